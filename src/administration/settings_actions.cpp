#include "administration/settings_actions.hpp"

#include <algorithm>

#include "administration/checks.hpp"
#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "platform/words/zone.hpp"

namespace timon::administration {
namespace {

constexpr auto kLocaleOtherwise = "es-AR";
auto const kNames = std::vector<std::string>{"government_name", "time_zone", "locale", "working_weekdays"};

std::string weekdays_text(std::array<bool, 8> const& works) {
  auto days = std::vector<std::string>{};
  for (auto day = std::size_t{1}; day < works.size(); ++day)
    if (works[day]) days.push_back(std::to_string(day));
  return join(days, " ");
}

Problems problems_of(GovernmentSettings const& wanted) {
  auto problems = Problems{};
  check_name(problems, "government_name", wanted.name, kGovernmentNameMax);
  if (!is_zone(wanted.zone)) problems.push_back({"time_zone", "settings.zone.unknown"});
  if (std::find(locales().begin(), locales().end(), wanted.locale) == locales().end()) problems.push_back({"locale", "settings.locale.unknown"});
  if (weekdays_text(wanted.works).empty()) problems.push_back({"weekday_1", "settings.weekdays.none"});
  return problems;
}

}  // namespace

std::vector<std::string> const& zones() {
  static auto const all = std::vector<std::string>{"America/Argentina/Buenos_Aires",
                                                   "America/Argentina/Cordoba",
                                                   "America/Argentina/Mendoza",
                                                   "America/Argentina/Salta",
                                                   "America/Argentina/Ushuaia",
                                                   "America/Asuncion",
                                                   "America/Bogota",
                                                   "America/Caracas",
                                                   "America/Cayenne",
                                                   "America/Costa_Rica",
                                                   "America/El_Salvador",
                                                   "America/Fortaleza",
                                                   "America/Guatemala",
                                                   "America/Guayaquil",
                                                   "America/Guyana",
                                                   "America/Havana",
                                                   "America/La_Paz",
                                                   "America/Lima",
                                                   "America/Managua",
                                                   "America/Manaus",
                                                   "America/Mexico_City",
                                                   "America/Montevideo",
                                                   "America/New_York",
                                                   "America/Panama",
                                                   "America/Paramaribo",
                                                   "America/Puerto_Rico",
                                                   "America/Punta_Arenas",
                                                   "America/Santiago",
                                                   "America/Santo_Domingo",
                                                   "America/Sao_Paulo",
                                                   "America/Tegucigalpa",
                                                   "America/Tijuana",
                                                   "Atlantic/Azores",
                                                   "Atlantic/Canary",
                                                   "Europe/Lisbon",
                                                   "Europe/Madrid",
                                                   "Pacific/Easter",
                                                   "Pacific/Galapagos"};
  return all;
}

std::vector<std::string> const& locales() {
  static auto const all = std::vector<std::string>{"es-AR", "es-BO", "es-CL", "es-CO", "es-CR", "es-CU", "es-DO", "es-EC", "es-ES", "es-GT", "es-HN", "es-MX",
                                                   "es-NI", "es-PA", "es-PE", "es-PR", "es-PY", "es-SV", "es-UY", "es-VE", "pt-BR", "pt-PT", "en-US"};
  return all;
}

GovernmentSettings government_settings(sql::Session& db) {
  auto const calendar = organization::working_calendar(db);
  return {.name = organization::setting(db, "government_name", ""),
          .zone = organization::setting(db, "time_zone", kDefaultZone),
          .locale = organization::setting(db, "locale", kLocaleOtherwise),
          .works = calendar.works};
}

std::int64_t government_revision(sql::Session& db) { return organization::settings_revision(db, kNames); }

Outcome<Done> set_government(Work& work, std::int64_t revision_seen, GovernmentSettings wanted) {
  must_have(work.actor, {kManageSettings});
  auto deed = Deed{work, "settings_changed"};
  must_be_current(revision_seen, government_revision(work.db), Setting::kTable);
  wanted.name = std::string{trimmed(wanted.name)};
  if (auto problems = problems_of(wanted); !problems.empty()) return problems;
  auto const values = std::vector<std::string>{wanted.name, wanted.zone, wanted.locale, weekdays_text(wanted.works)};
  for (auto i = std::size_t{0}; i < kNames.size(); ++i) organization::put_setting(work.db, deed, kNames[i], values[i]);
  obstacles::set_clocks_anew(work, deed);
  deed.commit();
  return Done{};
}

}  // namespace timon::administration
