#include "notices/notice.hpp"

#include "base/clock.hpp"

namespace timon {

NoticeGroup group_of(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::raised_to_you:
    case NoticeKind::climbed_to_you:
    case NoticeKind::warned:
    case NoticeKind::reassigned:
    case NoticeKind::hand_off_below:
    case NoticeKind::decision_assigned:
    case NoticeKind::decision_overdue:
    case NoticeKind::petition_asked: return NoticeGroup::mine;
    case NoticeKind::due_tomorrow:
    case NoticeKind::hand_off_due:
    case NoticeKind::hand_off_missing:
    case NoticeKind::reminder:
    case NoticeKind::meeting_convened:
    case NoticeKind::decision_due: return NoticeGroup::dates;
    default: return NoticeGroup::answers;
  }
}

bool is_immediate(NoticeKind kind, NoticePreference const& preference) {
  return (kind == NoticeKind::climbed_to_you && preference.mails_climbs) || (kind == NoticeKind::due_tomorrow && preference.mails_dates);
}

Outcome<std::int64_t> minutes_from(std::string_view clock) {
  if (auto const minutes = minutes_of_clock(clock)) return *minutes;
  return Problem{"digest_at", "notice.preference.digest_at.wrong"};
}

}  // namespace timon
