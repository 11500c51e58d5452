#include "goals/route_view.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "goals/standing_store.hpp"
#include "goals/standing_words.hpp"
#include "goals/timeline.hpp"

namespace timon::goals {
namespace {

constexpr auto kRowsMax = std::size_t{20};  // more than these are a list of their own
constexpr auto kHalfSymbol = 7.0;
constexpr auto kLabelRoom = 22.0;  // of «hoy»

/// The day a milestone is drawn on: when it was done, else when it is due.
std::optional<Date> day_of_drawing(Milestone const& milestone) { return milestone.finished_on ? milestone.finished_on : milestone.due_on; }

Timeline timeline_of(Goal const& goal, std::vector<StandingMilestone> const& rows, Date today) {
  auto from = goal.starts_on.value_or(today), to = goal.ends_on.value_or(today);
  if (to < from) std::swap(from, to);
  for (auto const& row : rows)
    for (auto const& day : {day_of_drawing(*row.milestone), row.milestone->due_original})
      if (day) from = std::min(from, *day), to = std::max(to, *day);
  return {from, to, today};
}

std::vector<RouteMonth> months_of(Words const& words, Timeline const& timeline, std::optional<double> today_x) {
  auto months = std::vector<RouteMonth>{};
  auto const every = timeline.label_every();
  for (auto i = std::size_t{0}; i < timeline.months().size(); ++i) {
    auto const x = timeline.left_of(i);
    auto month = RouteMonth{.x = drawn(x), .label_x = drawn(x + 4)};
    auto const date = timeline.months()[i];
    auto const is_under_today = today_x && std::fabs(x + 4 + kLabelRoom / 2 - *today_x) < kLabelRoom;
    if (i % every == 0 && !is_under_today) {
      auto const spans_years = year_of(timeline.months().front()) != year_of(timeline.months().back());
      auto const name = words.date_month_day(date);
      month.label = spans_years && month_of(date) == 1 ? std::to_string(year_of(date)) : name.substr(name.find(' ') + 1);
    }
    months.push_back(std::move(month));
  }
  return months;
}

/// All of them where they fit, else the path itself and what asks for attention beside it.
std::vector<StandingMilestone> chosen(std::vector<StandingMilestone> all) {
  std::erase_if(all, [](auto const& row) { return !row.standing; });
  std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
    auto const end = make_date(2199, 12, 31);
    return a.milestone->due_on.value_or(end) < b.milestone->due_on.value_or(end);
  });
  if (all.size() <= kRowsMax) return all;
  std::erase_if(all, [](auto const& row) {
    auto const is_calm = row.standing->standing == Standing::finished || row.standing->standing == Standing::on_course;
    return !row.milestone->is_critical && is_calm && row.load.alerts + row.load.restrictions == 0;
  });
  if (all.size() > kRowsMax * 2) all.resize(kRowsMax * 2);
  return all;
}

std::string brief_day(Work const& work, std::optional<Date> day) {
  return day && year_of(*day) == year_of(work.today) ? work.words.date_month_day(day) : work.words.date_short(day);
}

/// When it was done, if not on the day, and whether its date was moved or it came after the approval.
std::string note_of(Work const& work, Milestone const& milestone) {
  auto notes = std::vector<std::string>{};
  if (milestone.finished_on && milestone.finished_on != milestone.due_on) notes.push_back(work.words.text("route.finished", {brief_day(work, milestone.finished_on)}));
  if (milestone.moves > 0) notes.push_back(work.words.text("route.moved"));
  else if (milestone.is_added_later) notes.push_back(work.words.text("route.added"));
  return join(notes, " · ");
}

RouteRow row_of(Work const& work, Goal const& goal, StandingMilestone const& row, Timeline const& timeline) {
  auto const& words = work.words;
  auto const& milestone = *row.milestone;
  auto const standing = row.standing->standing;
  auto view = RouteRow{.standing = standing,
                       .standing_words = word_of(words, standing),
                       .is_critical = milestone.is_critical,
                       .address = "/metas/" + goal.code + "/" + milestone.code,
                       .code = milestone.code,
                       .title = milestone.title,
                       .has_restriction = row.load.restrictions > 0,
                       .has_alert = row.load.alerts > 0,
                       .has_opportunity = row.load.opportunities > 0};
  if (milestone.is_critical) view.standing_words += ", " + words.text("route.on_path");
  auto const day = day_of_drawing(milestone);
  view.due = brief_day(work, milestone.due_on);
  view.note = note_of(work, milestone);
  auto const x = day ? timeline.at(*day) : std::nullopt;
  if (x) view.mark_x = drawn(*x - kHalfSymbol);
  auto const is_moved = milestone.moves > 0 && milestone.due_original && milestone.due_original != day;
  auto const from = is_moved ? timeline.at(*milestone.due_original) : std::nullopt;
  if (!from) return view;
  view.ghost_x = drawn(*from);
  auto const sign = x && *x < *from ? -1.0 : 1.0;
  auto const start = *from + sign * 6, end = x ? *x - sign * (kHalfSymbol + 3) : start;
  if (sign * (end - start) > 4) view.arrow = "M" + drawn(start) + " 19H" + drawn(end) + "m" + drawn(-4 * sign) + " -3.5l" + drawn(4 * sign) + " 3.5l" + drawn(-4 * sign) + " 3.5";
  return view;
}

/// The rail runs from the first to the last milestone of the path.
void draw_rail(std::vector<RouteRow>& rows) {
  auto const is_critical = [](RouteRow const& row) { return row.is_critical; };
  auto const first = std::find_if(rows.begin(), rows.end(), is_critical);
  auto const last = std::find_if(rows.rbegin(), rows.rend(), is_critical);
  if (first == rows.end()) return;
  for (auto row = first; row != last.base(); ++row) {
    row->has_line_above = row != first;
    row->has_line_below = row + 1 != last.base();
  }
}

}  // namespace

std::vector<StandingMilestone> with_standings(Goal const& goal, std::vector<Milestone> const& milestones, std::vector<Load> const& loads, Date today) {
  auto standings = std::map<MilestoneId, StandingWithReason>{};
  for (auto const& fact : facts_of(goal, milestones, loads).milestones) standings[fact.id] = standing_of(fact, today);
  auto rows = std::vector<StandingMilestone>{};
  for (auto const& milestone : milestones) {
    auto& row = rows.emplace_back(StandingMilestone{.milestone = &milestone});
    if (auto const found = standings.find(milestone.id); found != standings.end()) row.standing = found->second;
    if (auto const load = std::find_if(loads.begin(), loads.end(), [&](Load const& l) { return l.milestone == milestone.id; }); load != loads.end()) row.load = *load;
  }
  return rows;
}

RouteView route_view(Work const& work, Goal const& goal, std::vector<Milestone> const& milestones, std::vector<Load> const& loads) {
  auto const all = with_standings(goal, milestones, loads, work.today);
  auto const rows = chosen(all);
  auto const count = std::count_if(all.begin(), all.end(), [](auto const& row) { return row.standing.has_value(); });
  auto const timeline = timeline_of(goal, rows, work.today);
  auto const today_x = timeline.at(work.today);
  auto view = RouteView{.months = months_of(work.words, timeline, today_x),
                        .end_x = drawn(Timeline::kRight),
                        .all_address = "/metas/" + goal.code + "/metas-intermedias",
                        .all_words = work.words.plural("route.see_all", count),
                        .is_empty = rows.empty()};
  if (today_x) view.today_x = drawn(*today_x);
  auto const critical = std::count_if(all.begin(), all.end(), [](auto const& row) { return row.standing && row.milestone->is_critical; });
  view.shown = work.words.plural("route.shown", count, {work.words.number(static_cast<std::int64_t>(rows.size())), work.words.number(critical)});
  for (auto const& row : rows) view.rows.push_back(row_of(work, goal, row, timeline));
  draw_rail(view.rows);
  return view;
}

}  // namespace timon::goals
