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

}  // namespace timon
