#include "money/light.hpp"

namespace timon::money {

LightReading light_of(Figures const& figures, std::int64_t real_thousandths, LightLimits const& limits) {
  constexpr auto kPoint = 10;  // thousandths
  auto reading = LightReading{.real = real_thousandths, .ahead_points = limits.ahead, .far_ahead_points = limits.far_ahead};
  if (!figures.has_budget() || !figures.has_execution()) return reading;
  reading.accrued_share = share_of(figures.accrued, figures);
  reading.difference = reading.accrued_share - real_thousandths;
  reading.light = reading.difference >= limits.far_ahead * kPoint ? MoneyLight::far_ahead : reading.difference >= limits.ahead * kPoint ? MoneyLight::ahead : MoneyLight::level;
  return reading;
}

}  // namespace timon::money
