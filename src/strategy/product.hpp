#pragma once
#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "goals/goals.hpp"

namespace timon {

using GoalResultId = Id<struct GoalResult>;
using ProductId = Id<struct Product>;

/// Where it belongs: to the situation that the goal starts from, or to the one it leads to.
BOOST_DEFINE_ENUM_CLASS(Situation, present, expected)

/// A result that is there now, or one that is expected once the products have been used.
struct GoalResult {
  static constexpr auto kTable = "goal_result";
  GoalResultId id;
  GoalId goal;
  std::int64_t sequence{};
  Situation situation{Situation::expected};
  std::string text;
  std::string indicator;  // by which it is seen, in words
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(GoalResult, (), (id, goal, sequence, situation, text, indicator, revision))

/// What the work of a goal gives: «8 centros de atención».
struct Product {
  static constexpr auto kTable = "product";
  ProductId id;
  GoalId goal;
  GoalResultId result;  // that it brings about; none: not said
  std::int64_t sequence{};
  Situation situation{Situation::expected};
  std::string name;
  std::optional<std::int64_t> quantity;  // in hundredths of the unit
  std::string unit;
  bool is_new{true};  // else something that exists is improved
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Product, (), (id, goal, result, sequence, situation, name, quantity, unit, is_new, revision))

/// A quantity as people write it, with at most two decimals: «5000», «12,5» or «12.5». Marks of thousands are refused, not guessed.
std::optional<std::int64_t> quantity_from(std::string_view);
/// «12.5»: as `quantity_from` reads it, and as files and the API tell it.
std::string quantity_text(std::optional<std::int64_t> hundredths);

Outcome<GoalResult> checked(GoalResult);
Outcome<Product> checked(Product);

}  // namespace timon
