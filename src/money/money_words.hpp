#pragma once
#include <string>

#include "money/money.hpp"
#include "platform/words/words.hpp"

namespace timon::money {

/// «71,4 %» of 714 thousandths.
std::string share_words(Words const&, std::int64_t thousandths);
/// «4.860.000.000»: whole units, for tables that name the currency once.
std::string whole_units(Words const&, std::int64_t minor_units, std::string_view currency);

std::string word_of(Words const&, MoneyKind);
std::string word_of(Words const&, MoneyLight);
/// Its picture and the class that colours it: never the colour alone.
char const* icon_of(MoneyLight);
char const* class_of(MoneyLight);
/// «Se devengó 71,4 % del presupuesto y se cumplió 38,1 % de la ruta: 33,3 puntos de diferencia.»
std::string sentence_of(Words const&, LightReading const&);
/// «Desde 10 puntos…»: the rule, its version and its limits.
std::string rule_words(Words const&, LightReading const&);
std::string sentence_of(Words const&, ChainBreak const&, std::string_view currency);

}  // namespace timon::money
