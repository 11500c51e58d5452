#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace timon {

/// SHA-256 as 64 hexadecimal digits: what seals rows, chains the journal and names files by their content.
std::string sha256(std::string_view bytes);

/// The same of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// Of all that was added; nothing may be added after.
  std::string finish();

 private:
  struct Inside;
  std::shared_ptr<Inside> inside_;
};

/// Bytes as letters that every text column keeps (RFC 4648), and back; nothing for a text that is no such thing.
std::string base64_of(std::string_view bytes);
std::optional<std::string> bytes_of_base64(std::string_view text);

}  // namespace timon
