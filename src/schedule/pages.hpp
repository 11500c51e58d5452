#pragma once
#include "schedule/schedule.hpp"

namespace timon::schedule {

// What add_schedule_pages joins.
void add_advice_pages(http::Router&);
void add_template_pages(http::Router&);
void add_path_pages(http::Router&);
void add_builder_pages(http::Router&);
void add_wide_gantt_pages(http::Router&);

}  // namespace timon::schedule
