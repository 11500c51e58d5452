#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/sql/table.hpp"

namespace timon::jobs {

BOOST_DEFINE_ENUM_CLASS(JobState, waiting, running, done, dead)

constexpr auto kAttemptsMax = 8;                        // then it is dead until somebody looks at it
constexpr auto kLockTime = std::chrono::minutes{10};    // after which a worker that fell silent has lost the job
constexpr auto kDoneKept = std::chrono::hours{24 * 7};  // how long done jobs stay on the list

/// Something to be done later, by whichever server comes first.
struct Job {
  static constexpr auto kTable = "job";
  std::int64_t id{};
  std::string kind;     // «mail»
  std::string payload;  // JSON, as the kind wants it
  JobState state{};
  Time run_at;
  std::int64_t attempts{};
  std::string locked_by;
  std::optional<Time> locked_until;
  std::string last_error;
  Time created_at;
  std::optional<Time> finished_at;
};
BOOST_DESCRIBE_STRUCT(Job, (), (id, kind, payload, state, run_at, attempts, locked_by, locked_until, last_error, created_at, finished_at))

/// Does one job; throws when it could not. Forbidden and NotFound end it at once as dead with their reason, Stale and any failure are
/// tried again later. It may run twice when a server dies in the middle: it must bear that.
using Handler = std::function<void(Job const&, sql::Session&, Time now)>;
using Handlers = std::map<std::string, Handler, std::less<>>;

/// Puts a job in line; inside a deed it is there only if the deed is. Answers its id.
std::int64_t enqueue(sql::Session&, std::string_view kind, std::string_view payload, Time now, std::optional<Time> run_at = {});
/// Takes the next job that is due so that no other worker gets it.
std::optional<Job> claim(sql::Session&, std::string_view worker, Time now);
/// Claims and does jobs until none is due or `limit` are done; answers how many it tried.
int run_due(sql::Session&, Handlers const&, std::string_view worker, Time now, int limit = 50);
/// How long after the attempt with this number (from 1) the next is made.
std::chrono::seconds delay_after(std::int64_t attempts);

/// For the administrator: dead first, then by turn.
std::vector<Job> list(sql::Session&, std::int64_t limit = 100);
/// Lets a dead job try again from the start. False: there is no such dead job.
bool revive(sql::Session&, std::int64_t id, Time now);
void forget_done(sql::Session&, Time now);

}  // namespace timon::jobs
