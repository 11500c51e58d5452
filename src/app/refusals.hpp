#pragma once
#include <string_view>

#include "platform/http/http.hpp"
#include "platform/work/work.hpp"

namespace timon::app {

/// The answer for a status, as the caller reads: a page in the frame, or a problem for the API. `detail` is the list of
/// methods for 405; for 403 the missing right, or «form» when the form token was missing.
http::Response refusal(http::Request const&, Work const&, int status, std::string_view detail = {});

}  // namespace timon::app
