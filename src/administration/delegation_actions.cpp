#include <algorithm>

#include "administration/checks.hpp"
#include "administration/people_actions.hpp"
#include "administration/people_store.hpp"
#include "platform/words/words.hpp"
#include "platform/work/deed.hpp"

namespace timon::administration {
namespace {

constexpr auto kDelegationDaysMax = 366;

Problems problems_of(Work& work, Delegation const& wanted) {
  auto problems = Problems{};
  auto const person = organization::find_person(work.db, wanted.person);
  if (!person || !person->is_active) problems.push_back({"delegate_person", "delegation.person.missing"});
  if (wanted.from_on < work.today) problems.push_back({"delegate_from", "delegation.from.past"});
  if (wanted.until_on < wanted.from_on) problems.push_back({"delegate_until", "delegation.until.before"});
  else if (days_between(wanted.from_on, wanted.until_on) > kDelegationDaysMax) problems.push_back({"delegate_until", "delegation.until.far", {std::to_string(kDelegationDaysMax)}});
  check_reason(problems, "delegate_reason", wanted.reason);
  auto const holdings = holdings_of(work.db, wanted.office);
  auto const holds = [&](HoldingLine const& each) {
    return each.person == wanted.person && each.from_on <= wanted.until_on && (!each.until_on || *each.until_on >= wanted.from_on);
  };
  if (std::any_of(holdings.begin(), holdings.end(), holds)) problems.push_back({"delegate_person", "delegation.person.holds"});
  for (auto const& each : delegations(work, wanted.office))
    if (each.from_on <= wanted.until_on && each.until_on >= wanted.from_on) {
      problems.push_back({"delegate_from", "delegation.overlaps", {each.person_name, work.words.date_short(each.from_on), work.words.date_short(each.until_on)}});
      break;
    }
  return problems;
}

}  // namespace

bool may_delegate(Actor const& actor, OfficeId office) {
  if (actor.may(kManagePeople)) return true;
  auto const* const seat = actor.seat_in(office);
  return actor.may_write && seat != nullptr && !seat->stands_in_for;
}

Outcome<Delegation> delegate(Work& work, Delegation wanted) {
  if (!work.actor.may(kManagePeople) && work.actor.seats.empty()) throw Forbidden{std::string{kManagePeople.name}};
  if (!find_office_row(work.db, wanted.office)) throw NotFound{};
  must(may_delegate(work.actor, wanted.office), kManagePeople);
  wanted.id = {};
  wanted.reason = std::string{trimmed(wanted.reason)};
  auto deed = Deed{work, "office_delegated", wanted.reason};
  if (auto problems = problems_of(work, wanted); !problems.empty()) return problems;
  if (work.actor.holds(wanted.office)) deed.sign(wanted.office);
  auto const delegation = deed.insert(wanted);
  deed.commit();
  return delegation;
}

void end_delegation(Work& work, Id<Delegation> id, std::int64_t revision_seen) {
  if (!work.actor.may(kManagePeople) && work.actor.seats.empty()) throw Forbidden{std::string{kManagePeople.name}};
  static auto const text = sql::select<Delegation>("WHERE id = :id");
  auto deed = Deed{work, "delegation_ended"};
  auto const found = work.db.maybe<Delegation>(text, sql::with("id", id.number));
  if (!found || found->until_on < work.today) throw NotFound{};
  must(may_delegate(work.actor, found->office), kManagePeople);
  must_be_current(revision_seen, found->revision, Delegation::kTable);
  if (work.actor.holds(found->office)) deed.sign(found->office);
  if (found->from_on >= work.today) {
    deed.erase(*found);
  } else {
    auto ended = *found;
    ended.until_on = work.today - 1;
    deed.update(*found, ended);
  }
  deed.commit();
}

}  // namespace timon::administration
