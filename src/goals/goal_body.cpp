#include "goals/goal_body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "goals/goal_api.hpp"
#include "organization/organization.hpp"
#include "platform/api/json_body.hpp"
#include "territory/territory.hpp"

namespace timon::goals {
namespace {

using boost::json::object;

constexpr auto kAmountDigitsMax = std::size_t{13};  // before the point: what a form takes

ObjectiveId objective_with(Work& work, std::string const& code) {
  return work.db.maybe<ObjectiveId>("SELECT id FROM objective WHERE code = :code", sql::with("code", code)).value_or(ObjectiveId{});
}

/// What the code names; none when it is null or empty, a problem when nothing has it.
template <class Id, class Find>
Id named(object const& body, char const* member, Problems& problems, Find find) {
  auto const code = api::text_at(body, member, problems).value_or("");
  if (code.empty()) return Id{};
  auto const found = find(code);
  if (!found) problems.push_back({member, "board.filter.unknown", {code}});
  return found;
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

constexpr auto kEdited = {"code",      "title",     "description", "institution", "area",      "need",    "baseline", "product",         "result",
                          "impact",    "leader_id", "territories", "shared_with", "starts_on", "ends_on", "priority", "priority_reason", "integrating",
                          "published", "objective", "parent",      "budget",      "currency"};

/// Deeds of their own, by the member that tells of them.
std::string deed_of(std::string_view member, std::string const& code) {
  static auto const nouns = std::map<std::string_view, std::string>{
      {"approved_on", "approval"}, {"suspended_on", "suspension"}, {"suspension", "suspension"}, {"closed_on", "closure"}, {"closing", "closure"}};
  auto const found = nouns.find(member);
  return found == nouns.end() ? std::string{} : "POST /api/v1/goals/" + code + "/" + found->second;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Minor units in «1234.50», «1234.5» or «1234».
std::optional<std::int64_t> exact_amount(std::string_view text) {
  auto const point = text.find('.');
  auto const whole = text.substr(0, point);
  auto decimals = point == std::string_view::npos ? std::string{"00"} : std::string{text.substr(point + 1)};
  if (decimals.size() == 1) decimals += '0';
  if (!is_digits(whole) || whole.size() > kAmountDigitsMax || decimals.size() != 2 || !is_digits(decimals)) return std::nullopt;
  return integer_from(std::string{whole} + decimals);
}

}  // namespace

Goal goal_from_body(Work& work, boost::json::object const& body, Goal goal, Problems& problems) {
  auto const text = [&](char const* field, std::string& to) { to = api::text_at(body, field, problems).value_or(to); };
  text("code", goal.code), text("title", goal.title), text("description", goal.description), text("area", goal.area), text("need", goal.need);
  text("baseline", goal.baseline), text("product", goal.product), text("result", goal.result), text("impact", goal.impact);
  if (auto const code = api::text_at(body, "institution", problems)) {
    auto const institution = organization::find_institution_by_code(work.db, *code);
    if (institution) goal.institution = institution->id;
    else problems.push_back({"institution", "board.filter.unknown", {*code}});
  }
  if (body.contains("objective")) goal.objective = named<ObjectiveId>(body, "objective", problems, [&](std::string const& code) { return objective_with(work, code); });
  if (body.contains("parent"))
    goal.parent = named<GoalId>(body, "parent", problems, [&](std::string const& code) {
      auto const parent = find_visible(work, code);
      return parent ? parent->id : GoalId{};
    });
  goal.budget = amount_at(body, "budget", goal.budget, problems);
  goal.currency = api::text_at(body, "currency", problems).value_or(goal.currency);
  goal.leader = OfficeId{api::number_at(body, "leader_id", problems).value_or(goal.leader.number)};
  if (body.contains("starts_on")) goal.starts_on = api::date_at(body, "starts_on", problems);
  if (body.contains("ends_on")) goal.ends_on = api::date_at(body, "ends_on", problems);
  goal.is_priority = api::flag_at(body, "priority", problems).value_or(goal.is_priority);
  goal.is_integrating = api::flag_at(body, "integrating", problems).value_or(goal.is_integrating);
  goal.is_published = api::flag_at(body, "published", problems).value_or(goal.is_published);
  return goal;
}

GoalLinks links_from_body(Work& work, boost::json::object const& body, Problems& problems) {
  return {ids_at<PlaceId>(body, "territories", problems, [&](std::string const& code) { return territory::find_place_by_code(work.db, code); }),
          ids_at<InstitutionId>(body, "shared_with", problems, [&](std::string const& code) { return organization::find_institution_by_code(work.db, code); }),
          api::text_at(body, "priority_reason", problems).value_or("")};
}

Problems left_alone(Work& work, Goal const& goal, boost::json::object const& body) {
  auto problems = Problems{};
  auto const now = told(work, goal);
  for (auto const& [key, value] : body) {
    auto const member = std::string{key};
    if (std::ranges::find(kEdited, member) != kEdited.end()) continue;
    if (auto const* const stands = now.if_contains(member); stands != nullptr && *stands == value) continue;
    auto const elsewhere = deed_of(member, goal.code);
    if (!elsewhere.empty()) problems.push_back({member, "api.member.elsewhere", {elsewhere}});
    else problems.push_back({member, now.contains(member) ? "api.member.fixed" : "api.member.unknown", {member}});
  }
  return problems;
}

Problems by_members(Problems problems) {
  static auto const names = std::map<std::string, std::string>{
      {"leader", "leader_id"}, {"places", "territories"}, {"shares", "shared_with"}, {"is_priority", "priority"}, {"is_integrating", "integrating"}};
  for (auto& problem : problems)
    if (auto const name = names.find(problem.field); name != names.end()) problem.field = name->second;
  return problems;
}

boost::json::value told_amount(std::optional<std::int64_t> minor_units) {
  constexpr auto kMinorUnits = 100;
  if (!minor_units) return boost::json::value(nullptr);
  return boost::json::value(fmt::format("{}.{:02}", *minor_units / kMinorUnits, *minor_units % kMinorUnits));
}

std::optional<std::int64_t> amount_at(boost::json::object const& body, char const* member, std::optional<std::int64_t> otherwise, Problems& problems) {
  if (!body.contains(member)) return otherwise;
  auto const text = api::text_at(body, member, problems);
  if (!text || text->empty()) return std::nullopt;
  auto const amount = exact_amount(*text);
  if (!amount) problems.push_back({member, "goal.amount.not_exact"});
  return amount;
}

}  // namespace timon::goals
