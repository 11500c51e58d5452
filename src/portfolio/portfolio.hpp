#pragma once
#include "platform/http/http.hpp"

namespace timon::portfolio {

/// «/metas-intermedias»: every milestone that one sees, in one question; its saved views, and deeds on many of them at once.
void add_portfolio_pages(http::Router&);

}  // namespace timon::portfolio
