#pragma once
#include "platform/http/http.hpp"

namespace timon::goals {

/// /tablero and /metas, and both as files.
void add_board_pages(http::Router&);
void add_board_download_pages(http::Router&);

}  // namespace timon::goals
