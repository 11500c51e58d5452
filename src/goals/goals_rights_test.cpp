// Role × deed × place. A letter a role: . done or refused for its content (the right is there), 3 forbidden (403), 4 not found (404).
#include <gtest/gtest.h>

#include <functional>

#include "goals/goal_actions.hpp"
#include "goals/likelihood.hpp"
#include "goals/milestone_actions.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

constexpr auto kWhy = "El proveedor entregó tarde los materiales";

struct Role {
  char const* name;
  Actor actor;
};

std::vector<Role> roles(SmallWorld& world) {
  return {{"owner", world.owner()},
          {"manager", world.manager()},
          {"coordinator", world.coordinator()},
          {"minister", world.minister()},
          {"verifier", world.verifier()},
          {"committee", world.committee()},
          {"delivery_unit", world.delivery_unit()},
          {"head", world.head()},
          {"evaluator", world.evaluator()},
          {"auditor", world.auditor()},
          {"administrator", world.administrator()},
          {"stranger", world.stranger()},
          {"strange_coordinator", world.strange_coordinator()},
          {"console", console()}};
}

/// What the caller would get: nothing of it lasts.
template <class Deed>
char answer_of(Work& work, Deed const& deed) {
  auto const undone = sql::Transaction{work.db};
  try {
    deed(work);
    return '.';
  } catch (Forbidden const&) {
    return '3';
  } catch (NotFound const&) {
    return '4';
  }
}

struct Row {
  char const* name;
  std::function<void(Work&)> deed;
  std::string expected;  // a letter for each of roles()
};

class Rights : public testing::Test {
 protected:
  void check(std::vector<Row> const& rows) {
    auto const all = roles(world);
    for (auto const& row : rows) {
      ASSERT_EQ(row.expected.size(), all.size()) << row.name;
      for (auto i = std::size_t{0}; i < all.size(); ++i) {
        auto work = world.work(all[i].actor);
        EXPECT_EQ(answer_of(work, row.deed), row.expected[i]) << all[i].name << " · " << row.name;
      }
    }
  }
  SmallWorld world;
  GoalId goal{world.goal("A01").id};
  MilestoneId milestone{world.milestone("A01", "1,03").id};
  MilestoneId finished{world.milestone("A01", "1,02").id};
  InstitutionId place{world.institution("MED").id};
};

// Owner, manager, coordinator, minister, verifier, committee, delivery unit, head, evaluator, auditor, administrator, stranger, its coordinator, console.

TEST_F(Rights, over_a_goal) {
  check({
      {"create a goal", [&](Work& w) { (void)create_goal(w, {.code = "Z9", .title = "Meta", .institution = place}); },
       "33.333.3333"
       "33."},
      {"edit a goal", [&](Work& w) { (void)edit_goal(w, goal, 0, world.goal("A01")); },
       "3..333.3333"
       "44."},
      {"approve a goal", [&](Work& w) { (void)approve_goal(w, goal, 0); },
       "33..33.3333"
       "34."},
      {"suspend a goal", [&](Work& w) { (void)suspend_goal(w, goal, 0, kWhy); },
       "333333..333"
       "33."},
      {"close a goal", [&](Work& w) { (void)close_goal(w, goal, 0, kWhy); },
       "33..33.3333"
       "34."},
      {"report a goal", [&](Work& w) { (void)report_goal(w, goal, "Avanza"); },
       "3..333.3333"
       "44."},
      {"judge the delivery", [&](Work& w) { (void)judge_delivery(w, goal, {.reason = kWhy}); },
       "333333.3333"
       "33."},
      {"judge a standing", [&](Work& w) { (void)judge_standing(w, goal, Standing::late, kWhy, kToday + 9); },
       "33..33..333"
       "34."},
  });
}

TEST_F(Rights, over_a_milestone) {
  check({
      {"create a milestone", [&](Work& w) { (void)create_milestone(w, goal, {.code = "9,01", .title = "Acta"}); },
       "3..333.3333"
       "44."},
      {"edit a milestone", [&](Work& w) { (void)edit_milestone(w, milestone, 0, world.milestone("A01", "1,03")); },
       "3..333.3333"
       "44."},
      {"reprogram", [&](Work& w) { (void)reprogram_milestone(w, milestone, 0, kToday + 40, MoveCause::other, kWhy); },
       "3..333.3333"
       "44."},
      {"finish", [&](Work& w) { (void)finish_milestone(w, milestone, 0, kToday); },
       "...333.3333"
       "44."},
      {"reopen", [&](Work& w) { (void)reopen_milestone(w, finished, 0, kWhy); },
       "3..333.3333"
       "44."},
      {"withdraw", [&](Work& w) { (void)withdraw_milestone(w, milestone, 0, kWhy); },
       "3..333.3333"
       "44."},
      {"verify", [&](Work& w) { (void)verify_milestone(w, finished, 0); },
       "3333.333333"
       "33."},
      {"report progress", [&](Work& w) { (void)report_progress(w, milestone, "Avanza", false); },
       "...333.3333"
       "44."},
  });
}

TEST_F(Rights, to_see_a_goal) {
  auto const sees = [&](Actor const& actor, char const* code) {
    auto work = world.work(actor);
    return find_visible(work, std::string{code}).has_value();
  };
  for (auto const& role : roles(world)) {
    auto const is_strange = std::string_view{role.name}.starts_with("strange");
    auto const sees_all = role.actor.sees_all() || std::string_view{role.name} == "evaluator";  // the evaluator sits at the top of the tree
    auto const is_of_education = !is_strange && std::string_view{role.name} != "administrator";
    EXPECT_EQ(sees(role.actor, "A01"), is_of_education) << role.name;
    EXPECT_EQ(sees(role.actor, "B01"), sees_all || is_strange) << role.name;
    EXPECT_EQ(sees(role.actor, "C01"), sees_all) << role.name;
  }
}

TEST_F(Rights, of_a_token_that_only_reads) {
  auto reader = world.manager();
  reader.may_write = false;
  auto work = world.work(reader);
  EXPECT_TRUE(find_visible(work, goal));
  EXPECT_THROW((void)report_progress(work, milestone, "Avanza", false), Forbidden);
}

TEST_F(Rights, end_with_the_day_on_which_the_office_was_left) {
  auto work = world.work();
  auto const holding = work.db.one<OfficeHolding>(sql::select<OfficeHolding>("WHERE office = :office"), sql::with("office", world.office("Gerencia de Meta, Educación").id));
  auto left = holding;
  left.until_on = kToday - 1;
  auto deed = Deed{work, "holding_ended"};
  deed.update(holding, left);
  deed.commit();
  auto mine = world.work(world.manager());
  EXPECT_THROW((void)report_progress(mine, milestone, "Avanza", false), Forbidden);
  EXPECT_FALSE(find_visible(mine, goal));
}

TEST_F(Rights, pass_to_who_stands_in) {
  auto work = world.work();
  auto const stranger = world.stranger();
  auto deed = Deed{work, "delegation_made"};
  deed.insert(Delegation{.office = world.office("Gerencia de Meta, Educación").id, .person = stranger.person, .from_on = kToday - 1, .until_on = kToday, .reason = "licencia"});
  deed.commit();
  auto mine = world.work(world.stranger());
  EXPECT_TRUE(report_progress(mine, milestone, "Avanza", false));
  auto tomorrow = world.work(world.person("stranger", kToday + 1), kToday + 1);
  EXPECT_FALSE(find_visible(tomorrow, goal));
}

TEST_F(Rights, to_see_come_with_a_share_of_the_goal) {
  auto work = world.work();
  auto deed = Deed{work, "goal_shared"};
  deed.insert(GoalShare{.goal = goal, .institution = world.institution("MSA").id});
  deed.commit();
  auto mine = world.work(world.stranger());
  EXPECT_TRUE(find_visible(mine, goal));
  EXPECT_THROW((void)edit_goal(mine, goal, 0, world.goal("A01")), Forbidden);
}

TEST_F(Rights, come_before_the_revision_and_the_revision_before_the_content) {
  auto stranger = world.work(world.stranger());
  EXPECT_THROW((void)finish_milestone(stranger, milestone, 99, kToday + 9), NotFound);
  auto manager = world.work(world.manager());
  EXPECT_THROW((void)finish_milestone(manager, milestone, 99, kToday + 9), Stale);
  EXPECT_FALSE(finish_milestone(manager, milestone, 0, kToday + 9));
}

TEST_F(Rights, of_a_manager_do_not_reach_to_handing_the_goal_over) {
  auto work = world.work(world.manager());
  auto wanted = world.goal("A01");
  wanted.leader = world.office("Gerencia de Meta, Salud").id;
  EXPECT_THROW((void)edit_goal(work, goal, 0, wanted), Forbidden);
  auto mine = world.work(world.coordinator());
  auto moved = world.goal("A01");
  moved.institution = world.institution("MSA").id;
  EXPECT_THROW((void)edit_goal(mine, goal, 0, moved), Forbidden);
}

}  // namespace
}  // namespace timon::goals
