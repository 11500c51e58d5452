#pragma once
#include <boost/describe.hpp>

#include <cstdint>

#include "money/budget.hpp"

namespace timon::money {

/// Does money run ahead of facts? In order of severity; `no_data` where there is nothing to compare.
BOOST_DEFINE_ENUM_CLASS(MoneyLight, far_ahead, ahead, level, no_data)

/// The version of the rule below, told wherever its colour is explained.
constexpr auto kLightRule = 1;

/// From how many points of difference on; a government may set its own («money_ahead_points», «money_far_ahead_points»).
struct LightLimits {
  std::int64_t ahead{10};
  std::int64_t far_ahead{25};
};

/// The light and what it was computed from. Shares in thousandths.
struct LightReading {
  MoneyLight light{MoneyLight::no_data};
  std::int64_t accrued_share{};
  std::int64_t real{};
  std::int64_t difference{};  // how far money is ahead; below zero: facts are
  std::int64_t ahead_points{}, far_ahead_points{};
};

/// Rule v1. The share of the budget in force that was accrued, less the real progress of the goal: from `far_ahead` points on far
/// ahead, from `ahead` points on ahead, else level. Without a budget in force, or with nothing executed: no data.
LightReading light_of(Figures const&, std::int64_t real_thousandths, LightLimits const& = {});

}  // namespace timon::money
