#include "platform/sql/session.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <unordered_map>

#include "platform/sql/statement.hpp"

namespace timon::sql {
namespace {

/// Statements kept for each session. Filters make new texts, so there is a bound; past it, all are prepared anew.
constexpr auto kStatementsMax = std::size_t{400};
constexpr auto kSqlite = std::string_view{"sqlite:"};
constexpr auto kPostgresql = std::string_view{"postgresql:"};

// WAL lets readers go on while one writes; FULL keeps what was acknowledged through a power cut.
constexpr auto kSqlitePragmas = R"(
  PRAGMA busy_timeout = 20000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -8000;
  PRAGMA mmap_size = 33554432;
)";

// A government's data lies in memory: a page costs little beside the rows on it, wherever it lies. Compiling small statements
// costs more than it gives.
constexpr auto kPostgresqlSettings = R"(
  SET client_min_messages = warning;
  SET lock_timeout = '20s';
  SET idle_in_transaction_session_timeout = '60s';
  SET seq_page_cost = 0.1;
  SET random_page_cost = 0.11;
  SET jit = off;
)";

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// SOCI cuts an address into «key=value» words and puts a «=» behind one that has none: so every address gets one.
std::string as_soci_takes_it(std::string const& address) { return address + (address.find('?') == std::string::npos ? "?" : "&") + "application_name=timon"; }

}  // namespace

namespace {
/// A session is used by one thread at a time, so its own lock would be taken and given back for nothing at every value read.
/// And nobody asks SQLite how much memory it holds, for which all sessions would wait for one another at every allocation.
/// Before the first connection, or it is too late.
void use_one_thread_a_session() {
  static auto const done = sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD) + sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)done;  // refused where a library has opened a database before: then it is slower and as right
}
}  // namespace

Database::Database(std::string where) : address{std::move(where)}, engine{address.starts_with(kSqlite) ? Engine::sqlite : Engine::postgresql} {
  if (engine == Engine::sqlite) use_one_thread_a_session();
  if (engine == Engine::postgresql && !address.starts_with(kPostgresql)) throw Failure{"a database is sqlite:PATH or postgresql://…, not " + address};
}

struct Session::Inside {
  soci::session connection;
  std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>> statements;
};

Session::Session(Database& database) : database_{database}, inside_{std::make_unique<Inside>()} {
  try {
    if (engine() == Engine::sqlite) {
      inside_->connection.open(soci::sqlite3, "db=\"" + database.address.substr(kSqlite.size()) + "\"");
      script(kSqlitePragmas);
    } else {
      inside_->connection.open(soci::postgresql, as_soci_takes_it(database.address));
      script(kPostgresqlSettings);
    }
  } catch (soci::soci_error const& error) {
    throw Failure{"cannot open the database: " + std::string{error.what()}};
  }
}

Session::~Session() = default;

void Session::execute(std::string_view text, Parameters const& parameters, std::span<Column const> columns, std::function<void(std::span<Slot const* const>)> const& take) {
  auto& statements = inside_->statements;
  try {
    auto found = statements.find(text);
    if (found == statements.end()) {
      if (statements.size() >= kStatementsMax) statements.clear();
      auto statement = std::make_unique<Statement>(inside_->connection, engine(), text, parameters, columns);
      found = statements.emplace(std::string{text}, std::move(statement)).first;
    }
    found->second->run(parameters, take);
  } catch (soci::soci_error const& error) {
    // A statement that failed may be left in any state: it is prepared anew the next time.
    if (auto const broken = statements.find(text); broken != statements.end()) statements.erase(broken);
    rethrow(error, engine(), text);
  }
}

long long Session::run(std::string_view text, Parameters const& parameters) {
  execute(text, parameters, {}, [](auto) {});
  return inside_->statements.find(text)->second->rows_changed();
}

void Session::lock(std::string_view table, std::int64_t id) {
  if (engine() == Engine::sqlite) return;
  // Not FOR UPDATE: a new row that refers to this one holds it lightly, and two who both did would wait for each other.
  maybe<std::int64_t>("SELECT id FROM " + std::string{table} + " WHERE id = :id FOR NO KEY UPDATE", with("id", id));
}

void Session::script(std::string_view text) {
  if (engine() == Engine::sqlite) {
    auto* const connection = static_cast<soci::sqlite3_session_backend*>(inside_->connection.get_backend())->conn_;
    char* message{};
    if (sqlite_api::sqlite3_exec(connection, std::string{text}.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
      auto const reason = std::string{message ? message : sqlite_api::sqlite3_errmsg(connection)};
      sqlite_api::sqlite3_free(message);
      throw Failure{reason};
    }
    return;
  }
  auto* const connection = static_cast<soci::postgresql_session_backend*>(inside_->connection.get_backend())->conn_;
  auto const result = std::unique_ptr<PGresult, void (*)(PGresult*)>{PQexec(connection, std::string{text}.c_str()), PQclear};
  auto const status = PQresultStatus(result.get());
  // A step of the schema may have nothing to do here.
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) throw Failure{PQerrorMessage(connection)};
}

Transaction::Transaction(Session& session, For purpose) : session_{session}, is_outer_{session.depth_ == 0} {
  if (is_outer_) {
    if (session.engine() == Engine::postgresql) {
      session.script(purpose == For::writing ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    } else if (purpose == For::writing) {
      // A deferred BEGIN would find the database busy at its first write; IMMEDIATE waits its turn here.
      writer_ = std::unique_lock{session.database().writers};
      session.script("BEGIN IMMEDIATE");
    } else {
      session.script("BEGIN");
    }
  }
  ++session_.depth_;
}

Transaction::~Transaction() {
  if (!is_open_) return;
  --session_.depth_;
  if (!is_outer_) return;
  try {
    session_.script("ROLLBACK");
  } catch (Failure const&) {
    // The engine has rolled back by itself (a lost connection, a full disk): there is nothing left to undo.
  }
}

void Transaction::commit() {
  is_open_ = false;
  --session_.depth_;
  if (!is_outer_) return;
  session_.script("COMMIT");
  // The next writer need not wait for this object's scope to end; it may even be this thread.
  if (writer_.owns_lock()) writer_.unlock();
}

}  // namespace timon::sql
