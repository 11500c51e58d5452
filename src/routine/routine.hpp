#pragma once
#include "platform/http/http.hpp"

namespace timon::routine {

/// /mi-semana: what a manager or the owner of milestones does by Wednesday.
void add_routine_pages(http::Router&);

}  // namespace timon::routine
