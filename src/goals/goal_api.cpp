#include "goals/goal_api.hpp"

#include "goals/forecast_view.hpp"
#include "goals/goal_actions.hpp"
#include "goals/goal_links.hpp"
#include "goals/history.hpp"
#include "goals/likelihood.hpp"
#include "goals/milestone_json.hpp"
#include "goals/names_store.hpp"
#include "goals/standing_store.hpp"
#include "organization/organization.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "territory/territory.hpp"

namespace timon::goals {

void add_board_api(http::Router&);
void add_goal_deed_api(http::Router&);
void add_milestone_api(http::Router&);

namespace {

using boost::json::array;
using boost::json::object;

array listed(std::vector<std::string> const& codes) { return array(codes.begin(), codes.end()); }

}  // namespace

boost::json::object told(Work& work, Goal const& goal) {
  auto const standing = standing_of(work.db, goal.id).value_or(GoalStanding{});
  auto const institution = organization::find_institution(work.db, goal.institution);
  return {{"id", goal.id.number},
          {"code", goal.code},
          {"title", goal.title},
          {"description", goal.description},
          {"institution", institution ? institution->code : ""},
          {"leader", office_title(work, goal.leader)},
          {"area", goal.area},
          {"starts_on", api::of(goal.starts_on)},
          {"ends_on", api::of(goal.ends_on)},
          {"days_left", goal.ends_on ? boost::json::value(days_between(work.today, *goal.ends_on)) : boost::json::value(nullptr)},
          {"territories", listed(place_codes(work.db, goal.id))},
          {"shared_with", listed(share_codes(work.db, goal.id))},
          {"need", goal.need},
          {"baseline", goal.baseline},
          {"product", goal.product},
          {"result", goal.result},
          {"impact", goal.impact},
          {"priority", goal.is_priority},
          {"integrating", goal.is_integrating},
          {"published", goal.is_published},
          {"approved_on", api::of(goal.approved_on)},
          {"suspended_on", api::of(goal.suspended_on)},
          {"closed_on", api::of(goal.closed_on)},
          {"standing", api::of(standing.standing)},
          {"reason", work.words.text(standing.reason, split(standing.reason_details, '|'))},
          {"alerts", standing.alerts},
          {"restrictions", standing.restrictions},
          {"opportunities", standing.opportunities},
          {"progress", boost::json::object{{"real", api::percent(standing.progress_real)},
                                           {"expected", api::percent(standing.progress_expected)},
                                           {"expected_original", api::percent(standing.progress_original)}}},
          {"updated_at", api::of(standing.updated_at)},
          {"revision", goal.revision}};
}

Goal seen_goal(http::Request const& request, Work& work) {
  auto goal = find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  return std::move(*goal);
}

namespace {

Goal from_body(Work& work, object const& body, Goal goal, Problems& problems) {
  auto const text = [&](char const* field, std::string& to) { to = api::text_at(body, field, problems).value_or(to); };
  text("code", goal.code), text("title", goal.title), text("description", goal.description), text("area", goal.area), text("need", goal.need);
  text("baseline", goal.baseline), text("product", goal.product), text("result", goal.result), text("impact", goal.impact);
  if (auto const code = api::text_at(body, "institution", problems)) {
    auto const institution = organization::find_institution_by_code(work.db, *code);
    if (institution) goal.institution = institution->id;
    else problems.push_back({"institution", "board.filter.unknown", {*code}});
  }
  goal.leader = OfficeId{api::number_at(body, "leader_id", problems).value_or(goal.leader.number)};
  if (body.contains("starts_on")) goal.starts_on = api::date_at(body, "starts_on", problems);
  if (body.contains("ends_on")) goal.ends_on = api::date_at(body, "ends_on", problems);
  goal.is_priority = api::flag_at(body, "priority", problems).value_or(goal.is_priority);
  goal.is_integrating = api::flag_at(body, "integrating", problems).value_or(goal.is_integrating);
  goal.is_published = api::flag_at(body, "published", problems).value_or(goal.is_published);
  return goal;
}

/// The ids behind a list of codes; absent when the member is. `find` answers what has that code.
template <class Id, class Find>
std::optional<std::vector<Id>> ids_at(object const& body, char const* field, Problems& problems, Find find) {
  auto const* const member = body.if_contains(field);
  if (!member) return std::nullopt;
  if (!member->is_array() || member->as_array().size() > kLinksMax) {
    problems.push_back({field, "api.field.no_list", {std::to_string(kLinksMax)}});
    return std::nullopt;
  }
  auto ids = std::vector<Id>{};
  for (auto const& each : member->as_array()) {
    auto const code = each.is_string() ? std::string{each.as_string()} : boost::json::serialize(each);
    if (auto const found = find(code)) ids.push_back(found->id);
    else problems.push_back({field, "board.filter.unknown", {code}});
  }
  return ids;
}

GoalLinks links_from_body(Work& work, object const& body, Problems& problems) {
  return {ids_at<PlaceId>(body, "territories", problems, [&](std::string const& code) { return territory::find_place_by_code(work.db, code); }),
          ids_at<InstitutionId>(body, "shared_with", problems, [&](std::string const& code) { return organization::find_institution_by_code(work.db, code); }),
          api::text_at(body, "priority_reason", problems).value_or("")};
}

http::Response get_goal(http::Request const& request, Work& work) {
  auto const goal = seen_goal(request, work);
  return api::answer_revised(200, told(work, goal), goal.revision);
}

http::Response post_goal(http::Request const& request, Work& work) {
  must_have(work.actor, {kCreateGoal});
  auto problems = Problems{};
  auto const body = api::json_object(request);
  auto draft = from_body(work, body, {}, problems);
  auto const links = links_from_body(work, body, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const created = create_goal(work, std::move(draft), links);
  if (!created) return api::refused(work.words, created.error());
  auto response = api::answer_revised(201, told(work, *created), created->revision);
  response.headers.add("Location", "/api/v1/goals/" + created->code);
  return response;
}

http::Response patch_goal(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const before = seen_goal(request, work);
  must(may_edit(work.actor, before), kEditGoal);
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  auto problems = Problems{};
  auto const body = api::json_object(request);
  auto wanted = from_body(work, body, before, problems);
  auto const links = links_from_body(work, body, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const after = edit_goal(work, before.id, api::revision_seen(request), std::move(wanted), links);
  if (!after) return api::refused(work.words, after.error());
  return api::answer_revised(200, told(work, *after), after->revision);
}

http::Response get_goal_journal(http::Request const& request, Work& work) {
  auto const goal = seen_goal(request, work);
  auto const limit = api::limit_of(request);
  auto const page = history_of(work, goal.id, integer_from(request.query["after"]).value_or(0), limit);
  auto items = array{};
  for (auto const& entry : page.entries) items.push_back(told(entry));
  return api::answer(200, object{{"items", std::move(items)}, {"next", page.has_more ? next_address(request, page.entries.back().entry.id) : boost::json::value(nullptr)}});
}

http::Response get_journal(http::Request const& request, Work& work) {
  must(may_read(work.actor, kReadJournal), kReadJournal);
  auto const limit = api::limit_of(request);
  auto const page = journal_page(work, integer_from(request.query["after"]).value_or(0), limit);
  auto items = array{};
  for (auto const& entry : page.entries) items.push_back(told(entry));
  return api::answer(200, object{{"items", std::move(items)}, {"next", page.has_more ? next_address(request, page.entries.back().entry.id) : boost::json::value(nullptr)}});
}

}  // namespace

void add_goal_api(http::Router& router) {
  add_board_api(router);
  add_goal_deed_api(router);
  add_milestone_api(router);
  add_forecast_api(router);
  add_likelihood_api(router);
  router.post("/api/v1/goals", post_goal);
  router.get("/api/v1/goals/{goal}", get_goal);
  router.patch("/api/v1/goals/{goal}", patch_goal);
  router.get("/api/v1/goals/{goal}/journal", get_goal_journal);
  router.get("/api/v1/journal", get_journal);
}

}  // namespace timon::goals
