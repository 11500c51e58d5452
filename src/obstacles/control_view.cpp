#include "obstacles/control_view.hpp"

#include <algorithm>

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

std::string title_of(Words const& words, Rules const& rules, ObstacleGroup group, ObstacleLine const& line) {
  switch (group) {
    case ObstacleGroup::urgency: return words.text(std::string{"control.group."} + boost::describe::enum_to_string(static_cast<Urgency>(line.urgency), ""));
    case ObstacleGroup::level: return rules.names.of(line.level);
    case ObstacleGroup::type: return word_of(words, line.type);
    case ObstacleGroup::state: return word_of(words, line.state);
    case ObstacleGroup::institution: return line.institution_name;
    case ObstacleGroup::holder: return line.holder ? line.holder_title + ", " + line.holder_place : words.text("level.vacant");
    case ObstacleGroup::goal: return line.goal_title;
  }
  return {};
}

ControlGroup head_of(Words const& words, Rules const& rules, ObstacleGroup group, ObstacleLine const& line, std::int64_t count) {
  auto const urgency = static_cast<Urgency>(line.urgency);
  auto const is_urgency = group == ObstacleGroup::urgency;
  auto head = ControlGroup{.title = title_of(words, rules, group, line),
                           .count = words.number(count),
                           .note = {},
                           .is_overdue = is_urgency && urgency == Urgency::overdue,
                           .is_mine = is_urgency && urgency == Urgency::mine,
                           .lines = {}};
  if (head.is_overdue) head.note = words.text("control.overdue_note");
  return head;
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

bool holds(Actor const& actor, ObstacleLine const& line) {
  if (!line.is_open() || !actor.may_write) return false;
  if (actor.is_console) return true;
  auto const* const level = boost::describe::enum_to_string(line.level, "");
  return std::any_of(actor.seats.begin(), actor.seats.end(), [&](Seat const& seat) {
    return !seat.level.empty() && (seat.office == line.holder || (line.level != Level::manager && seat.level == level && seat.institution == line.holder_institution));
  });
}

bool may_derive(Actor const& actor, ObstacleLine const& line) { return line.level != Level::head && holds(actor, line); }

std::vector<ControlGroup> control_groups(Work& work, ObstacleQuery const& query, std::vector<ObstacleLine> const& lines) {
  auto groups = std::vector<ControlGroup>{};
  if (lines.empty()) return groups;
  auto rules = Rules{ladder_days(work.db), level_names(work), organization::WorkingCalendars{work.db}};
  auto const counts = group_counts(work, query);
  auto const* before = static_cast<ObstacleLine const*>(nullptr);
  for (auto const& line : lines) {
    if (before == nullptr || before->group_key != line.group_key) {
      auto const count = counts.find(line.group_key);
      groups.push_back(head_of(work.words, rules, query.group, line, count == counts.end() ? 0 : count->second));
    }
    before = &line;
    auto view = line_view(work, line, rules);
    auto const is_mine = line.holder && work.actor.holds(line.holder);
    if (view.is_past && is_mine && line.kind == ObstacleKind::alert) view.convert_address = view.address + "/conversion";
    view.choice = std::to_string(line.id.number) + ":" + std::to_string(line.revision);
    groups.back().lines.push_back(std::move(view));
  }
  return groups;
}

}  // namespace timon::obstacles
