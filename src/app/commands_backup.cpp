#include <filesystem>
#include <iostream>

#include "app/backup.hpp"
#include "app/commands.hpp"
#include "app/sealed.hpp"
#include "documents/documents.hpp"
#include "platform/journal/journal.hpp"
#include "search/search.hpp"
#include "snapshots/snapshots.hpp"

namespace timon::app {
namespace {

void tell(char const* key, CopyCounts const& counts) {
  std::cout << console_words().text(key, {std::to_string(counts.tables), std::to_string(counts.rows), std::to_string(counts.files)}) << std::endl;
}

}  // namespace

int backup(CommonOptions const& common, std::string const& path) {
  auto console = Console{common, Schema::current};
  if (std::filesystem::exists(path)) throw Refusal{console_words().text("console.backup.exists", {path})};
  tell("console.backup.done", write_backup(console.db(), files_folder(common.database), path));
  return kDone;
}

int restore(CommonOptions const& common, std::string const& path) {
  if (!std::filesystem::is_regular_file(path)) throw Refusal{console_words().text("console.restore.no_copy")};
  auto console = Console{common, Schema::any};
  tell("console.restore.done", restore_backup(console.db(), files_folder(common.database), path, machine_time()));
  search::make_ready(console.db());
  auto complaints = journal::verify(console.db(), all_sealed_tables()).complaints;
  for (auto& complaint : snapshots::verify(console.db())) complaints.push_back(std::move(complaint));
  for (auto& complaint : documents::verify(console.db(), files::Store{files_folder(common.database)})) complaints.push_back(std::move(complaint));
  for (auto const& complaint : complaints) std::cerr << complaint << '\n';
  return complaints.empty() ? kDone : kRefused;
}

}  // namespace timon::app
