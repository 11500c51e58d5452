#include "administration/institution_actions.hpp"
#include "administration/pages.hpp"
#include "administration/people_actions.hpp"
#include "administration/people_store.hpp"

namespace timon::administration {

std::vector<view::Option> institution_options(Work& work) {
  auto options = std::vector<view::Option>{};
  for (auto const& line : institution_tree(work)) {
    auto indent = std::string{};
    for (auto i = 0; i < line.depth; ++i) indent += "— ";
    options.push_back({std::to_string(line.id.number), indent + line.name});
  }
  return options;
}

std::vector<view::Option> office_options(Work& work) {
  auto options = std::vector<view::Option>{};
  for (auto const& office : organization::offices(work.db, work.today))
    options.push_back({std::to_string(office.id.number),
                       office.title + ", " + office.institution_name + " (" + (office.holder.empty() ? work.words.text("office.vacant") : office.holder) + ")"});
  return options;
}

std::vector<view::Option> person_options(Work& work) {
  auto options = std::vector<view::Option>{};
  for (auto const& person : active_people(work.db))
    options.push_back({std::to_string(person.id.number), person.email.empty() ? person.name : person.name + " (" + person.email + ")"});
  return options;
}

std::vector<view::Option> role_options(Work& work) {
  auto options = std::vector<view::Option>{};
  for (auto const& role : organization::roles(work.db)) {
    auto const key = "role." + role.code;
    options.push_back({role.code, work.words.has(key) ? work.words.text(key) : role.code});
  }
  return options;
}

std::vector<view::Option> language_options(Words const& words) {
  return {{"es", words.text("person.language.es")}, {"pt", words.text("person.language.pt")}, {"en", words.text("person.language.en")}};
}

std::string period_of(Words const& words, Date from, std::optional<Date> until) {
  if (!until) return words.text("period.since", {words.date_short(from)});
  if (*until == from) return words.date_short(from);
  return words.text("period.both", {words.date_short(from), words.date_short(until)});
}

std::vector<DelegationView> delegation_views(Work& work, OfficeId office) {
  auto views = std::vector<DelegationView>{};
  for (auto const& line : delegations(work, office))
    views.push_back({.id = line.id.number,
                     .revision = line.revision,
                     .office = line.office_title,
                     .office_address = "/cargos/" + std::to_string(line.office.number),
                     .institution = line.institution_name,
                     .person = line.person_name,
                     .period = period_of(work.words, line.from_on, line.until_on),
                     .reason = line.reason,
                     .is_current = line.from_on <= work.today,
                     .may_end = may_delegate(work.actor, line.office)});
  return views;
}

}  // namespace timon::administration
