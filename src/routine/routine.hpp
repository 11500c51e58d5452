#pragma once
#include "platform/http/http.hpp"

namespace timon::routine {

/// /mi-semana: what a manager or the owner of milestones does by Wednesday.
void add_routine_pages(http::Router&);

/// /decidir: what waits for the word of a minister or of the head of government, by exception.
void add_decide_pages(http::Router&);

}  // namespace timon::routine
