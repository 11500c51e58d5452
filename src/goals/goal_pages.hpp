#pragma once
#include <memory>

#include "goals/panels.hpp"
#include "platform/http/http.hpp"

namespace timon::goals {

/// What is forecast of a goal and of a milestone, on their pages.
void add_forecast_panels(Panels&);
/// /tablero, /metas, /metas/{goal}…: every page of this module. The panels may be filled until the first request.
void add_goal_pages(http::Router&, std::shared_ptr<Panels const> panels);

}  // namespace timon::goals
