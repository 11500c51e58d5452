#include <algorithm>
#include <boost/describe/class.hpp>

#include "base/text.hpp"
#include "platform/export/csv.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "routine/authorities.hpp"
#include "routine/hand_off_view.hpp"
#include "routine/health.hpp"

namespace timon::routine {
namespace {

struct HealthCell {
  std::string text, address, label, state;  // state: on_course, late, stopped or none: the colour, which the text says too
};
BOOST_DESCRIBE_STRUCT(HealthCell, (), (text, address, label, state))
struct HealthLine {
  std::string name;
  std::vector<HealthCell> cells;
};
BOOST_DESCRIBE_STRUCT(HealthLine, (), (name, cells))
struct BurdenLine {
  std::string title, place, milestones, goals, fields, minutes, told, typed;
};
BOOST_DESCRIBE_STRUCT(BurdenLine, (), (title, place, milestones, goals, fields, minutes, told, typed))

/// «/rutina».
struct HealthPage {
  std::string summary;
  std::vector<std::string> periods;
  std::vector<HealthLine> institutions, readings, requests;
  std::vector<BurdenLine> burden;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(HealthPage, (), (summary, periods, institutions, readings, requests, burden, is_empty))

struct RowsLine {
  std::string period, title, place, state, icon, icon_class, handed, verdict, read;
};
BOOST_DESCRIBE_STRUCT(RowsLine, (), (period, title, place, state, icon, icon_class, handed, verdict, read))
/// «/rutina/entregas»: the rows that a figure counts.
struct RowsPage {
  std::string summary, csv_address, before, after;
  std::vector<RowsLine> rows;
};
BOOST_DESCRIBE_STRUCT(RowsPage, (), (summary, csv_address, before, after, rows))

struct AskedLine {
  std::string label, address, holder, asked, read, answered;
};
BOOST_DESCRIBE_STRUCT(AskedLine, (), (label, address, holder, asked, read, answered))
/// «/rutina/pedidos».
struct AskedPage {
  std::string summary;
  std::vector<AskedLine> rows;
};
BOOST_DESCRIBE_STRUCT(AskedPage, (), (summary, rows))

auto const kPage = view::Registered<HealthPage>{"routine/health"};
auto const kRows = view::Registered<RowsPage>{"routine/health_rows"};
auto const kAsked = view::Registered<AskedPage>{"routine/health_asked"};

constexpr auto kHealth = Right{"see_routine_health"};
constexpr auto kBurdenMax = std::size_t{20};
constexpr auto kRowsShown = std::size_t{100};

std::string week_text(Words const& words, Date starts_on) { return words.text("ribbon.week", {std::to_string(week_number(starts_on))}); }

std::string share_of(Words const& words, std::int64_t part, std::int64_t all) { return words.text("health.of", {words.number(part), words.number(all)}); }

HealthCell cell_of(Words const& words, std::string const& name, std::string const& week, DeliveryCount const& count, std::string const& address) {
  auto const due = count.all() - count.of(DeliveryState::pending);
  if (count.all() == 0) return {.text = "·"};
  auto const on_time = count.of(DeliveryState::on_time);
  auto cell = HealthCell{.text = due == 0 ? words.text("health.pending") : share_of(words, on_time, due), .address = address};
  cell.label = words.text("health.cell", {name, week, cell.text});
  if (due > 0) cell.state = on_time == due ? "on_course" : count.of(DeliveryState::missing) > 0 ? "stopped" : "late";
  return cell;
}

HealthLine reading_line(Words const& words, Health const& health, char const* key, std::map<std::string, DeliveryCount> const& counts, std::string const& filter,
                        std::int64_t DeliveryCount::*part) {
  auto line = HealthLine{.name = words.text(key), .cells = {}};
  for (auto const& code : health.periods) {
    auto const found = counts.find(code);
    if (found == counts.end() || found->second.delivered == 0) line.cells.push_back({.text = "·"});
    else
      line.cells.push_back(
          {.text = share_of(words, found->second.*part, found->second.delivered),
           .address = "/rutina/entregas?periodo=" + code + filter,
           .label = words.text("health.cell", {line.name, week_text(words, health.starts.at(code)), share_of(words, found->second.*part, found->second.delivered)})});
  }
  return line;
}

std::string days_text(Words const& words, std::optional<int> days) { return days ? words.plural("health.days", *days) : std::string{"·"}; }

void put_requests(HealthPage& page, Work& work, Health const& health) {
  auto const& words = work.words;
  auto const names = obstacles::level_names(work);
  for (auto const level : kLevels) {
    auto const found = health.requests.find(level);
    if (found == health.requests.end()) continue;
    auto const& count = found->second;
    auto const address = [&](char const* step) { return std::string{"/rutina/pedidos?ambito="} + boost::describe::enum_to_string(level, "") + "&paso=" + step; };
    page.requests.push_back({.name = names.of(level),
                             .cells = {{words.number(count.asked), address("asked"), "", ""},
                                       {words.number(count.read), address("read"), "", ""},
                                       {days_text(words, count.days_to_read), "", "", ""},
                                       {words.number(count.answered), address("answered"), "", ""},
                                       {days_text(words, count.days_to_answer), "", "", ""}}});
  }
}

http::Response get_health(http::Request const& request, Work& work) {
  must(may_see_health(work.actor), kHealth);
  auto const& words = work.words;
  auto const health = health_of(delivery_rows(work), request_rows(work));
  auto page = HealthPage{.is_empty = health.periods.empty()};
  auto total = DeliveryCount{};
  for (auto const& code : health.periods) page.periods.push_back(week_text(words, health.starts.at(code)));
  for (auto const& [institution, name] : health.institutions) {
    auto line = HealthLine{.name = name, .cells = {}};
    for (auto const& code : health.periods) {
      auto const found = health.cells.find({institution, code});
      auto const count = found == health.cells.end() ? DeliveryCount{} : found->second;
      for (auto i = std::size_t{0}; i < count.by_state.size(); ++i) total.by_state[i] += count.by_state[i];
      line.cells.push_back(
          cell_of(words, name, week_text(words, health.starts.at(code)), count, "/rutina/entregas?periodo=" + code + "&institucion=" + std::to_string(institution.number)));
    }
    page.institutions.push_back(std::move(line));
  }
  page.summary = words.text("health.summary", {words.number(total.of(DeliveryState::on_time)), words.number(total.of(DeliveryState::late)),
                                               words.number(total.of(DeliveryState::missing)), std::to_string(health.periods.size())});
  page.readings = {reading_line(words, health, "health.read.coordinator", health.managers, "&rol=manager&leida=coordinator", &DeliveryCount::read_by_coordinator),
                   reading_line(words, health, "health.read.minister", health.managers, "&rol=manager&leida=minister", &DeliveryCount::read_by_minister),
                   reading_line(words, health, "health.read.pack", health.coordinators, "&rol=coordinator&leida=minister", &DeliveryCount::read_by_minister)};
  put_requests(page, work, health);
  for (auto const& row : burden_rows(work)) {
    if (page.burden.size() == kBurdenMax) break;
    page.burden.push_back({row.title + (row.holder.empty() ? "" : ", " + row.holder), row.institution_name, words.number(row.milestones), words.number(row.goals),
                           words.number(fields_of_month(row)), words.text("health.minutes_about", {words.number(minutes_of_month(row))}), words.number(row.told),
                           words.number(row.typed)});
  }
  auto const title = words.text("health.title");
  return pages::page(request, work, title, "routine/health", page);
}

template <class E>
std::optional<E> choice(http::Request const& request, char const* name) {
  auto value = E{};
  if (!boost::describe::enum_from_string(request.query[name].c_str(), value)) return std::nullopt;
  return value;
}

DeliveryQuery query_of(http::Request const& request) {
  return {.period = shortened(request.query["periodo"], 40),
          .institution = InstitutionId{integer_from(request.query["institucion"]).value_or(0)},
          .role = choice<Level>(request, "rol"),
          .state = choice<DeliveryState>(request, "estado"),
          .read_by = choice<Level>(request, "leida"),
          .unread_by = choice<Level>(request, "sin-leer")};
}

std::string state_word(Words const& words, DeliveryState state) { return words.text(std::string{"health.state."} + boost::describe::enum_to_string(state, "")); }

std::string readers_of(Words const& words, DeliveryRow const& row) {
  auto names = std::vector<std::string>{};
  if (row.read_by_coordinator != 0) names.push_back(words.text("level.name.coordinator"));
  if (row.read_by_minister != 0) names.push_back(words.text("level.name.minister"));
  return join(names, ", ");
}

std::string verdict_word(Words const& words, DeliveryRow const& row) { return row.verdict.empty() ? std::string{} : words.text("coordination.verdict." + row.verdict); }

/// The same rows from another one on.
std::string address_from(http::Request const& request, std::size_t first) {
  auto address = "/rutina/entregas?desde=" + std::to_string(first);
  for (auto const* name : {"periodo", "institucion", "rol", "estado", "leida", "sin-leer"})
    if (!request.query[name].empty()) address += std::string{"&"} + name + "=" + http::percent_encoded(request.query[name]);
  return address;
}

http::Response get_rows(http::Request const& request, Work& work) {
  must(may_see_health(work.actor), kHealth);
  auto const& words = work.words;
  auto const rows = delivery_rows(work, query_of(request));
  auto page = RowsPage{.summary = words.plural("health.rows", static_cast<std::int64_t>(rows.size())),
                       .csv_address = "/rutina/entregas.csv" + (request.query_text.empty() ? std::string{} : "?" + request.query_text)};
  constexpr char const* kIcons[] = {"circle-check", "clock-hour-4", "circle-dashed", "clock-pause"};
  constexpr char const* kClasses[] = {"c-on_course", "c-late", "c-stopped", "t3"};
  auto const first = static_cast<std::size_t>(std::clamp<std::int64_t>(integer_from(request.query["desde"]).value_or(0), 0, kHealthRows));
  auto const until = std::min(rows.size(), first + kRowsShown);
  if (first > 0) page.before = address_from(request, first < kRowsShown ? 0 : first - kRowsShown);
  if (until < rows.size()) page.after = address_from(request, until);
  for (auto i = first; i < until; ++i) {
    auto const& row = rows[i];
    auto const state = static_cast<std::size_t>(row.state);
    page.rows.push_back({week_text(words, row.starts_on), row.title, row.institution_name, state_word(words, row.state), kIcons[state], kClasses[state],
                         row.handed_at ? moment_words(work, *row.handed_at) : std::string{}, verdict_word(words, row), readers_of(words, row)});
  }
  auto const title = words.text("health.deliveries");
  return pages::page(request, work, title, "routine/health_rows", page);
}

http::Response get_csv(http::Request const& request, Work& work) {
  must(may_see_health(work.actor), kHealth);
  auto const& words = work.words;
  auto const has_comma = words.decimal(0.5, 1).find(',') != std::string::npos;
  auto sheet = tables::Sheet{.name = words.text("health.file"), .header = {}};
  for (auto const* key : {"health.period", "health.institution", "health.office", "health.state", "health.handed", "health.sends", "health.verdict", "health.readers"})
    sheet.header.push_back(words.text(key));
  for (auto const& row : delivery_rows(work, query_of(request)))
    sheet.rows.push_back({static_cast<int>(sheet.rows.size()) + 2,
                          {tables::text_cell(row.period), tables::text_cell(row.institution_name), tables::text_cell(row.title), tables::text_cell(state_word(words, row.state)),
                           tables::text_cell(row.handed_at ? to_iso(*row.handed_at) : std::string{}), tables::number_cell(std::to_string(row.sends)),
                           tables::text_cell(verdict_word(words, row)), tables::text_cell(readers_of(words, row))}});
  return http::download(words.text("health.file") + "-" + to_iso(work.today) + ".csv", "text/csv; charset=utf-8",
                        tables::write_csv(sheet, {has_comma ? ';' : ',', has_comma ? ',' : '.', true}));
}

http::Response get_asked(http::Request const& request, Work& work) {
  must(may_see_health(work.actor), kHealth);
  auto const& words = work.words;
  auto const level = choice<Level>(request, "ambito");
  auto const& step = request.query["paso"];
  auto page = AskedPage{};
  for (auto const& row : request_rows(work)) {
    if (level && row.level != *level) continue;
    if (step == "read" && !row.read_on && !row.answered_on) continue;
    if (step == "answered" && !row.answered_on) continue;
    auto const address = row.kind == "petition" ? "/pedidos/" + row.code : obstacles::address_of(row.kind == "alert" ? ObstacleKind::alert : ObstacleKind::restriction, row.code);
    auto const day = [&](std::optional<Date> date) { return date ? words.date_month_day(date) : std::string{"·"}; };
    page.rows.push_back({row.code + " " + row.title, address, row.holder, day(row.asked_on), day(row.read_on), day(row.answered_on)});
  }
  page.summary = words.plural("health.rows", static_cast<std::int64_t>(page.rows.size()));
  auto const title = words.text("health.requests");
  return pages::page(request, work, title, "routine/health_asked", page);
}

}  // namespace

void add_health_pages(http::Router& router) {
  router.get("/rutina", get_health);
  router.get("/rutina/entregas", get_rows);
  router.get("/rutina/entregas.csv", get_csv);
  router.get("/rutina/pedidos", get_asked);
}

}  // namespace timon::routine
