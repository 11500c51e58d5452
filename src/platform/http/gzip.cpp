#include "platform/http/gzip.hpp"

#include <zlib.h>

#include <stdexcept>

#include "platform/http/parse.hpp"

namespace timon::http {

struct Gzip::Stream : z_stream {};

namespace {

constexpr auto kLevel = 1;
constexpr auto kWindowWithGzipHead = 15 + 16;  // zlib: 16 more asks for the gzip format
constexpr auto kMemoryLevel = 8;

/// «0», «0.0»: the weight by which a client refuses an encoding.
bool is_zero(std::string_view weight) { return !weight.empty() && weight.find_first_not_of("0.") == std::string_view::npos; }

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  auto any = false;
  for (auto const& one : split(accept_encoding, ',')) {
    auto const name = media_type(one);
    auto const weight = lower_case(one).find("q=");
    auto const is_wanted = weight == std::string::npos || !is_zero(trimmed(std::string_view{one}.substr(weight + 2)));
    if (name == "gzip" || name == "x-gzip") return is_wanted;
    if (name == "*") any = is_wanted;
  }
  return any;
}

bool is_compressible(std::string_view type) {
  auto const media = media_type(type);
  if (media.starts_with("text/") && media != "text/event-stream") return true;
  return media.ends_with("json") || media.ends_with("xml") || media == "application/javascript";
}

Gzip::Gzip() : stream_{std::make_unique<Stream>()} {
  if (deflateInit2(stream_.get(), kLevel, Z_DEFLATED, kWindowWithGzipHead, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error{"zlib does not start"};
}

Gzip::~Gzip() {
  if (stream_) deflateEnd(stream_.get());
}

Gzip::Gzip(Gzip&&) noexcept = default;

Gzip& Gzip::operator=(Gzip&& other) noexcept {
  std::swap(stream_, other.stream_);
  return *this;
}

std::string Gzip::compressed(std::string_view text) {
  deflateReset(stream_.get());
  auto result = std::string(deflateBound(stream_.get(), text.size()), '\0');
  // zlib reads its input through a pointer that is not const, and leaves it alone.
  stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream_->avail_in = static_cast<uInt>(text.size());
  stream_->next_out = reinterpret_cast<Bytef*>(result.data());
  stream_->avail_out = static_cast<uInt>(result.size());
  if (deflate(stream_.get(), Z_FINISH) != Z_STREAM_END) throw std::runtime_error{"zlib does not compress"};
  result.resize(stream_->total_out);
  return result;
}

}  // namespace timon::http
