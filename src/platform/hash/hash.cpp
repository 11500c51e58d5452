#include "platform/hash/hash.hpp"

#include <sodium.h>

#include <array>

namespace timon {

std::string sha256(std::string_view bytes) {
  auto hash = std::array<unsigned char, crypto_hash_sha256_BYTES>{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
  auto hex = std::array<char, 2 * crypto_hash_sha256_BYTES + 1>{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

std::string base64_of(std::string_view bytes) {
  auto text = std::string(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the closing NUL
  return text;
}

std::optional<std::string> bytes_of_base64(std::string_view text) {
  auto bytes = std::string(text.size(), '\0');
  auto size = std::size_t{0};
  auto const result =
      sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
  if (result != 0) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

}  // namespace timon
