#pragma once
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/http/http.hpp"

namespace timon::http {

/// A file for browsers, as the build made it. The bytes outlive the server.
struct StaticFile {
  std::string_view name;  // «timon.css», «fonts/archivo.woff2»
  std::string_view content;
  std::string_view gzip;  // the same compressed, or empty
};

/// What the program serves under /estaticos/. A name with the content's hash in it may be kept for a year: a new content
/// has a new name. The bare name works too, for addresses inside style sheets, and is asked about each time.
class StaticFiles {
 public:
  static constexpr auto kRoot = std::string_view{"/estaticos/"};

  StaticFiles() = default;
  explicit StaticFiles(std::span<StaticFile const> files);
  /// For work on the files themselves: each request reads the folder, nothing is kept.
  static StaticFiles from_folder(std::string folder);

  /// «/estaticos/timon.0123456789abcdef.css» for «timon.css», below the sub-path. Throws std::out_of_range for an unknown name.
  std::string asset_address(std::string_view name) const;

  /// A file's answer but for the security headers; its bytes are not copied unless they come from a folder.
  struct Found {
    Response answer;           // without body
    std::string_view content;  // what to send, or empty for 304 and for what is in answer.body
  };
  /// Nothing when the path is not below kRoot; 404 when no such file is there; 405 for another method than GET or HEAD.
  std::optional<Found> find(Request const&) const;

 private:
  struct Entry {
    StaticFile file;
    std::string tag;
    std::string address;
    bool is_hashed{};  // found by the name with the hash
  };
  Found answer_for(Entry const&, Request const&) const;
  std::optional<Response> read_from_folder(std::string_view name) const;

  std::map<std::string, Entry, std::less<>> entries_;  // by both names
  std::string folder_;
};

/// «text/css; charset=utf-8» for «timon.css», by the ending.
std::string_view type_of_file(std::string_view name);

}  // namespace timon::http
