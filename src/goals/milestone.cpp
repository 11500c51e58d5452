#include "goals/milestone.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"

namespace timon {
namespace {

bool is_code_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '-' || c == '_'; }

/// Outside 1900 to 2199 a date could not be read again.
bool is_readable(std::optional<Date> day) { return !day || date_from_iso(to_iso(*day)).has_value(); }

std::string key(std::string const& noun, std::string const& field, char const* matter) { return noun + "." + field + "." + matter; }

}  // namespace

void check_title(Problems& problems, std::string const& noun, std::string const& field, std::string const& text) {
  if (trimmed(text).empty()) problems.push_back({field, key(noun, field, "missing")});
  else if (length_of(text) > kTitleLengthMax) problems.push_back({field, "text.too_long", {std::to_string(kTitleLengthMax), std::to_string(length_of(text))}});
  else if (!is_plain_text(text)) problems.push_back({field, "text.not_plain"});
}

void check_text(Problems& problems, std::string const&, std::string const& field, std::string const& text, std::size_t length_max) {
  if (length_of(text) > length_max) problems.push_back({field, "text.too_long", {std::to_string(length_max), std::to_string(length_of(text))}});
  else if (!is_plain_text(text)) problems.push_back({field, "text.not_plain"});
}

void check_reason(Problems& problems, std::string const&, std::string const& field, std::string const& text) {
  if (length_of(trimmed(text)) < kReasonLengthMin) problems.push_back({field, "reason.too_short", {std::to_string(kReasonLengthMin)}});
  else check_text(problems, "", field, text, kReasonLengthMax);
}

void check_code(Problems& problems, std::string const& noun, std::string const& field, std::string const& text) {
  if (text.empty()) problems.push_back({field, key(noun, field, "missing")});
  else if (text.size() > kCodeLengthMax || !std::all_of(text.begin(), text.end(), is_code_letter)) problems.push_back({field, "code.not_one", {std::to_string(kCodeLengthMax)}});
}

std::string line_of(std::string const& code) { return code.substr(0, code.find_first_of(",.")); }

Outcome<Milestone> checked(Milestone milestone) {
  auto problems = Problems{};
  check_code(problems, "milestone", "code", milestone.code);
  check_title(problems, "milestone", "title", milestone.title);
  check_text(problems, "milestone", "type", milestone.type, 100);
  check_text(problems, "milestone", "detail", milestone.detail);
  check_text(problems, "milestone", "progress", milestone.progress);
  if (milestone.weight < 1 || milestone.weight > 1000) problems.push_back({"weight", "milestone.weight.out_of_bounds"});
  if (milestone.due_kind == DueKind::fixed && !milestone.due_on) problems.push_back({"due_on", "milestone.due_on.missing"});
  if (milestone.due_kind == DueKind::fixed && !is_readable(milestone.due_on)) problems.push_back({"due_on", "milestone.due_on.out_of_years"});
  if (milestone.due_kind == DueKind::after && (!milestone.after_milestone || milestone.after_milestone == milestone.id))
    problems.push_back({"after_milestone", "milestone.after_milestone.missing"});
  if (milestone.due_kind == DueKind::after && (milestone.after_days < 0 || milestone.after_days > 3660)) problems.push_back({"after_days", "milestone.after_days.out_of_bounds"});
  if (milestone.amount && *milestone.amount < 0) problems.push_back({"amount", "money.negative"});
  if (!problems.empty()) return problems;
  milestone.line = line_of(milestone.code);
  if (milestone.due_kind == DueKind::open) milestone.due_on.reset();
  if (milestone.due_kind != DueKind::after) milestone.after_milestone = {}, milestone.after_days = 0;
  return milestone;
}

Outcome<Move> reprogram(Milestone milestone, bool plan_is_approved, std::optional<Date> due_on, MoveCause cause, std::string reason, Date today) {
  auto problems = Problems{};
  if (milestone.finished_on) problems.push_back({"due_on", "milestone.due_on.finished"});
  if (milestone.withdrawn_on) problems.push_back({"due_on", "milestone.withdrawn"});
  if (due_on == milestone.due_on) problems.push_back({"due_on", "milestone.due_on.unchanged"});
  if (!is_readable(due_on)) problems.push_back({"due_on", "milestone.due_on.out_of_years"});
  if (plan_is_approved && cause != MoveCause::imported) check_reason(problems, "milestone", "reason", reason);
  if (!problems.empty()) return problems;

  auto move = Move{milestone, {}};
  move.milestone.due_on = due_on;
  move.milestone.due_kind = due_on ? DueKind::fixed : DueKind::open;
  move.milestone.after_milestone = {};
  move.milestone.after_days = 0;
  if (!plan_is_approved) return move;  // before approval dates move freely
  ++move.milestone.moves;
  move.ledger = Reprogramming{
      .goal = milestone.goal, .milestone = milestone.id, .from_on = milestone.due_on, .to_on = due_on, .cause = cause, .reason = std::move(reason), .moved_on = today};
  return move;
}

Outcome<Milestone> finish(Milestone milestone, Date finished_on, Date today) {
  if (milestone.finished_on) return Problem{"finished_on", "milestone.finished_on.already"};
  if (milestone.withdrawn_on) return Problem{"finished_on", "milestone.withdrawn"};
  if (finished_on > today) return Problem{"finished_on", "milestone.finished_on.future"};
  milestone.finished_on = finished_on;
  return milestone;
}

Outcome<Milestone> reopen(Milestone milestone, std::string const& reason) {
  if (!milestone.finished_on) return Problem{"finished_on", "milestone.finished_on.not_yet"};
  auto problems = Problems{};
  check_reason(problems, "milestone", "reason", reason);
  if (!problems.empty()) return problems;
  milestone.finished_on.reset();
  milestone.verified_on.reset();
  milestone.verified_by = {};
  return milestone;
}

Outcome<Milestone> withdraw(Milestone milestone, std::string const& reason, Date today) {
  auto problems = Problems{};
  if (milestone.withdrawn_on) problems.push_back({"reason", "milestone.withdrawn"});
  if (milestone.finished_on) problems.push_back({"reason", "milestone.withdrawal.finished"});
  check_reason(problems, "milestone", "reason", reason);
  if (!problems.empty()) return problems;
  milestone.withdrawn_on = today;
  milestone.withdrawal = reason;
  return milestone;
}

Outcome<Milestone> verify(Milestone milestone, PersonId verifier, PersonId declared_by, Date today) {
  if (!milestone.finished_on) return Problem{"verified_on", "milestone.finished_on.not_yet"};
  if (milestone.verified_on) return Problem{"verified_on", "milestone.verified_on.already"};
  // Declared and verified are two facts with two people.
  if (verifier && verifier == declared_by) return Problem{"verified_on", "milestone.verified_on.same_person"};
  milestone.verified_on = today;
  milestone.verified_by = verifier;
  return milestone;
}

void resolve_due_dates(std::vector<Milestone>& milestones) {
  enum class Walk { not_yet, under_way, settled, in_circle };
  auto position_by_id = std::unordered_map<MilestoneId, std::size_t>{};
  for (auto i = std::size_t{0}; i < milestones.size(); ++i) position_by_id[milestones[i].id] = i;
  auto walks = std::vector<Walk>(milestones.size(), Walk::not_yet);
  for (auto start = std::size_t{0}; start < milestones.size(); ++start) {
    // Back along the chain to where its dates begin, then forward again, each date after the one before it.
    auto chain = std::vector<std::size_t>{};
    auto at = start;
    while (walks[at] == Walk::not_yet) {
      walks[at] = Walk::under_way;
      chain.push_back(at);
      auto const before = milestones[at].due_kind == DueKind::after ? position_by_id.find(milestones[at].after_milestone) : position_by_id.end();
      if (before == position_by_id.end()) break;
      at = before->second;
    }
    auto const has_beginning = !chain.empty() && (at == chain.back() || walks[at] == Walk::settled);
    for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
      walks[*link] = has_beginning ? Walk::settled : Walk::in_circle;
      auto& milestone = milestones[*link];
      if (!has_beginning || *link == at || milestone.due_kind != DueKind::after) continue;
      auto const& before = milestones[position_by_id[milestone.after_milestone]];
      auto const from = before.finished_on ? before.finished_on : before.due_on;
      milestone.due_on = from ? std::optional{*from + static_cast<int>(milestone.after_days)} : std::nullopt;
    }
  }
}

}  // namespace timon
