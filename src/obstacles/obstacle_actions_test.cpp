#include "obstacles/obstacle_actions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

#include "goals/standing_store.hpp"
#include "platform/journal/journal.hpp"
#include "support/small_world.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kWhy = "Sin la escritura no se puede empezar";

class Obstacles : public testing::Test {
 protected:
  Obstacle restriction() { return world.obstacle(SmallWorld::kRestriction); }
  Obstacle alert() { return world.obstacle(SmallWorld::kAlert); }
  Standing standing(char const* code) { return goals::standing_of(world.session(), world.goal(code).id)->standing; }
  std::int64_t open_on(char const* code) { return goals::standing_of(world.session(), world.goal(code).id)->restrictions; }
  void derive(Actor actor) {
    auto work = world.work(std::move(actor));
    ASSERT_TRUE(derive_obstacle(work, restriction().id, 0, kWhy, ""));
  }

  SmallWorld world;
};

TEST_F(Obstacles, begin_with_the_manager_unreviewed) {
  EXPECT_EQ(restriction().level, Level::manager);
  EXPECT_EQ(restriction().state, ObstacleState::unreviewed);
  EXPECT_EQ(restriction().holder, world.goal("A01").leader);
  EXPECT_EQ(restriction().climbs_on, make_date(2026, 5, 29));  // five working days after Wednesday, Monday being a holiday
  EXPECT_EQ(stays_of(world.session(), restriction().id).size(), 1U);
}

TEST_F(Obstacles, move_one_level_up_and_one_down) {
  derive(world.manager());
  EXPECT_EQ(restriction().level, Level::coordinator);
  EXPECT_EQ(restriction().holder, world.office("Coordinación, Educación").id);
  derive(world.coordinator());
  EXPECT_EQ(restriction().level, Level::minister);
  auto minister = world.work(world.minister());
  ASSERT_TRUE(return_obstacle(minister, restriction().id, 0, kWhy));
  EXPECT_EQ(restriction().level, Level::coordinator);
  auto const stays = stays_of(world.session(), restriction().id);
  ASSERT_EQ(stays.size(), 4U);
  EXPECT_EQ(stays[2].ending, "returned");
  EXPECT_EQ(stays[3].level, Level::coordinator);
}

TEST_F(Obstacles, are_moved_only_by_who_holds_them) {
  for (auto const& actor : {world.coordinator(), world.minister(), world.delivery_unit(), world.head()}) {
    auto work = world.work(actor);
    EXPECT_THROW((void)derive_obstacle(work, restriction().id, 0, kWhy, ""), Forbidden) << actor.name;
    EXPECT_THROW((void)resolve_obstacle(work, restriction().id, 0, kWhy), Forbidden) << actor.name;
  }
  auto stranger = world.work(world.stranger());
  EXPECT_THROW((void)derive_obstacle(stranger, restriction().id, 0, kWhy, ""), NotFound);
  auto auditor = world.work(world.auditor());
  EXPECT_THROW((void)derive_obstacle(auditor, restriction().id, 0, kWhy, ""), Forbidden);
  derive(world.manager());
  auto manager = world.work(world.manager());
  EXPECT_THROW((void)resolve_obstacle(manager, restriction().id, 0, kWhy), Forbidden);
}

TEST_F(Obstacles, that_nobody_could_hold_show_a_vacant_level_whose_clock_runs) {
  auto work = world.work(world.lonely_manager());
  auto const milestone = world.milestone("C01", "1,04");
  auto console_work = world.work();
  ASSERT_TRUE(goals::find_visible(console_work, milestone.goal));
  auto const raised = raise_obstacle(work, {.kind = ObstacleKind::restriction, .title = "Sin cemento"}, {{.goal = milestone.goal}});
  ASSERT_TRUE(raised);
  auto const derived = derive_obstacle(work, raised->id, 0, kWhy, "");
  ASSERT_TRUE(derived);
  EXPECT_EQ(derived->level, Level::coordinator);
  EXPECT_FALSE(derived->holder);
  EXPECT_TRUE(derived->climbs_on);
}

struct Verb {
  char const* name;
  std::function<bool(Work&, ObstacleId)> deed;
};
std::vector<Verb> const& verbs() {
  static auto const all = std::vector<Verb>{
      {"derive", [](Work& w, ObstacleId id) { return static_cast<bool>(derive_obstacle(w, id, 0, kWhy, "")); }},
      {"answer", [](Work& w, ObstacleId id) { return static_cast<bool>(answer_obstacle(w, id, 0, AnswerVerb::decide, kWhy)); }},
      {"pause", [](Work& w, ObstacleId id) { return static_cast<bool>(pause_obstacle(w, id, 0, kWhy, w.today + 5)); }},
      {"resolve", [](Work& w, ObstacleId id) { return static_cast<bool>(resolve_obstacle(w, id, 0, kWhy)); }},
      {"discard", [](Work& w, ObstacleId id) { return static_cast<bool>(discard_obstacle(w, id, 0, kWhy)); }},
      {"convert", [](Work& w, ObstacleId id) { return static_cast<bool>(convert_alert(w, id, 0)); }},
  };
  return all;
}

TEST_F(Obstacles, that_are_closed_answer_to_no_verb) {
  for (auto const* closing : {"resolve", "discard", "convert"}) {
    auto fresh = SmallWorld{};
    auto work = fresh.work(fresh.manager());
    auto const id = fresh.obstacle(SmallWorld::kAlert).id;
    auto const chosen = std::find_if(verbs().begin(), verbs().end(), [&](Verb const& verb) { return std::string_view{verb.name} == closing; });
    ASSERT_TRUE(chosen->deed(work, id)) << closing;
    for (auto const& verb : verbs()) EXPECT_FALSE(verb.deed(work, id)) << closing << ", then " << verb.name;
    EXPECT_FALSE(fresh.obstacle(SmallWorld::kAlert).climbs_on);
    EXPECT_TRUE(stays_of(fresh.session(), id).back().left_on);
  }
}

TEST_F(Obstacles, leave_unreviewed_when_the_holder_acts_and_not_when_another_writes) {
  auto coordinator = world.work(world.coordinator());
  ASSERT_TRUE(log_action(coordinator, restriction().id, "Llamé a la escribanía", false));
  EXPECT_EQ(restriction().state, ObstacleState::unreviewed);
  auto manager = world.work(world.manager());
  EXPECT_FALSE(log_action(manager, restriction().id, "0", false));
  ASSERT_TRUE(log_action(manager, restriction().id, "Llamé a la escribanía", false));
  EXPECT_EQ(restriction().state, ObstacleState::in_process);
  EXPECT_TRUE(restriction().runs_since) << "an entry of the log stops no clock";
}

TEST_F(Obstacles, rest_while_answered_or_paused) {
  auto manager = world.work(world.manager());
  ASSERT_TRUE(pause_obstacle(manager, restriction().id, 0, kWhy, kToday + 10));
  EXPECT_EQ(restriction().paused_until, kToday + 10);
  EXPECT_EQ(restriction().days_used, 2);
  ASSERT_TRUE(resume_obstacle(manager, restriction().id, 0));
  EXPECT_EQ(restriction().runs_since, kToday);
  ASSERT_TRUE(answer_obstacle(manager, restriction().id, 0, AnswerVerb::ask_for_data, kWhy));
  EXPECT_EQ(restriction().climbs_on, std::nullopt);
}

TEST_F(Obstacles, free_the_standing_when_they_are_closed) {
  EXPECT_EQ(standing("A01"), Standing::stopped);
  auto manager = world.work(world.manager());
  ASSERT_TRUE(resolve_obstacle(manager, restriction().id, 0, kWhy));
  EXPECT_EQ(standing("A01"), Standing::on_course);
  EXPECT_EQ(open_on("A01"), 0);
}

TEST_F(Obstacles, stop_their_milestone_as_long_as_one_of_two_is_open) {
  auto manager = world.work(world.manager());
  auto const milestone = world.milestone("A01", "1,03");
  auto const second = raise_obstacle(manager, {.kind = ObstacleKind::restriction, .title = "Sin fondos"}, {{.goal = milestone.goal, .milestone = milestone.id}});
  ASSERT_TRUE(second);
  EXPECT_EQ(open_on("A01"), 2);
  ASSERT_TRUE(resolve_obstacle(manager, restriction().id, 0, kWhy));
  EXPECT_EQ(standing("A01"), Standing::stopped);
  ASSERT_TRUE(resolve_obstacle(manager, second->id, 0, kWhy));
  EXPECT_EQ(standing("A01"), Standing::on_course);
}

TEST_F(Obstacles, that_are_transversal_weigh_on_every_goal_once) {
  auto manager = world.work(world.manager());
  auto targets = std::vector<ObstacleTarget>{};
  for (auto const& [goal, code] : {std::pair{"A01", "1,03"}, {"A01", "1,04"}, {"A02", "1,03"}}) {
    auto const milestone = world.milestone(goal, code);
    targets.push_back({.goal = milestone.goal, .milestone = milestone.id});
  }
  auto const raised = raise_obstacle(manager, {.kind = ObstacleKind::restriction, .title = "Presupuesto congelado"}, targets);
  ASSERT_TRUE(raised);
  EXPECT_EQ(open_on("A01"), 2);
  EXPECT_EQ(open_on("A02"), 1);
  EXPECT_EQ(standing("A02"), Standing::stopped);
  ASSERT_TRUE(resolve_obstacle(manager, raised->id, 0, kWhy));
  EXPECT_EQ(standing("A02"), Standing::late);
}

TEST_F(Obstacles, that_were_alerts_keep_their_lineage) {
  auto manager = world.work(world.manager());
  auto const made = convert_alert(manager, alert().id, 0);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->kind, ObstacleKind::restriction);
  EXPECT_EQ(made->origin, alert().id);
  EXPECT_EQ(made->code, "R-03") << "alerts and restrictions share one space of codes";
  EXPECT_EQ(alert().state, ObstacleState::converted);
  EXPECT_EQ(actions_of(manager, alert()).front().text, made->code);
  EXPECT_EQ(actions_of(manager, *made).front().text, SmallWorld::kAlert);
  EXPECT_EQ(standing("A02"), Standing::stopped);
  EXPECT_FALSE(convert_alert(manager, restriction().id, 0));
}

TEST_F(Obstacles, hide_what_was_written_in_reserve_from_the_levels_below) {
  derive(world.manager());
  auto coordinator = world.work(world.coordinator());
  ASSERT_TRUE(log_action(coordinator, restriction().id, "El ministro no está de acuerdo", true));
  auto const reads = [&](Actor const& actor) {
    auto work = world.work(actor);
    auto const log = actions_of(work, restriction());
    return std::any_of(log.begin(), log.end(), [](ActionEntry const& entry) { return entry.is_reserved; });
  };
  EXPECT_TRUE(reads(world.coordinator()));
  EXPECT_TRUE(reads(world.minister()));
  EXPECT_TRUE(reads(world.head()));
  EXPECT_TRUE(reads(world.auditor()));
  EXPECT_FALSE(reads(world.manager()));
  EXPECT_FALSE(reads(world.owner()));
  EXPECT_FALSE(reads(world.evaluator()));
}

TEST_F(Obstacles, derived_by_two_at_once_move_one_level) {
  auto const seen = restriction();
  auto const manager = world.manager();
  auto moved = std::atomic{0}, stale = std::atomic{0};
  {
    auto people = std::vector<std::jthread>{};
    for (auto i = 0; i < 4; ++i) {
      people.emplace_back([&] {
        auto session = sql::Session{world.database()};
        auto work = TestDatabase::work_on(session, manager);
        try {
          if (derive_obstacle(work, seen.id, seen.revision, kWhy, "")) ++moved;
        } catch (Stale const&) {
          ++stale;
        } catch (Forbidden const&) {
          ++stale;  // by then the coordinator held it
        } catch (std::exception const& error) {
          ADD_FAILURE() << error.what();
        }
      });
    }
  }
  EXPECT_EQ(moved, 1);
  EXPECT_EQ(stale, 3);
  EXPECT_EQ(restriction().level, Level::coordinator);
  EXPECT_EQ(stays_of(world.session(), seen.id).size(), 2U);
}

TEST_F(Obstacles, leave_a_sound_journal_behind) {
  derive(world.manager());
  auto tables = sealed_tables();
  for (auto const& shape : goals::sealed_tables()) tables.push_back(shape);
  for (auto const& shape : organization::sealed_tables()) tables.push_back(shape);
  EXPECT_EQ(journal::verify(world.session(), tables).complaints, std::vector<std::string>{});
}

}  // namespace
}  // namespace timon::obstacles
