#pragma once
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "platform/http/http.hpp"
#include "platform/words/words.hpp"

namespace timon::api {

/// A refusal as RFC 9457 wants it: `message` is a key of the catalogues; `problems` tell which fields are wrong.
http::Response problem(int status, Words const&, std::string_view message, Problems const& problems = {}, std::string_view request_id = {});
/// 422 for content that a rule refused.
http::Response refused(Words const&, Problems const&);

/// The request itself makes no sense: 400. Ends the request; the application answers it.
struct BadRequest {
  std::string message;  // a key of the catalogues
};

}  // namespace timon::api
