#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "app/backup.hpp"
#include "app/commands.hpp"
#include "app/serve.hpp"

namespace timon::app {
namespace {

namespace fs = std::filesystem;

/// A folder of its own that nobody else reads, gone with what is in it.
class PassingFolder {
 public:
  PassingFolder() {
    auto name = (fs::temp_directory_path() / "timon-practice-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw Refusal{console_words().text("console.practice.no_folder", {name})};
    path_ = name;
  }
  ~PassingFolder() {
    auto failed = std::error_code{};
    fs::remove_all(path_, failed);
    if (failed) std::cerr << path_.string() << ": " << failed.message() << '\n';
  }
  PassingFolder(PassingFolder const&) = delete;
  PassingFolder& operator=(PassingFolder const&) = delete;
  fs::path const& path() const { return path_; }

 private:
  fs::path path_;
};

void copy_into(CommonOptions const& from, CommonOptions const& to, std::string const& copy) {
  {
    auto source = Console{from, Schema::current};
    write_backup(source.db(), files_folder(from.database), copy);
  }
  auto target = Console{to, Schema::any};
  restore_backup(target.db(), files_folder(to.database), copy, machine_time());
  fs::remove(copy);
}

}  // namespace

int practice(CommonOptions const& common, ServeOptions options) {
  auto const folder = PassingFolder{};
  auto copy = common;
  copy.database = "sqlite:" + (folder.path() / "practice.db").string();
  copy_into(common, copy, (folder.path() / "copy.tar").string());
  options.is_practice = true;
  options.is_demo_open = false;
  options.mail = {};  // nobody gets a letter from a practice
  std::cout << console_words().text("console.practice.ready") << std::endl;
  return serve(copy, options);
}

}  // namespace timon::app
