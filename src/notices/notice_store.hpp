#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "notices/notices.hpp"

namespace timon::notices {

/// A notice with its subject as it is today, as far as the person may see it.
struct NoticeLine {
  NoticeId id;
  NoticeKind kind{};
  NoticeSubject subject{};
  std::string detail;
  std::optional<Date> on_day{};
  Time created_at;
  std::optional<Time> read_at{};
  std::string by_name;
  bool is_visible{};
  std::string obstacle_kind;  // alert, restriction; empty for another subject
  std::string code, title;
  std::string goal_code;
  std::string role;   // of an office
  std::string state;  // of an opportunity
  std::int64_t subject_id{};
};
BOOST_DESCRIBE_STRUCT(NoticeLine, (), (id, kind, subject, detail, on_day, created_at, read_at, by_name, is_visible, obstacle_kind, code, title, goal_code, role, state, subject_id))

/// Which lines of the inbox are wanted.
struct NoticeFilter {
  std::set<NoticeKind> kinds{};  // none: all
  bool is_unread{};
  bool is_unmailed{};  // unread too, and of the last days
  NoticeId before{};   // older than this one
};

/// The actor's own, newest first: at most `limit` and one more.
std::vector<NoticeLine> lines_of(Work&, NoticeFilter const&, int limit);
std::optional<NoticeLine> find_line(Work&, NoticeId);

/// Adds it unless the person was told before; true when it is new.
bool add_notice(sql::Session&, Notice const&);
/// False: the person has no such notice.
bool mark_read(sql::Session&, PersonId, NoticeId, std::optional<Time> at);
/// All of these kinds (none: of every kind) that are unread; answers how many.
std::int64_t mark_all_read(sql::Session&, PersonId, std::set<NoticeKind> const& kinds, Time at);
/// Takes back what was marked in that moment.
std::int64_t unmark_read(sql::Session&, PersonId, Time at);
/// How many were marked in that moment.
std::int64_t marked_count(sql::Session&, PersonId, Time at);
void mark_mailed(sql::Session&, std::vector<NoticeLine> const&, Time at);

constexpr auto kMailedBack = std::chrono::hours{24 * 7};  // what is older is not news: no mail tells it

}  // namespace timon::notices
