#include "platform/auth/sessions.hpp"

#include "platform/auth/secret.hpp"
#include "platform/auth/visits.hpp"

namespace timon::auth {
namespace {

constexpr auto kFind = R"(
  SELECT s.id, s.person, s.csrf, s.seen_at, s.expires_at, coalesce(a.must_change, 0) AS must_change, p.name, p.language, p.is_active
  FROM session s JOIN person p ON p.id = s.person LEFT JOIN account a ON a.person = s.person
  WHERE s.token_hash = :session_hash)";

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

std::string open_session(sql::Session& db, PersonId person, Time now, std::string_view agent) {
  auto secret = random_secret();
  db.run("INSERT INTO session (token_hash, person, csrf, created_at, seen_at, expires_at, agent) VALUES (:hash, :person, :csrf, :created, :seen, :expires, :agent)",
         sql::with("hash", secret_hash(secret), "person", person, "csrf", random_secret(), "created", now, "seen", now, "expires", now + kSessionLongest, "agent",
                   short_agent(agent)));
  return secret;
}

std::optional<SignedIn> find_session(sql::Session& db, std::string_view secret, Time now) {
  auto parameters = sql::Parameters{};
  auto const text = session_query(secret, parameters);
  auto found = db.maybe<SignedIn>(text, parameters);
  if (found && !is_good(*found, now)) found.reset();
  return found;
}

std::string session_query(std::string_view secret, sql::Parameters& parameters) {
  sql::add_parameters(parameters, "session_hash", secret_hash(secret));
  return kFind;
}

bool is_good(SignedIn const& session, Time now) { return session.is_active && session.expires_at > now && session.seen_at + kSessionIdle > now; }

void end_session(sql::Session& db, std::int64_t id) { db.run("DELETE FROM session WHERE id = :id", sql::with("id", id)); }

void end_sessions_of(sql::Session& db, PersonId person, std::int64_t kept) {
  db.run("DELETE FROM session WHERE person = :person AND id <> :kept", sql::with("person", person, "kept", kept));
}

bool end_session_of(sql::Session& db, PersonId person, std::int64_t id) {
  return db.run("DELETE FROM session WHERE id = :id AND person = :person", sql::with("id", id, "person", person)) > 0;
}

std::vector<SessionLine> sessions_of(sql::Session& db, PersonId person, Time now) {
  return db.all<SessionLine>("SELECT id, created_at, seen_at, agent FROM session WHERE person = :person AND expires_at > :now AND seen_at > :idle ORDER BY seen_at DESC, id DESC",
                             sql::with("person", person, "now", now, "idle", now - kSessionIdle));
}

void forget_ended_sessions(sql::Session& db, Time now) {
  db.run("DELETE FROM session WHERE expires_at <= :now OR seen_at <= :idle", sql::with("now", now, "idle", now - kSessionIdle));
}

std::string short_agent(std::string_view agent) {
  constexpr std::pair<std::string_view, std::string_view> kBrowsers[] = {{"Edg", "Edge"},      {"OPR/", "Opera"},   {"SamsungBrowser", "Samsung"}, {"Firefox", "Firefox"},
                                                                         {"FxiOS", "Firefox"}, {"CriOS", "Chrome"}, {"Chrome", "Chrome"},          {"Safari", "Safari"}};
  constexpr std::pair<std::string_view, std::string_view> kSystems[] = {{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"},  {"Windows", "Windows"},
                                                                        {"Mac OS", "macOS"},    {"CrOS", "ChromeOS"}, {"Linux", "Linux"}};
  auto name = std::string{};
  for (auto const& [mark, browser] : kBrowsers)
    if (name.empty() && has(agent, mark)) name = browser;
  for (auto const& [mark, system] : kSystems)
    if (has(agent, mark)) return name.empty() ? std::string{system} : name + ", " + std::string{system};
  return name;
}

void Sightings::session_seen(std::int64_t id, Time at) {
  auto const lock = std::scoped_lock{mutex_};
  sessions_[id] = at;
}

void Sightings::token_used(std::int64_t id, Time at) {
  auto const lock = std::scoped_lock{mutex_};
  tokens_[id] = at;
}

void Sightings::keep(sql::Session& db) {
  auto sessions = std::map<std::int64_t, Time>{}, tokens = std::map<std::int64_t, Time>{};
  {
    auto const lock = std::scoped_lock{mutex_};
    sessions.swap(sessions_);
    tokens.swap(tokens_);
  }
  if (sessions.empty() && tokens.empty()) return;
  auto transaction = sql::Transaction{db};
  for (auto const& [id, at] : sessions) {
    db.run("UPDATE session SET seen_at = :at WHERE id = :id", sql::with("at", at, "id", id));
    if (auto const person = db.maybe<PersonId>("SELECT person FROM session WHERE id = :id", sql::with("id", id))) note_visit(db, *person, at);
  }
  for (auto const& [id, at] : tokens) db.run("UPDATE api_token SET last_used = :at WHERE id = :id", sql::with("at", at, "id", id));
  transaction.commit();
}

}  // namespace timon::auth
