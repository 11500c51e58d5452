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

Outcome<Done> labelled(Outcome<bool> const& done) {
  if (!done) return done.error();
  if (!*done) return Problem{"", "portfolio.bulk.same"};
  return Done{};
}

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
    case GoalVerb::tag: return labelled(add_tag(work, before.id, {}, order.label));
    case GoalVerb::untag: return labelled(remove_tag(work, before.id, {}, order.label));
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

/// The revisions of all of them now, before the first is changed.
bool is_current(std::vector<GoalLine> const& lines, GoalId id, std::int64_t revision_seen) {
  auto const line = std::ranges::find(lines, id, &GoalLine::id);
  return line == lines.end() || revision_seen == 0 || line->revision == revision_seen;
}

template <class Row>
std::vector<GoalLine> lines_of_rows(Work& work, std::vector<Row> const& rows, GoalId Row::*id) {
  auto ids = std::vector<GoalId>{};
  for (auto const& row : rows) ids.push_back(row.*id);
  return goal_lines(work, ids);
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
  if (act.verb == "tag") return labelled(remove_tag(work, now.id, {}, act.detail));
  if (act.verb == "untag") return labelled(add_tag(work, now.id, {}, act.detail));
  return edited(work, now, OfficeId{item.leader_before}, item.published_before);
}

}  // namespace

Problems problems_of(GoalOrder const& order) {
  auto problems = Problems{};
  if (order.chosen.empty()) problems.push_back({"item", "portfolio.bulk.no_goal"});
  if (order.chosen.size() > kBulkRowsMax) problems.push_back({"item", "portfolio.bulk.too_many", {std::to_string(kBulkRowsMax)}});
  if (order.verb == GoalVerb::leader && !order.leader) problems.push_back({"office", "portfolio.bulk.no_responsible"});
  if (order.verb == GoalVerb::tag || order.verb == GoalVerb::untag) {
    if (order.label.empty()) problems.push_back({"label", "portfolio.bulk.no_label"});
    for (auto& problem : problems_of_tags({order.label}, "label")) problems.push_back(std::move(problem));
  }
  return problems;
}

bool may_do(Actor const& actor, GoalVerb verb, GoalLine const& line) {
  // A goal is not handed over by who leads it.
  if (actor.may(kEditGoal, line.institution)) return true;
  return verb != GoalVerb::leader && actor.may_as(kEditOwn, line.leader);
}

bool may_do_any(Actor const& actor, Goal const& goal) { return may_edit(actor, goal); }

Outcome<GoalBulkOutcome> do_goal_bulk(Work& work, GoalOrder const& order) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  if (auto problems = problems_of(order); !problems.empty()) return problems;
  auto all = Together{work, event_of(order.verb)};
  auto chosen = order.chosen;
  // In one order for everybody, so that two of them never wait for each other; a row once.
  std::ranges::sort(chosen, {}, &ChosenGoal::id);
  auto const twice = std::ranges::unique(chosen, {}, &ChosenGoal::id);
  chosen.erase(twice.begin(), twice.end());
  auto const lines = lines_of_rows(work, chosen, &ChosenGoal::id);
  auto outcome = GoalBulkOutcome{};
  auto kept = std::vector<BulkGoal>{};
  for (auto const& one : chosen) {
    auto const refused = refusal_of(all, [&]() -> Outcome<Done> {
      if (!is_current(lines, one.id, one.revision)) throw Stale{Goal::kTable};
      auto const before = seen(work, one.id);
      if (auto const done = changed(work, order, before); !done) return done.error();
      kept.push_back({one.id, 0, before.leader.number, before.is_published});
      return Done{};
    });
    outcome.answers.push_back({one.id, refused});
  }
  if (!kept.empty() && work.actor.person) outcome.act = keep_act(work, order, kept);
  all.commit();
  return outcome;
}

GoalBulkOutcome undo_goal_bulk(Work& work, std::int64_t act) {
  auto all = Together{work, "bulk_undone"};
  auto const last = must_be_last(work, act, true);
  auto const items = work.db.all<BulkGoal>("SELECT " + sql::columns<BulkGoal>() + " FROM bulk_goal WHERE act = :act ORDER BY goal", sql::with("act", act));
  auto const lines = lines_of_rows(work, items, &BulkGoal::goal);
  auto outcome = GoalBulkOutcome{.act = act, .answers = {}};
  for (auto const& item : items) {
    auto const refused = refusal_of(all, [&]() -> Outcome<Done> {
      if (!is_current(lines, item.goal, item.revision_after)) throw Stale{Goal::kTable};
      return brought_back(work, last, item);
    });
    outcome.answers.push_back({item.goal, refused});
  }
  close_act(work, act);
  all.commit();
  return outcome;
}

}  // namespace timon::portfolio
