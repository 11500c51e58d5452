#pragma once
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "platform/sql/table.hpp"

namespace timon::auth {

constexpr auto kSessionCookie = "timon_sesion";
constexpr auto kSessionIdle = std::chrono::hours{12};
constexpr auto kSessionLongest = std::chrono::hours{24 * 7};
constexpr auto kSeenEvery = std::chrono::seconds{60};  // how exactly the last sight is kept

/// A session with its person: all that a request must know, in one row.
struct SignedIn {
  std::int64_t id{};
  PersonId person;
  std::string csrf;
  Time seen_at;
  Time expires_at;
  bool must_change{};
  std::string name;
  std::string language;
  bool is_active{};
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (id, person, csrf, seen_at, expires_at, must_change, name, language, is_active))

/// The secret for the cookie of a new session; it is kept nowhere else.
std::string open_session(sql::Session&, PersonId, Time now, std::string_view agent);
/// None: unknown, ended, idle for too long, or a person who is not active any more.
std::optional<SignedIn> find_session(sql::Session&, std::string_view secret, Time now);
/// The same as a part of a larger question: no row or one, with the columns of `SignedIn`; whether it still holds says `is_good`.
std::string session_query(std::string_view secret, sql::Parameters&);
bool is_good(SignedIn const&, Time now);
void end_session(sql::Session&, std::int64_t id);
/// All of a person's, but for `kept`.
void end_sessions_of(sql::Session&, PersonId, std::int64_t kept = 0);
/// Those of a person only: an id of somebody else's session ends nothing.
bool end_session_of(sql::Session&, PersonId, std::int64_t id);

/// One line of the list on a person's account page.
struct SessionLine {
  std::int64_t id{};
  Time created_at;
  Time seen_at;
  std::string agent;
};
BOOST_DESCRIBE_STRUCT(SessionLine, (), (id, created_at, seen_at, agent))
std::vector<SessionLine> sessions_of(sql::Session&, PersonId, Time now);
void forget_ended_sessions(sql::Session&, Time now);

/// «Firefox, Windows»: enough to know one's own machines by.
std::string short_agent(std::string_view user_agent);

/// Who was seen since it was last written down. A page never waits for a writer because of it.
class Sightings {
 public:
  void session_seen(std::int64_t id, Time at);
  void token_used(std::int64_t id, Time at);
  /// Writes them down, in one transaction.
  void keep(sql::Session&);

 private:
  std::mutex mutex_;
  std::map<std::int64_t, Time> sessions_, tokens_;
};

}  // namespace timon::auth
