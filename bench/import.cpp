// Imports a plan workbook into a new database and says what each phase took: seconds, rows a second, memory.
#include <sys/resource.h>

#include <fmt/core.h>

#include <chrono>
#include <CLI/CLI.hpp>
#include <iostream>

#include "exchange/exchange.hpp"
#include "platform/export/workbook.hpp"
#include "platform/resources/resources.hpp"
#include "platform/sql/migration.hpp"
#include "platform/words/words.hpp"
#include "search/search.hpp"

namespace timon {
namespace {

class Stopwatch {
 public:
  void phase(char const* name) {
    auto const now = std::chrono::steady_clock::now();
    if (name_ != nullptr) fmt::print(stderr, "{:10} {:6.2f} s\n", name_, std::chrono::duration<double>(now - since_).count());
    name_ = name, since_ = now;
  }
  double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count(); }

 private:
  char const* name_{};
  std::chrono::steady_clock::time_point begun_{std::chrono::steady_clock::now()}, since_{begun_};
};

long rows_of(tables::Workbook const& book) {
  auto rows = 0L;
  for (auto const& sheet : book.sheets) rows += static_cast<long>(sheet.rows.size());
  return rows;
}

int run(std::string const& address, std::string const& path) {
  auto const today = make_date(2026, 5, 22);
  auto database = sql::Database{address};
  auto session = sql::Session{database};
  auto migrations = std::vector<sql::Migration>{};
  for (auto const& resource : resources::migrations()) migrations.push_back({resource.name, resource.content});
  sql::migrate(session, migrations, Time{today.day});
  auto work = Work{.actor = {.name = "consola", .is_console = true},
                   .now = Time{today.day},
                   .today = today,
                   .db = session,
                   .words = Words::of(Language::es),
                   .source = journal::Source::console};
  search::listen_to_deeds();  // what is written is searched, as in the program
  auto watch = Stopwatch{};
  watch.phase("file");
  auto book = tables::read_workbook(std::filesystem::path{path});
  if (!book) return 1;
  auto const rows = rows_of(*book);
  auto phase = std::optional<exchange::ImportPhase>{};
  auto options = exchange::ImportOptions{.file_name = path};
  options.progress = [&](exchange::ImportStep step) {
    if (phase != step.phase) watch.phase(boost::describe::enum_to_string(step.phase, ""));
    phase = step.phase;
  };
  auto const report = exchange::import_plan(work, std::move(*book), options);
  watch.phase("end");
  if (!report || !report->entry) return 1;
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  auto const processor = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  fmt::print("{} rows in {:.2f} s: {:.0f} rows a second; {:.2f} s of processor, {} MiB at most\n", rows, watch.seconds(), static_cast<double>(rows) / watch.seconds(), processor,
             usage.ru_maxrss / 1024);
  return 0;
}

}  // namespace
}  // namespace timon

int main(int count, char** words) {
  auto address = std::string{}, path = std::string{};
  auto line = CLI::App{"Measures the import of a plan workbook"};
  line.add_option("--database", address, "Empty")->required();
  line.add_option("path", path)->required();
  CLI11_PARSE(line, count, words);
  return timon::run(address, path);
}
