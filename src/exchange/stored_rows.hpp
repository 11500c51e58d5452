#pragma once
#include "exchange/known.hpp"
#include "exchange/plan_rows.hpp"

namespace timon::exchange {

// What is stored as the rows of a workbook: every column is there. Only what the actor may see is named.

InstitutionRow row_of(Known const&, Institution const&);
PlaceRow row_of(Known const&, Place const&);
AxisRow row_of(Known const&, Axis const&);
ObjectiveRow row_of(Known const&, Objective const&);
GoalRow row_of(Known const&, Goal const&);
MilestoneRow row_of(Known const&, Milestone const&);
ReportRow row_of(Known const&, GoalReport const&);
ObstacleRow row_of(Known const&, Obstacle const&);
ActionRow row_of(Known const&, Obstacle const&, ActionEntry const&);
OpportunityRow row_of(Known const&, Opportunity const&);
ProductRow row_of(Known const&, Product const&);
/// Without its object: several that say the same become one row.
ActorRow row_of(Known const&, Stakeholder const&);
ChainRow row_of(Known const&, ChainLink const&);
ShareRow row_of(Known const&, SharePercent const&);
/// Does the institution carry the goal: is it in charge of it, or does it share it?
bool carries(Known const&, Goal const&, InstitutionId);
/// A row for each actor of the goal, and for each value that it or its milestones have, with all the objects that it is said of.
std::vector<ActorRow> actor_rows_of(Known const&, Goal const&);
std::vector<ClassifierRow> classifier_rows_of(Known const&, Goal const&);
/// Somebody in an office; without office a person who holds none, without person a vacant office.
PersonRow row_of(Known const&, Office const*, Person const*);

/// A moment on the government's clocks; without hour at midnight, as a file that gives only the day is read.
Moment moment_of(Time, std::string_view zone);
Time time_of(Moment const&, std::string_view zone);

/// «A01» before «A02», without repetition.
Texts in_order(Texts);
References in_order(References);

}  // namespace timon::exchange
