#include "snapshots/freezing_store.hpp"

#include <map>

#include "base/text.hpp"
#include "platform/sql/list.hpp"

namespace timon::snapshots {
namespace {

/// What lies in one row for each goal.
struct Head {
  GoalId goal;
  InstitutionId institution;
  std::int64_t board_key{};
  std::string code, title, institution_code, institution_name, axis, objective, leader, area;
  std::optional<Date> starts_on, ends_on, approved_on, suspended_on, closed_on;
  std::string suspension, closing, need, product, result;
  bool is_priority{}, is_integrating{}, is_published{};
  Standing standing{};
  std::string reason, reason_details;
  std::int64_t stopped{}, late{}, on_course{}, finished{}, reprogrammed{}, with_alerts{}, with_restrictions{};
  std::int64_t alerts{}, restrictions{}, opportunities{};
  std::int64_t progress_real{}, progress_expected{}, progress_original{};
  Time updated_at;
};
BOOST_DESCRIBE_STRUCT(Head, (),
                      (goal, institution, board_key, code, title, institution_code, institution_name, axis, objective, leader, area, starts_on, ends_on, approved_on, suspended_on,
                       closed_on, suspension, closing, need, product, result, is_priority, is_integrating, is_published, standing, reason, reason_details, stopped, late, on_course,
                       finished, reprogrammed, with_alerts, with_restrictions, alerts, restrictions, opportunities, progress_real, progress_expected, progress_original,
                       updated_at))

constexpr auto kHeads = R"(
  SELECT s.goal, s.institution, s.board_key, g.code, g.title, i.code AS institution_code, i.name AS institution_name, coalesce(a.title, '') AS axis,
    coalesce(b.title, '') AS objective, coalesce(o.title, '') AS leader, g.area, g.starts_on, g.ends_on, g.approved_on, g.suspended_on, g.closed_on, g.suspension, g.closing,
    g.need, g.product, g.result, g.is_priority, g.is_integrating, g.is_published, s.standing, s.reason, s.reason_details, s.stopped, s.late, s.on_course, s.finished,
    s.reprogrammed, s.with_alerts, s.with_restrictions, s.alerts, s.restrictions, s.opportunities, s.progress_real, s.progress_expected, s.progress_original, s.updated_at
  FROM goal_standing s JOIN goal g ON g.id = s.goal JOIN institution i ON i.id = s.institution LEFT JOIN axis a ON a.id = s.axis
    LEFT JOIN objective b ON b.id = g.objective LEFT JOIN office o ON o.id = g.leader
  WHERE {scope:s.goal} ORDER BY s.goal)";

struct MilestoneRow : Milestone {
  std::string responsible_title;
};
BOOST_DESCRIBE_STRUCT(MilestoneRow, (Milestone), (responsible_title))

struct ObstacleRow {
  GoalId goal;
  std::string milestone;  // empty: the goal itself
  std::string code;
  ObstacleKind kind{};
  std::string title;
  Level level{};
  std::string holder, decision_asked;
  Date level_since;
  std::optional<Date> climbs_on, limit_on;
  bool is_blocking{};
};
BOOST_DESCRIBE_STRUCT(ObstacleRow, (), (goal, milestone, code, kind, title, level, holder, decision_asked, level_since, climbs_on, limit_on, is_blocking))

constexpr auto kObstacles = R"(
  SELECT t.goal, coalesce(m.code, '') AS milestone, x.code, x.kind, x.title, x.level, coalesce(h.title, '') AS holder, x.decision_asked, x.level_since, x.climbs_on, x.limit_on,
    x.is_blocking
  FROM obstacle_target t JOIN obstacle x ON x.id = t.obstacle LEFT JOIN milestone m ON m.id = t.milestone LEFT JOIN office h ON h.id = x.holder
  WHERE {scope:t.goal} AND x.state IN ('unreviewed', 'in_process') ORDER BY t.goal, x.id, m.code)";

struct OccasionRow {
  GoalId goal;
  std::string code, title, place;
  std::optional<Date> proposed_on;
  OpportunityState state{};
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (), (goal, code, title, place, proposed_on, state))

struct NoteRow {
  GoalId goal;
  std::string text;
  std::optional<Date> day;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (goal, text, day))

FrozenGoal content_of(Head&& head) {
  return {.code = std::move(head.code),
          .title = std::move(head.title),
          .institution_code = std::move(head.institution_code),
          .institution = std::move(head.institution_name),
          .axis = std::move(head.axis),
          .objective = std::move(head.objective),
          .leader = std::move(head.leader),
          .area = std::move(head.area),
          .starts_on = head.starts_on,
          .ends_on = head.ends_on,
          .approved_on = head.approved_on,
          .suspended_on = head.suspended_on,
          .closed_on = head.closed_on,
          .suspension = std::move(head.suspension),
          .closing = std::move(head.closing),
          .need = std::move(head.need),
          .product = std::move(head.product),
          .result = std::move(head.result),
          .is_priority = head.is_priority,
          .is_integrating = head.is_integrating,
          .is_published = head.is_published,
          .standing = head.standing,
          .reason = std::move(head.reason),
          .reason_details = std::move(head.reason_details),
          .stopped = head.stopped,
          .late = head.late,
          .on_course = head.on_course,
          .finished = head.finished,
          .reprogrammed = head.reprogrammed,
          .with_alerts = head.with_alerts,
          .with_restrictions = head.with_restrictions,
          .alerts = head.alerts,
          .restrictions = head.restrictions,
          .opportunities = head.opportunities,
          .progress_real = head.progress_real,
          .progress_expected = head.progress_expected,
          .progress_original = head.progress_original,
          .updated_at = head.updated_at};
}

FrozenMilestone frozen(MilestoneRow&& row, goals::Load const& load, Date today) {
  auto const stands = standing_of(MilestoneFacts{.id = row.id,
                                                 .code = row.code,
                                                 .is_critical = row.is_critical,
                                                 .due_on = row.due_on,
                                                 .due_original = row.due_original,
                                                 .finished_on = row.finished_on,
                                                 .moves = static_cast<int>(row.moves),
                                                 .blocking = load.blocking},
                                  today);
  return {.code = std::move(row.code),
          .title = std::move(row.title),
          .responsible = std::move(row.responsible_title),
          .standing = stands.standing,
          .reason = stands.reason.key,
          .reason_details = join(stands.reason.details, "|"),
          .is_critical = row.is_critical,
          .is_withdrawn = row.withdrawn_on.has_value(),
          .is_added_later = row.is_added_later,
          .weight = row.weight,
          .moves = row.moves,
          .due_on = row.due_on,
          .due_original = row.due_original,
          .finished_on = row.finished_on,
          .verified_on = row.verified_on,
          .progress = std::move(row.progress),
          .alerts = load.alerts,
          .restrictions = load.restrictions,
          .opportunities = load.opportunities};
}

/// Which goals are asked for: a stretch of ids, or some of them.
struct Scope {
  std::string condition;  // with {column} where the goal stands
  sql::Parameters parameters;
};

Scope stretch(GoalId after, GoalId last) { return {"{column} > :after AND {column} <= :last", sql::with("after", after.number, "last", last.number)}; }

Scope some_of(std::vector<GoalId> const& goals) {
  auto scope = Scope{};
  scope.condition = "{column} IN (" + sql::list_of("goal", goals, scope.parameters) + ")";
  return scope;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
}

/// The text with its «{scope:t.goal}» put in.
std::string within(std::string text, Scope const& scope) {
  constexpr auto kMark = std::string_view{"{scope:"};
  auto const at = text.find(kMark);
  auto const end = text.find('}', at);
  auto condition = scope.condition;
  replace_all(condition, "{column}", text.substr(at + kMark.size(), end - at - kMark.size()));
  return text.replace(at, end - at + 1, condition);
}

class Batch {
 public:
  Batch(Work& work, std::vector<GoalNow>& goals, Scope const& scope) : work_{work}, scope_{scope} {
    for (auto& goal : goals) by_id_[goal.goal] = &goal.content;
  }

  void add_milestones() {
    auto loads = std::map<std::pair<GoalId, MilestoneId>, goals::Load>{};
    each<goals::Load>("SELECT d.goal, d.milestone, d.alerts, d.restrictions, d.opportunities, d.blocking FROM goal_load d WHERE {scope:d.goal}",
                      [&](FrozenGoal&, goals::Load load) {
                        loads[{load.goal, load.milestone}] = std::move(load);
                      });
    static auto const text = "SELECT " + sql::columns<Milestone>("m.") +
                             ", coalesce(o.title, '') AS responsible_title FROM milestone m LEFT JOIN office o ON o.id = m.responsible WHERE {scope:m.goal} "
                             "ORDER BY m.goal, m.code, m.id";
    each<MilestoneRow>(text, [&](FrozenGoal& goal, MilestoneRow row) {
      auto const load = loads.find({row.goal, row.id});
      goal.milestones.push_back(frozen(std::move(row), load == loads.end() ? goals::Load{} : load->second, work_.today));
    });
  }

  void add_obstacles(obstacles::LevelNames const& levels) {
    each<ObstacleRow>(kObstacles, [&](FrozenGoal& goal, ObstacleRow row) {
      if (!goal.obstacles.empty() && goal.obstacles.back().code == row.code) {
        auto& milestones = goal.obstacles.back().milestones;
        if (!row.milestone.empty()) milestones += (milestones.empty() ? "" : "; ") + row.milestone;
        return;
      }
      goal.obstacles.push_back(
          {row.code, row.kind, row.title, row.milestone, levels.of(row.level), row.holder, row.decision_asked, row.level_since, row.climbs_on, row.limit_on, row.is_blocking});
    });
    each<OccasionRow>(
        "SELECT p.goal, p.code, p.title, p.place, p.proposed_on, p.state FROM opportunity p WHERE {scope:p.goal} AND p.state NOT IN ('held', 'declined') "
        "ORDER BY p.goal, p.id",
        [](FrozenGoal& goal, OccasionRow row) {
          goal.occasions.push_back({row.code, row.title, row.place, row.proposed_on, row.state});
        });
  }

  void add_words() {
    each<NoteRow>("SELECT r.goal, r.text, r.reported_on AS day FROM goal_report r WHERE {scope:r.goal} ORDER BY r.goal, r.reported_on, r.id", [](FrozenGoal& goal, NoteRow row) {
      goal.report = std::move(row.text);
      goal.reported_on = row.day;
    });
    each<NoteRow>("SELECT l.goal, l.overall AS text, l.judged_on AS day FROM likelihood l WHERE {scope:l.goal} ORDER BY l.goal, l.id",
                  [](FrozenGoal& goal, NoteRow row) { goal.likelihood = std::move(row.text); });
  }

 private:
  template <class Row, class Take>
  void each(std::string_view text, Take&& take) {
    work_.db.each<Row>(within(std::string{text}, scope_), scope_.parameters, [&](Row row) {
      if (auto const found = by_id_.find(row.goal); found != by_id_.end()) take(*found->second, std::move(row));
    });
  }

  Work& work_;
  Scope const& scope_;
  std::map<GoalId, FrozenGoal*> by_id_;
};

std::vector<GoalNow> read(Work& work, obstacles::LevelNames const& levels, Scope const& scope) {
  auto goals = std::vector<GoalNow>{};
  work.db.each<Head>(within(kHeads, scope), scope.parameters, [&](Head head) {
    auto const goal = head.goal;
    auto const institution = head.institution;
    auto const board_key = head.board_key;
    goals.push_back({goal, institution, board_key, content_of(std::move(head))});
  });
  if (goals.empty()) return goals;
  auto batch = Batch{work, goals, scope};
  batch.add_milestones();
  batch.add_obstacles(levels);
  batch.add_words();
  return goals;
}

}  // namespace

std::vector<GoalNow> goals_now(Work& work, obstacles::LevelNames const& levels, GoalId after, int limit) {
  auto const last = work.db.maybe<GoalId>(
      "SELECT max(t.goal) FROM (SELECT s.goal FROM goal_standing s WHERE s.goal > :after ORDER BY s.goal LIMIT " + std::to_string(limit) + ") t", sql::with("after", after.number));
  if (!last || !*last) return {};
  return read(work, levels, stretch(after, *last));
}

std::vector<GoalNow> goals_now(Work& work, obstacles::LevelNames const& levels, std::vector<GoalId> const& goals) {
  if (goals.empty()) return {};
  return read(work, levels, some_of(goals));
}

}  // namespace timon::snapshots
