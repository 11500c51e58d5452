#include "obstacles/obstacle_json.hpp"

#include "base/clock.hpp"
#include "obstacles/obstacle_list.hpp"
#include "platform/api/values.hpp"

namespace timon::obstacles {
namespace {

using boost::json::object;
using boost::json::value;

value or_null(std::string const& text) { return text.empty() ? value(nullptr) : value(text); }

object treatment(std::string const& what, std::string const& with_whom, std::string const& when) { return {{"what", what}, {"with_whom", with_whom}, {"when", when}}; }

}  // namespace

object told_line(Work const& work, ObstacleLine const& line) {
  return {{"id", line.id.number},
          {"code", line.code},
          {"goal", line.goal_code},
          {"milestone", or_null(line.milestone_code)},
          {"title", line.title},
          {"type", api::of(line.type)},
          {"state", api::of(line.state)},
          {"level", api::of(line.level)},
          {"holder", or_null(line.holder_title)},
          {"level_since", api::of(line.level_since)},
          {"climbs_on", api::of(line.climbs_on)},
          {"silent_climbs", line.silent_climbs},
          {"limit_on", api::of(line.limit_on)},
          {"days_left", line.limit_on ? value(days_between(work.today, *line.limit_on)) : value(nullptr)},
          {"blocking", line.is_blocking},
          {"decision_asked", line.decision_asked},
          {"treatment", treatment(line.treatment_what, line.treatment_with_whom, line.treatment_when)},
          {"reported_on", api::of(line.reported_on)},
          {"closed_on", api::of(line.closed_on)},
          {"revision", line.revision}};
}

object told(Work& work, Obstacle const& obstacle) {
  auto targets = boost::json::array{};
  for (auto const& target : targets_of(work.db, obstacle.id)) {
    auto const goal = goals::find_visible(work, target.goal);
    if (!goal) continue;
    auto const milestone = target.milestone ? goals::find_visible(work, target.milestone) : std::nullopt;
    targets.push_back(object{{"goal", goal->code}, {"milestone", milestone ? value(milestone->code) : value(nullptr)}});
  }
  auto const first = targets.empty() ? object{{"goal", nullptr}, {"milestone", nullptr}} : targets.front().as_object();
  auto const holder = obstacle.holder ? organization::find_office(work.db, obstacle.holder, work.today) : std::nullopt;
  return {{"id", obstacle.id.number},
          {"code", obstacle.code},
          {"goal", first.at("goal")},
          {"milestone", first.at("milestone")},
          {"targets", std::move(targets)},
          {"title", obstacle.title},
          {"type", api::of(obstacle.type)},
          {"description", obstacle.description},
          {"state", api::of(obstacle.state)},
          {"level", api::of(obstacle.level)},
          {"holder", holder ? value(holder->title) : value(nullptr)},
          {"level_since", api::of(obstacle.level_since)},
          {"climbs_on", api::of(obstacle.climbs_on)},
          {"paused_until", api::of(obstacle.paused_until)},
          {"silent_climbs", obstacle.silent_climbs},
          {"limit_on", api::of(obstacle.limit_on)},
          {"days_left", obstacle.limit_on ? value(days_between(work.today, *obstacle.limit_on)) : value(nullptr)},
          {"blocking", obstacle.is_blocking},
          {"decision_asked", obstacle.decision_asked},
          {"treatment", treatment(obstacle.treatment_what, obstacle.treatment_with_whom, obstacle.treatment_when)},
          {"origin", api::of(obstacle.origin)},
          {"successor", api::of(obstacle.successor)},
          {"closing", obstacle.closing},
          {"reported_on", api::of(obstacle.reported_on)},
          {"closed_on", api::of(obstacle.closed_on)},
          {"revision", obstacle.revision}};
}

object told_action(ActionEntry const& entry) {
  return {{"id", entry.id.number}, {"at", api::of(entry.at)},       {"kind", api::of(entry.kind)}, {"verb", or_null(entry.verb)},
          {"text", entry.text},    {"reserved", entry.is_reserved}, {"lesson", entry.is_lesson},   {"level", api::of(entry.level)}};
}

object told_opportunity(Work& work, Opportunity const& opportunity) {
  auto const goal = goals::find_visible(work, opportunity.goal);
  auto const milestone = opportunity.milestone ? goals::find_visible(work, opportunity.milestone) : std::nullopt;
  return {{"id", opportunity.id.number},
          {"code", opportunity.code},
          {"goal", goal ? value(goal->code) : value(nullptr)},
          {"milestone", milestone ? value(milestone->code) : value(nullptr)},
          {"title", opportunity.title},
          {"proposed_on", api::of(opportunity.proposed_on)},
          {"proposed_at", opportunity.proposed_minutes ? value(clock_text(*opportunity.proposed_minutes)) : value(nullptr)},
          {"place", opportunity.place},
          {"authority", opportunity.authority},
          {"message", opportunity.message},
          {"embargo_on", api::of(opportunity.embargo_on)},
          {"state", api::of(opportunity.state)},
          {"valuation", opportunity.valuation},
          {"revision", opportunity.revision}};
}

}  // namespace timon::obstacles
