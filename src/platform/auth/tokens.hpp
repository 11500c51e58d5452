#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "platform/work/work.hpp"

namespace timon::auth {

BOOST_DEFINE_ENUM_CLASS(Scope, read, write)

constexpr auto kTokenMark = std::string_view{"tmn_"};  // lets a scanner of leaked secrets know one
constexpr auto kTokenDays = 90;
constexpr auto kTokenDaysMax = 366;
constexpr auto kTokensMax = 20;  // living ones of one person

/// What a program shows to act for a person: never more than their rights, computed at each use.
struct ApiToken {
  static constexpr auto kTable = "api_token";
  std::int64_t id{};
  std::string token_hash;
  PersonId person;
  std::string name;
  Scope scope{};
  Time created_at;
  Date expires_on;  // the last day on which it is good, UTC
  std::optional<Time> last_used;
};
BOOST_DESCRIBE_STRUCT(ApiToken, (), (id, token_hash, person, name, scope, created_at, expires_on, last_used))

/// The token itself: shown once, kept nowhere.
Outcome<std::string> create_token(Work&, PersonId, std::string name, Scope, int days);
/// A token's person, in one row.
struct TokenHolder {
  std::int64_t id{};
  PersonId person;
  Scope scope{};
  std::optional<Time> last_used;
  std::string name;
  std::string language;
};
BOOST_DESCRIBE_STRUCT(TokenHolder, (), (id, person, scope, last_used, name, language))
/// None: unknown, past its last day, or of a person who is not active any more.
std::optional<TokenHolder> find_token(sql::Session&, std::string_view token, Time now);
/// Living ones, newest first.
std::vector<ApiToken> tokens_of(sql::Session&, PersonId, Time now);
/// False when the person has no such token.
bool revoke_token(Work&, PersonId, std::int64_t id);

/// The token of «Authorization: Bearer tmn_…».
std::optional<std::string_view> bearer_token(std::string_view authorization);

}  // namespace timon::auth
