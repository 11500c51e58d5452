#include "exchange/import.hpp"
#include "maps/maps.hpp"

namespace timon::exchange {
namespace {

template <class Row>
std::string code_of_row(Row const& row) {
  return row.code.value_or({});
}
template <class Row>
std::string parent_of_row(Row const& row) {
  return row.parent.value_or({});
}

/// Would the row hang from itself? `parent` is where it is to hang.
template <class T, class K>
bool hangs_from(Shelf<T> const& shelf, Id<K> id, Id<K> parent) {
  for (auto steps = 0; parent && steps < 1000; ++steps) {
    if (parent == id) return true;
    auto const* const up = shelf.find(parent);
    if (up == nullptr) return false;
    parent = up->parent;
  }
  return false;
}

/// The part that trees of coded rows share: finds the stored row, keeps what changes, asks the right, puts the new state.
template <class Row, class T, class Apply>
Fate import_node(Import& in, Spot spot, Row& row, Names names, Shelf<T>& shelf, std::string const T::*name, Apply&& apply) {
  auto const code = row.code.value_or({});
  if (code.empty()) return Fate::wrong;
  auto* const stored = shelf.find(code);
  auto after = stored ? *stored : T{};
  if (!stored) {
    after.code = code;
    after.id = decltype(after.id){in.draft.next_id()};
    if (row.name.is_absent()) in.wrong(spot, "nombre", {}, {{}, "plan.field.missing", {"nombre"}});
  } else if (!in.keep_changes(spot, code, row_of(in.known, *stored), row)) {
    return Fate::equal;
  }
  apply(after);
  if (hangs_from(shelf, after.id, after.parent)) in.wrong(spot, "superior", row.parent.value_or({}), {{}, "plan.row.in_circle"});
  if (!in.work.actor.may(kImportOrganization)) in.wrong(spot, {}, {}, {{}, "plan.sheet.not_yours", {std::string{spot.sheet}}});
  if (in.is_bad(spot)) {
    if (!stored) in.miss(names, code);
    return Fate::wrong;
  }
  in.draft.put(stored ? std::optional{*stored} : std::nullopt, after);
  if (stored) *stored = after;
  else in.tell_new(spot, code, after.*name), shelf.put(code, after);
  return stored ? Fate::changed : Fate::added;
}

}  // namespace

void import_places(Import& in) {
  auto const ordered = named_first<PlaceRow>(in, "territorios", "superior", in.rows.places, code_of_row<PlaceRow>, parent_of_row<PlaceRow>);
  in.each<PlaceRow>("territorios", ordered, [&](Spot spot, PlaceRow& row) {
    return import_node(in, spot, row, Names::place, in.known.places, &Place::name, [&](Place& place) {
      if (maps::is_address_word(place.code)) in.wrong(spot, "codigo", place.code, {{}, "place.code.address", {place.code}});
      take(row.name, place.name), take(row.level, place.level);
      if (!row.parent.is_absent()) place.parent = in.place(spot, "superior", row.parent);
    });
  });
}

void import_institutions(Import& in) {
  auto const ordered = named_first<InstitutionRow>(in, "instituciones", "superior", in.rows.institutions, code_of_row<InstitutionRow>, parent_of_row<InstitutionRow>);
  in.each<InstitutionRow>("instituciones", ordered, [&](Spot spot, InstitutionRow& row) {
    auto const fate = import_node(in, spot, row, Names::institution, in.known.institutions, &Institution::name, [&](Institution& institution) {
      take(row.name, institution.name), take(row.acronym, institution.acronym), take(row.type, institution.kind);
      if (!row.parent.is_absent()) institution.parent = in.institution(spot, "superior", row.parent.value_or({}));
      if (!row.place.is_absent()) institution.place = in.place(spot, "territorio", row.place);
    });
    if (fate == Fate::added) in.known.directory.add(*in.known.institutions.find(*row.code));
    return fate;
  });
}

}  // namespace timon::exchange
