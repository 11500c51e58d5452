#include "changes/change_store.hpp"

#include <algorithm>
#include <map>

#include "changes/changes.hpp"
#include "changes/image.hpp"
#include "meetings/meetings.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/words/words.hpp"

namespace timon::changes {
namespace {

/// Where and how a subject's rows stand: what is asked of the journal is the same for all of them.
constexpr auto kDeed = "c.object_id AS subject, c.before, c.after, j.at, j.source, j.reason AS why, coalesce(p.name, '') AS person_name, coalesce(o.title, '') AS office_title";
// An expression is in no index: the changes of the entries since are few, all those of a kind of object are the whole past.
constexpr auto kJournal = " FROM journal j JOIN journal_change c ON c.entry = j.id AND c.object || '' = ";
constexpr auto kWho = " LEFT JOIN person p ON p.id = j.person LEFT JOIN office o ON o.id = j.office ";

std::string events(std::initializer_list<char const*> names) {
  auto list = std::string{};
  for (auto const* name : names) list += (list.empty() ? "'" : ", '") + std::string{name} + "'";
  return " WHERE j.event IN (" + list + ") AND j.id > :since";
}

Stamp stamp_of(Words const& words, DeedRow const& row) {
  auto who = row.office_title;
  if (!row.person_name.empty()) who += (who.empty() ? "" : " · ") + row.person_name;
  if (who.empty()) who = words.text(row.source == journal::Source::clock ? "changes.by_clock" : "changes.by_console");
  return {row.at, std::move(who), row.why};
}

}  // namespace

Reader::Reader(Work& work, Since const& since, GoalId goal, int rows) : work_{work}, since_{since}, goal_{goal}, rows_{rows} {
  entry_ = work.db.maybe<std::int64_t>("SELECT id FROM journal WHERE at <= :at ORDER BY at DESC, id DESC LIMIT 1", sql::with("at", since.at)).value_or(0);
}

template <class Row>
std::vector<Row> Reader::read(std::string const& text, sql::Parameters parameters, std::string const& goal_column, Found found) {
  auto whole = text;
  if (goal_) {
    whole += " AND " + goal_column + " = :of_goal";
    sql::add_parameters(parameters, "of_goal", goal_);
    if (found == Found::in_thread_of_goal) {
      whole += " AND c.thread = :of_thread";
      sql::add_parameters(parameters, "of_thread", goal_);
    }
  }
  auto rows = work_.db.all<Row>(whole + " ORDER BY " + order_ + " LIMIT " + std::to_string(rows_ + 1), parameters);
  if (rows.size() > static_cast<std::size_t>(rows_)) {
    rows.pop_back();
    changes_.has_more = true;
  }
  std::ranges::reverse(rows);
  return rows;
}

std::string Reader::seen(sql::Parameters& parameters) const {
  auto visibility = goals::visible(work_, "s.goal", "s.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return " AND " + visibility.condition;
}

void Reader::read_standings() {
  auto parameters = sql::with("since", since_.at);
  auto const condition = seen(parameters);
  order_ = "t.at DESC, t.id DESC";
  auto const rows = read<TurnRow>(
      "SELECT t.goal, s.code, s.title, t.at, t.before, t.after, t.reason, t.reason_details FROM standing_turn t JOIN goal_standing s ON s.goal = t.goal WHERE "
      "t.at > :since" +
          condition,
      parameters, "t.goal");
  auto folded = std::map<GoalId, std::pair<Folded<Standing>, TurnRow const*>>{};
  for (auto const& row : rows) {
    auto& [fold, last] = folded[row.goal];
    fold.see(row.before, row.after, {row.at, {}, {}});
    last = &row;
  }
  for (auto const& [goal, one] : folded)
    if (one.first.is_other())
      changes_.all.push_back({.kind = ChangeKind::standing,
                              .goal_code = one.second->code,
                              .goal_title = one.second->title,
                              .code = one.second->code,
                              .title = one.second->title,
                              .before = one.first.before(),
                              .after = one.first.after(),
                              .reason = one.second->reason,
                              .reason_details = one.second->reason_details,
                              .last = one.first.last()});
}

void Reader::read_milestones() {
  auto parameters = sql::with("since", entry_);
  auto const condition = seen(parameters);
  order_ = "j.id DESC, c.id DESC";
  auto const rows = read<MilestoneRow>(std::string{"SELECT "} + kDeed + ", m.code, m.title, s.code AS goal_code, s.title AS goal_title" + kJournal +
                                           "'milestone' JOIN milestone m ON m.id = c.object_id JOIN goal_standing s ON s.goal = m.goal" + kWho +
                                           events({"milestone_finished", "milestone_reopened", "milestone_reprogrammed", "milestones_reprogrammed", "reprogramming_undone",
                                                   "bulk_undone", "milestone_withdrawn", "milestone_created", "milestones_created", "plan_imported"}) +
                                           condition,
                                       parameters, "m.goal", Found::in_thread_of_goal);
  struct Fold {
    MilestoneRow const* row{};
    Folded<std::optional<Date>> due, finished, withdrawn;
    std::optional<Stamp> added;
  };
  auto folded = std::map<std::int64_t, Fold>{};
  for (auto const& row : rows) {
    auto& fold = folded[row.subject];
    fold.row = &row;
    auto const before = Image{row.before}, after = Image{row.after};
    auto const stamp = stamp_of(work_.words, row);
    if (before.is_none()) fold.added = stamp;
    auto const see = [&](char const* member, auto& value) {
      if (after.has(member)) value.see(before.date(member), after.date(member), stamp);
    };
    see("due_on", fold.due);
    see("finished_on", fold.finished);
    see("withdrawn_on", fold.withdrawn);
  }
  for (auto const& [id, fold] : folded) {
    auto const add = [&](ChangeKind kind, Stamp const& stamp) -> Change& {
      return changes_.all.emplace_back(
          Change{.kind = kind, .goal_code = fold.row->goal_code, .goal_title = fold.row->goal_title, .code = fold.row->code, .title = fold.row->title, .last = stamp});
    };
    auto const is_gone = fold.withdrawn.is_other();
    if (is_gone && !fold.added) add(ChangeKind::withdrawn, fold.withdrawn.last());
    if (is_gone) continue;
    if (fold.added) add(ChangeKind::milestone_added, *fold.added).to = fold.due.after();
    if (fold.finished.is_other()) add(fold.finished.after() ? ChangeKind::finished : ChangeKind::reopened, fold.finished.last()).to = fold.finished.after();
    if (!fold.added && fold.due.is_other()) {
      auto& moved = add(ChangeKind::moved, fold.due.last());
      moved.from = fold.due.before();
      moved.to = fold.due.after();
      moved.times = fold.due.times();
    }
  }
}

void Reader::read_goals() {
  auto parameters = sql::with("since", entry_);
  auto const condition = seen(parameters);
  order_ = "j.id DESC, c.id DESC";
  for (auto const& row :
       read<MilestoneRow>(std::string{"SELECT "} + kDeed + ", s.code, s.title, s.code AS goal_code, s.title AS goal_title" + kJournal +
                              "'goal' JOIN goal_standing s ON s.goal = c.object_id" + kWho + events({"goal_created", "plan_imported"}) + " AND c.before IS NULL" + condition,
                          parameters, "s.goal", Found::in_thread_of_goal))
    changes_.all.push_back(
        {.kind = ChangeKind::goal_added, .goal_code = row.code, .goal_title = row.title, .code = row.code, .title = row.title, .last = stamp_of(work_.words, row)});
}

void Reader::read_obstacles() {
  auto parameters = sql::with("since", entry_);
  auto const condition = seen(parameters);
  order_ = "j.id DESC, c.id DESC, t.id DESC";
  auto const rows = read<ObstacleRow>(std::string{"SELECT "} + kDeed +
                                          ", x.code, x.title, x.kind, x.state, x.level, coalesce(h.title, '') AS holder, s.code AS goal_code, s.title AS goal_title" + kJournal +
                                          "'obstacle' JOIN obstacle x ON x.id = c.object_id JOIN obstacle_target t ON t.obstacle = x.id JOIN goal_standing s ON s.goal = t.goal "
                                          "LEFT JOIN office h ON h.id = x.holder" +
                                          kWho +
                                          events({"alert_raised", "restriction_raised", "alert_converted", "obstacle_derived", "obstacle_returned", "obstacle_climbed_by_silence",
                                                  "obstacle_answered", "obstacle_resolved", "obstacle_discarded", "obstacle_merged", "obstacle_split", "plan_imported"}) +
                                          condition,
                                      parameters, "s.goal");
  struct Fold {
    ObstacleRow const* row{};
    Folded<bool> open;
    Folded<std::string> level;
    bool is_new{};
    Stamp raised;
  };
  auto const levels = obstacles::level_names(work_);
  auto const is_open = [](std::string const& state) { return state.empty() || state == "unreviewed" || state == "in_process"; };
  auto folded = std::map<std::int64_t, Fold>{};
  for (auto const& row : rows) {
    auto& fold = folded[row.subject];
    fold.row = &row;
    auto const before = Image{row.before}, after = Image{row.after};
    auto const stamp = stamp_of(work_.words, row);
    if (before.is_none()) {
      fold.is_new = true;
      fold.raised = stamp;
      continue;
    }
    if (after.has("state")) fold.open.see(is_open(before.text("state")), is_open(after.text("state")), stamp);
    if (after.has("level")) fold.level.see(before.text("level"), after.text("level"), stamp);
  }
  for (auto const& [id, fold] : folded) {
    auto const is_closed = fold.open.is_other() && !fold.open.after();
    if (!fold.is_new && !is_closed && !fold.level.is_other()) continue;
    auto const kind = is_closed ? ChangeKind::closed : fold.is_new ? ChangeKind::raised : ChangeKind::passed_on;
    changes_.all.push_back({.kind = kind,
                            .goal_code = fold.row->goal_code,
                            .goal_title = fold.row->goal_title,
                            .code = fold.row->code,
                            .title = fold.row->title,
                            .holder = fold.row->holder.empty() ? levels.of(fold.row->level) : fold.row->holder,
                            .is_alert = fold.row->kind == ObstacleKind::alert,
                            .last = is_closed     ? fold.open.last()
                                    : fold.is_new ? fold.raised
                                                  : fold.level.last()});
  }
}

void Reader::read_decisions() {
  auto parameters = sql::with("since", entry_);
  auto const join = meetings::goal_join(work_, parameters);
  auto const condition = meetings::visible_decisions(work_, parameters);
  order_ = "j.id DESC, c.id DESC";
  auto const rows = read<DecisionRow>(std::string{"SELECT "} + kDeed +
                                          ", d.number, d.year, d.text AS title, d.due_on, d.state, coalesce(dg.code, '') AS goal_code, coalesce(dg.title, '') AS goal_title" +
                                          kJournal + "'decision' JOIN decision d ON d.id = c.object_id " + join + kWho +
                                          events({"decision_taken", "decision_done", "decision_verified", "decision_cancelled", "decision_sent_back"}) + " AND " + condition,
                                      parameters, "d.goal");
  auto last = std::map<std::int64_t, DecisionRow const*>{};
  for (auto const& row : rows) last[row.subject] = &row;
  for (auto const& [id, row] : last) {
    auto const kind = row->state == DecisionState::verified    ? ChangeKind::decision_verified
                      : row->state == DecisionState::done      ? ChangeKind::decision_done
                      : row->state == DecisionState::cancelled ? ChangeKind::decision_cancelled
                                                               : ChangeKind::decision_taken;
    changes_.all.push_back({.kind = kind,
                            .goal_code = row->goal_code,
                            .goal_title = row->goal_title,
                            .code = std::to_string(id),
                            .title = row->title,
                            .to = row->due_on,
                            .last = stamp_of(work_.words, *row)});
  }
}

void Reader::read_occasions() {
  auto parameters = sql::with("since", entry_);
  auto const condition = seen(parameters);
  order_ = "j.id DESC, c.id DESC";
  auto const rows = read<OccasionRow>(std::string{"SELECT "} + kDeed + ", x.code, x.title, x.state, x.proposed_on, s.code AS goal_code, s.title AS goal_title" + kJournal +
                                          "'opportunity' JOIN opportunity x ON x.id = c.object_id JOIN goal_standing s ON s.goal = x.goal" + kWho +
                                          events({"opportunity_proposed", "opportunity_valued", "opportunity_edited"}) + condition,
                                      parameters, "x.goal");
  struct Fold {
    OccasionRow const* row{};
    bool is_new{}, has_moved_on{};
    Folded<std::optional<Date>> day;
  };
  auto folded = std::map<std::int64_t, Fold>{};
  for (auto const& row : rows) {
    auto& fold = folded[row.subject];
    auto const before = Image{row.before}, after = Image{row.after};
    fold.row = &row;
    fold.is_new = fold.is_new || before.is_none();
    fold.has_moved_on = fold.has_moved_on || after.has("state");
    if (after.has("proposed_on")) fold.day.see(before.date("proposed_on"), after.date("proposed_on"), stamp_of(work_.words, row));
  }
  for (auto const& [id, fold] : folded) {
    auto const& row = *fold.row;
    auto const is_closed = row.state == OpportunityState::held || row.state == OpportunityState::declined;
    auto const is_redated = !fold.is_new && fold.day.is_other();
    changes_.all.push_back({.kind = is_closed           ? ChangeKind::occasion_closed
                                    : fold.is_new       ? ChangeKind::occasion_added
                                    : fold.has_moved_on ? ChangeKind::occasion_moved_on
                                                        : ChangeKind::occasion_changed,
                            .goal_code = row.goal_code,
                            .goal_title = row.goal_title,
                            .code = row.code,
                            .title = row.title,
                            .from = is_redated ? fold.day.before() : std::nullopt,
                            .to = row.proposed_on,
                            .holder = work_.words.text(std::string{"opportunity.state."} + boost::describe::enum_to_string(row.state, "")),
                            .last = stamp_of(work_.words, row)});
  }
}

Changes Reader::read() {
  read_standings();
  read_milestones();
  read_goals();
  read_obstacles();
  read_decisions();
  read_occasions();
  std::ranges::stable_sort(changes_.all, [](Change const& a, Change const& b) {
    auto const first = group_of(a.kind), second = group_of(b.kind);
    return first != second ? first < second : a.last.at > b.last.at;
  });
  if (goal_) return std::move(changes_);
  auto parameters = sql::Parameters{};
  auto const condition = seen(parameters);
  changes_.unchanged = work_.db.one<std::int64_t>("SELECT count(*) FROM goal_standing s WHERE 1 = 1" + condition, parameters) - changes_.goals();
  return std::move(changes_);
}

Changes changes_since(Work& work, Since const& since, GoalId goal, int rows_read) { return Reader{work, since, goal, rows_read}.read(); }

std::vector<MovedDate> moved_dates(Work& work, Since const& since, Date from, Date until) {
  auto parameters = sql::with("since", since.at);
  auto visibility = goals::visible(work, "s.goal", "s.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  auto rows = work.db.all<MovedDate>(
      "SELECT r.milestone, s.code AS goal_code, m.code, m.title, r.from_on, r.to_on FROM reprogramming r JOIN milestone m ON m.id = r.milestone JOIN goal_standing s ON s.goal = "
      "r.goal WHERE r.moved_at > :since AND m.withdrawn_on IS NULL AND " +
          visibility.condition + " ORDER BY r.moved_at DESC, r.id DESC LIMIT " + std::to_string(kRowsRead),
      parameters);
  auto net = std::map<MilestoneId, MovedDate>{};
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    auto const [found, is_new] = net.try_emplace(row->milestone, *row);
    if (!is_new) found->second.to_on = row->to_on;
  }
  auto const is_within = [&](std::optional<Date> date) { return date && *date >= from && *date <= until; };
  auto moved = std::vector<MovedDate>{};
  for (auto const& [milestone, one] : net)
    if (one.from_on != one.to_on && (is_within(one.from_on) || is_within(one.to_on))) moved.push_back(one);
  return moved;
}

}  // namespace timon::changes
