#include <algorithm>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/view.hpp"
#include "schedule/advice.hpp"
#include "schedule/pages.hpp"
#include "schedule/path_form.hpp"
#include "schedule/templates.hpp"

namespace timon::schedule {
namespace {

constexpr auto kSteps = 5;
constexpr auto kOwnRows = 6;

struct BuilderStep {
  int number{};
  std::string title;
  bool is_current{}, is_done{};
};
BOOST_DESCRIBE_STRUCT(BuilderStep, (), (number, title, is_current, is_done))

/// What was told on other steps and goes along.
struct CarriedValue {
  std::string name, value;
};
BOOST_DESCRIBE_STRUCT(CarriedValue, (), (name, value))

struct OwnRow {
  int number{};
  std::string title, day;
};
BOOST_DESCRIBE_STRUCT(OwnRow, (), (number, title, day))

/// «/metas/asistente»: from need to a first critical path in five short steps.
struct BuilderPage {
  int step{};
  std::vector<BuilderStep> steps;
  std::string heading, why, example, advice;
  std::vector<CarriedValue> carried;
  std::vector<view::Field> areas, texts, selects, dates;
  bool has_path{};
  std::vector<OwnRow> own;
  std::vector<DraftRow> rows;
  bool has_rows{}, is_first{}, is_changed{};
  std::string forward, mark;
  std::optional<view::ProblemSummary> problems;
};
BOOST_DESCRIBE_STRUCT(BuilderPage, (),
                      (step, steps, heading, why, example, advice, carried, areas, texts, selects, dates, has_path, own, rows, has_rows, is_first, is_changed, forward, mark,
                       problems))

auto const kRegistered = view::Registered<BuilderPage>{"schedule/builder"};

/// The fields that each step asks for.
std::vector<std::vector<std::string>> const& fields_by_step() {
  static auto const all = std::vector<std::vector<std::string>>{
      {"need", "baseline"}, {"institution", "objective", "leader"}, {"product"}, {"result", "title", "code"}, {"starts_on", "ends_on", "template"}};
  return all;
}

int step_of(std::string const& field) {
  auto const& all = fields_by_step();
  for (auto i = std::size_t{0}; i < all.size(); ++i)
    for (auto const& each : all[i])
      if (each == field) return static_cast<int>(i) + 1;
  return kSteps;
}

std::string own(char const* name, int number) { return std::string{name} + "_" + std::to_string(number); }

Problems missing_on(http::Request const& request, int step) {
  auto problems = Problems{};
  auto const need = [&](char const* field) {
    if (trimmed(request.form[field]).empty()) problems.push_back({field, std::string{"builder.missing."} + field});
  };
  if (step == 1) need("need");
  if (step == 2) need("institution");
  if (step == 3) need("product");
  if (step == 4) need("title"), need("code"), need("result");
  return problems;
}

std::vector<goals::PathDraft> own_drafts(http::Request const& request, Problems& problems) {
  auto drafts = std::vector<goals::PathDraft>{};
  for (auto number = 1; number <= kOwnRows; ++number) {
    auto const title = std::string{trimmed(request.form[own("step_title", number)])}, day = std::string{trimmed(request.form[own("step_day", number)])};
    if (title.empty() && day.empty()) continue;
    auto const due_on = date_typed(day);
    if (!due_on) problems.push_back({own("step_day", number), "path.date.missing"});
    auto const count = drafts.size() + 1;
    auto draft = goals::PathDraft{
        .milestone = {
            .code = std::string{"1,"} + (count < 10 ? "0" : "") + std::to_string(count), .title = title, .is_critical = true, .due_kind = DueKind::fixed, .due_on = due_on}};
    if (!drafts.empty()) draft.predecessors = {drafts.back().milestone.code};
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

std::vector<goals::PathDraft> path_from(http::Request const& request, Work& work, Problems& problems) {
  if (request.form["template"].empty()) return own_drafts(request, problems);
  auto const plan = find_plan(work, request.form["template"]);
  auto const starts_on = day_at(request, "starts_on", problems);
  if (!plan) problems.push_back({"template", "template.unknown"});
  if (!plan || !starts_on) return {};
  return drafts_of(*plan, *starts_on, organization::working_calendar(work.db));
}

Goal goal_from(http::Request const& request, Problems& problems) {
  auto const& form = request.form;
  auto const text = [&](char const* name) { return std::string{trimmed(form[name])}; };
  auto const number = [&](char const* name) { return integer_from(form[name]).value_or(0); };
  return {.code = text("code"),
          .title = text("title"),
          .institution = InstitutionId{number("institution")},
          .objective = ObjectiveId{number("objective")},
          .leader = OfficeId{number("leader")},
          .starts_on = day_at(request, "starts_on", problems),
          .ends_on = day_at(request, "ends_on", problems),
          .need = text("need"),
          .baseline = text("baseline"),
          .product = text("product"),
          .result = text("result")};
}

BuilderPage page_of(http::Request const& request, Work& work, int step, Problems const& problems) {
  auto const& words = work.words;
  auto const& form = request.form;
  auto const key = "builder." + std::to_string(step);
  auto page = BuilderPage{.step = step, .heading = words.text(key), .why = words.text(key + ".why"), .example = words.text(key + ".example"), .is_first = step == 1};
  for (auto number = 1; number <= kSteps; ++number) page.steps.push_back({number, words.text("builder." + std::to_string(number) + ".step"), number == step, number < step});
  auto const& all = fields_by_step();
  for (auto i = std::size_t{0}; i < all.size(); ++i)
    for (auto const& name : all[i])
      if (static_cast<int>(i) + 1 != step && form.contains(name)) page.carried.push_back({name, form[name]});
  if (step != kSteps)
    for (auto number = 1; number <= kOwnRows; ++number)
      for (auto const* name : {"step_title", "step_day"})
        if (!form[own(name, number)].empty()) page.carried.push_back({own(name, number), form[own(name, number)]});
  auto const field = [&](std::string const& name, bool is_required, std::string const& otherwise = {}) {
    auto made = view::make_field(words, name, "builder.field." + name, form.contains(name) ? form[name] : otherwise, problems);
    made.is_required = is_required;
    made.length_max = static_cast<int>(name == "code" ? kCodeLengthMax : name == "title" ? kTitleLengthMax : kTextLengthMax);
    return made;
  };
  if (step == 1) page.areas = {field("need", true), field("baseline", false)};
  if (step == 2) {
    auto choices = goals::goal_choices(work);
    auto only = choices.institutions.size() == 2 ? choices.institutions.back().value : std::string{};
    page.selects = {view::with_options(field("institution", true, only), std::move(choices.institutions)),
                    view::with_options(field("objective", false), std::move(choices.objectives)), view::with_options(field("leader", false), std::move(choices.leaders))};
  }
  if (step == 3) page.areas = {field("product", true)};
  if (step == 4) {
    page.areas = {field("result", true), field("title", true)};
    page.texts = {field("code", true)};
    if (auto const title = std::string{trimmed(form["title"])}; !title.empty() && !tells_a_fact(title, words.language())) page.advice = words.text("advice.fact.text", {title});
  }
  if (step == kSteps) {
    page.has_path = true;
    page.dates = {field("starts_on", true, to_iso(work.today)), field("ends_on", true)};
    auto options = template_options(work);
    options.insert(options.begin(), {"", words.text("builder.own_path")});
    page.selects = {view::with_options(field("template", false), std::move(options))};
    for (auto number = 1; number <= kOwnRows; ++number) page.own.push_back({number, form[own("step_title", number)], form[own("step_day", number)]});
  }
  page.forward = words.text(step == kSteps ? "builder.see" : "builder.forward");
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return page;
}

http::Response show(http::Request const& request, Work& work, BuilderPage const& page, int status = 200) {
  return pages::page(request, work, work.words.text("builder.title"), "schedule/builder", page, status);
}

http::Response get_builder(http::Request const& request, Work& work) {
  must_have(work.actor, {kCreateGoal});
  return show(request, work, page_of(request, work, 1, {}));
}

/// The last step: the path is seen first, then goal and path are made together.
http::Response last_step(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto goal = goal_from(request, problems);
  auto drafts = path_from(request, work, problems);
  auto const rows = rows_of(work.words, drafts);
  auto const mark = mark_of(drafts);
  auto const is_changed = request.form["make"] == "1" && !request.form["mark"].empty() && request.form["mark"] != mark;
  if (problems.empty() && (request.form["make"] != "1" || is_changed)) problems = tried(work, [&] { return goals::create_goal_with_path(work, goal, drafts); });
  if (problems.empty() && request.form["make"] == "1" && !is_changed) {
    auto const made = goals::create_goal_with_path(work, std::move(goal), std::move(drafts));
    if (made) return http::see_other("/metas/" + made->code + "/gantt");
    problems = made.error();
  }
  auto step = problems.empty() ? kSteps : step_of(problems.front().field);
  auto page = page_of(request, work, step, problems);
  if (step == kSteps) page.rows = rows, page.has_rows = problems.empty() && !rows.empty();
  if (page.has_rows) page.mark = mark, page.is_changed = is_changed;
  return show(request, work, page, problems.empty() ? 200 : 422);
}

http::Response post_builder(http::Request const& request, Work& work) {
  must_have(work.actor, {kCreateGoal});
  auto const step = static_cast<int>(std::clamp(integer_from(request.form["step"]).value_or(1), 1LL, static_cast<long long>(kSteps)));
  if (request.form["back"] == "1") return show(request, work, page_of(request, work, std::max(1, step - 1), {}));
  if (step == kSteps) return last_step(request, work);
  if (auto const problems = missing_on(request, step); !problems.empty()) return show(request, work, page_of(request, work, step, problems), 422);
  return show(request, work, page_of(request, work, step + 1, {}));
}

}  // namespace

void add_builder_pages(http::Router& router) {
  router.get("/metas/asistente", get_builder);
  router.post("/metas/asistente", post_builder);
}

}  // namespace timon::schedule
