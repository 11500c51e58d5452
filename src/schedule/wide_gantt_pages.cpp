#include <fmt/format.h>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "organization/organization.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "schedule/gantt_view.hpp"
#include "schedule/pages.hpp"
#include "schedule/wide_gantt.hpp"

namespace timon::schedule {
namespace {

constexpr auto kRow = kGanttRow, kHead = kGanttHead;
constexpr auto kHalf = 6.0;  // of a symbol

struct WideMark {
  Standing standing{};
  std::string x, label, address;
};
BOOST_DESCRIBE_STRUCT(WideMark, (), (standing, x, label, address))

struct WideRow {
  Standing standing{};
  std::string standing_word, address, label, institution, done, ends;
  std::string stripe_y;  // of every second row
  std::optional<GanttSpan> bar;
  std::string marks_y;
  std::vector<WideMark> marks;
};
BOOST_DESCRIBE_STRUCT(WideRow, (), (standing, standing_word, address, label, institution, done, ends, stripe_y, bar, marks_y, marks))

/// Goals of one sheet of paper.
struct WideSheet {
  int width{}, height{}, part_height{};
  std::string view_box;
  std::vector<GanttMark> months;
  std::optional<GanttMark> today;
  std::vector<WideRow> rows;
};
BOOST_DESCRIBE_STRUCT(WideSheet, (), (width, height, part_height, view_box, months, today, rows))

/// A symbol that the drawings repeat.
struct WideSymbol {
  Standing standing{};
};
BOOST_DESCRIBE_STRUCT(WideSymbol, (), (standing))

/// «/gantt».
struct WidePage {
  std::vector<view::Field> filters;
  std::vector<GanttLinkView> scales;
  std::string scale, svg_title, count, previous_address, next_address, all_address;
  int width{}, height{};
  std::vector<GanttMark> months;
  std::optional<GanttMark> today;
  std::vector<WideRow> rows;
  std::vector<WideSheet> sheets;
  std::vector<WideSymbol> symbols;
  bool is_empty{}, is_all{};
};
BOOST_DESCRIBE_STRUCT(WidePage, (),
                      (filters, scales, scale, svg_title, count, previous_address, next_address, all_address, width, height, months, today, rows, sheets, symbols, is_empty,
                       is_all))

auto const kRegistered = view::Registered<WidePage>{"schedule/wide"};

struct Asked {
  WideQuery query;
  GanttScale scale{GanttScale::year};
  bool is_all{};  // on one page, to be printed

  std::string address(GanttScale at, int page) const {
    auto text = std::string{"/gantt?escala="} + boost::describe::enum_to_string(at, "");
    auto const add = [&](char const* name, std::string const& value) {
      if (!value.empty()) text += "&" + std::string{name} + "=" + http::percent_encoded(value);
    };
    add("institucion", query.institution), add("eje", query.axis), add("estado", query.standing ? boost::describe::enum_to_string(*query.standing, "") : "");
    return page > 1 ? text + "&pagina=" + std::to_string(page) : text;
  }
};

Asked asked_of(http::Request const& request) {
  constexpr auto kPagesMax = 1'000'000LL;
  auto asked = Asked{.query = {.institution = request.query["institucion"], .axis = request.query["eje"]}};
  if (!boost::describe::enum_from_string(request.query["escala"].c_str(), asked.scale)) asked.scale = GanttScale::year;
  if (auto standing = Standing{}; boost::describe::enum_from_string(request.query["estado"].c_str(), standing)) asked.query.standing = standing;
  asked.is_all = !request.query["todas"].empty();
  asked.query.page = static_cast<int>(std::clamp(integer_from(request.query["pagina"]).value_or(1), 1LL, kPagesMax));
  return asked;
}

void put_choices(WidePage& page, Work& work, Asked const& asked) {
  auto const& words = work.words;
  auto institutions = std::vector<view::Option>{{"", words.text("schedule.wide.everywhere")}};
  for (auto const& each : organization::institutions(work.db)) institutions.push_back({each.code, each.name});
  auto axes = std::vector<view::Option>{{"", words.text("schedule.wide.all_axes")}};
  for (auto const& each : axis_lines(work.db)) axes.push_back({each.code, each.code + " " + each.title});
  auto standings = std::vector<view::Option>{{"", words.text("schedule.wide.all_standings")}};
  for (auto const each : {Standing::stopped, Standing::late, Standing::on_course, Standing::finished})
    standings.push_back({boost::describe::enum_to_string(each, ""), goals::word_of(words, each)});
  auto const standing = asked.query.standing ? std::string{boost::describe::enum_to_string(*asked.query.standing, "")} : std::string{};
  auto const add = [&](char const* name, char const* label, std::string const& value, std::vector<view::Option> options) {
    page.filters.push_back(view::with_options(view::Field{.name = name, .label = words.text(label), .value = value}, std::move(options)));
  };
  add("institucion", "schedule.wide.institution", asked.query.institution, std::move(institutions));
  add("eje", "schedule.wide.axis", asked.query.axis, std::move(axes));
  add("estado", "schedule.wide.standing", standing, std::move(standings));
  page.scale = boost::describe::enum_to_string(asked.scale, "");
  for (auto const scale : {GanttScale::year, GanttScale::quarter, GanttScale::month})
    page.scales.push_back({words.text(std::string{"schedule.scale."} + boost::describe::enum_to_string(scale, "")), asked.address(scale, asked.query.page), scale == asked.scale});
}

using MilestonesByGoal = std::map<GoalId, std::vector<WideMilestone>>;

DayAxis axis_of(std::vector<WideGoal> const& goals, MilestonesByGoal& milestones, GanttScale scale, Date today) {
  auto first = today, last = today;
  for (auto const& goal : goals) {
    auto const span = span_of(goal, milestones[goal.id]);
    if (span) first = std::min(first, span->from), last = std::max(last, span->to);
    for (auto const& milestone : milestones[goal.id]) first = std::min(first, milestone.day), last = std::max(last, milestone.day);
  }
  return whole_months(first - 6, last + 3, scale);
}

WideRow row_of(Words const& words, WideGoal const& goal, std::vector<WideMilestone> const& milestones, std::size_t number, DayAxis const& axis) {
  auto const y = kHead + kRow * static_cast<double>(number) + kRow / 2.0;
  auto row = WideRow{.standing = goal.standing,
                     .standing_word = goals::word_of(words, goal.standing),
                     .address = "/metas/" + goal.code + "/gantt",
                     .label = goal.code + " " + goal.title,
                     .institution = goal.institution_name,
                     .done = words.text("schedule.wide.done", {words.number(goal.finished), words.number(goal.all)}),
                     .ends = goal.ends_on ? words.date_short(goal.ends_on) : words.text("schedule.gantt.undated"),
                     .stripe_y = number % 2 == 1 ? drawn(y - kRow / 2.0) : std::string{},
                     .bar = {},
                     .marks_y = drawn(y - kHalf)};
  if (auto const span = span_of(goal, milestones)) {
    auto const from = axis.at(span->from);
    row.bar = GanttSpan{drawn(from), drawn(std::max(2.0, axis.at(span->to) - from)), drawn(y - 4), false, goal.standing == Standing::finished};
  }
  for (auto const& milestone : milestones)
    row.marks.push_back({milestone.standing, drawn(axis.at(milestone.day) - kHalf),
                         milestone.code + " " + milestone.title + ", " + words.date_short(milestone.day) + ", " + goals::word_of(words, milestone.standing),
                         "/metas/" + goal.code + "/" + milestone.code});
  return row;
}

/// The goals sheet by sheet, on an axis that fits the width of paper.
std::vector<WideSheet> sheets_of(Words const& words, std::vector<WideGoal> const& goals, MilestonesByGoal& milestones, Date today) {
  auto const axis = axis_of(goals, milestones, GanttScale::year, today);
  auto sheets = std::vector<WideSheet>{};
  for (auto first = std::size_t{0}; first < goals.size(); first += kPrintedRows) {
    auto& sheet = sheets.emplace_back(WideSheet{.months = month_marks(words, axis, today)});
    sheet.today = GanttMark{.x = drawn(axis.at(today)), .label = words.text("route.today"), .label_x = drawn(axis.at(today))};
    for (auto i = first; i < std::min(first + kPrintedRows, goals.size()); ++i) sheet.rows.push_back(row_of(words, goals[i], milestones[goals[i].id], i, axis));
    put_part(sheet, first, static_cast<int>(axis.width()));
  }
  return sheets;
}

/// The goals of the page, or of all pages one after the other.
std::vector<WideGoal> goals_of(Work& work, Asked const& asked, std::int64_t count) {
  if (!asked.is_all) return wide_goals(work, asked.query);
  auto all = std::vector<WideGoal>{};
  auto query = asked.query;
  for (query.page = 1; static_cast<std::int64_t>(query.page - 1) * kWideGoals < count; ++query.page)
    for (auto& goal : wide_goals(work, query)) all.push_back(std::move(goal));
  return all;
}

MilestonesByGoal milestones_of(Work& work, std::vector<WideGoal> const& goals) {
  auto milestones = MilestonesByGoal{};
  for (auto first = std::size_t{0}; first < goals.size(); first += kWideGoals) {
    auto const last = std::min(first + kWideGoals, goals.size());
    for (auto& milestone : wide_milestones(work.db, {goals.begin() + static_cast<std::ptrdiff_t>(first), goals.begin() + static_cast<std::ptrdiff_t>(last)}))
      milestones[milestone.goal].push_back(std::move(milestone));
  }
  return milestones;
}

void put_pages(WidePage& page, Words const& words, Asked const& asked, std::int64_t shown, std::int64_t count) {
  auto const first = asked.is_all ? std::int64_t{0} : static_cast<std::int64_t>(asked.query.page - 1) * kWideGoals;
  if (shown > 0) page.count = words.text("schedule.wide.count", {words.number(first + 1), words.number(first + shown), words.plural("board.goals", count)});
  if (first > 0) page.previous_address = asked.address(asked.scale, asked.query.page - 1);
  if (first + shown < count && shown > 0) page.next_address = asked.address(asked.scale, asked.query.page + 1);
  if (!asked.is_all && count > kWideGoals && count <= kWidePrintedMax) page.all_address = asked.address(asked.scale, 1) + "&todas=1";
}

void put_drawing(WidePage& page, Work& work, std::vector<WideGoal> const& goals, MilestonesByGoal& milestones, GanttScale scale) {
  auto const axis = axis_of(goals, milestones, scale, work.today);
  page.width = static_cast<int>(axis.width());
  page.height = kHead + kRow * static_cast<int>(goals.size());
  page.months = month_marks(work.words, axis, work.today);
  page.today = GanttMark{.x = drawn(axis.at(work.today)), .label = work.words.text("route.today"), .label_x = drawn(axis.at(work.today))};
  for (auto i = std::size_t{0}; i < goals.size(); ++i) page.rows.push_back(row_of(work.words, goals[i], milestones[goals[i].id], i, axis));
  page.svg_title =
      work.words.text("schedule.wide.svg", {work.words.number(static_cast<std::int64_t>(goals.size())), work.words.date_short(axis.from()), work.words.date_short(axis.to())});
}

http::Response get_gantt(http::Request const& request, Work& work) {
  auto asked = asked_of(request);
  auto const count = count_wide(work, asked.query);
  asked.is_all = asked.is_all && count <= kWidePrintedMax;
  asked.query.page = std::min(asked.query.page, static_cast<int>(std::max<std::int64_t>(1, (count + kWideGoals - 1) / kWideGoals)));
  auto const goals = goals_of(work, asked, count);
  auto page = WidePage{.symbols = {{Standing::stopped}, {Standing::late}, {Standing::on_course}, {Standing::finished}}, .is_empty = goals.empty(), .is_all = asked.is_all};
  put_choices(page, work, asked);
  put_pages(page, work.words, asked, static_cast<std::int64_t>(goals.size()), count);
  auto milestones = milestones_of(work, goals);
  if (!asked.is_all) put_drawing(page, work, goals, milestones, asked.scale);
  page.sheets = sheets_of(work.words, goals, milestones, work.today);
  return pages::page(request, work, work.words.text("schedule.wide.title"), "schedule/wide", page);
}

}  // namespace

void add_wide_gantt_pages(http::Router& router) { router.get("/gantt", get_gantt); }

}  // namespace timon::schedule
