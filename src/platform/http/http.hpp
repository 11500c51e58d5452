#pragma once
#include <functional>
#include <map>
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
  /// One value for the name, whatever stood there before.
  void set(std::string_view name, std::string value);
  std::size_t size() const { return fields_.size(); }
  auto begin() { return fields_.begin(); }
  auto end() { return fields_.end(); }
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
  std::string id;          // names this request in the log and in the answer
  std::string method;      // GET, POST…
  std::string path;        // decoded, below the sub-path, without query: «/metas/A01/3,02»
  std::string path_text;   // the same, still percent-encoded: what the router takes, so that «%2F» stays inside its word
  std::string query_text;  // as sent, without «?»
  Fields query;
  Fields form;  // application/x-www-form-urlencoded or the plain fields of multipart/form-data
  std::vector<Upload> uploads;
  Fields headers;  // names in lower case
  Fields cookies;
  Fields path_words;           // what the route's {names} stood for
  std::string body;            // empty when it was a form
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
  /// It is asked about twice a second by a thread that all streams share, so it answers at once; the empty text is «no news».
  std::function<std::optional<std::string>()> stream;
  /// What the access log says besides, such as the person: names and values that never hold secrets.
  Fields log_fields;
};

/// The first value of a header of the answer, or the empty text; upper and lower case are one.
std::string_view header_of(Response const&, std::string_view name);
/// Gives the answer this header instead of any it had by this name.
void set_header(Response&, std::string_view name, std::string value);

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

/// Finds who answers. Patterns without names win over patterns with names, digits over any word.
class Router {
 public:
  /// Throws std::logic_error when the method and pattern are taken or the pattern is not one.
  void add(Route route);
  void get(std::string pattern, Handler handler, Access access = Access::signed_in) { add({"GET", std::move(pattern), std::move(handler), access}); }
  void post(std::string pattern, Handler handler, Access access = Access::signed_in) { add({"POST", std::move(pattern), std::move(handler), access}); }
  void put(std::string pattern, Handler handler) { add({"PUT", std::move(pattern), std::move(handler), Access::signed_in}); }
  void patch(std::string pattern, Handler handler) { add({"PATCH", std::move(pattern), std::move(handler), Access::signed_in}); }
  void remove(std::string pattern, Handler handler) { add({"DELETE", std::move(pattern), std::move(handler), Access::signed_in}); }

  struct Match {
    Route const* route{};  // null: nobody answers this path by this method
    Fields path_words;
    std::vector<std::string> allowed;  // the methods that the path knows, for 405
  };
  /// HEAD finds what GET finds. The path is Request::path_text: each word of it is decoded by itself.
  Match find(std::string_view method, std::string_view path_text) const;
  std::vector<Route> const& routes() const { return routes_; }

 private:
  /// One word deep in the tree of patterns; numbers are places in nodes_ and routes_.
  struct Node {
    std::map<std::string, std::size_t, std::less<>> words;
    std::optional<std::size_t> number;  // {name:id}
    std::optional<std::size_t> name;    // {name}
    std::vector<std::size_t> routes;
  };
  std::size_t child(std::size_t node, std::string_view word);
  void search(std::size_t node, std::vector<std::string> const& words, std::size_t depth, std::vector<std::size_t>& found) const;

  std::vector<Route> routes_;
  std::vector<Node> nodes_{1};
};

}  // namespace timon::http
