#pragma once
#include "platform/http/http.hpp"

namespace timon::routine {

/// /decidir: what waits for the word of a minister or of the head of government, by exception.
void add_decide_pages(http::Router&);
/// /coordinacion: what managers delivered, valued and gathered for the minister.
void add_coordination_pages(http::Router&);

/// /rutina: who delivers, reads and answers, and what is asked of whom.
void add_health_pages(http::Router&);
/// /api/v1/routine-health.
void add_health_api(http::Router&);

}  // namespace timon::routine
