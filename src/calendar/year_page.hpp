#pragma once
#include "platform/http/http.hpp"
#include "platform/work/work.hpp"

namespace timon::calendar {

/// Goals by months: one symbol for each milestone.
http::Response year_page(http::Request const&, Work&, int year);

}  // namespace timon::calendar
