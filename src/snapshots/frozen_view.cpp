#include "snapshots/frozen_view.hpp"

#include "base/text.hpp"
#include "platform/words/words.hpp"
#include "platform/words/zone.hpp"

namespace timon::snapshots {
namespace {

constexpr auto kHashShown = std::size_t{12};

std::optional<std::int64_t> some(std::int64_t count) { return count == 0 ? std::nullopt : std::optional{count}; }

std::string reason_of(Words const& words, Standing standing, std::string const& key, std::string const& details) {
  if (standing != Standing::stopped && standing != Standing::late) return {};
  return goals::reason_sentence(words, standing, key, split(details, '|'));
}

view::Thermometer thermometer_of(Words const& words, FrozenGoal const& goal) {
  return view::make_thermometer(static_cast<double>(goal.progress_real) / 10, static_cast<double>(goal.progress_expected) / 10, words);
}

std::string ends_of(Lens const& lens, FrozenGoal const& goal) {
  auto text = lens.words.date_short(goal.ends_on);
  if (goal.ends_on && goal.standing != Standing::finished) text += " · " + lens.words.days_left(days_between(lens.period.as_of, *goal.ends_on));
  return text;
}

FrozenMilestoneView milestone_view(Lens const& lens, FrozenMilestone const& milestone) {
  auto const& words = lens.words;
  auto view = FrozenMilestoneView{.standing = milestone.standing,
                                  .standing_word = goals::word_of(words, milestone.standing),
                                  .reason = reason_of(words, milestone.standing, milestone.reason, milestone.reason_details),
                                  .label = milestone.code + " " + milestone.title,
                                  .responsible = milestone.responsible.empty() ? words.text("office.none") : milestone.responsible,
                                  .due = words.date_short(milestone.due_on),
                                  .progress = milestone.progress,
                                  .is_critical = milestone.is_critical,
                                  .is_withdrawn = milestone.is_withdrawn,
                                  .is_added_later = milestone.is_added_later,
                                  .is_verified = milestone.verified_on.has_value()};
  if (milestone.due_original && milestone.due_original != milestone.due_on) view.original = words.date_short(milestone.due_original);
  if (milestone.moves > 0) view.moves = words.plural("milestone.moves", milestone.moves);
  if (milestone.finished_on) view.finished = words.text("milestone.finished_at", {words.date_short(milestone.finished_on)});
  return view;
}

FrozenIssueView issue_view(Lens const& lens, FrozenObstacle const& obstacle) {
  auto const& words = lens.words;
  return {.is_alert = obstacle.kind == ObstacleKind::alert,
          .label = obstacle.code + " " + obstacle.title,
          .where = obstacle.milestones.empty() ? std::string{} : words.text("frozen.in_milestones", {obstacle.milestones}),
          .holder = words.text("frozen.held_by", {obstacle.holder.empty() ? words.text("office.none") : obstacle.holder, obstacle.level}),
          .since = words.text("frozen.since", {words.date_short(obstacle.level_since)}),
          .limit = obstacle.limit_on ? words.text("frozen.limit", {words.date_short(obstacle.limit_on)}) : std::string{},
          .decision = obstacle.decision_asked};
}

}  // namespace

Lens lens_of(Work const& work, KeptPeriod const& period) { return {period.locale.empty() ? work.words : work.words.with(number_marks_of(period.locale)), period}; }

FrozenLine line_of(Lens const& lens, FrozenGoal const& goal) {
  auto const& words = lens.words;
  auto line = FrozenLine{.standing = goal.standing,
                         .standing_word = goals::word_of(words, goal.standing),
                         .reason = reason_of(words, goal.standing, goal.reason, goal.reason_details),
                         .address = "/metas/" + goal.code + "?corte=" + lens.period.code,
                         .title = goal.title,
                         .institution = goal.institution,
                         .ends = words.date_short(goal.ends_on),
                         .restrictions = some(goal.restrictions),
                         .alerts = some(goal.alerts),
                         .opportunities = some(goal.opportunities),
                         .stopped = some(goal.stopped),
                         .late = some(goal.late),
                         .on_course = some(goal.on_course),
                         .finished = some(goal.finished),
                         .reprogrammed = some(goal.reprogrammed),
                         .thermometer = thermometer_of(words, goal),
                         .updated = words.date_short(local_time(goal.updated_at, lens.period.zone).date)};
  if (goal.ends_on && goal.standing != Standing::finished) {
    auto const days = days_between(lens.period.as_of, *goal.ends_on);
    line.left = words.days_left(days);
    line.is_past = days < 0;
  }
  return line;
}

std::vector<FrozenTotalView> totals_of(Lens const& lens, FrozenTotals const& totals, std::optional<Standing> chosen) {
  auto views = std::vector<FrozenTotalView>{};
  auto const all = totals.all();
  auto const home = "/periodos/" + lens.period.code + "/tablero";
  auto const add = [&](Standing standing, std::int64_t count) {
    auto const is_pressed = chosen == standing;
    views.push_back({standing, goals::word_of(lens.words, standing), lens.words.number(count),
                     all == 0 ? std::string{} : lens.words.percent(static_cast<double>(count) * 100 / static_cast<double>(all), 1),
                     is_pressed ? home : home + "?standing=" + boost::describe::enum_to_string(standing, ""), is_pressed});
  };
  add(Standing::stopped, totals.stopped);
  add(Standing::late, totals.late);
  add(Standing::on_course, totals.on_course);
  add(Standing::finished, totals.finished);
  return views;
}

FrozenGoalView view_of(Lens const& lens, FrozenGoal const& goal) {
  auto const& words = lens.words;
  auto view = FrozenGoalView{.code = goal.code,
                             .title = goal.title,
                             .institution = goal.institution,
                             .standing = goal.standing,
                             .standing_word = goals::word_of(words, goal.standing),
                             .reason = reason_of(words, goal.standing, goal.reason, goal.reason_details),
                             .is_priority = goal.is_priority,
                             .is_integrating = goal.is_integrating,
                             .is_published = goal.is_published,
                             .is_draft = !goal.approved_on,
                             .thermometer = thermometer_of(words, goal),
                             .report = goal.report,
                             .reported = goal.reported_on ? words.date_short(goal.reported_on) : std::string{}};
  auto const fact = [&](char const* key, std::string text) {
    if (!text.empty()) view.facts.push_back({words.text(key), std::move(text)});
  };
  fact("goal.leader", goal.leader.empty() ? words.text("office.none") : goal.leader);
  fact("goal.area", goal.area.empty() ? goal.institution : goal.area);
  fact("goal.starts_on", words.date_short(goal.starts_on));
  fact("goal.ends_on", ends_of(lens, goal));
  fact("goal.updated_at", words.moment(goal.updated_at, lens.period.zone));
  if (!goal.likelihood.empty()) fact("likelihood.title", words.text("choice.overall." + goal.likelihood));
  fact("goal.suspended_on", goal.suspended_on ? words.date_short(goal.suspended_on) + ". " + goal.suspension : std::string{});
  fact("goal.closed_on", goal.closed_on ? words.date_short(goal.closed_on) + ". " + goal.closing : std::string{});
  for (auto const& [key, text] : {std::pair{"goal.need", &goal.need}, {"goal.objective", &goal.objective}, {"goal.product", &goal.product}, {"goal.result", &goal.result}})
    view.chain.push_back({words.text(key), *text});
  for (auto const& milestone : goal.milestones) view.milestones.push_back(milestone_view(lens, milestone));
  for (auto const& obstacle : goal.obstacles) view.issues.push_back(issue_view(lens, obstacle));
  for (auto const& occasion : goal.occasions)
    view.occasions.push_back({occasion.code + " " + occasion.title, words.date_short(occasion.proposed_on) + (occasion.place.empty() ? "" : ", " + occasion.place)});
  return view;
}

std::string band_of(Lens const& lens) {
  auto const day = lens.words.date_long(lens.period.as_of);
  return lens.words.text("frozen.band", {day, lens.period.code, lens.period.hash.substr(0, kHashShown)});
}

}  // namespace timon::snapshots
