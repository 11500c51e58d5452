#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

#include "goals/goal_actions.hpp"
#include "portfolio/goal_bulk.hpp"
#include "portfolio/milestone_query.hpp"
#include "portfolio/tags.hpp"

namespace timon::portfolio {
namespace {

/// A goal as it was before, and the revision that the act left it with.
struct BulkGoal {
  GoalId goal;
  std::int64_t revision_after{};
  std::int64_t leader_before{};
  bool published_before{};
};
BOOST_DESCRIBE_STRUCT(BulkGoal, (), (goal, revision_after, leader_before, published_before))

Outcome<Done> edited(Work& work, Goal const& before, OfficeId leader, bool is_published) {
  if (before.leader == leader && before.is_published == is_published) return Problem{"", "portfolio.bulk.same"};
  auto wanted = before;
  wanted.leader = leader;
  wanted.is_published = is_published;
  if (auto const after = goals::edit_goal(work, before.id, 0, wanted); !after) return after.error();
  return Done{};
}

Goal seen(Work& work, GoalId id) {
  auto goal = goals::find_visible(work, id);
  if (!goal) throw NotFound{};
  return std::move(*goal);
}

Outcome<Done> changed(Work& work, GoalOrder const& order, Goal const& before) {
  switch (order.verb) {
    case GoalVerb::leader: return edited(work, before, order.leader, before.is_published);
    case GoalVerb::publish: return edited(work, before, before.leader, true);
    case GoalVerb::unpublish: return edited(work, before, before.leader, false);
    case GoalVerb::tag:
    case GoalVerb::untag: return label_one(work, before.id, {}, order.label, order.verb == GoalVerb::tag);
  }
  return Done{};
}

char const* event_of(GoalVerb verb) {
  switch (verb) {
    case GoalVerb::leader: return "goals_handed_over";
    case GoalVerb::publish: return "goals_published";
    case GoalVerb::unpublish: return "goals_unpublished";
    case GoalVerb::tag:
    case GoalVerb::untag: return "tags_changed";
  }
  return "goal_edited";
}

std::int64_t keep_act(Work& work, GoalOrder const& order, std::vector<BulkGoal> const& items) {
  auto const act = add_act(work, boost::describe::enum_to_string(order.verb, ""), order.label, true);
  for (auto const& item : items)
    work.db.run(
        "INSERT INTO bulk_goal (act, goal, revision_after, leader_before, published_before) SELECT :act, g.id, g.revision, :leader_before, :published_before FROM goal g "
        "WHERE g.id = :goal",
        sql::with("act", act, "leader_before", item.leader_before, "published_before", item.published_before, "goal", item.goal));
  return act;
}

Outcome<Done> brought_back(Work& work, LastAct const& act, BulkGoal const& item) {
  auto const now = seen(work, item.goal);
  if (act.verb == "tag" || act.verb == "untag") return label_one(work, now.id, {}, act.detail, act.verb == "untag");
  return edited(work, now, OfficeId{item.leader_before}, item.published_before);
}

}  // namespace

Problems problems_of(GoalOrder const& order) {
  auto problems = Problems{};
  check_choice(problems, order.chosen.size(), "portfolio.bulk.no_goal");
  if (order.verb == GoalVerb::leader && !order.leader) problems.push_back({"office", "portfolio.bulk.no_responsible"});
  if (order.verb == GoalVerb::tag || order.verb == GoalVerb::untag) check_label(problems, order.label);
  return problems;
}

bool may_do(Actor const& actor, GoalVerb verb, GoalLine const& line) {
  // A goal is not handed over by who leads it.
  if (actor.may(kEditGoal, line.institution)) return true;
  return verb != GoalVerb::leader && actor.may_as(kEditOwn, line.leader);
}

bool may_do_any(Actor const& actor, Goal const& goal) { return may_edit(actor, goal); }

std::optional<Problem> foreseen(Actor const& actor, GoalVerb verb, GoalLine const& line) {
  if (!may_do(actor, verb, line)) return Problem{"", "portfolio.bulk.forbidden"};
  if ((verb == GoalVerb::publish && line.is_published) || (verb == GoalVerb::unpublish && !line.is_published)) return Problem{"", "portfolio.bulk.same"};
  return std::nullopt;
}

Reached<GoalId> reached(Work& work, GoalVerb verb, std::vector<GoalId> const& all) {
  auto found = Reached<GoalId>{};
  for (auto at = std::size_t{0}; at < all.size(); at += kBulkRowsMax) {
    auto const end = std::min(all.size(), at + kBulkRowsMax);
    auto const part = std::vector<GoalId>{all.begin() + static_cast<std::ptrdiff_t>(at), all.begin() + static_cast<std::ptrdiff_t>(end)};
    if (!found.take(goal_lines(work, part), [&](GoalLine const& line) { return foreseen(work.actor, verb, line); })) break;
  }
  return found;
}

Outcome<GoalBulkOutcome> do_goal_bulk(Work& work, GoalOrder const& order) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  if (auto problems = problems_of(order); !problems.empty()) return problems;
  auto all = Together{work, event_of(order.verb)};
  auto const chosen = in_one_order(order.chosen);
  auto outcome = GoalBulkOutcome{};
  auto kept = std::vector<BulkGoal>{};
  outcome.answers =
      done_to_each(all, chosen, &ChosenGoal::id, &ChosenGoal::revision, goal_lines(work, ids_of(chosen, &ChosenGoal::id)), [&](ChosenGoal const& one) -> Outcome<Done> {
        auto const before = seen(work, one.id);
        if (auto const done = changed(work, order, before); !done) return done.error();
        kept.push_back({one.id, 0, before.leader.number, before.is_published});
        return Done{};
      });
  if (!kept.empty() && work.actor.person) outcome.act = keep_act(work, order, kept);
  all.commit();
  return outcome;
}

GoalBulkOutcome undo_goal_bulk(Work& work, std::int64_t act) {
  auto all = Together{work, "bulk_undone"};
  auto const last = must_be_last(work, act, true);
  auto const items = work.db.all<BulkGoal>("SELECT " + sql::columns<BulkGoal>() + " FROM bulk_goal WHERE act = :act ORDER BY goal", sql::with("act", act));
  auto outcome = GoalBulkOutcome{.act = act, .answers = {}};
  outcome.answers = done_to_each(all, items, &BulkGoal::goal, &BulkGoal::revision_after, goal_lines(work, ids_of(items, &BulkGoal::goal)),
                                 [&](BulkGoal const& item) { return brought_back(work, last, item); });
  close_act(work, act);
  all.commit();
  return outcome;
}

}  // namespace timon::portfolio
