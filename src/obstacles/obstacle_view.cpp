#include "obstacles/obstacle_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "obstacles/impact_store.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_page_store.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kImpactRows = std::size_t{20};
constexpr auto kHeadDeeds = {"devolucion", "derivacion", "resolucion", "conversion"};

TargetView target_view(Work const& work, TargetLine const& line) {
  auto const standing = standing_of(line, work.today);
  return {.standing = standing,
          .standing_word = goals::word_of(work.words, standing),
          .label = line.milestone ? line.milestone_code + " " + line.milestone_title : line.goal_title,
          .address = address_of_target(line.goal_code, line.milestone_code),
          .goal_title = line.goal_title,
          .goal_address = address_of_target(line.goal_code, ""),
          .milestone_code = line.milestone_code};
}

std::string icon_of(AnswerVerb verb) {
  switch (verb) {
    case AnswerVerb::decide: return "gavel";
    case AnswerVerb::delegate: return "user-check";
    case AnswerVerb::ask_for_data: return "help-circle";
    case AnswerVerb::reject: return "circle-x";
  }
  return {};
}

AnswerForm answer_form(Work& work, Obstacle const& obstacle, ObstacleTyped const& typed) {
  auto form = AnswerForm{.address = address_of(obstacle) + "/respuesta",
                         .revision = obstacle.revision,
                         .verbs = {},
                         .text = view::make_field(work.words, "text", "answer.text", typed.answer, typed.answer_problems)};
  for (auto const verb : {AnswerVerb::decide, AnswerVerb::delegate, AnswerVerb::ask_for_data, AnswerVerb::reject})
    form.verbs.push_back({boost::describe::enum_to_string(verb, ""), word(work.words, "answer.verb", verb), icon_of(verb), verb == typed.verb});
  form.text.is_required = true;
  form.text.rows = 2;
  form.text.length_max = static_cast<int>(kActionLengthMax);
  return form;
}

LogForm log_form(Work& work, Obstacle const& obstacle, ObstacleTyped const& typed) {
  auto form = LogForm{.address = address_of(obstacle) + "/acciones",
                      .text = typed.action,
                      .is_lesson = typed.is_lesson,
                      .error = {},
                      .readers = {{"0", work.words.text("action.internal"), !typed.is_reserved}, {"1", work.words.text("action.reserved"), typed.is_reserved}}};
  if (!typed.action_problems.empty()) form.error = view::sentence_of(typed.action_problems.front(), work.words);
  return form;
}

void put_relatives(ObstacleView& view, Work& work, Obstacle const& obstacle) {
  // Codes of what the reader may not see are not named.
  for (auto const& origin : origins_of(work.db, obstacle))
    if (find_visible(work, origin.code)) view.relatives.push_back({work.words.text("obstacle.comes_from"), address_of(origin.kind, origin.code), origin.code});
  auto const became = obstacle.successor ? "obstacle.became" : "obstacle.split_into";
  for (auto const& next : successors_of(work.db, obstacle))
    if (find_visible(work, next.code)) view.relatives.push_back({work.words.text(became), address_of(next.kind, next.code), next.code});
}

std::string reporter_of(Work& work, Obstacle const& obstacle) {
  auto const names = people_of(work.db, obstacle);
  auto const known = names.find(obstacle.reporter);
  return known == names.end() ? obstacle.reported_by : known->second;
}

void put_holder(ObstacleView& view, Work& work, Obstacle const& obstacle) {
  auto const since = work.words.date_month_day(obstacle.level_since);
  auto const title = office_title(work.db, obstacle.holder);
  view.held_by = view.is_held_by_me
                     ? work.words.text("obstacle.held_by_you", {since})
                     : work.words.text("obstacle.held_by", {title.empty() ? level_names(work).of(obstacle.level) + ", " + work.words.text("level.vacant") : title, since});
}

void put_attending(ObstacleView& view, Work& work, Obstacle const& obstacle) {
  auto const office = attending_office(work, obstacle);
  if (office) view.attended_by = work.words.text("obstacle.attended_by", {office->holder.empty() ? office->title : office->title + " (" + office->holder + ")"});
}

void put_facts(ObstacleView& view, Work& work, Obstacle const& obstacle) {
  auto const add = [&](char const* key, std::string value) {
    if (!value.empty()) view.facts.push_back({work.words.text(key), std::move(value)});
  };
  add("obstacle.type", word_of(work.words, obstacle.type));
  add("obstacle.reported", work.words.date_month_day(obstacle.reported_on) + (view.asked_by.empty() ? "" : ", " + view.asked_by));
  if (obstacle.limit_on)
    add("obstacle.limit_on", work.words.date_month_day(obstacle.limit_on) + (obstacle.is_open() ? ". " + work.words.days_left(days_between(work.today, *obstacle.limit_on)) : ""));
  add("obstacle.responsible", office_title(work.db, obstacle.responsible));
  if (obstacle.kind == ObstacleKind::restriction) add("obstacle.is_blocking", work.words.text(obstacle.is_blocking ? "obstacle.blocks" : "obstacle.delays"));
}

void put_deeds(ObstacleView& view, Work& work, Obstacle const& obstacle) {
  view.dialogs = deed_forms(work, obstacle);
  for (auto const& form : view.dialogs) {
    auto const is_head = std::find(kHeadDeeds.begin(), kHeadDeeds.end(), form.noun) != kHeadDeeds.end();
    (is_head ? view.head_deeds : view.small_deeds).push_back(form);
  }
}

std::optional<ImpactView> impact_view(Work& work, Obstacle const& obstacle) {
  auto const& words = work.words;
  auto const impact = impact_of(work, obstacle);
  auto view = ImpactView{.note = words.text(impact.day > work.today ? "impact.until_limit" : "impact.until_today", {words.date_short(impact.day)}),
                         .rows = {},
                         .more = {},
                         .goals = {},
                         .opportunities = {}};
  for (auto const& milestone : impact.milestones) {
    if (view.rows.size() == kImpactRows) break;
    view.rows.push_back({.address = address_of_target(milestone.goal_code, milestone.code),
                         .label = milestone.code + " " + milestone.title,
                         .goal = milestone.goal_title,
                         .from = words.date_short(milestone.from),
                         .to = words.date_short(milestone.to),
                         .days = words.plural("impact.days", days_between(milestone.from, milestone.to)),
                         .because = milestone.because.empty() ? std::string{} : words.text("impact.because", {milestone.because})});
  }
  if (impact.milestones.size() > view.rows.size()) view.more = words.plural("impact.more", static_cast<std::int64_t>(impact.milestones.size() - view.rows.size()));
  for (auto const& goal : impact.goals) view.goals.push_back(words.text("impact.goal", {goal.title, words.date_short(goal.to), words.date_short(goal.ends_on)}));
  for (auto const& opportunity : impact.opportunities)
    view.opportunities.push_back(
        {words.text("impact.opportunity", {words.date_short(opportunity.proposed_on)}), "/oportunidades/" + opportunity.code, opportunity.code + " " + opportunity.title});
  return view;
}

}  // namespace

bool may_edit(Work& work, Obstacle const& obstacle) {
  return work.actor.may_write && obstacle.is_open() && work.actor.may(kRaiseObstacle) &&
         (is_held_by(work.actor, obstacle, work.db) || work.actor.may(kRaiseObstacle, obstacle.institution));
}

bool may_log(Work& work, Obstacle const& obstacle) {
  return work.actor.may_write && !work.actor.seats.empty() && (work.actor.may(kRaiseObstacle) || is_held_by(work.actor, obstacle, work.db) || attends(work, obstacle));
}

ObstacleView obstacle_view(Work& work, Obstacle const& obstacle, ObstacleTyped const& typed) {
  auto const& words = work.words;
  auto view = ObstacleView{.code = obstacle.code,
                           .title = obstacle.title,
                           .kind_name = word_of(words, obstacle.kind),
                           .kind_icon = obstacles::icon_of(obstacle.kind),
                           .kind_class = obstacle.kind == ObstacleKind::alert ? "c-alert" : "c-restriction",
                           .state_name = word_of(words, obstacle.state),
                           .state_icon = obstacles::icon_of(obstacle.state)};
  view.meanwhile = typed.meanwhile;
  for (auto const& line : target_lines(work, obstacle.id)) view.targets.push_back(target_view(work, line));
  if (!view.targets.empty()) view.crumb = view.targets.front();
  if (view.targets.size() > 1)
    for (auto& target : view.targets)
      if (!target.milestone_code.empty()) target.goal_note = target.goal_title;
  view.affects = words.text(obstacle.kind == ObstacleKind::alert ? "obstacle.may_affect" : obstacle.is_blocking ? "obstacle.stops" : "obstacle.slows");
  put_relatives(view, work, obstacle);
  view.is_held_by_me = may_act(work, obstacle);
  view.decision_asked = obstacle.decision_asked;
  view.asked_by = reporter_of(work, obstacle);
  put_facts(view, work, obstacle);
  view.description = obstacle.description;
  view.treatment_what = obstacle.treatment_what;
  view.treatment_with_whom = obstacle.treatment_with_whom;
  view.treatment_when = obstacle.treatment_when;
  view.has_treatment = !(obstacle.treatment_what + obstacle.treatment_with_whom + obstacle.treatment_when).empty();
  view.entries = log_view(work, obstacle);
  view.ladder = ladder_view(work, obstacle);
  if (may_log(work, obstacle)) view.log_form = log_form(work, obstacle, typed);
  if (!obstacle.is_open()) {
    view.age = words.text("obstacle.closed_on", {words.date_short(obstacle.closed_on)});
    view.closed = view.age;
    view.closing = obstacle.closing;
    return view;
  }
  view.age = words.plural("obstacle.open_for", days_between(obstacle.reported_on, work.today));
  put_holder(view, work, obstacle);
  put_attending(view, work, obstacle);
  view.impact = impact_view(work, obstacle);
  if (view.is_held_by_me) {
    view.answer = answer_form(work, obstacle, typed);
    view.targets_address = address_of(obstacle) + "/alcance";
    if (view.targets.size() > 1) view.split_address = address_of(obstacle) + "/division";
  }
  put_deeds(view, work, obstacle);
  if (may_edit(work, obstacle)) view.edit_address = address_of(obstacle) + "/edicion";
  if (obstacle.kind == ObstacleKind::alert && obstacle.limit_on && *obstacle.limit_on < work.today) {
    view.overdue = words.plural("obstacle.overdue", days_between(*obstacle.limit_on, work.today));
    if (view.is_held_by_me) view.convert_address = address_of(obstacle) + "/conversion";
  }
  auto others = typed.answer_problems;
  std::erase_if(others, [](Problem const& problem) { return problem.field == "text"; });
  if (!others.empty()) view.problems = view::summary_of(others, words);
  return view;
}

}  // namespace timon::obstacles
