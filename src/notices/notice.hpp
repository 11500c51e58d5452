#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"

namespace timon {

/// Why a person is told: something came to them, is due, or was decided.
BOOST_DEFINE_ENUM_CLASS(NoticeKind, raised_to_you, climbed_to_you, warned, due_tomorrow, answered, returned, resolved, discarded, converted, reassigned, valued, hand_off_due,
                        hand_off_missing, hand_off_returned, hand_off_below, reminder)
/// What it is about.
BOOST_DEFINE_ENUM_CLASS(NoticeSubject, obstacle, opportunity, milestone, office)
/// How the inbox and the digest gather kinds: what is in one's hands, what is due, what was answered.
BOOST_DEFINE_ENUM_CLASS(NoticeGroup, mine, dates, answers)

using NoticeId = Id<struct Notice>;

/// A line of somebody's inbox. It holds no text of its subject: that is read when it is shown, by what the person may see then.
struct Notice {
  static constexpr auto kTable = "notice";
  NoticeId id;
  PersonId person;
  NoticeKind kind{};
  NoticeSubject subject{};
  std::int64_t subject_id{};
  Id<struct Goal> goal;          // through which it is seen; none: by the person alone
  std::string detail;            // derived, silence; the verb of an answer; the code that an alert had
  std::optional<Date> on_day{};  // when it is due, or climbs
  PersonId by_person;            // whose deed it was; none: time's
  std::string once_key;          // what the same happening would be called again
  Time created_at;
  std::optional<Time> read_at{};
  std::optional<Time> mailed_at{};
};
BOOST_DESCRIBE_STRUCT(Notice, (), (id, person, kind, subject, subject_id, goal, detail, on_day, by_person, once_key, created_at, read_at, mailed_at))

constexpr auto kDigestMinutes = 7 * 60 + 30;  // when a digest leaves, on the government's clocks, unless the person says otherwise
constexpr auto kNoticesKept = std::chrono::hours{24 * 365};

/// How a person wants to be told by mail. The inbox always has everything.
struct NoticePreference {
  bool has_digest{true};
  std::int64_t digest_minutes{kDigestMinutes};  // since midnight
  bool mails_climbs{true};                      // at once, when something climbed to them
  bool mails_dates{true};                       // at once, when something of theirs is due tomorrow
};
BOOST_DESCRIBE_STRUCT(NoticePreference, (), (has_digest, digest_minutes, mails_climbs, mails_dates))

NoticeGroup group_of(NoticeKind);
/// Two kinds do not wait for the digest, unless the person wants them to.
bool is_immediate(NoticeKind, NoticePreference const&);

/// «07:30».
std::string clock_text(std::int64_t minutes);
/// The minutes since midnight that «07:30» says.
Outcome<std::int64_t> minutes_from(std::string_view clock);

}  // namespace timon
