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
  std::string x, y, label, address;
};
BOOST_DESCRIBE_STRUCT(WideMark, (), (standing, x, y, label, address))

struct WideRow {
  Standing standing{};
  std::string standing_word, address, label, institution, done, ends;
  std::string stripe_y;  // of every second row
  std::optional<GanttSpan> bar;
  std::vector<WideMark> marks;
};
BOOST_DESCRIBE_STRUCT(WideRow, (), (standing, standing_word, address, label, institution, done, ends, stripe_y, bar, marks))

/// Goals of one sheet of paper.
struct WideSheet {
  int width{}, height{}, part_height{};
  std::string view_box;
  std::vector<GanttMark> months;
  std::optional<GanttMark> today;
  std::vector<WideRow> rows;
};
BOOST_DESCRIBE_STRUCT(WideSheet, (), (width, height, part_height, view_box, months, today, rows))

/// «/gantt».
struct WidePage {
  std::vector<view::Field> filters;
  std::vector<GanttLinkView> scales;
  std::string scale, svg_title, previous_address, next_address;
  int width{}, height{};
  std::vector<GanttMark> months;
  std::optional<GanttMark> today;
  std::vector<WideRow> rows;
  std::vector<WideSheet> sheets;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(WidePage, (), (filters, scales, scale, svg_title, previous_address, next_address, width, height, months, today, rows, sheets, is_empty))

auto const kRegistered = view::Registered<WidePage>{"schedule/wide"};

struct Asked {
  WideQuery query;
  GanttScale scale{GanttScale::year};

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
  constexpr auto kPagesMax = 1000LL;
  auto asked = Asked{.query = {.institution = request.query["institucion"], .axis = request.query["eje"]}};
  if (!boost::describe::enum_from_string(request.query["escala"].c_str(), asked.scale)) asked.scale = GanttScale::year;
  if (auto standing = Standing{}; boost::describe::enum_from_string(request.query["estado"].c_str(), standing)) asked.query.standing = standing;
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
                     .stripe_y = number % 2 == 1 ? drawn(y - kRow / 2.0) : std::string{}};
  if (auto const span = span_of(goal, milestones)) {
    auto const from = axis.at(span->from);
    row.bar = GanttSpan{drawn(from), drawn(std::max(2.0, axis.at(span->to) - from)), drawn(y - 4), false, goal.standing == Standing::finished};
  }
  for (auto const& milestone : milestones)
    row.marks.push_back({milestone.standing, drawn(axis.at(milestone.day) - kHalf), drawn(y - kHalf),
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

http::Response get_gantt(http::Request const& request, Work& work) {
  auto const asked = asked_of(request);
  auto goals = wide_goals(work, asked.query);
  auto page = WidePage{};
  put_choices(page, work, asked);
  if (asked.query.page > 1) page.previous_address = asked.address(asked.scale, asked.query.page - 1);
  if (goals.size() > static_cast<std::size_t>(kWideGoals)) {
    goals.pop_back();
    page.next_address = asked.address(asked.scale, asked.query.page + 1);
  }
  auto milestones = MilestonesByGoal{};
  for (auto& milestone : wide_milestones(work.db, goals)) milestones[milestone.goal].push_back(std::move(milestone));
  auto const axis = axis_of(goals, milestones, asked.scale, work.today);
  page.width = static_cast<int>(axis.width());
  page.height = kHead + kRow * static_cast<int>(goals.size());
  page.months = month_marks(work.words, axis, work.today);
  page.today = GanttMark{.x = drawn(axis.at(work.today)), .label = work.words.text("route.today"), .label_x = drawn(axis.at(work.today))};
  for (auto i = std::size_t{0}; i < goals.size(); ++i) page.rows.push_back(row_of(work.words, goals[i], milestones[goals[i].id], i, axis));
  page.sheets = sheets_of(work.words, goals, milestones, work.today);
  page.svg_title =
      work.words.text("schedule.wide.svg", {work.words.number(static_cast<std::int64_t>(goals.size())), work.words.date_short(axis.from()), work.words.date_short(axis.to())});
  page.is_empty = page.rows.empty();
  return pages::page(request, work, work.words.text("schedule.wide.title"), "schedule/wide", page);
}

}  // namespace

void add_wide_gantt_pages(http::Router& router) { router.get("/gantt", get_gantt); }

}  // namespace timon::schedule
