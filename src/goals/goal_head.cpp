#include "goals/goal_head.hpp"

#include "base/text.hpp"
#include "goals/goal_actions.hpp"
#include "goals/likelihood.hpp"
#include "organization/organization.hpp"

namespace timon::goals {
namespace {

std::vector<ChoiceLink> tabs_of(Words const& words, Goal const& goal, GoalStanding const& standing, Panels const& panels, GoalTab current, std::string const& section) {
  auto const home = "/metas/" + goal.code;
  auto tabs = std::vector<ChoiceLink>{};
  auto const add = [&](GoalTab tab, std::string text, char const* path) { tabs.push_back({std::move(text), home + path, tab == current}); };
  auto const counted = [&](char const* key, std::int64_t count) { return words.text(key) + " " + words.number(count); };
  add(GoalTab::summary, words.text("goal.tab.summary"), "");
  add(GoalTab::base, words.text("goal.tab.base"), "/base");
  add(GoalTab::milestones, counted("goal.tab.milestones", standing.stopped + standing.late + standing.on_course + standing.finished), "/metas-intermedias");
  if (panels.has(PanelPlace::goal_obstacles)) add(GoalTab::obstacles, counted("goal.tab.obstacles", standing.alerts + standing.restrictions), "/alertas-y-restricciones");
  if (panels.has(PanelPlace::goal_opportunities)) add(GoalTab::opportunities, counted("goal.tab.opportunities", standing.opportunities), "/oportunidades");
  for (auto const& each : panels.sections()) tabs.push_back({words.text(each.label_key), home + each.path, each.path == section});
  add(GoalTab::history, words.text("goal.tab.history"), "/historial");
  return tabs;
}

std::vector<DeedLink> deeds_of(Work const& work, Goal const& goal) {
  auto const home = "/metas/" + goal.code;
  auto const& words = work.words;
  auto deeds = std::vector<DeedLink>{};
  if (may_approve(work.actor, goal) && !goal.approved_on) deeds.push_back({words.text("deed.approve"), home + "/aprobacion", true});
  if (work.actor.may(kSuspendGoal, goal.institution) && !goal.closed_on)
    deeds.push_back(goal.suspended_on ? DeedLink{words.text("deed.resume"), home + "/reanudacion"} : DeedLink{words.text("deed.suspend"), home + "/suspension"});
  if (may_approve(work.actor, goal) && goal.approved_on)
    deeds.push_back(goal.closed_on ? DeedLink{words.text("deed.reopen_goal"), home + "/reapertura"} : DeedLink{words.text("deed.close"), home + "/cierre"});
  if (work.actor.may(kOverrideStanding, goal.institution)) deeds.push_back({words.text("deed.judge"), home + "/juicio"});
  return deeds;
}

struct NamedOverride : StandingOverride {
  std::string person_name;
};
BOOST_DESCRIBE_STRUCT(NamedOverride, (StandingOverride), (person_name))

std::optional<OverrideView> override_of(Work& work, GoalId goal) {
  auto const found = work.db.maybe<NamedOverride>(
      "SELECT v.id, v.goal, v.standing, v.reason, v.from_on, v.until_on, v.person, v.revision, coalesce(p.name, '') AS person_name FROM standing_override v LEFT JOIN person p ON "
      "p.id = v.person "
      "WHERE v.goal = :goal AND v.until_on >= :today ORDER BY v.id DESC LIMIT 1",
      sql::with("goal", goal, "today", work.today));
  if (!found) return std::nullopt;
  return OverrideView{found->standing, word_of(work.words, found->standing), work.words.text("goal.judged", {found->person_name, work.words.date_short(found->until_on)}),
                      found->reason};
}

/// «Probable, 22 may 2026», or that there is no judgement.
std::string likelihood_words(Work& work, GoalId goal) {
  auto const judged = likelihood_of(work.db, goal);
  if (!judged) return work.words.text("choice.overall.unrated");
  return work.words.text(std::string{"choice.overall."} + boost::describe::enum_to_string(judged->overall, "")) + ", " + work.words.date_short(judged->judged_on);
}

}  // namespace

GoalHead goal_head(Work& work, Goal const& goal, GoalStanding const& standing, Panels const& panels, GoalTab current, std::string const& section) {
  auto const& words = work.words;
  auto const institution = organization::find_institution(work.db, goal.institution).value_or(Institution{});
  auto const due = due_view(words, goal.ends_on, standing.standing == Standing::finished, work.today);
  auto head = GoalHead{.code = goal.code,
                       .title = goal.title,
                       .institution = institution.name,
                       .institution_address = "/tablero?institution=" + institution.code,
                       .standing = standing.standing,
                       .standing_word = word_of(words, standing.standing),
                       .is_published = goal.is_published,
                       .is_priority = goal.is_priority,
                       .is_integrating = goal.is_integrating,
                       .is_draft = !goal.approved_on,
                       .reason = reason_view(words, standing.standing, standing.reason, split(standing.reason_details, '|')),
                       .judged = override_of(work, goal.id),
                       .leader = office_words(work, goal.leader),
                       .area = goal.area,
                       .starts = words.date_short(goal.starts_on),
                       .ends = due.date,
                       .updated = words.moment(standing.updated_at, work.zone),
                       .is_past = due.is_past,
                       .thermometer = view::make_thermometer(static_cast<double>(standing.progress_real) / 10, static_cast<double>(standing.progress_expected) / 10, words, 120),
                       .tabs = tabs_of(words, goal, standing, panels, current, section),
                       .deeds = deeds_of(work, goal),
                       .likelihood = likelihood_words(work, goal.id),
                       .likelihood_address = "/metas/" + goal.code + "/probabilidad"};
  if (goal.suspended_on) head.reason.before += " " + goal.suspension;
  else if (goal.closed_on) head.reason.before += " " + goal.closing;
  if (!due.left.empty()) head.ends += " · " + due.left;
  if (may_edit(work.actor, goal)) head.edit_address = "/metas/" + goal.code + "/editar";
  return head;
}

Goal goal_of(http::Request const& request, Work& work) {
  auto goal = find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  return std::move(*goal);
}

std::pair<Goal, Milestone> milestone_of(http::Request const& request, Work& work) {
  auto goal = goal_of(request, work);
  auto milestone = find_visible(work, goal.id, request.path_words["milestone"]);
  if (!milestone) throw NotFound{};
  return {std::move(goal), std::move(*milestone)};
}

std::string office_words(Work& work, OfficeId id) {
  if (!id) return work.words.text("office.none");
  auto const office = organization::find_office(work.db, id, work.today);
  if (!office) return work.words.text("office.none");
  return office->title + " (" + (office->holder.empty() ? work.words.text("office.vacant") : office->holder) + ")";
}

}  // namespace timon::goals
