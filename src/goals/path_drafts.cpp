#include "goals/path_drafts.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "goals/form_options.hpp"
#include "goals/goal_actions.hpp"
#include "goals/milestone_deeds.hpp"
#include "goals/milestone_store.hpp"
#include "goals/predecessor_store.hpp"
#include "goals/schedule.hpp"

namespace timon::goals {
namespace {

constexpr auto kDraftsMax = std::size_t{200};

/// The drafts as milestones with numbers of their own, below zero, so that they can be looked at before there are rows.
std::vector<Milestone> numbered(std::vector<PathDraft> const& drafts, std::vector<Milestone> all) {
  auto next = std::int64_t{-1};
  for (auto const& draft : drafts) {
    all.push_back(draft.milestone);
    all.back().id = MilestoneId{next--};
  }
  return all;
}

MilestoneId id_of(std::vector<Milestone> const& milestones, std::string const& code) {
  auto const found = std::ranges::find(milestones, code, &Milestone::code);
  return found == milestones.end() ? MilestoneId{} : found->id;
}

void add_at_row(Problems& problems, std::string const& code, Problems const& of_row) {
  for (auto const& problem : of_row) {
    auto details = problem.details;
    problems.push_back({"rows", problem.message, details});
    if (!code.empty() && details.empty()) problems.back() = {"rows", "path.row_problem." + problem.field, {code}};
  }
}

}  // namespace

Problems check_drafts(std::vector<PathDraft> const& drafts, std::vector<Milestone> const& of_goal) {
  auto problems = Problems{};
  if (drafts.empty()) problems.push_back({"rows", "path.nothing"});
  if (drafts.size() > kDraftsMax) problems.push_back({"rows", "path.too_many", {std::to_string(kDraftsMax)}});
  auto codes = std::set<std::string>{};
  for (auto const& milestone : of_goal) codes.insert(milestone.code);
  for (auto const& draft : drafts) {
    if (auto const ready = checked(draft.milestone); !ready) add_at_row(problems, draft.milestone.code, ready.error());
    // So many days after a late beginning a date may leave what can be read again.
    else if (ready->due_on && !date_from_iso(to_iso(*ready->due_on))) problems.push_back({"rows", "path.row_problem.due_on", {draft.milestone.code}});
    if (!draft.milestone.code.empty() && !codes.insert(draft.milestone.code).second) problems.push_back({"rows", "milestone.code.taken", {draft.milestone.code}});
  }
  if (!problems.empty()) return problems;
  auto const all = numbered(drafts, of_goal);
  auto links = std::vector<PathLink>{};
  for (auto i = std::size_t{0}; i < drafts.size(); ++i) {
    auto const& milestone = all[of_goal.size() + i];
    auto wanted = std::vector<MilestoneId>{};
    for (auto const& code : drafts[i].predecessors) {
      if (auto const id = id_of(all, code)) wanted.push_back(id);
      else problems.push_back({"rows", "path.predecessor_unknown", {milestone.code, code}});
    }
    auto of_links = check_predecessors(all, links, milestone, wanted);
    for (auto& problem : of_links) problems.push_back({"rows", problem.message, problem.details});
    for (auto const id : wanted) links.push_back({id, milestone.id});
  }
  return problems;
}

namespace {

/// Offices that are named and are not there.
Problems unknown_responsibles(sql::Session& db, std::vector<PathDraft> const& drafts) {
  auto offices = std::set<OfficeId>{};
  for (auto const& draft : drafts)
    if (draft.milestone.responsible) offices.insert(draft.milestone.responsible);
  for (auto const office : offices)
    if (!db.maybe<OfficeId>("SELECT id FROM office WHERE id = :id", sql::with("id", office))) return {{"responsible", "milestone.responsible.unknown"}};
  return {};
}

}  // namespace

Outcome<std::vector<MilestoneId>> create_path(Work& work, GoalId id, std::vector<PathDraft> drafts) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = find_visible(work, id);
  if (!goal) throw NotFound{};
  must(may_edit(work.actor, *goal), kEditGoal);
  if (auto problems = check_drafts(drafts, milestones_of(work.db, id)); !problems.empty()) return problems;
  if (auto problems = unknown_responsibles(work.db, drafts); !problems.empty()) return problems;
  auto deed = MilestoneDeed{work, "milestones_created", *goal, {}};
  auto made = std::vector<MilestoneId>{};
  for (auto const& draft : drafts) {
    auto milestone = *checked(draft.milestone);
    milestone.id = {};
    milestone.goal = id;
    milestone.due_original = milestone.due_on;
    milestone.is_added_later = goal->approved_on.has_value();
    milestone.finished_on = milestone.verified_on = milestone.withdrawn_on = {};
    milestone.moves = 0;
    milestone.scheduled_on = work.today;
    milestone.scheduled_by = work.actor.name;
    milestone.updated_at = work.now;
    made.push_back(deed.deed.insert(milestone).id);
  }
  auto const all = milestones_of(work.db, id);
  for (auto i = std::size_t{0}; i < drafts.size(); ++i) {
    auto wanted = std::vector<MilestoneId>{};
    for (auto const& code : drafts[i].predecessors) wanted.push_back(id_of(all, code));
    write_predecessors(work.db, deed.deed, made[i], wanted);
  }
  deed.finish();
  return made;
}

Outcome<Done> undo_path(Work& work, GoalId id, std::vector<MilestoneId> const& made) try {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = find_visible(work, id);
  if (!goal) throw NotFound{};
  must(may_edit(work.actor, *goal), kEditGoal);
  auto const all = milestones_of(work.db, id);
  auto const links = predecessor_links(work.db, id);
  auto const is_made = [&](MilestoneId each) { return std::ranges::find(made, each) != made.end(); };
  if (made.empty()) return Problem{"rows", "undo.too_late"};
  for (auto const each : made) {
    auto const found = std::ranges::find(all, each, &Milestone::id);
    // Who made it takes it back; what was in the plan before is withdrawn with a reason, however lately it was edited.
    if (!is_made_with_path(work.db, each, work.actor.person, work.now - kUndoWindow)) return Problem{"rows", "undo.too_late"};
    if (found == all.end() || found->finished_on || found->withdrawn_on || found->moves > 0 || !found->progress.empty()) return Problem{"rows", "undo.too_late"};
  }
  for (auto const& link : links)
    if (is_made(link.before) && !is_made(link.after)) return Problem{"rows", "undo.too_late"};
  for (auto const& milestone : all)
    if (milestone.due_kind == DueKind::after && is_made(milestone.after_milestone) && !is_made(milestone.id)) return Problem{"rows", "undo.too_late"};
  for (auto const& load : loads_of(work.db, id))
    if (is_made(load.milestone)) return Problem{"rows", "undo.too_late"};
  auto deed = MilestoneDeed{work, "milestones_taken_back", *goal, {}};
  for (auto const each : made) write_predecessors(work.db, deed.deed, each, {});
  for (auto const& milestone : all)
    if (is_made(milestone.id)) deed.deed.erase(milestone);
  deed.finish();
  return Done{};
} catch (sql::Violation const& violation) {
  // Somebody has hung an actor, a document or money on one of them since: modules above refer to it.
  if (violation.kind != sql::Violation::Kind::reference) throw;
  return Problem{"rows", "undo.too_late"};
}

Outcome<Goal> create_goal_with_path(Work& work, Goal goal, std::vector<PathDraft> drafts) {
  must_have(work.actor, {kCreateGoal});
  auto problems = Problems{};
  if (auto const ready = checked(goal); !ready) problems = ready.error();
  auto const of_path = check_drafts(drafts, {});
  problems.insert(problems.end(), of_path.begin(), of_path.end());
  if (!problems.empty()) return problems;
  auto transaction = sql::Transaction{work.db};
  auto created = create_goal(work, std::move(goal));
  if (!created) return created;
  auto const made = create_path(work, created->id, std::move(drafts));
  if (!made) return made.error();
  transaction.commit();
  return created;
}

bool may_create_goal(Actor const& actor) { return actor.may(kCreateGoal); }
bool may_plan(Actor const& actor, Goal const& goal) { return may_edit(actor, goal); }

GoalChoices goal_choices(Work& work) { return {institution_options(work, nullptr), objective_options(work), leader_options(work, nullptr)}; }
std::vector<view::Option> responsible_choices(Work& work, Goal const& goal) { return responsible_options(work, goal, {}); }

std::vector<view::Option> copied_goal_choices(Work& work) {
  auto visibility = visible(work, "goal.id", "goal.institution");
  auto options = std::vector<view::Option>{};
  for (auto const& goal :
       work.db.all<Goal>("SELECT " + sql::columns<Goal>("goal.") + " FROM goal WHERE goal.is_integrating = 0 AND " + visibility.condition + " ORDER BY goal.code LIMIT 500",
                         visibility.parameters))
    options.push_back({goal.code, goal.code + " " + goal.title});
  return options;
}

}  // namespace timon::goals
