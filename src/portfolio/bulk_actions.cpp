#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

#include "goals/milestone_actions.hpp"
#include "portfolio/bulk.hpp"
#include "portfolio/tags.hpp"

namespace timon::portfolio {
namespace {

/// A row as it was before, and the revision that the act left it with.
struct BulkItem {
  MilestoneId milestone;
  std::int64_t revision_after{};
  std::optional<Date> due_before;
  std::int64_t responsible_before{};
  bool critical_before{};
};
BOOST_DESCRIBE_STRUCT(BulkItem, (), (milestone, revision_after, due_before, responsible_before, critical_before))

/// The milestone, which a label leaves as it is, or why it has no label more or less.
Outcome<Milestone> labelled(Milestone const& milestone, Outcome<bool> const& done) {
  if (!done) return done.error();
  if (!*done) return Problem{"", "portfolio.bulk.same"};
  return milestone;
}

Outcome<Milestone> changed(Work& work, BulkOrder const& order, Milestone const& before) {
  auto wanted = before;
  switch (order.verb) {
    case BulkVerb::dates: {
      auto const due_on = moved_due(order, before.due_on);
      if (!due_on) return Problem{"due_on", "portfolio.bulk.undated"};
      return goals::reprogram_milestone(work, before.id, 0, due_on, order.cause, order.reason);
    }
    case BulkVerb::responsible: wanted.responsible = order.responsible; break;
    case BulkVerb::critical: wanted.is_critical = true; break;
    case BulkVerb::uncritical: wanted.is_critical = false; break;
    case BulkVerb::verify: return goals::verify_milestone(work, before.id, 0);
    case BulkVerb::tag: return labelled(before, add_tag(work, before.goal, before.id, order.label));
    case BulkVerb::untag: return labelled(before, remove_tag(work, before.goal, before.id, order.label));
  }
  if (wanted.responsible == before.responsible && wanted.is_critical == before.is_critical) return Problem{"", "portfolio.bulk.same"};
  return goals::edit_milestone(work, before.id, 0, wanted);
}

/// Which rows are as the person saw them. Asked of all before the first is changed, for a date may move others that follow it.
bool is_current(Work& work, MilestoneId id, std::int64_t revision_seen) {
  auto const now = goals::find_visible(work, id);
  return !now || revision_seen == 0 || now->revision == revision_seen;
}

BulkAnswer done_to(Work& work, Together& all, BulkOrder const& order, MilestoneId id, std::vector<BulkItem>& kept) {
  return {id, refusal_of(all, [&]() -> Outcome<Done> {
            auto const before = goals::find_visible(work, id);
            if (!before) throw NotFound{};
            if (auto const after = changed(work, order, *before); !after) return after.error();
            kept.push_back({id, 0, before->due_on, before->responsible.number, before->is_critical});
            return Done{};
          })};
}

std::int64_t keep_act(Work& work, BulkOrder const& order, std::vector<BulkItem> const& items) {
  auto const act = add_act(work, boost::describe::enum_to_string(order.verb, ""), order.label, false);
  for (auto const& item : items)
    work.db.run(
        "INSERT INTO bulk_item (act, milestone, revision_after, due_before, responsible_before, critical_before) "
        "SELECT :act, m.id, m.revision, :due_before, :responsible_before, :critical_before FROM milestone m WHERE m.id = :milestone",
        sql::with("act", act, "due_before", item.due_before, "responsible_before", item.responsible_before, "critical_before", item.critical_before, "milestone", item.milestone));
  return act;
}

Outcome<Milestone> brought_back(Work& work, LastAct const& act, BulkItem const& item) {
  auto const now = goals::find_visible(work, item.milestone);
  if (!now) throw NotFound{};
  if (act.verb == "tag") return labelled(*now, remove_tag(work, now->goal, now->id, act.detail));
  if (act.verb == "untag") return labelled(*now, add_tag(work, now->goal, now->id, act.detail));
  if (act.verb == "dates") {
    auto const goal = goals::find_visible(work, now->goal);
    if (!goal) throw NotFound{};
    if (!goal->approved_on) return goals::reprogram_milestone(work, now->id, 0, item.due_before, MoveCause::other, "");
    auto const moves = goals::reprogrammings_of(work.db, now->goal);
    auto const last = std::find_if(moves.rbegin(), moves.rend(), [&](Reprogramming const& move) { return move.milestone == now->id; });
    if (last == moves.rend()) throw Stale{Milestone::kTable};
    return goals::undo_reprogramming(work, now->id, last->id);
  }
  auto wanted = *now;
  wanted.responsible = OfficeId{item.responsible_before};
  wanted.is_critical = item.critical_before;
  return goals::edit_milestone(work, now->id, 0, wanted);
}

/// What the journal calls it.
char const* event_of(BulkVerb verb) {
  switch (verb) {
    case BulkVerb::dates: return "milestones_reprogrammed";
    case BulkVerb::verify: return "milestones_verified";
    case BulkVerb::tag:
    case BulkVerb::untag: return "tags_changed";
    case BulkVerb::responsible:
    case BulkVerb::critical:
    case BulkVerb::uncritical: return "milestones_edited";
  }
  return "milestones_edited";
}

}  // namespace

std::optional<Date> moved_due(BulkOrder const& order, std::optional<Date> due_on) {
  if (order.to_on) return order.to_on;
  return due_on ? std::optional{*due_on + order.days} : std::nullopt;
}

Problems problems_of(BulkOrder const& order) {
  auto problems = Problems{};
  if (order.chosen.empty()) problems.push_back({"item", "portfolio.bulk.nothing"});
  if (order.chosen.size() > kBulkRowsMax) problems.push_back({"item", "portfolio.bulk.too_many", {std::to_string(kBulkRowsMax)}});
  if (order.verb == BulkVerb::dates) {
    if (order.days == 0 && !order.to_on) problems.push_back({"days", "portfolio.bulk.no_move"});
    if (order.days < -kBulkDaysMax || order.days > kBulkDaysMax) problems.push_back({"days", "portfolio.bulk.too_far", {std::to_string(kBulkDaysMax)}});
    check_reason(problems, "portfolio", "reason", order.reason);
  }
  if (order.verb == BulkVerb::responsible && !order.responsible) problems.push_back({"office", "portfolio.bulk.no_responsible"});
  if (order.verb == BulkVerb::tag || order.verb == BulkVerb::untag) {
    if (order.label.empty()) problems.push_back({"label", "portfolio.bulk.no_label"});
    for (auto& problem : problems_of_tags({order.label}, "label")) problems.push_back(std::move(problem));
  }
  return problems;
}

bool may_do(Actor const& actor, BulkVerb verb, MilestoneLine const& line) {
  // The predicates look at who is in charge, leads and answers: what stands on the line.
  auto goal = Goal{};
  goal.institution = line.institution;
  goal.leader = line.leader;
  auto milestone = Milestone{};
  milestone.responsible = line.responsible;
  return verb == BulkVerb::verify ? goals::may_verify(actor, goal, milestone) : goals::may_edit(actor, goal, milestone);
}

Outcome<BulkOutcome> do_bulk(Work& work, BulkOrder const& order) {
  must_have(work.actor, order.verb == BulkVerb::verify ? std::initializer_list<Right>{kVerifyMilestone} : std::initializer_list<Right>{kEditGoal, kEditOwn});
  if (auto problems = problems_of(order); !problems.empty()) return problems;
  auto all = Together{work, event_of(order.verb), order.reason};
  auto chosen = order.chosen;
  // In one order for everybody, so that two of them never wait for each other; a row once.
  std::ranges::sort(chosen, {}, &Chosen::id);
  auto const twice = std::ranges::unique(chosen, {}, &Chosen::id);
  chosen.erase(twice.begin(), twice.end());
  auto outcome = BulkOutcome{};
  auto kept = std::vector<BulkItem>{};
  auto const stale = std::ranges::stable_partition(chosen, [&](Chosen const& one) { return is_current(work, one.id, one.revision); });
  for (auto const& one : stale) outcome.answers.push_back({one.id, Problem{"", "portfolio.bulk.stale"}});
  chosen.erase(stale.begin(), stale.end());
  for (auto const& one : chosen) outcome.answers.push_back(done_to(work, all, order, one.id, kept));
  // What was verified stays so: a second person's word is not taken back by a press.
  if (!kept.empty() && work.actor.person && order.verb != BulkVerb::verify) outcome.act = keep_act(work, order, kept);
  all.commit();
  return outcome;
}

BulkOutcome undo_bulk(Work& work, std::int64_t act) {
  auto all = Together{work, "bulk_undone"};
  auto const last = must_be_last(work, act, false);
  auto outcome = BulkOutcome{.act = act, .answers = {}};
  auto items = work.db.all<BulkItem>("SELECT " + sql::columns<BulkItem>() + " FROM bulk_item WHERE act = :act ORDER BY milestone", sql::with("act", act));
  auto const stale = std::ranges::stable_partition(items, [&](BulkItem const& item) { return is_current(work, item.milestone, item.revision_after); });
  for (auto const& item : stale) outcome.answers.push_back({item.milestone, Problem{"", "portfolio.bulk.stale"}});
  items.erase(stale.begin(), stale.end());
  for (auto const& item : items)
    outcome.answers.push_back({item.milestone, refusal_of(all, [&]() -> Outcome<Done> {
                                 if (auto const back = brought_back(work, last, item); !back) return back.error();
                                 return Done{};
                               })});
  close_act(work, act);
  all.commit();
  return outcome;
}

}  // namespace timon::portfolio
