#include <array>

#include "base/text.hpp"
#include "maps/place_actions.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/formula_guard.hpp"
#include "platform/words/fold.hpp"
#include "platform/work/deed.hpp"

namespace timon::maps {
namespace {

constexpr auto kColumns = std::array<char const*, 5>{"codigo", "nombre", "nivel", "superior", "poblacion"};
constexpr auto kRequired = std::size_t{3};
constexpr auto kProblemsMax = std::size_t{20};
constexpr auto kBytesMax = std::size_t{4U << 20U};
constexpr auto kRowsMax = std::size_t{5000};
constexpr auto kField = "places_file";

struct PlaceRow {
  int line{};
  std::array<std::string, kColumns.size()> texts;
  bool has_population{}, has_parent{};
};

Outcome<std::vector<PlaceRow>> rows_of(std::string_view csv) {
  auto const sheet = tables::read_csv(csv, "territorios", {.bytes = kBytesMax, .rows = kRowsMax});
  if (!sheet) return Problem{kField, "place.file.unreadable"};
  auto columns = std::array<std::optional<std::size_t>, kColumns.size()>{};
  for (auto at = std::size_t{0}; at < sheet->header.size(); ++at)
    for (auto column = std::size_t{0}; column < kColumns.size(); ++column)
      if (fold(trimmed(sheet->header[at])) == kColumns[column]) columns[column] = at;
  for (auto column = std::size_t{0}; column < kRequired; ++column)
    if (!columns[column]) return Problem{kField, "place.file.column", {kColumns[column]}};
  auto rows = std::vector<PlaceRow>{};
  for (auto const& cells : sheet->rows) {
    auto row = PlaceRow{.line = cells.line, .texts = {}, .has_population = columns[4].has_value(), .has_parent = columns[3].has_value()};
    for (auto column = std::size_t{0}; column < kColumns.size(); ++column)
      if (columns[column]) row.texts[column] = std::string{tables::with_guard_removed(trimmed(cells.cell(*columns[column]).text))};
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return Problem{kField, "place.file.empty"};
  return rows;
}

/// The first problems, each with its line; the rest is only counted.
Problems in_lines(Work const& work, std::vector<std::pair<int, Problem>> const& found) {
  auto problems = Problems{};
  for (auto const& [line, problem] : found) {
    if (problems.size() == kProblemsMax) break;
    problems.push_back({kField, "place.file.line", {std::to_string(line), work.words.text(problem.message, problem.details)}});
  }
  return problems;
}

Place place_of(PlaceRow const& row, std::optional<Place> const& before) {
  auto place = before.value_or(Place{});
  place.code = row.texts[0];
  place.name = row.texts[1];
  place.level = row.texts[2];
  if (row.has_population) place.population = row.texts[4].empty() ? std::nullopt : std::optional<std::int64_t>{integer_from(row.texts[4]).value_or(-1)};
  return place;
}

}  // namespace

Outcome<PlacesImport> import_places(Work& work, std::string_view csv) {
  must_have(work.actor, {kManagePlaces});
  auto const rows = rows_of(csv);
  if (!rows) return rows.error();
  auto deed = Deed{work, "places_imported"};
  auto found = std::vector<std::pair<int, Problem>>{};
  auto codes = std::map<std::string, int>{};
  auto import = PlacesImport{};
  auto added = std::set<std::string>{};
  // First every place by itself, then what lies in what: parents may stand below their children in the file.
  for (auto const& row : *rows) {
    if (!codes.try_emplace(row.texts[0], row.line).second) found.emplace_back(row.line, Problem{kField, "place.file.twice", {row.texts[0]}});
    auto const before = territory::find_place_by_code(work.db, row.texts[0]);
    auto const known = before ? std::vector<Place>{*before} : std::vector<Place>{};
    auto place = place_of(row, before);
    place.parent = {};
    auto const ready = checked(place, PlaceTree{known});
    if (!ready)
      for (auto const& problem : ready.error()) found.emplace_back(row.line, problem);
    if (!found.empty()) continue;
    if (!before) {
      deed.insert(*ready);
      added.insert(ready->code);
      ++import.added;
    }
  }
  if (!found.empty()) return in_lines(work, found);
  auto const before = territory::places(work.db);
  auto ids = std::map<std::string, std::size_t>{};
  for (auto i = std::size_t{0}; i < before.size(); ++i) ids[before[i].code] = i;
  auto after = before;
  for (auto const& row : *rows) {
    auto& place = after[ids.at(row.texts[0])];
    place = place_of(row, place);
    if (!row.has_parent) continue;
    auto const parent = ids.find(row.texts[3]);
    if (!row.texts[3].empty() && parent == ids.end()) found.emplace_back(row.line, Problem{kField, "place.file.parent", {row.texts[3]}});
    place.parent = parent == ids.end() ? PlaceId{} : before[parent->second].id;
  }
  auto const tree = PlaceTree{after};
  for (auto const& row : *rows) {
    auto const ready = checked(after[ids.at(row.texts[0])], tree);
    if (!ready)
      for (auto const& problem : ready.error()) found.emplace_back(row.line, problem);
  }
  if (!found.empty()) return in_lines(work, found);
  auto moved = false;
  for (auto const& row : *rows) {
    auto const at = ids.at(row.texts[0]);
    auto const& old = before[at];
    auto const& now = after[at];
    auto const is_same = now.name == old.name && now.level == old.level && now.parent == old.parent && now.population == old.population;
    if (!is_same) deed.update(old, now);
    if (added.contains(now.code)) continue;
    moved = moved || now.parent != old.parent;
    ++(is_same ? import.unchanged : import.changed);
  }
  if (moved) obstacles::set_clocks_anew(work, deed);
  if (!deed.is_empty()) deed.commit();
  return import;
}

}  // namespace timon::maps
