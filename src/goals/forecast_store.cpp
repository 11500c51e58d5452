#include "goals/forecast_store.hpp"

#include <set>

#include "goals/forecast_sample.hpp"
#include "platform/sql/list.hpp"

namespace timon::goals {
namespace {

/// A milestone beside one of its moves; without any, the move is empty.
struct HistoryRow {
  MilestoneId id;
  GoalId goal;
  InstitutionId institution;
  std::string line, type;
  std::optional<Date> approved_on, due_original, due_on, finished_on, to_on, moved_on;
};
BOOST_DESCRIBE_STRUCT(HistoryRow, (), (id, goal, institution, line, type, approved_on, due_original, due_on, finished_on, to_on, moved_on))

std::string select_histories(std::string const& milestones) {
  return "SELECT m.id, m.goal, g.institution, m.line, m.type, g.approved_on, m.due_original, m.due_on, m.finished_on, r.to_on, r.moved_on FROM (" + milestones +
         ") m JOIN goal g ON g.id = m.goal LEFT JOIN reprogramming r ON r.milestone = m.id ORDER BY m.goal, m.id, r.id";
}

/// Dates that nobody approved hold since ever: they move freely and are nobody's promise until then.
DatedHistory begun(HistoryRow const& row) {
  auto history = DatedHistory{row.id, row.goal, row.institution, row.line, row.type, {}, row.finished_on};
  auto const first = row.due_original ? row.due_original : row.due_on;
  if (first) history.dates.push_back({row.approved_on.value_or(Date{}), *first});
  return history;
}

std::vector<DatedHistory> histories(sql::Session& db, std::string const& milestones, sql::Parameters const& parameters) {
  auto all = std::vector<DatedHistory>{};
  auto due_now = std::vector<std::optional<Date>>{};
  db.each<HistoryRow>(select_histories(milestones), parameters, [&](HistoryRow const& row) {
    if (all.empty() || all.back().milestone != row.id) {
      all.push_back(begun(row));
      due_now.push_back(row.due_on);
    }
    if (row.moved_on) all.back().dates.push_back({*row.moved_on, row.to_on});
  });
  // What follows another milestone moves with it without a line in the ledger: its last date holds from the day of the one before.
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    auto& dates = all[i].dates;
    auto const last = dates.empty() ? std::optional<Date>{} : dates.back().due_on;
    if (last != due_now[i]) dates.push_back({dates.empty() ? Date{} : dates.back().given_on, due_now[i]});
  }
  return all;
}

constexpr auto kPart = std::size_t{64};  // goals asked for by one question
std::string goal_list(std::vector<GoalId> const& part, sql::Parameters& parameters) { return sql::list_of("goal", part, parameters); }

/// A goal that is done by others, and one of these.
struct PartOf {
  GoalId whole, part;
};
BOOST_DESCRIBE_STRUCT(PartOf, (), (whole, part))

/// The parts that are goals of their own work and still run, direct or through others, as far as the actor sees them.
std::vector<PartOf> parts_of(Work& work, std::vector<GoalId> const& goals) {
  auto all = std::vector<PartOf>{};
  for (auto at = std::size_t{0}; at < goals.size(); at += kPart) {
    auto seen = visible(work, "g.id", "g.institution");
    auto const end = std::min(at + kPart, goals.size());
    auto const list = goal_list({goals.begin() + static_cast<std::ptrdiff_t>(at), goals.begin() + static_cast<std::ptrdiff_t>(end)}, seen.parameters);
    auto const found = work.db.all<PartOf>("WITH RECURSIVE below (whole, part) AS (SELECT d.parent, d.id FROM goal d WHERE d.parent IN (" + list +
                                               ") UNION SELECT b.whole, d.id FROM goal d JOIN below b ON d.parent = b.part) SELECT b.whole, b.part FROM below b JOIN goal g ON "
                                               "g.id = b.part WHERE g.is_integrating = 0 AND g.closed_on IS NULL AND " +
                                               seen.condition + " ORDER BY b.whole, b.part",
                                           seen.parameters);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

constexpr auto kColumns = "SELECT m.id, m.goal, m.line, m.type, m.due_original, m.due_on, m.finished_on FROM milestone m ";

}  // namespace

std::vector<DatedHistory> dated_histories(sql::Session& db, std::vector<GoalId> const& goals) {
  auto all = std::vector<DatedHistory>{};
  for (auto at = std::size_t{0}; at < goals.size(); at += kPart) {
    auto const end = std::min(at + kPart, goals.size());
    auto parameters = sql::Parameters{};
    auto const list = goal_list({goals.begin() + static_cast<std::ptrdiff_t>(at), goals.begin() + static_cast<std::ptrdiff_t>(end)}, parameters);
    auto part = histories(db, kColumns + ("WHERE m.withdrawn_on IS NULL AND m.goal IN (" + list + ")"), parameters);
    all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
  }
  return all;
}

std::vector<DatedHistory> recent_histories(sql::Session& db, Date as_of, std::string const& type, InstitutionId institution) {
  auto parameters = sql::with("as_of", as_of);
  auto where = std::string{"WHERE m.due_original <= :as_of AND m.withdrawn_on IS NULL"};
  if (!type.empty()) {
    where += " AND m.type = :type";
    sql::add_parameters(parameters, "type", type);
  }
  if (institution) {
    where += " AND m.goal IN (SELECT i.id FROM goal i WHERE i.institution = :institution)";
    sql::add_parameters(parameters, "institution", institution);
  }
  return histories(db, kColumns + where + " ORDER BY m.due_original DESC, m.id DESC LIMIT " + std::to_string(kForecastRecent), parameters);
}

std::vector<DatedHistory> all_histories(sql::Session& db) { return histories(db, std::string{kColumns} + "WHERE m.withdrawn_on IS NULL", {}); }

std::map<GoalId, GoalForecast> forecasts_of(Work& work, std::vector<GoalId> const& goals) {
  auto found = std::map<GoalId, GoalForecast>{};
  if (goals.empty()) return found;
  auto const parts = parts_of(work, goals);
  auto asked = std::set<GoalId>{goals.begin(), goals.end()};
  for (auto const& each : parts) asked.insert(each.part);
  auto const own = dated_histories(work.db, {asked.begin(), asked.end()});
  auto samples = SlipSamples{own, work.today, [&](ForecastBasis basis, DatedHistory const& about) {
                               return recent_histories(work.db, work.today, basis == ForecastBasis::type ? about.type : "",
                                                       basis == ForecastBasis::institution ? about.institution : InstitutionId{});
                             }};
  auto of_goals = std::map<GoalId, std::vector<Forecast>>{};
  for (auto const& [goal, one] : forecasts(own, samples, work.today)) of_goals[goal].push_back(one);
  for (auto const goal : goals) {
    auto const all = of_goals.find(goal);
    if (all == of_goals.end()) continue;
    for (auto const& one : all->second) found[goal].milestones.emplace(one.milestone, one);
    found[goal].end = forecast_of_all(all->second);
  }
  auto of_wholes = std::map<GoalId, std::vector<Forecast>>{};
  for (auto const& [whole, part] : parts)
    if (auto const all = of_goals.find(part); all != of_goals.end()) of_wholes[whole].push_back(*forecast_of_all(all->second));
  for (auto& [whole, ends] : of_wholes) {
    auto const count = static_cast<std::int64_t>(ends.size());
    // What stands on the integrating goal itself has to be done too.
    if (found[whole].end) ends.push_back(*found[whole].end);
    found[whole].end = forecast_of_all(ends);
    found[whole].end->parts = count;
  }
  return found;
}

}  // namespace timon::goals
