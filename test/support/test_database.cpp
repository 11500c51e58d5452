#include "support/test_database.hpp"

#include <unistd.h>

#include <cstdlib>
#include <map>

#include "platform/resources/resources.hpp"
#include "platform/sql/migration.hpp"
#include "platform/words/words.hpp"

namespace timon {
namespace {

namespace fs = std::filesystem;

constexpr auto kSqlite = std::string_view{"sqlite:"};

std::string from_environment(char const* name) {
  auto const* const value = std::getenv(name);
  return value ? value : "";
}

/// A new name in this process and among those that run beside it.
std::string new_name() {
  static auto number = 0;
  return "timon_test_" + std::to_string(getpid()) + "_" + std::to_string(++number);
}

std::vector<sql::Migration> migrations() {
  auto steps = std::vector<sql::Migration>{};
  for (auto const& resource : resources::migrations()) steps.push_back({resource.name, resource.content});
  return steps;
}

}  // namespace

/// Makes, copies and removes databases on the engine of the tests; removes its templates when the process ends.
class Templates {
 public:
  static Templates& of_process() {
    static auto templates = Templates{};
    return templates;
  }
  Templates(Templates const&) = delete;
  Templates& operator=(Templates const&) = delete;
  ~Templates() {
    for (auto const& [name, address] : addresses_) remove(address);
    admin_session_.reset();
    auto ignored = std::error_code{};
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
  }

  /// The address of a fresh copy of the template with this name, which is made when first asked for.
  std::string copy(std::string const& name, std::function<void(TestDatabase&)> const& fill) {
    auto found = addresses_.find(name);
    if (found == addresses_.end()) {
      auto const address = name.empty() ? make_empty() : copy("", {});
      {
        auto made = TestDatabase{address};
        if (name.empty()) sql::migrate(made.session(), migrations(), kNow);
        else fill(made);
        made.address_.clear();  // it stays
      }
      found = addresses_.emplace(name, address).first;
    }
    return copy_of(found->second);
  }

  void remove(std::string const& address) {
    if (is_sqlite()) {
      auto const path = address.substr(kSqlite.size());
      for (auto const* ending : {"", "-wal", "-shm"}) fs::remove(path + ending);
    } else {
      admin_session_->script("DROP DATABASE IF EXISTS " + name_in(address) + " WITH (FORCE)");
    }
  }

 private:
  Templates() {
    if (is_sqlite()) {
      folder_ = fs::temp_directory_path() / new_name();
      fs::create_directories(folder_);
    } else {
      server_ = from_environment("TEST_POSTGRES");
      if (server_.empty()) throw sql::Failure{"TEST_ENGINE=postgresql needs TEST_POSTGRES, such as postgresql://postgres@127.0.0.1:5432"};
      admin_ = std::make_unique<sql::Database>(server_ + "/postgres");
      admin_session_ = std::make_unique<sql::Session>(*admin_);
    }
  }
  static bool is_sqlite() { return engine_of_tests() == sql::Engine::sqlite; }
  static std::string name_in(std::string const& address) { return address.substr(address.rfind('/') + 1); }

  std::string make_empty() {
    auto const name = new_name();
    if (is_sqlite()) return std::string{kSqlite} + (folder_ / (name + ".db")).string();
    admin_session_->script("CREATE DATABASE " + name);
    return server_ + "/" + name;
  }
  std::string copy_of(std::string const& address) {
    auto const name = new_name();
    if (is_sqlite()) {
      auto const path = folder_ / (name + ".db");
      fs::copy_file(address.substr(kSqlite.size()), path);
      return std::string{kSqlite} + path.string();
    }
    admin_session_->script("CREATE DATABASE " + name + " TEMPLATE " + name_in(address));
    return server_ + "/" + name;
  }

  fs::path folder_;
  std::string server_;
  std::unique_ptr<sql::Database> admin_;
  std::unique_ptr<sql::Session> admin_session_;
  std::map<std::string, std::string> addresses_;
};

sql::Engine engine_of_tests() { return from_environment("TEST_ENGINE") == "postgresql" ? sql::Engine::postgresql : sql::Engine::sqlite; }

TestDatabase::TestDatabase(std::string address)
    : address_{std::move(address)}, database_{std::make_unique<sql::Database>(address_)}, session_{std::make_unique<sql::Session>(*database_)} {}

TestDatabase::TestDatabase() : TestDatabase{Templates::of_process().copy("", {})} {}

TestDatabase::TestDatabase(std::string const& name, std::function<void(TestDatabase&)> const& fill) : TestDatabase{Templates::of_process().copy(name, fill)} {}

TestDatabase::~TestDatabase() {
  session_.reset();
  if (!address_.empty()) Templates::of_process().remove(address_);
}

Work TestDatabase::work(Actor actor, Date today) { return work_on(*session_, std::move(actor), today); }

Work TestDatabase::work_on(sql::Session& session, Actor actor, Date today) {
  return {.actor = std::move(actor), .now = Time{today.day + std::chrono::hours{12}}, .today = today, .db = session, .words = Words::of(Language::es)};
}

}  // namespace timon
