#pragma once
#include <string>
#include <string_view>

#include "base/outcome.hpp"

namespace timon::auth {

constexpr auto kPasswordLettersMin = std::size_t{12};
constexpr auto kPasswordLettersMax = std::size_t{200};

/// argon2id. Slow on purpose and greedy for memory, so no more than two are computed at once; others wait their turn.
std::string hash_password(std::string_view password);
bool is_password(std::string_view password, std::string const& hash);
/// Takes as long as is_password and is never true: for an address that has no account.
bool is_nobodys_password(std::string_view password);

/// Whether somebody with this address and name may choose it: long enough, not their own name, not one that everybody tries first.
Outcome<Done> check_password(std::string_view password, std::string_view email, std::string_view name);

}  // namespace timon::auth
