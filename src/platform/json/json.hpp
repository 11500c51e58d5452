#pragma once
#include <boost/json.hpp>

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/outcome.hpp"
#include "platform/http/http.hpp"

namespace timon {
class Words;
}

namespace timon::json {

using Object = boost::json::object;
using Array = boost::json::array;
using Value = boost::json::value;

// How values are told: dates as «2026-05-22», moments in UTC, what is missing as null, thousandths as percents.
inline Value of(std::optional<Date> const& date) { return date ? Value{to_iso(*date)} : Value{nullptr}; }
inline Value of(Time time) { return Value{to_iso(time)}; }
template <class K>
Value of(Id<K> id) {
  return id ? Value{id.number} : Value{nullptr};
}
/// 381 thousandths are 38.1.
inline double percent(std::int64_t thousandths) { return static_cast<double>(thousandths) / 10.0; }

http::Response answer(int status, Value const& value);
/// A refusal of content, RFC 9457: 422 with a list of field and message.
http::Response refusal(Problems const& problems, Words const& words);
/// Any other refusal; `title` is a key of the catalogues.
http::Response problem(int status, std::string const& title_key, Words const& words);

/// A JSON object sent to us, read field by field; what is wrong is collected, each problem naming its field.
class Body {
 public:
  /// A body that is no JSON object is a problem of its own, told by every question after it.
  explicit Body(http::Request const& request);

  bool has(char const* field) const;
  std::string text(char const* field, std::string otherwise = {});
  std::optional<Date> date(char const* field);
  bool flag(char const* field, bool otherwise);
  std::int64_t integer(char const* field, std::int64_t otherwise);
  template <class E>
  E choice(char const* field, E otherwise) {
    auto const word = text(field);
    auto value = otherwise;
    if (!word.empty() && !boost::describe::enum_from_string(word.c_str(), value)) problems_.push_back({field, "json.choice", {word}});
    return value;
  }
  Problems const& problems() const { return problems_; }

 private:
  Value const* find(char const* field) const;
  Object object_;
  Problems problems_;
};

/// The revision in If-Match («"7"»): 0 when not sent, nothing when it is no revision.
std::optional<std::int64_t> revision_of(http::Request const& request);

}  // namespace timon::json
