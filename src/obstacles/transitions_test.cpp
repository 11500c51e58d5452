// Every deed on every state by every role, and what holds whatever people do.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <functional>

#include "obstacles/obstacle_actions.hpp"
#include "organization/organization.hpp"
#include "support/small_world.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kWhy = "Falta la firma de otra área";

using Act = std::function<bool(Work&, ObstacleId)>;

struct Row {
  char const* deed;
  Act act;
  /// For owner manager coordinator minister committee delivery_unit head auditor administrator stranger: «.» done, «x» refused
  /// for what it is (422), «3» forbidden, «4» not found. On one that the manager holds, unreviewed; that the coordinator
  /// holds; that is resolved.
  std::array<char const*, 3> allowed;
};

template <class T>
bool done(Outcome<T> const& outcome) {
  return static_cast<bool>(outcome);
}

std::vector<Row> const& rows() {
  static auto const all = std::vector<Row>{
      {"derive", [](Work& w, ObstacleId id) { return done(derive_obstacle(w, id, 0, kWhy, "")); }, {"3.33333334", "33.3333334", "3x33333334"}},
      {"return", [](Work& w, ObstacleId id) { return done(return_obstacle(w, id, 0, kWhy)); }, {"3x33333334", "33.3333334", "3x33333334"}},
      {"answer", [](Work& w, ObstacleId id) { return done(answer_obstacle(w, id, 0, AnswerVerb::decide, kWhy)); }, {"3.33333334", "33.3333334", "3x33333334"}},
      {"resolve", [](Work& w, ObstacleId id) { return done(resolve_obstacle(w, id, 0, kWhy)); }, {"3.33333334", "33.3333334", "3x33333334"}},
      {"resolve without text", [](Work& w, ObstacleId id) { return done(resolve_obstacle(w, id, 0, "ok")); }, {"3x33333334", "33x3333334", "3x33333334"}},
      {"discard", [](Work& w, ObstacleId id) { return done(discard_obstacle(w, id, 0, kWhy)); }, {"3.33333334", "33.3333334", "3x33333334"}},
      {"pause", [](Work& w, ObstacleId id) { return done(pause_obstacle(w, id, 0, kWhy, w.today + 7)); }, {"3.33333334", "33.3333334", "3x33333334"}},
      {"pause into the past", [](Work& w, ObstacleId id) { return done(pause_obstacle(w, id, 0, kWhy, w.today)); }, {"3x33333334", "33x3333334", "3x33333334"}},
      {"convert", [](Work& w, ObstacleId id) { return done(convert_alert(w, id, 0)); }, {"3x33333334", "33x3333334", "3x33333334"}},
  };
  return all;
}

char outcome_of(Work& work, Act const& act, ObstacleId id) {
  auto transaction = sql::Transaction{work.db};  // undone: every role meets the same state
  try {
    return act(work, id) ? '.' : 'x';
  } catch (NotFound const&) {
    return '4';
  } catch (Forbidden const&) {
    return '3';
  }
}

TEST(Transitions, of_every_state_by_every_role) {
  for (auto state = 0; state < 3; ++state) {
    auto world = SmallWorld{};
    auto const id = world.obstacle(SmallWorld::kRestriction).id;
    auto manager = world.work(world.manager());
    if (state == 1) {
      ASSERT_TRUE(derive_obstacle(manager, id, 0, kWhy, ""));
    }
    if (state == 2) {
      ASSERT_TRUE(resolve_obstacle(manager, id, 0, kWhy));
    }
    auto const actors = std::array{world.owner(),         world.manager(), world.coordinator(), world.minister(),      world.committee(),
                                   world.delivery_unit(), world.head(),    world.auditor(),     world.administrator(), world.stranger()};
    for (auto const& row : rows()) {
      auto found = std::string{};
      for (auto const& actor : actors) {
        auto work = world.work(actor);
        found += outcome_of(work, row.act, id);
      }
      EXPECT_EQ(found, row.allowed[static_cast<std::size_t>(state)]) << row.deed << ", state " << state;
    }
  }
}

/// Somebody who holds it does something; silence and days go on meanwhile.
void live(SmallWorld& world, ObstacleId id, Date today, int what) {
  auto work = world.work(console(), today);
  auto const read = [&] { return work.db.one<Obstacle>("SELECT " + sql::columns<Obstacle>() + " FROM obstacle WHERE id = :id", sql::with("id", id)); };
  switch (what) {
    case 0: (void)derive_obstacle(work, id, 0, kWhy, ""); break;
    case 1: (void)return_obstacle(work, id, 0, kWhy); break;
    case 2: (void)answer_obstacle(work, id, 0, AnswerVerb::ask_for_data, kWhy); break;
    case 3: (void)pause_obstacle(work, id, 0, kWhy, today + 5); break;
    case 4: (void)resume_obstacle(work, id, 0); break;
    case 5: (void)log_action(work, id, "Se llamó a la escribanía", false); break;
    case 6:
      if (read().is_open()) (void)resolve_obstacle(work, id, 0, kWhy);
      break;
    default: (void)turn_day(work); break;
  }
}

RC_GTEST_PROP(Transitions, keep_one_holder_every_day_and_the_whole_log, ()) {
  auto world = SmallWorld{};
  auto const id = world.obstacle(SmallWorld::kRestriction).id;
  auto const started = world.obstacle(SmallWorld::kRestriction).reported_on;
  auto today = kToday;
  auto log = std::size_t{0};
  auto const steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
  for (auto const step : steps) {
    live(world, id, today, step);
    auto work = world.work(console(), today);
    auto const obstacle = world.obstacle(SmallWorld::kRestriction);
    auto const stays = stays_of(work.db, id);
    // Exactly one stay runs while it is open, on the level and with the office that hold it; none when it is closed.
    RC_ASSERT(std::ranges::count_if(stays, [](Stay const& stay) { return !stay.left_on; }) == (obstacle.is_open() ? 1 : 0));
    if (obstacle.is_open()) {
      RC_ASSERT(stays.back().level == obstacle.level);
      RC_ASSERT(stays.back().office == obstacle.holder);
    }
    // The stays follow each other without a gap: together they are its age.
    auto days = 0;
    for (auto i = std::size_t{0}; i < stays.size(); ++i) {
      days += days_between(stays[i].arrived_on, stays[i].left_on.value_or(today));
      if (i > 0) RC_ASSERT(stays[i].arrived_on == stays[i - 1].left_on);
    }
    RC_ASSERT(days == days_between(started, obstacle.closed_on.value_or(today)));
    auto const entries = actions_of(work, obstacle);
    RC_ASSERT(entries.size() >= log);
    log = entries.size();
    if (step > 6) today = today + (step - 6);
  }
}

}  // namespace
}  // namespace timon::obstacles
