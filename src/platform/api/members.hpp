#pragma once
#include <boost/json.hpp>

#include <initializer_list>
#include <string_view>

#include "base/outcome.hpp"

namespace timon::api {

/// Members that a deed knows nothing of are problems of their names: what is sent is done or refused, never passed over.
void refuse_unknown(boost::json::object const& body, std::initializer_list<std::string_view> known, Problems&);

}  // namespace timon::api
