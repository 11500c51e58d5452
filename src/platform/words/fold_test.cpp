#include "platform/words/fold.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"

namespace timon {
namespace {

/// A text of letters from all over the alphabet's two- and three-byte ranges.
std::string letters(std::vector<int> const& codes) {
  auto text = std::string{};
  for (auto const code : codes) {
    auto const letter = 0x20U + static_cast<unsigned>(std::abs(code % 0xD000));
    if (letter < 0x80U) {
      text += static_cast<char>(letter);
    } else if (letter < 0x800U) {
      (text += static_cast<char>(0xC0U | letter >> 6U)) += static_cast<char>(0x80U | (letter & 0x3FU));
    } else {
      ((text += static_cast<char>(0xE0U | letter >> 12U)) += static_cast<char>(0x80U | (letter >> 6U & 0x3FU))) += static_cast<char>(0x80U | (letter & 0x3FU));
    }
  }
  return text;
}

TEST(Fold, makes_accents_and_capitals_indifferent) {
  EXPECT_EQ(fold("Ñandú PINGÜINO Ação"), "nandu pinguino acao");
  EXPECT_EQ(fold("Mbya Guaraní ẽĩũỹ"), "mbya guarani eiuy");
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("«Centro» N.º 3, 2.ª etapa"), "«centro» n.o 3, 2.a etapa");
  EXPECT_EQ(fold(""), "");
}

RC_GTEST_PROP(Fold, twice_is_once, (std::vector<int> const& codes)) {
  auto const once = fold(letters(codes));
  RC_ASSERT(fold(once) == once);
}

RC_GTEST_PROP(Fold, of_latin_letters_and_signs_is_one_by_one_or_all_at_once_the_same, (std::vector<int> const& codes)) {
  auto latin = codes;
  for (auto& code : latin) code %= 0x160;
  auto const text = letters(latin);
  // A letter of elsewhere sends the whole text another way.
  RC_ASSERT(fold(text + "語") == fold(text) + "語");
}

TEST(Collation, orders_as_a_dictionary_does) {
  EXPECT_LT(collation_key("árbol"), collation_key("Zorro"));
  EXPECT_LT(collation_key("nube"), collation_key("ñandú"));
  EXPECT_LT(collation_key("ñandú"), collation_key("oca"));
  EXPECT_TRUE(is_plain_text(collation_key("x")));
}

}  // namespace
}  // namespace timon
