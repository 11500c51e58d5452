#include "exchange/folded.hpp"
#include "exchange/import.hpp"
#include "exchange/plan_keys.hpp"

namespace timon::exchange {
namespace {

std::string likeness_of(OpportunityRow const& row) { return to_text(row.goals.value_or({})) + "|" + to_text(row.milestones.value_or({})) + "|" + folded(row.title.value_or({})); }

/// The sheet of opportunities.
class OpportunitySheet {
 public:
  explicit OpportunitySheet(Import& in) : in_{in} {
    for (auto const& each : in.known.opportunities) by_likeness_.emplace(likeness_of(row_of(in.known, each)), each.id);
  }

  Fate run(Spot spot, OpportunityRow& row) {
    auto* const stored = find(row);
    auto const code = row.code.value_or(stored ? stored->code : "");
    auto const* const old_goal = stored ? in_.known.goals.find(stored->goal) : nullptr;
    if (stored && (!old_goal || !in_.known.is_visible(stored->goal))) return in_.wrong(spot, "codigo", code, {{}, "plan.obstacle.code_taken", {code}}), Fate::wrong;
    auto after = stored ? *stored : Opportunity{.id = OpportunityId{in_.draft.next_id()}, .code = code};
    put_in_one_way(spot, row, after);
    if (in_.is_bad(spot)) return Fate::wrong;
    if (stored && !in_.keep_changes(spot, code, row_of(in_.known, *stored), row)) return Fate::equal;
    if (!stored && !row.title.has_value()) in_.wrong(spot, "titulo", {}, {{}, "plan.field.missing", {"titulo"}});
    apply(row, after);
    for (auto const* const goal : {in_.known.goals.find(after.goal), old_goal})
      if (goal) in_.must_reach(spot, *goal);
    if (in_.is_bad(spot)) return Fate::wrong;
    in_.draft.put(stored ? std::optional{*stored} : std::nullopt, after, after.goal);
    in_.draft.touch(after.goal);
    if (stored) in_.draft.touch(stored->goal), *stored = after;
    else in_.tell_new(spot, code, after.title), in_.known.opportunities.put(code.empty() ? "#" + std::to_string(after.id.number) : code, after);
    return stored ? Fate::changed : Fate::added;
  }

 private:
  Opportunity* find(OpportunityRow const& row) const {
    if (row.code.has_value()) return in_.known.opportunities.find(*row.code);
    auto const [first, last] = by_likeness_.equal_range(likeness_of(row));
    for (auto it = first; it != last; ++it) {
      auto* const found = const_cast<Opportunity*>(in_.known.opportunities.find(it->second));
      if (!row.proposed_at.has_value() || found->proposed_on == row.proposed_at->day) return found;
    }
    return nullptr;
  }

  /// One goal, or one milestone of it.
  void put_in_one_way(Spot spot, OpportunityRow& row, Opportunity& after) {
    auto const milestones = row.milestones.value_or({});
    auto codes = row.goals.value_or({});
    if (codes.empty() && !milestones.empty()) codes.push_back(milestones.front().code);
    if (codes.size() > 1 || milestones.size() > 1 || (milestones.size() == 1 && milestones.front().code != codes.front()))
      return in_.wrong(spot, "meta_intermedia", to_text(milestones), {{}, "plan.opportunity.one_goal"});
    if (!codes.empty()) {
      auto const* const goal = in_.goal(spot, "meta", codes.front());
      after.goal = goal ? goal->id : GoalId{};
      if (!row.goals.is_absent()) row.goals = codes;
    }
    if (!after.goal && !in_.is_bad(spot)) in_.wrong(spot, "meta", {}, {{}, "plan.field.missing", {"meta"}});
    if (!row.milestones.is_absent()) {
      auto const* const milestone = milestones.empty() || in_.is_bad(spot) ? nullptr : in_.milestone(spot, "meta_intermedia", milestones.front());
      after.milestone = milestone ? milestone->id : MilestoneId{};
    }
    // An occasion is announced to the minute.
    if (row.proposed_at.has_value() && row.proposed_at->second_of_day) *(*row.proposed_at).second_of_day -= *row.proposed_at->second_of_day % 60;
    if (row.state.is_empty()) row.state = std::string{"proposed"};
    if (row.code.is_empty()) row.code = {};
    if (row.goals.is_empty()) row.goals = {};
  }

  static void apply(OpportunityRow const& row, Opportunity& after) {
    take(row.title, after.title), take(row.place, after.place), take(row.authority, after.authority), take(row.message, after.message), take(row.embargo_until, after.embargo_on);
    if (row.proposed_at.has_value()) {
      after.proposed_on = row.proposed_at->day;
      after.proposed_minutes.reset();
      if (auto const second = row.proposed_at->second_of_day) after.proposed_minutes = *second / 60;
    } else if (row.proposed_at.is_empty()) {
      after.proposed_on.reset();
      after.proposed_minutes.reset();
    }
    if (row.state.has_value()) boost::describe::enum_from_string(row.state->c_str(), after.state);
  }

  Import& in_;
  std::multimap<std::string, OpportunityId> by_likeness_;
};

}  // namespace

void import_opportunities(Import& in) {
  auto sheet = OpportunitySheet{in};
  in.each<OpportunityRow>("oportunidades", pointers_to(in.rows.opportunities), [&](Spot spot, OpportunityRow& row) { return sheet.run(spot, row); });
}

}  // namespace timon::exchange
