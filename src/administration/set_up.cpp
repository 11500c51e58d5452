#include "administration/set_up.hpp"

#include <algorithm>
#include <set>

#include "administration/checks.hpp"

namespace timon::administration {
namespace {

std::int64_t weeks_of(std::vector<SetUpNote> const& notes) {
  auto weeks = std::set<Date>{};
  for (auto const& note : notes) weeks.insert(week_of(note.noted_on));
  return static_cast<std::int64_t>(weeks.size());
}

}  // namespace

std::array<SetUpStep, kSetUpSteps> set_up_steps(SetUpFacts const& facts, std::vector<SetUpNote> const& notes) {
  auto steps = std::array<SetUpStep, kSetUpSteps>{};
  for (auto number = 1; number <= kSetUpSteps; ++number) steps[static_cast<std::size_t>(number - 1)].number = number;
  for (auto const& note : notes) steps[static_cast<std::size_t>(note.step - 1)].notes.push_back(note);
  auto const goals = std::max<std::int64_t>(facts.priority, kPriorityGoals);
  auto const count = [&](int number, std::int64_t done, std::int64_t of) {
    auto& step = steps[static_cast<std::size_t>(number - 1)];
    step.done = std::min(done, of);
    step.of = of;
    step.is_done = done >= of;
  };
  count(2, facts.programmed, goals);
  count(3, facts.presented, goals);
  count(7, weeks_of(steps[6].notes), kAccompanimentWeeks);
  count(8, weeks_of(steps[7].notes), kAccompanimentWeeks);
  count(9, facts.periods_closed, 1);
  // That there are ten goals does not say that somebody ratified them, nor a page in public that accounts were given.
  auto& first = steps[0];
  first.done = std::min<std::int64_t>(facts.priority, kPriorityGoals);
  first.of = kPriorityGoals;
  auto& last = steps[9];
  last.done = facts.published;
  last.of = facts.priority;
  for (auto& step : steps) step.is_done = step.is_done || std::ranges::any_of(step.notes, &SetUpNote::completes);
  return steps;
}

Outcome<SetUpNote> checked(SetUpNote note, Date today) {
  auto problems = Problems{};
  if (note.step < 1 || note.step > kSetUpSteps) problems.push_back({"step", "set_up.step.unknown"});
  if (note.noted_on > today) problems.push_back({"noted_on", "set_up.noted_on.future"});
  check_note(problems, "subject", note.subject, kNameLengthMax);
  check_reason(problems, "text", note.text);
  if (!problems.empty()) return problems;
  return note;
}

}  // namespace timon::administration
