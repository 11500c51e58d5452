#pragma once
#include <boost/describe/enum_to_string.hpp>
#include <boost/json.hpp>

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "platform/http/http.hpp"

namespace timon::api {

// Boost.JSON makes an array of what stands in braces: its values are made with parentheses.
// How values are told: dates as «2026-05-22», moments in UTC, what is missing as null, thousandths as percents.
inline boost::json::value of(std::optional<Date> const& date) { return date ? boost::json::value(to_iso(*date)) : boost::json::value(nullptr); }
inline boost::json::value of(Time time) { return boost::json::value(to_iso(time)); }
template <class K>
boost::json::value of(Id<K> id) {
  return id ? boost::json::value(id.number) : boost::json::value(nullptr);
}
template <class E>
  requires std::is_enum_v<E>
boost::json::value of(E choice) {
  return boost::json::value(boost::describe::enum_to_string(choice, ""));
}
/// 381 thousandths are 38.1.
inline double percent(std::int64_t thousandths) { return static_cast<double>(thousandths) / 10.0; }

inline http::Response answer(int status, boost::json::value const& value) { return http::json(status, boost::json::serialize(value)); }

/// One thing with its revision as ETag, so that If-Match can ask for it.
inline http::Response answer_revised(int status, boost::json::value const& value, std::int64_t revision) {
  auto response = answer(status, value);
  response.headers.add("ETag", "\"" + std::to_string(revision) + "\"");
  return response;
}

/// The revision in If-Match («"7"», «W/"7"»): 0 when not sent, -1, which no row has, when it is no revision.
inline std::int64_t revision_seen(http::Request const& request) {
  auto text = std::string_view{request.headers["if-match"]};
  if (text.empty() || text == "*") return 0;
  if (text.starts_with("W/")) text.remove_prefix(2);
  if (text.size() > 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  auto const number = integer_from(text);
  return number && *number > 0 ? *number : -1;
}

/// `limit` of a list: 50 unless asked, at most 200.
inline int limit_of(http::Request const& request) {
  constexpr auto kLimit = 50LL, kLimitMax = 200LL;
  auto const asked = integer_from(request.query["limit"]).value_or(kLimit);
  return static_cast<int>(asked < 1 ? kLimit : asked > kLimitMax ? kLimitMax : asked);
}

}  // namespace timon::api
