#include "obstacles/obstacle_list.hpp"

#include <algorithm>

#include "obstacles/obstacle_filter.hpp"
#include "platform/sql/list.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kColumns =
    R"(SELECT o.id, o.kind, o.code, o.title, o.type, o.treatment_what, o.treatment_with_whom, o.treatment_when, o.decision_asked, o.limit_on, o.is_blocking, o.state, o.level, o.institution, i.code AS institution_code,
  i.name AS institution_name, o.holder, coalesce(h.title, '') AS holder_title, coalesce(hi.name, '') AS holder_place, h.institution AS holder_institution, o.level_since, o.days_used, o.runs_since, o.paused_until,
  o.climbs_on, o.silent_climbs, o.reported_at, o.reported_on, o.closed_on, o.revision, NULL AS goal, '' AS goal_code, '' AS goal_title, NULL AS milestone,
  '' AS milestone_code, '' AS milestone_title, 0 AS target_count, )";

/// What an obstacle lies on, as far as the reader may see it.
struct SeenTarget {
  ObstacleId obstacle;
  GoalId goal;
  std::string goal_code;
  std::string goal_title;
  MilestoneId milestone;
  std::string milestone_code;
  std::string milestone_title;
};
BOOST_DESCRIBE_STRUCT(SeenTarget, (), (obstacle, goal, goal_code, goal_title, milestone, milestone_code, milestone_title))

/// The targets of a page's rows in one question: the first of each is shown, the one that was asked for before others.
void put_targets(Work& work, ObstacleQuery const& query, std::vector<ObstacleLine>& lines) {
  if (lines.empty()) return;
  auto by_id = std::map<ObstacleId, ObstacleLine*>{};
  for (auto& line : lines) by_id[line.id] = &line;
  auto visibility = goals::visible(work, "v.id", "v.institution");
  auto ids = std::vector<ObstacleId>{};
  for (auto const& line : lines) ids.push_back(line.id);
  auto const list = sql::list_of("of", ids, visibility.parameters);
  auto const text =
      R"(SELECT x.obstacle, x.goal, v.code AS goal_code, v.title AS goal_title, x.milestone, coalesce(m.code, '') AS milestone_code, coalesce(m.title, '') AS milestone_title
    FROM obstacle_target x JOIN goal v ON v.id = x.goal LEFT JOIN milestone m ON m.id = x.milestone WHERE x.obstacle IN ()" +
      list + ") AND " + visibility.condition + " ORDER BY x.id";
  work.db.each<SeenTarget>(text, visibility.parameters, [&](SeenTarget target) {
    auto& line = *by_id.at(target.obstacle);
    auto const is_asked = (query.goal && target.goal == query.goal) && (!query.milestone || target.milestone == query.milestone);
    auto const has_asked = query.goal && line.goal == query.goal && (!query.milestone || line.milestone == query.milestone);
    ++line.target_count;
    if (line.goal && (!is_asked || has_asked)) return;
    line.goal = target.goal;
    line.goal_code = std::move(target.goal_code);
    line.goal_title = std::move(target.goal_title);
    line.milestone = target.milestone;
    line.milestone_code = std::move(target.milestone_code);
    line.milestone_title = std::move(target.milestone_title);
  });
}

// What has no limit date comes after what has one; the newest closed ones come first only by their own filter.
constexpr auto kDueKey = "coalesce(o.limit_on, '9999-12-31')";

/// Where a row stands in the order of the list.
struct Place {
  std::string group_key;
  std::int64_t urgency{};
  std::string due;
};
BOOST_DESCRIBE_STRUCT(Place, (), (group_key, urgency, due))

/// Reads the last row of the page before, so that the address needs to carry its number only.
std::string after_condition(Work& work, ObstacleQuery const& query, sql::Parameters& parameters) {
  if (!query.after) return {};
  auto of_last = sql::Parameters{};
  auto const key_of_last = group_of(work, query.group, "_lastkey", of_last);
  auto const urgency = urgency_of(work, "_last", of_last);
  auto one = ObstacleQuery{.open_only = false, .group = query.group};
  auto const text = "SELECT " + key_of_last + " AS group_key, " + urgency + " AS urgency, " + kDueKey + " AS due" + obstacle_source(work, one, of_last) + " AND o.id = :last_id";
  sql::add_parameters(of_last, "last_id", query.after);
  auto const place = work.db.maybe<Place>(text, of_last);
  if (!place) return {};
  auto const key = group_of(work, query.group, "_nextkey", parameters);
  auto const computed = urgency_of(work, "_next", parameters);
  sql::add_parameters(parameters, "after_key", place->group_key, "after_urgency", place->urgency, "after_due", place->due, "after_id", query.after);
  return " AND (" + key + ", " + computed + ", " + kDueKey + ", o.id) > (:after_key, :after_urgency, :after_due, :after_id)";
}

struct GroupCount {
  std::string group_key;
  std::int64_t count{};
};
BOOST_DESCRIBE_STRUCT(GroupCount, (), (group_key, count))

struct CountRow {
  ObstacleKind kind{};
  Level level{};
  std::int64_t urgency{};
  std::int64_t is_mine{};
  std::int64_t count{};
  Date oldest_on;
};
BOOST_DESCRIBE_STRUCT(CountRow, (), (kind, level, urgency, is_mine, count, oldest_on))

}  // namespace

ObstaclePage obstacle_lines(Work& work, ObstacleQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const limit = std::clamp(query.limit, 1, kObstacleLimitMax);
  auto const urgency = urgency_of(work, "_row", parameters);
  auto const key = group_of(work, query.group, "_key", parameters);
  auto text = kColumns + urgency + " AS urgency, " + key + " AS group_key" + obstacle_source(work, query, parameters);
  text += after_condition(work, query, parameters) + " ORDER BY group_key, urgency, " + kDueKey + ", o.id LIMIT " + std::to_string(limit + 1);
  auto page = ObstaclePage{.lines = work.db.all<ObstacleLine>(text, parameters)};
  page.has_more = page.lines.size() > static_cast<std::size_t>(limit);
  if (page.has_more) page.lines.pop_back();
  put_targets(work, query, page.lines);
  return page;
}

ObstacleCounts obstacle_counts(Work& work, ObstacleQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const urgency = urgency_of(work, "_row", parameters);
  auto const mine = held_condition(work, "_mine", parameters);
  auto const text = "SELECT kind, level, urgency, is_mine, count(*) AS count, min(reported_on) AS oldest_on FROM (SELECT o.kind, o.level, o.reported_on, " + urgency +
                    " AS urgency, CASE WHEN " + mine + " THEN 1 ELSE 0 END AS is_mine" + obstacle_source(work, query, parameters) + ") c GROUP BY kind, level, urgency, is_mine";
  auto counts = ObstacleCounts{};
  for (auto const& row : work.db.all<CountRow>(text, parameters)) {
    (row.kind == ObstacleKind::alert ? counts.alerts : counts.restrictions) += row.count;
    counts.by_urgency.at(static_cast<std::size_t>(row.urgency)) += row.count;
    if (row.is_mine != 0) counts.mine += row.count;
    counts.by_level[static_cast<std::size_t>(row.level)] += row.count;
    if (!counts.oldest_on || row.oldest_on < *counts.oldest_on) counts.oldest_on = row.oldest_on;
  }
  return counts;
}

std::string held_count_query(Work const& work, sql::Parameters& parameters) {
  // Led by the index of holders: the few offices that may hold what the actor does, whatever the government has open.
  auto offices = std::string{"SELECT z.id FROM office z WHERE z.id = 0"};
  auto number = 0;
  for (auto const& seat : work.actor.seats) {
    auto const n = std::to_string(number++);
    offices += " UNION SELECT z.id FROM office z WHERE z.id = :seat_office" + n;
    sql::add_parameters(parameters, "seat_office" + n, seat.office);
    if (seat.level.empty() || seat.level == "manager") continue;
    offices += " UNION SELECT z.id FROM office z WHERE z.institution = :seat_place" + n;
    sql::add_parameters(parameters, "seat_place" + n, seat.institution);
  }
  auto const held = held_condition(work, "_held", parameters);
  return "SELECT count(*) FROM obstacle o WHERE o.holder IN (" + offices + ") AND o.state IN ('unreviewed', 'in_process') AND " + held;
}

std::map<std::string, std::int64_t> group_counts(Work& work, ObstacleQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const key = group_of(work, query.group, "_key", parameters);
  auto const text = "SELECT group_key, count(*) AS count FROM (SELECT " + key + " AS group_key" + obstacle_source(work, query, parameters) + ") c GROUP BY group_key";
  auto counts = std::map<std::string, std::int64_t>{};
  work.db.each<GroupCount>(text, parameters, [&](GroupCount row) { counts.emplace(std::move(row.group_key), row.count); });
  return counts;
}

}  // namespace timon::obstacles
