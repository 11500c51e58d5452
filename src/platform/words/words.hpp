#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace timon {

enum class Language { es, pt, en };

/// «es», as in the lang attribute and in a person's settings.
std::string_view code_of(Language);
std::optional<Language> language_from(std::string_view code);

/// The marks of a locale's numbers: «1.234,5» in es-AR, «1,234.5» in es-MX.
struct NumberMarks {
  char decimal{','};
  char group{'.'};
  friend bool operator==(NumberMarks, NumberMarks) = default;
};
/// The marks that a locale such as «es-MX» uses.
NumberMarks number_marks_of(std::string_view locale);
/// Of its minor units: 2 of «ARS», 0 of «CLP»; 2 of what is no currency.
int decimals_of(std::string_view currency);

/// Everything that is said to people, in one language. Small: pass it by reference, copy it freely.
class Words {
 public:
  /// The words of a language, which live as long as the program.
  static Words const& of(Language);
  /// For tests: Spanish with every sentence between ⟦ and ⟧, so that a sentence without them is hard-coded.
  static Words const& pretend();
  /// The same language with another locale's numbers.
  Words with(NumberMarks) const;

  Language language() const { return language_; }
  bool is_pretend() const { return is_pretend_; }
  /// «es»; «xx» for the pretend language.
  std::string_view code() const { return is_pretend_ ? "xx" : code_of(language_); }

  /// The sentence of the key. A key that no catalogue has comes back between ⟦ and ⟧ and is counted.
  std::string text(std::string_view key) const;
  /// The sentence with {1}, {2}… filled. What fills them is not escaped.
  std::string text(std::string_view key, std::initializer_list<std::string_view> details) const;
  template <class Details>
  std::string text(std::string_view key, Details const& details) const {
    return filled(text(key), details.begin(), details.end());
  }
  /// The sentence for so many; {n} is the number itself.
  std::string plural(std::string_view key, std::int64_t n, std::initializer_list<std::string_view> details = {}) const;
  bool has(std::string_view key) const;

  /// «05 nov 2026». A missing date is «sin fecha» in each of these.
  std::string date_short(std::optional<Date>) const;
  /// «mié 20».
  std::string date_day(std::optional<Date>) const;
  /// «viernes 22 de mayo de 2026».
  std::string date_long(std::optional<Date>) const;
  /// «26 feb».
  std::string date_month_day(std::optional<Date>) const;
  /// «mayo de 2026».
  std::string month(std::optional<Date>) const;
  /// «mié 20 may, 09:42» on the clocks of the zone.
  std::string moment(std::optional<Time>, std::string_view zone) const;
  /// «Faltan 168 días», «Vence hoy», «Venció hace 143 días»: negative when the day is past.
  std::string days_left(int days) const;

  /// «1.234».
  std::string number(std::int64_t) const;
  /// «1.234,50»: rounded half away from zero.
  std::string decimal(double, int decimals) const;
  /// «10,3 %» of 10.3.
  std::string percent(double percent, int decimals = 0) const;
  /// «ARS 1.234,50» of 123450 centavos; as many decimals as the currency has.
  std::string money(std::int64_t minor_units, std::string_view currency) const;

 private:
  Words(Language language, bool is_pretend, NumberMarks marks) : language_{language}, is_pretend_{is_pretend}, marks_{marks} {}
  template <class Iterator>
  static std::string filled(std::string sentence, Iterator from, Iterator to) {
    for (auto number = 1; from != to; ++from, ++number) put(sentence, number, *from);
    return sentence;
  }
  static void put(std::string& sentence, int number, std::string_view detail);
  std::string shown(std::string sentence) const;
  std::string piece(std::string_view key, unsigned number) const;
  std::string_view look_up(std::string_view key) const;

  Language language_;
  bool is_pretend_;
  NumberMarks marks_;
};

/// How many times an unknown key was asked for since the program began. Tests want zero.
std::int64_t missing_words();

}  // namespace timon
