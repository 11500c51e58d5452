#include <algorithm>

#include "exchange/import.hpp"
#include "platform/words/fold.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSheet = std::string_view{"cadena"};
constexpr auto kPositionMax = 999;

/// The sheet of delivery chains: a link is found by its goal and its position.
class ChainSheet {
 public:
  explicit ChainSheet(Import& in) : in_{in} {}

  Fate run(Spot spot, ChainRow& row) {
    if (!row.goal.has_value() || !row.position.has_value()) return Fate::wrong;
    auto const* const goal = in_.goal(spot, "meta", *row.goal);
    if (goal == nullptr) return Fate::wrong;
    auto const position = *row.position;
    if (position < 1 || position > kPositionMax)
      return in_.wrong(spot, "posicion", std::to_string(position), {{}, "plan.link.position", {std::to_string(kPositionMax)}}), Fate::wrong;
    auto& chain = in_.known.chains[goal->id.number];
    auto const found = std::ranges::find(chain, position, &ChainLink::sequence);
    auto* const stored = found == chain.end() ? nullptr : &*found;
    auto const key = goal->code + ": " + std::to_string(position);
    name_in_one_way(*goal, row);
    if (stored && !in_.keep_changes(spot, key, row_of(in_.known, *stored), row)) return Fate::equal;
    auto after = stored ? *stored : ChainLink{.id = Id<ChainLink>{in_.draft.next_id()}, .goal = goal->id, .sequence = position};
    apply(spot, row, after);
    in_.must_reach(spot, *goal);
    return in_.put(spot, key, chain, stored, after, after.passes);
  }

 private:
  /// An actor of the goal before one of what lies on it; without regard to case and accents.
  Stakeholder const* actor(GoalId goal, std::string const& name) const {
    auto const folded_name = fold(name);
    Stakeholder const* other = nullptr;
    for (auto const& each : in_.known.stakeholders[goal.number]) {
      if (each.folded_name != folded_name) continue;
      if (!each.milestone && !each.obstacle) return &each;
      if (other == nullptr) other = &each;
    }
    return other;
  }

  /// The name as the actor has it, so that only another actor is a change.
  void name_in_one_way(Goal const& goal, ChainRow& row) const {
    if (!row.actor.has_value()) return;
    if (auto const* const found = actor(goal.id, *row.actor)) row.actor = found->name;
  }

  void apply(Spot spot, ChainRow const& row, ChainLink& after) {
    if (!row.actor.is_absent()) after.stakeholder = {};
    if (row.actor.has_value()) {
      if (auto const* const found = actor(after.goal, *row.actor)) after.stakeholder = found->id;
      else in_.wrong(spot, "actor", *row.actor, {{}, "plan.link.actor_unknown", {*row.actor}});
    }
    take(row.who, after.who), take(row.passes, after.passes), take(row.reason, after.reason);
    take_word(row.strength, after.strength);
    if (!in_.is_bad(spot)) in_.check(spot, after);
  }

  Import& in_;
};

}  // namespace

void import_chain(Import& in) {
  auto sheet = ChainSheet{in};
  in.each<ChainRow>(kSheet, pointers_to(in.rows.chain), [&](Spot spot, ChainRow& row) { return sheet.run(spot, row); });
}

}  // namespace timon::exchange
