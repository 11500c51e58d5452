#include "platform/sql/bulk.hpp"

namespace timon::sql {
namespace {

struct ColumnRow {
  std::string table_name;
  std::string column_name;
  std::string type;
};
BOOST_DESCRIBE_STRUCT(ColumnRow, (), (table_name, column_name, type))

constexpr auto kSqliteColumns = R"(
  SELECT m.name AS table_name, p.name AS column_name, upper(p.type) AS type FROM sqlite_master m JOIN pragma_table_info(m.name) p
  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'schema_migration'
    AND NOT EXISTS (SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL TABLE%' AND (m.name = v.name OR m.name LIKE v.name || '_%'))
  ORDER BY m.name, p.cid)";
constexpr auto kPostgresqlColumns = R"(
  SELECT CAST(c.table_name AS TEXT) AS table_name, CAST(c.column_name AS TEXT) AS column_name, upper(CAST(c.data_type AS TEXT)) AS type
  FROM information_schema.columns c JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
  WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name <> 'schema_migration'
  ORDER BY c.table_name COLLATE "C", c.ordinal_position)";
constexpr auto kReferences = R"(
  SELECT CAST(r.relname AS TEXT) AS table_name, CAST(c.conname AS TEXT) AS name, CAST(pg_get_constraintdef(c.oid) AS TEXT) AS definition
  FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
  WHERE c.contype = 'f' AND n.nspname = current_schema() ORDER BY 1, 2)";

Kind kind_of(std::string const& type) {
  if (type.find("INT") != std::string::npos) return Kind::integer;
  if (type.find("REAL") != std::string::npos || type.find("DOUBLE") != std::string::npos) return Kind::real;
  return Kind::text;
}

}  // namespace

std::vector<StoredTable> stored_tables(Session& session) {
  auto tables = std::vector<StoredTable>{};
  session.each<ColumnRow>(session.engine() == Engine::sqlite ? kSqliteColumns : kPostgresqlColumns, {}, [&](ColumnRow row) {
    if (tables.empty() || tables.back().name != row.table_name) tables.push_back({row.table_name, {}});
    tables.back().columns.push_back({row.column_name, kind_of(row.type)});
  });
  return tables;
}

FreeOrder::FreeOrder(Session& session) : session_{session} {
  if (session.engine() == Engine::sqlite) {
    session.script("PRAGMA defer_foreign_keys = ON");
    return;
  }
  references_ = session.all<Reference>(kReferences);
  for (auto const& each : references_) session.script("ALTER TABLE " + each.table_name + " DROP CONSTRAINT " + each.name);
}

void FreeOrder::finish() {
  // SQLite looks at its references itself when the transaction is committed.
  for (auto const& each : references_) session_.script("ALTER TABLE " + each.table_name + " ADD CONSTRAINT " + each.name + " " + each.definition);
}

void restart_numbers(Session& session, std::vector<StoredTable> const& tables) {
  if (session.engine() == Engine::sqlite) return;  // AUTOINCREMENT goes on from the greatest id that it has seen
  for (auto const& table : tables) {
    auto const is_numbered =
        session.one<long long>(
            "SELECT count(*) FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = :name AND column_name = 'id' AND is_identity = 'YES'",
            with("name", table.name)) > 0;
    if (is_numbered) session.script("SELECT setval(pg_get_serial_sequence('" + table.name + "', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM " + table.name + "), false)");
  }
}

}  // namespace timon::sql
