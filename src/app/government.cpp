#include "app/government.hpp"

#include "base/text.hpp"
#include "platform/words/zone.hpp"

namespace timon::app {
namespace {

struct SettingRow {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(SettingRow, (), (name, value))

std::optional<Language> accepted(std::string_view accept_language) {
  // Browsers list the languages in their order; the weights say the same again.
  for (auto const& each : split(accept_language, ','))
    if (auto const language = language_from(std::string_view{each}.substr(0, 2))) return language;
  return std::nullopt;
}

}  // namespace

Government load_government(sql::Session& db) {
  auto government = Government{};
  db.each<SettingRow>("SELECT name, value FROM setting WHERE name IN ('government_name', 'time_zone', 'locale', 'demo')", {}, [&](SettingRow row) {
    if (row.name == "government_name") government.name = std::move(row.value);
    else if (row.name == "time_zone" && is_zone(row.value)) government.zone = std::move(row.value);
    else if (row.name == "locale") government.locale = std::move(row.value);
    else if (row.name == "demo") government.is_demo = row.value == "1";
  });
  return government;
}

Date today_of(Government const& government, Time now, std::optional<Date> fixed) { return fixed ? *fixed : local_time(now, government.zone).date; }

Words words_for(std::string_view person_language, std::string_view accept_language, Government const& government) {
  auto language = language_from(person_language);
  if (!language) language = accepted(accept_language);
  return Words::of(language.value_or(Language::es)).with(number_marks_of(government.locale));
}

}  // namespace timon::app
