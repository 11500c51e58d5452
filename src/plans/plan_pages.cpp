#include "plans/plan_pages.hpp"

#include <ranges>

#include "base/text.hpp"
#include "plans/plan_tree_view.hpp"

namespace timon::plans {
namespace {

using http::Request;
using http::Response;

constexpr auto kLooseMax = 200;     // the list is for putting them in their place: the next come when these are
constexpr auto kRatifiedMax = 100;  // goals of one act on the plan's page; the rest are counted

struct PlanLine {
  std::string code, name, address, term, version, axes, goals;
};
BOOST_DESCRIBE_STRUCT(PlanLine, (), (code, name, address, term, version, axes, goals))

/// «/planes».
struct PlansPage {
  std::vector<PlanLine> lines;
  std::string loose_text;
  std::vector<GoalItem> loose;
  bool is_empty{}, may_manage{}, has_loose{};
};
BOOST_DESCRIBE_STRUCT(PlansPage, (), (lines, loose_text, loose, is_empty, may_manage, has_loose))

struct VersionLine {
  std::string text, address, state;
  bool is_draft{};
};
BOOST_DESCRIBE_STRUCT(VersionLine, (), (text, address, state, is_draft))

struct RatificationView {
  std::string text, document, count, more;
  std::vector<GoalItem> goals;
};
BOOST_DESCRIBE_STRUCT(RatificationView, (), (text, document, count, more, goals))

/// «/planes/{plan}».
struct PlanPage {
  std::string code, name, description, about, state, refusal, address;
  bool is_draft{}, may_manage{}, may_amend{}, may_approve{}, may_ratify{}, is_empty{}, is_open{}, may_remove{}, has_ratifications{};
  std::int64_t revision{};
  std::vector<StandingCount> totals;
  std::vector<AxisView> axes;
  std::vector<VersionLine> versions;
  std::vector<RatificationView> ratifications;
};
BOOST_DESCRIBE_STRUCT(PlanPage, (),
                      (code, name, description, about, state, refusal, address, is_draft, may_manage, may_amend, may_approve, may_ratify, is_empty, is_open, may_remove,
                       has_ratifications, revision, totals, axes, versions, ratifications))

auto const kPlans = view::Registered<PlansPage>{"plans/plans"};
auto const kPlan = view::Registered<PlanPage>{"plans/plan"};

std::string term_words(Words const& words, PlanTerm const& term) {
  if (term.from_on && term.until_on) return words.text("plan.term.both", {words.date_short(term.from_on), words.date_short(term.until_on)});
  if (term.from_on) return words.text("plan.term.from", {words.date_short(term.from_on)});
  if (term.until_on) return words.text("plan.term.until", {words.date_short(term.until_on)});
  return words.text("plan.term.none");
}

std::string state_words(Words const& words, std::vector<PlanVersion> const& versions) {
  if (versions.empty()) return words.text("plan_version.first_draft");
  auto const& latest = versions.front();
  auto const number = std::to_string(latest.number);
  if (latest.is_draft()) return words.text(latest.number == 1 ? "plan_version.first_draft" : "plan_version.draft_of", {number});
  return words.text("plan_version.approved_on", {number, words.date_short(latest.act_on ? latest.act_on : latest.approved_on)});
}

Response get_plans(Request const& request, Work& work) {
  must_read_plans(work.actor);
  auto const& words = work.words;
  auto page = PlansPage{.may_manage = work.actor.may(kManagePlans)};
  auto const counts = goal_counts(work);
  for (auto const& plan : plans(work.db))
    page.lines.push_back({.code = plan.code,
                          .name = plan.name,
                          .address = address_of(plan),
                          .term = term_words(words, term_of(work.db, plan.id)),
                          .version = state_words(words, versions_of(work.db, plan.id)),
                          .axes = words.number(static_cast<std::int64_t>(axes_of(work.db, plan.id).size())),
                          .goals = words.number(counts.contains(plan.id) ? counts.at(plan.id) : 0)});
  for (auto const& goal : goals_without_plan(work, kLooseMax)) page.loose.push_back(item_of(words, goal));
  page.loose_text = words.plural("plan.loose", count_without_plan(work));
  page.has_loose = !page.loose.empty();
  page.is_empty = page.lines.empty();
  return pages::page(request, work, words.text("plan.list"), "plans/plans", page);
}

Response get_plan(Request const& request, Work& work) { return show_plan(request, work, plan_at(request, work)); }

FormPage form_of(Work& work, Plan const* plan, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.text("name", "plan.form.name", kTitleLengthMax);
  maker.text("code", "plan.form.code", kCodeLengthMax);
  maker.date("from_on", "plan.form.from_on");
  maker.date("until_on", "plan.form.until_on");
  maker.area("description", "plan.form.description");
  auto page = maker.page(plan ? "plan.edit" : "plan.new", plan ? address_of(*plan) + "/editar" : "/planes/nuevo", plan ? plan->revision : 0);
  page.back = plan ? address_of(*plan) : "/planes";
  page.back_text = plan ? plan->name : work.words.text("plan.list");
  return page;
}

std::pair<Plan, PlanTerm> plan_from(http::Fields const& fields, Problems& problems) {
  return {Plan{.code = std::string{trimmed(fields["code"])}, .name = std::string{trimmed(fields["name"])}},
          PlanTerm{.description = std::string{trimmed(fields["description"])}, .from_on = date_of(fields, "from_on", problems), .until_on = date_of(fields, "until_on", problems)}};
}

Response get_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  return show_form(request, work, form_of(work, nullptr, {}, {}));
}

Response post_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  auto problems = Problems{};
  auto [plan, term] = plan_from(request.form, problems);
  if (problems.empty()) {
    auto const added = add_plan(work, std::move(plan), std::move(term));
    if (added) return http::see_other(address_of(*added));
    problems = added.error();
  }
  return show_refused(request, work, form_of(work, nullptr, request.form, problems));
}

Response get_edit(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  auto const plan = plan_at(request, work);
  auto const term = term_of(work.db, plan.id);
  auto values = http::Fields{};
  values.add("code", plan.code), values.add("name", plan.name), values.add("description", term.description);
  values.add("from_on", iso(term.from_on)), values.add("until_on", iso(term.until_on));
  return show_form(request, work, form_of(work, &plan, values, {}));
}

Response post_edit(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  auto const plan = plan_at(request, work);
  auto problems = Problems{};
  auto [wanted, term] = plan_from(request.form, problems);
  if (problems.empty()) {
    try {
      auto const edited = edit_plan(work, plan.id, revision_of(request), std::move(wanted), std::move(term));
      if (edited) return http::see_other(address_of(*edited));
      problems = edited.error();
    } catch (Stale const&) {
      return show_stale(request, work, form_of(work, &plan, request.form, {}));
    }
  }
  return show_refused(request, work, form_of(work, &plan, request.form, problems));
}

Response post_removal(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  auto const plan = plan_at(request, work);
  auto const removed = remove_plan(work, plan.id, revision_of(request));
  if (!removed) return show_plan(request, work, plan, removed.error());
  return http::see_other("/planes");
}

}  // namespace

Plan plan_at(Request const& request, Work& work) {
  must_read_plans(work.actor);
  auto found = find_plan(work.db, request.path_words["plan"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

std::string address_of(Plan const& plan) { return "/planes/" + plan.code; }

GoalItem item_of(Words const& words, PlanGoal const& goal) {
  return {.standing = goal.standing,
          .standing_word = goals::word_of(words, goal.standing),
          .code = goal.code,
          .title = goal.title,
          .address = "/metas/" + goal.code,
          .institution = goal.institution,
          .is_priority = goal.is_priority,
          .is_integrating = goal.is_integrating};
}

Response show_plan(Request const& request, Work& work, Plan const& plan, Problems const& problems) {
  auto const& words = work.words;
  auto const versions = versions_of(work.db, plan.id);
  auto const term = term_of(work.db, plan.id);
  auto const is_draft = versions.empty() || versions.front().is_draft();
  auto page = PlanPage{.code = plan.code,
                       .name = plan.name,
                       .description = term.description,
                       .about = term_words(words, term),
                       .state = state_words(words, versions),
                       .address = address_of(plan),
                       .is_draft = is_draft,
                       .may_manage = work.actor.may(kManagePlans),
                       .may_amend = work.actor.may(kManagePlans) && !is_draft,
                       .may_approve = work.actor.may(kApprovePlan) && is_draft,
                       .may_ratify = work.actor.may(kApprovePlan)};
  page.is_open = page.may_manage && is_draft;
  page.may_remove = page.is_open && problems_of_removal(work.db, plan).empty();
  page.revision = plan.revision;
  if (!problems.empty()) page.refusal = view::sentence_of(problems.front(), words);
  auto tree = plan_tree(work, plan, tree_part_of(request), page.is_open);
  page.totals = std::move(tree.totals);
  page.axes = std::move(tree.axes);
  page.is_empty = page.axes.empty();
  for (auto const& version : versions)
    page.versions.push_back({words.text("plan_version.number", {std::to_string(version.number)}), address_of(plan) + "/versiones/" + std::to_string(version.number),
                             version.is_draft() ? words.text("plan_version.draft") : act_words(words, version.authority, version.act_number, version.act_on), version.is_draft()});
  for (auto const& selection : ratifications_of(work, plan.id)) {
    auto view = RatificationView{.text = act_words(words, selection.act.authority, selection.act.act_number, selection.act.act_on), .document = selection.act.document};
    view.count = words.plural("ratification.count", static_cast<std::int64_t>(selection.goals.size()));
    for (auto const& goal : selection.goals | std::views::take(kRatifiedMax)) view.goals.push_back(item_of(words, goal));
    if (auto const left = std::ssize(selection.goals) - std::ssize(view.goals); left > 0) view.more = words.plural("ratification.more", left);
    page.ratifications.push_back(std::move(view));
  }
  page.has_ratifications = !page.ratifications.empty();
  return pages::page(request, work, plan.name, "plans/plan", page, problems.empty() ? 200 : 422);
}

void add_plan_list_pages(http::Router& router) {
  router.get("/planes", get_plans);
  router.get("/planes/nuevo", get_new);
  router.post("/planes/nuevo", post_new);
  router.get("/planes/{plan}", get_plan);
  router.get("/planes/{plan}/editar", get_edit);
  router.post("/planes/{plan}/editar", post_edit);
  router.post("/planes/{plan}/quitar", post_removal);
}

}  // namespace timon::plans
