#include "routine/week_view.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "platform/words/zone.hpp"
#include "routine/draft_store.hpp"

namespace timon::routine {
namespace {

constexpr auto kBarWidth = 240;
constexpr auto kBarGap = 3;

StandingWithReason standing_of(WeekLine const& line, Date today) {
  return timon::standing_of(MilestoneFacts{.id = line.milestone,
                                           .code = line.code,
                                           .is_critical = line.is_critical,
                                           .due_on = line.due_on,
                                           .due_original = line.due_original,
                                           .finished_on = line.finished_on,
                                           .alerts = static_cast<int>(line.alerts),
                                           .restrictions = static_cast<int>(line.restrictions),
                                           .blocking = line.blocking},
                            today);
}

std::string address_of(WeekLine const& line) { return "/metas/" + line.goal_code + "/" + line.code; }
std::string row_address(WeekLine const& line) { return "/mi-semana/" + std::to_string(line.milestone.number); }

void put_saved(WeekRow& row, Work& work, WeekLine const& line) {
  if (!line.reported_at) return;
  auto const zone = work.zone;
  auto const clock = clock_of(work, *line.reported_at);
  row.is_done = true;
  auto const can_undo = row.may_report && !line.finished_on && line.reporter == work.actor.person && work.now - *line.reported_at <= goals::kUndoWindow;
  if (can_undo) {
    row.saved = work.words.text(line.is_no_change ? "week.confirmed" : "week.saved", {clock});
    row.undo_address = row_address(line) + "/deshacer";
    row.report = line.report.number;
  } else {
    row.at = local_time(*line.reported_at, zone).date == work.today ? clock : work.words.date_day(local_time(*line.reported_at, zone).date);
  }
}

/// The new date of this week, taken back in one press as long as the ledger lets it go without a trace.
void put_moved(WeekRow& row, Work const& work, WeekLine const& line) {
  if (!line.moved_at || line.finished_on) return;
  row.is_done = true;
  row.moved = work.words.text("week.moved", {work.words.date_month_day(line.due_on)});
  if (!may_move(work, line) || line.mover != work.actor.person || work.now - *line.moved_at > goals::kUndoWindow) return;
  row.move = line.move.number;
  row.move_undo_address = row_address(line) + "/deshacer-reprogramacion";
}

/// What rights ask of the goal and the milestone; the line holds no more of them.
Goal goal_of(WeekLine const& line) { return {.id = line.goal, .institution = line.institution, .leader = line.leader}; }
Milestone milestone_of(WeekLine const& line) { return {.id = line.milestone, .goal = line.goal, .responsible = line.responsible}; }

void put_ways(WeekDetail& detail, Work const& work, WeekLine const& line) {
  auto const home = address_of(line);
  if (may_move(work, line)) detail.move_address = row_address(line) + "/reprogramacion";
  if (!work.actor.may(kRaiseObstacle, line.institution) && !work.actor.may_as(kRaiseObstacle, line.leader)) return;
  if (!line.finished_on) detail.alert_address = home + "/alertas/nueva", detail.restriction_address = home + "/restricciones/nueva";
  detail.opportunity_address = home + "/oportunidades/nueva";
}

void put_typed(WeekDetail& detail, Work& work, WeekTyped const& typed) {
  detail.text = typed.text;
  detail.is_finished = typed.is_finished;
  detail.finished_on = typed.finished_on;
  for (auto const& problem : typed.problems) {
    auto const sentence = view::sentence_of(problem, work.words);
    if (problem.field == "text" && detail.error.empty()) detail.error = sentence;
    else if (problem.field == "finished_on" && detail.finished_error.empty()) detail.finished_error = sentence;
    else if (!typed.move) detail.problems.push_back(sentence);
  }
}

/// Without something typed: the draft, or what was told this week.
void put_kept(WeekDetail& detail, Work& work, WeekLine const& line) {
  detail.text = line.is_no_change ? std::string{} : line.report_text;
  auto const draft = draft_of(work.db, work.actor.person, detail.draft_form);
  if (!draft || draft->content.empty()) return;
  detail.text = draft->content;
  detail.draft_note = work.words.text("week.draft_saved", {clock_of(work, draft->saved_at)});
}

WeekDetail detail_view(Work& work, WeekLine const& line, WeekTyped const* typed) {
  auto const& words = work.words;
  auto detail = WeekDetail{.address = row_address(line) + "/avance", .revision = line.revision};
  auto const reason = standing_of(line, work.today);
  if (reason.standing == Standing::stopped || reason.standing == Standing::late)
    detail.because = goals::reason_sentence(words, reason.standing, reason.reason.key, reason.reason.details);
  detail.draft_form = draft_key(line.milestone, week_of(work.today));
  detail.may_finish = !line.finished_on;
  detail.finished_on = to_iso(work.today);
  detail.term = words.date_short(line.due_on);
  if (line.due_on && !line.finished_on) detail.left = words.days_left(days_between(work.today, *line.due_on));
  if (line.due_original && line.due_original != line.due_on) detail.original = words.date_month_day(line.due_original);
  detail.last_text = line.last_text;
  put_ways(detail, work, line);
  // Without scripts a new date comes alone: what is kept stands beside it.
  if (typed != nullptr && !(typed->move && typed->text.empty())) put_typed(detail, work, *typed);
  else put_kept(detail, work, line);
  if (typed != nullptr && typed->move && may_move(work, line)) detail.move = move_form(work, line, typed);
  else if (typed != nullptr && typed->is_stale)
    detail.now_text = line.report_text.empty() ? words.text("week.changed_elsewhere") : words.text("week.saved_meanwhile", {line.report_text});
  detail.counter = words.text("week.counter", {std::to_string(length_of(detail.text)), std::to_string(kProgressLengthMax)});
  return detail;
}

}  // namespace

std::string clock_of(Work& work, Time at) {
  auto const minutes = local_time(at, work.zone).minutes;
  auto const two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

WeekRow row_view(Work& work, WeekLine const& line, bool names_goal) {
  auto const standing = standing_of(line, work.today).standing;
  auto row = WeekRow{.id = line.milestone.number,
                     .revision = line.revision,
                     .title = line.code + " " + line.title,
                     .address = address_of(line),
                     .place = names_goal ? line.goal_title : std::string{},
                     .standing = standing,
                     .standing_word = goals::word_of(work.words, standing),
                     .may_report = work.actor.may_write && goals::may_report(work.actor, goal_of(line), milestone_of(line))};
  if (line.finished_on) row.due = work.words.text("week.finished_on", {work.words.date_month_day(line.finished_on)});
  else if (line.due_on) row.due = work.words.date_month_day(line.due_on) + ". " + work.words.days_left(days_between(work.today, *line.due_on));
  else row.due = work.words.date_month_day(line.due_on);
  row.is_late = !line.finished_on && line.due_on && *line.due_on < work.today;
  if (!line.finished_on && line.restrictions > 0) row.restrictions = work.words.plural("week.restrictions", line.restrictions);
  if (!line.finished_on && line.alerts > 0) row.alerts = work.words.plural("week.alerts", line.alerts);
  put_saved(row, work, line);
  put_moved(row, work, line);
  return row;
}

WeekRow open_row_view(Work& work, WeekLine const& line, bool names_goal, WeekTyped const* typed) {
  auto row = row_view(work, line, names_goal);
  if (!row.may_report) return row;
  row.detail = detail_view(work, line, typed);
  return row;
}

bool may_move(Work const& work, WeekLine const& line) { return work.actor.may_write && !line.finished_on && goals::may_edit(work.actor, goal_of(line), milestone_of(line)); }

std::size_t goals_of(std::vector<WeekLine> const& lines) {
  auto goals = std::set<GoalId>{};
  for (auto const& line : lines) goals.insert(line.goal);
  return goals.size();
}

WeekProgress progress_view(Words const& words, std::vector<WeekLine> const& lines) {
  auto const all = static_cast<std::int64_t>(lines.size());
  auto const done = std::count_if(lines.begin(), lines.end(), [](WeekLine const& line) { return is_told(line); });
  auto progress = WeekProgress{.text = words.plural("week.tasks", all, {std::to_string(done)}), .label = words.plural("week.tasks_done", all, {std::to_string(done)})};
  progress.note = all > 0 && done == all ? words.text("week.all_done") : std::string{};
  auto const width = all > 0 ? kBarWidth / static_cast<int>(std::min<std::int64_t>(all, 60)) : 0;
  for (auto number = 0; number < static_cast<int>(all) && number < 60; ++number)
    progress.bars.push_back({number * width, std::max(1, width - kBarGap), number * all < done * std::min<std::int64_t>(all, 60) ? "h" : "v"});
  return progress;
}

WeekLine const* next_pending(std::vector<WeekLine> const& lines, MilestoneId after) {
  auto const here = std::find_if(lines.begin(), lines.end(), [&](WeekLine const& line) { return line.milestone == after; });
  auto const waits = [](WeekLine const& line) { return !is_told(line); };
  if (auto const next = std::find_if(here, lines.end(), waits); next != lines.end()) return &*next;
  auto const first = std::find_if(lines.begin(), lines.end(), waits);
  return first == lines.end() ? nullptr : &*first;
}

std::string draft_key(MilestoneId milestone, Date week) { return "progress-" + std::to_string(milestone.number) + "-" + to_iso(week); }

}  // namespace timon::routine
