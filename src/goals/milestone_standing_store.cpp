#include "goals/milestone_standing_store.hpp"

#include <map>

#include "base/text.hpp"
#include "goals/names_store.hpp"
#include "platform/words/fold.hpp"

namespace timon::goals {
namespace {

constexpr auto kUndated = "9999-12-31";  // behind every date

struct MilestoneStanding {
  MilestoneId milestone;
  GoalId goal;
  InstitutionId institution;
  Standing standing{};
  std::string reason;
  std::string reason_details;
  std::int64_t alerts{}, restrictions{};
  std::string due_key;
  std::string list_key;
  std::string search_text;
  friend bool operator==(MilestoneStanding const&, MilestoneStanding const&) = default;
};
BOOST_DESCRIBE_STRUCT(MilestoneStanding, (), (milestone, goal, institution, standing, reason, reason_details, alerts, restrictions, due_key, list_key, search_text))

std::map<MilestoneId, MilestoneStanding> computed(sql::Session& db, Goal const& goal, std::vector<Milestone> const& milestones, std::vector<Load> const& loads, Date today) {
  auto titles = responsible_titles(db, goal.id);
  for (auto& [office, title] : titles) title = fold(title);
  auto const of_goal = " " + fold(goal.code + " " + goal.title) + " ";
  auto by_id = std::map<MilestoneId, Milestone const*>{};
  for (auto const& milestone : milestones) by_id[milestone.id] = &milestone;
  auto all = std::map<MilestoneId, MilestoneStanding>{};
  for (auto const& fact : facts_of(goal, milestones, loads).milestones) {
    auto const& milestone = *by_id[fact.id];
    auto const state = timon::standing_of(fact, today);
    auto const due = milestone.due_on ? to_iso(*milestone.due_on) : std::string{kUndated};
    auto const title = titles.find(milestone.responsible);
    all[fact.id] = {.milestone = fact.id,
                    .goal = goal.id,
                    .institution = goal.institution,
                    .standing = state.standing,
                    .reason = state.reason.key,
                    .reason_details = join(state.reason.details, "|"),
                    .alerts = fact.alerts,
                    .restrictions = fact.restrictions,
                    .due_key = due,
                    .list_key = std::to_string(static_cast<int>(state.standing)) + due,
                    .search_text = fold(milestone.code + " " + milestone.title) + of_goal + (title == titles.end() ? "" : title->second)};
  }
  return all;
}

std::vector<std::string> column_names() {
  auto names = std::vector<std::string>{};
  boost::mp11::mp_for_each<sql::Members<MilestoneStanding>>([&](auto member) { names.emplace_back(member.name); });
  return names;
}

void remove(sql::Session& db, MilestoneId milestone) { db.run("DELETE FROM milestone_standing WHERE milestone = :milestone", sql::with("milestone", milestone)); }

}  // namespace

MilestoneStandings::MilestoneStandings(sql::Session& db, Date today) : db_{db}, today_{today}, into_{db, "milestone_standing", column_names()} {}

void MilestoneStandings::keep(Goal const& goal, std::vector<Milestone> const& milestones, std::vector<Load> const& loads) {
  static auto const kSelect = "SELECT " + sql::columns<MilestoneStanding>() + " FROM milestone_standing WHERE goal = :goal";
  auto wanted = computed(db_, goal, milestones, loads, today_);
  for (auto const& kept : db_.all<MilestoneStanding>(kSelect, sql::with("goal", goal.id))) {
    auto const found = wanted.find(kept.milestone);
    if (found != wanted.end() && found->second == kept) wanted.erase(found);
    else remove(db_, kept.milestone);
  }
  for (auto const& [id, row] : wanted)
    for (auto& member : sql::members_of(row)) into_.add(std::move(member.slot));
}

void forget_milestone_standings(sql::Session& db, GoalId goal) { db.run("DELETE FROM milestone_standing WHERE goal = :goal", sql::with("goal", goal)); }

}  // namespace timon::goals
