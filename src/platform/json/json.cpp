#include "platform/json/json.hpp"

#include "platform/words/words.hpp"

namespace timon::json {

http::Response answer(int status, Value const& value) { return http::json(status, boost::json::serialize(value)); }

http::Response problem(int status, std::string const& title_key, Words const& words) {
  auto response = http::json(status, boost::json::serialize(Object{{"type", "about:blank"}, {"title", words.text(title_key)}, {"status", status}}));
  response.type = "application/problem+json";
  return response;
}

http::Response refusal(Problems const& problems, Words const& words) {
  auto errors = Array{};
  for (auto const& each : problems) errors.push_back(Object{{"field", each.field}, {"code", each.message}, {"message", words.text(each.message, each.details)}});
  auto response = http::json(422, boost::json::serialize(Object{{"type", "about:blank"}, {"title", words.text("problem.content")}, {"status", 422}, {"errors", std::move(errors)}}));
  response.type = "application/problem+json";
  return response;
}

Body::Body(http::Request const& request) {
  auto error = boost::json::error_code{};
  auto value = boost::json::parse(request.body.empty() ? "{}" : request.body, error, {}, {.max_depth = 8});
  if (error || !value.is_object()) problems_.push_back({"", "json.not_an_object"});
  else object_ = std::move(value.as_object());
}

Value const* Body::find(char const* field) const {
  auto const* const value = object_.if_contains(field);
  return value && !value->is_null() ? value : nullptr;
}

bool Body::has(char const* field) const { return object_.contains(field); }

std::string Body::text(char const* field, std::string otherwise) {
  auto const* const value = find(field);
  if (!value) return otherwise;
  if (!value->is_string() || !is_plain_text(value->as_string())) {
    problems_.push_back({field, "json.text"});
    return otherwise;
  }
  return std::string{value->as_string()};
}

std::optional<Date> Body::date(char const* field) {
  auto const word = text(field);
  if (word.empty()) return std::nullopt;
  auto const date = date_from_iso(word);
  if (!date) problems_.push_back({field, "json.date", {word}});
  return date;
}

bool Body::flag(char const* field, bool otherwise) {
  auto const* const value = find(field);
  if (!value) return otherwise;
  if (!value->is_bool()) problems_.push_back({field, "json.flag"});
  return value->is_bool() ? value->as_bool() : otherwise;
}

std::int64_t Body::integer(char const* field, std::int64_t otherwise) {
  auto const* const value = find(field);
  if (!value) return otherwise;
  if (!value->is_int64()) problems_.push_back({field, "json.integer"});
  return value->is_int64() ? value->as_int64() : otherwise;
}

std::optional<std::int64_t> revision_of(http::Request const& request) {
  auto text = std::string_view{request.headers["if-match"]};
  if (text.empty()) return 0;
  if (text.size() > 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  auto const number = integer_from(text);
  if (!number || *number < 1) return std::nullopt;
  return number;
}

}  // namespace timon::json
