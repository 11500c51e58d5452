#pragma once
#include "documents/documents.hpp"
#include "exchange/exchange.hpp"
#include "platform/http/http.hpp"

namespace timon::app {

/// Every address of the program: each module adds its own. Without a shelf documents lie in «var/files».
void add_all_routes(http::Router&, documents::SharedShelf = {}, std::shared_ptr<exchange::ImportProgress const> imports = std::make_shared<exchange::ImportProgress>());

// Those of this module.
void add_health_routes(http::Router&);
void add_sign_in_routes(http::Router&);
void add_demo_routes(http::Router&);
void add_password_routes(http::Router&);
void add_account_routes(http::Router&);
/// /guia: what each role does, when and where.
void add_guide_pages(http::Router&);
/// «/menu»: everything a person may open.
void add_menu_page(http::Router&);
/// «/trabajador.js»: keeps the pages of the week at hand without a line.
void add_worker_route(http::Router&);
/// What pages ask while their templates are worked on; nothing otherwise.
void add_dev_routes(http::Router&);
/// /api/v1/openapi.json.
void add_api_description(http::Router&);
void add_notice_preference_routes(http::Router&);

}  // namespace timon::app
