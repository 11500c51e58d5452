#pragma once
#include <vector>

#include "ledger/ledger_view.hpp"
#include "platform/http/http.hpp"

namespace timon::ledger {

/// The two sides of the ledger: its lines and its figures.
std::vector<ChoiceView> tabs_of(Words const&, bool is_integrity);
void add_ledger_file_pages(http::Router&);
void add_integrity_pages(http::Router&);

}  // namespace timon::ledger
