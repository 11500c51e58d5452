#include "administration/checks.hpp"
#include "administration/people_actions.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/words/words.hpp"
#include "platform/work/deed.hpp"

namespace timon::administration {
namespace {

/// Addresses are one whether written large or small.
bool is_taken(sql::Session& db, Person const& wanted) {
  return db
      .maybe<std::int64_t>("SELECT id FROM person WHERE lower(email) = lower(:email) AND id <> :itself", sql::with("email", wanted.email.value_or(""), "itself", wanted.id.number))
      .has_value();
}

Person tidied(Person wanted) {
  wanted.name = std::string{trimmed(wanted.name)};
  if (wanted.email) wanted.email = std::string{trimmed(*wanted.email)};
  if (wanted.email && wanted.email->empty()) wanted.email.reset();
  return wanted;
}

Problems problems_of(Work& work, Person const& wanted) {
  auto problems = Problems{};
  check_name(problems, "name", wanted.name);
  if (!wanted.email) problems.push_back({"email", "administration.missing"});
  else if (!is_email(*wanted.email)) problems.push_back({"email", "person.email.wrong"});
  else if (is_taken(work.db, wanted)) problems.push_back({"email", "person.email.taken"});
  if (!language_from(wanted.language)) problems.push_back({"language", "person.language.unknown"});
  if (!wanted.is_active && wanted.id && wanted.id == work.actor.person) problems.push_back({"is_active", "person.is_active.yourself"});
  return problems;
}

}  // namespace

Outcome<Person> add_person(Work& work, Person wanted) {
  must_have(work.actor, {kManagePeople});
  wanted = tidied(std::move(wanted));
  wanted.id = {};
  auto deed = Deed{work, "person_added"};
  if (auto problems = problems_of(work, wanted); !problems.empty()) return problems;
  auto const person = deed.insert(wanted);
  deed.commit();
  return person;
}

Outcome<Person> edit_person(Work& work, PersonId id, std::int64_t revision_seen, Person wanted) {
  must_have(work.actor, {kManagePeople});
  auto deed = Deed{work, "person_edited"};
  auto const before = organization::find_person(work.db, id);
  if (!before) throw NotFound{};
  must_be_current(revision_seen, before->revision, Person::kTable);
  wanted = tidied(std::move(wanted));
  wanted.id = id;
  if (auto problems = problems_of(work, wanted); !problems.empty()) return problems;
  auto const after = deed.update(*before, wanted);
  if (before->is_active && !after.is_active) auth::end_sessions_of(work.db, id);
  deed.commit();
  return after;
}

std::string issue_password(Work& work, PersonId id) {
  must_have(work.actor, {kManagePeople});
  auto const person = organization::find_person(work.db, id);
  if (!person || !person->is_active || !person->email) throw NotFound{};
  return auth::give_one_time_password(work, id);
}

}  // namespace timon::administration
