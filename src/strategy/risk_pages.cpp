#include "obstacles/raising.hpp"
#include "strategy/pages.hpp"
#include "strategy/row_actions.hpp"

namespace timon::strategy {
namespace {

RiskState wanted_state(http::Fields const& values) {
  auto state = RiskState::happened;
  boost::describe::enum_from_string(values["state"].c_str(), state);
  return state;
}

RowForm form_of(Work& work, Goal const& goal, Risk const& risk, http::Fields const& values, Problems const& problems) {
  auto const state = wanted_state(values);
  auto const key = "risk.becomes." + text_of(state);
  auto form = RowForm{.title = work.words.text(key),
                      .about = risk.title + ". " + work.words.text(key + ".text"),
                      .action = section_of(goal) + "/riesgos/" + std::to_string(risk.id.number) + "/estado?state=" + text_of(state),
                      .back = section_of(goal) + "#riesgos",
                      .submit = work.words.text(key),
                      .revision = risk.revision};
  auto builder = FormBuilder{work.words, "risk", values, problems};
  builder.area("state_reason", FormBuilder::Need::required, kReasonLengthMax);
  if (state == RiskState::happened && work.actor.may(kRaiseObstacle) && obstacles::may_raise(work.actor, goal)) {
    builder.check("raise");
    builder.choice_of<ObstacleType>("type");
    builder.day("limit_on");
  }
  form.fields = builder.take();
  if (!problems.empty()) form.problems = view::summary_of(problems, work.words);
  return form;
}

struct Place {
  Goal goal;
  Risk risk;
};

Place place_of(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto goal = goals::goal_of(request, work);
  must(may_edit(work.actor, goal), kEditGoal);
  auto risk = row_of<Risk>(work.db, goal.id, request.path_id<RiskId>("row"));
  if (!risk) throw NotFound{};
  return {std::move(goal), std::move(*risk)};
}

http::Response get_state(http::Request const& request, Work& work) {
  auto const place = place_of(request, work);
  auto values = http::Fields{};
  values.add("state", request.query["state"]);
  values.add("raise", "1");
  return show_form(request, work, form_of(work, place.goal, place.risk, values, {}));
}

/// The alert that tells of it, as far as the form says one is wanted.
std::optional<Obstacle> alert_of(http::Fields const& values, Risk const& risk, Problems& problems) {
  if (values["raise"] != "1") return std::nullopt;
  auto alert = Obstacle{.kind = ObstacleKind::alert, .title = risk.title, .description = values["state_reason"], .treatment_what = risk.response};
  alert.type = chosen_in(values, "type", alert.type, problems);
  alert.limit_on = day_in(values, "limit_on", problems);
  alert.responsible = risk.watcher;
  return alert;
}

http::Response post_state(http::Request const& request, Work& work) {
  auto const place = place_of(request, work);
  auto values = request.form;
  values.set("state", request.query["state"]);
  auto problems = Problems{};
  auto alert = alert_of(values, place.risk, problems);
  if (!problems.empty()) return show_form(request, work, form_of(work, place.goal, place.risk, values, problems), 422);
  try {
    auto const done = state_risk(work, place.goal.id, place.risk.id, revision_of(request), wanted_state(values), values["state_reason"], std::move(alert));
    if (!done) return show_form(request, work, form_of(work, place.goal, place.risk, values, done.error()), 422);
  } catch (Stale const&) {
    auto const now = place_of(request, work);
    auto form = form_of(work, now.goal, now.risk, values, {});
    form.is_stale = true;
    return show_form(request, work, form, 409);
  }
  return http::see_other(section_of(place.goal) + "#riesgos");
}

}  // namespace

void add_risk_pages(http::Router& router) {
  router.get("/metas/{goal}/estrategia/riesgos/{row:id}/estado", get_state);
  router.post("/metas/{goal}/estrategia/riesgos/{row:id}/estado", post_state);
}

}  // namespace timon::strategy
