#include "base/text.hpp"
#include "exchange/import.hpp"
#include "platform/sql/room.hpp"

namespace timon::exchange {
namespace {

void want(Wanted& wanted, Given<std::string> const& goal) {
  if (goal.has_value()) wanted.goals.push_back(*goal);
}
void want(Wanted& wanted, References const& references) {
  for (auto const& each : references) wanted.goals.push_back(each.code);
}

/// A bare code may be that of a goal or of what lies on one.
void want_objects(Wanted& wanted, References const& references) {
  want(wanted, references);
  for (auto const& each : references)
    if (each.milestone.empty()) wanted.obstacles.push_back(each.code);
}

template <class Row>
void want_occasion(Wanted& wanted, std::vector<std::string>& codes, Row const& row) {
  for (auto const& code : row.goals.value_or({})) wanted.goals.push_back(code);
  want(wanted, row.milestones.value_or({}));
  if (row.code.has_value()) codes.push_back(*row.code);
}

/// What of the stored plan the file names.
Wanted wanted_by(PlanRows const& rows) {
  auto wanted = Wanted{};
  for (auto const& row : rows.goals) want(wanted, row.code), want(wanted, row.parent);
  for (auto const& row : rows.milestones) {
    want(wanted, row.goal), want(wanted, row.depends_on.value_or({}));
    if (row.due.has_value() && !row.due->on) want(wanted, References{row.due->after});
  }
  for (auto const& row : rows.reports) want(wanted, row.goal);
  for (auto const& row : rows.alerts) want_occasion(wanted, wanted.obstacles, row);
  for (auto const& row : rows.restrictions) want_occasion(wanted, wanted.obstacles, row);
  for (auto const& row : rows.opportunities) want_occasion(wanted, wanted.opportunities, row);
  for (auto const& row : rows.products) want(wanted, row.goal);
  for (auto const& row : rows.shares) want(wanted, row.goal);
  for (auto const& row : rows.chain) want(wanted, row.goal);
  for (auto const& row : rows.actors) want_objects(wanted, row.objects.value_or({}));
  for (auto const& row : rows.classifiers) want_objects(wanted, row.objects.value_or({}));
  for (auto const& row : rows.actions)
    if (row.subject.has_value()) wanted.obstacles.push_back(*row.subject);
  return wanted;
}

/// Sheets of which nothing is kept yet.
constexpr std::string_view kNotKept[] = {"indicadores", "variables", "valores_meta", "valores"};

void tell_what_is_not_kept(Import& in) {
  for (auto const& sheet : in.report.sheets)
    for (auto const name : kNotKept)
      if (sheet.name == name && sheet.rows > 0) in.warn({name, 0}, {}, {}, {{}, "plan.sheet.not_kept", {std::string{name}, std::to_string(sheet.rows)}});
}

void compare(Import& in) {
  import_places(in);
  import_institutions(in);
  import_people(in);
  import_axes(in);
  import_goals(in);
  import_shares(in);
  import_milestones(in);
  import_reports(in);
  import_obstacles(in);
  import_actions(in);
  import_opportunities(in);
  import_products(in);
  import_actors(in);
  import_chain(in);
  import_classifiers(in);
  tell_what_is_not_kept(in);
}

/// In the order in which a person reads the file.
void put_in_order(ImportReport& report) {
  auto place_of = std::map<std::string, std::size_t>{};
  for (auto const& sheet : plan_format()) place_of.emplace(sheet.name, place_of.size());
  auto const comes_before = [&](auto const& a, auto const& b) { return std::pair{place_of[a.sheet], a.line} < std::pair{place_of[b.sheet], b.line}; };
  std::stable_sort(report.problems.begin(), report.problems.end(), comes_before);
  std::stable_sort(report.warnings.begin(), report.warnings.end(), comes_before);
  std::stable_sort(report.differences.begin(), report.differences.end(), comes_before);
}

/// A journal holds people's own words, not a book.
std::optional<Problem> problem_with(ImportOptions const& options) {
  auto problems = Problems{};
  check_text(problems, "import", "reason", options.reason, kReasonLengthMax);
  return problems.empty() ? std::nullopt : std::optional{problems.front()};
}

}  // namespace

Outcome<ImportReport> import_plan(Work& work, tables::Workbook workbook, ImportOptions const& options) {
  must_have(work.actor, {kImportContent, kImportOrganization});
  if (auto problem = problem_with(options)) return std::move(*problem);
  if (options.progress) options.progress({ImportPhase::reading});
  auto reading = read_plan(workbook, locale_of(work.db), options.answers);
  workbook = {};
  auto const room = sql::RoomForMany{work.db};
  // One snapshot to compare with; a real import holds it until all is written.
  auto transaction = sql::Transaction{work.db, options.dry_run ? sql::Transaction::For::reading : sql::Transaction::For::writing};
  auto const wanted = wanted_by(reading.rows);
  auto in = Import{work, std::move(reading), options, load_wanted(work, wanted)};
  compare(in);
  in.rows = {};  // what is written stands in the draft
  put_in_order(in.report);
  if (!options.dry_run && in.report.may_be_written(options.only_good_rows)) {
    in.report.entry = write_draft(in);
    transaction.commit();
  }
  return std::move(in.report);
}

}  // namespace timon::exchange
