#pragma once
#include <string>

#include "base/outcome.hpp"
#include "organization/organization.hpp"
#include "platform/work/work.hpp"

namespace timon::administration {

// What the administrator does with people, offices and who sits in them. Needs the right to manage people.

Outcome<Person> add_person(Work&, Person);
Outcome<Person> edit_person(Work&, PersonId, std::int64_t revision_seen, Person wanted);
/// A password for one sign-in, shown once; whoever had another is signed out. NotFound for who is not there or not active.
std::string issue_password(Work&, PersonId);

Outcome<Office> add_office(Work&, Office);
Outcome<Office> edit_office(Work&, OfficeId, std::int64_t revision_seen, Office wanted);

/// From that day on the person holds the office: whoever held it does so up to the day before. Without a person it is vacant
/// from then on. What is open belongs to the office and stays where it is.
Outcome<Done> change_holder(Work&, OfficeId, std::int64_t revision_seen, PersonId, Date from);
/// Takes back a change that has not come yet; who holds the office goes on doing so.
void cancel_change(Work&, OfficeId, Id<OfficeHolding>, std::int64_t revision_seen);
/// Grows with each change of who holds it.
std::int64_t holders_revision(sql::Session&, OfficeId);

/// A person may delegate an office they hold in their own right; whoever manages people may delegate any.
bool may_delegate(Actor const&, OfficeId);
Outcome<Delegation> delegate(Work&, Delegation);
/// Ends it yesterday, or takes it back if it began no sooner than today.
void end_delegation(Work&, Id<Delegation>, std::int64_t revision_seen);

}  // namespace timon::administration
