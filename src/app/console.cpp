#include "app/console.hpp"

#include <cstdlib>
#include <filesystem>

#include "app/government.hpp"
#include "documents/documents.hpp"
#include "notices/notices.hpp"
#include "plans/plans.hpp"
#include "platform/resources/resources.hpp"
#include "platform/words/words.hpp"
#include "search/search.hpp"

namespace timon::app {
namespace {

constexpr auto kSqlite = std::string_view{"sqlite:"};

/// The file of a SQLite database; empty for one in memory and for PostgreSQL.
std::string file_of(std::string const& address) {
  if (!address.starts_with(kSqlite)) return {};
  auto const path = address.substr(kSqlite.size());
  return path == ":memory:" ? std::string{} : path;
}

}  // namespace

std::vector<sql::Migration> all_migrations() {
  auto all = std::vector<sql::Migration>{};
  for (auto const& each : resources::migrations()) all.push_back({each.name, each.content});
  return all;
}

Words console_words() {
  for (auto const* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    auto const* const value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return Words::of(language_from(std::string_view{value}.substr(0, 2)).value_or(Language::es));
  }
  return Words::of(Language::es);
}

Time machine_time() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

std::string files_folder(std::string const& database) {
  auto const file = file_of(database);
  return file.empty() ? "var/files" : (std::filesystem::path{file}.parent_path() / "files").string();
}

std::string Console::prepared(std::string const& address, Schema schema) {
  auto const file = file_of(address);
  if (file.empty() || std::filesystem::exists(file)) return address;
  // Reading a database that is not there would leave an empty one behind.
  if (schema == Schema::current) throw Refusal{console_words().text("console.schema.empty", {address})};
  if (auto const folder = std::filesystem::path{file}.parent_path(); !folder.empty()) std::filesystem::create_directories(folder);
  return address;
}

Console::Console(CommonOptions const& options, Schema schema)
    : words_{console_words()}, database_{prepared(options.database, schema)}, session_{database_}, work_{.db = session_, .words = words_} {
  notices::listen_to_deeds();
  plans::watch_goals();
  documents::listen_to_deeds();
  search::listen_to_deeds();
  settle(schema);
  work_.actor = Actor{.name = "consola", .is_console = true};
  work_.source = journal::Source::console;
  work_.now = machine_time();
  auto const has_settings = schema != Schema::any || sql::schema_state(session_, all_migrations()) == sql::SchemaState::current;
  auto const government = has_settings ? load_government(session_) : Government{};
  work_.zone = government.zone;
  work_.today = today_of(government, work_.now, options.today);
}

void Console::settle(Schema schema) {
  if (schema == Schema::any) return;
  auto state = sql::schema_state(session_, all_migrations());
  if (state == sql::SchemaState::empty && schema == Schema::made) {
    sql::migrate(session_, all_migrations(), machine_time());
    return;
  }
  auto const& address = database_.address;
  switch (state) {
    case sql::SchemaState::current: return;
    case sql::SchemaState::empty: throw Refusal{words_.text("console.schema.empty", {address})};
    case sql::SchemaState::outdated: throw Refusal{words_.text("console.schema.outdated", {address})};
    case sql::SchemaState::changed: throw Refusal{words_.text("console.schema.changed", {address})};
    case sql::SchemaState::newer: throw Refusal{words_.text("console.schema.newer", {address})};
  }
}

}  // namespace timon::app
