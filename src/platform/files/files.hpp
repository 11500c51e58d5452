#pragma once
#include <chrono>
#include <optional>
#include <stdexcept>
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

/// What lies in the store is no longer what was kept.
struct Damaged : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Documents in a folder, each under the hash of its content: the same document twice lies there once, none ever changes.
class Store {
 public:
  explicit Store(std::string folder) : folder_{std::move(folder)} {}

  /// Examined, written, and on the disk when it answers. One that lies there damaged is put right.
  Outcome<KeptFile> keep(http::Upload const&) const;
  /// None: no such document. Throws Damaged when the content is not what its name says.
  std::optional<std::string> read(std::string const& hash) const;
  /// «var/files/ab/abcdef…».
  std::string path_of(std::string const& hash) const;

 private:
  std::string folder_;
};

/// The daemon that knows viruses (clamd): «unix:/run/clamav/clamd.ctl» or «tcp:HOST:PORT». Empty: there is none.
struct ScannerSettings {
  std::string address{};
  bool keeps_unexamined{};                     // when it does not answer: kept and marked; else refused
  std::chrono::milliseconds patience{30'000};  // for the whole conversation about one document
};

enum class Verdict { clean, infected, unreachable };
struct Scan {
  Verdict verdict{};
  std::string name;  // of the virus, or why there was no answer
};
/// Asks the daemon by its INSTREAM command: the content goes over the socket, so that it may run as another user or elsewhere.
Scan scan(ScannerSettings const&, std::string_view content);
/// «unix:/…» or «tcp:host:port»; anything else is an address of nothing.
bool is_scanner_address(std::string_view);

/// Where people's documents are kept: looked at, searched for viruses where a scanner is set, written.
class Shelf {
 public:
  Shelf(Store store, ScannerSettings scanner) : store_{std::move(store)}, scanner_{std::move(scanner)} {}

  struct Taken {
    KeptFile file;
    std::string scan;  // «clean», «unexamined», or empty where no scanner is set
  };
  /// Looked at and searched, and nothing is written: what is refused afterwards for another reason leaves nothing behind.
  Outcome<Taken> look(http::Upload const&) const;
  /// Looked at, searched and written.
  Outcome<Taken> take(http::Upload const&) const;
  Store const& store() const { return store_; }

 private:
  Store store_;
  ScannerSettings scanner_;
};

/// The answer that hands a document out: to be kept as a file, never shown as a page of ours.
http::Response handed_out(KeptFile const&, std::string content);

/// How a browser may show a document inside its own window.
enum class Preview { none, image, pdf, text };
Preview preview_of(std::string_view type);
/// The answer that shows a document in the browser under a policy that lets nothing in it act or fetch. Only for what
/// `preview_of` names.
http::Response shown(KeptFile const&, std::string content);

}  // namespace timon::files
