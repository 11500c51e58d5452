#include "app/door.hpp"
#include "app/routes.hpp"
#include "organization/organization.hpp"
#include "platform/work/refusal.hpp"

namespace timon::app {
namespace {

using http::Request;
using http::Response;

Response plain(int status, std::string text) {
  auto answer = Response{};
  answer.status = status;
  answer.type = "text/plain; charset=utf-8";
  answer.body = std::move(text);
  return answer;
}

/// The program runs and reaches its database: reading the settings came before this.
Response get_health(Request const&, Work&) { return plain(200, "ok\n"); }

/// The turn of the day is done: figures are as of today.
Response get_readiness(Request const&, Work& work) {
  if (visit_of(work).program().is_ready(work.today)) return plain(200, "ready\n");
  auto answer = plain(503, "the turn of the day is not done\n");
  answer.headers.add("Retry-After", "2");
  return answer;
}

Response get_metrics(Request const& request, Work& work) {
  if (!is_from_this_machine(request) && !work.actor.may(kManageSettings)) throw NotFound{};
  auto const& metrics = visit_of(work).program().metrics;
  auto answer = plain(200, metrics ? metrics() : "");
  answer.type = "text/plain; version=0.0.4; charset=utf-8";
  return answer;
}

/// What citizens may see is for search engines too; the rest asks for a sign-in anyway.
Response get_robots(Request const&, Work&) { return plain(200, "User-agent: *\nDisallow: /api/\nDisallow: /ingresar\n"); }

}  // namespace

void add_health_routes(http::Router& router) {
  router.get("/healthz", get_health, http::Access::open);
  router.get("/readyz", get_readiness, http::Access::open);
  router.get("/metrics", get_metrics, http::Access::open);
  router.get("/robots.txt", get_robots, http::Access::open);
}

}  // namespace timon::app
