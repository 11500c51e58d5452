#include "platform/words/fold.hpp"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <vector>

namespace timon {
namespace {

icu::UnicodeString without_marks(icu::UnicodeString const& text) {
  auto error = U_ZERO_ERROR;
  auto const parted = icu::Normalizer2::getNFKDInstance(error)->normalize(text, error);
  if (U_FAILURE(error)) throw std::runtime_error{"the text cannot be folded"};
  auto bare = icu::UnicodeString{};
  for (auto at = 0; at < parted.length(); at = parted.moveIndex32(at, 1)) {
    auto const letter = parted.char32At(at);
    if (u_charType(letter) != U_NON_SPACING_MARK) bare.append(letter);
  }
  return bare;
}

std::string fold_slowly(std::string_view text) {
  auto now = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
  // Folding one letter may give letters that fold again; it settles after two rounds at most, and four is a limit.
  for (auto round = 0; round < 4; ++round) {
    auto const before = now;
    now = without_marks(now).foldCase();
    if (now == before) break;
  }
  auto folded = std::string{};
  now.toUTF8String(folded);
  return folded;
}

constexpr auto kFirst = 0x80U;  // before «, º and À
constexpr auto kLast = 0x17FU;  // ſ

/// What each Latin letter or sign of two bytes folds to.
std::array<std::string, kLast - kFirst + 1> const& latin() {
  static auto const table = [] {
    auto made = std::array<std::string, kLast - kFirst + 1>{};
    for (auto letter = kFirst; letter <= kLast; ++letter) {
      char const bytes[] = {static_cast<char>(0xC0U | letter >> 6U), static_cast<char>(0x80U | (letter & 0x3FU))};
      made[letter - kFirst] = fold_slowly({bytes, 2});
    }
    return made;
  }();
  return table;
}

/// ASCII, Latin letters and signs of two bytes, which is nearly every text; false for any other.
bool fold_fast(std::string_view text, std::string& folded) {
  for (auto at = std::size_t{0}; at < text.size(); ++at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80U) {
      folded += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[at];
      continue;
    }
    if (byte < 0xC2U || byte > 0xC5U || at + 1 == text.size()) return false;
    auto const next = static_cast<unsigned char>(text[++at]);
    if ((next & 0xC0U) != 0x80U) return false;
    folded += latin()[((byte & 0x1FU) << 6U | (next & 0x3FU)) - kFirst];
  }
  return true;
}

icu::Collator const& collator(Language language) {
  // A collator's keys may be asked for by one thread at a time only.
  thread_local auto all = std::array<std::unique_ptr<icu::Collator>, 3>{};
  auto& wanted = all[static_cast<std::size_t>(language)];
  if (!wanted) {
    auto error = U_ZERO_ERROR;
    wanted.reset(icu::Collator::createInstance(icu::Locale{std::string{code_of(language)}.c_str()}, error));
    if (U_FAILURE(error)) throw std::runtime_error{"no order of letters for this language"};
  }
  return *wanted;
}

}  // namespace

std::string fold(std::string_view text) {
  auto folded = std::string{};
  folded.reserve(text.size());
  return fold_fast(text, folded) ? folded : fold_slowly(text);
}

std::string collation_key(std::string_view text, Language language) {
  auto const wide = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
  auto key = std::vector<std::uint8_t>(text.size() * 3 + 16);
  auto size = collator(language).getSortKey(wide, key.data(), static_cast<int>(key.size()));
  if (size > static_cast<int>(key.size())) {
    key.resize(static_cast<std::size_t>(size));
    size = collator(language).getSortKey(wide, key.data(), size);
  }
  constexpr auto kDigits = std::string_view{"0123456789abcdef"};
  auto written = std::string{};
  // The key ends with a zero byte that no database wants.
  for (auto at = 0; at + 1 < size; ++at) (written += kDigits[key[static_cast<std::size_t>(at)] >> 4U]) += kDigits[key[static_cast<std::size_t>(at)] & 15U];
  return written;
}

}  // namespace timon
