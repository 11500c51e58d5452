#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <set>

#include "app/backup.hpp"
#include "app/backup_format.hpp"
#include "app/console.hpp"
#include "app/tar.hpp"
#include "platform/sql/bulk.hpp"
#include "platform/sql/full_text.hpp"

namespace timon::app {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(char const* key) { throw Refusal{console_words().text(key)}; }

/// The steps of the schema that the copy was made with. All must be known here.
std::vector<sql::Migration> steps_of(std::string const& head) {
  auto error = boost::json::error_code{};
  auto const told = boost::json::parse(head, error);
  if (error || !told.is_object() || told.as_object().if_contains("format") == nullptr || told.at("format") != kCopyFormat) refuse("console.restore.no_copy");
  auto names = std::set<std::string>{};
  for (auto const& name : told.at("schema").as_array()) names.emplace(name.as_string());
  auto steps = all_migrations();
  std::erase_if(steps, [&](sql::Migration const& step) { return !names.contains(std::string{step.name}); });
  if (steps.size() != names.size()) refuse("console.restore.newer");
  return steps;
}

sql::Slot slot_of(boost::json::value const& value, sql::Kind kind) {
  auto slot = sql::Slot{.kind = kind, .is_null = value.is_null()};
  if (slot.is_null) return slot;
  switch (kind) {
    case sql::Kind::integer: slot.integer = value.to_number<long long>(); break;
    case sql::Kind::real: slot.real = value.to_number<double>(); break;
    case sql::Kind::text: slot.text = value.as_string(); break;
  }
  return slot;
}

/// Puts rows into one table, column by column as the copy names them.
class Filler {
 public:
  Filler(sql::Session& db, sql::StoredTable const& table, boost::json::array const& names) : db_{db} {
    auto list = std::string{}, values = std::string{};
    for (auto const& name : names) {
      auto const found = std::find_if(table.columns.begin(), table.columns.end(), [&](auto const& column) { return column.name == name.as_string(); });
      if (found == table.columns.end()) refuse("console.restore.no_copy");
      columns_.push_back(*found);
      list += (list.empty() ? "\"" : ", \"") + found->name + "\"";
      values += (values.empty() ? ":c" : ", :c") + std::to_string(columns_.size());
    }
    for (auto i = std::size_t{1}; i <= columns_.size(); ++i) marks_.push_back("c" + std::to_string(i));
    text_ = "INSERT INTO " + table.name + " (" + list + ") VALUES (" + values + ")";
  }
  void put(boost::json::array const& row) {
    if (row.size() != columns_.size()) refuse("console.restore.no_copy");
    auto parameters = sql::Parameters{};
    for (auto i = std::size_t{0}; i < row.size(); ++i) parameters.push_back({marks_[i], slot_of(row[i], columns_[i].kind)});
    db_.run(text_, parameters);
  }

 private:
  sql::Session& db_;
  std::vector<sql::StoredTable::StoredColumn> columns_;
  std::vector<std::string> marks_;
  std::string text_;
};

std::int64_t fill_table(sql::Session& db, sql::StoredTable const& table, TarReader& tar) {
  db.run("DELETE FROM " + table.name);  // steps of the schema put in roles and the like: the copy has its own
  auto line = std::string{};
  if (!tar.line(line)) refuse("console.restore.no_copy");
  auto filler = Filler{db, table, boost::json::parse(line).as_array()};
  auto rows = std::int64_t{0};
  for (; tar.line(line); ++rows) filler.put(boost::json::parse(line).as_array());
  return rows;
}

/// «files/ab/abcdef…»: never a path that leads out of the folder.
void keep_file(TarReader& tar, std::string const& name, std::string const& folder) {
  auto const relative = fs::path{name.substr(kCopyFiles.size())}.lexically_normal();
  if (relative.empty() || relative.is_absolute() || *relative.begin() == "..") refuse("console.restore.no_copy");
  auto const path = fs::path{folder} / relative;
  fs::create_directories(path.parent_path());
  tar.rest_to(path.string());
}

std::string table_of(std::string const& name) { return name.substr(kCopyTables.size(), name.size() - kCopyTables.size() - kCopyLines.size()); }

}  // namespace

CopyCounts restore_backup(sql::Session& db, std::string const& files_folder, std::string const& path, Time now) {
  if (sql::schema_state(db, all_migrations()) != sql::SchemaState::empty) refuse("console.restore.not_empty");
  auto tar = TarReader{path};
  auto const first = tar.next();
  if (!first || first->name != kCopyHead) refuse("console.restore.no_copy");
  sql::migrate(db, steps_of(tar.rest()), now);

  auto const tables = sql::stored_tables(db);
  auto counts = CopyCounts{};
  auto transaction = sql::Transaction{db};
  auto order = sql::FreeOrder{db};
  while (auto const entry = tar.next()) {
    if (entry->name.starts_with(kCopyFiles)) {
      keep_file(tar, entry->name, files_folder);
      ++counts.files;
      continue;
    }
    auto const table = std::find_if(tables.begin(), tables.end(), [&](auto const& each) { return entry->name.starts_with(kCopyTables) && each.name == table_of(entry->name); });
    if (table == tables.end()) refuse("console.restore.no_copy");
    counts.rows += fill_table(db, *table, tar);
    ++counts.tables;
  }
  sql::restart_numbers(db, tables);
  sql::reindex_words(db);
  order.finish();
  transaction.commit();
  sql::migrate(db, all_migrations(), now);
  return counts;
}

}  // namespace timon::app
