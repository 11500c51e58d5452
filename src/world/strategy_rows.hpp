#pragma once
#include <optional>
#include <string>
#include <vector>

#include "strategy/strategy.hpp"

namespace timon::world {

// The strategies of the story, as tables.

struct ProductRow {
  std::string name;
  std::int64_t quantity{};  // whole units
  std::string unit{};
  bool is_new{true};
};

struct ResultRow {
  std::string text;
  Situation situation{Situation::expected};
  std::vector<ProductRow> products{};
};

struct ActorRow {
  std::string name;
  StakeholderKind kind{StakeholderKind::institution};
  std::string role;
  Stance stance{};
  Influence influence{};
  std::string approach{};
  std::string milestone{};  // code; none: of the whole goal
  std::string obstacle{};   // title of something open that lies on it
};

struct ChainRow {
  std::string who;
  std::string passes;
  LinkStrength strength{};
  std::string reason{};
};

struct RiskRow {
  std::string title;
  RiskGrade likelihood{RiskGrade::medium};
  RiskGrade consequence{RiskGrade::medium};
  std::string response{};
  RiskState state{};
  int stated{};  // days ago
  std::string reason{};
};

struct LessonRow {
  int told{};  // days ago
  LessonType type{};
  std::string topic;
  std::string text;
};

struct StrategyRow {
  std::string goal;
  std::string towards_conflict;
  std::vector<ResultRow> results{};
  std::vector<ActorRow> actors{};
  std::vector<ChainRow> chain{};
  std::vector<RiskRow> risks{};
  std::optional<PresentationOutcome> first{};  // outcome of an earlier presentation, before it was accepted
  std::string corrections{};
  std::vector<LessonRow> lessons{};
};

std::vector<StrategyRow> strategies_of_services();
std::vector<StrategyRow> strategies_of_works();
/// Of the goal that ended.
StrategyRow strategy_of_the_finished();
ClosingReview review_of_the_finished();

/// Tells what each goal leads to, with whom and against what, and what was learnt.
void tell_strategies(class Life& life);

}  // namespace timon::world
