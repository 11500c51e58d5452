#include "notices/notice.hpp"

#include "base/text.hpp"

namespace timon {

NoticeGroup group_of(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::raised_to_you:
    case NoticeKind::climbed_to_you:
    case NoticeKind::warned:
    case NoticeKind::decision_assigned:
    case NoticeKind::decision_overdue:
    case NoticeKind::reassigned: return NoticeGroup::mine;
    case NoticeKind::meeting_convened:
    case NoticeKind::decision_due:
    case NoticeKind::due_tomorrow: return NoticeGroup::dates;
    default: return NoticeGroup::answers;
  }
}

bool is_immediate(NoticeKind kind, NoticePreference const& preference) {
  return (kind == NoticeKind::climbed_to_you && preference.mails_climbs) || (kind == NoticeKind::due_tomorrow && preference.mails_dates);
}

std::string clock_text(std::int64_t minutes) {
  auto const two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

Outcome<std::int64_t> minutes_from(std::string_view clock) {
  auto const colon = clock.find(':');
  auto const wrong = Problem{"digest_at", "notice.preference.digest_at.wrong"};
  if (colon == std::string_view::npos) return wrong;
  // A browser may send seconds too: «07:30:00».
  auto const hours = integer_from(clock.substr(0, colon)), minutes = integer_from(clock.substr(colon + 1, 2));
  if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59) return wrong;
  return static_cast<std::int64_t>(*hours * 60 + *minutes);
}

}  // namespace timon
