#include <algorithm>

#include "exchange/import.hpp"

namespace timon::exchange {
namespace {

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

/// One row: a person in an office with one role.
class PersonImport {
 public:
  PersonImport(Import& in, Spot spot, PersonRow& row) : in_{in}, spot_{spot}, row_{row} {}

  Fate run() {
    if (row_.mail.has_value()) row_.mail = lower_case(*row_.mail);
    find();
    if (in_.is_bad(spot_)) return missed();
    auto const key = row_.office.has_value() ? *row_.office : row_.mail.value_or({});
    auto const stored = office_ || person_ ? row_of(in_.known, office_, person_) : PersonRow{};
    // What tells the row from others is no change of it.
    auto row = row_;
    row.office = {}, row.institution = {};
    if (person_) row.mail = {};
    if (!row.name.has_value()) row.name = {};  // nobody becomes nameless
    if (!row.role.has_value()) row.role = {};
    auto const is_new = (row_.office.has_value() && !office_) || (row_.mail.has_value() && !person_);
    auto const told = in_.report.differences.size();
    auto const has_changes = in_.keep_changes(spot_, key, stored, row);
    auto const sits_down = row_.office.has_value() && (row_.mail.has_value() || row.name.has_value()) && !is_seated_;
    if (!has_changes && !is_new && !sits_down) return Fate::equal;
    if (!in_.work.actor.may(kImportOrganization)) in_.wrong(spot_, {}, {}, {{}, "plan.sheet.not_yours", {"personas"}});
    if (in_.is_bad(spot_)) return missed();
    write(row, sits_down);
    if (!is_new && has_changes) return Fate::changed;
    in_.report.differences.resize(told);
    in_.tell_new(spot_, key, row_.name.value_or(key));
    return is_new ? Fate::added : Fate::changed;
  }

 private:
  Directory& directory() { return in_.known.directory; }

  void find() {
    if (row_.office.has_value() && !row_.institution.has_value()) in_.wrong(spot_, "institucion", {}, {{}, "plan.field.missing", {"institucion"}});
    institution_ = in_.institution(spot_, "institucion", row_.institution.value_or({}));
    if (row_.office.has_value() && institution_) office_ = directory().office(institution_, *row_.office);
    if (row_.mail.has_value()) person_ = directory().person(*row_.mail);
    else if (office_) find_without_mail();
    is_seated_ = office_ && person_ && sits(office_->id, person_->id);
    if (row_.office.has_value() && !office_ && !row_.role.has_value()) in_.wrong(spot_, "rol", {}, {{}, "plan.field.missing", {"rol"}});
  }

  /// People without mail are known by their office.
  void find_without_mail() {
    for (auto const& holding : directory().holdings_of(office_->id)) {
      auto* const holder = directory().person(holding.person);
      if (holder == nullptr) continue;
      if (row_.name.has_value() ? holder->name == *row_.name : !holder->email.has_value()) person_ = holder;
      if (person_ == nullptr && !holder->email && row_.name.has_value()) person_ = holder;
    }
  }

  bool sits(OfficeId office, PersonId person) {
    auto const& holdings = directory().holdings_of(office);
    return std::any_of(holdings.begin(), holdings.end(), [&](OfficeHolding const& holding) { return holding.person == person; });
  }

  Fate missed() {
    if (row_.office.has_value() && !office_) in_.miss(Names::object, *row_.office);
    return Fate::wrong;
  }

  void write(PersonRow const& change, bool sits_down) {
    if (row_.office.has_value() && !office_) {
      auto office = Office{.id = OfficeId{in_.draft.next_id()}, .institution = institution_, .title = *row_.office, .role = *row_.role};
      in_.draft.add(office);
      office_ = &directory().add(std::move(office));
    } else if (office_ && change.role.has_value()) {
      auto const before = *office_;
      office_->role = *change.role;
      in_.draft.put(std::optional{before}, *office_);
    }
    if (!person_ && (row_.mail.has_value() || row_.name.has_value())) add_person();
    else if (person_ && change.name.has_value()) rename(*change.name);
    if (!sits_down || !person_) return;
    auto holding = OfficeHolding{.office = office_->id, .person = person_->id, .from_on = in_.work.today};
    in_.draft.add(holding);
    directory().add(std::move(holding));
  }

  void add_person() {
    auto person = Person{.id = PersonId{in_.draft.next_id()}, .name = row_.name.has_value() ? *row_.name : *row_.mail};
    if (row_.mail.has_value()) person.email = *row_.mail;
    in_.draft.add(person);
    auto const id = person.id;
    directory().add(std::move(person));
    person_ = directory().person(id);
  }

  void rename(std::string const& name) {
    auto const before = *person_;
    person_->name = name;
    in_.draft.put(std::optional{before}, *person_);
  }

  Import& in_;
  Spot spot_;
  PersonRow& row_;
  InstitutionId institution_;
  Office* office_{};
  Person* person_{};
  bool is_seated_{};
};

}  // namespace

void import_people(Import& in) {
  in.each<PersonRow>("personas", pointers_to(in.rows.people), [&](Spot spot, PersonRow& row) { return PersonImport{in, spot, row}.run(); });
}

}  // namespace timon::exchange
