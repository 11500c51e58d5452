#pragma once
#include <boost/json.hpp>

#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace timon::api {

/// Members that a deed knows nothing of are problems of their names: what is sent is done or refused, never passed over.
void refuse_unknown(boost::json::object const& body, std::vector<std::string_view> const& known, Problems&);

}  // namespace timon::api
