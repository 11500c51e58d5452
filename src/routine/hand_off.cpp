#include "routine/hand_off.hpp"

#include "base/text.hpp"

namespace timon::routine {

Time cut_off_of(Period const& period, Level role, std::string const& zone) {
  if (role == Level::manager) return period.manager_until;
  if (role == Level::coordinator) return period.coordinator_until;
  return time_at(period.minister_on + 1, 0, zone);
}

Outcome<bool> is_late_now(Period const& period, Sending const& sending, Time now, std::string const& zone) {
  if (period.is_closed()) return Problem{"period", "hand_off.period.closed", {period.code}};
  if (local_time(now, zone).date < period.starts_on) return Problem{"period", "hand_off.period.not_begun", {period.code}};
  auto const is_before = now <= cut_off_of(period, sending.role, zone);
  if (!sending.is_sent) return !is_before;
  if (is_before) return false;
  // What came back has the time of those who look at it next, and is as late as it was.
  auto const next = sending.role == Level::manager ? period.coordinator_until : cut_off_of(period, Level::minister, zone);
  if (sending.is_returned && now <= next) return sending.is_sent_late;
  return Problem{"period", sending.is_returned ? "hand_off.period.returned_too_late" : "hand_off.period.frozen"};
}

Outcome<std::string> checked_lines(std::string const& lines) {
  auto const kept = split(lines, '\n');  // trimmed, without empty ones
  auto problems = Problems{};
  if (kept.size() > kHandOffLinesMax) problems.push_back({"lines", "hand_off.lines.too_many", {std::to_string(kHandOffLinesMax)}});
  for (auto const& line : kept) {
    if (!is_plain_text(line)) problems.push_back({"lines", "hand_off.lines.not_plain"});
    if (length_of(line) > kHandOffLineLengthMax) problems.push_back({"lines", "hand_off.lines.too_long", {std::to_string(kHandOffLineLengthMax), std::to_string(length_of(line))}});
  }
  if (!problems.empty()) return problems;
  return join(kept, "\n");
}

}  // namespace timon::routine
