#include <array>

#include "goals/goal_api.hpp"
#include "goals/milestone_api.hpp"
#include "goals/milestone_deeds.hpp"
#include "goals/milestone_json.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/members.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::goals {
namespace {

using boost::json::object;

/// One deed on a milestone: its noun in the address and what it does.
struct MilestoneDeedNoun {
  char const* noun;
  std::initializer_list<Right> rights;  // one of them somewhere
  bool (*may)(Actor const&, Goal const&, Milestone const&);
  bool asks_reason;
  Outcome<Milestone> (*act)(Work&, MilestoneId, std::int64_t revision_seen, std::string reason);
};

constexpr auto kEditors = std::initializer_list<Right>{kEditGoal, kEditOwn};
constexpr auto kVerifiers = std::initializer_list<Right>{kVerifyMilestone};

constexpr auto kDeeds = std::array{
    MilestoneDeedNoun{"verification", kVerifiers, may_verify, false,
                      [](Work& work, MilestoneId id, std::int64_t revision, std::string) { return verify_milestone(work, id, revision); }},
    MilestoneDeedNoun{"withdrawal", kEditors, may_edit, true, withdraw_milestone},
    MilestoneDeedNoun{"reopening", kEditors, may_edit, true, reopen_milestone},
};

http::Response post_deed(http::Request const& request, Work& work, MilestoneDeedNoun const& deed) {
  auto const id = request.path_id<MilestoneId>("milestone");
  auto const [goal, before] = seen_milestone(work, id, deed.rights);
  must(deed.may(work.actor, goal, before), *deed.rights.begin());
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  auto const revision = api::revision_seen(request);
  must_be_current(revision, before.revision, Milestone::kTable);
  auto problems = Problems{};
  auto reason = reason_in(request, deed.asks_reason, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  return answered(work, deed.act(work, id, revision, std::move(reason)), 201);
}

http::Response told_predecessors(Work& work, Goal const& goal, Milestone const& milestone) {
  return api::answer_revised(200, object{{"predecessors", told(work, goal, milestone).at("predecessors")}}, milestone.revision);
}

http::Response get_predecessors(http::Request const& request, Work& work) {
  auto const milestone = find_visible(work, request.path_id<MilestoneId>("milestone"));
  auto const goal = milestone ? find_visible(work, milestone->goal) : std::nullopt;
  if (!goal) throw NotFound{};
  return told_predecessors(work, *goal, *milestone);
}

http::Response put_predecessors(http::Request const& request, Work& work) {
  auto const id = request.path_id<MilestoneId>("milestone");
  auto const [goal, before] = seen_milestone(work, id, kEditors);
  must(may_edit(work.actor, goal, before), kEditGoal);
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  auto const revision = api::revision_seen(request);
  must_be_current(revision, before.revision, Milestone::kTable);
  auto problems = Problems{};
  auto const body = api::json_object(request);
  api::refuse_unknown(body, {"predecessors"}, problems);
  auto const wanted = predecessors_at(work, body, goal.id, problems);
  // The whole list is put: none was sent is no empty list.
  if (!wanted) problems.push_back({"predecessors", "milestone.predecessors.no_list"});
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const after = edit_milestone(work, id, revision, before, wanted);
  if (!after) return api::refused(work.words, after.error());
  return told_predecessors(work, goal, *after);
}

}  // namespace

void add_milestone_deed_api(http::Router& router) {
  for (auto const& deed : kDeeds)
    router.post(std::string{"/api/v1/milestones/{milestone:id}/"} + deed.noun, [&deed](http::Request const& request, Work& work) { return post_deed(request, work, deed); });
  router.get("/api/v1/milestones/{milestone:id}/predecessors", get_predecessors);
  router.put("/api/v1/milestones/{milestone:id}/predecessors", put_predecessors);
}

}  // namespace timon::goals
