#include "plans/plan_json.hpp"

#include "platform/api/json_body.hpp"

namespace timon::plans {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value or_null(std::string const& text) { return text.empty() ? value(nullptr) : value(text); }

object told(PlanVersion const& version) {
  return {{"number", version.number},
          {"state", api::of(version.state)},
          {"reason", or_null(version.reason)},
          {"opened_on", api::of(std::optional{version.opened_on})},
          {"authority", or_null(version.authority)},
          {"act_number", or_null(version.act_number)},
          {"act_on", api::of(version.act_on)},
          {"approved_on", api::of(version.approved_on)},
          {"sha256", or_null(version.fingerprint)},
          {"revision", version.revision}};
}

object told(Work& work, Plan const& plan) {
  auto const term = term_of(work.db, plan.id);
  auto versions = array{};
  for (auto const& version : versions_of(work.db, plan.id)) versions.push_back(told(version));
  return {{"code", plan.code},
          {"name", plan.name},
          {"description", term.description},
          {"from_on", api::of(term.from_on)},
          {"until_on", api::of(term.until_on)},
          {"versions", std::move(versions)},
          {"revision", plan.revision}};
}

object told(Axis const& axis) { return {{"code", axis.code}, {"title", axis.title}, {"revision", axis.revision}}; }

object told(Objective const& objective, std::string const& axis) {
  return {{"code", objective.code}, {"title", objective.title}, {"axis", or_null(axis)}, {"revision", objective.revision}};
}

object told(RatifiedSelection const& selection) {
  auto goals = array{};
  for (auto const& goal : selection.goals) goals.emplace_back(goal.code);
  return {{"id", selection.act.id.number},
          {"authority", selection.act.authority},
          {"act_number", selection.act.act_number},
          {"act_on", api::of(std::optional{selection.act.act_on})},
          {"act_text", selection.act.document},
          {"noted_on", api::of(std::optional{selection.act.noted_on})},
          {"goals", std::move(goals)}};
}

void put(object const& body, char const* name, std::string& text, Problems& problems) {
  auto const* const member = body.if_contains(name);
  if (member == nullptr) return;
  if (member->is_null()) text.clear();
  else if (auto sent = api::text_at(body, name, problems)) text = std::move(*sent);
}

void put(object const& body, char const* name, std::optional<Date>& date, Problems& problems) {
  if (body.contains(name)) date = api::date_at(body, name, problems);
}

void put(object const& body, char const* name, bool& flag, Problems& problems) {
  if (auto const sent = api::flag_at(body, name, problems)) flag = *sent;
}

bool lacks_revision(http::Request const& request, std::int64_t revision, char const* table) {
  if (request.headers["if-match"].empty()) return true;
  must_be_current(api::revision_seen(request), revision, table);
  return false;
}

http::Response unread(Work const& work) { return api::problem(428, work.words, "api.if_match_missing"); }

Plan plan_for_api(http::Request const& request, Work& work) {
  must_read_plans(work.actor);
  auto found = find_plan(work.db, request.path_words["plan"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

}  // namespace timon::plans
