#include "app/routes.hpp"
#include "platform/resources/resources.hpp"

namespace timon::app {
namespace {

/// A worker of the browser may stand beside the pages below its own address only: it lies at the root, under a name that stays,
/// and is asked for again each time.
http::Response get_worker(http::Request const&, Work&) {
  auto answer = http::Response{.status = 200, .type = "text/javascript; charset=utf-8", .body = std::string{resources::find(resources::assets(), "worker.js").value_or("")}};
  answer.headers.add("Cache-Control", "no-cache");
  return answer;
}

}  // namespace

void add_worker_route(http::Router& router) { router.get("/trabajador.js", get_worker, http::Access::open); }

}  // namespace timon::app
