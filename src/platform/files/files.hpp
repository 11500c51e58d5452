#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "platform/http/http.hpp"

namespace timon::files {

constexpr auto kBytesMax = std::size_t{20} << 20U;

/// A document that may be kept: what it is called here and what browsers are told that it is.
struct KeptFile {
  std::string hash;  // SHA-256 of the content: its name in the store
  std::string name;  // as people see it, without path or control letters
  std::string type;
  std::int64_t bytes{};
};
BOOST_DESCRIBE_STRUCT(KeptFile, (), (hash, name, type, bytes))

/// What an upload is, told by its first bytes and its ending together: pdf, png, jpeg, webp, odt, ods, docx, xlsx, csv, txt.
/// Anything else is refused, a ZIP too: what lies inside cannot be seen.
Outcome<KeptFile> examine(http::Upload const&);

/// Documents in a folder, each under the hash of its content: the same document twice lies there once, none ever changes.
class Store {
 public:
  explicit Store(std::string folder) : folder_{std::move(folder)} {}

  /// Examined, written, and on the disk when it answers.
  Outcome<KeptFile> keep(http::Upload const&) const;
  /// None: no such document. Throws std::runtime_error when the content is not what its name says.
  std::optional<std::string> read(std::string const& hash) const;
  /// «var/files/ab/abcdef…».
  std::string path_of(std::string const& hash) const;

 private:
  std::string folder_;
};

/// The answer that hands a document out: to be kept as a file, never shown as a page of ours.
http::Response handed_out(KeptFile const&, std::string content);

}  // namespace timon::files
