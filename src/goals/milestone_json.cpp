#include "goals/milestone_json.hpp"

#include <algorithm>
#include <map>

#include "goals/goal_body.hpp"
#include "goals/schedule.hpp"
#include "goals/standing_store.hpp"
#include "goals/telling.hpp"
#include "organization/organization.hpp"
#include "platform/api/values.hpp"
#include "platform/words/words.hpp"
#include "territory/territory.hpp"

namespace timon::goals {

std::string office_title(Work& work, OfficeId id) {
  if (!id) return {};
  return work.db.maybe<std::string>("SELECT title FROM office WHERE id = :id", sql::with("id", id)).value_or("");
}

std::vector<boost::json::object> told(Work& work, Goal const& goal, std::vector<Milestone> const& milestones) {
  auto facts_by_id = std::map<MilestoneId, MilestoneFacts>{};
  for (auto& fact : facts_of(goal, milestones, loads_of(work.db, goal.id)).milestones) facts_by_id[fact.id] = std::move(fact);
  auto titles = std::map<OfficeId, std::string>{};
  auto places = std::map<PlaceId, std::string>{};
  auto const links = predecessor_links(work.db, goal.id);
  auto codes = std::map<MilestoneId, std::string>{};
  if (!links.empty() || std::ranges::any_of(milestones, [](Milestone const& m) { return bool{m.after_milestone}; }))
    for (auto const& each : milestones_of(work.db, goal.id)) codes[each.id] = each.code;
  auto const waits_for = [&](MilestoneId id) {
    auto list = boost::json::array{};
    for (auto const& link : links)
      if (link.after == id && codes.contains(link.before)) list.emplace_back(codes[link.before]);
    return list;
  };
  auto const asks_verification = !those_that_ask_verification(work.db, {goal.id}).empty();
  auto told = std::vector<boost::json::object>{};
  for (auto const& milestone : milestones) {
    if (!titles.contains(milestone.responsible)) titles[milestone.responsible] = office_title(work, milestone.responsible);
    if (auto const place = milestone.place && !places.contains(milestone.place) ? territory::find_place(work.db, milestone.place) : std::nullopt)
      places[milestone.place] = place->code;
    auto const standing = milestone.withdrawn_on ? StandingWithReason{Standing::finished, {"standing.milestone.withdrawn"}} : standing_of(facts_by_id[milestone.id], work.today);
    told.push_back({{"id", milestone.id.number},
                    {"goal", goal.code},
                    {"code", milestone.code},
                    {"title", milestone.title},
                    {"line", milestone.line},
                    {"detail", milestone.detail},
                    {"responsible", titles[milestone.responsible].empty() ? boost::json::value(nullptr) : boost::json::value(titles[milestone.responsible])},
                    {"responsible_id", api::of(milestone.responsible)},
                    {"place", places[milestone.place].empty() ? boost::json::value(nullptr) : boost::json::value(places[milestone.place])},
                    {"amount", told_amount(milestone.amount)},
                    {"type", milestone.type},
                    {"weight", milestone.weight},
                    {"critical", milestone.is_critical},
                    {"due_kind", api::of(milestone.due_kind)},
                    {"due_on", api::of(milestone.due_on)},
                    {"after", milestone.after_milestone ? boost::json::value(codes[milestone.after_milestone]) : boost::json::value(nullptr)},
                    {"after_days", milestone.after_days},
                    {"predecessors", waits_for(milestone.id)},
                    {"due_original", api::of(milestone.due_original)},
                    {"finished_on", api::of(milestone.finished_on)},
                    {"verified_on", api::of(milestone.verified_on)},
                    {"unverified", asks_verification && milestone.finished_on && !milestone.verified_on && !milestone.withdrawn_on},
                    {"withdrawn_on", api::of(milestone.withdrawn_on)},
                    {"withdrawal", milestone.withdrawal},
                    {"standing", api::of(standing.standing)},
                    {"reason", work.words.text(standing.reason.key, standing.reason.details)},
                    {"days_left", milestone.due_on ? boost::json::value(days_between(work.today, *milestone.due_on)) : boost::json::value(nullptr)},
                    {"reprogrammed", milestone.moves},
                    {"added_after_approval", milestone.is_added_later},
                    {"progress_text", milestone.progress},
                    {"updated_at", api::of(milestone.updated_at)},
                    {"revision", milestone.revision}});
  }
  return told;
}

boost::json::object told(Work& work, Goal const& goal, Milestone const& milestone) { return told(work, goal, std::vector{milestone}).front(); }

}  // namespace timon::goals
