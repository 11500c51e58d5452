#include "goals/milestone_page.hpp"

#include "goals/milestone_actions.hpp"
#include "goals/move_words.hpp"
#include "goals/schedule.hpp"
#include "goals/telling.hpp"
#include "organization/organization.hpp"
#include "platform/pages/pages.hpp"
#include "territory/territory.hpp"

namespace timon::goals {
namespace {

auto const kRegistered = view::Registered<MilestonePage>{"goals/milestone"};

std::vector<DeedLink> deeds_of(Work const& work, Goal const& goal, Milestone const& milestone) {
  auto const home = "/metas/" + goal.code + "/" + milestone.code;
  auto const& words = work.words;
  auto deeds = std::vector<DeedLink>{};
  if (milestone.withdrawn_on) return deeds;
  auto const edits = may_edit(work.actor, goal, milestone);
  if (!milestone.finished_on) {
    if (edits) deeds.push_back({words.text("deed.withdraw"), home + "/retiro"});
    if (edits) deeds.push_back({words.text("deed.reprogram"), home + "/reprogramacion"});
    if (edits || may_report(work.actor, goal, milestone)) deeds.push_back({words.text("deed.finish"), home + "/termino", true});
    return deeds;
  }
  if (edits) deeds.push_back({words.text("deed.reopen"), home + "/reapertura"});
  if (!milestone.verified_on && may_verify(work.actor, goal, milestone)) deeds.push_back({words.text("deed.verify"), home + "/verificacion", true});
  return deeds;
}

std::string verified_words(Work& work, Milestone const& milestone) {
  if (!milestone.verified_on) return {};
  auto const person = organization::find_person(work.db, milestone.verified_by);
  auto const date = work.words.date_short(milestone.verified_on);
  return person ? work.words.text("milestone.verified_by", {date, person->name}) : date;
}

/// What it waits for, and where it lies on a path that is computed.
template <class Add>
void add_path(Work& work, Goal const& goal, Milestone const& milestone, Add const& add) {
  auto const& words = work.words;
  auto const of_goal = milestones_of(work.db, goal.id);
  auto const links = predecessor_links(work.db, goal.id);
  auto codes = std::string{};
  for (auto const& link : links)
    if (link.after == milestone.id)
      for (auto const& other : of_goal)
        if (other.id == link.before) codes += (codes.empty() ? "" : "; ") + other.code + " " + other.title;
  add("milestone.predecessors", codes);
  auto const schedule = schedule_of(of_goal, links);
  auto const step = schedule.steps.find(milestone.id);
  if (!schedule.is_computed || step == schedule.steps.end() || !step->second.slack) return;
  auto text = words.text(step->second.is_critical ? "milestone.path.computed_on" : "milestone.path.computed_off");
  if (!step->second.is_critical) text += " " + words.text("milestone.path.slack", {words.plural("milestone.days", *step->second.slack)});
  add("milestone.path", text);
}

std::vector<TitledText> texts_of(Work& work, Goal const& goal, Milestone const& milestone) {
  auto texts = std::vector<TitledText>{};
  auto const add = [&](char const* key, std::string text) {
    if (!text.empty()) texts.push_back({work.words.text(key), std::move(text)});
  };
  add("milestone.progress", milestone.progress);
  add("milestone.type", milestone.type);
  add("milestone.weight", work.words.number(milestone.weight));
  if (milestone.due_kind == DueKind::after) {
    auto const before = find_visible(work, milestone.after_milestone);
    add("milestone.due_kind", work.words.text("milestone.after", {before ? before->code : "", work.words.plural("milestone.days", milestone.after_days)}));
  }
  add_path(work, goal, milestone, add);
  if (milestone.place) {
    auto const place = territory::find_place(work.db, milestone.place);
    add("milestone.place", place ? place->name : std::string{});
  }
  if (milestone.amount) add("milestone.amount", work.words.money(*milestone.amount, goal.currency));
  add("milestone.detail", milestone.detail);
  return texts;
}

MilestonePage page_of(Work& work, Goal const& goal, Milestone const& milestone) {
  auto const& words = work.words;
  auto const due = due_view(words, milestone.due_on, milestone.finished_on.has_value(), work.today);
  auto const row = with_standings(goal, {milestone}, loads_of(work.db, goal.id), work.today).front();
  auto page = MilestonePage{.goal_code = goal.code,
                            .goal_title = goal.title,
                            .goal_address = "/metas/" + goal.code,
                            .code = milestone.code,
                            .title = milestone.title,
                            .is_critical = milestone.is_critical,
                            .is_added_later = milestone.is_added_later,
                            .is_unverified = is_unverified(work.db, goal, milestone),
                            .due = due.date,
                            .left = due.left,
                            .original = words.date_short(milestone.due_original),
                            .moved = moved_words(words, milestone),
                            .finished = words.date_short(milestone.finished_on),
                            .verified = verified_words(work, milestone),
                            .responsible = office_words(work, milestone.responsible),
                            .updated = words.moment(milestone.updated_at, work.zone),
                            .is_past = due.is_past,
                            .texts = texts_of(work, goal, milestone),
                            .deeds = deeds_of(work, goal, milestone),
                            .moves = move_views(work, milestone.id),
                            .reports = report_views(work, milestone.id)};
  if (!milestone.finished_on) page.finished.clear();
  if (row.standing) {
    page.standing = row.standing->standing;
    page.standing_word = word_of(words, *page.standing);
    page.reason = reason_view(words, *page.standing, row.standing->reason.key, row.standing->reason.details);
  } else {
    page.withdrawal = words.text("milestone.withdrawn_because", {words.date_short(milestone.withdrawn_on), milestone.withdrawal});
  }
  if (may_edit(work.actor, goal, milestone) && !milestone.withdrawn_on) page.edit_address = "/metas/" + goal.code + "/" + milestone.code + "/editar";
  return page;
}

http::Response get_milestone(http::Request const& request, Work& work, Panels const& panels) {
  auto const [goal, milestone] = milestone_of(request, work);
  auto page = page_of(work, goal, milestone);
  page.panels = shown_panels(request, work, panels, PanelPlace::milestone, {goal, milestone});
  if (request.query["aviso"] == "fecha-pasada") page.warning = work.words.text("milestone.due_on.is_past");
  return pages::page(request, work, milestone.code + " " + milestone.title, "goals/milestone", page);
}

}  // namespace

void add_milestone_pages(http::Router& router, std::shared_ptr<Panels const> panels) {
  router.get("/metas/{goal}/{milestone}", [panels](http::Request const& request, Work& work) { return get_milestone(request, work, *panels); });
}

}  // namespace timon::goals
