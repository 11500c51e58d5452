#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "routine/authorities.hpp"
#include "routine/health.hpp"

namespace timon::routine {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value days_of(std::optional<int> days) { return days ? value(*days) : value(nullptr); }

http::Response get_health(http::Request const&, Work& work) {
  must(may_see_health(work.actor), Right{"see_routine_health"});
  auto const health = health_of(delivery_rows(work), request_rows(work));
  auto deliveries = array{};
  for (auto const& [institution, name] : health.institutions)
    for (auto const& period : health.periods) {
      auto const found = health.cells.find({institution, period});
      if (found == health.cells.end()) continue;
      auto const& count = found->second;
      deliveries.emplace_back(object{{"period", period},
                                     {"institution", institution.number},
                                     {"institution_name", name},
                                     {"on_time", count.of(DeliveryState::on_time)},
                                     {"late", count.of(DeliveryState::late)},
                                     {"missing", count.of(DeliveryState::missing)},
                                     {"pending", count.of(DeliveryState::pending)},
                                     {"delivered", count.delivered},
                                     {"read_by_coordinator", count.read_by_coordinator},
                                     {"read_by_minister", count.read_by_minister}});
    }
  auto requests = array{};
  for (auto const& [level, count] : health.requests)
    requests.emplace_back(object{{"level", api::of(level)},
                                 {"asked", count.asked},
                                 {"read", count.read},
                                 {"answered", count.answered},
                                 {"days_to_read", days_of(count.days_to_read)},
                                 {"days_to_answer", days_of(count.days_to_answer)}});
  return api::answer(200, object{{"deliveries", std::move(deliveries)}, {"requests", std::move(requests)}});
}

}  // namespace

void add_health_api(http::Router& router) { router.get("/api/v1/routine-health", get_health); }

}  // namespace timon::routine
