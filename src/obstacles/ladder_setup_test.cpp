#include <gtest/gtest.h>

#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_view.hpp"
#include "support/small_world.hpp"

namespace timon::obstacles {
namespace {

class LadderSetUp : public testing::Test {
 protected:
  Work work() { return world.work(world.administrator()); }
  Obstacle restriction() { return world.obstacle(SmallWorld::kRestriction); }
  static LadderSetup setup(std::string const& manager = "5") { return {.names = {"", "", "Gabinete", "", ""}, .days = {manager, "3", "5", "5", ""}}; }
  std::int64_t seen() { return organization::settings_revision(world.session(), ladder_settings()); }
  TypeOffice attends_legal(char const* institution, char const* office) {
    return {.type = restriction().type, .institution = world.institution(institution).id, .office = world.office(office).id};
  }
  SmallWorld world;
};

TEST_F(LadderSetUp, changes_the_day_of_what_runs) {
  auto asked = work();
  ASSERT_EQ(restriction().climbs_on, make_date(2026, 5, 29));
  auto const changed = set_up_ladder(asked, seen(), setup("7"));
  ASSERT_TRUE(changed);
  EXPECT_EQ(*changed, 2U) << "the restriction and the alert";
  EXPECT_EQ(restriction().climbs_on, make_date(2026, 6, 2));
  EXPECT_EQ(ladder_days(world.session()).of(Level::manager), 7);
}

TEST_F(LadderSetUp, lifts_nothing_before_the_next_working_day) {
  auto asked = work();
  ASSERT_TRUE(set_up_ladder(asked, seen(), setup("1")));
  EXPECT_EQ(restriction().climbs_on, make_date(2026, 5, 26)) << "the Tuesday after a holiday";
}

TEST_F(LadderSetUp, names_the_levels) {
  auto asked = work();
  ASSERT_TRUE(set_up_ladder(asked, seen(), setup()));
  auto const names = level_names(asked);
  EXPECT_EQ(names.of(Level::minister), "Gabinete");
  EXPECT_EQ(names.of(Level::head), asked.words.text("level.name.head"));
}

TEST_F(LadderSetUp, refuses_what_is_no_number_of_days_and_who_saw_less) {
  auto asked = work();
  for (auto const* days : {"", "0", "-1", "91", "cinco"}) {
    auto const refused = set_up_ladder(asked, seen(), setup(days));
    ASSERT_FALSE(refused) << days;
    EXPECT_EQ(refused.error().front().field, "ladder_days_manager");
  }
  auto const before = seen();
  ASSERT_TRUE(set_up_ladder(asked, before, setup("6")));
  EXPECT_THROW((void)set_up_ladder(asked, before, setup("7")), Stale);
  auto other = world.work(world.coordinator());
  EXPECT_THROW((void)set_up_ladder(other, 0, setup()), Forbidden);
}

TEST_F(LadderSetUp, lets_the_attending_office_see_and_write) {
  auto const id = restriction().id;
  auto stranger = world.work(world.stranger());
  EXPECT_THROW((void)log_action(stranger, id, "Dictamen en preparación", false), NotFound);
  auto asked = work();
  auto const added = add_type_office(asked, attends_legal("GOB", "Gerencia de Meta, Salud"));
  ASSERT_TRUE(added);
  EXPECT_TRUE(log_action(stranger, id, "Dictamen en preparación", false));
  EXPECT_EQ(restriction().level, Level::manager) << "whoever holds it goes on doing so";
  EXPECT_NE(obstacle_view(stranger, restriction()).attended_by.find("Gerencia de Meta, Salud"), std::string::npos);
  remove_type_office(asked, added->id, added->revision);
  EXPECT_THROW((void)log_action(stranger, id, "Dictamen en preparación", false), NotFound);
}

TEST_F(LadderSetUp, asks_the_nearest_office_first) {
  auto asked = work();
  ASSERT_TRUE(add_type_office(asked, attends_legal("GOB", "Gerencia de Meta, Salud")));
  ASSERT_TRUE(add_type_office(asked, attends_legal("MED", "Coordinación, Educación")));
  auto const office = attending_office(asked, restriction());
  ASSERT_TRUE(office);
  EXPECT_EQ(office->title, "Coordinación, Educación");
  auto stranger = world.work(world.stranger());
  EXPECT_THROW((void)log_action(stranger, restriction().id, "Dictamen en preparación", false), NotFound);
  auto const again = add_type_office(asked, attends_legal("MED", "Ministerio, Educación"));
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().front().message, "type_office.taken");
  EXPECT_THROW((void)add_type_office(stranger, attends_legal("MSA", "Ministerio, Educación")), Forbidden);
}

TEST_F(LadderSetUp, tells_for_whom_a_delegate_wrote) {
  auto console = world.work();
  auto deed = Deed{console, "delegation_made"};
  deed.insert(Delegation{.office = world.office("Gerencia de Meta, Educación").id, .person = world.stranger().person, .from_on = kToday, .until_on = kToday, .reason = "viaje"});
  deed.commit();
  auto stranger = world.work(world.stranger());
  ASSERT_TRUE(log_action(stranger, restriction().id, "Llamé a la escribanía", false));
  auto const entry = actions_of(stranger, restriction()).front();
  EXPECT_EQ(entry.person, world.stranger().person);
  EXPECT_EQ(entry.stands_in_for, world.manager().person);
  EXPECT_NE(obstacle_view(stranger, restriction()).entries.front().who.find(" por "), std::string::npos);
  EXPECT_EQ(world.session().one<PersonId>("SELECT stands_in_for FROM journal ORDER BY id DESC LIMIT 1"), world.manager().person);
}

}  // namespace
}  // namespace timon::obstacles
