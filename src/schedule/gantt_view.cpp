#include "schedule/gantt_view.hpp"

#include <fmt/format.h>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <utility>

#include "goals/forecast.hpp"
#include "goals/path_drafts.hpp"
#include "organization/organization.hpp"
#include "platform/http/parse.hpp"
#include "schedule/templates.hpp"

namespace timon::schedule {
namespace {

constexpr auto kRow = kGanttRow, kHead = kGanttHead;
constexpr auto kHalf = 8.0;        // of a symbol
constexpr auto kLabelRoom = 34.0;  // of a short month's name
constexpr auto kTodayRoom = 26.0;  // of «hoy», where no month is named

double middle_of(std::size_t row) { return kHead + kRow * static_cast<double>(row) + kRow / 2.0; }

Date month_start(Date day) { return make_date(year_of(day), month_of(day), 1); }
Date next_month(Date day) { return month_of(day) == 12 ? make_date(year_of(day) + 1, 1, 1) : make_date(year_of(day), month_of(day) + 1, 1); }

/// What the address says of the drawing.
struct Asked {
  GanttScale scale{GanttScale::year};
  GanttChoice choice;
  bool shows_original{true}, shows_slack{true};
};

Asked asked_of(http::Request const& request) {
  auto asked = Asked{};
  auto const& query = request.query;
  if (!boost::describe::enum_from_string(query["escala"].c_str(), asked.scale)) asked.scale = GanttScale::year;
  asked.choice = {.line = query["linea"], .only_critical = query["ruta"] == "1"};
  // Ticks that are not sent were taken away, once the form was sent at all.
  if (query["vista"] == "1") asked.shows_original = query["original"] == "1", asked.shows_slack = query["holgura"] == "1";
  return asked;
}

std::string address_of(std::string const& action, Asked const& asked, GanttScale scale) {
  auto address = action + "?vista=1&escala=" + boost::describe::enum_to_string(scale, "");
  if (!asked.choice.line.empty()) address += "&linea=" + http::percent_encoded(asked.choice.line);
  if (asked.choice.only_critical) address += "&ruta=1";
  if (asked.shows_original) address += "&original=1";
  if (asked.shows_slack) address += "&holgura=1";
  return address;
}

DayAxis axis_of(GanttDrawing const& drawing, std::optional<Date> ends_on, std::optional<Date> forecast, GanttScale scale, Date today) {
  auto first = today, last = today;
  for (auto const& bar : drawing.bars)
    for (auto const& day : {bar.day, bar.starts_on, bar.original})
      if (day) first = std::min(first, *day), last = std::max(last, *day);
  for (auto const& day : {ends_on, forecast})
    if (day) last = std::max(last, *day);
  return whole_months(first - 6, last + 3, scale);
}

void add_weeks(GanttView& view, Work& work, DayAxis const& axis, InstitutionId institution) {
  auto const calendar = organization::working_calendar(work.db, institution);
  for (auto day = week_of(axis.from()) + 7; day < axis.to(); day = day + 7) view.weeks.push_back({drawn(axis.at(day)), std::to_string(week_number(day)), drawn(axis.at(day) + 3)});
  for (auto const& day : calendar.holidays)
    if (day >= axis.from() && day < axis.to()) view.holidays.push_back({drawn(axis.at(day)), drawn(axis.day_width())});
}

std::vector<GanttPath> links_of(GanttDrawing const& drawing, DayAxis const& axis) {
  auto links = std::vector<GanttPath>{};
  auto const row_of = [&](MilestoneId id) {
    return static_cast<std::size_t>(std::ranges::find_if(drawing.bars, [&](GanttBar const& bar) { return bar.milestone->id == id; }) - drawing.bars.begin());
  };
  for (auto const& link : drawing.links) {
    auto const from = row_of(link.before), to = row_of(link.after);
    auto const& before = drawing.bars[from];
    auto const& after = drawing.bars[to];
    auto const x = axis.at(*before.day), y = middle_of(from), end = middle_of(to);
    auto const is_down = end > y;
    auto const starts = after.starts_on ? axis.at(*after.starts_on) : axis.at(*after.day) - kHalf;
    auto path = fmt::format("M{:.1f} {:.1f}V{:.1f}", x, is_down ? y + kHalf + 1 : y - kHalf - 1, starts - x > 1 ? end : is_down ? end - 4 : end + 4);
    if (starts - x > 1) path += fmt::format("H{:.1f}", starts);
    links.push_back({std::move(path), before.is_critical && after.is_critical});
  }
  std::ranges::stable_sort(links, [](GanttPath const& a, GanttPath const& b) { return a.is_critical < b.is_critical; });
  return links;
}

std::string codes_before(std::vector<Milestone> const& milestones, std::vector<PathLink> const& stated, MilestoneId id) {
  auto codes = std::string{};
  for (auto const& link : stated)
    if (link.after == id)
      for (auto const& milestone : milestones)
        if (milestone.id == link.before) codes += (codes.empty() ? "" : "; ") + milestone.code;
  return codes;
}

GanttRow row_of(Work const& work, Goal const& goal, GanttBar const& bar, std::size_t number, DayAxis const& axis, Asked const& asked, bool may_move) {
  auto const& words = work.words;
  auto const& milestone = *bar.milestone;
  auto const home = "/metas/" + goal.code + "/" + milestone.code;
  auto const y = middle_of(number);
  auto row = GanttRow{.standing = bar.standing,
                      .standing_word = goals::word_of(words, bar.standing),
                      .address = home,
                      .label = milestone.code + " " + milestone.title,
                      .due = milestone.due_on ? words.date_short(milestone.due_on) : words.text("schedule.gantt.undated"),
                      .is_critical = bar.is_critical,
                      .has_no_slack = bar.slack == 0,
                      .stripe_y = number % 2 == 1 ? drawn(y - kRow / 2.0) : std::string{},
                      .ghost_y = drawn(y),
                      .mark_y = drawn(y - kHalf)};
  if (may_move && !milestone.finished_on) row.move_address = home + "/reprogramacion?volver=/metas/" + goal.code + "/gantt";
  if (bar.slack && !milestone.finished_on) row.slack = words.plural("milestone.days", *bar.slack);
  if (!bar.day) return row;
  auto const x = axis.at(*bar.day);
  row.mark_x = drawn(x - kHalf);
  if (bar.starts_on && axis.at(*bar.starts_on) < x - kHalf)
    row.bar = GanttSpan{drawn(axis.at(*bar.starts_on)), drawn(x - kHalf - axis.at(*bar.starts_on)), drawn(y - 4), bar.is_critical, milestone.finished_on.has_value()};
  if (asked.shows_slack && bar.slack && *bar.slack > 0 && !milestone.finished_on) {
    auto const end = axis.at(std::min(*bar.day + *bar.slack, axis.to()));
    if (end > x + kHalf + 2) row.slack_line = GanttSlack{drawn(x + kHalf), drawn(end), drawn(y)};
  }
  if (asked.shows_original && bar.original) row.ghost_x = drawn(axis.at(*bar.original));
  return row;
}

void add_choices(GanttView& view, Work const& work, Goal const& goal, std::vector<Milestone> const& milestones, Asked const& asked) {
  auto const& words = work.words;
  auto const home = "/metas/" + goal.code;
  view.action = home + "/gantt";
  view.scale = boost::describe::enum_to_string(asked.scale, "");
  view.views = {{words.text("schedule.gantt.gantt"), view.action, true},
                {words.text("schedule.gantt.path"), home, false},
                {words.text("schedule.gantt.list"), home + "/metas-intermedias", false},
                {words.text("schedule.gantt.year"), "/calendario/" + std::to_string(year_of(work.today)) + "?meta=" + goal.code, false}};
  for (auto const scale : {GanttScale::year, GanttScale::quarter, GanttScale::month})
    view.scales.push_back({words.text(std::string{"schedule.scale."} + boost::describe::enum_to_string(scale, "")), address_of(view.action, asked, scale), scale == asked.scale});
  auto lines = std::set<std::string>{};
  for (auto const& milestone : milestones) lines.insert(milestone.line);
  view.has_lines = lines.size() > 1;
  view.lines.push_back({"", words.text("schedule.gantt.all_lines"), asked.choice.line.empty()});
  for (auto const& line : lines) view.lines.push_back({line, words.text("schedule.gantt.line", {line}), line == asked.choice.line});
  view.shows_original = asked.shows_original, view.shows_slack = asked.shows_slack, view.only_critical = asked.choice.only_critical;
}

void add_forecast(GanttView& view, Work& work, Forecast const& forecast, DayAxis const& axis) {
  auto const& words = work.words;
  view.forecast = GanttMark{.x = drawn(axis.at(forecast.likely)), .label = {}, .label_x = {}};
  view.forecast_text = words.text("schedule.gantt.forecast_range", {words.date_short(forecast.half_from), words.date_short(forecast.half_until)});
  view.forecast_likely = words.text("schedule.gantt.forecast_likely", {words.date_short(forecast.likely)});
  view.forecast_method = goals::method_of(work, forecast);
}

/// The rows sheet by sheet, on an axis that fits the width of paper.
std::vector<GanttSheet> sheets_of(Work& work, Goal const& goal, GanttDrawing const& drawing, DayAxis const& axis, Asked const& asked, std::optional<Date> forecast,
                                  std::vector<GanttRow> const& shown) {
  auto sheets = std::vector<GanttSheet>{};
  auto const links = links_of(drawing, axis);
  auto rows = kPrintedUnderHead;
  for (auto first = std::size_t{0}; first < drawing.bars.size(); first += std::exchange(rows, kPrintedRows)) {
    auto& sheet = sheets.emplace_back(GanttSheet{.months = month_marks(work.words, axis, work.today), .links = links});
    for (auto i = first; i < std::min(first + rows, drawing.bars.size()); ++i) {
      sheet.rows.push_back(row_of(work, goal, drawing.bars[i], i, axis, asked, false));
      sheet.rows.back().after = shown[i].after;
    }
    sheet.today = GanttMark{.x = drawn(axis.at(work.today)), .label = work.words.text("route.today"), .label_x = drawn(axis.at(work.today))};
    if (forecast) sheet.forecast = GanttMark{.x = drawn(axis.at(*forecast)), .label = {}, .label_x = {}};
    put_part(sheet, first, static_cast<int>(axis.width()));
  }
  return sheets;
}

}  // namespace

std::string drawn(double place) { return fmt::format("{:.1f}", place); }

DayAxis whole_months(Date first, Date last, GanttScale scale) { return {month_start(first), next_month(last), scale}; }

std::vector<GanttMark> month_marks(Words const& words, DayAxis const& axis, Date today) {
  auto months = std::vector<GanttMark>{};
  auto last_label = -kLabelRoom;
  auto const today_x = axis.at(today);
  for (auto day = axis.from(); day < axis.to(); day = next_month(day)) {
    auto const x = axis.at(day);
    auto mark = GanttMark{.x = drawn(x), .label = {}, .label_x = drawn(x + 5)};
    auto const is_under_today = std::abs(x + 5 + kTodayRoom / 2 - today_x) < kTodayRoom;
    if (x - last_label >= kLabelRoom && !is_under_today) {
      auto const name = words.date_short(day);  // «01 feb 2026»
      mark.label = month_of(day) == 1 ? std::to_string(year_of(day)) : name.substr(name.find(' ') + 1, name.rfind(' ') - name.find(' ') - 1);
      last_label = x;
    }
    months.push_back(std::move(mark));
  }
  return months;
}

GanttView gantt_view(http::Request const& request, Work& work, Goal const& goal) {
  auto const& words = work.words;
  auto const asked = asked_of(request);
  auto const milestones = goals::milestones_of(work.db, goal.id);
  auto const predecessors = goals::predecessor_links(work.db, goal.id);
  auto const drawing = drawing_of(milestones, predecessors, goals::loads_of(work.db, goal.id), work.today, asked.choice);
  auto const forecasts = goals::forecasts_of(work, {goal.id});
  auto const found = forecasts.find(goal.id);
  auto const end = found == forecasts.end() ? std::nullopt : found->second.end;
  auto const axis = axis_of(drawing, goal.ends_on, end ? std::optional{end->likely} : std::nullopt, asked.scale, work.today);
  auto view = GanttView{.width = static_cast<int>(axis.width()), .height = kHead + kRow * static_cast<int>(drawing.bars.size())};
  add_choices(view, work, goal, milestones, asked);
  view.months = month_marks(words, axis, work.today);
  view.today = GanttMark{.x = drawn(axis.at(work.today)), .label = words.text("route.today"), .label_x = drawn(axis.at(work.today))};
  if (asked.scale == GanttScale::month) add_weeks(view, work, axis, goal.institution);
  auto const may_move = goals::may_plan(work.actor, goal) && work.actor.may_write;
  auto const stated = stated_links(milestones, predecessors);
  for (auto i = std::size_t{0}; i < drawing.bars.size(); ++i) {
    view.rows.push_back(row_of(work, goal, drawing.bars[i], i, axis, asked, may_move));
    view.rows.back().after = codes_before(milestones, stated, drawing.bars[i].milestone->id);
  }
  view.links = links_of(drawing, axis);
  auto const likely = end ? std::optional{end->likely} : std::nullopt;
  view.sheets = sheets_of(work, goal, drawing, axis_of(drawing, goal.ends_on, likely, GanttScale::year, work.today), asked, likely, view.rows);
  if (end) add_forecast(view, work, *end, axis);
  auto const critical = std::ranges::count_if(drawing.bars, [](GanttBar const& bar) { return bar.is_critical; });
  auto const counted = words.text("schedule.gantt.counted", {words.number(critical), words.number(static_cast<std::int64_t>(drawing.bars.size()))});
  view.path_note = counted + " " + words.text(drawing.is_computed ? "schedule.gantt.computed" : "schedule.gantt.by_hand");
  view.svg_title = words.text("schedule.gantt.svg", {words.number(static_cast<std::int64_t>(drawing.bars.size())), words.date_short(axis.from()), words.date_short(axis.to())});
  if (may_move) view.add_address = "/metas/" + goal.code + "/metas-intermedias/nueva";
  if (work.actor.may(kManageTemplates)) view.template_address = "/plantillas/nueva?meta=" + goal.code;
  view.is_empty = drawing.bars.empty();
  return view;
}

}  // namespace timon::schedule
