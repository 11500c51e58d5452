#include <gtest/gtest.h>

#include <algorithm>

#include "administration/institution_actions.hpp"
#include "administration/people_actions.hpp"
#include "administration/people_store.hpp"
#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/work/refusal.hpp"
#include "support/small_world.hpp"

namespace timon::administration {
namespace {

class People : public testing::Test {
 protected:
  Work work() { return world.work(world.administrator()); }
  OfficeId office(char const* title) { return world.office(title).id; }
  PersonId person(char const* name) { return world.person(name).person; }
  static std::string first(Problems const& problems) { return problems.front().field + " " + problems.front().message; }
  Person newcomer() { return {.email = "nueva@example.org", .name = " Nélida Ñáñez ", .language = "es"}; }
  SmallWorld world;
};

TEST_F(People, are_added_and_found_without_accents) {
  auto asked = work();
  auto const added = add_person(asked, newcomer());
  ASSERT_TRUE(added);
  EXPECT_EQ(added->name, "Nélida Ñáñez");
  auto const found = people(asked, {.q = "nanez nel"});
  ASSERT_EQ(found.total, 1U);
  EXPECT_EQ(found.lines.front().email, "nueva@example.org");
  EXPECT_EQ(people(asked, {.q = "gerencia educacion"}).total, 1U) << "by their office, too";
  EXPECT_EQ(people(asked, {.q = "nadie"}).total, 0U);
}

TEST_F(People, have_an_address_of_their_own) {
  auto asked = work();
  auto same = newcomer();
  same.email = "MANAGER@example.org";
  EXPECT_EQ(first(add_person(asked, same).error()), "email person.email.taken");
  for (auto const* wrong : {"nadie", "@example.org", "a b@example.org", "a@"}) {
    same.email = wrong;
    EXPECT_EQ(first(add_person(asked, same).error()), "email person.email.wrong") << wrong;
  }
}

TEST_F(People, are_shut_out_but_not_by_themselves) {
  auto asked = work();
  auto const before = organization::find_person(asked.db, person("manager")).value();
  auto after = before;
  after.is_active = false;
  ASSERT_TRUE(edit_person(asked, before.id, before.revision, after));
  EXPECT_TRUE(world.manager().seats.empty());
  EXPECT_THROW((void)edit_person(asked, before.id, before.revision, after), Stale);
  EXPECT_THROW((void)issue_password(asked, before.id), NotFound);
  auto self = organization::find_person(asked.db, asked.actor.person).value();
  self.is_active = false;
  EXPECT_EQ(first(edit_person(asked, self.id, 0, self).error()), "is_active person.is_active.yourself");
}

TEST_F(People, get_a_password_for_one_sign_in) {
  auto asked = work();
  auto const password = issue_password(asked, person("manager"));
  EXPECT_EQ(auth::try_password(asked, "manager@example.org", password).person, person("manager"));
  EXPECT_TRUE(auth::find_account(asked.db, person("manager"))->must_change);
  auto other = world.work(world.coordinator());
  EXPECT_THROW((void)issue_password(other, person("manager")), Forbidden);
}

TEST_F(People, take_over_what_is_open_with_the_office) {
  auto asked = work();
  auto const post = office("Gerencia de Meta, Educación");
  auto const added = add_person(asked, newcomer());
  auto const tomorrow = kToday + 1;
  ASSERT_TRUE(change_holder(asked, post, holders_revision(asked.db, post), added->id, tomorrow));
  EXPECT_EQ(world.manager().seats.size(), 1U) << "today is the last day";
  EXPECT_TRUE(world.person("manager", tomorrow).seats.empty());
  auto const actor = organization::load_actor(asked.db, *added, tomorrow);
  EXPECT_TRUE(actor.holds(world.goal("A01").leader));
  EXPECT_TRUE(obstacles::is_held_by(actor, world.obstacle(SmallWorld::kRestriction), asked.db));
  EXPECT_EQ(first(change_holder(asked, post, 0, person("stranger"), tomorrow + 7).error()), "from_on holder.planned");
  auto const planned = holdings_of(asked.db, post).front();
  cancel_change(asked, post, planned.id, planned.revision);
  EXPECT_EQ(world.person("manager", tomorrow).seats.size(), 1U);
}

TEST_F(People, leave_an_office_vacant_but_not_that_of_the_last_administrator) {
  auto asked = work();
  auto const post = office("Gerencia de Meta, Educación");
  ASSERT_TRUE(change_holder(asked, post, 0, {}, kToday));
  EXPECT_TRUE(world.manager().seats.empty());
  EXPECT_EQ(first(change_holder(asked, office("Administración del sistema"), 0, {}, kToday).error()), "person holder.last_administrator");
  EXPECT_EQ(first(change_holder(asked, post, 0, PersonId{999}, kToday).error()), "person holder.person.missing");
  EXPECT_EQ(first(change_holder(asked, office("Ministerio, Educación"), 0, person("minister"), kToday).error()), "person holder.person.same");
  EXPECT_THROW((void)change_holder(asked, OfficeId{999}, 0, {}, kToday), NotFound);
  EXPECT_THROW((void)change_holder(asked, post, 999, {}, kToday), Stale);
}

TEST_F(People, hold_offices_with_titles_of_their_own) {
  auto asked = work();
  auto const place = world.institution("MED").id;
  auto const added = add_office(asked, {.institution = place, .title = "Asesoría Letrada", .role = "evaluator"});
  ASSERT_TRUE(added);
  EXPECT_EQ(first(add_office(asked, {.institution = place, .title = "Asesoría Letrada", .role = "evaluator"}).error()), "office_title office.title.taken");
  EXPECT_EQ(first(add_office(asked, {.institution = place, .title = "Otra", .role = "nadie"}).error()), "role office.role.missing");
  auto const lines = office_lines(asked, {.q = "asesoria"}, true);
  ASSERT_EQ(lines.total, 1U);
  auto after = *added;
  after.title = "Asesoría Legal";
  EXPECT_TRUE(edit_office(asked, added->id, added->revision, after));
  auto administrators = world.office("Administración del sistema");
  administrators.role = "evaluator";
  EXPECT_EQ(first(edit_office(asked, administrators.id, 0, administrators).error()), "role holder.last_administrator");
}

TEST_F(People, stand_in_for_each_other_for_a_time) {
  auto holder = world.work(world.minister());
  auto const post = office("Ministerio, Educación");
  auto const wanted = Delegation{.office = post, .person = person("coordinator"), .from_on = kToday, .until_on = kToday + 3, .reason = "Licencia ordinaria"};
  auto const made = delegate(holder, wanted);
  ASSERT_TRUE(made);
  EXPECT_TRUE(world.coordinator().holds(post));
  EXPECT_EQ(first(delegate(holder, wanted).error()), "delegate_from delegation.overlaps");
  auto deputy = world.work(world.coordinator());
  auto again = wanted;
  again.from_on = again.until_on = kToday + 9;
  EXPECT_THROW((void)delegate(deputy, again), Forbidden) << "who stands in may not hand on";
  end_delegation(holder, made->id, made->revision);
  EXPECT_FALSE(world.coordinator().holds(post));
  EXPECT_THROW(end_delegation(holder, made->id, 0), NotFound);
}

TEST_F(People, are_told_what_is_wrong_with_a_delegation) {
  auto asked = work();
  auto const wrong = delegate(asked, {.office = office("Ministerio, Educación"), .person = person("minister"), .from_on = kToday - 1, .until_on = kToday - 2, .reason = "ya"});
  ASSERT_FALSE(wrong);
  auto fields = std::vector<std::string>{};
  for (auto const& problem : wrong.error()) fields.push_back(problem.message);
  for (auto const* expected : {"delegation.from.past", "delegation.until.before", "administration.reason"})
    EXPECT_NE(std::find(fields.begin(), fields.end(), expected), fields.end()) << expected;
  auto other = world.work(world.manager());
  EXPECT_THROW((void)delegate(other, {.office = office("Ministerio, Educación")}), Forbidden);
  EXPECT_THROW((void)delegate(asked, {.office = OfficeId{999}}), NotFound);
}

TEST_F(People, sit_in_institutions_that_move) {
  auto asked = work();
  auto moved = world.institution("MED-N");
  moved.parent = world.institution("MSA").id;
  ASSERT_TRUE(edit_institution(asked, moved.id, moved.revision, moved));
  EXPECT_FALSE(world.coordinator().seats.front().reaches(moved.id));
  EXPECT_TRUE(world.strange_coordinator().seats.front().reaches(moved.id));
  auto circle = world.institution("MSA");
  circle.parent = moved.id;
  EXPECT_EQ(first(edit_institution(asked, circle.id, 0, circle).error()), "parent institution.parent.below");
  EXPECT_EQ(first(add_institution(asked, {.code = "MED", .name = "Otra", .parent = circle.id}).error()), "code institution.code.taken");
  EXPECT_EQ(first(add_institution(asked, {.code = "X", .name = "Otro gobierno"}).error()), "parent institution.parent.missing");
  auto const tree = institution_tree(asked);
  ASSERT_EQ(tree.size(), 7U);
  EXPECT_EQ(tree.front().code, "GOB");
  EXPECT_EQ(std::max_element(tree.begin(), tree.end(), [](auto const& a, auto const& b) { return a.depth < b.depth; })->depth, 2);
  auto other = world.work(world.coordinator());
  EXPECT_THROW((void)add_institution(other, {.code = "X", .name = "X", .parent = circle.id}), Forbidden);
}

}  // namespace
}  // namespace timon::administration
