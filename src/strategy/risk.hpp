#pragma once
#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"

namespace timon {

using RiskId = Id<struct Risk>;

BOOST_DEFINE_ENUM_CLASS(RiskGrade, low, medium, high)
BOOST_DEFINE_ENUM_CLASS(RiskState, open, happened, gone)

/// Something that may happen to a goal, nobody knows when.
struct Risk {
  static constexpr auto kTable = "risk";
  RiskId id;
  GoalId goal;
  std::string title;
  RiskGrade likelihood{RiskGrade::medium};
  RiskGrade consequence{RiskGrade::medium};
  std::string response;  // what is foreseen
  OfficeId watcher;
  RiskState state{};
  std::string state_reason;
  std::optional<Date> stated_on;
  ObstacleId obstacle;  // the alert that was raised when it happened
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Risk, (), (id, goal, title, likelihood, consequence, response, watcher, state, state_reason, stated_on, obstacle, revision))

Outcome<Risk> checked(Risk);
/// Happened or gone, with what was seen; open again takes the alert away.
Outcome<Risk> stated(Risk, RiskState, std::string const& reason, Date today);
/// From 1 to 9: likelihood by consequence, the greater the graver.
int gravity(Risk const&);
/// Low, medium or high of both together: 6 and more is high, 2 and less is low.
RiskGrade grade(Risk const&);

}  // namespace timon
