#include "money/money_words.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <cmath>

namespace timon::money {
namespace {

std::string name_of(char const* group, char const* value) { return std::string{group} + "." + value; }

}  // namespace

std::string share_words(Words const& words, std::int64_t thousandths) { return words.percent(static_cast<double>(thousandths) / 10, 1); }

std::string whole_units(Words const& words, std::int64_t minor_units, std::string_view currency) {
  return words.decimal(static_cast<double>(minor_units) / std::pow(10.0, decimals_of(currency)), 0);
}

std::string word_of(Words const& words, MoneyKind kind) { return words.text(name_of("movement.kind", boost::describe::enum_to_string(kind, ""))); }
std::string word_of(Words const& words, MoneyLight light) { return words.text(name_of("money.light", boost::describe::enum_to_string(light, ""))); }

char const* icon_of(MoneyLight light) {
  switch (light) {
    case MoneyLight::far_ahead: return "alert-octagon";
    case MoneyLight::ahead: return "alert-triangle";
    case MoneyLight::level: return "circle-check";
    case MoneyLight::no_data: break;
  }
  return "circle-dashed";
}

char const* class_of(MoneyLight light) {
  switch (light) {
    case MoneyLight::far_ahead: return "c-stopped";
    case MoneyLight::ahead: return "c-late";
    case MoneyLight::level: return "c-on_course";
    case MoneyLight::no_data: break;
  }
  return "t3";
}

std::string sentence_of(Words const& words, LightReading const& reading) {
  if (reading.light == MoneyLight::no_data) return words.text("money.why.no_data");
  auto const accrued = share_words(words, reading.accrued_share), real = share_words(words, reading.real);
  auto const points = words.decimal(static_cast<double>(std::abs(reading.difference)) / 10, 1);
  return words.text(reading.difference < 0 ? "money.why.behind" : "money.why.ahead", {accrued, real, points});
}

std::string rule_words(Words const& words, LightReading const& reading) {
  return words.text("money.rule", {std::to_string(kLightRule), std::to_string(reading.ahead_points), std::to_string(reading.far_ahead_points)});
}

std::string sentence_of(Words const& words, ChainBreak const& found, std::string_view currency) {
  auto const key = name_of("money.break", boost::describe::enum_to_string(found.more, "")) + "." + boost::describe::enum_to_string(found.than, "");
  return words.text(key, {words.money(found.by, currency)});
}

}  // namespace timon::money
