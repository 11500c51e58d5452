#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <thread>

#include "app/commands.hpp"
#include "app/housekeeper.hpp"
#include "app/sealed.hpp"
#include "documents/documents.hpp"
#include "platform/hash/hash.hpp"
#include "platform/journal/journal.hpp"
#include "snapshots/snapshots.hpp"

namespace timon::app {
namespace {

constexpr auto kTurnAgainAfter = std::chrono::milliseconds{500};

/// The bytes of minutes lie beside the sealed row that names them by their hash.
struct PaperRow {
  std::string hash, content;
};
BOOST_DESCRIBE_STRUCT(PaperRow, (), (hash, content))

std::vector<std::string> complaints_of_papers(sql::Session& db) {
  auto complaints = std::vector<std::string>{};
  db.each<PaperRow>("SELECT hash, content FROM minutes_file ORDER BY hash", {}, [&](PaperRow const& row) {
    auto const bytes = bytes_of_base64(row.content);
    if (!bytes || sha256(*bytes) != row.hash) complaints.push_back(fmt::format("minutes_file {}: its bytes are not those that were frozen", row.hash));
  });
  for (auto const& hash : db.all<std::string>("SELECT m.hash FROM minutes m WHERE NOT EXISTS (SELECT 1 FROM minutes_file f WHERE f.hash = m.hash) ORDER BY m.hash"))
    complaints.push_back(fmt::format("minutes_file {}: it is missing", hash));
  return complaints;
}

}  // namespace

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
  for (auto& complaint : complaints_of_papers(console.db())) complaints.push_back(std::move(complaint));
  for (auto& complaint : documents::verify(console.db(), files::Store{files_folder(common.database)})) complaints.push_back(std::move(complaint));
  for (auto const& complaint : complaints) std::cerr << complaint << '\n';
  return complaints.empty() ? kDone : kRefused;
}

int turn_day(CommonOptions const& common) {
  auto console = Console{common, Schema::current};
  console.work().source = journal::Source::clock;
  // A server may be at it: then the day is turned when it is done.
  while (!turn_the_day_alone(console.work())) std::this_thread::sleep_for(kTurnAgainAfter);
  std::cout << console.work().words.text("console.turned", {to_iso(console.work().today)}) << std::endl;
  return kDone;
}

}  // namespace timon::app
