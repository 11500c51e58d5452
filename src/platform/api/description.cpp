#include "platform/api/description.hpp"

#include <map>

#include "base/text.hpp"

namespace timon::api {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr auto kOpenApi = "3.1.0";
constexpr auto kVersion = "1";

object reference(std::string const& kind, std::string const& name) { return {{"$ref", "#/components/" + kind + "/" + name}}; }

object schema_of(std::string_view type) {
  if (type.ends_with('?')) {
    auto inner = schema_of(type.substr(0, type.size() - 1));
    if (auto* const plain = inner.if_contains("type"); plain != nullptr && plain->is_string()) {
      *plain = array{*plain, "null"};
      return inner;
    }
    return {{"anyOf", array{value(std::move(inner)), value(object{{"type", "null"}})}}};
  }
  if (type.starts_with('[')) return {{"type", "array"}, {"items", schema_of(type.substr(1, type.size() - 2))}};
  if (type.empty() || type == "text") return {{"type", "string"}};
  if (type == "int") return {{"type", "integer"}};
  if (type == "number") return {{"type", "number"}};
  if (type == "bool") return {{"type", "boolean"}};
  if (type == "date") return {{"type", "string"}, {"format", "date"}};
  if (type == "moment") return {{"type", "string"}, {"format", "date-time"}};
  if (type == "json") return {{"type", array{"object", "null"}}};
  return reference("schemas", std::string{type});
}

object schema_of(Schema const& schema) {
  auto const words = split(schema.members, ' ');
  if (schema.kind == SchemaKind::choice) return {{"type", "string"}, {"enum", array(words.begin(), words.end())}};
  auto properties = object{};
  auto required = array{};
  for (auto word : words) {
    auto const is_required = word.ends_with('!');
    if (is_required) word.pop_back();
    auto const colon = word.find(':');
    auto name = word.substr(0, colon);
    auto type = colon == std::string::npos ? std::string{} : word.substr(colon + 1);
    if (type.empty() && name.ends_with('?')) name.pop_back(), type = "text?";
    properties[name] = schema_of(type);
    if (is_required || schema.kind == SchemaKind::answer) required.emplace_back(name);
  }
  auto described = object{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) described["required"] = std::move(required);
  return described;
}

object parameter(Parameter const& parameter, char const* in) {
  return {{"name", parameter.name}, {"in", in}, {"required", std::string_view{in} == "path"}, {"description", parameter.text}, {"schema", schema_of(parameter.type)}};
}

object content(std::string const& media, object schema) { return {{media, object{{"schema", std::move(schema)}}}}; }

object page_of(std::string const& item) {
  return {{"type", "object"},
          {"properties", object{{"items", object{{"type", "array"}, {"items", reference("schemas", item)}}},
                                {"next", object{{"type", array{"string", "null"}}, {"description", "Address of the following page, null on the last one."}}}}},
          {"required", array{"items", "next"}}};
}

/// «A|B»: what is given, and what in its place while a job goes on.
std::vector<std::string> split_gives(Operation const& operation) {
  auto const gives = std::string{operation.gives};
  return gives.empty() ? std::vector<std::string>{gives} : split(gives, '|');
}

object accepted(std::string const& gives) {
  auto location = object{{"description", "Where to ask how far it is and what became of it."}, {"schema", schema_of("text")}};
  return {{"description", "A job goes on with it."}, {"headers", object{{"Location", std::move(location)}}}, {"content", content("application/json", reference("schemas", gives))}};
}

object success(Operation const& operation) {
  auto const gives = split_gives(operation).front();
  if (gives.empty()) return {{"description", "The file."}, {"content", object{{"application/octet-stream", object{}}}}};
  auto answer = object{{"description", operation.status == 201 ? "Done." : "Here it is."}};
  auto const is_list = gives.ends_with("[]");
  answer["content"] = content("application/json", is_list ? page_of(gives.substr(0, gives.size() - 2)) : reference("schemas", gives));
  if (operation.revision != Revision::none) answer["headers"] = object{{"ETag", reference("headers", "Revision")}};
  return answer;
}

/// The names in braces of a path.
std::vector<std::string> names_in(std::string_view path) {
  auto names = std::vector<std::string>{};
  for (auto from = path.find('{'); from != std::string_view::npos; from = path.find('{', from + 1)) names.emplace_back(path.substr(from + 1, path.find('}', from) - from - 1));
  return names;
}

object body_of(Operation const& operation) {
  auto const takes = std::string{operation.takes};
  if (takes == "file")
    return {{"required", true},
            {"content",
             object{{"application/octet-stream", object{}},
                    {"multipart/form-data", object{{"schema", object{{"type", "object"},
                                                                     {"properties", object{{"file", object{{"type", "string"}, {"contentMediaType", "application/octet-stream"}}}}},
                                                                     {"required", array{"file"}}}}}}}}};
  return {{"required", true}, {"content", content("application/json", reference("schemas", takes))}};
}

object told(Operation const& operation) {
  auto const path = std::string_view{operation.path}.substr(std::string_view{"/api/v1/"}.size());
  auto told = object{{"operationId", operation.id}, {"summary", operation.summary}, {"tags", array{value(path.substr(0, path.find('/')))}}};
  auto parameters = array{};
  for (auto const& name : names_in(operation.path)) parameters.push_back(reference("parameters", "path_" + name));
  for (auto const& name : split(operation.query, ' ')) parameters.push_back(reference("parameters", "query_" + name));
  auto const is_get = std::string_view{operation.method} == "GET";
  if (!is_get && operation.revision != Revision::none) parameters.push_back(reference("parameters", operation.revision == Revision::required ? "revision_required" : "revision"));
  if (!parameters.empty()) told["parameters"] = std::move(parameters);
  if (*operation.takes != '\0') told["requestBody"] = body_of(operation);
  auto responses = object{{std::to_string(operation.status), success(operation)}};
  if (auto const gives = split_gives(operation); gives.size() > 1) responses["202"] = accepted(gives.back());
  if (operation.is_open) told["security"] = array{};
  for (auto const& status : split((operation.is_open ? std::string{"500 "} : "401 403 500 ") + operation.refusals, ' ')) responses[status] = reference("responses", "Problem");
  told["responses"] = std::move(responses);
  return told;
}

object components(Description const& description) {
  auto schemas = object{}, parameters = object{};
  for (auto const& schema : description.schemas) schemas[schema.name] = schema_of(schema);
  for (auto const& each : description.parameters) parameters[std::string{"query_"} + each.name] = parameter(each, "query");
  for (auto const& each : description.path_parameters) parameters[std::string{"path_"} + each.name] = parameter(each, "path");
  auto if_match = object{{"name", "If-Match"}, {"in", "header"}, {"required", false}, {"description", "The ETag that was read: 412 when it changed since."}};
  if_match["schema"] = schema_of("text");
  parameters["revision"] = if_match;
  if_match["required"] = true;
  parameters["revision_required"] = std::move(if_match);
  return {
      {"securitySchemes",
       object{{"bearer", object{{"type", "http"}, {"scheme", "bearer"}, {"description", "A token of an account: scope «read» or «write», never more than its maker's rights."}}}}},
      {"headers", object{{"Revision", object{{"description", "The revision, for If-Match."}, {"schema", schema_of("text")}}}}},
      {"responses", object{{"Problem", object{{"description", "Refused (RFC 9457)."}, {"content", content("application/problem+json", reference("schemas", "Problem"))}}}}},
      {"parameters", std::move(parameters)},
      {"schemas", std::move(schemas)}};
}

}  // namespace

void Description::add(Description more) {
  auto const append = [](auto& to, auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  append(operations, more.operations), append(parameters, more.parameters), append(path_parameters, more.path_parameters), append(schemas, more.schemas);
}

object openapi(Description const& description, std::string const& base_path) {
  auto paths = object{};
  for (auto const& operation : description.operations) {
    auto& path = paths[operation.path];
    if (!path.is_object()) path.emplace_object();
    auto method = std::string{operation.method};
    for (auto& c : method) c = static_cast<char>(c - 'A' + 'a');
    path.as_object()[method] = told(operation);
  }
  auto document = object{{"openapi", kOpenApi},
                         {"info", object{{"title", "Timón"}, {"version", kVersion}, {"description", "Goals, milestones, alerts, restrictions and opportunities of a government."}}},
                         {"security", array{value(object{{"bearer", array{}}})}},
                         {"paths", std::move(paths)},
                         {"components", components(description)}};
  if (!base_path.empty()) document["servers"] = array{value(object{{"url", base_path}})};
  return document;
}

}  // namespace timon::api
