// The OpenAPI document: it tells every route and no other, refers to nothing that is missing, and answers are what it says.
#include <boost/json.hpp>

#include <set>

#include "app/application_testing.hpp"
#include "app/routes.hpp"

namespace timon::app {
namespace {

using boost::json::object;
using boost::json::value;

class ApiDescription : public Door {
 protected:
  value document() { return boost::json::parse(get("/api/v1/openapi.json").body); }
  value asked(std::string const& path) { return boost::json::parse(with_token(token("manager", auth::Scope::read), "GET", path).body); }
};

/// «{milestone:id}» is «{milestone}» in a description.
std::string described_path(std::string path) {
  for (auto at = path.find(":id}"); at != std::string::npos; at = path.find(":id}")) path.erase(at, 3);
  return path;
}

void each_reference(value const& part, std::function<void(std::string const&)> const& take) {
  if (part.is_array())
    for (auto const& each : part.as_array()) each_reference(each, take);
  if (!part.is_object()) return;
  for (auto const& [name, each] : part.as_object()) {
    if (name == "$ref") take(std::string{each.as_string()});
    else each_reference(each, take);
  }
}

value const* find(value const& document, std::string_view reference) {
  auto error = boost::json::error_code{};
  return document.find_pointer(reference.substr(1), error);
}

value const& resolved(value const& document, value const& schema) {
  auto const* const reference = schema.as_object().if_contains("$ref");
  return reference ? *find(document, std::string_view{reference->as_string()}) : schema;
}

/// What of the value the schema does not tell, or tells otherwise.
std::string fault_in(value const& document, value const& told_schema, value const& given, std::string const& at) {
  auto const& schema = resolved(document, told_schema).as_object();
  if (auto const* const either = schema.if_contains("anyOf")) {
    for (auto const& each : either->as_array())
      if (fault_in(document, each, given, at).empty()) return "";
    return at + " is none of what it may be";
  }
  auto const& type = schema.at("type");
  auto const is_of = [&](value const& name) {
    auto const word = std::string_view{name.as_string()};
    return word == "null"      ? given.is_null()
           : word == "object"  ? given.is_object()
           : word == "array"   ? given.is_array()
           : word == "integer" ? given.is_int64() || given.is_uint64()
           : word == "number"  ? given.is_number()
           : word == "boolean" ? given.is_bool()
                               : given.is_string();
  };
  auto const fits = type.is_array() ? std::any_of(type.as_array().begin(), type.as_array().end(), is_of) : is_of(type);
  if (!fits) return at + " is " + boost::json::serialize(given) + " and not " + boost::json::serialize(type);
  if (auto const* const words = schema.if_contains("enum"); words && std::find(words->as_array().begin(), words->as_array().end(), given) == words->as_array().end())
    return at + " has no such word: " + boost::json::serialize(given);
  if (given.is_array() && !given.as_array().empty()) return fault_in(document, schema.at("items"), given.as_array().front(), at + "[0]");
  if (!given.is_object() || !schema.contains("properties")) return "";
  auto const& properties = schema.at("properties").as_object();
  if (auto const* const required = schema.if_contains("required"))
    for (auto const& name : required->as_array())
      if (!given.as_object().contains(name.as_string())) return at + " lacks " + std::string{name.as_string()};
  for (auto const& [name, member] : given.as_object()) {
    if (!properties.contains(name)) return at + "." + std::string{name} + " is not described";
    if (auto fault = fault_in(document, properties.at(name), member, at + "." + std::string{name}); !fault.empty()) return fault;
  }
  return "";
}

TEST_F(ApiDescription, is_open_to_everybody) {
  auto const answer = get("/api/v1/openapi.json");
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.type.starts_with("application/json"));
  EXPECT_EQ(document().at("openapi").as_string(), "3.1.0");
}

TEST_F(ApiDescription, tells_every_route_and_no_other) {
  auto router = http::Router{};
  add_all_routes(router);
  auto routes = std::set<std::string>{}, told = std::set<std::string>{};
  for (auto const& route : router.routes())
    if (route.pattern.starts_with("/api/")) routes.insert(route.method + " " + described_path(route.pattern));
  auto const description = document();
  for (auto const& [path, methods] : description.at("paths").as_object())
    for (auto const& [method, operation] : methods.as_object()) {
      auto name = std::string{method};
      for (auto& c : name) c = static_cast<char>(std::toupper(c));
      told.insert(name + " " + std::string{path});
    }
  EXPECT_EQ(told, routes);
}

TEST_F(ApiDescription, refers_to_nothing_that_is_missing) {
  auto const description = document();
  auto count = 0;
  each_reference(description, [&](std::string const& reference) {
    ++count;
    EXPECT_NE(find(description, reference), nullptr) << reference;
  });
  EXPECT_GT(count, 100);
}

TEST_F(ApiDescription, names_each_operation_once_and_its_parameters_all) {
  auto const description = document();
  auto ids = std::set<std::string>{};
  for (auto const& [path, methods] : description.at("paths").as_object())
    for (auto const& [method, operation] : methods.as_object()) {
      auto const id = std::string{operation.at("operationId").as_string()};
      EXPECT_TRUE(ids.insert(id).second) << id;
      EXPECT_FALSE(operation.at("responses").as_object().empty()) << id;
      EXPECT_FALSE(operation.at("summary").as_string().empty()) << id;
      auto names = std::set<std::string>{};
      if (auto const* const parameters = operation.as_object().if_contains("parameters"))
        for (auto const& parameter : parameters->as_array()) {
          auto const& told = resolved(description, parameter);
          EXPECT_TRUE(names.insert(std::string{told.at("in").as_string()} + " " + std::string{told.at("name").as_string()}).second) << id;
        }
      auto const pattern = std::string{path};
      for (auto from = pattern.find('{'); from != std::string::npos; from = pattern.find('{', from + 1))
        EXPECT_TRUE(names.contains("path " + pattern.substr(from + 1, pattern.find('}', from) - from - 1))) << id;
    }
}

TEST_F(ApiDescription, says_what_is_answered) {
  auto const description = document();
  auto const milestone = std::to_string(world_.milestone("A02", "1,02").id.number);
  auto const asks = std::vector<std::pair<std::string, std::string>>{
      {"/api/v1/board", "/api/v1/board"},
      {"/api/v1/goals", "/api/v1/goals"},
      {"/api/v1/goals/{goal}", "/api/v1/goals/A01"},
      {"/api/v1/goals/{goal}/milestones", "/api/v1/goals/A01/milestones"},
      {"/api/v1/goals/{goal}/journal", "/api/v1/goals/A01/journal"},
      {"/api/v1/goals/{goal}/restrictions", "/api/v1/goals/A01/restrictions"},
      {"/api/v1/milestones", "/api/v1/milestones"},
      {"/api/v1/milestones/{milestone}", "/api/v1/milestones/" + milestone},
      {"/api/v1/milestones/{milestone}/predecessors", "/api/v1/milestones/" + milestone + "/predecessors"},
      {"/api/v1/milestones/{milestone}/labels", "/api/v1/milestones/" + milestone + "/labels"},
      {"/api/v1/alerts", "/api/v1/alerts"},
      {"/api/v1/restrictions", "/api/v1/restrictions"},
      {"/api/v1/restrictions/{obstacle}", "/api/v1/restrictions/R-01"},
      {"/api/v1/restrictions/{obstacle}/actions", "/api/v1/restrictions/R-01/actions"},
  };
  for (auto const& [path, address] : asks) {
    auto const& schema = description.at("paths").at(path).at("get").at("responses").at("200").at("content").at("application/json").at("schema");
    auto const answer = asked(address);
    if (auto const* const items = answer.as_object().if_contains("items")) {
      EXPECT_FALSE(items->as_array().empty()) << address;
    }
    EXPECT_EQ(fault_in(description, schema, answer, path), "");
  }
  auto const problem = boost::json::parse(get("/api/v1/board").body);
  EXPECT_EQ(fault_in(description, description.at("components").at("schemas").at("Problem"), problem, "problem"), "");
}

TEST_F(ApiDescription, says_what_deeds_answer) {
  auto const description = document();
  auto const bearer = token("manager", auth::Scope::write);
  auto const sent = [&](std::string const& address, std::string body, std::string const& if_match) {
    auto headers = http::Fields{};
    headers.add("authorization", "Bearer " + bearer);
    headers.add("content-type", "application/json");
    if (!if_match.empty()) headers.add("if-match", if_match);
    return ask("POST", address, {}, headers, std::move(body));
  };
  auto const expect = [&](char const* path, char const* status, std::string const& address, std::string body) {
    auto const answer = sent(address, std::move(body), "*");
    ASSERT_EQ(std::to_string(answer.status), status) << address << answer.body;
    auto const& schema = description.at("paths").at(path).at("post").at("responses").at(status).at("content").at("application/json").at("schema");
    EXPECT_EQ(fault_in(description, schema, boost::json::parse(answer.body), path), "");
  };
  expect("/api/v1/goals/{goal}/reports", "201", "/api/v1/goals/A01/reports", R"({"text": "Diez escuelas en obra"})");
  auto const reports = asked("/api/v1/goals/A01/reports");
  auto const& listed = description.at("paths").at("/api/v1/goals/{goal}/reports").at("get").at("responses").at("200").at("content").at("application/json").at("schema");
  EXPECT_EQ(fault_in(description, listed, reports, "reports"), "");
  expect("/api/v1/bulk", "200", "/api/v1/bulk", R"({"verb": "tag", "label": "obra", "goals": [{"goal": "A01"}]})");
  expect("/api/v1/bulk", "200", "/api/v1/bulk", R"({"verb": "tag", "label": "obra", "goals": [{"goal": "Z99"}]})");
  EXPECT_EQ(sent("/api/v1/goals/A01/removal", {}, "").status, 428);
  EXPECT_EQ(sent("/api/v1/goals/A01/removal", {}, "\"77\"").status, 412);
}

TEST_F(ApiDescription, says_what_is_answered_while_a_job_goes_on) {
  auto const description = document();
  auto const bearer = token("coordinator", auth::Scope::write);
  auto text = std::string{"codigo,titulo\n"};
  for (auto i = 0; i < 4000; ++i) text += "N" + std::to_string(i) + ",Una meta de muchas\n";
  auto const accepted = with_token(bearer, "POST", "/api/v1/imports?name=metas.csv", text);
  ASSERT_EQ(accepted.status, 202) << accepted.body;
  auto const schema_of = [&](char const* path, char const* method, char const* status) -> value const& {
    return description.at("paths").at(path).at(method).at("responses").at(status).at("content").at("application/json").at("schema");
  };
  EXPECT_EQ(fault_in(description, schema_of("/api/v1/imports", "post", "202"), boost::json::parse(accepted.body), "accepted"), "");
  auto const state = with_token(bearer, "GET", where(accepted));
  EXPECT_EQ(fault_in(description, schema_of("/api/v1/imports/{import}", "get", "200"), boost::json::parse(state.body), "state"), "") << state.body;
  EXPECT_EQ(with_token(token("coordinator", auth::Scope::read), "POST", where(accepted) + "/writing").status, 403) << "a token that only reads writes nothing";
}

}  // namespace
}  // namespace timon::app
