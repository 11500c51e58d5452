#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "app/backup.hpp"
#include "app/commands.hpp"
#include "app/serve.hpp"

namespace timon::app {
namespace {

namespace fs = std::filesystem;

constexpr auto kFolderName = std::string_view{"timon-practice-"};

void remove_folder(fs::path const& path) {
  auto failed = std::error_code{};
  fs::remove_all(path, failed);
  if (failed) std::cerr << path.string() << ": " << failed.message() << '\n';
}

/// A lock on a file that the system lets go of when its process ends, however it ends.
class FileLock {
 public:
  explicit FileLock(fs::path const& file) : descriptor_{::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)} {
    is_mine_ = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
  }
  ~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  FileLock(FileLock const&) = delete;
  FileLock& operator=(FileLock const&) = delete;
  bool is_mine() const { return is_mine_; }

 private:
  int descriptor_;
  bool is_mine_{};
};

fs::path lock_of(fs::path const& folder) { return folder / "lock"; }

/// Practices that were cut off (a crash, kill -9) left a copy of the government behind: nobody holds its lock any more.
void remove_left_behind() {
  for (auto const& entry : fs::directory_iterator{fs::temp_directory_path(), fs::directory_options::skip_permission_denied}) {
    if (!entry.is_directory() || entry.is_symlink() || !entry.path().filename().string().starts_with(kFolderName) || !fs::exists(lock_of(entry.path()))) continue;
    if (FileLock{lock_of(entry.path())}.is_mine()) remove_folder(entry.path());
  }
}

/// A folder of its own that nobody else reads, gone with what is in it.
class PassingFolder {
 public:
  PassingFolder() : path_{made()}, lock_{lock_of(path_)} {}
  ~PassingFolder() { remove_folder(path_); }
  PassingFolder(PassingFolder const&) = delete;
  PassingFolder& operator=(PassingFolder const&) = delete;
  fs::path const& path() const { return path_; }

 private:
  static fs::path made() {
    auto name = (fs::temp_directory_path() / kFolderName).string() + "XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) throw Refusal{console_words().text("console.practice.no_folder", {name})};
    return name;
  }

  fs::path path_;
  FileLock lock_;
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
  remove_left_behind();
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
