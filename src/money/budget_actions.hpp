#pragma once
#include "money/money.hpp"

namespace timon::money {

// Besides those of the face: what the section of a goal lets people do. Each asks role, visibility, right in that place, revision, content.

Outcome<BudgetLine> edit_line(Work&, BudgetLineId, std::int64_t revision_seen, BudgetLine wanted);
/// Takes a movement away that should never have been; the journal keeps it and the reason.
Outcome<Done> erase_movement(Work&, MovementId, std::int64_t revision_seen, std::string const& reason);
/// From how many points on the light turns; asked of who keeps the settings.
Outcome<Done> set_light_limits(Work&, std::int64_t revision_seen, LightLimits);
/// What whoever changes the limits has in front of them.
std::int64_t limits_revision(sql::Session&);

/// In whose name money of the goal is recorded.
void sign(Deed&, Work const&, Goal const&);
/// A movement of the goal as the actor records it now.
BudgetMovement of_actor(Work const&, Goal const&, BudgetMovement);

}  // namespace timon::money
