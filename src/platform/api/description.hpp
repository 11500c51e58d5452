#pragma once
#include <boost/json.hpp>

#include <string>
#include <vector>

namespace timon::api {

// What the API can do, told in tables that stand beside the code which does it. From them comes /api/v1/openapi.json.

/// Must a deed say which revision it was decided on?
enum class Revision { none, optional, required };

/// One method on one path.
struct Operation {
  char const* method;    // «GET»
  char const* path;      // «/api/v1/goals/{goal}»
  char const* id;        // «getGoal»
  char const* summary;   // one line, in English as the rest of the API
  char const* query;     // names of parameters, with spaces between
  char const* takes;     // the schema of the body; empty: none
  int status;            // when it went well
  char const* gives;     // the schema of the answer; «Goal[]»: a page of a list; «A|B»: A, or 202 and B while a job goes on; empty: a file
  char const* refusals;  // statuses besides 401, 403 and 500
  Revision revision{Revision::none};
  bool is_open{};  // for everybody, without a token
};

/// A parameter of the query, or a name in a path, the same wherever it stands.
struct Parameter {
  char const* name;
  char const* type;  // as a member of a schema
  char const* text;
};

/// `answer`: every member is always there; `body`: only those marked «!» must be sent; `choice`: one of the words.
enum class SchemaKind { answer, body, choice };

/// A named schema. Members are written «name:type», a text without a type; types are int, number, bool, date, moment, json, the
/// name of another schema, or one of them in brackets for a list; «?» behind it, or behind a name alone: may be null.
struct Schema {
  char const* name;
  SchemaKind kind;
  char const* members;
};

struct Description {
  std::vector<Operation> operations;
  std::vector<Parameter> parameters;       // of queries
  std::vector<Parameter> path_parameters;  // of paths
  std::vector<Schema> schemas;

  void add(Description more);
};

/// The OpenAPI 3.1 document. `base_path` is the sub-path under which a proxy shows the program.
boost::json::object openapi(Description const&, std::string const& base_path);

}  // namespace timon::api
