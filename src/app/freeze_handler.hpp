#pragma once
#include <optional>

#include "base/date.hpp"
#include "platform/jobs/jobs.hpp"

namespace timon::app {

/// The job that closes a period of a great many goals, in parts.
void add_freeze_handler(jobs::Handlers&, std::optional<Date> fixed_today);

}  // namespace timon::app
