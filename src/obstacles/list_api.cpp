#include "base/text.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_api.hpp"
#include "obstacles/obstacle_body.hpp"
#include "obstacles/obstacle_json.hpp"
#include "obstacles/obstacle_list.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "platform/http/parse.hpp"

namespace timon::obstacles {
namespace {

using boost::json::array;
using boost::json::object;

/// The same address with another `after`.
boost::json::value next_address(http::Request const& request, std::int64_t after) {
  auto address = request.base_path + request.path;
  auto mark = '?';
  for (auto const& [name, value] : request.query) {
    if (name == "after" || value.empty()) continue;
    address += mark + http::percent_encoded(name) + "=" + http::percent_encoded(value);
    mark = '&';
  }
  return boost::json::value(address + mark + "after=" + std::to_string(after));
}

template <class E>
void choice(http::Request const& request, char const* name, Problems& problems, std::optional<E>& to) {
  auto const& word = request.query[name];
  if (word.empty()) return;
  auto value = E{};
  if (boost::describe::enum_from_string(word.c_str(), value)) to = value;
  else problems.push_back({name, "board.filter.unknown", {word}});
}

Outcome<ObstacleQuery> query_of(http::Request const& request, Work& work, ObstacleKind kind) {
  auto query = ObstacleQuery{
      .kind = kind, .open_only = request.query["open"] == "true", .after = ObstacleId{integer_from(request.query["after"]).value_or(0)}, .limit = api::limit_of(request)};
  auto problems = Problems{};
  choice(request, "state", problems, query.state);
  choice(request, "level", problems, query.level);
  choice(request, "type", problems, query.type);
  query.held_by_me = request.query["mine"] == "true";
  query.q = request.query["q"];
  if (auto const& code = request.query["institution"]; !code.empty()) {
    auto const institution = organization::find_institution_by_code(work.db, code);
    if (institution) query.institution = institution->id;
    else problems.push_back({"institution", "board.filter.unknown", {code}});
  }
  if (auto const& code = request.query["goal"]; !code.empty()) {
    auto const goal = goals::find_visible(work, code);
    if (goal) query.goal = goal->id;
    else problems.push_back({"goal", "board.filter.unknown", {code}});
  }
  if (!problems.empty()) return problems;
  return query;
}

http::Response told_page(http::Request const& request, Work& work, ObstacleQuery const& query) {
  auto const page = obstacle_lines(work, query);
  auto items = array{};
  for (auto const& line : page.lines) items.push_back(told_line(work, line));
  return api::answer(200, object{{"items", std::move(items)}, {"next", page.has_more ? next_address(request, page.lines.back().id.number) : boost::json::value(nullptr)}});
}

http::Handler get_list(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    auto const query = query_of(request, work, kind);
    if (!query) return api::refused(work.words, query.error());
    return told_page(request, work, *query);
  };
}

http::Handler get_of_goal(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    auto const goal = goals::find_visible(work, request.path_words["goal"]);
    if (!goal) throw NotFound{};
    auto query = query_of(request, work, kind);
    if (!query) return api::refused(work.words, query.error());
    query->goal = goal->id;
    return told_page(request, work, *query);
  };
}

http::Handler post_obstacle(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    must_have(work.actor, {kRaiseObstacle});
    auto const body = api::json_object(request);
    auto problems = Problems{};
    auto draft = draft_from(body, kind, problems);
    auto targets = targets_from(body, work, problems);
    if (!problems.empty()) return api::refused(work.words, problems);
    auto const raised = raise_obstacle(work, std::move(draft), std::move(targets));
    if (!raised) return api::refused(work.words, raised.error());
    auto response = api::answer_revised(201, told(work, *raised), raised->revision);
    response.headers.add("Location", (kind == ObstacleKind::alert ? "/api/v1/alerts/" : "/api/v1/restrictions/") + std::to_string(raised->id.number));
    return response;
  };
}

}  // namespace

void add_opportunity_api(http::Router&);
void add_lineage_api(http::Router&);

void add_obstacle_api(http::Router& router) {
  for (auto const kind : {ObstacleKind::alert, ObstacleKind::restriction}) {
    auto const noun = std::string{kind == ObstacleKind::alert ? "alerts" : "restrictions"};
    router.get("/api/v1/" + noun, get_list(kind));
    router.post("/api/v1/" + noun, post_obstacle(kind));
    router.get("/api/v1/goals/{goal}/" + noun, get_of_goal(kind));
    add_obstacle_deeds(router, "/api/v1/" + noun, kind);
  }
  add_lineage_api(router);
  add_opportunity_api(router);
}

}  // namespace timon::obstacles
