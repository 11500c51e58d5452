#include "plans/plan_version.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/text.hpp"
#include "platform/hash/hash.hpp"

namespace timon {
namespace {

using Key = std::pair<BranchKind, std::int64_t>;

std::map<Key, Branch> by_key(PlanContent const& content) {
  auto branches = std::map<Key, Branch>{};
  for (auto const& branch : content.branches) branches.emplace(Key{branch.kind, branch.id}, branch);
  return branches;
}

std::string short_text(boost::json::value const& value) { return std::string{value.as_string()}; }

}  // namespace

std::string json_of(PlanContent const& content) {
  auto branches = boost::json::array{};
  for (auto const& branch : content.branches)
    branches.push_back(boost::json::object{
        {"kind", boost::describe::enum_to_string(branch.kind, "")}, {"id", branch.id}, {"parent", branch.parent}, {"code", branch.code}, {"title", branch.title}});
  return boost::json::serialize(boost::json::object{{"code", content.code}, {"name", content.name}, {"branches", std::move(branches)}});
}

PlanContent content_from(std::string const& json) {
  auto const parsed = boost::json::parse(json).as_object();
  auto content = PlanContent{.code = short_text(parsed.at("code")), .name = short_text(parsed.at("name"))};
  for (auto const& each : parsed.at("branches").as_array()) {
    auto const& row = each.as_object();
    auto branch = Branch{.id = row.at("id").as_int64(), .parent = row.at("parent").as_int64(), .code = short_text(row.at("code")), .title = short_text(row.at("title"))};
    if (!boost::describe::enum_from_string(short_text(row.at("kind")).c_str(), branch.kind)) throw std::runtime_error{"no branch of a plan: " + json};
    content.branches.push_back(std::move(branch));
  }
  return content;
}

std::vector<BranchDifference> differences(PlanContent const& before, PlanContent const& after) {
  auto const old = by_key(before);
  auto const fresh = by_key(after);
  auto all = std::vector<BranchDifference>{};
  for (auto const& branch : after.branches) {
    auto const found = old.find({branch.kind, branch.id});
    if (found == old.end()) {
      all.push_back({BranchChange::added, {}, branch});
      continue;
    }
    auto const& was = found->second;
    if (was.code != branch.code || was.title != branch.title) all.push_back({BranchChange::renamed, was, branch});
    if (was.parent != branch.parent) all.push_back({BranchChange::moved, was, branch});
  }
  for (auto const& branch : before.branches)
    if (!fresh.contains({branch.kind, branch.id})) all.push_back({BranchChange::removed, branch, {}});
  return all;
}

Problems problems_of(Plan const& plan, PlanTerm const& term) {
  auto problems = Problems{};
  check_code(problems, "plan", "code", plan.code);
  check_title(problems, "plan", "name", plan.name);
  check_text(problems, "plan", "description", term.description);
  if (term.from_on && term.until_on && *term.until_on < *term.from_on) problems.push_back({"until_on", "plan.until_on.before_start"});
  return problems;
}

Problems problems_of(Act const& act, Date today) {
  auto problems = Problems{};
  check_title(problems, "act", "authority", act.authority);
  check_title(problems, "act", "act_number", act.number);
  if (!act.on) problems.push_back({"act_on", "act.act_on.missing"});
  else if (*act.on > today) problems.push_back({"act_on", "act.act_on.ahead"});
  check_text(problems, "act", "act_text", act.text);
  return problems;
}

Outcome<PlanVersion> approved(PlanVersion version, Act act, PlanContent const& content, PersonId by, Date today) {
  act.authority = trimmed(act.authority);
  act.number = trimmed(act.number);
  act.text = trimmed(act.text);
  auto problems = problems_of(act, today);
  if (!version.is_draft()) problems.push_back({"state", "plan_version.state.approved"});
  if (std::ranges::find(content.branches, BranchKind::goal, &Branch::kind) == content.branches.end()) problems.push_back({"state", "plan_version.no_goals"});
  if (!problems.empty()) return problems;
  version.state = VersionState::approved;
  version.authority = std::move(act.authority);
  version.act_number = std::move(act.number);
  version.act_on = act.on;
  version.act_text = std::move(act.text);
  version.approved_on = today;
  version.approved_by = by;
  version.content = json_of(content);
  version.fingerprint = sha256(version.content);
  return version;
}

Outcome<PlanVersion> amended(PlanVersion const& before, std::string const& reason, PersonId by, Date today) {
  auto problems = Problems{};
  if (before.is_draft()) problems.push_back({"state", "plan_version.state.draft"});
  check_reason(problems, "plan_version", "reason", reason);
  if (!problems.empty()) return problems;
  return PlanVersion{.plan = before.plan, .number = before.number + 1, .reason = std::string{trimmed(reason)}, .opened_on = today, .opened_by = by};
}

std::vector<std::int64_t> shifted(std::vector<std::int64_t> order, std::int64_t id, int step) {
  auto const at = std::ranges::find(order, id);
  if (at == order.end()) return order;
  if (step < 0 && at != order.begin()) std::iter_swap(at, at - 1);
  if (step > 0 && at + 1 != order.end()) std::iter_swap(at, at + 1);
  return order;
}

}  // namespace timon
