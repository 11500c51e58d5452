#pragma once
#include <boost/json.hpp>

#include <optional>
#include <string>

#include "platform/api/problem.hpp"
#include "platform/http/http.hpp"

namespace timon::api {

/// The JSON object that was sent. Throws BadRequest for another content type, for what is not JSON or no object, and for one
/// that is nested deeper than any form of ours; an empty body is an empty object.
boost::json::object json_object(http::Request const&);

// Members one by one, so that a refusal names its field. What is missing or null gives nothing; another kind adds a problem.
std::optional<std::string> text_at(boost::json::object const&, char const* name, Problems&);
std::optional<std::int64_t> number_at(boost::json::object const&, char const* name, Problems&);
std::optional<bool> flag_at(boost::json::object const&, char const* name, Problems&);
/// «2026-05-22».
std::optional<Date> date_at(boost::json::object const&, char const* name, Problems&);

}  // namespace timon::api
