#pragma once
#include <boost/json.hpp>

#include "exchange/exchange.hpp"
#include "platform/words/words.hpp"

namespace timon::exchange {

/// What an import did or would do, as the API tells it.
boost::json::object told(ImportReport const&, Words const&);

}  // namespace timon::exchange
