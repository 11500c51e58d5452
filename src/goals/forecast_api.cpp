#include "goals/forecast_view.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::goals {
namespace {

using boost::json::object;
using boost::json::value;

object told(Work const& work, Forecast const& forecast) {
  return {{"milestone", forecast.milestone.number},
          {"planned", to_iso(forecast.planned)},
          {"likely", to_iso(forecast.likely)},
          {"half_from", to_iso(forecast.half_from)},
          {"half_until", to_iso(forecast.half_until)},
          {"most_from", to_iso(forecast.most_from)},
          {"most_until", to_iso(forecast.most_until)},
          {"basis", api::of(forecast.basis)},
          {"dates", forecast.dates},
          {"overdue", forecast.is_overdue},
          {"parts", forecast.parts},
          {"method", method_of(work, forecast)}};
}

http::Response get_forecast(http::Request const& request, Work& work) {
  auto const goal = goal_of(request, work);
  auto end = value(nullptr);
  auto milestones = boost::json::array{};
  if (!goal.closed_on) {
    auto const found = forecasts_of(work, {goal.id});
    if (auto const one = found.find(goal.id); one != found.end()) {
      if (one->second.end) end = told(work, *one->second.end);
      for (auto const& [id, each] : one->second.milestones) milestones.push_back(told(work, each));
    }
  }
  return api::answer(200, object{{"goal", goal.code}, {"today", to_iso(work.today)}, {"end", std::move(end)}, {"milestones", std::move(milestones)}});
}

}  // namespace

void add_forecast_api(http::Router& router) { router.get("/api/v1/goals/{goal}/forecast", get_forecast); }

std::vector<api::Operation> forecast_operations() {
  return {{"GET", "/api/v1/goals/{goal}/forecast", "getGoalForecast", "When the goal and its unfinished milestones are likely to end, from what became of the dates that came.", "",
           "", 200, "GoalForecast", "404"}};
}

std::vector<api::Schema> forecast_schemas() {
  using api::SchemaKind;
  return {{"ForecastBasis", SchemaKind::choice, "line goal type institution government"},
          {"Forecast", SchemaKind::answer,
           "milestone:int planned:date likely:date half_from:date half_until:date most_from:date most_until:date basis:ForecastBasis dates:int overdue:bool parts:int method"},
          {"GoalForecast", SchemaKind::answer, "goal today:date end:Forecast? milestones:[Forecast]"}};
}

}  // namespace timon::goals
