#include "goals/standing_store.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "goals/milestone_standing_store.hpp"
#include "goals/standing_facts_store.hpp"
#include "organization/organization.hpp"
#include "platform/sql/new_texts.hpp"
#include "platform/words/fold.hpp"

namespace timon::goals {
namespace {

struct KeptStanding {
  GoalId goal;
  Standing standing{};
};
BOOST_DESCRIBE_STRUCT(KeptStanding, (), (goal, standing))

using Totals = std::map<std::pair<std::int64_t, bool>, std::array<std::int64_t, 4>>;

void count(Totals& totals, GoalStanding const& standing, int by) {
  for (auto const place : {std::int64_t{0}, standing.institution.number}) totals[{place, standing.is_integrating}][static_cast<std::size_t>(standing.standing)] += by;
}

/// In one order for everybody, so that two writers never wait for each other.
void add_totals(sql::Session& db, Totals const& totals) {
  for (auto const& [key, by] : totals) {
    if (std::all_of(by.begin(), by.end(), [](auto n) { return n == 0; })) continue;
    db.run(R"(INSERT INTO board_total (institution, is_integrating, stopped, late, on_course, finished)
              VALUES (:institution, :is_integrating, :stopped, :late, :on_course, :finished)
              ON CONFLICT (institution, is_integrating) DO UPDATE SET stopped = board_total.stopped + excluded.stopped, late = board_total.late + excluded.late,
                on_course = board_total.on_course + excluded.on_course, finished = board_total.finished + excluded.finished)",
           sql::with("institution", key.first, "is_integrating", key.second, "stopped", by[0], "late", by[1], "on_course", by[2], "finished", by[3]));
  }
}

void change(sql::Session& db, GoalStanding const& standing) {
  static auto const text = [] {
    auto updates = std::string{};
    boost::mp11::mp_for_each<sql::Members<GoalStanding>>([&](auto member) {
      if (std::string_view{member.name} != "goal") updates += (updates.empty() ? "" : ", ") + std::string{member.name} + " = :" + member.name;
    });
    return "UPDATE goal_standing SET " + updates + " WHERE goal = :goal";
  }();
  db.run(text, sql::members_of(standing));
}

void note_turned_on(sql::Session& db, Date today) {
  db.run("DELETE FROM turned_day");
  db.run("INSERT INTO turned_day (turned_on) VALUES (:today)", sql::with("today", today));
}

/// A standing that is another than the one kept before is a turn, told when one asks what changed.
void note_turn(Work& work, Standing before, GoalStanding const& after) {
  if (before == after.standing) return;
  work.db.run("INSERT INTO standing_turn (goal, at, before, after, reason, reason_details) VALUES (:goal, :at, :before, :after, :reason, :reason_details)",
              sql::with("goal", after.goal, "at", work.now, "before", before, "after", after.standing, "reason", after.reason, "reason_details", after.reason_details));
}

/// From facts alone, nothing kept.
GoalStanding computed(StandingFacts const& facts, GoalFacts const& of_goal, Date today) {
  auto const& [goal, names] = std::tie(facts.goal, facts.names);
  auto const state = state_of(of_goal, today);
  auto standing = GoalStanding{.goal = goal.id,
                               .code = goal.code,
                               .title = goal.title,
                               .institution = goal.institution,
                               .institution_code = names.institution_code,
                               .institution_name = names.institution_name,
                               .axis = names.axis,
                               .is_priority = goal.is_priority,
                               .is_integrating = goal.is_integrating,
                               .standing = state.standing.standing,
                               .reason = state.standing.reason.key,
                               .reason_details = join(state.standing.reason.details, "|"),
                               .ends_on = goal.ends_on,
                               .stopped = state.counts.stopped,
                               .late = state.counts.late,
                               .on_course = state.counts.on_course,
                               .finished = state.counts.finished,
                               .reprogrammed = state.counts.reprogrammed,
                               .with_alerts = state.counts.with_alerts,
                               .with_restrictions = state.counts.with_restrictions,
                               .progress_real = state.thermometer.real,
                               .progress_expected = state.thermometer.expected,
                               .progress_original = state.thermometer.expected_original,
                               .updated_at = goal.updated_at,
                               .next_change_on = state.next_change_on};
  for (auto const& milestone : facts.milestones) standing.updated_at = std::max(standing.updated_at, milestone.updated_at);
  for (auto const& load : facts.loads) {
    if (load.milestone) continue;  // the goal's own line counts each obstacle once, on however many milestones it lies
    standing.alerts = load.alerts;
    standing.restrictions = load.restrictions;
    standing.opportunities = load.opportunities;
  }
  standing.board_key = board_key_of(state, static_cast<int>(standing.alerts + standing.restrictions), goal.ends_on);
  standing.search_text = fold(goal.code + " " + goal.title + " " + standing.institution_name + " " + names.acronym + " " + names.leader);
  return standing;
}

void refresh_some(Work& work, std::vector<GoalId> const& goals) {
  auto totals = Totals{};
  auto of_milestones = MilestoneStandings{work.db, work.today};
  auto added = sql::NewTexts<GoalStanding>{work.db, {"goal_words", "goal_standing", "goal", "search_text"}};
  for (auto const& facts : standing_facts(work.db, goals)) {
    auto const of_goal = facts_of(facts.goal, facts.milestones, facts.loads);
    of_milestones.keep(facts, of_goal);
    auto const after = computed(facts, of_goal, work.today);
    if (facts.kept == after) continue;
    count(totals, after, +1);
    if (facts.kept) {
      count(totals, *facts.kept, -1);
      note_turn(work, facts.kept->standing, after);
      change(work.db, after);
    } else {
      added.add(after, after.goal.number);
    }
  }
  of_milestones.finish();
  added.finish();
  add_totals(work.db, totals);
}

void refresh(Work& work, std::vector<GoalId> const& goals) {
  for (auto from = goals.begin(); from != goals.end();) {
    auto const until = from + std::min(goals.end() - from, static_cast<std::ptrdiff_t>(kFactsAtOnce));
    refresh_some(work, {from, until});
    from = until;
  }
}

}  // namespace

std::optional<GoalStanding> standing_of(sql::Session& db, GoalId goal) {
  static auto const text = "SELECT " + sql::columns<GoalStanding>() + " FROM goal_standing WHERE goal = :goal";
  return db.maybe<GoalStanding>(text, sql::with("goal", goal));
}

GoalFacts facts_of(Goal const& goal, std::vector<Milestone> const& milestones, std::vector<Load> const& loads) {
  auto facts = GoalFacts{.ends_on = goal.ends_on, .is_suspended = goal.suspended_on.has_value(), .is_closed = goal.closed_on.has_value()};
  auto load_by_milestone = std::map<MilestoneId, Load const*>{};
  for (auto const& load : loads) load_by_milestone[load.milestone] = &load;
  if (auto const own = load_by_milestone.find({}); own != load_by_milestone.end()) facts.blocking = own->second->blocking;
  for (auto const& milestone : milestones) {
    if (milestone.withdrawn_on) continue;
    auto& fact = facts.milestones.emplace_back();
    fact = {.id = milestone.id,
            .code = milestone.code,
            .is_critical = milestone.is_critical,
            .weight = static_cast<int>(milestone.weight),
            .due_on = milestone.due_on,
            .due_original = milestone.due_original,
            .finished_on = milestone.finished_on,
            .moves = static_cast<int>(milestone.moves)};
    if (auto const load = load_by_milestone.find(milestone.id); load != load_by_milestone.end()) {
      fact.alerts = static_cast<int>(load->second->alerts);
      fact.restrictions = static_cast<int>(load->second->restrictions);
      fact.blocking = load->second->blocking;
    }
  }
  return facts;
}

void refresh_standing(Work& work, std::vector<GoalId> goals) {
  std::sort(goals.begin(), goals.end());
  goals.erase(std::unique(goals.begin(), goals.end()), goals.end());
  refresh(work, goals);
}

std::optional<Date> turned_on(sql::Session& db) { return db.maybe<Date>("SELECT turned_on FROM turned_day"); }

void forget_standing(Work& work, std::vector<GoalId> const& goals) {
  auto totals = Totals{};
  for (auto const goal : goals) {
    if (auto const standing = standing_of(work.db, goal)) count(totals, *standing, -1);
    forget_milestone_standings(work.db, goal);
    for (auto const* table : {"goal_standing", "goal_load", "goal_holder", "standing_turn"})
      work.db.run(std::string{"DELETE FROM "} + table + " WHERE goal = :goal", sql::with("goal", goal));
  }
  add_totals(work.db, totals);
}

std::size_t turn_day(Work& work) {
  auto const turned = turned_on(work.db);
  if (turned == work.today) return 0;
  if (!turned || *turned > work.today) {
    rebuild(work);
    return static_cast<std::size_t>(work.db.one<std::int64_t>("SELECT count(*) FROM goal_standing"));
  }
  auto transaction = sql::Transaction{work.db};
  auto const goals = work.db.all<GoalId>("SELECT goal FROM goal_standing WHERE next_change_on <= :today ORDER BY goal", sql::with("today", work.today));
  refresh(work, goals);
  note_turned_on(work.db, work.today);
  transaction.commit();
  return goals.size();
}

void rebuild(Work& work) {
  auto transaction = sql::Transaction{work.db};
  auto before = std::map<GoalId, Standing>{};
  work.db.each<KeptStanding>("SELECT goal, standing FROM goal_standing", {}, [&](KeptStanding const& kept) { before.emplace(kept.goal, kept.standing); });
  work.db.run("DELETE FROM goal_standing");
  work.db.run("DELETE FROM board_total");
  refresh(work, work.db.all<GoalId>("SELECT id FROM goal ORDER BY id"));
  for (auto const& [goal, standing] : before)
    if (auto const after = standing_of(work.db, goal)) note_turn(work, standing, *after);
  note_turned_on(work.db, work.today);
  transaction.commit();
}

void put_loads(sql::Session& db, GoalId goal, std::vector<Load> const& loads, std::vector<OfficeId> const& holders) {
  static auto const text = "INSERT INTO goal_load (" + sql::columns<Load>() + ") VALUES (:goal, :milestone, :alerts, :restrictions, :opportunities, :blocking)";
  db.run("DELETE FROM goal_load WHERE goal = :goal", sql::with("goal", goal));
  for (auto const& load : loads)
    db.run(text, sql::with("goal", goal, "milestone", load.milestone.number, "alerts", load.alerts, "restrictions", load.restrictions, "opportunities", load.opportunities,
                           "blocking", load.blocking));
  db.run("DELETE FROM goal_holder WHERE goal = :goal", sql::with("goal", goal));
  for (auto const office : holders) db.run("INSERT INTO goal_holder (goal, office) VALUES (:goal, :office) ON CONFLICT DO NOTHING", sql::with("goal", goal, "office", office));
}

std::vector<Load> loads_of(sql::Session& db, GoalId goal) {
  static auto const text = "SELECT " + sql::columns<Load>() + " FROM goal_load WHERE goal = :goal ORDER BY milestone";
  return db.all<Load>(text, sql::with("goal", goal));
}

}  // namespace timon::goals
