#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "platform/export/table.hpp"

namespace timon::tables {

/// One file inside a ZIP.
struct ZipEntry {
  std::string name{};
  std::uint16_t method{};  // 0 stored, 8 deflated
  std::uint16_t flags{};
  std::uint64_t packed_size{};
  std::uint64_t size{};
  std::uint64_t header_at{};
};

/// A ZIP in memory. The bytes stay with the caller. Sizes are checked as they unfold, never trusted from the directory.
class ZipReader {
 public:
  /// Refuses what is no ZIP, holds too many files, is encrypted or says that it unfolds to too much.
  static Outcome<ZipReader> open(std::string_view bytes, Limits const&);

  std::vector<ZipEntry> const& entries() const { return entries_; }
  ZipEntry const* find(std::string_view name) const;
  Outcome<std::string> read(ZipEntry const&) const;

 private:
  std::string_view bytes_;
  std::vector<ZipEntry> entries_;
  Limits limits_;
};

struct ZipFile {
  std::string name{};
  std::string bytes{};
};

/// A ZIP of these files with a fixed date, so that the same files give the same bytes.
std::string write_zip(std::vector<ZipFile> const&);

}  // namespace timon::tables
