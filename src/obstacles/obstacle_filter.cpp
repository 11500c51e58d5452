#include "obstacles/obstacle_filter.hpp"

#include "base/text.hpp"
#include "platform/sql/full_text.hpp"
#include "platform/words/fold.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kWordsMax = 6;  // more words than that narrow nothing

constexpr auto kIsOpen = "(o.state IN ('unreviewed', 'in_process'))";

void append(sql::Parameters& to, sql::Parameters&& more) {
  for (auto& parameter : more) to.push_back(std::move(parameter));
}

/// Those with each of the words in their own text or in that of their goal: the indexes say which, whatever the size.
std::string search_condition(sql::Engine engine, std::string const& q, sql::Parameters& parameters) {
  auto text = std::string{};
  auto number = 0;
  for (auto const& word : split(fold(q), ' ')) {
    if (number == kWordsMax) break;
    auto const looked_for = sql::all_of(engine, {word});
    if (looked_for.empty()) continue;  // signs alone narrow nothing
    auto const n = std::to_string(++number);
    sql::add_parameters(parameters, "word" + n, looked_for, "goal_word" + n, looked_for);
    text += " AND (o.id IN (SELECT fw.obstacle FROM obstacle_search fw WHERE " +
            sql::matches(engine, {"obstacle_words", "obstacle_search", "obstacle", "search_text"}, "fw", "word" + n) +
            ") OR gs.goal IN (SELECT gw.goal FROM goal_standing gw WHERE " + sql::matches(engine, {"goal_words", "goal_standing", "goal", "search_text"}, "gw", "goal_word" + n) +
            "))";
  }
  // Who typed nothing but signs asked for what no text has.
  return text.empty() && !trimmed(q).empty() ? " AND 1 = 0" : text;
}

/// Of an obstacle on many goals, the target on the one asked for is shown.
std::string wanted_target(ObstacleQuery const& query, sql::Parameters& parameters) {
  auto text = std::string{};
  if (query.goal) text += " AND x.goal = :goal_is", sql::add_parameters(parameters, "goal_is", query.goal);
  if (query.milestone) text += " AND x.milestone = :milestone_is", sql::add_parameters(parameters, "milestone_is", query.milestone);
  return text;
}

std::string overdue_condition(Work const& work, std::string const& mark, sql::Parameters& parameters) {
  sql::add_parameters(parameters, "limit_day" + mark, work.today);
  return std::string{"("} + kIsOpen + " AND o.limit_on < :limit_day" + mark + ")";
}

std::string limit_condition(Work const& work, LimitIn where, sql::Parameters& parameters) {
  switch (where) {
    case LimitIn::overdue: return " AND " + overdue_condition(work, "_over", parameters);
    case LimitIn::none: return std::string{" AND o.limit_on IS NULL AND "} + kIsOpen;
    case LimitIn::week:
    case LimitIn::month: break;
  }
  sql::add_parameters(parameters, "limit_from", work.today, "limit_to", work.today + (where == LimitIn::week ? 7 : 31));
  return std::string{" AND o.limit_on BETWEEN :limit_from AND :limit_to AND "} + kIsOpen;
}

}  // namespace

std::string like(std::string const& folded) {
  auto text = std::string{"%"};
  for (auto const c : folded) {
    if (c == '%' || c == '_' || c == '\\') text += '\\';
    text += c;
  }
  return text + "%";
}

// The holder's office, or above the manager the same level of the same institution.
std::string held_condition(Work const& work, std::string const& mark, sql::Parameters& parameters) {
  auto text = std::string{"(1 = 0"};
  auto number = 0;
  for (auto const& seat : work.actor.seats) {
    auto const n = mark + std::to_string(number++);
    text += " OR o.holder = :office" + n;
    sql::add_parameters(parameters, "office" + n, seat.office);
    if (seat.level.empty() || seat.level == "manager") continue;
    text += " OR (o.level = :level" + n + " AND o.holder IN (SELECT z.id FROM office z WHERE z.institution = :place" + n + "))";
    sql::add_parameters(parameters, "level" + n, seat.level, "place" + n, seat.institution);
  }
  return text + ")";
}

std::string urgency_of(Work const& work, std::string const& mark, sql::Parameters& parameters) {
  auto const overdue = overdue_condition(work, mark, parameters);
  return std::string{"CASE WHEN NOT "} + kIsOpen + " THEN 3 WHEN " + overdue + " THEN 0 WHEN " + held_condition(work, mark, parameters) + " THEN 1 ELSE 2 END";
}

std::string group_of(Work const& work, ObstacleGroup group, std::string const& mark, sql::Parameters& parameters) {
  switch (group) {
    case ObstacleGroup::urgency: return "CAST(" + urgency_of(work, mark, parameters) + " AS TEXT)";
    // The highest level first: what waits there weighs most.
    case ObstacleGroup::level: return "CASE o.level WHEN 'head' THEN '0' WHEN 'committee' THEN '1' WHEN 'minister' THEN '2' WHEN 'coordinator' THEN '3' ELSE '4' END";
    case ObstacleGroup::type: return "o.type";
    case ObstacleGroup::state: return "CASE o.state WHEN 'unreviewed' THEN '0' WHEN 'in_process' THEN '1' WHEN 'resolved' THEN '2' WHEN 'discarded' THEN '3' ELSE '4' END";
    case ObstacleGroup::institution: return "i.name";
    // A vacant level is first: nobody looks at what is there.
    case ObstacleGroup::holder: return "coalesce(hi.name || ', ' || h.title, '')";
    case ObstacleGroup::goal: return "g.title";
  }
  return "''";
}

std::string obstacle_source(Work const& work, ObstacleQuery const& query, sql::Parameters& parameters) {
  auto visibility = goals::visible(work, "v.id", "v.institution");
  auto const of_target = " WHERE x.obstacle = o.id" + wanted_target(query, parameters) + " AND " + visibility.condition;
  append(parameters, std::move(visibility.parameters));
  auto const search = search_condition(work.db.engine(), query.q, parameters);
  auto text = std::string{" FROM obstacle o"};
  if (query.group == ObstacleGroup::goal) {
    // Headed by goals, each row needs the one it stands under.
    text += " JOIN obstacle_target t ON t.obstacle = o.id AND t.id = (SELECT min(x.id) FROM obstacle_target x JOIN goal v ON v.id = x.goal" + of_target +
            ") JOIN goal g ON g.id = t.goal LEFT JOIN goal_standing gs ON gs.goal = t.goal";
  }
  text += R"( JOIN institution i ON i.id = o.institution LEFT JOIN office h ON h.id = o.holder LEFT JOIN institution hi ON hi.id = h.institution WHERE 1 = 1)";
  if (query.group == ObstacleGroup::goal) text += search;
  else if (!work.actor.sees_all() || query.goal || query.milestone || !search.empty())
    text += " AND EXISTS (SELECT 1 FROM obstacle_target x JOIN goal v ON v.id = x.goal" + std::string{search.empty() ? "" : " LEFT JOIN goal_standing gs ON gs.goal = x.goal"} +
            of_target + search + ")";
  auto const add = [&](std::string const& condition, char const* name, auto const& value) {
    sql::add_parameters(parameters, name, value);
    text += " AND " + condition + ":" + name;
  };
  // Asked again from the other side, where an index leads to the few of one goal.
  if (query.goal) add("o.id IN (SELECT y.obstacle FROM obstacle_target y WHERE y.goal = ", "of_goal", query.goal), text += ")";
  if (query.kind) add("o.kind = ", "kind_is", *query.kind);
  if (query.state) add("o.state = ", "state_is", *query.state);
  else if (query.open_only) text += std::string{" AND "} + kIsOpen;
  if (query.level) add("o.level = ", "level_is", *query.level);
  if (query.type) add("o.type = ", "type_is", *query.type);
  if (query.institution) {
    add("o.institution IN (SELECT r.institution FROM institution_reach r WHERE r.top = ", "institution_is", query.institution);
    text += ")";
  }
  if (query.held_by_me) text += " AND " + held_condition(work, "_held", parameters);
  if (query.limit_in) text += limit_condition(work, *query.limit_in, parameters);
  if (query.days_open > 0) add("o.reported_on <= ", "reported_by_day", work.today - query.days_open);
  return text;
}

}  // namespace timon::obstacles
