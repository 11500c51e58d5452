#include "platform/api/json_body.hpp"

#include "base/text.hpp"
#include "platform/http/parse.hpp"

namespace timon::api {
namespace {

constexpr auto kDepthMax = std::size_t{12};

/// The value of a member that is there.
boost::json::value const* find(boost::json::object const& object, char const* name) {
  auto const* const value = object.if_contains(name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

}  // namespace

boost::json::object json_object(http::Request const& request) {
  if (request.body.empty() && request.form.empty()) return {};
  auto const media = http::media_type(request.headers["content-type"]);
  if (media != "application/json" && media != "application/merge-patch+json") throw BadRequest{"api.body.not_json_type"};
  auto options = boost::json::parse_options{};
  options.max_depth = kDepthMax;
  auto error = boost::json::error_code{};
  auto value = boost::json::parse(request.body, error, {}, options);
  if (error) throw BadRequest{"api.body.not_json"};
  if (!value.is_object()) throw BadRequest{"api.body.no_object"};
  return std::move(value.as_object());
}

std::optional<std::string> text_at(boost::json::object const& object, char const* name, Problems& problems) {
  auto const* const value = find(object, name);
  if (value == nullptr) return std::nullopt;
  // An escape such as \u0000 passes the check of the raw body.
  if (value->is_string() && is_plain_text(value->get_string())) return std::string{value->get_string()};
  problems.push_back({name, "api.field.no_text"});
  return std::nullopt;
}

std::optional<std::int64_t> number_at(boost::json::object const& object, char const* name, Problems& problems) {
  auto const* const value = find(object, name);
  if (value == nullptr) return std::nullopt;
  if (value->is_int64()) return value->get_int64();
  problems.push_back({name, "api.field.no_number"});
  return std::nullopt;
}

std::optional<bool> flag_at(boost::json::object const& object, char const* name, Problems& problems) {
  auto const* const value = find(object, name);
  if (value == nullptr) return std::nullopt;
  if (value->is_bool()) return value->get_bool();
  problems.push_back({name, "api.field.no_flag"});
  return std::nullopt;
}

std::optional<Date> date_at(boost::json::object const& object, char const* name, Problems& problems) {
  auto const* const value = find(object, name);
  if (value == nullptr) return std::nullopt;
  if (value->is_string())
    if (auto const date = date_from_iso(std::string_view{value->get_string()})) return date;
  problems.push_back({name, "api.field.no_date"});
  return std::nullopt;
}

}  // namespace timon::api
