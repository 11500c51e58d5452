#include <algorithm>

#include "administration/checks.hpp"
#include "administration/first_use.hpp"
#include "administration/people_actions.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/words/words.hpp"
#include "plans/plans.hpp"
#include "platform/work/deed.hpp"

namespace timon::administration {
namespace {

constexpr auto kRootCode = "GOB";
constexpr auto kCoordinatorRole = "institutional_coordinator";

/// The top of the tree is the government itself: one that the console made bears a name for the time being.
void name_root(Work& work, Deed& deed, std::string const& name) {
  auto const root = organization::root_institution(work.db);
  if (!root) {
    deed.insert(Institution{.code = kRootCode, .name = name, .kind = "government"});
    organization::rebuild_reach(work.db);
    return;
  }
  auto const is_provisional = root->code == kRootCode && root->revision == 1;
  if (!is_provisional || root->name == name) return;
  auto named = *root;
  named.name = name;
  deed.update(*root, named);
}

/// A vacant office of coordination there, or a new one.
OfficeId office_for(Work& work, Deed& deed, Institution const& institution) {
  auto titles = std::vector<std::string>{};
  for (auto const& office : organization::offices(work.db, work.today)) {
    if (office.institution != institution.id) continue;
    if (office.role == kCoordinatorRole && office.holder.empty()) return office.id;
    titles.push_back(office.title);
  }
  auto const wanted = work.words.text("role.institutional_coordinator");
  auto title = wanted;
  for (auto number = 2; std::find(titles.begin(), titles.end(), title) != titles.end(); ++number) title = wanted + " " + std::to_string(number);
  return deed.insert(Office{.institution = institution.id, .title = title, .role = kCoordinatorRole}).id;
}

}  // namespace

Outcome<Done> begin_government(Work& work, std::int64_t revision_seen, GovernmentSettings wanted) {
  must_have(work.actor, {kManageSettings});
  auto transaction = sql::Transaction{work.db};
  auto const name = std::string{trimmed(wanted.name)};
  auto done = set_government(work, revision_seen, std::move(wanted));
  if (!done) return done;
  auto deed = Deed{work, "government_named"};
  name_root(work, deed, name);
  plans::put_starting_classifiers(work, deed);
  deed.commit();
  transaction.commit();
  return done;
}

void skip_holidays(Work& work) {
  must_have(work.actor, {kManageSettings});
  auto deed = Deed{work, "holidays_skipped"};
  organization::put_setting(work.db, deed, "first_use_holidays", "skipped");
  deed.commit();
}

Outcome<std::string> add_coordinator(Work& work, NewCoordinator wanted) {
  must_have(work.actor, {kManagePeople});
  auto transaction = sql::Transaction{work.db};
  auto problems = Problems{};
  auto const institution = organization::find_institution(work.db, wanted.institution);
  if (!institution) problems.push_back({"coordinator_institution", "office.institution.missing"});
  // Checked together, so that everything that is wrong is said at once.
  auto const person = add_person(work, {.email = wanted.email, .name = wanted.name, .language = std::string{code_of(work.words.language())}});
  if (!person)
    for (auto const& problem : person.error()) problems.push_back(problem);
  if (!problems.empty()) return problems;
  auto deed = Deed{work, "coordinator_added"};
  auto const office = office_for(work, deed, *institution);
  deed.insert(OfficeHolding{.office = office, .person = person->id, .from_on = work.today});
  auto password = auth::give_one_time_password(work, person->id);
  deed.commit();
  transaction.commit();
  return password;
}

}  // namespace timon::administration
