#include "goals/milestone_standing_store.hpp"

#include <set>

#include "base/text.hpp"
#include "platform/words/fold.hpp"

namespace timon::goals {
namespace {

constexpr auto kUndated = "9999-12-31";  // behind every date

/// What is searched by, of all milestones of a goal.
struct OfGoal {
  explicit OfGoal(StandingFacts const& facts) : goal{" " + fold(facts.goal.code + " " + facts.goal.title) + " "} {
    for (auto const& [office, title] : facts.responsible) titles[office] = fold(title);
  }
  std::string search_text(Milestone const& milestone) const {
    auto const title = titles.find(milestone.responsible);
    return fold(milestone.code + " " + milestone.title) + goal + (title == titles.end() ? "" : title->second);
  }
  std::string goal;
  std::map<OfficeId, std::string> titles{};
};

MilestoneStanding computed(Goal const& goal, Milestone const& milestone, MilestoneFacts const& fact, std::string search_text, Date today) {
  auto const state = timon::standing_of(fact, today);
  auto const due = milestone.due_on ? to_iso(*milestone.due_on) : std::string{kUndated};
  return {.milestone = milestone.id,
          .goal = goal.id,
          .institution = goal.institution,
          .standing = state.standing,
          .reason = state.reason.key,
          .reason_details = join(state.reason.details, "|"),
          .alerts = fact.alerts,
          .restrictions = fact.restrictions,
          .due_key = due,
          .list_key = std::to_string(static_cast<int>(state.standing)) + due,
          .search_text = std::move(search_text)};
}

void remove(sql::Session& db, MilestoneId milestone) { db.run("DELETE FROM milestone_standing WHERE milestone = :milestone", sql::with("milestone", milestone)); }

}  // namespace

MilestoneStandings::MilestoneStandings(sql::Session& db, Date today) : db_{db}, today_{today}, added_{db, {"milestone_words", "milestone_standing", "milestone", "search_text"}} {}

void MilestoneStandings::keep(StandingFacts const& facts, GoalFacts const& of_goal) {
  auto const words = OfGoal{facts};
  auto fact = of_goal.milestones.begin();
  auto left = std::set<MilestoneId>{};
  for (auto const& [milestone, kept] : facts.kept_milestones) left.insert(milestone);
  for (auto const& milestone : facts.milestones) {
    if (milestone.withdrawn_on) continue;
    auto const row = computed(facts.goal, milestone, *fact++, words.search_text(milestone), today_);
    if (auto const kept = facts.kept_milestones.find(milestone.id); kept != facts.kept_milestones.end()) {
      left.erase(milestone.id);
      if (kept->second == row) continue;
      remove(db_, milestone.id);
    }
    added_.add(row, milestone.id.number);
  }
  for (auto const milestone : left) remove(db_, milestone);
}

void forget_milestone_standings(sql::Session& db, GoalId goal) { db.run("DELETE FROM milestone_standing WHERE goal = :goal", sql::with("goal", goal)); }

}  // namespace timon::goals
