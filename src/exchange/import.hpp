#pragma once
#include <boost/describe/enum_from_string.hpp>

#include <set>
#include <string>
#include <vector>

#include "exchange/draft.hpp"
#include "exchange/exchange.hpp"
#include "exchange/known.hpp"
#include "exchange/plan_cells.hpp"
#include "exchange/plan_columns.hpp"
#include "exchange/stored_rows.hpp"

namespace timon::exchange {

/// Where a row stands in the file.
struct Spot {
  std::string_view sheet;
  int line{};
};

enum class Fate { equal, added, changed, wrong };

/// One import on its way: what is stored, what the file says, what follows from both.
class Import {
 public:
  Import(Work& work, PlanReading reading, ImportOptions const& options, Known known);

  Work& work;
  ImportOptions const& options;
  PlanRows rows;
  Known known;
  Draft draft;
  ImportReport report;

  bool is_bad(Spot spot) const { return !bad_.empty() && bad_.contains({std::string{spot.sheet}, spot.line}); }
  void wrong(Spot, std::string_view column, std::string said, Problem, std::string fix = {});
  void warn(Spot, std::string_view column, std::string said, Problem);
  /// What a rule of the module says about a row; too long texts of history only warn.
  void judge(Spot, Problems const&);

  /// A new row that is wrong: what names it has to wait for it.
  void miss(Names names, std::string const& code) { missed_.insert({names, code}); }
  /// The problem with a code that is nowhere: its row is wrong, or it does not exist.
  Problem unknown(Names names, std::string const& code, std::string key) const;

  // What codes name, or a problem at the column.
  PlaceId place(Spot, std::string_view column, Given<std::string> const&);
  InstitutionId institution(Spot, std::string_view column, std::string const& code);
  Goal const* goal(Spot, std::string_view column, std::string const& code);
  Milestone const* milestone(Spot, std::string_view column, Reference const&);
  /// The office that a cell means; the cell then says it as an export would.
  OfficeId office(Spot, std::string_view column, Given<std::string>& cell, InstitutionId near);

  /// Says how far it is, now and then.
  void tell(ImportPhase, long done, long all) const;

  bool may_import_content(InstitutionId place) const { return work.actor.may(kImportContent, place); }
  /// A row about that goal is wrong where it lies beyond the reach of who imports.
  void must_reach(Spot, Goal const&);
  /// Axes, objectives and the plan are everybody's.
  bool may_import_plan() const;

  /// Leaves in the row only the cells that differ from what is stored, and tells each; false when there is none.
  template <class Row>
  bool keep_changes(Spot spot, std::string const& key, Row const& stored, Row& row) {
    auto const goal = goal_of(stored);
    auto has_changes = false;
    for_each_column<Row>([&](auto const& column) {
      auto& given = row.*column.member;
      auto const& was = stored.*column.member;
      if (given.is_absent()) return;
      if (column.format.is_extra) return;
      if (given == was || (!given.has_value() && !was.has_value())) return void(given = {});
      has_changes = true;
      report.differences.push_back(
          {std::string{spot.sheet}, spot.line, key, std::string{column.format.name}, cell_text(was, column.format, goal), cell_text(given, column.format, goal)});
      if (!given.has_value()) report.differences.back().consequence.message = "plan.consequence.emptied";
    });
    return has_changes;
  }
  void tell_new(Spot, std::string const& key, std::string title, Problem consequence = {});
  /// Says what follows from the cell of this row that was told last under the column.
  void tell_consequence(Spot, std::string_view column, Problem, bool is_move = false);

  /// The row as the rules of its module put it, or what they say against it.
  template <class Row>
  void check(Spot spot, Row& after) {
    if (auto const result = checked(after); result) after = *result;
    else judge(spot, result.error());
  }

  /// Writes a row of the goal over the one that is stored in `rows`, or as a new one at their end, told under its title; not one that
  /// turned out wrong.
  template <class Row>
  Fate put(Spot spot, std::string const& key, std::vector<Row>& rows, Row* stored, Row const& after, std::string title) {
    if (is_bad(spot)) return Fate::wrong;
    draft.put(stored ? std::optional{*stored} : std::nullopt, after, after.goal);
    if (stored) return *stored = after, Fate::changed;
    tell_new(spot, key, std::move(title));
    rows.push_back(after);
    return Fate::added;
  }

  /// Runs `handle` on each row and counts what became of it; a row that turned out wrong has no differences.
  template <class Row, class Handle>
  void each(std::string_view sheet, std::vector<Row*> const& ordered, Handle&& handle) {
    if (ordered.empty()) return;
    auto* const summary = summary_of(sheet);
    for (auto* const row : ordered) {
      tell(ImportPhase::checking, rows_checked_++, rows_);
      auto const spot = Spot{sheet, row->line};
      auto const told = report.differences.size();
      auto fate = handle(spot, *row);
      if (is_bad(spot)) fate = Fate::wrong;
      count(*summary, fate, told);
    }
  }

 private:
  SheetReport* summary_of(std::string_view sheet);
  void count(SheetReport&, Fate, std::size_t told);

  long rows_{}, rows_checked_{};  // of the file
  std::set<std::pair<std::string, int>> bad_;
  std::set<std::pair<Names, std::string>> missed_;
};

/// Applies a cell: absent leaves alone, empty empties.
template <class T>
void take(Given<T> const& cell, T& field) {
  if (!cell.is_absent()) field = cell.has_value() ? *cell : T{};
}
template <class T>
void take(Given<T> const& cell, std::optional<T>& field) {
  if (!cell.is_absent()) field = cell.has_value() ? std::optional{*cell} : std::nullopt;
}

/// A word of a closed list; an empty cell is what nobody knows.
template <class E>
void take_word(Given<std::string> const& cell, E& field) {
  if (cell.is_absent()) return;
  field = E::unknown;
  if (cell.has_value()) boost::describe::enum_from_string(cell->c_str(), field);
}

template <class Row>
std::vector<Row*> pointers_to(std::vector<Row>& rows) {
  auto pointers = std::vector<Row*>{};
  for (auto& row : rows) pointers.push_back(&row);
  return pointers;
}

/// Rows after those of the file that they name; those that wait for each other in a circle come last and are noted wrong.
struct Circle {
  std::vector<std::size_t> order;
  std::vector<std::size_t> in_circle;
};
Circle named_first(std::vector<std::string> const& keys, std::vector<std::string> const& names);

template <class Row>
std::vector<Row*> named_first(Import& in, std::string_view sheet, std::string_view column, std::vector<Row>& rows, std::string (*key)(Row const&),
                              std::string (*named)(Row const&)) {
  auto keys = std::vector<std::string>{}, names = std::vector<std::string>{};
  for (auto const& row : rows) keys.push_back(key(row)), names.push_back(named(row));
  auto const found = named_first(keys, names);
  for (auto const i : found.in_circle) in.wrong({sheet, rows[i].line}, column, names[i], {{}, "plan.row.in_circle"});
  auto pointers = std::vector<Row*>{};
  for (auto const i : found.order) pointers.push_back(&rows[i]);
  return pointers;
}

// Sheet by sheet.
void import_places(Import&);
void import_institutions(Import&);
void import_people(Import&);
void import_axes(Import&);
void import_goals(Import&);
void import_shares(Import&);
void import_milestones(Import&);
void import_reports(Import&);
void import_obstacles(Import&);
void import_actions(Import&);
void import_opportunities(Import&);
void import_products(Import&);
void import_actors(Import&);
void import_chain(Import&);
void import_classifiers(Import&);

/// Writes all of the draft in one deed; answers the entry of the journal.
std::optional<std::int64_t> write_draft(Import&);

}  // namespace timon::exchange
