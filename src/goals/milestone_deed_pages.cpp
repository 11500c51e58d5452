#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "goals/deed_form.hpp"
#include "goals/goal_page.hpp"
#include "goals/milestone_actions.hpp"
#include "goals/move_preview.hpp"
#include "goals/move_words.hpp"
#include "goals/telling.hpp"
#include "platform/http/parse.hpp"
#include "platform/view/view.hpp"

namespace timon::goals {
namespace {

/// What a deed on a milestone asks for.
enum class Asks { nothing, reason, day, move };

struct MilestoneDeedPage {
  char const* noun;  // «reprogramacion»
  char const* key;   // «deed.reprogram»
  std::vector<Right> rights;
  Asks asks;
  std::function<Outcome<Milestone>(Work&, MilestoneId, http::Request const&)> act;
};

Outcome<Milestone> move(Work& work, MilestoneId id, http::Request const& request) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto problems = Problems{};
  auto const due_on = date_of(request, "due_on", problems);
  auto cause = MoveCause::other;
  if (!boost::describe::enum_from_string(request.form["cause"].c_str(), cause)) problems.push_back({"cause", "milestone.cause.missing"});
  if (!problems.empty()) return problems;
  auto const act = request.form["move_successors"] == "1" ? reprogram_with_successors : reprogram_milestone;
  return act(work, id, revision_of(request), due_on, cause, request.form["reason"]);
}

Outcome<Milestone> end(Work& work, MilestoneId id, http::Request const& request) {
  must_have(work.actor, {kReport, kReportOwn, kEditGoal, kEditOwn});
  auto problems = Problems{};
  auto const finished_on = date_of(request, "finished_on", problems);
  if (!problems.empty()) return problems;
  return finish_milestone(work, id, revision_of(request), finished_on.value_or(work.today));
}

std::vector<MilestoneDeedPage> const& deeds() {
  static auto const all = std::vector<MilestoneDeedPage>{
      {"reprogramacion", "deed.reprogram", {kEditGoal, kEditOwn}, Asks::move, move},
      {"termino", "deed.finish", {kReport, kReportOwn, kEditGoal, kEditOwn}, Asks::day, end},
      {"reapertura",
       "deed.reopen",
       {kEditGoal, kEditOwn},
       Asks::reason,
       [](Work& work, MilestoneId id, http::Request const& request) { return reopen_milestone(work, id, revision_of(request), request.form["reason"]); }},
      {"retiro",
       "deed.withdraw",
       {kEditGoal, kEditOwn},
       Asks::reason,
       [](Work& work, MilestoneId id, http::Request const& request) { return withdraw_milestone(work, id, revision_of(request), request.form["reason"]); }},
      {"verificacion",
       "deed.verify",
       {kVerifyMilestone},
       Asks::nothing,
       [](Work& work, MilestoneId id, http::Request const& request) { return verify_milestone(work, id, revision_of(request)); }},
  };
  return all;
}

/// The calendar from which a date is moved, for the way back; empty: none.
std::string came_from(http::Request const& request) {
  auto const& from = request.query["volver"];
  // Only addresses of this program: the calendars and the pages of goals.
  return from.starts_with("/calendario") || from.starts_with("/metas/") || from.starts_with("/gantt") ? from : std::string{};
}

/// The field that holds the date: pages with several forms number theirs, «due_on-12».
std::string field_of(http::Request const& request) {
  auto const& named = request.query["campo"];
  auto const is_one = named.starts_with("due_on-") && named.size() < 30 && named.find_first_not_of("0123456789", 7) == std::string::npos;
  return is_one ? named : "due_on";
}

/// The date that is asked about: typed, or carried by the link.
std::string typed_day(http::Request const& request) { return request.form.contains("due_on") ? request.form["due_on"] : request.query[field_of(request)]; }

view::Html preview_of(http::Request const& request, Work& work, Goal const& goal, Milestone const& milestone, Panels const& panels) {
  // Ticked, unless the person took the tick away.
  auto const moves_successors = request.form["asked_successors"] != "1" || request.form["move_successors"] == "1";
  return move_preview(request, work, goal, milestone, date_typed(typed_day(request)), panels, moves_successors, field_of(request));
}

void add_move(DeedForm& form, Work& work, http::Request const& request, Goal const& goal, Milestone const& milestone, Panels const& panels, Problems const& problems) {
  auto const& words = work.words;
  form.facts = {{words.text("milestone.due_original"), words.date_short(milestone.due_original)},
                {words.text("milestone.due_now"), words.date_short(milestone.due_on)},
                {words.text("milestone.moved"), moved_words(words, milestone)}};
  form.text += " " + words.text(goal.approved_on ? "deed.reprogram.approved" : "deed.reprogram.draft");
  form.day = view::make_field(words, "due_on", "deed.reprogram.due_on", typed_day(request), problems);
  form.previews.push_back(preview_of(request, work, goal, milestone, panels));
  form.has_preview = true;
  form.choice = view::with_options(view::make_field(words, "cause", "deed.reprogram.cause", request.form["cause"], problems), cause_options(words));
  form.choice->is_required = true;
  form.reason = view::make_field(words, "reason", "deed.reprogram.reason", request.form["reason"], problems);
  form.reason->is_required = goal.approved_on.has_value();
  form.reason->length_max = static_cast<int>(kReasonLengthMax);
}

/// It may be done before what it waits for, but then one of both says something that is not so.
void add_open_predecessors(DeedForm& form, Work& work, Goal const& goal, Milestone const& milestone) {
  auto const of_goal = milestones_of(work.db, goal.id);
  for (auto const& link : predecessor_links(work.db, goal.id))
    for (auto const& before : of_goal)
      if (link.after == milestone.id && link.before == before.id && !before.finished_on && !before.withdrawn_on)
        form.helps.push_back({work.words.text("deed.finish.waits_for", {before.code}), before.code + " " + before.title, "/metas/" + goal.code + "/" + before.code});
}

DeedForm form_of(Work& work, http::Request const& request, Goal const& goal, Milestone const& milestone, MilestoneDeedPage const& deed, Panels const& panels,
                 Problems const& problems) {
  auto const& words = work.words;
  auto const home = "/metas/" + goal.code + "/" + milestone.code;
  auto const from = came_from(request);
  auto const key = std::string{deed.key};
  auto form = DeedForm{.title = words.text(key) + " " + milestone.code,
                       .text = milestone.title + ". " + words.text(key + ".text"),
                       .action = home + "/" + deed.noun + (from.empty() ? "" : "?volver=" + http::percent_encoded(from)),
                       .back = from.empty() ? home : from,
                       .submit = words.text(key),
                       .revision = milestone.revision};
  if (deed.asks == Asks::reason) form.reason = reason_field(words, request.form["reason"], problems);
  if (deed.asks == Asks::day) {
    auto const typed = request.form.contains("finished_on") ? request.form["finished_on"] : to_iso(work.today);
    form.day = view::make_field(words, "finished_on", "deed.finish.day", typed, problems);
  }
  if (deed.asks == Asks::day) add_open_predecessors(form, work, goal, milestone);
  if (deed.asks == Asks::day)
    for (auto& help : helps_with_finishing(work, goal, milestone)) form.helps.push_back({std::move(help.text), std::move(help.link), std::move(help.address)});
  if (deed.asks == Asks::move) add_move(form, work, request, goal, milestone, panels, problems);
  if (!problems.empty()) form.problems = view::summary_of(problems, words);
  return form;
}

http::Response get_deed(http::Request const& request, Work& work, MilestoneDeedPage const& deed, Panels const& panels) {
  must_have_one(work.actor, deed.rights);
  auto const [goal, milestone] = milestone_of(request, work);
  return show_deed(request, work, form_of(work, request, goal, milestone, deed, panels, {}));
}

http::Response post_deed(http::Request const& request, Work& work, MilestoneDeedPage const& deed, Panels const& panels) {
  must_have_one(work.actor, deed.rights);
  auto const [goal, milestone] = milestone_of(request, work);
  if (request.form["preview"] == "1") return show_deed(request, work, form_of(work, request, goal, milestone, deed, panels, {}));
  try {
    auto const outcome = deed.act(work, milestone.id, request);
    if (!outcome) return show_deed(request, work, form_of(work, request, goal, milestone, deed, panels, outcome.error()), 422);
    if (auto const from = came_from(request); !from.empty()) return http::see_other(from);
    auto const is_past = deed.asks == Asks::move && outcome->due_on && *outcome->due_on < work.today;
    return http::see_other("/metas/" + goal.code + "/" + milestone.code + (is_past ? "?aviso=fecha-pasada" : ""));
  } catch (Stale const&) {
    auto const [fresh_goal, fresh] = milestone_of(request, work);
    auto form = form_of(work, request, fresh_goal, fresh, deed, panels, {});
    form.is_stale = true;
    return show_deed(request, work, form, 409);
  }
}

/// The part of the form that shows the effect, anew for another date.
http::Response get_effect(http::Request const& request, Work& work, Panels const& panels) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const [goal, milestone] = milestone_of(request, work);
  if (!request.wants_fragment()) return http::see_other("/metas/" + goal.code + "/" + milestone.code + "/reprogramacion?due_on=" + http::percent_encoded(typed_day(request)));
  return http::page(200, view::below(request.base_path, preview_of(request, work, goal, milestone, panels).text));
}

/// The same by number, for rows that know no codes.
http::Response get_effect_by_number(http::Request const& request, Work& work, Panels const& panels) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const milestone = find_visible(work, request.path_id<MilestoneId>("milestone"));
  auto const goal = milestone ? find_visible(work, milestone->goal) : std::nullopt;
  if (!goal) throw NotFound{};
  return http::page(200, view::below(request.base_path, preview_of(request, work, *goal, *milestone, panels).text));
}

}  // namespace

void add_milestone_deed_pages(http::Router& router, std::shared_ptr<Panels const> panels) {
  for (auto const& deed : deeds()) {
    auto const path = std::string{"/metas/{goal}/{milestone}/"} + deed.noun;
    router.get(path, [&deed, panels](http::Request const& request, Work& work) { return get_deed(request, work, deed, *panels); });
    router.post(path, [&deed, panels](http::Request const& request, Work& work) { return post_deed(request, work, deed, *panels); });
  }
  router.get("/metas/{goal}/{milestone}/efecto", [panels](http::Request const& request, Work& work) { return get_effect(request, work, *panels); });
  router.get("/metas-intermedias/{milestone:id}/efecto", [panels](http::Request const& request, Work& work) { return get_effect_by_number(request, work, *panels); });
}

}  // namespace timon::goals
