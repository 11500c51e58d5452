#include <algorithm>

#include "base/text.hpp"
#include "plans/classifier_json.hpp"
#include "plans/plan_api.hpp"
#include "platform/api/json_body.hpp"

namespace timon::plans {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using http::Request;
using http::Response;

Response get_classifiers(Request const&, Work& work) {
  auto items = array{};
  for (auto const& classifier : classifiers(work.db)) items.push_back(told(work, classifier));
  return api::answer(200, object{{"items", std::move(items)}, {"next", value(nullptr)}});
}

Response get_classifier(Request const& request, Work& work) {
  auto const classifier = find_classifier(work.db, request.path_words["classifier"]);
  if (!classifier) throw NotFound{};
  return api::answer_revised(200, told(work, *classifier), classifier->revision);
}

/// «{"ODS": ["ODS 4"]}»: what the thing has of each classifier.
object told(Work& work, std::vector<Classification> const& rows) {
  auto all = object{};
  for (auto const& classifier : classifiers(work.db)) {
    auto codes = array{};
    for (auto const& each : values_of(work.db, classifier.id))
      if (std::ranges::find(rows, each.id, &Classification::value) != rows.end()) codes.emplace_back(each.code);
    if (!codes.empty()) all[classifier.code] = std::move(codes);
  }
  return {{"classifiers", std::move(all)}};
}

/// What the body says, in ids; a code that nothing has is a problem of its classifier.
Classified classified_from(Work& work, object const& body, Problems& problems) {
  auto wanted = Classified{};
  auto const* const member = body.if_contains("classifiers");
  if (!member || !member->is_object()) {
    problems.push_back({"classifiers", "classification.no_object"});
    return wanted;
  }
  for (auto const& [key, list] : member->as_object()) {
    auto const code = std::string{key};
    auto const classifier = find_classifier(work.db, code);
    if (!classifier || !list.is_array()) {
      problems.push_back({"classifiers", "board.filter.unknown", {code}});
      continue;
    }
    auto const values = values_of(work.db, classifier->id);
    auto& ids = wanted[classifier->id];
    for (auto const& each : list.as_array()) {
      auto const name = each.is_string() ? std::string{each.as_string()} : boost::json::serialize(each);
      auto const at = std::ranges::find(values, name, &ClassifierValue::code);
      if (at == values.end()) problems.push_back({code, "board.filter.unknown", {name}});
      else ids.push_back(at->id);
    }
  }
  return wanted;
}

Response put_classified(Request const& request, Work& work, GoalId goal, MilestoneId milestone) {
  auto problems = Problems{};
  auto const body = api::json_object(request);
  auto const wanted = classified_from(work, body, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const done = classify(work, goal, milestone, wanted, api::revision_seen(request));
  if (!done) return api::refused(work.words, done.error());
  return api::answer_revised(200, told(work, *done), classifications_revision(*done));
}

Milestone milestone_at(Request const& request, Work& work) {
  auto found = goals::find_visible(work, request.path_id<MilestoneId>("milestone"));
  if (!found) throw NotFound{};
  return std::move(*found);
}

Response get_of_goal(Request const& request, Work& work) {
  auto const rows = classifications_of(work.db, goal_for_api(request, work).id);
  return api::answer_revised(200, told(work, rows), classifications_revision(rows));
}

Response put_of_goal(Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = goal_for_api(request, work);
  must(may_classify(work.actor, goal), kEditGoal);
  return put_classified(request, work, goal.id, {});
}

Response get_of_milestone(Request const& request, Work& work) {
  auto const milestone = milestone_at(request, work);
  auto const rows = classifications_of(work.db, milestone.goal, milestone.id);
  return api::answer_revised(200, told(work, rows), classifications_revision(rows));
}

Response put_of_milestone(Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const milestone = milestone_at(request, work);
  auto const goal = goals::find_visible(work, milestone.goal);
  if (!goal) throw NotFound{};
  must(may_classify(work.actor, *goal), kEditGoal);
  return put_classified(request, work, milestone.goal, milestone.id);
}

}  // namespace

Goal goal_for_api(Request const& request, Work& work) {
  auto found = goals::find_visible(work, request.path_words["goal"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

void add_classifier_api(http::Router& router) {
  add_classifier_write_api(router);
  router.get("/api/v1/classifiers", get_classifiers);
  router.get("/api/v1/classifiers/{classifier}", get_classifier);
  router.get("/api/v1/goals/{goal}/classifiers", get_of_goal);
  router.put("/api/v1/goals/{goal}/classifiers", put_of_goal);
  router.get("/api/v1/milestones/{milestone:id}/classifiers", get_of_milestone);
  router.put("/api/v1/milestones/{milestone:id}/classifiers", put_of_milestone);
}

}  // namespace timon::plans
