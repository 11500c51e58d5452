#pragma once
#include <cstdint>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace timon::app {

/// Writes a POSIX tar, file after file, so that a copy of any size passes through little memory.
class TarWriter {
 public:
  /// Throws std::runtime_error when the file cannot be written.
  explicit TarWriter(std::string const& path);
  void add(std::string const& name, std::string_view content);
  void add_file(std::string const& name, std::string const& path);
  /// Ends the archive and sees that it is on the disk.
  void close();

 private:
  void begin(std::string const& name, std::uint64_t size);
  void pad(std::uint64_t size);
  void check() const;
  std::string path_;
  std::ofstream out_;
};

/// Reads what TarWriter wrote, in order.
class TarReader {
 public:
  explicit TarReader(std::string const& path);
  struct Entry {
    std::string name;
    std::uint64_t size{};
  };
  /// The next file, or nothing at the end. What was not read of the one before is passed over. Throws for a broken archive.
  std::optional<Entry> next();
  /// The next line of the present file, without its end.
  bool line(std::string& to);
  /// The whole of a present file from which no line was read.
  std::string rest();
  void rest_to(std::string const& path);

 private:
  std::string read(std::uint64_t size);
  std::ifstream in_;
  std::uint64_t left_{};     // of the present file
  std::uint64_t padding_{};  // behind it
  std::string buffer_;       // read for lines…
  std::size_t at_{};         // …and handed over up to here
};

}  // namespace timon::app
