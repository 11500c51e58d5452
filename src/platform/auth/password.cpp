#include "platform/auth/password.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <semaphore>
#include <stdexcept>

#include "base/text.hpp"
#include "platform/auth/secret.hpp"

namespace timon::auth {
namespace {

constexpr auto kPasses = 3ULL;
constexpr auto kMemory = std::size_t{32} << 20U;
constexpr auto kAtOnce = 2;

// What everybody tries first, once letters alone are looked at.
constexpr std::string_view kCommon[] = {"password", "contrasena",    "contraseña",    "senha", "qwerty",     "qwertyuiop", "asdfghjkl", "timon",   "timón",   "gobierno",
                                        "governo",  "administrador", "administrator", "admin", "ministerio", "bienvenido", "bemvindo",  "welcome", "letmein", "iloveyou"};

class Turn {
 public:
  Turn() { free().acquire(); }
  ~Turn() { free().release(); }
  Turn(Turn const&) = delete;
  Turn& operator=(Turn const&) = delete;

 private:
  static std::counting_semaphore<kAtOnce>& free() {
    static auto semaphore = std::counting_semaphore<kAtOnce>{kAtOnce};
    return semaphore;
  }
};

/// ASCII letters in lower case; digits and signs left out; other letters as they are.
std::string letters_of(std::string_view text) {
  auto letters = std::string{};
  for (auto const c : text) {
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) letters += c;
  }
  return letters;
}

std::string lower(std::string_view text) {
  auto result = std::string{text};
  std::ranges::transform(result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

bool is_common(std::string_view password) {
  auto const letters = letters_of(password);
  if (std::ranges::find(kCommon, letters) != std::end(kCommon)) return true;
  auto const has_variety = [&] {
    auto seen = std::string{};
    for (auto const c : password)
      if (seen.find(c) == std::string::npos) seen += c;
    return seen.size() >= 5;
  };
  constexpr auto kRow = std::string_view{"12345678901234567890"};
  return !has_variety() || kRow.find(password) != std::string_view::npos;
}

bool names_its_owner(std::string_view password, std::string_view email, std::string_view name) {
  constexpr auto kPartMin = std::size_t{4};  // shorter parts stand in many words
  auto const text = lower(password);
  auto parts = split(lower(name), ' ');
  auto const account = lower(email.substr(0, email.find('@')));
  parts.push_back(account);
  // A long password may hold a name as one word of many: it is refused when the name is most of it.
  return std::ranges::any_of(parts, [&](std::string const& part) { return part.size() >= kPartMin && text.find(part) != std::string::npos && part.size() * 2 >= text.size(); });
}

}  // namespace

std::string hash_password(std::string_view password) {
  auto const turn = Turn{};
  auto hash = std::array<char, crypto_pwhash_STRBYTES>{};
  if (sodium_init() < 0 || crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kPasses, kMemory, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error{"no memory to hash a password"};
  return hash.data();
}

bool is_password(std::string_view password, std::string const& hash) {
  auto const turn = Turn{};
  return sodium_init() >= 0 && crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool is_nobodys_password(std::string_view password) {
  static auto const hash = hash_password(random_secret());
  is_password(password, hash);
  return false;
}

Outcome<Done> check_password(std::string_view password, std::string_view email, std::string_view name) {
  auto const refused = [](char const* why, std::vector<std::string> details = {}) { return Problem{"password", why, std::move(details)}; };
  if (length_of(password) < kPasswordLettersMin) return refused("password.new.too_short", {std::to_string(kPasswordLettersMin)});
  if (length_of(password) > kPasswordLettersMax) return refused("password.new.too_long", {std::to_string(kPasswordLettersMax)});
  if (is_common(password)) return refused("password.new.common");
  if (lower(password) == lower(email) || names_its_owner(password, email, name)) return refused("password.new.own_name");
  return Done{};
}

}  // namespace timon::auth
