#include "platform/view/thermometer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "platform/view/view.hpp"

namespace timon::view {
namespace {

constexpr auto kBadFrom = -5;  // percent points behind; less is the unevenness of any week

auto const kRegistered = Registered<Thermometer>{"platform/view/_thermometer"};

}  // namespace

Thermometer make_thermometer(double real, double expected, Words const& words, int width) {
  auto const track = width - 2.0;
  auto const whole_real = std::lround(std::clamp(real, 0.0, 100.0));
  auto const whole_expected = std::lround(std::clamp(expected, 0.0, 100.0));
  auto const at = 1 + track * static_cast<double>(whole_expected) / 100;
  auto const difference = whole_real - whole_expected;
  auto const expected_words = words.percent(static_cast<double>(whole_expected));
  return {.width = width,
          .track = fmt::format("{:.0f}", track),
          .bar = fmt::format("{:.1f}", track * static_cast<double>(whole_real) / 100),
          .halo = fmt::format("{:.1f}", at - 3),
          .mark = fmt::format("{:.1f}", at - 1),
          .label = words.text("thermometer.label", {words.percent(static_cast<double>(whole_real)), expected_words}),
          .real = words.number(whole_real),
          .of = words.text("thermometer.of", {expected_words}),
          .difference = difference > 0 ? "+" + words.number(difference) : words.number(difference),
          .is_bad = difference <= kBadFrom};
}

}  // namespace timon::view
