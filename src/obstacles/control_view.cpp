#include "obstacles/control_view.hpp"

namespace timon::obstacles {
namespace {

struct Rules {
  LadderDays days;
  LevelNames names;
  organization::WorkingCalendars calendars;
};

/// When it climbs, or why it does not.
void put_climb(ControlLine& view, Work const& work, ObstacleLine const& line, Rules const& rules) {
  if (line.paused_until) view.still = work.words.text("obstacle.clock.paused");
  else if (!line.runs_since) view.still = work.words.text("obstacle.clock.none");
  else if (!rules.days.of(line.level)) view.still = work.words.text("level.no_limit");
  else view.climbs = work.words.date_day(line.climbs_on);
}

void put_limit(ControlLine& view, Work const& work, ObstacleLine const& line) {
  if (!line.limit_on) return;
  auto const left = days_between(work.today, *line.limit_on);
  view.limit = work.words.date_month_day(line.limit_on);
  view.left = work.words.days_left(left);
  view.is_past = left < 0;
}

ControlLine line_view(Work const& work, ObstacleLine const& line, Rules& rules) {
  auto const& words = work.words;
  auto view = ControlLine{.address = address_of(line.kind, line.code),
                          .label = line.code + " " + line.title,
                          .place = line.goal_title + (line.milestone_code.empty() ? "" : ", " + line.milestone_code),
                          .kind_name = word_of(words, line.kind),
                          .kind_icon = icon_of(line.kind),
                          .kind_class = line.kind == ObstacleKind::alert ? "c-alert" : "c-restriction",
                          .type = word_of(words, line.type),
                          .state = word_of(words, line.state),
                          .state_icon = icon_of(line.state),
                          .is_reviewed = line.state != ObstacleState::unreviewed};
  if (line.target_count > 1) view.place += ". " + words.plural("control.more_targets", line.target_count - 1);
  view.holder = rules.names.of(line.level);
  view.holder_place = line.holder ? line.holder_title : words.text("level.vacant");
  if (!line.is_open()) {
    view.still = words.text("control.closed", {words.date_month_day(line.closed_on)});
    return view;
  }
  view.days = words.plural("obstacle.days", days_between(line.level_since, work.today));
  view.clock = clock_words(words, line.clock(), rules.days.of(line.level), rules.calendars.of(line.institution), work.today);
  put_limit(view, work, line);
  put_climb(view, work, line, rules);
  return view;
}

ControlGroup group_of(Words const& words, Urgency urgency, std::int64_t count) {
  auto const key = std::string{"control.group."} + boost::describe::enum_to_string(urgency, "");
  auto group = ControlGroup{.title = words.text(key), .count = words.number(count), .is_overdue = urgency == Urgency::overdue, .is_mine = urgency == Urgency::mine};
  if (group.is_overdue) group.note = words.text("control.overdue_note");
  return group;
}

}  // namespace

std::string control_summary(Work const& work, ObstacleQuery const& query, ObstacleCounts const& counts) {
  auto const& words = work.words;
  if (counts.all() == 0) return words.text("control.none");
  auto const restrictions = words.plural("control.restrictions", counts.restrictions);
  auto const alerts = words.plural("control.alerts", counts.alerts);
  auto const are_open = query.open_only && !query.state;
  auto text = are_open ? words.plural("control.count_open", counts.all(), {restrictions, alerts}) : words.plural("control.count", counts.all(), {restrictions, alerts});
  if (are_open && counts.oldest_on) text += " " + words.plural("control.oldest", days_between(*counts.oldest_on, work.today));
  return text;
}

std::vector<ControlGroup> control_groups(Work& work, std::vector<ObstacleLine> const& lines, ObstacleCounts const& counts) {
  auto rules = Rules{ladder_days(work.db), level_names(work), organization::WorkingCalendars{work.db}};
  auto groups = std::vector<ControlGroup>{};
  auto urgency = std::int64_t{-1};
  for (auto const& line : lines) {
    if (line.urgency != urgency) {
      urgency = line.urgency;
      groups.push_back(group_of(work.words, static_cast<Urgency>(urgency), counts.by_urgency.at(static_cast<std::size_t>(urgency))));
    }
    auto view = line_view(work, line, rules);
    auto const is_mine = line.holder && work.actor.holds(line.holder);
    if (view.is_past && is_mine && line.kind == ObstacleKind::alert) view.convert_address = view.address + "/conversion";
    groups.back().lines.push_back(std::move(view));
  }
  return groups;
}

}  // namespace timon::obstacles
