// The schema of all modules together, on both engines.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "app/sealed.hpp"
#include "platform/resources/resources.hpp"
#include "platform/sql/migration.hpp"
#include "support/test_database.hpp"

namespace timon {
namespace {

std::vector<sql::Migration> steps() {
  auto all = std::vector<sql::Migration>{};
  for (auto const& resource : resources::migrations()) all.push_back({resource.name, resource.content});
  return all;
}

struct SchemaColumn {
  std::string name;
  std::string type;
};
BOOST_DESCRIBE_STRUCT(SchemaColumn, (), (name, type))

std::vector<SchemaColumn> columns_of(sql::Session& db, std::string const& table) {
  if (db.engine() == sql::Engine::sqlite) return db.all<SchemaColumn>("SELECT name, lower(type) AS type FROM pragma_table_info('" + table + "')");
  return db.all<SchemaColumn>("SELECT CAST(column_name AS TEXT) AS name, CAST(data_type AS TEXT) AS type FROM information_schema.columns WHERE table_name = '" + table + "'");
}

sql::Kind kind_of(std::string const& type) {
  if (type.find("int") != std::string::npos) return sql::Kind::integer;
  return type.find("real") != std::string::npos || type.find("double") != std::string::npos ? sql::Kind::real : sql::Kind::text;
}

TEST(Migrations, bring_an_empty_database_up_to_date) {
  auto database = TestDatabase{};
  EXPECT_EQ(sql::schema_state(database.session(), steps()), sql::SchemaState::current);
  EXPECT_TRUE(sql::migrate(database.session(), steps(), kNow).empty());
}

TEST(Migrations, tell_an_older_a_changed_and_a_newer_schema_apart) {
  auto database = TestDatabase{};
  auto later = steps();
  later.push_back({"2999-01-01-0000_later.sql", "CREATE TABLE later (id {{id}});"});
  EXPECT_EQ(sql::schema_state(database.session(), later), sql::SchemaState::outdated);
  auto fewer = steps();
  fewer.pop_back();
  EXPECT_EQ(sql::schema_state(database.session(), fewer), sql::SchemaState::newer);
  EXPECT_THROW(sql::migrate(database.session(), fewer, kNow), sql::Failure);
  auto changed = steps();
  auto const text = std::string{changed.front().text} + "\n-- and more\n";
  changed.front().text = text;
  EXPECT_EQ(sql::schema_state(database.session(), changed), sql::SchemaState::changed);
  EXPECT_THROW(sql::migrate(database.session(), changed, kNow), sql::Failure);
}

TEST(Migrations, that_fail_leave_nothing_of_their_step) {
  auto database = TestDatabase{};
  auto broken = steps();
  broken.push_back({"2999-01-01-0000_broken.sql", "CREATE TABLE half (id {{id}}); CREATE TABLE nonsense ("});
  EXPECT_THROW(sql::migrate(database.session(), broken, kNow), sql::Failure);
  EXPECT_TRUE(columns_of(database.session(), "half").empty());
  EXPECT_EQ(sql::schema_state(database.session(), steps()), sql::SchemaState::current);
}

TEST(Migrations, are_named_by_their_moment_and_come_in_that_order) {
  auto const name = std::regex{R"(\d{4}-\d{2}-\d{2}-\d{4}_[a-z_]+\.sql)"};
  auto last = std::string_view{};
  for (auto const& step : steps()) {
    EXPECT_TRUE(std::regex_match(step.name.begin(), step.name.end(), name)) << step.name;
    EXPECT_LT(last, step.name);
    last = step.name;
  }
}

TEST(Migrations, speak_only_what_both_engines_understand) {
  auto const foreign =
      std::regex{R"(AUTOINCREMENT|SERIAL|IDENTITY|::|\bBOOLEAN\b|\bTIMESTAMP|\bDATETIME\b|\bJSONB?\b|WITHOUT ROWID|IF NOT EXISTS|\bnow\(\)|CURRENT_)", std::regex::icase};
  for (auto const& step : steps()) {
    auto const text = std::regex_replace(std::string{step.text}, std::regex{"--[^\n]*"}, "");
    auto found = std::smatch{};
    EXPECT_FALSE(std::regex_search(text, found, foreign)) << step.name << " says " << found.str();
  }
}

TEST(Schema, has_a_column_for_every_member_of_every_sealed_table) {
  auto database = TestDatabase{};
  for (auto const& shape : app::all_sealed_tables()) {
    auto in_schema = std::map<std::string, sql::Kind>{};
    for (auto const& column : columns_of(database.session(), std::string{shape.name})) in_schema[column.name] = kind_of(column.type);
    EXPECT_EQ(in_schema.erase("seal"), 1U) << shape.name << " has no seal";
    for (auto const& column : shape.columns) {
      auto const found = in_schema.find(std::string{column.name});
      if (found == in_schema.end()) {
        ADD_FAILURE() << shape.name << " has no column " << column.name;
        continue;
      }
      EXPECT_EQ(found->second, column.kind) << shape.name << "." << column.name;
      in_schema.erase(found);
    }
    for (auto const& [name, kind] : in_schema) ADD_FAILURE() << shape.name << "." << name << " has no member";
  }
}

TEST(Schema, seals_every_table_that_has_a_seal) {
  auto database = TestDatabase{};
  auto& db = database.session();
  auto known = std::set<std::string>{};
  for (auto const& shape : app::all_sealed_tables()) known.emplace(shape.name);
  auto const text = db.engine() == sql::Engine::sqlite ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                                                       : "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = current_schema()";
  for (auto const& table : db.all<std::string>(text)) {
    auto const columns = columns_of(db, table);
    auto const has_seal = std::any_of(columns.begin(), columns.end(), [](SchemaColumn const& column) { return column.name == "seal"; });
    EXPECT_TRUE(!has_seal || table == "journal_change" || known.contains(table)) << table << " has a seal that no all_sealed_tables() names: `timon verify` would not look at it";
  }
}

}  // namespace
}  // namespace timon
