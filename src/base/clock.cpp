#include "base/clock.hpp"

#include "base/text.hpp"

namespace timon {

std::string clock_text(std::int64_t minutes) {
  auto const two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

std::optional<std::int64_t> minutes_of_clock(std::string_view clock) {
  auto const colon = clock.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  auto const hours = integer_from(clock.substr(0, colon)), minutes = integer_from(clock.substr(colon + 1, 2));
  if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59) return std::nullopt;
  return *hours * 60 + *minutes;
}

}  // namespace timon
