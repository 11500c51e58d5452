#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace timon::http {

/// Bytes below which compressing costs more than it saves.
inline constexpr auto kGzipFrom = std::size_t{1024};

/// True when Accept-Encoding lets the answer be gzip.
bool accepts_gzip(std::string_view accept_encoding);
/// True for the types that shrink: text, JSON, XML, SVG, scripts.
bool is_compressible(std::string_view type);

/// Compresses fast (level 1). One per worker: its 256 kB of tables are made once.
class Gzip {
 public:
  Gzip();
  ~Gzip();
  Gzip(Gzip&&) noexcept;
  Gzip& operator=(Gzip&&) noexcept;
  std::string compressed(std::string_view);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace timon::http
