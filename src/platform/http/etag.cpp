#include "platform/http/etag.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace timon::http {
namespace {

constexpr auto kHashBytes = std::size_t{8};  // enough to tell versions apart; nobody is kept out by it

std::string_view without_weakness(std::string_view tag) { return tag.starts_with("W/") ? tag.substr(2) : tag; }

}  // namespace

std::string content_hash(std::string_view content) {
  constexpr auto kDigits = std::string_view{"0123456789abcdef"};
  auto digest = std::array<unsigned char, EVP_MAX_MD_SIZE>{};
  if (EVP_Digest(content.data(), content.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) throw std::runtime_error{"SHA-256 is not available"};
  auto text = std::string{};
  for (auto i = std::size_t{0}; i < kHashBytes; ++i) {
    text += kDigits[digest[i] / 16U];
    text += kDigits[digest[i] % 16U];
  }
  return text;
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  if (trimmed(if_none_match) == "*") return true;
  auto const wanted = without_weakness(tag);
  return !wanted.empty() && std::ranges::any_of(split(if_none_match, ','), [&](auto const& one) { return without_weakness(one) == wanted; });
}

Response with_etag(Response answer) {
  // Weak, because the same page may travel compressed or not.
  set_header(answer, "ETag", "W/\"" + content_hash(answer.body) + "\"");
  return answer;
}

bool is_unchanged(Request const& request, Response const& answer) {
  if (answer.status != 200 || answer.stream || (request.method != "GET" && request.method != "HEAD")) return false;
  auto const tag = header_of(answer, "ETag");
  return !tag.empty() && request.headers.contains("if-none-match") && names_tag(request.headers["if-none-match"], tag);
}

}  // namespace timon::http
