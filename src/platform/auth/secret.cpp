#include "platform/auth/secret.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "platform/hash/hash.hpp"

namespace timon::auth {
namespace {

void start_sodium() {
  static auto const state = sodium_init();
  if (state < 0) throw std::runtime_error{"the cryptographic library does not start"};
}

}  // namespace

std::string random_secret() {
  start_sodium();
  auto bytes = std::array<unsigned char, 32>{};
  randombytes_buf(bytes.data(), bytes.size());
  auto text = std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)>{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

std::string secret_hash(std::string_view secret) { return sha256(secret); }

bool same_secret(std::string_view a, std::string_view b) { return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

std::string one_time_password() {
  start_sodium();
  constexpr auto kLetters = std::string_view{"abcdefghjkmnpqrstuvwxyz23456789"};
  constexpr auto kGroups = 4, kGroupLetters = 4;  // 31^16: 79 bits
  auto password = std::string{};
  for (auto i = 0; i < kGroups * kGroupLetters; ++i) {
    if (i > 0 && i % kGroupLetters == 0) password += '-';
    password += kLetters[randombytes_uniform(static_cast<std::uint32_t>(kLetters.size()))];
  }
  return password;
}

}  // namespace timon::auth
