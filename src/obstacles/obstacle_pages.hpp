#pragma once
#include <functional>
#include <string>

#include "goals/panels.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/http/http.hpp"

namespace timon::obstacles {

/// /alertas…, /restricciones…, /oportunidades…, /control, and where they are raised on goals and milestones.
void add_obstacle_pages(http::Router&);
/// «Asuntos abiertos» and opportunities on the pages of goals and milestones.
void add_obstacle_panels(goals::Panels&);

// The parts of it.
void add_deed_pages(http::Router&, std::string const& base, ObstacleKind kind);
void add_raise_pages(http::Router&);
void add_opportunity_pages(http::Router&);
void add_control_pages(http::Router&);
void add_bulk_pages(http::Router&);
void add_figures_pages(http::Router&);
void add_solved_pages(http::Router&);
void add_lineage_pages(http::Router&);

/// Does the deed; true when others were there first, and what was typed has to be looked at again.
bool unless_overtaken(http::Request const&, Work&, std::int64_t revision_seen, std::function<void()> const& deed);

/// The obstacle that the address names, of that kind; NotFound when the actor may not see it.
Obstacle obstacle_at(http::Request const&, Work&);

}  // namespace timon::obstacles
