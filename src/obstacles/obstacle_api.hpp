#pragma once
#include <string>

#include "obstacles/obstacles.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon::obstacles {

/// /api/v1/alerts…, /restrictions…, /opportunities…
void add_obstacle_api(http::Router&);
/// What of it the OpenAPI document tells.
api::Description api_description();

/// One obstacle and the deeds on it, under «/api/v1/alerts» or «/api/v1/restrictions».
void add_obstacle_deeds(http::Router&, std::string const& base, ObstacleKind kind);

/// The one that the address names by id or code, if the actor sees it and it is of that kind; throws NotFound.
Obstacle obstacle_at(http::Request const&, Work&, ObstacleKind);
/// Only who sits on a level of the ladder may move anything: 403 for all others, asked before the item is looked for.
void must_have_level(Work const& work);

}  // namespace timon::obstacles
