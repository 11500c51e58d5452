#pragma once
#include "platform/http/http.hpp"

namespace timon::routine {

/// /decidir: what waits for the word of a minister or of the head of government, by exception.
void add_decide_pages(http::Router&);
/// /coordinacion: what managers delivered, valued and gathered for the minister.
void add_coordination_pages(http::Router&);

}  // namespace timon::routine
