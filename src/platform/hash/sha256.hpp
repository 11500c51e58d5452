#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace timon {

/// SHA-256 of bytes that come piece by piece, as 64 hexadecimal digits.
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

}  // namespace timon
