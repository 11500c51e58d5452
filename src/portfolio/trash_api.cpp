#include <functional>

#include "organization/organization.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/members.hpp"
#include "platform/api/values.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/tags.hpp"
#include "portfolio/trash.hpp"

namespace timon::portfolio {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

/// The code of the milestone; null: the goal as a whole.
value milestone_of(TrashItem const& item) { return item.subject == TrashSubject::goal ? value(nullptr) : value(item.code); }

object told(Work& work, TrashItem const& item, std::string const& removed_by) {
  auto const institution = organization::find_institution(work.db, item.institution);
  return {{"id", item.id.number},
          {"subject", api::of(item.subject)},
          {"goal", item.goal_code},
          {"goal_title", item.goal_title},
          {"milestone", milestone_of(item)},
          {"title", item.title},
          {"institution", institution ? institution->code : ""},
          {"removed_by", removed_by},
          {"removed_at", api::of(item.removed_at)},
          {"until_on", api::of(item.until_on)}};
}

http::Response get_trash(http::Request const&, Work& work) {
  auto items = array{};
  for (auto const& line : trash_lines(work)) items.push_back(told(work, line.item, line.person_name));
  return api::answer(200, object{{"items", std::move(items)}, {"next", nullptr}});
}

/// Where what was put back is found; none for an administrator, who puts back what others removed and sees none of it.
std::string address_of(Work& work, TrashItem const& item) {
  auto const goal = goals::find_visible(work, GoalId{item.goal});
  if (!goal) return {};
  if (item.subject == TrashSubject::goal) return "/api/v1/goals/" + goal->code;
  auto const milestone = goals::find_visible(work, goal->id, item.code);
  return milestone ? "/api/v1/milestones/" + std::to_string(milestone->id.number) : std::string{};
}

http::Response post_restoration(http::Request const& request, Work& work) {
  must_have(work.actor, {kRestoreTrash, kEditGoal, kEditOwn});
  auto const item = restore(work, request.path_id<Id<TrashItem>>("item"));
  if (!item) return api::refused(work.words, item.error());
  auto response = api::answer(201, object{{"subject", api::of(item->subject)}, {"goal", item->goal_code}, {"milestone", milestone_of(*item)}});
  if (auto const address = address_of(work, *item); !address.empty()) response.headers.add("Location", address);
  return response;
}

http::Response removed(http::Request const& request, Work& work, std::int64_t revision, char const* table, std::function<Outcome<TrashItem>(std::int64_t)> const& remove) {
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  must_be_current(api::revision_seen(request), revision, table);
  auto problems = Problems{};
  api::refuse_unknown(api::json_object(request), {}, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const item = remove(api::revision_seen(request));
  if (!item) return api::refused(work.words, item.error());
  return api::answer(201, told(work, *item, work.actor.name));
}

http::Response post_goal_removal(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = goals::find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  must(may_edit(work.actor, *goal), kEditGoal);
  return removed(request, work, goal->revision, Goal::kTable, [&](std::int64_t revision) { return remove_goal(work, goal->id, revision); });
}

http::Response post_milestone_removal(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const milestone = goals::find_visible(work, request.path_id<MilestoneId>("milestone"));
  auto const goal = milestone ? goals::find_visible(work, milestone->goal) : std::nullopt;
  if (!goal) throw NotFound{};
  must(goals::may_edit(work.actor, *goal, *milestone), kEditGoal);
  return removed(request, work, milestone->revision, Milestone::kTable, [&](std::int64_t revision) { return remove_milestone(work, milestone->id, revision); });
}

}  // namespace

void add_trash_api(http::Router& router) {
  router.get("/api/v1/trash", get_trash);
  router.post("/api/v1/trash/{item:id}/restoration", post_restoration);
  router.post("/api/v1/goals/{goal}/removal", post_goal_removal);
  router.post("/api/v1/milestones/{milestone:id}/removal", post_milestone_removal);
}

}  // namespace timon::portfolio
