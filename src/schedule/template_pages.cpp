#include "base/text.hpp"
#include "goals/schedule.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/view.hpp"
#include "schedule/pages.hpp"
#include "schedule/templates.hpp"

namespace timon::schedule {
namespace {

constexpr auto kEmptyRows = std::size_t{4};
constexpr auto kRowsMax = std::size_t{120};

struct TemplateLine {
  std::string name, about, steps, length, address;
  bool is_shipped{};
};
BOOST_DESCRIBE_STRUCT(TemplateLine, (), (name, about, steps, length, address, is_shipped))

/// «/plantillas».
struct TemplateList {
  std::vector<TemplateLine> templates;
  bool may_manage{}, may_create_goal{};
};
BOOST_DESCRIBE_STRUCT(TemplateList, (), (templates, may_manage, may_create_goal))

struct StepRow {
  int number{};
  std::string code, title, days, weight, predecessors;
  bool has_wrong_days{}, has_wrong_weight{};
};
BOOST_DESCRIBE_STRUCT(StepRow, (), (number, code, title, days, weight, predecessors, has_wrong_days, has_wrong_weight))

/// «/plantillas/{code}» and «/plantillas/nueva».
struct TemplateForm {
  std::string title, action, withdraw_action;
  std::int64_t revision{};
  bool may_manage{}, is_stale{};
  view::Field name, about;
  std::vector<StepRow> rows;
  std::optional<view::ProblemSummary> problems;
};
BOOST_DESCRIBE_STRUCT(TemplateForm, (), (title, action, withdraw_action, revision, may_manage, is_stale, name, about, rows, problems))

auto const kRegisteredList = view::Registered<TemplateList>{"schedule/templates"};
auto const kRegisteredForm = view::Registered<TemplateForm>{"schedule/template"};

void must_see(Actor const& actor) { must_have(actor, {kManageTemplates, kEditGoal, kEditOwn, kCreateGoal}); }

http::Response get_list(http::Request const& request, Work& work) {
  must_see(work.actor);
  auto const& words = work.words;
  auto page = TemplateList{.may_manage = work.actor.may(kManageTemplates), .may_create_goal = goals::may_create_goal(work.actor)};
  for (auto const& plan : all_plans(work)) {
    auto const days = plan.steps.empty() ? 0 : plan.steps.back().days;
    page.templates.push_back({plan.path.name, plan.path.about, words.plural("template.steps", static_cast<std::int64_t>(plan.steps.size())), words.plural("milestone.days", days),
                              "/plantillas/" + plan.path.code, !plan.path.id});
  }
  return pages::page(request, work, words.text("template.title"), "schedule/templates", page);
}

StepRow row_of(int number, PathTemplateStep const& step) { return {number, step.code, step.title, std::to_string(step.days), std::to_string(step.weight), step.predecessors}; }

/// `typed` holds the rows as they were typed, where they were: what is no number stays to be put right.
TemplateForm form_of(Work const& work, PathPlan const& plan, Problems const& problems, std::vector<StepRow> typed = {}) {
  auto const& words = work.words;
  auto form = TemplateForm{.title = plan.path.code.empty() ? words.text("template.new") : plan.path.name,
                           .action = plan.path.code.empty() ? "/plantillas/nueva" : "/plantillas/" + plan.path.code,
                           .revision = plan.path.revision,
                           .may_manage = work.actor.may(kManageTemplates)};
  if (!plan.path.code.empty()) form.withdraw_action = form.action + "/retiro";
  form.name = view::make_field(words, "name", "template.name", plan.path.name, problems);
  form.name.is_required = true, form.name.length_max = static_cast<int>(kTitleLengthMax);
  form.about = view::make_field(words, "about", "template.about", plan.path.about, problems);
  form.about.length_max = 1000, form.about.rows = 2;
  form.rows = std::move(typed);
  if (form.rows.empty())
    for (auto const& step : plan.steps) form.rows.push_back(row_of(static_cast<int>(form.rows.size()) + 1, step));
  for (auto i = std::size_t{0}; form.may_manage && i < kEmptyRows; ++i) form.rows.push_back({.number = static_cast<int>(form.rows.size()) + 1});
  if (!problems.empty()) form.problems = view::summary_of(problems, words);
  return form;
}

http::Response show(http::Request const& request, Work& work, TemplateForm const& form, int status = 200) {
  return pages::page(request, work, form.title, "schedule/template", form, status);
}

http::Response get_new(http::Request const& request, Work& work) {
  must_have(work.actor, {kManageTemplates});
  auto plan = PathPlan{};
  if (auto const& code = request.query["meta"]; !code.empty()) {
    auto const goal = goals::find_visible(work, code);
    if (!goal) throw NotFound{};
    plan = plan_of(*goal, goals::milestones_of(work.db, goal->id), goals::predecessor_links(work.db, goal->id));
  }
  return show(request, work, form_of(work, plan, {}));
}

PathPlan plan_at(http::Request const& request, Work& work) {
  auto plan = find_plan(work, request.path_words["template"]);
  if (!plan) throw NotFound{};
  return std::move(*plan);
}

http::Response get_template(http::Request const& request, Work& work) {
  must_see(work.actor);
  return show(request, work, form_of(work, plan_at(request, work), {}));
}

/// Rows without code and title are left out: they were offered and not used. Answers the others as typed.
std::vector<StepRow> take(PathPlan& plan, http::Request const& request, Problems& problems) {
  auto typed = std::vector<StepRow>{};
  auto const& form = request.form;
  plan.path.name = std::string{trimmed(form["name"])};
  plan.path.about = std::string{trimmed(form["about"])};
  plan.steps.clear();
  for (auto i = std::size_t{1}; i <= kRowsMax && form.contains("code_" + std::to_string(i)); ++i) {
    auto const at = [&](char const* name) { return std::string{trimmed(form[name + std::string{"_"} + std::to_string(i)])}; };
    auto step = PathTemplateStep{.code = at("code"), .title = at("title"), .days = 0, .weight = 1, .predecessors = at("before")};
    if (step.code.empty() && step.title.empty()) continue;
    auto const days = integer_from(at("days")), weight = at("weight").empty() ? std::optional{1LL} : integer_from(at("weight"));
    auto row = StepRow{static_cast<int>(typed.size()) + 1, step.code, step.title, at("days"), at("weight"), step.predecessors, !days, !weight};
    auto const refuse = [&](char const* name) { problems.push_back({name + std::string{"_"} + std::to_string(row.number), "template.number", {step.code}}); };
    if (!days) refuse("days");
    if (!weight) refuse("weight");
    typed.push_back(std::move(row));
    if (!days || !weight) continue;
    step.days = *days, step.weight = *weight;
    plan.steps.push_back(std::move(step));
  }
  return typed;
}

http::Response save(http::Request const& request, Work& work, PathPlan plan) {
  auto problems = Problems{};
  auto const typed = take(plan, request, problems);
  if (problems.empty()) {
    try {
      auto const saved = save_plan(work, plan, integer_from(request.form["revision"]).value_or(0));
      if (saved) return http::see_other("/plantillas");
      problems = saved.error();
    } catch (Stale const&) {
      auto form = form_of(work, plan, {}, typed);
      form.is_stale = true;
      return show(request, work, form, 409);
    }
  }
  return show(request, work, form_of(work, plan, problems, typed), 422);
}

http::Response post_new(http::Request const& request, Work& work) {
  must_have(work.actor, {kManageTemplates});
  return save(request, work, {});
}

http::Response post_template(http::Request const& request, Work& work) {
  must_have(work.actor, {kManageTemplates});
  return save(request, work, plan_at(request, work));
}

http::Response post_withdrawal(http::Request const& request, Work& work) {
  must_have(work.actor, {kManageTemplates});
  withdraw_plan(work, request.path_words["template"]);
  return http::see_other("/plantillas");
}

}  // namespace

void add_template_pages(http::Router& router) {
  router.get("/plantillas", get_list);
  router.get("/plantillas/nueva", get_new);
  router.post("/plantillas/nueva", post_new);
  router.get("/plantillas/{template}", get_template);
  router.post("/plantillas/{template}", post_template);
  router.post("/plantillas/{template}/retiro", post_withdrawal);
}

}  // namespace timon::schedule
