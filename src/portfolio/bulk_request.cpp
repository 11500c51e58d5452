#include "portfolio/bulk_request.hpp"

#include <boost/describe/enum_from_string.hpp>

#include "base/text.hpp"
#include "platform/api/members.hpp"
#include "portfolio/tags.hpp"

namespace timon::portfolio {
namespace {

using boost::json::object;

template <class Verb>
std::optional<Verb> verb_in(object const& body, Problems& problems) {
  auto const word = api::text_at(body, "verb", problems).value_or("");
  auto verb = Verb{};
  if (boost::describe::enum_from_string(word.c_str(), verb)) return verb;
  problems.push_back({"verb", "board.filter.unknown", {word}});
  return std::nullopt;
}

std::string label_in(object const& body, Problems& problems) {
  auto const text = api::text_at(body, "label", problems).value_or("");
  auto const labels = tags_from(text);
  if (labels.size() > 1) problems.push_back({"label", "portfolio.bulk.one_label"});
  return labels.size() == 1 ? labels.front() : std::string{};
}

void take_move(object const& body, BulkOrder& order, Problems& problems) {
  auto const days = api::number_at(body, "days", problems).value_or(0);
  if (days >= -kBulkDaysMax && days <= kBulkDaysMax) order.days = static_cast<int>(days);
  else problems.push_back({"days", "portfolio.bulk.too_far", {std::to_string(kBulkDaysMax)}});
  order.to_on = api::date_at(body, "to_on", problems);
  auto const cause = api::text_at(body, "cause", problems);
  if (cause && !boost::describe::enum_from_string(cause->c_str(), order.cause)) problems.push_back({"cause", "portfolio.bulk.no_cause"});
  order.reason = api::text_at(body, "reason", problems).value_or("");
}

NamedRow row_of(boost::json::value const& each, std::string const& list, Problems& problems) {
  auto row = NamedRow{};
  auto const* const members = each.if_object();
  if (members == nullptr) {
    problems.push_back({"", "portfolio.bulk.no_row"});
    return row;
  }
  auto const has_milestone = list == "milestones";
  api::refuse_unknown(*members, has_milestone ? std::vector<std::string_view>{"id", "goal", "milestone", "revision"} : std::vector<std::string_view>{"id", "goal", "revision"},
                      problems);
  row.id = api::number_at(*members, "id", problems);
  row.goal = api::text_at(*members, "goal", problems).value_or("");
  row.milestone = api::text_at(*members, "milestone", problems).value_or("");
  row.revision = api::number_at(*members, "revision", problems).value_or(0);
  if (problems.empty() && !row.id && (row.goal.empty() || (has_milestone && row.milestone.empty()))) problems.push_back({"", "portfolio.bulk.no_row"});
  return row;
}

constexpr auto kNowhere = -1;

}  // namespace

GoalId goal_named(Work& work, NamedRow const& row) {
  if (row.id) return GoalId{*row.id};
  auto const goal = goals::find_visible(work, row.goal);
  return goal ? goal->id : GoalId{kNowhere};
}

MilestoneId milestone_named(Work& work, NamedRow const& row) {
  if (row.id) return MilestoneId{*row.id};
  auto const goal = goals::find_visible(work, row.goal);
  auto const milestone = goal ? goals::find_visible(work, goal->id, row.milestone) : std::nullopt;
  return milestone ? milestone->id : MilestoneId{kNowhere};
}

std::vector<NamedRow> rows_in(object const& body, std::string const& list, Problems& problems) {
  auto rows = std::vector<NamedRow>{};
  auto const* const sent = body.at(list).if_array();
  if (sent == nullptr || sent->size() > kBulkRowsMax) {
    problems.push_back({list, "api.field.no_list", {std::to_string(kBulkRowsMax)}});
    return rows;
  }
  for (auto const& each : *sent) {
    auto own = Problems{};
    auto const place = list + "[" + std::to_string(rows.size()) + "]";
    rows.push_back(row_of(each, list, own));
    for (auto& problem : own) problems.push_back({problem.field.empty() ? place : place + "." + problem.field, problem.message, std::move(problem.details)});
  }
  return rows;
}

BulkOrder milestone_order(object const& body, Problems& problems) {
  auto order = BulkOrder{};
  auto const verb = verb_in<BulkVerb>(body, problems);
  if (!verb) return order;
  order.verb = *verb;
  auto taken = std::vector<std::string_view>{"verb", "milestones"};
  switch (order.verb) {
    case BulkVerb::dates:
      taken.insert(taken.end(), {"days", "to_on", "cause", "reason"});
      take_move(body, order, problems);
      break;
    case BulkVerb::responsible:
      taken.emplace_back("responsible_id");
      order.responsible = OfficeId{api::number_at(body, "responsible_id", problems).value_or(0)};
      break;
    case BulkVerb::tag:
    case BulkVerb::untag:
      taken.emplace_back("label");
      order.label = label_in(body, problems);
      break;
    case BulkVerb::critical:
    case BulkVerb::uncritical:
    case BulkVerb::verify: break;
  }
  api::refuse_unknown(body, taken, problems);
  return order;
}

GoalOrder goal_order(object const& body, Problems& problems) {
  auto order = GoalOrder{};
  auto const verb = verb_in<GoalVerb>(body, problems);
  if (!verb) return order;
  order.verb = *verb;
  auto taken = std::vector<std::string_view>{"verb", "goals"};
  if (order.verb == GoalVerb::leader) {
    taken.emplace_back("leader_id");
    order.leader = OfficeId{api::number_at(body, "leader_id", problems).value_or(0)};
  }
  if (order.verb == GoalVerb::tag || order.verb == GoalVerb::untag) {
    taken.emplace_back("label");
    order.label = label_in(body, problems);
  }
  api::refuse_unknown(body, taken, problems);
  return order;
}

}  // namespace timon::portfolio
