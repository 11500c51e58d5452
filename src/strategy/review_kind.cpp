#include "strategy/options.hpp"
#include "strategy/row_actions.hpp"
#include "strategy/row_kind.hpp"

namespace timon::strategy {

Outcome<Risk> RowKind<Risk>::checked(Work& work, Goal const&, Risk risk) {
  if (risk.watcher && !organization::find_office(work.db, risk.watcher, work.today)) return Problem{"watcher", "goal.leader.unknown"};
  return timon::checked(std::move(risk));
}

Risk RowKind<Risk>::typed(Work&, Goal const&, http::Fields const& values, Risk risk, Problems& problems) {
  risk.title = values["title"];
  risk.likelihood = chosen_in(values, "likelihood", risk.likelihood, problems);
  risk.consequence = chosen_in(values, "consequence", risk.consequence, problems);
  risk.response = values["response"];
  risk.watcher = id_in<struct Office>(values, "watcher");
  return risk;
}

http::Fields RowKind<Risk>::values(Risk const& risk) {
  auto values = http::Fields{};
  values.add("title", risk.title);
  values.add("likelihood", text_of(risk.likelihood));
  values.add("consequence", text_of(risk.consequence));
  values.add("response", risk.response);
  values.add("watcher", text_of(risk.watcher));
  return values;
}

void RowKind<Risk>::fields(Work& work, Goal const& goal, FormBuilder& form) {
  form.text("title", FormBuilder::Need::required);
  form.choice_of<RiskGrade>("likelihood");
  form.choice_of<RiskGrade>("consequence");
  form.area("response");
  form.choice("watcher", office_options(work, goal));
}

namespace {

/// Nobody accepts what one presented oneself: that it was accepted, when and by whom, is said by who may approve the goal.
bool says_accepted(Work& work, Goal const& goal, Presentation const& presentation) {
  if (presentation.outcome != PresentationOutcome::accepted) return false;
  auto const before = presentation.id ? row_of<Presentation>(work.db, goal.id, presentation.id) : std::nullopt;
  return !before || before->outcome != presentation.outcome || before->presented_on != presentation.presented_on || before->office != presentation.office;
}

}  // namespace

Outcome<Presentation> RowKind<Presentation>::checked(Work& work, Goal const& goal, Presentation presentation) {
  if (says_accepted(work, goal, presentation) && !may_accept(work.actor, goal)) return Problem{"outcome", "presentation.outcome.not_yours"};
  if (presentation.office && !organization::find_office(work.db, presentation.office, work.today)) return Problem{"office", "goal.leader.unknown"};
  if (!presentation.id) presentation.person = work.actor.person;
  return timon::checked(std::move(presentation), work.today);
}

Presentation RowKind<Presentation>::typed(Work&, Goal const&, http::Fields const& values, Presentation presentation, Problems& problems) {
  presentation.presented_on = day_in(values, "presented_on", problems).value_or(Date{});
  presentation.office = id_in<struct Office>(values, "office");
  presentation.outcome = chosen_in(values, "outcome", presentation.outcome, problems);
  presentation.corrections = values["corrections"];
  presentation.remarks = values["remarks"];
  return presentation;
}

http::Fields RowKind<Presentation>::values(Presentation const& presentation) {
  auto values = http::Fields{};
  values.add("presented_on", presentation.presented_on == Date{} ? std::string{} : to_iso(presentation.presented_on));
  values.add("office", text_of(presentation.office));
  values.add("outcome", text_of(presentation.outcome));
  values.add("corrections", presentation.corrections);
  values.add("remarks", presentation.remarks);
  return values;
}

void RowKind<Presentation>::fields(Work& work, Goal const& goal, FormBuilder& form) {
  form.day("presented_on", FormBuilder::Need::required);
  form.choice("office", office_options(work, goal), FormBuilder::Need::required);
  form.choice("outcome", outcome_options(work, goal), FormBuilder::Need::required);
  form.area("corrections");
  form.area("remarks");
}

Outcome<GoalStrategy> RowKind<GoalStrategy>::checked(Work& work, Goal const&, GoalStrategy strategy) { return timon::checked(std::move(strategy), work.today); }

GoalStrategy RowKind<GoalStrategy>::typed(Work&, Goal const&, http::Fields const& values, GoalStrategy strategy, Problems& problems) {
  strategy.towards_conflict = values["towards_conflict"];
  strategy.actors_on = day_in(values, "actors_on", problems);
  strategy.owners_on = day_in(values, "owners_on", problems);
  strategy.superior_on = day_in(values, "superior_on", problems);
  strategy.top_on = day_in(values, "top_on", problems);
  return strategy;
}

http::Fields RowKind<GoalStrategy>::values(GoalStrategy const& strategy) {
  auto values = http::Fields{};
  values.add("towards_conflict", strategy.towards_conflict);
  values.add("actors_on", text_of(strategy.actors_on));
  values.add("owners_on", text_of(strategy.owners_on));
  values.add("superior_on", text_of(strategy.superior_on));
  values.add("top_on", text_of(strategy.top_on));
  return values;
}

void RowKind<GoalStrategy>::fields(Work&, Goal const&, FormBuilder& form) {
  form.area("towards_conflict");
  form.day("actors_on");
  form.day("owners_on");
  form.day("superior_on");
  form.day("top_on");
}

Outcome<ClosingReview> RowKind<ClosingReview>::checked(Work& work, Goal const& goal, ClosingReview review) {
  if (!review.id && !has_ended(work.db, goal)) return Problem{"went_well", "review.not_closed"};
  if (!review.id) {
    review.written_on = work.today;
    review.person = work.actor.person;
  }
  return timon::checked(std::move(review));
}

ClosingReview RowKind<ClosingReview>::typed(Work&, Goal const&, http::Fields const& values, ClosingReview review, Problems&) {
  review.went_well = values["went_well"];
  review.went_badly = values["went_badly"];
  review.helped = values["helped"];
  review.stop_doing = values["stop_doing"];
  return review;
}

http::Fields RowKind<ClosingReview>::values(ClosingReview const& review) {
  auto values = http::Fields{};
  values.add("went_well", review.went_well);
  values.add("went_badly", review.went_badly);
  values.add("helped", review.helped);
  values.add("stop_doing", review.stop_doing);
  return values;
}

void RowKind<ClosingReview>::fields(Work&, Goal const&, FormBuilder& form) {
  for (auto const* name : {"went_well", "went_badly", "helped", "stop_doing"}) form.area(name);
}

Outcome<Lesson> RowKind<Lesson>::checked(Work& work, Goal const&, Lesson lesson) {
  if (!lesson.id) {
    lesson.told_on = work.today;
    lesson.person = work.actor.person;
  }
  return timon::checked(std::move(lesson));
}

Lesson RowKind<Lesson>::typed(Work&, Goal const&, http::Fields const& values, Lesson lesson, Problems& problems) {
  lesson.type = chosen_in(values, "type", lesson.type, problems);
  lesson.topic = values["topic"];
  lesson.text = values["text"];
  return lesson;
}

http::Fields RowKind<Lesson>::values(Lesson const& lesson) {
  auto values = http::Fields{};
  values.add("type", text_of(lesson.type));
  values.add("topic", lesson.topic);
  values.add("text", lesson.text);
  return values;
}

void RowKind<Lesson>::fields(Work&, Goal const&, FormBuilder& form) {
  form.choice_of<LessonType>("type");
  form.text("topic", FormBuilder::Need::optional, 100);
  form.area("text", FormBuilder::Need::required, 1000);
}

}  // namespace timon::strategy
