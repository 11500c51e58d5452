#include "platform/auth/tokens.hpp"

#include "base/text.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/auth/secret.hpp"

namespace timon::auth {
namespace {

// Tokens end by the real clock, whatever day the government's pages show.
Date day_of(Time now) { return Date{std::chrono::floor<std::chrono::days>(now)}; }

}  // namespace

Outcome<std::string> create_token(Work& work, PersonId person, std::string name, Scope scope, int days) {
  auto problems = Problems{};
  name = trimmed(name);
  if (name.empty()) problems.push_back({"name", "token.name.missing"});
  if (length_of(name) > 100) problems.push_back({"name", "token.name.too_long"});
  if (days < 1 || days > kTokenDaysMax) problems.push_back({"days", "token.days.out_of_range", {std::to_string(kTokenDaysMax)}});
  if (problems.empty() && tokens_of(work.db, person, work.now).size() >= kTokensMax) problems.push_back({"name", "token.too_many", {std::to_string(kTokensMax)}});
  if (!problems.empty()) return problems;

  auto token = std::string{kTokenMark} + random_secret();
  auto transaction = sql::Transaction{work.db};
  work.db.run("INSERT INTO api_token (token_hash, person, name, scope, created_at, expires_on) VALUES (:hash, :person, :name, :scope, :created, :expires)",
              sql::with("hash", secret_hash(token), "person", person, "name", name, "scope", scope, "created", work.now, "expires", day_of(work.now) + days));
  note(work, person, "token_created", name);
  transaction.commit();
  return token;
}

std::optional<TokenHolder> find_token(sql::Session& db, std::string_view token, Time now) {
  return db.maybe<TokenHolder>(
      "SELECT t.id, t.person, t.scope, t.last_used, p.name, p.language FROM api_token t JOIN person p ON p.id = t.person "
      "WHERE t.token_hash = :hash AND t.expires_on >= :day AND p.is_active = 1",
      sql::with("hash", secret_hash(token), "day", day_of(now)));
}

std::vector<ApiToken> tokens_of(sql::Session& db, PersonId person, Time now) {
  static auto const text = sql::select<ApiToken>("WHERE person = :person AND expires_on >= :day ORDER BY id DESC");
  return db.all<ApiToken>(text, sql::with("person", person, "day", day_of(now)));
}

bool revoke_token(Work& work, PersonId person, std::int64_t id) {
  auto transaction = sql::Transaction{work.db};
  if (work.db.run("DELETE FROM api_token WHERE id = :id AND person = :person", sql::with("id", id, "person", person)) == 0) return false;
  note(work, person, "token_revoked");
  transaction.commit();
  return true;
}

std::optional<std::string_view> bearer_token(std::string_view authorization) {
  constexpr auto kBearer = std::string_view{"bearer "};
  if (authorization.size() <= kBearer.size()) return std::nullopt;
  for (auto i = std::size_t{0}; i < kBearer.size(); ++i) {
    auto const c = authorization[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != kBearer[i]) return std::nullopt;  // RFC 7235: the scheme's case is free
  }
  return trimmed(authorization.substr(kBearer.size()));
}

}  // namespace timon::auth
