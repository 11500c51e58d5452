#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "portfolio/bulk_acts.hpp"
#include "portfolio/milestone_query.hpp"

namespace timon::portfolio {

/// What may be done to many milestones at once.
BOOST_DEFINE_ENUM_CLASS(BulkVerb, dates, responsible, critical, uncritical, tag, untag, verify)

constexpr auto kBulkDaysMax = 3650;  // ten years

using Chosen = ChosenRow<MilestoneId>;

struct BulkOrder {
  BulkVerb verb{};
  std::vector<Chosen> chosen;
  int days{};                 // of `dates`: how far every date moves…
  std::optional<Date> to_on;  // …or the day on which all fall
  MoveCause cause{MoveCause::other};
  std::string reason;
  OfficeId responsible;
  std::string label;  // of `tag` and `untag`
};

using BulkAnswer = RowAnswer<MilestoneId>;
using BulkOutcome = ActOutcome<MilestoneId>;

/// Where a due date would fall; nothing where there is none, unless all are set to one day.
std::optional<Date> moved_due(BulkOrder const&, std::optional<Date> due_on);
/// What is wrong with the order itself, whatever its rows.
Problems problems_of(BulkOrder const&);
/// Has the person the right to do this to that milestone?
bool may_do(Actor const&, BulkVerb, MilestoneLine const&);
/// What would be answered before anything more is said: not this person's, finished, or so already.
std::optional<Problem> foreseen(Work const&, BulkVerb, MilestoneLine const&);
/// Of all milestones that the question finds those to which it would be done, in the order of the list.
Reached<MilestoneId> reached(Work&, BulkVerb, MilestoneQuery);

/// Does it to each row by the deed that does it to one, in one transaction and one entry of the journal. What one may not do, what is refused and what
/// somebody changed meanwhile is answered and stops none of the others.
Outcome<BulkOutcome> do_bulk(Work&, BulkOrder const&);

/// Brings back what the act touched and nobody changed since; answers row by row. Throws NotFound for an act that is not one's
/// own, was undone or is over its time.
BulkOutcome undo_bulk(Work&, std::int64_t act);

}  // namespace timon::portfolio
