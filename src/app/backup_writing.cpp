#include <boost/json.hpp>
#include <filesystem>
#include <set>

#include "app/backup.hpp"
#include "app/backup_format.hpp"
#include "app/tar.hpp"
#include "platform/sql/bulk.hpp"

namespace timon::app {
namespace {

namespace fs = std::filesystem;

/// A file that is gone when the scope ends, unless it was given its name.
class Part {
 public:
  explicit Part(std::string path) : path_{std::move(path)} {}
  ~Part() {
    auto ignored = std::error_code{};  // it may have been renamed
    fs::remove(path_, ignored);
  }
  Part(Part const&) = delete;
  Part& operator=(Part const&) = delete;
  std::string const& path() const { return path_; }

 private:
  std::string path_;
};

boost::json::value value_of(sql::Slot const& slot) {
  if (slot.is_null) return nullptr;
  switch (slot.kind) {
    case sql::Kind::integer: return slot.integer;
    case sql::Kind::real: return slot.real;
    case sql::Kind::text: break;
  }
  return boost::json::string{slot.text};
}

/// The first line names the columns, each line after it is a row.
std::int64_t write_table(sql::Session& db, sql::StoredTable const& table, std::string const& path) {
  auto out = std::ofstream{path, std::ios::binary | std::ios::trunc};
  auto names = boost::json::array{};
  auto columns = std::vector<sql::Column>{};
  auto list = std::string{};
  auto has_id = false;
  for (auto const& column : table.columns) {
    names.emplace_back(column.name);
    columns.push_back({column.name, column.kind});
    list += (list.empty() ? "\"" : ", \"") + column.name + "\"";
    has_id = has_id || column.name == "id";
  }
  out << boost::json::serialize(names) << '\n';
  auto rows = std::int64_t{0};
  db.each_slot("SELECT " + list + " FROM " + table.name + " ORDER BY " + (has_id ? "id" : list), {}, columns, [&](std::span<sql::Slot const* const> slots) {
    auto row = boost::json::array{};
    for (auto const* slot : slots) row.push_back(value_of(*slot));
    out << boost::json::serialize(row) << '\n';
    ++rows;
  });
  out.close();
  if (!out) throw std::runtime_error{"cannot write " + path};
  return rows;
}

std::string head_of(sql::Session& db) {
  auto steps = boost::json::array{};
  for (auto const& name : db.all<std::string>("SELECT name FROM schema_migration ORDER BY name")) steps.emplace_back(name);
  return boost::json::serialize(boost::json::object{{"format", kCopyFormat}, {"version", TIMON_VERSION}, {"schema", steps}});
}

std::int64_t add_files(TarWriter& tar, std::string const& folder) {
  auto paths = std::set<fs::path>{};
  if (fs::is_directory(folder))
    for (auto const& entry : fs::recursive_directory_iterator{folder})
      if (entry.is_regular_file() && entry.path().filename().string().front() != '.') paths.insert(entry.path());
  for (auto const& path : paths) tar.add_file(kCopyFiles + fs::relative(path, folder).string(), path.string());
  return static_cast<std::int64_t>(paths.size());
}

}  // namespace

CopyCounts write_backup(sql::Session& db, std::string const& files_folder, std::string const& path) {
  auto const whole = Part{path + ".part"}, piece = Part{path + ".table"};
  auto tar = TarWriter{whole.path()};
  auto counts = CopyCounts{};
  {
    auto snapshot = sql::Transaction{db, sql::Transaction::For::reading};
    tar.add(kCopyHead, head_of(db));
    for (auto const& table : sql::stored_tables(db)) {
      if (stays_out(table.name)) continue;
      counts.rows += write_table(db, table, piece.path());
      tar.add_file(kCopyTables + table.name + kCopyLines, piece.path());
      ++counts.tables;
    }
    snapshot.commit();
  }
  // Documents are named by their content and never change, so they may come after the snapshot.
  counts.files = add_files(tar, files_folder);
  tar.close();
  fs::rename(whole.path(), path);
  return counts;
}

}  // namespace timon::app
