#pragma once
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon::ledger {

/// /reprogramaciones…: every move of a due date after approval, and how many dates each institution keeps.
void add_ledger_pages(http::Router&);
/// /api/v1/reprogrammings, /api/v1/integrity
void add_ledger_api(http::Router&);
api::Description api_description();

}  // namespace timon::ledger
