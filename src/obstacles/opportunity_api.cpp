#include "base/clock.hpp"
#include "base/text.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_json.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::obstacles {
namespace {

using boost::json::array;
using boost::json::object;

Opportunity seen(http::Request const& request, Work& work) {
  auto const word = request.path_words["opportunity"];
  auto const number = integer_from(word);
  auto found = number ? find_visible(work, OpportunityId{*number}) : find_visible_opportunity(work, word);
  if (!found) throw NotFound{};
  return std::move(*found);
}

/// Soonest first: the date and the number of the last one seen stand in `after`.
http::Response get_opportunities(http::Request const& request, Work& work) {
  auto const limit = api::limit_of(request);
  auto rows = visible_opportunities(work, OpportunityId{integer_from(request.query["after"]).value_or(0)}, limit);
  auto const has_more = rows.size() > static_cast<std::size_t>(limit);
  if (has_more) rows.pop_back();
  auto items = array{};
  for (auto const& row : rows) items.push_back(told_opportunity(work, row));
  auto const next = has_more ? boost::json::value(request.base_path + "/api/v1/opportunities?limit=" + std::to_string(limit) + "&after=" + std::to_string(rows.back().id.number))
                             : boost::json::value(nullptr);
  return api::answer(200, object{{"items", std::move(items)}, {"next", next}});
}

http::Response get_of_goal(http::Request const& request, Work& work) {
  auto const goal = goals::find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  auto items = array{};
  for (auto const& row : opportunities_of(work.db, goal->id)) items.push_back(told_opportunity(work, row));
  return api::answer(200, object{{"items", std::move(items)}, {"next", nullptr}});
}

http::Response get_opportunity(http::Request const& request, Work& work) {
  auto const opportunity = seen(request, work);
  return api::answer_revised(200, told_opportunity(work, opportunity), opportunity.revision);
}

http::Response post_opportunity(http::Request const& request, Work& work) {
  must_have(work.actor, {kRaiseObstacle});
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const text = [&](char const* field) { return api::text_at(body, field, problems).value_or(""); };
  auto const goal = goals::find_visible(work, text("goal"));
  if (!goal) problems.push_back({"goal", "board.filter.unknown", {text("goal")}});
  auto const code = text("milestone");
  auto const milestone = goal && !code.empty() ? goals::find_visible(work, goal->id, code) : std::nullopt;
  if (goal && !code.empty() && !milestone) problems.push_back({"milestone", "board.filter.unknown", {code}});
  auto draft = Opportunity{.title = text("title"),
                           .proposed_on = api::date_at(body, "proposed_on", problems),
                           .proposed_minutes = text("proposed_at").empty() ? std::nullopt : std::optional{minutes_of_clock(text("proposed_at")).value_or(kNoSuchTime)},
                           .place = text("place"),
                           .authority = text("authority"),
                           .message = text("message"),
                           .embargo_on = api::date_at(body, "embargo_on", problems)};
  if (!problems.empty()) return api::refused(work.words, problems);
  draft.goal = goal->id;
  if (milestone) draft.milestone = milestone->id;
  auto const proposed = propose_opportunity(work, std::move(draft));
  if (!proposed) return api::refused(work.words, proposed.error());
  auto response = api::answer_revised(201, told_opportunity(work, *proposed), proposed->revision);
  response.headers.add("Location", "/api/v1/opportunities/" + std::to_string(proposed->id.number));
  return response;
}

http::Response post_valuation(http::Request const& request, Work& work) {
  must_have(work.actor, {kRaiseObstacle});
  auto const opportunity = seen(request, work);
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const word = api::text_at(body, "verb", problems).value_or("");
  auto const text = api::text_at(body, "text", problems).value_or("");
  auto verb = ValuationVerb{};
  if (!boost::describe::enum_from_string(word.c_str(), verb)) problems.push_back({"verb", "board.filter.unknown", {word}});
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const valued = value_opportunity(work, opportunity.id, api::revision_seen(request), verb, text);
  if (!valued) return api::refused(work.words, valued.error());
  return api::answer_revised(200, told_opportunity(work, *valued), valued->revision);
}

}  // namespace

void add_opportunity_api(http::Router& router) {
  router.get("/api/v1/opportunities", get_opportunities);
  router.post("/api/v1/opportunities", post_opportunity);
  router.get("/api/v1/opportunities/{opportunity}", get_opportunity);
  router.post("/api/v1/opportunities/{opportunity}/valuation", post_valuation);
  router.get("/api/v1/goals/{goal}/opportunities", get_of_goal);
}

}  // namespace timon::obstacles
