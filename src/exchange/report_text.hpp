#pragma once
#include <string>

#include "exchange/exchange.hpp"

namespace timon::exchange {

/// The report as text, as it is kept beside its file until somebody reviews it.
std::string text_of(ImportReport const&);
/// The report of such a text.
ImportReport report_from(std::string const&);

}  // namespace timon::exchange
