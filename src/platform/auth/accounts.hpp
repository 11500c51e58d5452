#pragma once
#include <optional>
#include <string>

#include "base/outcome.hpp"
#include "platform/auth/lockout.hpp"
#include "platform/work/work.hpp"

namespace timon::auth {

/// How a person proves who they are.
struct Account {
  static constexpr auto kTable = "account";
  PersonId person;
  std::string password_hash;
  bool must_change{};
  Time changed_at;
};
BOOST_DESCRIBE_STRUCT(Account, (), (person, password_hash, must_change, changed_at))

std::optional<Account> find_account(sql::Session&, PersonId);

/// Gives the person a password for one sign-in, in place of any other; answers it. Signs them out everywhere.
std::string give_one_time_password(Work&, PersonId);

/// What became of an attempt to sign in.
struct Attempt {
  PersonId person;  // none: refused
  std::int64_t tries_left{};
  std::optional<Time> locked_until{};  // nobody comes in with this address until then
};
/// Judges address and password. An address that nobody has is answered the same way in the same time.
Attempt try_password(Work&, std::string_view email, std::string_view password);

/// Takes the new password when `old` is right and the new one is good. Signs out everywhere but here (`kept_session`).
Outcome<Done> change_password(Work&, std::string_view old_password, std::string_view new_password, std::string_view repeated, std::int64_t kept_session);

/// Forgets failures that are older than a day.
void forget_failures(sql::Session&, Time now);
/// Notes in the journal what is about accounts and changes no sealed row. Inside the caller's transaction.
void note(Work&, PersonId about, std::string event, std::string reason = {});

}  // namespace timon::auth
