#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

#include "goals/milestone_actions.hpp"
#include "portfolio/bulk.hpp"

namespace timon::portfolio {
namespace {

constexpr auto kPageGrowth = 4;

/// A row as it was before, and the revision that the act left it with.
struct BulkItem {
  MilestoneId milestone;
  std::int64_t revision_after{};
  std::optional<Date> due_before;
  std::int64_t responsible_before{};
  bool critical_before{};
};
BOOST_DESCRIBE_STRUCT(BulkItem, (), (milestone, revision_after, due_before, responsible_before, critical_before))

template <class T>
Outcome<Done> done_if(Outcome<T> const& outcome) {
  if (!outcome) return outcome.error();
  return Done{};
}

Outcome<Done> changed(Work& work, BulkOrder const& order, Milestone const& before) {
  auto wanted = before;
  switch (order.verb) {
    case BulkVerb::dates: {
      auto const due_on = moved_due(order, before.due_on);
      if (!due_on) return Problem{"due_on", "portfolio.bulk.undated"};
      return done_if(goals::reprogram_milestone(work, before.id, 0, due_on, order.cause, order.reason));
    }
    case BulkVerb::responsible: wanted.responsible = order.responsible; break;
    case BulkVerb::critical: wanted.is_critical = true; break;
    case BulkVerb::uncritical: wanted.is_critical = false; break;
    case BulkVerb::verify: return done_if(goals::verify_milestone(work, before.id, 0));
    case BulkVerb::tag:
    case BulkVerb::untag: return label_one(work, before.goal, before.id, order.label, order.verb == BulkVerb::tag);
  }
  if (wanted.responsible == before.responsible && wanted.is_critical == before.is_critical) return Problem{"", "portfolio.bulk.same"};
  return done_if(goals::edit_milestone(work, before.id, 0, wanted));
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

Outcome<Done> brought_back(Work& work, LastAct const& act, BulkItem const& item) {
  auto const now = goals::find_visible(work, item.milestone);
  if (!now) throw NotFound{};
  if (act.verb == "tag" || act.verb == "untag") return label_one(work, now->goal, now->id, act.detail, act.verb == "untag");
  if (act.verb == "dates") {
    auto const goal = goals::find_visible(work, now->goal);
    if (!goal) throw NotFound{};
    if (!goal->approved_on) return done_if(goals::reprogram_milestone(work, now->id, 0, item.due_before, MoveCause::other, ""));
    auto const moves = goals::reprogrammings_of(work.db, now->goal);
    auto const last = std::find_if(moves.rbegin(), moves.rend(), [&](Reprogramming const& move) { return move.milestone == now->id; });
    if (last == moves.rend()) throw Stale{Milestone::kTable};
    return done_if(goals::undo_reprogramming(work, now->id, last->id));
  }
  auto wanted = *now;
  wanted.responsible = OfficeId{item.responsible_before};
  wanted.is_critical = item.critical_before;
  return done_if(goals::edit_milestone(work, now->id, 0, wanted));
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
  check_choice(problems, order.chosen.size(), "portfolio.bulk.nothing");
  if (order.verb == BulkVerb::dates) {
    if (order.days == 0 && !order.to_on) problems.push_back({"days", "portfolio.bulk.no_move"});
    if (order.days < -kBulkDaysMax || order.days > kBulkDaysMax) problems.push_back({"days", "portfolio.bulk.too_far", {std::to_string(kBulkDaysMax)}});
    check_reason(problems, "portfolio", "reason", order.reason);
  }
  if (order.verb == BulkVerb::responsible && !order.responsible) problems.push_back({"office", "portfolio.bulk.no_responsible"});
  if (order.verb == BulkVerb::tag || order.verb == BulkVerb::untag) check_label(problems, order.label);
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

std::optional<Problem> foreseen(Work const& work, BulkVerb verb, MilestoneLine const& line) {
  if (!may_do(work.actor, verb, line)) return Problem{"", "portfolio.bulk.forbidden"};
  if ((verb == BulkVerb::critical && line.is_critical) || (verb == BulkVerb::uncritical && !line.is_critical)) return Problem{"", "portfolio.bulk.same"};
  if (verb == BulkVerb::dates && line.finished_on) return Problem{"due_on", "milestone.due_on.finished"};
  if (verb != BulkVerb::verify) return std::nullopt;
  auto declared = Milestone{};
  declared.finished_on = line.finished_on;
  declared.verified_on = line.verified_on;
  auto const verified = verify(declared, work.actor.person, {}, work.today);
  return verified ? std::nullopt : std::optional{verified.error().front()};
}

Reached<MilestoneId> reached(Work& work, BulkVerb verb, MilestoneQuery query) {
  auto found = Reached<MilestoneId>{};
  query.after = {};
  query.limit = static_cast<int>(kBulkRowsMax);
  for (;;) {
    auto const page = milestone_page(work, query);
    if (!found.take(page.lines, [&](MilestoneLine const& line) { return foreseen(work, verb, line); }) || !page.has_more) return found;
    query.after = page.lines.back().id;
    // Few questions also for who sees much and may do little.
    query.limit *= kPageGrowth;
  }
}

Outcome<BulkOutcome> do_bulk(Work& work, BulkOrder const& order) {
  must_have(work.actor, order.verb == BulkVerb::verify ? std::initializer_list<Right>{kVerifyMilestone} : std::initializer_list<Right>{kEditGoal, kEditOwn});
  if (auto problems = problems_of(order); !problems.empty()) return problems;
  auto all = Together{work, event_of(order.verb), order.reason};
  auto const chosen = in_one_order(order.chosen);
  auto outcome = BulkOutcome{};
  auto kept = std::vector<BulkItem>{};
  outcome.answers = done_to_each(all, chosen, &Chosen::id, &Chosen::revision, lines_of(work, ids_of(chosen, &Chosen::id)), [&](Chosen const& one) -> Outcome<Done> {
    auto const before = goals::find_visible(work, one.id);
    if (!before) throw NotFound{};
    if (auto const done = changed(work, order, *before); !done) return done.error();
    kept.push_back({one.id, 0, before->due_on, before->responsible.number, before->is_critical});
    return Done{};
  });
  // What was verified stays so: a second person's word is not taken back by a press.
  if (!kept.empty() && work.actor.person && order.verb != BulkVerb::verify) outcome.act = keep_act(work, order, kept);
  all.commit();
  return outcome;
}

BulkOutcome undo_bulk(Work& work, std::int64_t act) {
  auto all = Together{work, "bulk_undone"};
  auto const last = must_be_last(work, act, false);
  auto const items = work.db.all<BulkItem>("SELECT " + sql::columns<BulkItem>() + " FROM bulk_item WHERE act = :act ORDER BY milestone", sql::with("act", act));
  auto outcome = BulkOutcome{.act = act, .answers = {}};
  outcome.answers = done_to_each(all, items, &BulkItem::milestone, &BulkItem::revision_after, lines_of(work, ids_of(items, &BulkItem::milestone)),
                                 [&](BulkItem const& item) { return brought_back(work, last, item); });
  close_act(work, act);
  all.commit();
  return outcome;
}

}  // namespace timon::portfolio
