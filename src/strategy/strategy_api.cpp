#include <fmt/format.h>

#include "base/text.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/http/parse.hpp"
#include "strategy/row_actions.hpp"
#include "strategy/strategy_json.hpp"

namespace timon::strategy {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

Goal seen(http::Request const& request, Work& work) {
  auto found = goals::find_visible(work, request.path_words["goal"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

std::string text_of_member(value const& member) {
  if (member.is_null()) return {};
  if (member.is_string()) return std::string{member.as_string()};
  if (member.is_bool()) return member.as_bool() ? "1" : "0";
  // Doubles are written as people write them: 12.5, never 1.25E1.
  if (member.is_double()) return fmt::format("{}", member.as_double());
  return boost::json::serialize(member);
}

/// The members that were sent, over the row as it was, as a form would say them.
void put_members(http::Fields& values, object const& body, Problems& problems) {
  for (auto const& [name, member] : body) {
    if (member.is_structured()) problems.push_back({name, "choice.unknown", {boost::json::serialize(member)}});
    else values.set(name, text_of_member(member));
  }
  auto const subject = [&](char const* name, char const* mark) {
    auto const* const id = body.if_contains(name);
    if (id != nullptr) values.set("subject", id->is_null() ? "" : mark + text_of_member(*id));
  };
  subject("milestone", "m");
  if (auto const* const id = body.if_contains("obstacle"); id != nullptr && !id->is_null()) subject("obstacle", "o");
}

template <class T>
http::Response list(http::Request const& request, Work& work, std::vector<T> (*rows)(sql::Session&, GoalId)) {
  auto const goal = seen(request, work);
  auto items = array{};
  for (auto const& row : rows(work.db, goal.id)) items.push_back(told(row));
  return api::answer(200, object{{"items", std::move(items)}, {"next", nullptr}});
}

template <class T>
http::Response save(http::Request const& request, Work& work, Goal const& goal, T const& before, int status) {
  auto values = RowKind<T>::values(before);
  auto problems = Problems{};
  put_members(values, api::json_object(request), problems);
  auto typed = RowKind<T>::typed(work, goal, values, before, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const saved = save_row(work, goal.id, api::revision_seen(request), std::move(typed));
  if (!saved) return api::refused(work.words, saved.error());
  return api::answer_revised(status, told(*saved), saved->revision);
}

template <class T>
http::Response post_row(http::Request const& request, Work& work) {
  must_write(work.actor, kWriters<T>);
  auto const goal = editable_goal(work, seen(request, work).id, kWriters<T>);
  return save(request, work, goal, T{}, 201);
}

template <class T>
T row_at(http::Request const& request, Work& work, Goal const& goal) {
  auto found = row_of<T>(work.db, goal.id, request.path_id<decltype(T::id)>("row"));
  if (!found) throw NotFound{};
  return std::move(*found);
}

template <class T>
http::Response patch_row(http::Request const& request, Work& work) {
  must_write(work.actor, kWriters<T>);
  auto const goal = editable_goal(work, seen(request, work).id, kWriters<T>);
  auto const before = row_at<T>(request, work, goal);
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  return save(request, work, goal, before, 200);
}

template <class T>
http::Response delete_row(http::Request const& request, Work& work) {
  must_write(work.actor, kWriters<T>);
  auto const goal = editable_goal(work, seen(request, work).id, kWriters<T>);
  auto const row = row_at<T>(request, work, goal);
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  remove_row<T>(work, goal.id, api::revision_seen(request), row.id);
  return api::answer(200, told(row));
}

template <class T>
void add_rows(http::Router& router, std::string const& noun, std::vector<T> (*rows)(sql::Session&, GoalId)) {
  auto const base = "/api/v1/goals/{goal}/" + noun;
  router.get(base, [rows](http::Request const& request, Work& work) { return list(request, work, rows); });
  router.post(base, post_row<T>);
  router.patch(base + "/{row:id}", patch_row<T>);
  router.remove(base + "/{row:id}", delete_row<T>);
}

http::Response get_review(http::Request const& request, Work& work) {
  auto const goal = seen(request, work);
  auto const review = review_of(work.db, goal.id);
  if (!review) throw NotFound{};
  return api::answer_revised(200, told(*review), review->revision);
}

http::Response put_review(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = editable_goal(work, seen(request, work).id);
  auto const before = review_of(work.db, goal.id);
  if (before && request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  return save(request, work, goal, before.value_or(ClosingReview{}), before ? 200 : 201);
}

http::Response get_lessons(http::Request const& request, Work& work) {
  auto query = LessonQuery{.q = request.query["q"], .type = {}, .before = id_in<struct Lesson>(request.query, "after"), .limit = api::limit_of(request)};
  if (auto const& name = request.query["lesson_type"]; !name.empty()) {
    auto type = LessonType{};
    if (!boost::describe::enum_from_string(name.c_str(), type)) return api::refused(work.words, {{"lesson_type", "choice.unknown", {name}}});
    query.type = type;
  }
  auto lines = find_lessons(work, query);
  auto next = value(nullptr);
  if (lines.size() > static_cast<std::size_t>(query.limit)) {
    lines.pop_back();
    next = request.base_path + "/api/v1/lessons?q=" + http::percent_encoded(query.q) + "&lesson_type=" + http::percent_encoded(request.query["lesson_type"]) +
           "&limit=" + std::to_string(query.limit) + "&after=" + std::to_string(lines.back().id.number);
  }
  auto items = array{};
  for (auto const& line : lines) items.push_back(told(line));
  return api::answer(200, object{{"items", std::move(items)}, {"next", std::move(next)}});
}

http::Response get_actors(http::Request const& request, Work& work) {
  auto query = ActorQuery{.q = request.query["q"], .kind = {}, .after = request.query["after"], .limit = api::limit_of(request)};
  if (auto const& name = request.query["actor_kind"]; !name.empty()) {
    auto kind = StakeholderKind{};
    if (!boost::describe::enum_from_string(name.c_str(), kind)) return api::refused(work.words, {{"actor_kind", "choice.unknown", {name}}});
    query.kind = kind;
  }
  auto lines = actor_lines(work, query);
  auto next = value(nullptr);
  if (lines.size() > static_cast<std::size_t>(query.limit)) {
    lines.pop_back();
    auto const last = lines.back().folded_name + "|" + text_of(lines.back().kind);
    next = request.base_path + "/api/v1/actors?q=" + http::percent_encoded(query.q) + "&actor_kind=" + http::percent_encoded(request.query["actor_kind"]) +
           "&limit=" + std::to_string(query.limit) + "&after=" + http::percent_encoded(last);
  }
  auto items = array{};
  for (auto const& line : lines) items.push_back(told(line));
  return api::answer(200, object{{"items", std::move(items)}, {"next", std::move(next)}});
}

}  // namespace

void add_strategy_api(http::Router& router) {
  add_rows<GoalResult>(router, "results", results_of);
  add_rows<Product>(router, "products", products_of);
  add_rows<Stakeholder>(router, "actors", stakeholders_of);
  add_rows<ChainLink>(router, "chain", chain_of);
  add_rows<Risk>(router, "risks", risks_of);
  add_rows<Presentation>(router, "presentations", presentations_of);
  add_rows<Lesson>(router, "lessons", lessons_of);
  router.get("/api/v1/goals/{goal}/review", get_review);
  router.put("/api/v1/goals/{goal}/review", put_review);
  router.get("/api/v1/lessons", get_lessons);
  router.get("/api/v1/actors", get_actors);
}

}  // namespace timon::strategy
