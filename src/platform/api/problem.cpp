#include "platform/api/problem.hpp"

#include <boost/json.hpp>

namespace timon::api {

http::Response problem(int status, Words const& words, std::string_view message, Problems const& problems, std::string_view request_id) {
  auto const title_key = "api.status_" + std::to_string(status);
  auto body = boost::json::object{{"type", "about:blank"}, {"title", words.text(title_key)}, {"status", status}, {"code", message}};
  if (words.has(message)) body["detail"] = words.text(message);
  if (!request_id.empty()) body["instance"] = "urn:request:" + std::string{request_id};
  if (!problems.empty()) {
    auto& errors = body["errors"].emplace_array();
    for (auto const& each : problems) errors.push_back({{"field", each.field}, {"code", each.message}, {"detail", words.text(each.message, each.details)}});
  }
  return http::json(status, boost::json::serialize(body));
}

http::Response refused(Words const& words, Problems const& problems) { return problem(422, words, "api.content_refused", problems); }

}  // namespace timon::api
