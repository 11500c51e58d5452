#include <algorithm>

#include "platform/work/refusal.hpp"
#include "routine/month_store.hpp"

namespace timon::routine {

std::size_t review_programming(Work& work, Period const& month, MilestoneId only) {
  must(work.actor.may_write && !delivering_seats(work.actor).empty(), kEditOwn);
  auto const lines = month_lines(work, month);
  if (only && std::ranges::find(lines, only, &MonthLine::milestone) == lines.end()) throw NotFound{};
  auto deed = Deed{work, "programming_reviewed"};
  auto count = std::size_t{0};
  for (auto const& line : lines) {
    if (is_reviewed(line) || (only && line.milestone != only)) continue;
    deed.sign(line.leader);
    deed.insert(ProgrammingReview{
        .period = month.id, .milestone = line.milestone, .due_on = line.due_on, .office = line.leader, .person = work.actor.person, .reviewed_at = moment_of(work)});
    ++count;
  }
  if (count > 0) deed.commit();
  return count;
}

}  // namespace timon::routine
