#include "administration/form.hpp"
#include "administration/holiday_actions.hpp"
#include "administration/pages.hpp"
#include "administration/settings_actions.hpp"
#include "base/text.hpp"
#include "territory/territory.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;

constexpr auto kYearMin = 1900;
constexpr auto kYearMax = 2199;

struct HolidayView {
  std::int64_t id{};
  std::int64_t revision{};
  std::string day, name, place;
};
BOOST_DESCRIBE_STRUCT(HolidayView, (), (id, revision, day, name, place))

struct RemovedView {
  std::int64_t id{};
  std::string text;
};
BOOST_DESCRIBE_STRUCT(RemovedView, (), (id, text))

struct SettingsPage {
  std::vector<Tab> tabs;
  std::string done, holiday_done;
  std::optional<RemovedView> removed;
  FormView general, add, import;
  std::string year, before, after, count;
  std::vector<HolidayView> holidays;
};
BOOST_DESCRIBE_STRUCT(SettingsPage, (), (tabs, done, holiday_done, removed, general, add, import, year, before, after, count, holidays))

auto const kRegistered = view::Registered<SettingsPage>{"administration/settings"};

/// What a person typed into one of the page's three forms.
struct Typed {
  std::string form;  // general, add, import
  http::Fields const* values{};
  Problems problems{};
  bool is_stale{};
};

int year_asked(Request const& request, Work const& work) {
  auto const asked = integer_from(request.query["anio"]).value_or(0);
  return asked >= kYearMin && asked <= kYearMax ? static_cast<int>(asked) : year_of(work.today);
}

std::vector<view::Option> place_options(sql::Session& db) {
  auto options = std::vector<view::Option>{};
  for (auto& place : territory::places(db)) options.push_back({std::to_string(place.id.number), std::move(place.name)});
  return options;
}

/// Said beside the list, where the browser is after the deed.
std::string holiday_words(Request const& request, Words const& words) {
  auto const& what = request.query["listo"];
  if (what == "feriado") return words.text("holiday.added");
  if (what != "importados") return {};
  auto const added = integer_from(request.query["nuevos"]).value_or(0), skipped = integer_from(request.query["repetidos"]).value_or(0);
  auto text = words.plural("holiday.imported", added);
  if (skipped > 0) text += " " + words.plural("holiday.skipped", skipped);
  return text;
}

std::optional<RemovedView> removed_words(Request const& request, Work& work) {
  auto const id = integer_from(request.query["quitado"]).value_or(0);
  auto const removed = id > 0 ? removed_holiday(work.db, Id<Holiday>{id}) : std::nullopt;
  if (!removed) return std::nullopt;
  return RemovedView{id, work.words.text("holiday.removed", {removed->name, work.words.date_short(removed->on_day)})};
}

void put_holidays(SettingsPage& page, Work& work, int year) {
  for (auto const& line : holidays_of(work.db, year))
    page.holidays.push_back({line.id.number, line.revision, work.words.date_short(line.on_day) + ", " + split(work.words.date_day(line.on_day), ' ').front(), line.name,
                             line.place.empty() ? work.words.text("holiday.everywhere") : line.place});
  page.year = std::to_string(year);
  page.count = work.words.plural("holiday.count", static_cast<std::int64_t>(page.holidays.size()));
  if (year > kYearMin) page.before = std::to_string(year - 1);
  if (year < kYearMax) page.after = std::to_string(year + 1);
}

FormView add_form(Work& work, int year, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.date("on_day", "holiday.on_day");
  maker.text("holiday_name", "holiday.name", static_cast<int>(200));
  maker.choice("holiday_place", "holiday.place", place_options(work.db), "holiday.everywhere");
  return maker.form("holiday.add", "/ajustes/feriados?anio=" + std::to_string(year), 0);
}

FormView import_form(Work& work, int year, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.choice("import_place", "holiday.import_place", place_options(work.db), "holiday.everywhere");
  return maker.form("holiday.import", "/ajustes/feriados/archivo?anio=" + std::to_string(year), 0);
}

Response shown(Request const& request, Work& work, Typed const& typed = {}, int status = 200) {
  auto const year = year_asked(request, work);
  auto const none = http::Fields{};
  auto const values = [&](char const* form) -> http::Fields const& { return typed.form == form ? *typed.values : none; };
  auto const problems = [&](char const* form) { return typed.form == form ? typed.problems : Problems{}; };
  auto page = SettingsPage{.tabs = settings_tabs(work.words, "/ajustes"),
                           .done = request.query["listo"] == "ajustes" ? work.words.text("settings.saved") : std::string{},
                           .holiday_done = holiday_words(request, work.words),
                           .removed = removed_words(request, work)};
  auto const general = [&](http::Fields const& fields, Problems const& wrong) { return government_form(work, "/ajustes", fields, wrong); };
  if (typed.form != "general") page.general = general(government_fields(work), {});
  else page.general = typed.is_stale ? stale_form(request, general, government_fields(work)) : refused_form(request, general, typed.problems);
  page.add = add_form(work, year, values("add"), problems("add"));
  page.import = import_form(work, year, values("import"), problems("import"));
  put_holidays(page, work, year);
  return page_under("/ajustes", request, work, work.words.text("settings.title"), "administration/settings", page, status);
}

Response get_settings(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  return shown(request, work);
}

Response post_settings(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  try {
    auto const done = set_government(work, revision_of(request), government_from(request.form));
    if (done) return http::see_other("/ajustes?listo=ajustes");
    return shown(request, work, {"general", &request.form, done.error()}, 422);
  } catch (Stale const&) {
    return shown(request, work, {.form = "general", .values = &request.form, .is_stale = true}, 409);
  }
}

std::string of_year(Request const& request, Work const& work) { return "/ajustes?anio=" + std::to_string(year_asked(request, work)); }

Response post_holiday(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto problems = Problems{};
  auto const day = date_of(request, "on_day", problems);
  if (problems.empty()) {
    auto const added = add_holiday(work, {.on_day = *day, .name = request.form["holiday_name"], .place = PlaceId{number_of(request, "holiday_place")}});
    if (added) return http::see_other("/ajustes?anio=" + std::to_string(year_of(added->on_day)) + "&listo=feriado#feriados");
    problems = added.error();
  }
  return shown(request, work, {"add", &request.form, problems}, 422);
}

Response post_removal(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const removed = remove_holiday(work, request.path_id<Id<Holiday>>("holiday"), revision_of(request));
  return http::see_other("/ajustes?anio=" + std::to_string(year_of(removed.on_day)) + "&quitado=" + std::to_string(removed.id.number) + "#feriados");
}

Response post_return(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const restored = restore_holiday(work, request.path_id<Id<Holiday>>("holiday"));
  if (!restored) return shown(request, work, {"add", &request.form, restored.error()}, 422);
  return http::see_other("/ajustes?anio=" + std::to_string(year_of(restored->on_day)) + "&listo=feriado#feriados");
}

Response post_file(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto problems = Problems{};
  if (request.uploads.empty() || request.uploads.front().body.empty()) {
    problems.push_back({"file", "holiday.file.missing"});
  } else {
    auto const imported = import_holidays(work, request.uploads.front().body, PlaceId{number_of(request, "import_place")});
    if (imported)
      return http::see_other(of_year(request, work) + "&listo=importados&nuevos=" + std::to_string(imported->added) + "&repetidos=" + std::to_string(imported->skipped) +
                             "#feriados");
    problems = imported.error();
  }
  return shown(request, work, {"import", &request.form, problems}, 422);
}

}  // namespace

http::Fields government_fields(Work& work) {
  auto const now = government_settings(work.db);
  auto fields = http::Fields{};
  fields.add("government_name", now.name);
  fields.add("time_zone", now.zone);
  fields.add("locale", now.locale);
  for (auto day = std::size_t{1}; day < now.works.size(); ++day) fields.add("weekday_" + std::to_string(day), now.works[day] ? "1" : "");
  return fields;
}

GovernmentSettings government_from(http::Fields const& fields) {
  auto wanted = GovernmentSettings{.name = fields["government_name"], .zone = fields["time_zone"], .locale = fields["locale"]};
  for (auto day = std::size_t{1}; day < wanted.works.size(); ++day) wanted.works[day] = fields["weekday_" + std::to_string(day)] == "1";
  return wanted;
}

FormView government_form(Work& work, std::string action, http::Fields const& values, Problems const& problems) {
  constexpr std::array<char const*, 8> kDays{"", "weekday_1", "weekday_2", "weekday_3", "weekday_4", "weekday_5", "weekday_6", "weekday_7"};
  constexpr std::array<char const*, 8> kKeys{
      "", "settings.weekday_1", "settings.weekday_2", "settings.weekday_3", "settings.weekday_4", "settings.weekday_5", "settings.weekday_6", "settings.weekday_7"};
  auto const options = [](std::vector<std::string> const& all, std::string const& stands) {
    auto made = std::vector<view::Option>{};
    for (auto const& each : all) made.push_back({each, each});
    if (!stands.empty() && std::find(all.begin(), all.end(), stands) == all.end()) made.push_back({stands, stands});
    return made;
  };
  auto maker = FormMaker{work.words, values, problems};
  maker.text("government_name", "settings.government_name", static_cast<int>(kGovernmentNameMax)).autocomplete = "organization";
  maker.choice("time_zone", "settings.time_zone", options(zones(), values["time_zone"]));
  maker.choice("locale", "settings.locale", options(locales(), {}));
  for (auto day = std::size_t{1}; day < kDays.size(); ++day) maker.check(kDays[day], kKeys[day]);
  return maker.form("settings.general", std::move(action), government_revision(work.db));
}

void add_settings_pages(http::Router& router) {
  router.get("/ajustes", get_settings);
  router.post("/ajustes", post_settings);
  router.post("/ajustes/feriados", post_holiday);
  router.post("/ajustes/feriados/archivo", post_file);
  router.post("/ajustes/feriados/{holiday:id}/baja", post_removal);
  router.post("/ajustes/feriados/{holiday:id}/regreso", post_return);
}

}  // namespace timon::administration
