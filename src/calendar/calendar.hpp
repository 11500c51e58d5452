#pragma once
#include "platform/http/http.hpp"

namespace timon::calendar {

/// /calendario, /calendario/2026-05, /calendario/2026-05-22 and /calendario/2026: what is due, announced or held on which day.
void add_calendar_pages(http::Router&);

}  // namespace timon::calendar
