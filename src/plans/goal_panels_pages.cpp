#include <array>

#include "base/text.hpp"
#include "plans/classifier_pages.hpp"
#include "plans/integrating_actions.hpp"
#include "plans/plan_pages.hpp"
#include "plans/priority_actions.hpp"

namespace timon::plans {
namespace {

struct ChoiceView {
  std::string lead, reason;
};
BOOST_DESCRIBE_STRUCT(ChoiceView, (), (lead, reason))

struct ShareView {
  std::string name, percent;
};
BOOST_DESCRIBE_STRUCT(ShareView, (), (name, percent))

/// On «/metas/{goal}/base»: where it hangs, who ratified it, why it is a priority, who carries how much, how it is classified.
struct AlignmentPanel {
  std::string plan, plan_address, branch, ratified, priority;
  std::string classify_address, priority_address, priority_deed, share_address;
  std::vector<ChoiceView> choices;
  std::vector<ShareView> shares;
  std::vector<ClassifiedView> classified;
  bool is_shared{}, has_classified{};
};
BOOST_DESCRIBE_STRUCT(AlignmentPanel, (),
                      (plan, plan_address, branch, ratified, priority, classify_address, priority_address, priority_deed, share_address, choices, shares, classified, is_shared,
                       has_classified))

/// On a milestone's page: how it is classified.
struct ClassifiedPanel {
  std::string classify_address;
  std::vector<ClassifiedView> classified;
  bool has_classified{};
};
BOOST_DESCRIBE_STRUCT(ClassifiedPanel, (), (classify_address, classified, has_classified))

struct PartView {
  Standing standing{};
  std::string standing_word, text, address, institution, milestones, budget, progress;
  bool is_integrating{};
};
BOOST_DESCRIBE_STRUCT(PartView, (), (standing, standing_word, text, address, institution, milestones, budget, progress, is_integrating))

/// On an integrating goal: its parts and their sum.
struct PartsPanel {
  std::string count, progress, budget;
  std::vector<StandingCount> goals, milestones;
  std::vector<PartView> parts;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(PartsPanel, (), (count, progress, budget, goals, milestones, parts, is_empty))

auto const kAlignment = view::Registered<AlignmentPanel>{"plans/_alignment"};
auto const kClassified = view::Registered<ClassifiedPanel>{"plans/_classified"};
auto const kParts = view::Registered<PartsPanel>{"plans/_parts"};

std::string percent_of(Words const& words, std::int64_t thousandths) { return words.percent(static_cast<double>(thousandths) / 10.0); }

void put_plan(Work& work, AlignmentPanel& panel, Goal const& goal) {
  auto const objective = goal.objective ? find_objective(work.db, goal.objective) : std::nullopt;
  auto const axis = objective ? find_axis(work.db, objective->axis) : std::nullopt;
  if (!axis) return;
  for (auto const& plan : plans(work.db))
    if (plan.id == axis->plan) panel.plan = plan.name, panel.plan_address = address_of(plan);
  panel.branch = axis->code + " " + axis->title + " › " + objective->code + " " + objective->title;
}

void put_priority(Work& work, AlignmentPanel& panel, Goal const& goal) {
  auto const& words = work.words;
  panel.priority = words.text(goal.is_priority ? "priority.yes" : "priority.no");
  for (auto const& choice : choices_of(work.db, goal.id))
    panel.choices.push_back({words.text(choice.is_chosen ? "priority.chosen_on" : "priority.dropped_on", {words.date_short(choice.decided_on), choice.person}), choice.reason});
  if (!may_prioritise(work.actor, goal)) return;
  panel.priority_address = "/metas/" + goal.code + "/prioridad";
  panel.priority_deed = words.text(goal.is_priority ? "priority.drop.title" : "priority.choose.title");
}

view::Html alignment_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto const& goal = subject.goal;
  auto const& words = work.words;
  auto panel = AlignmentPanel{};
  put_plan(work, panel, goal);
  if (auto const act = ratification_of(work.db, goal.id)) panel.ratified = words.text("ratification.sentence", {act->authority, words.date_short(act->act_on), act->act_number});
  put_priority(work, panel, goal);
  auto const shares = shares_of(work.db, goal);
  panel.is_shared = shares.size() > 1;
  for (auto const& share : shares)
    panel.shares.push_back({share.name + (share.is_in_charge ? " (" + words.text("share.in_charge") + ")" : ""),
                            share.percent ? words.percent(static_cast<double>(*share.percent)) : words.text("share.unsaid")});
  if (panel.is_shared && may_set_shares(work.actor, goal)) panel.share_address = "/metas/" + goal.code + "/participacion";
  panel.classified = classified_views(work, goal.id, {});
  panel.has_classified = !panel.classified.empty();
  if (may_classify(work.actor, goal)) panel.classify_address = "/metas/" + goal.code + "/clasificadores";
  return {view::render("plans/_alignment", panel, words, pages::around(request, work))};
}

view::Html milestone_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto panel = ClassifiedPanel{.classified = classified_views(work, subject.goal.id, subject.milestone->id)};
  panel.has_classified = !panel.classified.empty();
  if (may_classify(work.actor, subject.goal)) panel.classify_address = "/metas/" + subject.goal.code + "/" + subject.milestone->code + "/clasificadores";
  if (!panel.has_classified && panel.classify_address.empty()) return {};
  return {view::render("plans/_classified", panel, work.words, pages::around(request, work))};
}

void put_counts(Words const& words, std::vector<StandingCount>& counts, std::array<std::int64_t, 4> const& figures) {
  for (auto at = std::size_t{0}; at < figures.size(); ++at)
    counts.push_back({static_cast<Standing>(at), goals::word_of(words, static_cast<Standing>(at)), words.number(figures.at(at))});
}

std::string budgets_text(Words const& words, std::map<std::string, std::int64_t> const& budgets) {
  auto texts = std::vector<std::string>{};
  for (auto const& [currency, amount] : budgets) texts.push_back(words.money(amount, currency));
  return join(texts, " + ");
}

view::Html parts_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  if (!subject.goal.is_integrating) return {};
  auto const& words = work.words;
  auto panel = PartsPanel{};
  auto figures = std::vector<PartFigures>{};
  auto goals = std::array<std::int64_t, 4>{};
  for (auto const& part : parts_of(work, subject.goal.id)) {
    panel.parts.push_back({.standing = part.standing,
                           .standing_word = goals::word_of(words, part.standing),
                           .text = part.code + " " + part.title,
                           .address = "/metas/" + part.code,
                           .institution = part.institution,
                           .milestones = words.number(part.stopped + part.late + part.on_course + part.finished),
                           .budget = part.budget ? words.money(*part.budget, part.currency) : std::string{},
                           .progress = words.text("parts.progress", {percent_of(words, part.progress), percent_of(words, part.expected)}),
                           .is_integrating = part.is_integrating});
    // An integrating part gives nothing of its own: its parts are in the list too.
    if (part.is_integrating) continue;
    ++goals.at(static_cast<std::size_t>(part.standing));
    figures.push_back({part.stopped, part.late, part.on_course, part.finished, part.weight, part.weight_finished, part.weight_expected, part.budget, part.currency});
  }
  auto const sum = sum_of(figures);
  panel.is_empty = panel.parts.empty();
  panel.count = words.plural("parts.count", static_cast<std::int64_t>(figures.size()));
  if (auto const wholes = std::ssize(panel.parts) - std::ssize(figures); wholes > 0) panel.count += " " + words.plural("parts.wholes", wholes);
  panel.progress = words.text("parts.progress", {percent_of(words, sum.progress), percent_of(words, sum.expected)});
  panel.budget = budgets_text(words, sum.budgets);
  put_counts(words, panel.goals, goals);
  put_counts(words, panel.milestones, {sum.stopped, sum.late, sum.on_course, sum.finished});
  return {view::render("plans/_parts", panel, words, pages::around(request, work))};
}

}  // namespace

void add_plan_panels(goals::Panels& panels) {
  panels.add(goals::PanelPlace::goal_summary, parts_panel);
  panels.add(goals::PanelPlace::goal_base, alignment_panel);
  panels.add(goals::PanelPlace::milestone, milestone_panel);
}

void add_plan_pages(http::Router& router, goals::Panels& panels) {
  add_classifier_pages(router);
  add_classifier_value_pages(router);
  add_classification_pages(router);
  add_plan_list_pages(router);
  add_branch_pages(router);
  add_version_pages(router);
  add_ratification_pages(router);
  add_priority_pages(router);
  add_share_pages(router);
  add_plan_panels(panels);
}

}  // namespace timon::plans
