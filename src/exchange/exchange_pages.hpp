#pragma once
#include <memory>

#include "exchange/exchange.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon::exchange {

/// /importar, its reviews, and /exportar. Pages of files that are being written say how far that is.
void add_exchange_pages(http::Router&, std::shared_ptr<ImportProgress const>);
/// /api/v1/imports, where a large file is handed to a job and asked for until it is done, and GET /api/v1/export.
void add_exchange_api(http::Router&, std::shared_ptr<ImportProgress const>);
/// What of it the OpenAPI document tells.
api::Description api_description();

/// The download of an export: XLSX, or with `format=csv` a ZIP of CSV files.
http::Response export_download(http::Request const&, Work&);

}  // namespace timon::exchange
