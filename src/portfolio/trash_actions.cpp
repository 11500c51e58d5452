#include <algorithm>

#include "goals/milestone_actions.hpp"
#include "plans/plans.hpp"
#include "platform/words/words.hpp"
#include "portfolio/tags.hpp"
#include "portfolio/trash.hpp"
#include "portfolio/trash_content.hpp"
#include "schedule/schedule.hpp"
#include "strategy/strategy.hpp"

namespace timon::portfolio {
namespace {

namespace mp = boost::mp11;

/// What hangs from a goal besides its milestones, each behind what it names: put back in this order, removed in the other.
using OfGoal = mp::mp_list<GoalPlace, GoalShare, ProgressReport, GoalReport, StandingOverride, Classification, PriorityChoice, SharePercent, GoalResult, Product, Stakeholder,
                           ChainLink, Risk, Presentation, GoalStrategy, AdviceDismissal, Tag>;
/// The same of a milestone.
using OfMilestone = mp::mp_list<ProgressReport, Classification, Stakeholder, Tag>;

template <class List, class Do>
void for_tables(Do act) {
  mp::mp_for_each<mp::mp_transform<std::type_identity, List>>([&]<class T>(std::type_identity<T>) { act.template operator()<T>(); });
}

template <class T>
std::vector<T> rows_of(sql::Session& db, std::string const& condition, std::int64_t number) {
  return db.all<T>(sql::select<T>("WHERE " + condition + " = :number ORDER BY id"), sql::with("number", number));
}

template <class T>
void keep_and_erase(Deed& deed, KeptRows& kept, std::vector<T> const& rows) {
  kept.keep(rows);
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) deed.erase(*row);
}

/// Each behind the one that its date follows.
std::vector<Milestone> in_order(std::vector<Milestone> rest) {
  auto ordered = std::vector<Milestone>{};
  while (!rest.empty()) {
    auto const waits = [&](Milestone const& one) { return std::ranges::any_of(rest, [&](Milestone const& other) { return other.id == one.after_milestone; }); };
    auto later = std::vector<Milestone>{};
    for (auto const& one : rest) (waits(one) ? later : ordered).push_back(one);
    if (later.size() == rest.size()) ordered.insert(ordered.end(), later.begin(), later.end()), later.clear();  // never: rules refuse circles
    rest = std::move(later);
  }
  return ordered;
}

std::vector<MilestonePredecessor> links_within(sql::Session& db, GoalId goal) {
  return db.all<MilestonePredecessor>(
      "SELECT " + sql::columns<MilestonePredecessor>("p.") + " FROM milestone_predecessor p JOIN milestone m ON m.id = p.milestone WHERE m.goal = :goal", sql::with("goal", goal));
}

TrashItem item_of(Work const& work, Goal const& goal, TrashSubject subject, std::string code, std::string title, KeptRows const& kept) {
  return {.subject = subject,
          .goal = goal.id.number,
          .code = std::move(code),
          .title = std::move(title),
          .goal_code = goal.code,
          .goal_title = goal.title,
          .institution = goal.institution,
          .leader = goal.leader,
          .content = kept.text(),
          .person = work.actor.person,
          .removed_at = work.now,
          .removed_on = work.today,
          .until_on = work.today + kTrashDays};
}

/// «2 restricciones o alertas, 1 documento».
Outcome<Done> free_of_mentions(Work& work, GoalId goal, MilestoneId milestone = {}) {
  auto text = std::string{};
  for (auto const& mention : mentions_of(work.db, goal, milestone)) text += (text.empty() ? "" : ", ") + work.words.plural("portfolio.trash.by." + mention.what, mention.count);
  if (text.empty()) return Done{};
  return Problem{"", "portfolio.trash.mentioned", {text}};
}

/// What the tables refuse because something else names it, as a refusal in words.
template <class Do>
Outcome<TrashItem> guarded(char const* key, Do act) {
  try {
    return act();
  } catch (sql::Violation const&) {
    return Problem{"", key};
  }
}

}  // namespace

bool may_restore(Actor const& actor, TrashItem const& item) {
  return actor.may(kRestoreTrash, item.institution) || actor.may(kEditGoal, item.institution) || actor.may_as(kEditOwn, item.leader);
}

bool may_remove(Actor const& actor, Goal const& goal) { return !goal.approved_on && may_edit(actor, goal); }

Outcome<TrashItem> remove_goal(Work& work, GoalId id, std::int64_t revision_seen) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = goals::find_visible(work, id);
  if (!goal) throw NotFound{};
  must(may_edit(work.actor, *goal), kEditGoal);
  must_be_current(revision_seen, goal->revision, Goal::kTable);
  if (goal->approved_on) return Problem{"", "portfolio.trash.approved"};
  if (auto const is_free = free_of_mentions(work, id); !is_free) return is_free.error();
  return guarded("portfolio.trash.named", [&]() -> Outcome<TrashItem> {
    auto deed = Deed{work, "goal_removed"};
    deed.thread(id.number);
    goals::forget_standing(work, {id});
    work.db.run("DELETE FROM bulk_goal WHERE goal = :goal", sql::with("goal", id));
    work.db.run("DELETE FROM bulk_item WHERE milestone IN (SELECT m.id FROM milestone m WHERE m.goal = :goal)", sql::with("goal", id));
    auto kept = KeptRows{};
    for_tables<mp::mp_reverse<OfGoal>>([&]<class T>() { keep_and_erase(deed, kept, rows_of<T>(work.db, "goal", id.number)); });
    keep_and_erase(deed, kept, links_within(work.db, id));
    keep_and_erase(deed, kept, in_order(goals::milestones_of(work.db, id)));
    keep_and_erase(deed, kept, std::vector{*goal});
    auto const item = deed.insert(item_of(work, *goal, TrashSubject::goal, goal->code, goal->title, kept));
    if (goal->parent) goals::refresh_standing(work, {goal->parent});
    deed.commit();
    return item;
  });
}

Outcome<TrashItem> remove_milestone(Work& work, MilestoneId id, std::int64_t revision_seen) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const milestone = goals::find_visible(work, id);
  auto const goal = milestone ? goals::find_visible(work, milestone->goal) : std::nullopt;
  if (!goal) throw NotFound{};
  must(goals::may_edit(work.actor, *goal, *milestone), kEditGoal);
  must_be_current(revision_seen, milestone->revision, Milestone::kTable);
  if (goal->approved_on) return Problem{"", "portfolio.trash.approved_plan"};
  if (auto const is_free = free_of_mentions(work, goal->id, id); !is_free) return is_free.error();
  return guarded("portfolio.trash.named", [&]() -> Outcome<TrashItem> {
    auto deed = Deed{work, "milestone_removed"};
    deed.thread(goal->id.number);
    work.db.run("DELETE FROM bulk_item WHERE milestone = :milestone", sql::with("milestone", id));
    auto kept = KeptRows{};
    for_tables<mp::mp_reverse<OfMilestone>>([&]<class T>() { keep_and_erase(deed, kept, rows_of<T>(work.db, "milestone", id.number)); });
    keep_and_erase(deed, kept, rows_of<MilestonePredecessor>(work.db, "milestone", id.number));
    keep_and_erase(deed, kept, rows_of<MilestonePredecessor>(work.db, "predecessor", id.number));
    keep_and_erase(deed, kept, std::vector{*milestone});
    auto const item = deed.insert(item_of(work, *goal, TrashSubject::milestone, milestone->code, milestone->title, kept));
    goals::settle_path(work, deed, goal->id);
    deed.commit();
    return item;
  });
}

namespace {

Outcome<TrashItem> restore_goal(Work& work, TrashItem const& item) {
  if (work.db.maybe<GoalId>("SELECT id FROM goal WHERE code = :code", sql::with("code", item.code))) return Problem{"", "portfolio.trash.code_taken", {item.code}};
  auto const kept = KeptRows{item.content};
  auto deed = Deed{work, "goal_restored"};
  deed.thread(item.goal);
  auto const goals = kept.rows<Goal>();
  insert_again(deed, goals);
  insert_again(deed, in_order(kept.rows<Milestone>()));
  insert_again(deed, kept.rows<MilestonePredecessor>());
  for_tables<OfGoal>([&]<class T>() { insert_again(deed, kept.rows<T>()); });
  deed.erase(item);
  auto touched = std::vector<GoalId>{};
  for (auto const& goal : goals) {
    touched.push_back(goal.id);
    if (goal.parent) touched.push_back(goal.parent);
  }
  goals::refresh_standing(work, touched);
  deed.commit();
  return item;
}

/// Does the milestone wait for itself now, over others? While it was away, those on both sides of it may have been tied.
bool waits_for_itself(sql::Session& db, MilestoneId id) {
  return db.one<std::int64_t>(
             "WITH RECURSIVE up (id) AS (SELECT p.predecessor FROM milestone_predecessor p WHERE p.milestone = :start UNION SELECT q.predecessor FROM milestone_predecessor q JOIN "
             "up ON "
             "q.milestone = up.id) SELECT count(*) FROM up WHERE up.id = :self",
             sql::with("start", id, "self", id)) > 0;
}

Outcome<TrashItem> restore_milestone(Work& work, TrashItem const& item) {
  auto const goal = work.db.maybe<Goal>(sql::select<Goal>("WHERE id = :id"), sql::with("id", item.goal));
  if (!goal) return Problem{"", "portfolio.trash.goal_gone", {item.goal_code}};
  auto const others = goals::milestones_of(work.db, goal->id);
  auto const is_there = [&](MilestoneId id) { return std::ranges::find(others, id, &Milestone::id) != others.end(); };
  if (std::ranges::find(others, item.code, &Milestone::code) != others.end()) return Problem{"", "portfolio.trash.code_taken", {item.code}};
  auto const kept = KeptRows{item.content};
  auto milestones = kept.rows<Milestone>();
  auto deed = Deed{work, "milestone_restored"};
  deed.thread(goal->id.number);
  for (auto& milestone : milestones) {
    // What comes to an approved plan was added later, whenever it was first thought of.
    if (goal->approved_on) milestone.is_added_later = true, milestone.due_original = milestone.due_on;
    if (milestone.after_milestone && !is_there(milestone.after_milestone)) milestone.after_milestone = {}, milestone.due_kind = milestone.due_on ? DueKind::fixed : DueKind::open;
  }
  insert_again(deed, milestones);
  auto links = kept.rows<MilestonePredecessor>();
  std::erase_if(links, [&](MilestonePredecessor const& link) {
    auto const other = milestones.empty() || link.milestone != milestones.front().id ? link.milestone : link.predecessor;
    return !is_there(other);
  });
  insert_again(deed, links);
  for (auto const& milestone : milestones)
    if (waits_for_itself(work.db, milestone.id)) return Problem{"", "portfolio.trash.circle"};
  for_tables<OfMilestone>([&]<class T>() { insert_again(deed, kept.rows<T>()); });
  deed.erase(item);
  goals::settle_path(work, deed, goal->id);
  deed.commit();
  return item;
}

}  // namespace

Outcome<TrashItem> restore(Work& work, Id<TrashItem> id) {
  must_have(work.actor, {kRestoreTrash, kEditGoal, kEditOwn});
  auto const item = work.db.maybe<TrashItem>(sql::select<TrashItem>("WHERE id = :id AND until_on >= :today"), sql::with("id", id, "today", work.today));
  if (!item || !may_restore(work.actor, *item)) throw NotFound{};
  return guarded("portfolio.trash.reference_gone", [&] { return item->subject == TrashSubject::goal ? restore_goal(work, *item) : restore_milestone(work, *item); });
}

std::size_t empty_trash(Work& work) {
  auto const items = work.db.all<TrashItem>(sql::select<TrashItem>("WHERE until_on < :today ORDER BY id"), sql::with("today", work.today));
  if (items.empty()) return 0;
  auto deed = Deed{work, "trash_emptied"};
  for (auto const& item : items) deed.erase(item);
  deed.commit();
  return items.size();
}

}  // namespace timon::portfolio
