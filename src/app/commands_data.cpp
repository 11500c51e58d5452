#include <iostream>

#include "app/commands.hpp"
#include "app/housekeeper.hpp"
#include "app/sealed.hpp"
#include "platform/journal/journal.hpp"
#include "snapshots/snapshots.hpp"

namespace timon::app {

int migrate(CommonOptions const& common) {
  auto console = Console{common, Schema::any};
  auto const steps = sql::migrate(console.db(), all_migrations(), machine_time());
  for (auto const& step : steps) std::cout << step << '\n';
  std::cout << console.work().words.plural("console.migrated", static_cast<std::int64_t>(steps.size())) << std::endl;
  return kDone;
}

int rebuild(CommonOptions const& common) {
  auto console = Console{common, Schema::current};
  rebuild_all(console.work());
  std::cout << console.work().words.text("console.rebuilt", {to_iso(console.work().today)}) << std::endl;
  return kDone;
}

int verify(CommonOptions const& common) {
  auto console = Console{common, Schema::current};
  auto const verdict = journal::verify(console.db(), all_sealed_tables());
  std::cout << console.work().words.text("console.verified", {std::to_string(verdict.entries), std::to_string(verdict.rows)}) << std::endl;
  auto complaints = verdict.complaints;
  for (auto& complaint : snapshots::verify(console.db())) complaints.push_back(std::move(complaint));
  for (auto const& complaint : complaints) std::cerr << complaint << '\n';
  return complaints.empty() ? kDone : kRefused;
}

int turn_day(CommonOptions const& common) {
  auto console = Console{common, Schema::current};
  console.work().source = journal::Source::clock;
  turn_the_day(console.work());
  std::cout << console.work().words.text("console.turned", {to_iso(console.work().today)}) << std::endl;
  return kDone;
}

}  // namespace timon::app
