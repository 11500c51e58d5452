#pragma once
#include <memory>
#include <optional>

#include "exchange/exchange.hpp"
#include "platform/jobs/jobs.hpp"

namespace timon::app {

/// Writes large imports, as those whose files they are.
void add_import_handler(jobs::Handlers&, std::optional<Date> fixed_today, std::shared_ptr<exchange::ImportProgress>);

}  // namespace timon::app
