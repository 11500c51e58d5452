#include "goals/forecast_view.hpp"
#include "goals/goal_pages.hpp"
#include "goals/milestone_store.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/view.hpp"

namespace timon::goals {
namespace {

auto const kRegistered = view::Registered<ForecastPanel>{"goals/_forecast"};

ForecastPanel panel_of(Work const& work, Forecast const& forecast) {
  auto const& words = work.words;
  auto const days = days_between(forecast.planned, forecast.likely);
  auto panel = ForecastPanel{.title = words.text("forecast.title"),
                             .likely = words.date_short(forecast.likely),
                             .against = words.text("forecast.on_the_day"),
                             .planned = words.date_short(forecast.planned),
                             .half = words.text("forecast.between", {words.date_short(forecast.half_from), words.date_short(forecast.half_until)}),
                             .most = words.text("forecast.between", {words.date_short(forecast.most_from), words.date_short(forecast.most_until)}),
                             .method = method_of(work, forecast),
                             .is_later = days > 0,
                             .range = range_view(words, forecast)};
  if (days != 0) panel.against = words.plural(days > 0 ? "forecast.days_after_given" : "forecast.days_before_given", days > 0 ? days : -days);
  if (forecast.is_overdue) panel.note = words.text("forecast.overdue");
  return panel;
}

view::Html shown(http::Request const& request, Work& work, ForecastPanel const& panel) {
  return {view::render("goals/_forecast", panel, work.words, pages::around(request, work))};
}

view::Html goal_panel(http::Request const& request, Work& work, PanelSubject const& subject) {
  if (subject.goal.closed_on) return {};
  auto const found = forecasts_of(work, {subject.goal.id});
  auto const one = found.find(subject.goal.id);
  if (one == found.end() || !one->second.end) return {};
  auto panel = panel_of(work, *one->second.end);
  auto const last = find_visible(work, one->second.end->milestone);
  // Of an integrating goal it is a milestone of one of its parts.
  if (auto const of = last ? find_visible(work, last->goal) : std::nullopt) {
    panel.last = (of->id == subject.goal.id ? "" : of->code + " · ") + last->code + " " + last->title;
    panel.last_address = "/metas/" + of->code + "/" + last->code;
  }
  return shown(request, work, panel);
}

view::Html milestone_panel(http::Request const& request, Work& work, PanelSubject const& subject) {
  if (subject.goal.closed_on || subject.milestone->finished_on || subject.milestone->withdrawn_on) return {};
  auto const found = forecasts_of(work, {subject.goal.id});
  auto const goal = found.find(subject.goal.id);
  if (goal == found.end()) return {};
  auto const one = goal->second.milestones.find(subject.milestone->id);
  return one == goal->second.milestones.end() ? view::Html{} : shown(request, work, panel_of(work, one->second));
}

}  // namespace

void add_forecast_panels(Panels& panels) {
  panels.add(PanelPlace::goal_summary, goal_panel);
  panels.add(PanelPlace::milestone, milestone_panel);
}

}  // namespace timon::goals
