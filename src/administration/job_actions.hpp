#pragma once
#include "platform/work/work.hpp"

namespace timon::administration {

/// Lets a job that was given up try again from the start, and says so in the journal. Needs the right to manage settings;
/// NotFound when there is no such job or it is not dead.
void revive_job(Work&, std::int64_t id);

}  // namespace timon::administration
