#include <unistd.h>

#include <fstream>
#include <iostream>

#include "app/commands.hpp"
#include "exchange/exchange.hpp"
#include "platform/export/workbook.hpp"
#include "platform/view/form.hpp"

namespace timon::app {
namespace {

Refusal refusal_of(Problems const& problems, Words const& words) {
  auto text = std::string{};
  for (auto const& problem : problems) text += (text.empty() ? "" : "\n") + view::sentence_of(problem, words);
  return {text};
}

/// «metas:31 institucion «MIN-EDUC»: …», as compilers say where.
std::string line_of(exchange::CellProblem const& problem, Words const& words) {
  auto text = problem.sheet + (problem.line == 0 ? "" : ":" + std::to_string(problem.line));
  if (!problem.column.empty()) text += " " + problem.column;
  if (!problem.said.empty()) text += " «" + problem.said + "»";
  return text + ": " + view::sentence_of(problem.problem, words);
}

void tell(exchange::ImportReport const& report, Words const& words) {
  for (auto const& each : report.warnings) std::cerr << line_of(each, words) << '\n';
  for (auto const& each : report.problems) std::cerr << line_of(each, words) << '\n';
  for (auto const& each : report.questions) std::cerr << words.plural("import.question", each.cells, {each.key(), each.example}) << '\n';
  for (auto const& each : report.ignored)
    std::cerr << (each.column.empty() ? words.text("import.ignored_sheet", {each.sheet}) : words.text("import.ignored_column", {each.sheet, each.column})) << '\n';
  for (auto const& each : report.sheets)
    std::cout << each.name << ": " << each.rows << " (+" << each.added << ", ~" << each.changed << ", =" << each.equal << ", !" << each.wrong << ")\n";
}

/// On a terminal one line that changes; elsewhere a line for each phase, as logs want it.
std::function<void(exchange::ImportStep)> console_progress(Words const& words) {
  return [&words, told = std::optional<exchange::ImportPhase>{}, is_terminal = isatty(STDERR_FILENO) == 1](exchange::ImportStep step) mutable {
    auto const is_new = told != step.phase;
    told = step.phase;
    auto const phase = words.text(std::string{"import.phase."} + boost::describe::enum_to_string(step.phase, ""));
    if (!is_terminal) {
      if (is_new) std::cerr << phase << '\n';
      return;
    }
    auto const rows = step.all > 0 ? ": " + words.text("import.phase.rows", {words.number(step.done), words.number(step.all)}) : std::string{};
    std::cerr << "\r\x1B[K" << phase << rows << (step.all > 0 && step.done == step.all ? "\n" : "") << std::flush;
  };
}

void write_file(std::filesystem::path const& path, std::string const& bytes) {
  auto file = std::ofstream{path, std::ios::binary};
  file << bytes;
  if (!file.flush()) throw Refusal{console_words().text("console.export.unwritable", {path.string()})};
}

void tell_differences(exchange::ImportReport const& report) {
  for (auto const& each : report.differences)
    std::cout << each.sheet << ' ' << each.key << (each.is_new() ? " + " + each.after : " " + each.column + ": «" + each.before + "» → «" + each.after + "»") << '\n';
}

}  // namespace

int import_plan(CommonOptions const& common, std::string const& path, bool is_dry_run) {
  auto console = Console{common, Schema::made};
  auto const& words = console.work().words;
  auto workbook = tables::read_workbook(std::filesystem::path{path});
  if (!workbook) throw refusal_of(workbook.error(), words);
  auto options = exchange::ImportOptions{.dry_run = is_dry_run, .file_name = std::filesystem::path{path}.filename().string()};
  options.progress = console_progress(words);
  auto const report = exchange::import_plan(console.work(), std::move(*workbook), options);
  if (!report) throw refusal_of(report.error(), words);
  tell(*report, words);
  if (is_dry_run) tell_differences(*report);
  if (!report->may_be_written(false)) throw Refusal{words.text("console.import.nothing_written")};
  std::cout << words.text(is_dry_run ? "console.import.dry_run" : "console.import.done", {std::to_string(report->rows_to_write)}) << std::endl;
  return kDone;
}

int export_plan(CommonOptions const& common, std::string const& path) {
  auto console = Console{common, Schema::current};
  auto const target = std::filesystem::path{path};
  if (target.extension() == ".xlsx") write_file(target, exchange::export_plan_xlsx(console.work()));
  else if (target.extension() == ".zip") write_file(target, tables::write_zip(exchange::export_plan_csv(console.work())));
  else tables::write_csv_folder(exchange::export_plan(console.work()), target, {.decimal_mark = exchange::decimal_mark_of(console.db())});
  std::cout << console.work().words.text("console.export.done", {path}) << std::endl;
  return kDone;
}

}  // namespace timon::app
