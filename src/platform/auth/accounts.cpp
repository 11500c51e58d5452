#include "platform/auth/accounts.hpp"

#include "base/text.hpp"
#include "platform/auth/password.hpp"
#include "platform/auth/secret.hpp"
#include "platform/auth/sessions.hpp"

namespace timon::auth {
namespace {

struct FailureRow {
  std::int64_t failures{};
  Time last_at;
  std::optional<Time> locked_until;
};
BOOST_DESCRIBE_STRUCT(FailureRow, (), (failures, last_at, locked_until))

struct Known {
  PersonId person;
  std::string password_hash;
};
BOOST_DESCRIBE_STRUCT(Known, (), (person, password_hash))

Failures failures_of(sql::Session& db, std::string const& address_hash) {
  auto const row = db.maybe<FailureRow>("SELECT failures, last_at, locked_until FROM sign_in_failure WHERE address_hash = :address", sql::with("address", address_hash));
  return row ? Failures{row->failures, row->last_at, row->locked_until} : Failures{};
}

void keep_failures(sql::Session& db, std::string const& address_hash, Failures const& known) {
  db.run(
      "INSERT INTO sign_in_failure (address_hash, failures, last_at, locked_until) VALUES (:address, :failures, :last_at, :locked_until) "
      "ON CONFLICT (address_hash) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until",
      sql::with("address", address_hash, "failures", known.failures, "last_at", known.last_at, "locked_until", known.locked_until));
}

std::string lower(std::string_view text) {
  auto result = std::string{trimmed(text)};
  for (auto& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::optional<Known> known_by(sql::Session& db, std::string const& address) {
  return db.maybe<Known>("SELECT a.person, a.password_hash FROM account a JOIN person p ON p.id = a.person WHERE lower(p.email) = :address AND p.is_active = 1",
                         sql::with("address", address));
}

void put_password(sql::Session& db, Account const& account) {
  db.run(
      "INSERT INTO account (person, password_hash, must_change, changed_at) VALUES (:person, :password_hash, :must_change, :changed_at) "
      "ON CONFLICT (person) DO UPDATE SET password_hash = excluded.password_hash, must_change = excluded.must_change, changed_at = excluded.changed_at",
      sql::members_of(account));
}

Attempt failed(Work& work, std::string const& address_hash, std::optional<Known> const& known) {
  auto transaction = sql::Transaction{work.db};
  // Read again where nobody else writes: two failures at once are two.
  auto const now_known = failed_again(failures_of(work.db, address_hash), work.now);
  keep_failures(work.db, address_hash, now_known);
  if (known) note(work, known->person, now_known.locked_until ? "sign_in_locked" : "sign_in_failed");
  transaction.commit();
  return {.tries_left = tries_left(now_known), .locked_until = now_known.locked_until};
}

}  // namespace

std::optional<Account> find_account(sql::Session& db, PersonId person) {
  static auto const text = sql::select<Account>("WHERE person = :person");
  return db.maybe<Account>(text, sql::with("person", person));
}

std::string give_one_time_password(Work& work, PersonId person) {
  auto password = one_time_password();
  auto const account = Account{.person = person, .password_hash = hash_password(password), .must_change = true, .changed_at = work.now};
  auto transaction = sql::Transaction{work.db};
  put_password(work.db, account);
  end_sessions_of(work.db, person);
  note(work, person, "one_time_password_given");
  transaction.commit();
  return password;
}

Attempt try_password(Work& work, std::string_view email, std::string_view password) {
  auto const address = lower(email);
  auto const address_hash = secret_hash(address);
  auto const before = failures_of(work.db, address_hash);
  if (is_locked(before, work.now)) return {.locked_until = before.locked_until};

  auto const known = known_by(work.db, address);
  auto const is_right = known ? is_password(password, known->password_hash) : is_nobodys_password(password);
  if (!is_right) return failed(work, address_hash, known);
  if (before.failures > 0) work.db.run("DELETE FROM sign_in_failure WHERE address_hash = :address", sql::with("address", address_hash));
  return {.person = known->person};
}

Outcome<Done> change_password(Work& work, std::string_view old_password, std::string_view new_password, std::string_view repeated, std::int64_t kept_session) {
  auto const account = find_account(work.db, work.actor.person);
  if (!account) return Problem{"old_password", "password.old.wrong"};
  // A session left open must not be a way to guess the password without limit.
  auto const email = work.db.maybe<std::string>("SELECT email FROM person WHERE id = :person", sql::with("person", work.actor.person)).value_or("");
  auto const attempt = try_password(work, email, old_password);
  if (attempt.locked_until) return Problem{"old_password", "password.old.locked"};
  if (!attempt.person) return Problem{"old_password", "password.old.wrong"};
  if (old_password == new_password) return Problem{"password", "password.new.same"};
  if (auto const checked = check_password(new_password, email, work.actor.name); !checked) return checked.error();
  if (new_password != repeated) return Problem{"repeated", "password.repeated.different"};

  auto const changed = Account{.person = account->person, .password_hash = hash_password(new_password), .must_change = false, .changed_at = work.now};
  auto transaction = sql::Transaction{work.db};
  put_password(work.db, changed);
  end_sessions_of(work.db, account->person, kept_session);
  note(work, account->person, "password_changed");
  transaction.commit();
  return Done{};
}

void forget_failures(sql::Session& db, Time now) { db.run("DELETE FROM sign_in_failure WHERE last_at < :before", sql::with("before", now - kFailuresForgotten)); }

void note(Work& work, PersonId about, std::string event, std::string reason) {
  auto entry =
      journal::Entry{.at = work.now, .person = work.actor.person ? work.actor.person : about, .source = work.source, .event = std::move(event), .reason = std::move(reason)};
  auto const change = journal::Change{.object = "account", .object_id = about.number};
  journal::append(work.db, std::move(entry), {change});
}

}  // namespace timon::auth
