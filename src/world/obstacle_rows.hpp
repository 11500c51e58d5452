#pragma once
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"

namespace timon::world {

// Clocks of the ladder run in working days, so these tables count in them: 5 is the fifth working day before today.
// Whatever a level leaves alone climbs by silence, in the story as in life.

enum class Step { log, log_reserved, derive, give_back, answer, pause, resolve, discard, convert };

struct StepRow {
  Step step{};
  int ago{};
  std::string text;
  std::string asks;   // of a derivation
  AnswerVerb verb{};  // of an answer
  int until{};        // of a pause: a calendar day
};

struct ObstacleRow {
  ObstacleKind kind{};
  std::vector<std::string> targets;  // «A03/3,02» or «A03»
  std::string title;
  ObstacleType type{};
  int raised{};
  std::string text, what, with_whom, when, asked;
  std::optional<int> limit_day;  // a calendar day
  bool is_blocking{};
  bool by_unit{};  // raised by the delivery unit, not by the leader
  std::vector<StepRow> steps{};

  ObstacleRow& about(std::string description) {
    text = std::move(description);
    return *this;
  }
  ObstacleRow& treat(std::string do_what, std::string whom, std::string by_when) {
    what = std::move(do_what), with_whom = std::move(whom), when = std::move(by_when);
    return *this;
  }
  ObstacleRow& asks(std::string decision) {
    asked = std::move(decision);
    return *this;
  }
  ObstacleRow& limit(int day) {
    limit_day = day;
    return *this;
  }
  ObstacleRow& blocks() {
    is_blocking = true;
    return *this;
  }
  ObstacleRow& unit() {
    by_unit = true;
    return *this;
  }
  ObstacleRow& log(int ago, std::string entry) { return add({.step = Step::log, .ago = ago, .text = std::move(entry), .asks = ""}); }
  ObstacleRow& reserved(int ago, std::string entry) { return add({.step = Step::log_reserved, .ago = ago, .text = std::move(entry), .asks = ""}); }
  ObstacleRow& derive(int ago, std::string why, std::string decision = "") { return add({.step = Step::derive, .ago = ago, .text = std::move(why), .asks = std::move(decision)}); }
  ObstacleRow& give_back(int ago, std::string instruction) { return add({.step = Step::give_back, .ago = ago, .text = std::move(instruction), .asks = ""}); }
  ObstacleRow& answer(int ago, AnswerVerb verb, std::string entry) { return add({.step = Step::answer, .ago = ago, .text = std::move(entry), .asks = "", .verb = verb}); }
  ObstacleRow& pause(int ago, std::string why, int until) { return add({.step = Step::pause, .ago = ago, .text = std::move(why), .asks = "", .until = until}); }
  ObstacleRow& resolve(int ago, std::string how) { return add({.step = Step::resolve, .ago = ago, .text = std::move(how), .asks = ""}); }
  ObstacleRow& discard(int ago, std::string why) { return add({.step = Step::discard, .ago = ago, .text = std::move(why), .asks = ""}); }
  ObstacleRow& convert(int ago) { return add({.step = Step::convert, .ago = ago, .text = "", .asks = ""}); }

 private:
  ObstacleRow& add(StepRow row) {
    steps.push_back(std::move(row));
    return *this;
  }
};

struct Obstacles {
  std::deque<ObstacleRow> rows;
  ObstacleRow& alert(std::vector<std::string> targets, std::string title, ObstacleType type, int raised, int limit);
  ObstacleRow& restriction(std::vector<std::string> targets, std::string title, ObstacleType type, int raised);
};

Obstacles all_obstacles();
void tell_open_restrictions(Obstacles&);
void tell_open_alerts(Obstacles&);
void tell_closed_restrictions(Obstacles&);
void tell_closed_alerts(Obstacles&);

/// A word given on an opportunity: one step on, or declined.
struct ValuationRow {
  int ago{};
  ValuationVerb verb{};
  std::string text;
};

struct OpportunityRow {
  std::string goal;
  std::string milestone;
  std::string title;
  int on{};                            // calendar day of the occasion
  std::optional<std::int64_t> at{};    // minutes since midnight
  int proposed{};  // working days ago
  std::string place, authority, message;
  bool by_coordinator{};
  std::vector<ValuationRow> words{};
};
std::vector<OpportunityRow> all_opportunities();

}  // namespace timon::world
