#include "base/text.hpp"
#include "goals/panels.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/words.hpp"
#include "portfolio/list_page.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/tags.hpp"
#include "portfolio/trash.hpp"

namespace timon::portfolio {
namespace {

/// On the page of a goal or a milestone: its labels, and the way to the trash before approval.
struct LabelsPanel {
  std::vector<LinkView> tags;
  std::string edit_address, removal_address, removal_text;
  bool has_tags{};
};
BOOST_DESCRIBE_STRUCT(LabelsPanel, (), (tags, edit_address, removal_address, removal_text, has_tags))

struct TagsPage {
  std::string title, name, back, action;
  view::Field tags;
  std::vector<std::string> known;
  std::optional<view::ProblemSummary> problems;
  bool has_known{};
};
BOOST_DESCRIBE_STRUCT(TagsPage, (), (title, name, back, action, tags, known, problems, has_known))

auto const kPanel = view::Registered<LabelsPanel>{"portfolio/_labels"};
auto const kPage = view::Registered<TagsPage>{"portfolio/tags"};

constexpr auto kTextMax = static_cast<int>(kTagsMax * (kTagLengthMax + 2));

LabelsPanel panel_of(Work& work, Goal const& goal, MilestoneId milestone) {
  auto panel = LabelsPanel{};
  for (auto const& tag : tags_of(work.db, goal.id, milestone)) panel.tags.push_back({tag.name, "/metas-intermedias?tag=" + http::percent_encoded(tag.name), false});
  panel.has_tags = !panel.tags.empty();
  return panel;
}

view::Html shown(http::Request const& request, Work& work, LabelsPanel const& panel) {
  if (!panel.has_tags && panel.edit_address.empty()) return {};
  return {view::render("portfolio/_labels", panel, work.words, pages::around(request, work))};
}

view::Html goal_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto panel = panel_of(work, subject.goal, {});
  auto const home = "/metas/" + subject.goal.code;
  if (may_edit(work.actor, subject.goal)) panel.edit_address = home + "/etiquetas";
  if (may_remove(work.actor, subject.goal)) panel.removal_address = home + "/papelera", panel.removal_text = work.words.text("portfolio.trash.remove_goal");
  return shown(request, work, panel);
}

/// On a goal's first page only what there is: labels of it, or a draft that may still be removed.
view::Html summary_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  if (subject.goal.approved_on && tags_of(work.db, subject.goal.id).empty()) return {};
  return goal_panel(request, work, subject);
}

view::Html milestone_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto panel = panel_of(work, subject.goal, subject.milestone->id);
  auto const home = "/metas/" + subject.goal.code + "/" + subject.milestone->code;
  if (goals::may_edit(work.actor, subject.goal, *subject.milestone)) {
    panel.edit_address = home + "/etiquetas";
    if (!subject.goal.approved_on) panel.removal_address = home + "/papelera", panel.removal_text = work.words.text("portfolio.trash.remove_milestone");
  }
  return shown(request, work, panel);
}

/// What the form is about.
struct Subject {
  Goal goal;
  std::optional<Milestone> milestone;
  MilestoneId id() const { return milestone ? milestone->id : MilestoneId{}; }
};

Subject subject_of(http::Request const& request, Work& work) {
  if (request.path_words["milestone"].empty()) return {goals::goal_of(request, work), {}};
  auto [goal, milestone] = goals::milestone_of(request, work);
  return {std::move(goal), std::move(milestone)};
}

http::Response show(http::Request const& request, Work& work, Subject const& subject, std::string typed, Problems const& problems) {
  auto const& words = work.words;
  auto const home = "/metas/" + subject.goal.code + (subject.milestone ? "/" + subject.milestone->code : std::string{});
  auto page = TagsPage{.title = words.text("portfolio.tags"),
                       .name = subject.milestone ? subject.milestone->code + " " + subject.milestone->title : subject.goal.code + " " + subject.goal.title,
                       .back = home,
                       .action = home + "/etiquetas",
                       .tags = view::make_field(words, "tags", "portfolio.tag.field", std::move(typed), problems),
                       .known = known_tags(work)};
  page.tags.length_max = kTextMax;
  page.has_known = !page.known.empty();
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, page.title, "portfolio/tags", page, problems.empty() ? 200 : 422);
}

http::Response get_tags(http::Request const& request, Work& work) {
  auto const subject = subject_of(request, work);
  must(subject.milestone ? goals::may_edit(work.actor, subject.goal, *subject.milestone) : may_edit(work.actor, subject.goal), kEditGoal);
  auto names = std::vector<std::string>{};
  for (auto const& tag : tags_of(work.db, subject.goal.id, subject.id())) names.push_back(tag.name);
  return show(request, work, subject, join(names, ", "), {});
}

http::Response post_tags(http::Request const& request, Work& work) {
  auto const subject = subject_of(request, work);
  auto const done = set_tags(work, subject.goal.id, subject.id(), tags_from(request.form["tags"]));
  if (!done) return show(request, work, subject, request.form["tags"], done.error());
  return http::see_other("/metas/" + subject.goal.code + (subject.milestone ? "/" + subject.milestone->code : std::string{"/base"}));
}

}  // namespace

void add_tag_pages(http::Router& router) {
  router.get("/metas/{goal}/etiquetas", get_tags);
  router.post("/metas/{goal}/etiquetas", post_tags);
  router.get("/metas/{goal}/{milestone}/etiquetas", get_tags);
  router.post("/metas/{goal}/{milestone}/etiquetas", post_tags);
}

void add_label_panels(goals::Panels& panels) {
  panels.add(goals::PanelPlace::goal_summary, summary_panel);
  panels.add(goals::PanelPlace::goal_base, goal_panel);
  panels.add(goals::PanelPlace::milestone, milestone_panel);
}

}  // namespace timon::portfolio
