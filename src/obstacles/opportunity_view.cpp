#include "obstacles/opportunity_view.hpp"

#include <algorithm>

#include "base/clock.hpp"

#include "obstacles/obstacle_actions.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kPageRows = 50;
constexpr auto kClashesMax = 10;
constexpr auto kPagesMax = std::int64_t{1000};
constexpr auto kSteps = {OpportunityState::proposed,  OpportunityState::validated, OpportunityState::valued, OpportunityState::endorsed, OpportunityState::proposed_for_agenda,
                         OpportunityState::on_agenda, OpportunityState::held};

std::vector<StepView> steps_of(Words const& words, Opportunity const& opportunity, LevelNames const& names) {
  auto steps = std::vector<StepView>{};
  for (auto const state : kSteps) {
    auto step = StepView{.number = static_cast<int>(state) + 1, .title = word_of(words, state)};
    step.is_here = state == opportunity.state;
    step.is_done = opportunity.state != OpportunityState::declined && state < opportunity.state;
    if (auto const level = level_asked(state); step.is_here && level) step.who = words.text("opportunity.next_word", {names.of(*level)});
    steps.push_back(std::move(step));
  }
  return steps;
}

/// What it would show may not be there on its day: late by now, or stopped by a restriction.
bool is_at_risk(Work& work, Milestone const& milestone) {
  if (milestone.due_on && *milestone.due_on < work.today) return true;
  auto const loads = goals::loads_of(work.db, milestone.goal);
  return std::ranges::any_of(loads, [&](goals::Load const& load) { return load.milestone == milestone.id && !load.blocking.empty(); });
}

std::string day_and_hour(Words const& words, std::optional<Date> day, std::optional<std::int64_t> minutes) {
  auto const text = words.date_short(day);
  return minutes ? words.text("opportunity.day_and_hour", {text, clock_text(*minutes)}) : text;
}

/// Other occasions at the same hour or on the same day, and a milestone that may not be there to show.
std::vector<std::string> clashes_of(Work& work, Opportunity const& opportunity, std::optional<Milestone> const& milestone) {
  auto clashes = std::vector<std::string>{};
  if (!opportunity.is_open() || !opportunity.proposed_on) return clashes;
  for (auto const& other : opportunity_lines(work, {.open_only = true, .from_on = opportunity.proposed_on, .until_on = opportunity.proposed_on}, kClashesMax))
    if (other.code != opportunity.code)
      clashes.push_back(work.words.text(is_same_hour(opportunity.proposed_minutes, other.proposed_minutes) ? "opportunity.same_hour" : "opportunity.same_day",
                                        {other.code, other.title, other.place}));
  if (milestone && !milestone->finished_on && milestone->due_on && *milestone->due_on > *opportunity.proposed_on)
    clashes.push_back(work.words.text("opportunity.before_milestone", {milestone->code, work.words.date_month_day(milestone->due_on)}));
  else if (milestone && !milestone->finished_on && is_at_risk(work, *milestone)) clashes.push_back(work.words.text("opportunity.milestone_at_risk", {milestone->code}));
  if (*opportunity.proposed_on < work.today) clashes.push_back(work.words.text("opportunity.past"));
  return clashes;
}

void put_facts(OpportunityView& view, Words const& words, Opportunity const& opportunity) {
  auto const add = [&](char const* key, std::string value) {
    if (!value.empty()) view.facts.push_back({words.text(key), std::move(value)});
  };
  add("opportunity.proposed_on", words.date_long(opportunity.proposed_on));
  if (opportunity.proposed_minutes) add("opportunity.proposed_at", clock_text(*opportunity.proposed_minutes));
  add("opportunity.place", opportunity.place);
  add("opportunity.authority", opportunity.authority);
  if (opportunity.embargo_on) add("opportunity.embargo_on", words.date_short(opportunity.embargo_on));
  add("opportunity.proposed_by", opportunity.proposed_by);
}

ValuationForm valuation_form(Words const& words, Opportunity const& opportunity, std::string typed, Problems const& problems) {
  auto form = ValuationForm{.address = "/oportunidades/" + opportunity.code + "/valoracion",
                            .revision = opportunity.revision,
                            .advance = word(words, "opportunity.advance", opportunity.state),
                            .text = view::make_field(words, "text", "opportunity.valuation", std::move(typed), problems)};
  form.text.length_max = static_cast<int>(kReasonLengthMax);
  return form;
}

}  // namespace

OpportunityView opportunity_view(Work& work, Opportunity const& opportunity, std::string typed, Problems const& problems) {
  auto const& words = work.words;
  auto const goal = goals::find_visible(work, opportunity.goal).value();
  auto const milestone = opportunity.milestone ? goals::find_visible(work, opportunity.milestone) : std::nullopt;
  auto view = OpportunityView{.code = opportunity.code, .title = opportunity.title, .state_name = word_of(words, opportunity.state), .state_icon = icon_of(opportunity.state)};
  view.goal_title = goal.title;
  view.goal_address = address_of_target(goal.code, "");
  view.label = milestone ? milestone->code + " " + milestone->title : goal.title;
  view.address = address_of_target(goal.code, milestone ? milestone->code : std::string{});
  if (opportunity.is_open() && opportunity.proposed_on) view.left = words.days_left(days_between(work.today, *opportunity.proposed_on));
  view.clashes = clashes_of(work, opportunity, milestone);
  put_facts(view, words, opportunity);
  view.message = opportunity.message;
  view.valuation = opportunity.valuation;
  auto const names = level_names(work);
  view.steps = steps_of(words, opportunity, names);
  if (auto const level = level_asked(opportunity.state)) view.asked_of = words.text("opportunity.waits_for", {names.of(*level)});
  if (work.actor.may_write && work.actor.may(kRaiseObstacle) && may_value(work.actor, opportunity, goal))
    view.form = valuation_form(words, opportunity, std::move(typed), problems);
  if (work.actor.may_write && opportunity.is_open() && may_raise(work.actor, goal)) view.edit_address = "/oportunidades/" + opportunity.code + "/edicion";
  auto others = problems;
  std::erase_if(others, [](Problem const& problem) { return problem.field == "text"; });
  if (!others.empty()) view.problems = view::summary_of(others, words);
  return view;
}

OpportunityRow row_of(Words const& words, OpportunityLine const& line) {
  return {.code = line.code,
          .title = line.title,
          .address = "/oportunidades/" + line.code,
          .state_name = word_of(words, line.state),
          .state_icon = icon_of(line.state),
          .date = day_and_hour(words, line.proposed_on, line.proposed_minutes),
          .place = line.place,
          .authority = line.authority,
          .goal_title = line.goal_title + (line.milestone_code.empty() ? "" : ", " + line.milestone_code),
          .goal_address = address_of_target(line.goal_code, line.milestone_code),
          .is_past = line.is_past != 0 && line.state != OpportunityState::held && line.state != OpportunityState::declined};
}

OpportunityList opportunity_list(Work& work, bool shows_all, std::int64_t page) {
  page = std::clamp(page, std::int64_t{1}, kPagesMax);
  auto list = OpportunityList{.shows_all = shows_all, .other_address = shows_all ? "/oportunidades" : "/oportunidades?state=all"};
  auto const lines = opportunity_lines(work, {.open_only = !shows_all}, kPageRows + 1, static_cast<int>((page - 1) * kPageRows));
  for (auto const& line : lines)
    if (list.rows.size() < kPageRows) list.rows.push_back(row_of(work.words, line));
  auto const address = [&](std::int64_t number) { return std::string{"/oportunidades?page="} + std::to_string(number) + (shows_all ? "&state=all" : ""); };
  if (page > 1) list.before = address(page - 1);
  if (lines.size() > kPageRows) list.after = address(page + 1);
  list.has_pages = !(list.before + list.after).empty();
  return list;
}

}  // namespace timon::obstacles
