#pragma once
#include <memory>

#include "goals/panels.hpp"
#include "platform/http/http.hpp"

namespace timon::goals {

/// /tablero and /metas, and both as files; the panels answer for the past.
void add_board_pages(http::Router&, std::shared_ptr<Panels const>);
void add_board_download_pages(http::Router&);

}  // namespace timon::goals
