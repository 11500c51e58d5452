#include "exchange/import.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "exchange/likeness.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSaidLettersMax = std::size_t{120};

/// The columns of the fields that rules speak of.
std::string column_of(std::string const& field) {
  static auto const kColumns = std::map<std::string, std::string>{{"code", "codigo"},        {"title", "titulo"},        {"institution", "institucion"},
                                                                  {"ends_on", "termino"},    {"due_on", "termino"},      {"after_milestone", "termino"},
                                                                  {"after_days", "termino"}, {"area", "area"},           {"description", "descripcion"},
                                                                  {"need", "necesidad"},     {"baseline", "linea_base"}, {"product", "producto"},
                                                                  {"result", "resultado"},   {"impact", "impacto"},      {"budget", "presupuesto"},
                                                                  {"currency", "moneda"},    {"parent", "pertenece_a"},  {"type", "tipo"},
                                                                  {"detail", "detalle"},     {"progress", "avance"},     {"weight", "peso"},
                                                                  {"amount", "monto"},       {"name", "nombre"},         {"role", "rol"},
                                                                  {"quantity", "cantidad"},  {"unit", "unidad"},         {"who", "quien"},
                                                                  {"passes", "pasa"},        {"reason", "motivo"}};
  auto const found = kColumns.find(field);
  return found == kColumns.end() ? field : found->second;
}

bool is_history(Problem const& problem) { return problem.message == "text.too_long" && problem.field != "title"; }

}  // namespace

Import::Import(Work& w, PlanReading reading, ImportOptions const& o, Known k) : work{w}, options{o}, rows{std::move(reading.rows)}, known{std::move(k)} {
  report.problems = std::move(reading.problems);
  report.warnings = std::move(reading.warnings);
  report.questions = std::move(reading.questions);
  report.ignored = std::move(reading.ignored);
  for (auto const& sheet : reading.sheets) rows_ += sheet.rows;
  for (auto& sheet : reading.sheets) report.sheets.push_back({.name = std::move(sheet.name), .rows = sheet.rows, .columns_left_out = std::move(sheet.columns_left_out)});
  for (auto const& problem : report.problems) bad_.insert({problem.sheet, problem.line});
}

void Import::tell(ImportPhase phase, long done, long all) const {
  constexpr auto kTimes = 100L;  // in each phase
  if (options.progress && (done == all || done % std::max(1L, all / kTimes) == 0)) options.progress({phase, done, all});
}

void Import::wrong(Spot spot, std::string_view column, std::string said, Problem problem, std::string fix) {
  problem.field = column;
  report.problems.push_back({std::string{spot.sheet}, spot.line, std::string{column}, shortened(said, kSaidLettersMax), std::move(problem), std::move(fix)});
  bad_.insert({std::string{spot.sheet}, spot.line});
}

void Import::warn(Spot spot, std::string_view column, std::string said, Problem problem) {
  problem.field = column;
  report.warnings.push_back({std::string{spot.sheet}, spot.line, std::string{column}, shortened(said, kSaidLettersMax), std::move(problem)});
}

void Import::judge(Spot spot, Problems const& problems) {
  for (auto const& problem : problems) {
    auto const column = column_of(problem.field);
    if (is_history(problem)) warn(spot, column, {}, problem);
    else wrong(spot, column, {}, problem);
  }
}

Problem Import::unknown(Names names, std::string const& code, std::string key) const {
  if (missed_.contains({names, code})) return {{}, "plan.row.waits", {code}};
  return {{}, std::move(key), {code}};
}

PlaceId Import::place(Spot spot, std::string_view column, Given<std::string> const& cell) {
  if (!cell.has_value()) return {};
  if (auto const* const found = known.places.find(*cell)) return found->id;
  auto best = Nearest<Place>{};
  for (auto const& each : known.places) best.look_at(each, std::max(likeness(*cell, each.code), likeness(*cell, each.name)));
  auto problem = unknown(Names::place, *cell, best.found ? "plan.place.unknown_nearest" : "plan.place.unknown");
  if (best.found) problem.details.insert(problem.details.end(), {best.found->code, best.found->name});
  wrong(spot, column, *cell, std::move(problem), best.found ? best.found->code : "");
  return {};
}

InstitutionId Import::institution(Spot spot, std::string_view column, std::string const& code) {
  if (code.empty()) return {};
  if (auto const* const found = known.institutions.find(code)) return found->id;
  auto best = Nearest<Institution>{};
  for (auto const& each : known.institutions) best.look_at(each, std::max({likeness(code, each.code), likeness(code, each.acronym), likeness(code, each.name)}));
  auto problem = unknown(Names::institution, code, best.found ? "plan.institution.unknown_nearest" : "plan.institution.unknown");
  if (best.found) problem.details.insert(problem.details.end(), {best.found->code, best.found->name});
  wrong(spot, column, code, std::move(problem), best.found ? best.found->code : "");
  return {};
}

Goal const* Import::goal(Spot spot, std::string_view column, std::string const& code) {
  auto const* const found = known.goals.find(code);
  if (found != nullptr && known.is_visible(found->id)) return found;
  wrong(spot, column, code, unknown(Names::goal, code, "plan.goal.unknown"));
  return nullptr;
}

Milestone const* Import::milestone(Spot spot, std::string_view column, Reference const& reference) {
  if (auto const* const found = known.milestone(reference)) return found;
  auto problem = unknown(Names::milestone, reference.code + "/" + reference.milestone, "plan.milestone.unknown");
  if (problem.message == "plan.milestone.unknown") problem.details = {reference.milestone, reference.code};
  wrong(spot, column, to_text(reference), std::move(problem));
  return nullptr;
}

OfficeId Import::office(Spot spot, std::string_view column, Given<std::string>& cell, InstitutionId near) {
  if (!cell.has_value()) return {};
  auto is_ambiguous = false;
  if (auto const* const found = known.directory.find(*cell, near, is_ambiguous)) {
    cell = known.directory.name_of(found->id, near);
    return found->id;
  }
  if (is_ambiguous) return wrong(spot, column, *cell, {{}, "plan.office.ambiguous", {*cell}}), OfficeId{};
  auto const* const nearest = known.directory.nearest(*cell);
  auto const fix = nearest ? known.directory.name_of(nearest->id, near) : std::string{};
  auto problem = unknown(Names::object, *cell, nearest ? "plan.office.unknown_nearest" : "plan.office.unknown");
  if (nearest) problem.details.push_back(fix);
  wrong(spot, column, *cell, std::move(problem), fix);
  return {};
}

void Import::must_reach(Spot spot, Goal const& goal) {
  if (!may_import_content(goal.institution)) wrong(spot, "meta", goal.code, {{}, "plan.goal.beyond_reach", {goal.code}});
}

bool Import::may_import_plan() const {
  return work.actor.is_console || (work.actor.may(kImportContent) &&
                                   std::any_of(work.actor.seats.begin(), work.actor.seats.end(), [](Seat const& seat) { return seat.sees_all && seat.has(kImportContent); }));
}

void Import::tell_new(Spot spot, std::string const& key, std::string title, Problem consequence) {
  report.differences.push_back({std::string{spot.sheet}, spot.line, key, {}, {}, std::move(title), std::move(consequence)});
}

void Import::tell_consequence(Spot spot, std::string_view column, Problem consequence, bool is_move) {
  auto const found = std::find_if(report.differences.rbegin(), report.differences.rend(),
                                  [&](Difference const& each) { return each.line == spot.line && each.sheet == spot.sheet && each.column == column; });
  if (found == report.differences.rend()) return;
  found->consequence = std::move(consequence);
  found->is_move = is_move;
}

SheetReport* Import::summary_of(std::string_view sheet) {
  auto const found = std::find_if(report.sheets.begin(), report.sheets.end(), [&](SheetReport const& each) { return each.name == sheet; });
  return found == report.sheets.end() ? &report.sheets.emplace_back(SheetReport{.name = std::string{sheet}}) : &*found;
}

void Import::count(SheetReport& summary, Fate fate, std::size_t told) {
  switch (fate) {
    case Fate::equal: ++summary.equal; break;
    case Fate::added: ++summary.added; break;
    case Fate::changed: ++summary.changed; break;
    case Fate::wrong: ++summary.wrong; break;
  }
  if (fate == Fate::added || fate == Fate::changed) ++report.rows_to_write;
  else report.differences.resize(told);
}

Circle named_first(std::vector<std::string> const& keys, std::vector<std::string> const& names) {
  auto const count = keys.size();
  auto place = std::unordered_map<std::string, std::size_t>{};
  for (auto i = std::size_t{0}; i < count; ++i) place.try_emplace(keys[i], i);
  auto circle = Circle{};
  auto is_done = std::vector<bool>(count, false);
  for (auto i = std::size_t{0}; i < count; ++i) {
    if (names[i].empty() && !is_done[i]) circle.order.push_back(i), is_done[i] = true;  // most wait for nobody
    // Up the chain to the first row that waits for no other, then down again.
    auto chain = std::vector<std::size_t>{};
    auto at = i;
    auto is_on_chain = std::unordered_set<std::size_t>{};
    auto closes = false;
    while (!is_done[at]) {
      closes = !is_on_chain.insert(at).second;
      if (closes) break;
      chain.push_back(at);
      auto const next = names[at].empty() ? place.end() : place.find(names[at]);
      if (next == place.end()) break;
      at = next->second;
    }
    if (closes) circle.in_circle.insert(circle.in_circle.end(), std::find(chain.begin(), chain.end(), at), chain.end());
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) circle.order.push_back(*it), is_done[*it] = true;
  }
  return circle;
}

}  // namespace timon::exchange
