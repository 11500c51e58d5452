#pragma once
#include "changes/change.hpp"
#include "changes/since.hpp"
#include "goals/panels.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon::changes {

/// How many rows of each kind are looked at.
constexpr auto kRowsRead = 2000;
constexpr auto kRowsReadForStrip = 400;

/// What is other now than at that moment, of the goals that the actor sees, or of one of them. Each kind is one statement that
/// enters the journal where that moment lies and reads at most so many rows.
Changes changes_since(Work&, Since const&, GoalId goal = {}, int rows_read = kRowsRead);

/// A due date that is another than it was, for who draws days.
struct MovedDate {
  MilestoneId milestone;
  std::string goal_code, code, title;
  std::optional<Date> from_on, to_on;
};
BOOST_DESCRIBE_STRUCT(MovedDate, (), (milestone, goal_code, code, title, from_on, to_on))
/// What the ledger tells since that moment, of goals that the actor sees: where each date was before, where it is now; those of which
/// one of both days lies within the span.
std::vector<MovedDate> moved_dates(Work&, Since const&, Date from, Date until);

/// On the board («?desde=») and on the pages of goals.
void add_change_panels(goals::Panels&);
/// /tablero/cambios
void add_change_pages(http::Router&);
/// /api/v1/changes
void add_change_api(http::Router&);
api::Description api_description();

}  // namespace timon::changes
