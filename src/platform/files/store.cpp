#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "platform/files/files.hpp"
#include "platform/hash/hash.hpp"

namespace timon::files {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(std::string const& path) { throw std::runtime_error{"cannot write " + path + ": " + std::error_code{errno, std::generic_category()}.message()}; }

/// An open file or folder of the system.
class Handle {
 public:
  Handle(std::string const& path, int flags) : number_{::open(path.c_str(), flags | O_CLOEXEC, 0600)} {
    if (number_ < 0) fail(path);
  }
  ~Handle() { ::close(number_); }
  Handle(Handle const&) = delete;
  Handle& operator=(Handle const&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

void write_all(std::string const& path, std::string_view bytes) {
  auto const file = Handle{path, O_WRONLY | O_CREAT | O_TRUNC};
  while (!bytes.empty()) {
    auto const written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.number()) != 0) fail(path);
}

/// A name is on the disk only when its folder is.
void sync_folder(std::string const& path) {
  auto const folder = Handle{path, O_RDONLY | O_DIRECTORY};
  if (::fsync(folder.number()) != 0) fail(path);
}

bool is_hash(std::string const& text) {
  return text.size() == 64 && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<std::string> content_of(std::string const& path) {
  auto in = std::ifstream{path, std::ios::binary};
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>{in}, {}};
}

bool is_whole(std::string const& path, std::string const& hash) {
  auto const content = content_of(path);
  return content && sha256(*content) == hash;
}

}  // namespace

std::string Store::path_of(std::string const& hash) const {
  if (!is_hash(hash)) throw std::invalid_argument{"no hash: " + hash};
  return folder_ + "/" + hash.substr(0, 2) + "/" + hash;
}

Outcome<KeptFile> Store::keep(http::Upload const& upload) const {
  auto file = examine(upload);
  if (!file) return file;
  auto const path = path_of(file->hash);
  if (is_whole(path, file->hash)) return file;
  auto const folder = fs::path{path}.parent_path().string();
  fs::create_directories(folder);
  // Two uploads of one document at once each have a file of their own; the second to be renamed replaces its like.
  static auto next = std::atomic<unsigned>{0};
  auto const part = folder + "/.part-" + std::to_string(::getpid()) + "-" + std::to_string(next++);
  write_all(part, upload.body);
  fs::rename(part, path);
  sync_folder(folder);
  sync_folder(folder_);
  return file;
}

std::optional<std::string> Store::read(std::string const& hash) const {
  if (!is_hash(hash)) return std::nullopt;
  auto content = content_of(path_of(hash));
  if (!content) return std::nullopt;
  if (sha256(*content) != hash) throw Damaged{"the document " + hash + " is damaged"};
  return content;
}

}  // namespace timon::files
