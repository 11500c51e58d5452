#include "platform/hash/hash.hpp"

#include <openssl/evp.h>
#include <sodium.h>

#include <array>
#include <stdexcept>

namespace timon {

namespace {

constexpr auto kBytes = std::size_t{32};

/// Found once: looking it up costs more than hashing a row.
EVP_MD const* algorithm() {
  static auto* const found = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
  if (found == nullptr) throw std::runtime_error{"SHA-256 is not to be had"};
  return found;
}

std::string hex_of(std::array<unsigned char, kBytes> const& hash) {
  constexpr auto kDigits = std::string_view{"0123456789abcdef"};
  auto hex = std::string(2 * kBytes, '0');
  for (auto i = std::size_t{0}; i < kBytes; ++i) hex[2 * i] = kDigits[hash[i] >> 4U], hex[2 * i + 1] = kDigits[hash[i] & 15U];
  return hex;
}

}  // namespace

struct Sha256::Inside {
  std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

// OpenSSL uses the instructions that processors have for it.
Sha256::Sha256() : inside_{std::make_shared<Inside>()} {
  if (EVP_DigestInit_ex2(inside_->context.get(), algorithm(), nullptr) != 1) throw std::runtime_error{"SHA-256 cannot begin"};
}

void Sha256::add(std::string_view bytes) {
  if (EVP_DigestUpdate(inside_->context.get(), bytes.data(), bytes.size()) != 1) throw std::runtime_error{"SHA-256 cannot go on"};
}

std::string Sha256::finish() {
  auto hash = std::array<unsigned char, kBytes>{};
  if (EVP_DigestFinal_ex(inside_->context.get(), hash.data(), nullptr) != 1) throw std::runtime_error{"SHA-256 cannot end"};
  return hex_of(hash);
}

std::string sha256(std::string_view bytes) {
  auto hash = std::array<unsigned char, kBytes>{};
  if (EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, algorithm(), nullptr) != 1) throw std::runtime_error{"SHA-256 cannot be made"};
  return hex_of(hash);
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
