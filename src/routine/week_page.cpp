#include "routine/week_page.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/words/zone.hpp"

namespace timon::routine {
namespace {

constexpr auto kAnswerLetters = std::size_t{160};

std::string icon_of(ActionKind kind) {
  switch (kind) {
    case ActionKind::derived:
    case ActionKind::silence: return "stairs-up";
    case ActionKind::returned: return "corner-up-left";
    case ActionKind::resolved: return "circle-check";
    case ActionKind::discarded: return "circle-x";
    default: return "message-2";
  }
}

std::vector<AnswerView> answers_of(Work& work, Period const& period) {
  auto views = std::vector<AnswerView>{};
  for (auto& echo : hand_off_echoes(work, period))
    views.push_back({.icon = std::move(echo.icon), .label = std::move(echo.label), .at = std::move(echo.at), .text = std::move(echo.text)});
  auto const zone = work.zone;
  auto const levels = obstacles::level_names(work);
  for (auto const& line : answer_lines(work)) {
    auto const lead = obstacles::lead_of(work.words, levels, line.action, line.verb, line.text);
    auto const text = shortened(line.text, kAnswerLetters);
    views.push_back({.icon = icon_of(line.action),
                     .label = line.code + " " + line.title,
                     .address = obstacles::address_of(line.kind, line.code),
                     .at = work.words.date_day(local_time(line.at, zone).date),
                     .text = lead + (text.empty() ? "" : " " + text)});
  }
  return views;
}

std::vector<AheadView> ahead_of(Work& work) {
  auto views = std::vector<AheadView>{};
  for (auto const& line : ahead_lines(work)) {
    auto view = AheadView{.day = work.words.date_month_day(line.on_day), .label = line.code + " " + line.title};
    if (line.kind == "milestone") view.address = "/metas/" + line.goal_code + "/" + line.code;
    else if (line.kind == "opportunity") view.address = "/oportunidades/" + line.code;
    else
      view.address = obstacles::address_of(line.kind == "alert" ? ObstacleKind::alert : ObstacleKind::restriction, line.code),
      view.label = work.words.text("week.limit_of", {view.label});
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace

std::string week_subtitle(Work const& work, std::vector<WeekLine> const& lines) {
  auto offices = std::vector<std::string>{};
  for (auto const& seat : work.actor.seats) offices.push_back(seat.office_title);
  // A person with one goal reads its name here, others in each row.
  if (!lines.empty() && goals_of(lines) == 1) offices.push_back(lines.front().goal_title);
  return work.words.text("week.subtitle", {std::to_string(week_number(work.today)), work.words.date_long(work.today), join(offices, ". ")});
}

std::size_t pending_of(std::vector<WeekLine> const& lines) {
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](WeekLine const& line) { return !is_told(line); }));
}

WeekPage week_model(Work& work, MilestoneId opened, WeekTyped const* typed, HandOffTyped const* handed) {
  auto const lines = week_lines(work);
  auto const period = current_period(work);
  auto page = WeekPage{.subtitle = week_subtitle(work, lines),
                       .progress = progress_view(work.words, lines),
                       .answers = answers_of(work, period),
                       .ahead = ahead_of(work),
                       .is_empty = lines.empty()};
  auto const names_goal = goals_of(lines) > 1;
  for (auto const& line : lines) page.rows.push_back(line.milestone == opened ? open_row_view(work, line, names_goal, typed) : row_view(work, line, names_goal));
  page.person = work.actor.person.number;
  page.hand_offs = hand_off_panels(work, period, pending_of(lines), handed);
  return page;
}

}  // namespace timon::routine
