#include <algorithm>

#include "obstacles/impact_store.hpp"
#include "obstacles/obstacle_filter.hpp"
#include "obstacles/waiting.hpp"
#include "platform/words/words.hpp"

namespace timon::obstacles {
namespace {

void append(sql::Parameters& to, sql::Parameters&& more) {
  for (auto& parameter : more) to.push_back(std::move(parameter));
}

/// The condition on obstacle o that list and count share.
std::string waiting_condition(Work const& work, sql::Parameters& parameters) {
  return "o.state IN ('unreviewed', 'in_process') AND o.runs_since IS NOT NULL AND " + held_condition(work, "_wait", parameters);
}

/// States of opportunities in which each seat's level has the word, where it reaches.
std::string valuing_condition(Work const& work, sql::Parameters& parameters) {
  auto text = std::string{"(1 = 0"};
  auto number = 0;
  for (auto const& seat : work.actor.seats) {
    auto states = std::string{};
    for (auto const state : {OpportunityState::validated, OpportunityState::valued, OpportunityState::endorsed})
      if (auto const asked = level_asked(state); asked && seat.level == boost::describe::enum_to_string(*asked, ""))
        states += std::string{states.empty() ? "'" : ", '"} + boost::describe::enum_to_string(state, "") + "'";
    if (states.empty()) continue;
    text += " OR (p.state IN (" + states + ")";
    if (!seat.sees_all) {
      auto const name = "valuing_" + std::to_string(number++);
      text += " AND g.institution IN (SELECT r.institution FROM institution_reach r WHERE r.top = :" + name + ")";
      sql::add_parameters(parameters, name, seat.institution);
    }
    text += ")";
  }
  return text + ")";
}

}  // namespace

std::vector<WaitingObstacle> waiting_obstacles(Work& work, int limit) {
  auto visibility = goals::visible(work, "v.id", "v.institution");
  auto parameters = sql::with("today", work.today);
  auto const condition = waiting_condition(work, parameters);
  append(parameters, std::move(visibility.parameters));
  auto const text = R"(
    SELECT o.id, o.kind, o.code, o.title, o.decision_asked, o.treatment_what, o.treatment_with_whom, o.treatment_when, o.limit_on, o.climbs_on, o.level,
      (SELECT count(*) FROM stay s WHERE s.obstacle = o.id AND s.left_on IS NULL AND s.read_on IS NULL) AS is_unread, o.revision,
      g.code AS goal_code, g.title AS goal_title, coalesce(m.code, '') AS milestone_code, coalesce(m.title, '') AS milestone_title,
      coalesce(gs.standing, 'on_course') AS standing, coalesce(gs.progress_real, 0) AS progress_real, coalesce(gs.progress_expected, 0) AS progress_expected
    FROM obstacle o JOIN obstacle_target t ON t.id = (SELECT min(x.id) FROM obstacle_target x JOIN goal v ON v.id = x.goal WHERE x.obstacle = o.id AND )" +
                    visibility.condition + R"()
    JOIN goal g ON g.id = t.goal LEFT JOIN milestone m ON m.id = t.milestone LEFT JOIN goal_standing gs ON gs.goal = g.id
    WHERE )" + condition +
                    " ORDER BY CASE WHEN o.limit_on < :today THEN 0 ELSE 1 END, coalesce(o.climbs_on, '9999-12-31'), coalesce(o.limit_on, '9999-12-31'), o.id LIMIT " +
                    std::to_string(limit);
  return work.db.all<WaitingObstacle>(text, parameters);
}

std::string waiting_count_query(Work const& work, sql::Parameters& parameters) { return "SELECT count(*) FROM obstacle o WHERE " + waiting_condition(work, parameters); }

std::string consequence_of(Work& work, Obstacle const& obstacle) {
  auto const impact = impact_of(work, obstacle);
  if (impact.milestones.empty()) return {};
  auto days = 0;
  auto last = impact.milestones.front().to;
  for (auto const& milestone : impact.milestones) {
    days = std::max(days, days_between(milestone.from, milestone.to));
    last = std::max(last, milestone.to);
  }
  auto const& words = work.words;
  auto text = words.plural("impact.consequence", static_cast<std::int64_t>(impact.milestones.size()), {words.plural("impact.consequence_days", days), words.date_short(last)});
  for (auto const& goal : impact.goals) text += " " + words.text("impact.goal", {goal.title, words.date_short(goal.to), words.date_short(goal.ends_on)});
  return text;
}

std::vector<WaitingOpportunity> waiting_opportunities(Work& work, int limit) {
  auto parameters = sql::Parameters{};
  auto const condition = valuing_condition(work, parameters);
  return work.db.all<WaitingOpportunity>(
      "SELECT p.id, p.code, p.title, g.code AS goal_code, g.title AS goal_title, p.proposed_on, p.place, p.authority, p.valuation, p.state, p.revision FROM opportunity p JOIN "
      "goal "
      "g ON g.id = p.goal WHERE " +
          condition + " ORDER BY coalesce(p.proposed_on, '9999-12-31'), p.id LIMIT " + std::to_string(limit),
      parameters);
}

std::string waiting_opportunities_count_query(Work const& work, sql::Parameters& parameters) {
  return "SELECT count(*) FROM opportunity p JOIN goal g ON g.id = p.goal WHERE " + valuing_condition(work, parameters);
}

}  // namespace timon::obstacles
