#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "platform/sql/session.hpp"
#include "platform/work/work.hpp"

namespace timon {

/// The day on which tests happen, a Friday, and its moment.
inline auto const kToday = make_date(2026, 5, 22);
inline auto const kNow = Time{kToday.day + std::chrono::hours{12}};

/// The engine that TEST_ENGINE names: «sqlite» (also when it is unset) or «postgresql».
sql::Engine engine_of_tests();

/// What the console may do: everything.
inline Actor console() { return {.name = "consola", .is_console = true}; }

/// A migrated database of its own for one test, gone with it. Each process migrates once and copies.
class TestDatabase {
 public:
  TestDatabase();
  /// With something in it already: filled once per process under that name, then copied.
  TestDatabase(std::string const& name, std::function<void(TestDatabase&)> const& fill);
  ~TestDatabase();
  TestDatabase(TestDatabase const&) = delete;
  TestDatabase& operator=(TestDatabase const&) = delete;

  sql::Database& database() { return *database_; }
  sql::Session& session() { return *session_; }
  /// A unit of work on this database, at noon of that day.
  Work work(Actor actor = console(), Date today = kToday);
  /// The same through another session, as another thread needs it.
  static Work work_on(sql::Session& session, Actor actor = console(), Date today = kToday);

 private:
  friend class Templates;
  explicit TestDatabase(std::string address);

  std::string address_;
  std::unique_ptr<sql::Database> database_;
  std::unique_ptr<sql::Session> session_;
};

}  // namespace timon
