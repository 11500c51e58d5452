#include "exchange/directory.hpp"

#include <algorithm>

#include "exchange/likeness.hpp"

namespace timon::exchange {

void Directory::add(Institution const& institution) {
  institutions_[institution.id.number] = institution;
  by_mark_.emplace(institution.code, institution.id);
  if (!institution.acronym.empty() && institution.acronym != institution.code) by_mark_.emplace(institution.acronym, institution.id);
}

Office& Directory::add(Office office) {
  auto code = key(office.institution, office.title);
  auto& kept = offices_.put(std::move(code), std::move(office));
  by_title_.emplace(kept.title, &kept);
  return kept;
}

void Directory::add(Person person) {
  auto code = person.email.value_or("#" + std::to_string(person.id.number));
  people_.put(std::move(code), std::move(person));
}

void Directory::add(OfficeHolding holding) {
  seat_by_person_.try_emplace(holding.person.number, holding.office);
  holdings_[holding.office.number].push_back(std::move(holding));
}

Office const* Directory::find(std::string const& said, InstitutionId near, bool& is_ambiguous) const {
  is_ambiguous = false;
  if (said.find('@') != std::string::npos) {
    auto const* const person = const_cast<Directory*>(this)->person(said);
    auto const seat = person ? seat_by_person_.find(person->id.number) : seat_by_person_.end();
    return seat == seat_by_person_.end() ? nullptr : office(seat->second);
  }
  if (auto const* const here = offices_.find(key(near, said))) return here;
  auto const [from, to] = by_title_.equal_range(said);
  if (from != to) {
    is_ambiguous = std::next(from) != to;
    return is_ambiguous ? nullptr : from->second;
  }
  auto const open = said.rfind(" (");
  if (open == std::string::npos || said.back() != ')') return nullptr;
  auto const [first, last] = by_mark_.equal_range(said.substr(open + 2, said.size() - open - 3));
  for (auto it = first; it != last; ++it)
    if (auto const* const there = offices_.find(key(it->second, said.substr(0, open)))) return there;
  return nullptr;
}

std::string Directory::mark_of(InstitutionId id) const {
  auto const found = institutions_.find(id.number);
  if (found == institutions_.end()) return {};
  auto const& acronym = found->second.acronym;
  return !acronym.empty() && by_mark_.count(acronym) == 1 ? acronym : found->second.code;
}

std::string Directory::name_of(OfficeId id, InstitutionId near) const {
  auto const* const wanted = office(id);
  if (wanted == nullptr) return {};
  auto is_ambiguous = false;
  if (find(wanted->title, near, is_ambiguous) == wanted) return wanted->title;
  return wanted->title + " (" + mark_of(wanted->institution) + ")";
}

Office const* Directory::nearest(std::string const& said) const {
  auto best = Nearest<Office>{};
  for (auto const& each : offices_) best.look_at(each, likeness(said, each.title));
  return best.found;
}

Office* Directory::office(InstitutionId institution, std::string const& title) { return offices_.find(key(institution, title)); }
Person* Directory::person(std::string const& mail) { return people_.find(mail); }

std::string Directory::name_of(PersonId id) const {
  auto const* const found = people_.find(id);
  return found ? found->name : std::string{};
}

std::vector<OfficeHolding> const& Directory::holdings_of(OfficeId id) const {
  static auto const kNone = std::vector<OfficeHolding>{};
  auto const found = holdings_.find(id.number);
  return found == holdings_.end() ? kNone : found->second;
}

}  // namespace timon::exchange
