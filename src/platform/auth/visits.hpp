#pragma once
#include <optional>

#include "base/ids.hpp"
#include "platform/sql/table.hpp"

namespace timon::auth {

/// Who looks again after so long comes anew: what changed is told from the end of the visit before.
constexpr auto kNewVisitAfter = std::chrono::hours{4};

/// Keeps that the person was here; the end of the visit before stays known. Called where sightings are written down.
void note_visit(sql::Session&, PersonId, Time at);
/// When the person was last seen before this visit; none: this is the first.
std::optional<Time> last_visit(sql::Session&, PersonId, Time now);

}  // namespace timon::auth
