#include "base/text.hpp"
#include "goals/panels.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/form.hpp"
#include "platform/words/words.hpp"
#include "platform/words/zone.hpp"
#include "portfolio/list_page.hpp"
#include "portfolio/tags.hpp"
#include "portfolio/trash.hpp"

namespace timon::portfolio {
namespace {

struct TrashRow {
  std::int64_t id{};
  std::string kind, name, goal, institution, who, when, until, left;
};
BOOST_DESCRIBE_STRUCT(TrashRow, (), (id, kind, name, goal, institution, who, when, until, left))

/// «/papelera».
struct TrashPage {
  std::string title, summary;
  std::optional<view::ProblemSummary> problems;
  std::vector<TrashRow> rows;
  bool has_rows{};
};
BOOST_DESCRIBE_STRUCT(TrashPage, (), (title, summary, problems, rows, has_rows))

/// Before a goal or a milestone is put in the trash: what goes with it and until when it can come back.
struct RemovalPage {
  std::string title, name, back, action, text, until;
  std::int64_t revision{};
  std::vector<std::string> mentions;
  std::optional<view::ProblemSummary> problems;
  bool has_mentions{};
  bool may_remove{};
};
BOOST_DESCRIBE_STRUCT(RemovalPage, (), (title, name, back, action, text, until, revision, mentions, problems, has_mentions, may_remove))

auto const kTrash = view::Registered<TrashPage>{"portfolio/trash"};
auto const kRemoval = view::Registered<RemovalPage>{"portfolio/removal"};

TrashRow row_of(Work const& work, TrashLine const& line) {
  auto const& words = work.words;
  auto const& item = line.item;
  auto const is_goal = item.subject == TrashSubject::goal;
  return {.id = item.id.number,
          .kind = words.text(is_goal ? "portfolio.trash.goal" : "portfolio.trash.milestone"),
          .name = item.code + " " + item.title,
          .goal = is_goal ? std::string{} : item.goal_code + " " + item.goal_title,
          .institution = line.institution_name,
          .who = line.person_name,
          .when = words.moment(item.removed_at, work.zone),
          .until = words.date_short(item.until_on),
          .left = words.days_left(days_between(work.today, item.until_on))};
}

http::Response show_trash(http::Request const& request, Work& work, Problems const& problems) {
  auto const& words = work.words;
  auto page = TrashPage{.title = words.text("portfolio.trash.title")};
  for (auto const& line : trash_lines(work)) page.rows.push_back(row_of(work, line));
  page.has_rows = !page.rows.empty();
  page.summary = words.text("portfolio.trash.about", {words.number(std::int64_t{kTrashDays})});
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, page.title, "portfolio/trash", page, problems.empty() ? 200 : 422);
}

http::Response get_trash(http::Request const& request, Work& work) { return show_trash(request, work, {}); }

http::Response post_restore(http::Request const& request, Work& work) {
  auto const item = restore(work, request.path_id<Id<TrashItem>>("item"));
  if (!item) return show_trash(request, work, item.error());
  // An administrator puts back what others removed, and sees none of it.
  if (!goals::find_visible(work, GoalId{item->goal})) return http::see_other("/papelera");
  auto const goal = "/metas/" + item->goal_code;
  return http::see_other(item->subject == TrashSubject::goal ? goal : goal + "/" + item->code);
}

http::Response ask(http::Request const& request, Work& work, Goal const& goal, std::optional<Milestone> const& milestone, Problems const& problems) {
  auto const& words = work.words;
  auto const home = "/metas/" + goal.code + (milestone ? "/" + milestone->code : std::string{});
  auto page = RemovalPage{.title = words.text(milestone ? "portfolio.trash.remove_milestone" : "portfolio.trash.remove_goal"),
                          .name = milestone ? milestone->code + " " + milestone->title : goal.code + " " + goal.title,
                          .back = home,
                          .action = home + "/papelera",
                          .text = words.text(milestone ? "portfolio.trash.with_milestone" : "portfolio.trash.with_goal"),
                          .until = words.text("portfolio.trash.until_text", {words.date_short(work.today + kTrashDays)}),
                          .revision = milestone ? milestone->revision : goal.revision};
  for (auto const& mention : mentions_of(work.db, goal.id, milestone ? milestone->id : MilestoneId{}))
    page.mentions.push_back(words.plural("portfolio.trash.by." + mention.what, mention.count));
  page.has_mentions = !page.mentions.empty();
  page.may_remove = page.mentions.empty() && !goal.approved_on;
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, page.title, "portfolio/removal", page, problems.empty() ? 200 : 422);
}

http::Response get_goal_removal(http::Request const& request, Work& work) {
  auto const goal = goals::goal_of(request, work);
  must(may_edit(work.actor, goal), kEditGoal);
  // Who comes by an old address hears why, not that the office may not.
  return ask(request, work, goal, {}, goal.approved_on ? Problems{{"", "portfolio.trash.approved"}} : Problems{});
}

http::Response get_milestone_removal(http::Request const& request, Work& work) {
  auto const [goal, milestone] = goals::milestone_of(request, work);
  must(goals::may_edit(work.actor, goal, milestone), kEditGoal);
  return ask(request, work, goal, milestone, goal.approved_on ? Problems{{"", "portfolio.trash.approved_plan"}} : Problems{});
}

std::int64_t revision_of(http::Request const& request) { return integer_from(request.form["revision"]).value_or(0); }

http::Response post_goal_removal(http::Request const& request, Work& work) {
  auto const goal = goals::goal_of(request, work);
  auto const item = remove_goal(work, goal.id, revision_of(request));
  return item ? http::see_other("/papelera") : ask(request, work, goal, {}, item.error());
}

http::Response post_milestone_removal(http::Request const& request, Work& work) {
  auto const [goal, milestone] = goals::milestone_of(request, work);
  auto const item = remove_milestone(work, milestone.id, revision_of(request));
  return item ? http::see_other("/metas/" + goal.code + "/metas-intermedias") : ask(request, work, goal, milestone, item.error());
}

}  // namespace

void add_trash_pages(http::Router& router) {
  router.get("/papelera", get_trash);
  router.post("/papelera/{item:id}/restauracion", post_restore);
  router.get("/metas/{goal}/papelera", get_goal_removal);
  router.post("/metas/{goal}/papelera", post_goal_removal);
  router.get("/metas/{goal}/{milestone}/papelera", get_milestone_removal);
  router.post("/metas/{goal}/{milestone}/papelera", post_milestone_removal);
}

}  // namespace timon::portfolio
