#include "goals/likelihood.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::goals {
namespace {

using boost::json::object;
using boost::json::value;

object told(Likelihood const& judged, std::string const& name) {
  return {{"id", judged.id.number},
          {"overall", api::of(judged.overall)},
          {"challenge", api::of(judged.challenge)},
          {"planning", api::of(judged.planning)},
          {"capacity", api::of(judged.capacity)},
          {"stage", judged.stage == 0 ? value(nullptr) : value(judged.stage)},
          {"reason", judged.reason},
          {"judged_on", api::of(std::optional{judged.judged_on})},
          {"judged_by", name}};
}

Goal seen(http::Request const& request, Work& work) {
  auto found = find_visible(work, request.path_words["goal"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

http::Response get_likelihood(http::Request const& request, Work& work) {
  auto const goal = seen(request, work);
  auto items = boost::json::array{};
  for (auto const& judged : likelihoods_of(work.db, goal.id)) items.push_back(told(judged, judged.person_name));
  return api::answer(200, object{{"items", std::move(items)}, {"next", nullptr}});
}

http::Response post_likelihood(http::Request const& request, Work& work) {
  must_have(work.actor, {kJudgeDelivery});
  auto const goal = seen(request, work);
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto wanted = Likelihood{.stage = api::number_at(body, "stage", problems).value_or(0), .reason = api::text_at(body, "reason", problems).value_or("")};
  auto const choose = [&](char const* field, auto& choice) {
    auto const text = api::text_at(body, field, problems).value_or("unrated");
    if (!boost::describe::enum_from_string(text.c_str(), choice)) problems.push_back({field, "board.filter.unknown", {text}});
  };
  choose("overall", wanted.overall);
  choose("challenge", wanted.challenge);
  choose("planning", wanted.planning);
  choose("capacity", wanted.capacity);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const judged = judge_delivery(work, goal.id, std::move(wanted));
  if (!judged) return api::refused(work.words, judged.error());
  return api::answer(201, told(*judged, work.actor.name));
}

}  // namespace

void add_likelihood_api(http::Router& router) {
  router.get("/api/v1/goals/{goal}/likelihood", get_likelihood);
  router.post("/api/v1/goals/{goal}/likelihood", post_likelihood);
}

std::vector<api::Operation> likelihood_operations() {
  return {
      {"GET", "/api/v1/goals/{goal}/likelihood", "listGoalLikelihood", "The delivery unit's judgements of a goal, the one that holds first.", "", "", 200, "Likelihood[]", "404"},
      {"POST", "/api/v1/goals/{goal}/likelihood", "judgeDelivery", "A new judgement by the delivery unit; the one before stays as history.", "", "LikelihoodDraft", 201,
       "Likelihood", "400 404 422"}};
}

std::vector<api::Schema> likelihood_schemas() {
  using api::SchemaKind;
  return {{"DeliveryOdds", SchemaKind::choice, "unrated unlikely doubtful likely highly_likely"},
          {"Challenge", SchemaKind::choice, "unrated low medium high very_high"},
          {"Quality", SchemaKind::choice, "unrated critical weak adequate strong"},
          {"Likelihood", SchemaKind::answer, "id:int overall:DeliveryOdds challenge:Challenge planning:Quality capacity:Quality stage:int? reason judged_on:date judged_by"},
          {"LikelihoodDraft", SchemaKind::body, "overall:DeliveryOdds challenge:Challenge planning:Quality capacity:Quality stage:int reason!"}};
}

}  // namespace timon::goals
