#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/view.hpp"
#include "schedule/pages.hpp"
#include "schedule/path_form.hpp"

namespace timon::schedule {
namespace {

struct KindLink {
  std::string text, address;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(KindLink, (), (text, address, is_chosen))

/// «/metas/{goal}/metas-intermedias/varias»: several milestones at once, seen before they are made.
struct PathPage {
  std::string goal_title, goal_address, action, kind;
  std::vector<KindLink> kinds;
  std::optional<view::ProblemSummary> problems;
  bool is_series{}, is_template{}, is_copy{};
  view::Field plan, source, code, title, every, unit, from, until, responsible, chained;
  std::vector<DraftRow> rows;
  std::string make_label;  // «Crear 12 metas intermedias»
  std::string mark;        // of the rows that are shown
  bool is_changed{};       // what was to be made is not what was shown
};
BOOST_DESCRIBE_STRUCT(PathPage, (),
                      (goal_title, goal_address, action, kind, kinds, problems, is_series, is_template, is_copy, plan, source, code, title, every, unit, from, until, responsible,
                       chained, rows, make_label, mark, is_changed))

/// What was just made, with the way to take it back.
struct MadePage {
  std::string goal_title, goal_address, text, action, ids;
  std::optional<view::ProblemSummary> problems;
};
BOOST_DESCRIBE_STRUCT(MadePage, (), (goal_title, goal_address, text, action, ids, problems))

auto const kRegisteredPath = view::Registered<PathPage>{"schedule/path"};
auto const kRegisteredMade = view::Registered<MadePage>{"schedule/made"};

Goal planned_goal(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto goal = goals::goal_of(request, work);
  must(goals::may_plan(work.actor, goal), kEditGoal);
  return goal;
}

std::string kind_of(http::Request const& request) {
  auto const& typed = request.form.contains("tipo") ? request.form["tipo"] : request.query["tipo"];
  return typed == "periodicas" || typed == "copia" ? typed : "plantilla";
}

PathPage page_of(http::Request const& request, Work& work, Goal const& goal, Problems const& problems) {
  auto const& words = work.words;
  auto const kind = kind_of(request);
  auto const home = "/metas/" + goal.code;
  auto page = PathPage{.goal_title = goal.title, .goal_address = home, .action = home + "/metas-intermedias/varias", .kind = kind};
  for (auto const* each : {"plantilla", "periodicas", "copia"}) page.kinds.push_back({words.text(std::string{"path.kind."} + each), page.action + "?tipo=" + each, kind == each});
  page.is_series = kind == "periodicas", page.is_template = kind == "plantilla", page.is_copy = kind == "copia";
  auto const field = [&](char const* name, char const* key, std::string const& otherwise = {}) {
    auto made = view::make_field(words, name, key, request.form.contains(name) ? request.form[name] : otherwise, problems);
    made.is_required = true;
    return made;
  };
  page.plan = view::with_options(field("template", "path.template", request.query["plantilla"]), template_options(work));
  page.source = view::with_options(field("source", "path.source"), goals::copied_goal_choices(work));
  page.code = field("code", "recurring.code"), page.title = field("title", "recurring.title");
  page.every = field("every", "recurring.every", "1");
  page.unit = view::with_options(field("unit", "recurring.unit", "months"), {{"months", words.text("recurring.months")}, {"weeks", words.text("recurring.weeks")}});
  page.from = field("from", page.is_series ? "recurring.from" : "path.from", to_iso(work.today));
  page.until = field("until", "recurring.until", goal.ends_on ? to_iso(*goal.ends_on) : std::string{});
  page.responsible = view::with_options(field("responsible", "milestone.responsible"), goals::responsible_choices(work, goal));
  page.responsible.is_required = false;
  page.chained = field("chained", "recurring.chained");
  page.chained.is_required = false, page.chained.is_chosen = request.form["chained"] == "1";
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return page;
}

http::Response show(http::Request const& request, Work& work, PathPage const& page, int status = 200) {
  return pages::page(request, work, work.words.text("path.title"), "schedule/path", page, status);
}

http::Response get_path(http::Request const& request, Work& work) {
  auto const goal = planned_goal(request, work);
  return show(request, work, page_of(request, work, goal, {}));
}

std::string listed(std::vector<MilestoneId> const& ids) {
  auto text = std::string{};
  for (auto const id : ids) text += (text.empty() ? "" : "-") + std::to_string(id.number);
  return text;
}

MadePage made_page(Work const& work, Goal const& goal, std::string ids, std::int64_t count) {
  auto const home = "/metas/" + goal.code;
  return {
      .goal_title = goal.title, .goal_address = home, .text = work.words.plural("path.made", count), .action = home + "/metas-intermedias/varias/deshacer", .ids = std::move(ids)};
}

http::Response post_path(http::Request const& request, Work& work) {
  auto const goal = planned_goal(request, work);
  auto problems = Problems{};
  auto drafts = drafts_from(request, work, problems);
  auto const rows = rows_of(work.words, drafts);
  auto const mark = mark_of(drafts);
  // What was typed between «Ver» and «Crear» is seen before it is made.
  auto const is_changed = request.form["make"] == "1" && !request.form["mark"].empty() && request.form["mark"] != mark;
  if (problems.empty() && (request.form["make"] != "1" || is_changed)) problems = tried(work, [&] { return goals::create_path(work, goal.id, drafts); });
  if (problems.empty() && request.form["make"] == "1" && !is_changed) {
    auto const made = goals::create_path(work, goal.id, std::move(drafts));
    if (made) return http::see_other("/metas/" + goal.code + "/metas-intermedias/varias/creadas?ids=" + listed(*made));
    problems = made.error();
  }
  auto page = page_of(request, work, goal, problems);
  page.rows = rows;
  page.is_changed = is_changed && problems.empty();
  if (problems.empty()) page.mark = mark;
  if (problems.empty()) page.make_label = work.words.plural("path.make", static_cast<std::int64_t>(rows.size()));
  return show(request, work, page, problems.empty() ? 200 : 422);
}

std::vector<MilestoneId> ids_in(std::string const& text) {
  auto ids = std::vector<MilestoneId>{};
  for (auto const& each : split(text, '-'))
    if (auto const number = integer_from(each); number && ids.size() < 500) ids.push_back(MilestoneId{*number});
  return ids;
}

http::Response get_made(http::Request const& request, Work& work) {
  auto const goal = planned_goal(request, work);
  auto const ids = ids_in(request.query["ids"]);
  return pages::page(request, work, work.words.text("path.title"), "schedule/made", made_page(work, goal, listed(ids), static_cast<std::int64_t>(ids.size())));
}

http::Response post_undo(http::Request const& request, Work& work) {
  auto const goal = planned_goal(request, work);
  auto const ids = ids_in(request.form["ids"]);
  auto const undone = goals::undo_path(work, goal.id, ids);
  if (undone) return http::see_other("/metas/" + goal.code + "/metas-intermedias");
  auto page = made_page(work, goal, listed(ids), static_cast<std::int64_t>(ids.size()));
  page.problems = view::summary_of(undone.error(), work.words);
  return pages::page(request, work, work.words.text("path.title"), "schedule/made", page, 422);
}

}  // namespace

void add_path_pages(http::Router& router) {
  router.get("/metas/{goal}/metas-intermedias/varias", get_path);
  router.post("/metas/{goal}/metas-intermedias/varias", post_path);
  router.get("/metas/{goal}/metas-intermedias/varias/creadas", get_made);
  router.post("/metas/{goal}/metas-intermedias/varias/deshacer", post_undo);
}

}  // namespace timon::schedule
