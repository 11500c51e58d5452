#pragma once
#include <optional>
#include <string>

#include "platform/sql/migration.hpp"
#include "platform/words/words.hpp"
#include "platform/work/work.hpp"

namespace timon::app {

constexpr auto kDone = 0;
constexpr auto kRefused = 1;
constexpr auto kWrongUsage = 2;

/// A command cannot do what was asked: its words go to stderr, the exit code is 1.
struct Refusal {
  std::string text;
};

/// What all commands take.
struct CommonOptions {
  std::string database{"sqlite:var/timon.db"};
  std::optional<Date> today{};
};

enum class Schema {
  current,  // refuses any other
  made,     // an empty database gets the schema, an outdated one is refused
  any,
};

/// The steps of the schema that this program knows.
std::vector<sql::Migration> all_migrations();

/// The database as a command opens it, with the console's own work: it may do everything and signs «consola».
class Console {
 public:
  /// Throws Refusal for a schema that the command cannot use; says what to do.
  Console(CommonOptions const&, Schema);

  sql::Database& database() { return database_; }
  sql::Session& db() { return session_; }
  Work& work() { return work_; }

 private:
  static std::string prepared(std::string const& address, Schema);
  void settle(Schema);

  Words words_;
  sql::Database database_;
  sql::Session session_;
  Work work_;
};

/// Spanish unless the environment (LANG) says pt or en.
Words console_words();
Time machine_time();
/// The folder beside the database in which documents lie.
std::string files_folder(std::string const& database);

}  // namespace timon::app
