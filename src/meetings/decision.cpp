#include "meetings/decision.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace timon {
namespace {

/// Silence is counted from the day it was due, the last news, or the last climb: whatever was last.
void count_silence(Decision& decision, LadderRules const& rules) {
  auto since = decision.due_on;
  if (decision.noted_on) since = std::max(since, *decision.noted_on);
  if (decision.level_since) since = std::max(since, *decision.level_since);
  decision.climbs_on = decision.is_open() ? climbs_on(started(since), rules.days.of(decision.level), rules.calendar) : std::nullopt;
  // At the top nobody is above.
  if (decision.level == Level::head) decision.climbs_on.reset();
}

Problems not_open(Decision const& decision) {
  if (decision.is_open()) return {};
  return {{"state", "decision.state.not_open"}};
}

void note(Decision& decision, std::string const& text, Date today) {
  decision.note = trimmed(text);
  decision.noted_on = today;
}

}  // namespace

Outcome<Decision> checked(Decision decision, LadderRules const& rules) {
  auto problems = Problems{};
  decision.text = trimmed(decision.text);
  if (decision.text.empty()) problems.push_back({"text", "decision.text.missing"});
  else if (length_of(decision.text) > kDecisionLengthMax) problems.push_back({"text", "decision.text.long", {std::to_string(kDecisionLengthMax)}});
  else if (!is_plain_text(decision.text)) problems.push_back({"text", "decision.text.control"});
  if (!decision.office) problems.push_back({"office", "decision.office.missing"});
  if (decision.due_on < decision.taken_on) problems.push_back({"due_on", "decision.due_on.past"});
  if (!problems.empty()) return problems;
  count_silence(decision, rules);
  return decision;
}

Outcome<Decision> progressed(Decision decision, std::string const& text, Date today, LadderRules const& rules) {
  auto problems = not_open(decision);
  check_reason(problems, "decision", "note", text);
  if (!problems.empty()) return problems;
  decision.state = DecisionState::in_progress;
  note(decision, text, today);
  count_silence(decision, rules);
  return decision;
}

Outcome<Decision> done(Decision decision, std::string const& text, Date today) {
  auto problems = not_open(decision);
  check_text(problems, "decision", "note", text, kReasonLengthMax);
  if (!problems.empty()) return problems;
  decision.state = DecisionState::done;
  decision.done_on = today;
  note(decision, text, today);
  decision.climbs_on.reset();
  return decision;
}

Outcome<Decision> sent_back(Decision decision, std::string const& reason, Date today, LadderRules const& rules) {
  auto problems = Problems{};
  if (decision.state != DecisionState::done) problems.push_back({"state", "decision.state.not_done"});
  check_reason(problems, "decision", "note", reason);
  if (!problems.empty()) return problems;
  decision.state = DecisionState::in_progress;
  decision.done_on.reset();
  note(decision, reason, today);
  count_silence(decision, rules);
  return decision;
}

Outcome<Decision> verified(Decision decision, Date today) {
  if (decision.state != DecisionState::done) return Problem{"state", "decision.state.not_done"};
  decision.state = DecisionState::verified;
  decision.verified_on = today;
  return decision;
}

Outcome<Decision> cancelled(Decision decision, std::string const& reason, Date today) {
  auto problems = not_open(decision);
  check_reason(problems, "decision", "note", reason);
  if (!problems.empty()) return problems;
  decision.state = DecisionState::cancelled;
  note(decision, reason, today);
  decision.climbs_on.reset();
  return decision;
}

bool climbs_by_silence(Decision const& decision, Date today) {
  return decision.is_open() && decision.climbs_on && *decision.climbs_on <= today && (!decision.level_since || *decision.level_since < today) &&
         level_above(decision.level).has_value();
}

Decision climbed(Decision decision, Date today, LadderRules const& rules) {
  decision.level = level_above(decision.level).value_or(decision.level);
  decision.level_since = today;
  ++decision.silent_climbs;
  count_silence(decision, rules);
  return decision;
}

}  // namespace timon
