#include <algorithm>

#include "obstacles/obstacle_actions.hpp"
#include "obstacles/telling.hpp"

namespace timon::obstacles {
namespace {

std::pair<Opportunity, Goal> seen(Work& work, OpportunityId id) {
  auto opportunity = find_visible(work, id);
  if (!opportunity) throw NotFound{};
  return {*opportunity, goals::find_visible(work, opportunity->goal).value()};
}

/// Written, and goals know of it: what is left is to commit.
Opportunity save(Work& work, Deed& deed, Opportunity const& before, Opportunity const& after) {
  deed.thread(before.goal.number);
  auto saved = deed.update(before, after);
  refresh_loads(work, {before.goal});
  return saved;
}

}  // namespace

Outcome<Opportunity> propose_opportunity(Work& work, Opportunity draft) {
  must_have(work.actor, {kRaiseObstacle});
  auto const goal = goals::find_visible(work, draft.goal);
  if (!goal) throw NotFound{};
  must(may_raise(work.actor, *goal), kRaiseObstacle);
  if (draft.milestone) {
    auto const milestone = goals::find_visible(work, draft.milestone);
    if (!milestone || milestone->goal != draft.goal) throw NotFound{};
  }
  draft.id = {};
  // A manager who proposes has validated: the coordinator is next.
  draft.state = work.actor.holds(goal->leader) ? OpportunityState::validated : OpportunityState::proposed;
  draft.valuation.clear();
  draft.proposed_by = work.actor.name;
  auto ready = checked(std::move(draft));
  if (!ready) return ready;
  if (*ready->proposed_on < work.today) return Problem{"proposed_on", "opportunity.proposed_on.past"};
  auto deed = Deed{work, "opportunity_proposed"};
  deed.thread(goal->id.number);
  ready->code = next_opportunity_code(work.db);
  *ready = deed.insert(*ready);
  refresh_loads(work, {goal->id});
  deed.commit();
  return ready;
}

Outcome<Opportunity> edit_opportunity(Work& work, OpportunityId id, std::int64_t revision_seen, Opportunity wanted) {
  must_have(work.actor, {kRaiseObstacle});
  auto const [before, goal] = seen(work, id);
  must(may_raise(work.actor, goal), kRaiseObstacle);
  must_be_current(revision_seen, before.revision, Opportunity::kTable);
  auto after = before;
  after.title = wanted.title;
  after.proposed_on = wanted.proposed_on;
  after.proposed_minutes = wanted.proposed_minutes;
  after.place = wanted.place;
  after.authority = wanted.authority;
  after.message = wanted.message;
  after.embargo_on = wanted.embargo_on;
  auto ready = checked(std::move(after));
  if (!ready) return ready;
  auto deed = Deed{work, "opportunity_edited"};
  *ready = save(work, deed, before, *ready);
  deed.commit();
  return ready;
}

bool may_value(Actor const& actor, Opportunity const& opportunity, Goal const& goal) {
  auto const asked = level_asked(opportunity.state);
  if (!asked || actor.is_console) return asked.has_value();
  if (*asked == Level::manager) return actor.holds(goal.leader) || actor.may(kRaiseObstacle, goal.institution);
  auto const level = std::string{boost::describe::enum_to_string(*asked, "")};
  return std::any_of(actor.seats.begin(), actor.seats.end(), [&](Seat const& seat) { return seat.level == level && seat.reaches(goal.institution); });
}

Outcome<Opportunity> value_opportunity(Work& work, OpportunityId id, std::int64_t revision_seen, ValuationVerb verb, std::string text) {
  must_have(work.actor, {kRaiseObstacle});
  auto const [before, goal] = seen(work, id);
  must(may_value(work.actor, before, goal), kRaiseObstacle);
  must_be_current(revision_seen, before.revision, Opportunity::kTable);
  auto after = valued(before, verb, text);
  if (!after) return after;
  auto deed = Deed{work, "opportunity_valued", text};
  *after = save(work, deed, before, *after);
  tell(work, {verb, before, *after});
  deed.commit();
  return after;
}

}  // namespace timon::obstacles
