#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/text.hpp"

namespace timon {
struct Work;
}

namespace timon::http {

/// Names and values in the order in which they came; a name may come twice.
class Fields {
 public:
  void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
  /// The first value of the name, or the empty text.
  std::string const& operator[](std::string_view name) const;
  bool contains(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;
  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }
  bool empty() const { return fields_.empty(); }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

/// A file sent with a form.
struct Upload {
  std::string field;
  std::string name;  // as the sender calls it: never a path here
  std::string type;
  std::string body;
};

/// What was asked. Texts are decoded, valid UTF-8 and without NUL, or the server has refused the request with 400.
struct Request {
  std::string id;              // names this request in the log and in the answer
  std::string method;          // GET, POST…
  std::string path;            // decoded, below the sub-path, without query: «/metas/A01/3,02»
  std::string query_text;      // as sent, without «?»
  Fields query;
  Fields form;                 // application/x-www-form-urlencoded or the plain fields of multipart/form-data
  std::vector<Upload> uploads;
  Fields headers;              // names in lower case
  Fields cookies;
  Fields path_words;           // what the route's {names} stood for
  std::string body;
  std::string base_path;       // the sub-path under which a proxy shows the program, or empty: «/timon»
  std::string client_address;  // of the person's machine: trusted proxies are looked through
  bool is_secure{};            // reached the person by TLS

  /// Asked by htmx for a part of a page.
  bool wants_fragment() const { return headers["hx-request"] == "true" && headers["hx-boosted"] != "true"; }
  /// The number in the path, or an id that no row has.
  template <class T>
  T path_id(std::string_view name) const {
    return T{integer_from(path_words[name]).value_or(0)};
  }
};

/// What is answered.
struct Response {
  int status{200};
  std::string type{"text/html; charset=utf-8"};
  std::string body;
  Fields headers;
  /// Given, the connection stays open and the server writes what this yields (text/event-stream), until it yields nothing.
  std::function<std::optional<std::string>()> stream;
};

Response page(int status, std::string html);
Response json(int status, std::string text);
/// Go and look there: the answer to a form that was accepted. The address is below the sub-path, which the server adds.
Response see_other(std::string address);
/// A file to keep: `name` is what the person's machine will call it.
Response download(std::string name, std::string type, std::string body);

using Handler = std::function<Response(Request const&, Work&)>;

/// Who may come to a route.
enum class Access {
  signed_in,  // a person with a session, or a token for /api
  open,       // anybody
};

struct Route {
  std::string method;
  std::string pattern;  // «/metas/{goal}/{milestone}»; a name ending in «:id» takes digits only: «/api/v1/milestones/{milestone:id}»
  Handler handler;
  Access access{Access::signed_in};
};

/// Finds who answers. Patterns without names win over patterns with names.
class Router {
 public:
  void add(Route route);
  void get(std::string pattern, Handler handler, Access access = Access::signed_in) { add({"GET", std::move(pattern), std::move(handler), access}); }
  void post(std::string pattern, Handler handler, Access access = Access::signed_in) { add({"POST", std::move(pattern), std::move(handler), access}); }
  void put(std::string pattern, Handler handler) { add({"PUT", std::move(pattern), std::move(handler), Access::signed_in}); }
  void patch(std::string pattern, Handler handler) { add({"PATCH", std::move(pattern), std::move(handler), Access::signed_in}); }
  void remove(std::string pattern, Handler handler) { add({"DELETE", std::move(pattern), std::move(handler), Access::signed_in}); }

  struct Match {
    Route const* route{};             // null: nobody answers this path by this method
    Fields path_words;
    std::vector<std::string> allowed; // the methods that the path knows, for 405
  };
  /// HEAD finds what GET finds.
  Match find(std::string_view method, std::string_view path) const;
  std::vector<Route> const& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
};

}  // namespace timon::http
