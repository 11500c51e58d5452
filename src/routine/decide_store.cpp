#include "routine/decide_store.hpp"

#include "obstacles/waiting.hpp"
#include "petitions/waiting.hpp"

namespace timon::routine {
namespace {

constexpr auto kAdvanceDays = 7;
constexpr auto kGivenHours = std::chrono::hours{24};

}  // namespace

DecideCounts decide_counts(Work& work) {
  auto parameters = sql::Parameters{};
  auto const obstacles = obstacles::waiting_count_query(work, parameters);
  auto const petitions = petitions::waiting_count_query(work, parameters);
  auto const opportunities = obstacles::waiting_opportunities_count_query(work, parameters);
  return work.db.one<DecideCounts>("SELECT (" + obstacles + ") AS obstacles, (" + petitions + ") AS petitions, (" + opportunities + ") AS opportunities", parameters);
}

std::vector<StandingCount> standing_counts(Work& work) {
  auto const visibility = goals::visible(work, "s.goal", "s.institution");
  return work.db.all<StandingCount>("SELECT s.standing, count(*) AS count FROM goal_standing s WHERE s.is_integrating = 0 AND " + visibility.condition + " GROUP BY s.standing",
                                    visibility.parameters);
}

std::vector<AdvanceLine> advance_lines(Work& work, int limit) {
  auto parameters = sql::with("since", work.today - kAdvanceDays, "until", work.today);
  auto visibility = goals::visible(work, "g.id", "g.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return work.db.all<AdvanceLine>(
      "SELECT g.code AS goal_code, g.title AS goal_title, m.code, m.title, m.finished_on FROM milestone m JOIN goal g ON g.id = m.goal WHERE m.finished_on > :since AND "
      "m.finished_on <= :until AND m.is_critical = 1 AND m.withdrawn_on IS NULL AND " +
          visibility.condition + " ORDER BY g.is_priority DESC, m.finished_on DESC, m.id LIMIT " + std::to_string(limit),
      parameters);
}

std::vector<GivenLine> given_lines(Work& work, int limit) {
  auto parameters = sql::with("me", work.actor.person, "since", work.now - kGivenHours);
  auto visibility = goals::visible(work, "g.id", "g.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return work.db.all<GivenLine>(
      "SELECT o.kind, o.code, o.title, a.verb, a.at FROM action_entry a JOIN obstacle o ON o.id = a.obstacle WHERE a.person = :me AND a.kind = 'answered' AND a.at >= :since AND "
      "EXISTS (SELECT 1 FROM obstacle_target t JOIN goal g ON g.id = t.goal WHERE t.obstacle = o.id AND " +
          visibility.condition + ") ORDER BY a.at DESC, a.id DESC LIMIT " + std::to_string(limit),
      parameters);
}

std::vector<GivenPetition> given_petitions(Work& work, int limit) {
  return work.db.all<GivenPetition>(
      "SELECT code, title, verb FROM petition WHERE answered_by = :me AND answered_on = :today AND verb <> '' ORDER BY id DESC LIMIT " + std::to_string(limit),
      sql::with("me", work.actor.person, "today", work.today));
}

}  // namespace timon::routine
