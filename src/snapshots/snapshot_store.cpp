#include "snapshots/snapshot_store.hpp"

namespace timon::snapshots {
namespace {

std::string kept_text(std::string const& rest) {
  return "SELECT " + sql::columns<Snapshot>("s.") + ", p.code, p.kind, p.starts_on, p.ends_on FROM snapshot s JOIN period p ON p.id = s.period " + rest;
}

struct ContentRow {
  GoalId goal;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ContentRow, (), (goal, text))

/// « FROM … WHERE …»: what of a period the actor may see today. A goal that is gone has no place in anybody's reach.
std::string seen_of(Work const& work, PeriodId period, sql::Parameters& parameters) {
  auto visibility = goals::visible(work, "f.goal", "g.institution");
  sql::add_parameters(parameters, "period", period);
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return " FROM period_goal f LEFT JOIN goal g ON g.id = f.goal JOIN frozen_content c ON c.hash = f.hash WHERE f.period = :period AND " + visibility.condition;
}

void add_institution(std::string& text, FrozenQuery const& query, sql::Parameters& parameters) {
  if (query.institution.empty()) return;
  text += " AND f.institution IN (SELECT r.institution FROM institution_reach r JOIN institution t ON t.id = r.top WHERE t.code = :place)";
  sql::add_parameters(parameters, "place", query.institution);
}

struct Place {
  std::int64_t rank{}, board_key{};
};
BOOST_DESCRIBE_STRUCT(Place, (), (rank, board_key))

}  // namespace

std::optional<KeptPeriod> kept_period(sql::Session& db, std::string const& code) { return db.maybe<KeptPeriod>(kept_text("WHERE p.code = :code"), sql::with("code", code)); }

std::optional<KeptPeriod> kept_on(sql::Session& db, Date day) {
  return db.maybe<KeptPeriod>(kept_text("WHERE s.as_of <= :day ORDER BY s.as_of DESC, CASE p.kind WHEN 'month' THEN 1 ELSE 0 END, s.id DESC LIMIT 1"), sql::with("day", day));
}

std::optional<KeptPeriod> first_kept(sql::Session& db) { return db.maybe<KeptPeriod>(kept_text("ORDER BY s.as_of, s.id LIMIT 1")); }
std::optional<Snapshot> last_snapshot(sql::Session& db) { return db.maybe<Snapshot>(sql::select<Snapshot>("ORDER BY id DESC LIMIT 1")); }
std::optional<Snapshot> snapshot_of(sql::Session& db, PeriodId period) { return db.maybe<Snapshot>(sql::select<Snapshot>("WHERE period = :period"), sql::with("period", period)); }

std::vector<PeriodLine> period_lines(sql::Session& db, Date today, int limit) {
  return db.all<PeriodLine>(
      "SELECT " + sql::columns<Period>("p.") +
          ", coalesce(s.hash, '') AS hash, s.as_of, coalesce(s.goals, 0) AS goals, (SELECT count(*) FROM erratum e WHERE e.period = p.id) AS errata FROM period p "
          "LEFT JOIN snapshot s ON s.period = p.id WHERE p.starts_on <= :today ORDER BY p.ends_on DESC, p.id DESC LIMIT " +
          std::to_string(limit),
      sql::with("today", today));
}

std::vector<Period> open_periods_ended(sql::Session& db, Date before) {
  return db.all<Period>(sql::select<Period>("WHERE closed_at IS NULL AND ends_on < :before ORDER BY ends_on, id"), sql::with("before", before));
}

void each_frozen(Work& work, FrozenQuery const& query, std::function<void(FrozenRow)> const& take) {
  auto parameters = sql::Parameters{};
  auto text = "SELECT f.goal, c.text" + seen_of(work, query.period, parameters) + " AND f.is_integrating = 0";
  if (query.standing) {
    text += " AND f.standing = :standing";
    sql::add_parameters(parameters, "standing", *query.standing);
  }
  add_institution(text, query, parameters);
  if (query.after) {
    auto const place =
        work.db.maybe<Place>("SELECT rank, board_key FROM period_goal WHERE period = :period AND goal = :goal", sql::with("period", query.period, "goal", query.after));
    if (!place) return;
    text += " AND (f.rank, f.board_key, f.goal) > (:after_rank, :after_key, :after_goal)";
    sql::add_parameters(parameters, "after_rank", place->rank, "after_key", place->board_key, "after_goal", query.after);
  }
  text += " ORDER BY f.rank, f.board_key, f.goal";
  if (query.limit > 0) text += " LIMIT " + std::to_string(query.limit + 1);
  work.db.each<ContentRow>(text, parameters, [&](ContentRow row) { take({row.goal, goal_from(row.text)}); });
}

FrozenTotals frozen_totals(Work& work, FrozenQuery const& query) {
  auto parameters = sql::Parameters{};
  auto seen = seen_of(work, query.period, parameters) + " AND f.is_integrating = 0";
  add_institution(seen, query, parameters);
  auto const count = [](char const* standing) {
    return std::string{"CAST(coalesce(sum(CASE WHEN f.standing = '"} + standing + "' THEN 1 ELSE 0 END), 0) AS INTEGER) AS " + standing;
  };
  return work.db.one<FrozenTotals>("SELECT " + count("stopped") + ", " + count("late") + ", " + count("on_course") + ", " + count("finished") + seen, parameters);
}

std::optional<FrozenGoal> frozen_goal(Work& work, PeriodId period, std::string const& code) {
  auto parameters = sql::with("code", code);
  auto const text = "SELECT f.goal, c.text" + seen_of(work, period, parameters) + " AND f.code = :code";
  auto const found = work.db.maybe<ContentRow>(text, parameters);
  return found ? std::optional{goal_from(found->text)} : std::nullopt;
}

bool has_frozen(Work& work, PeriodId period, std::string const& code) { return frozen_goal(work, period, code).has_value(); }

std::vector<NamedErratum> errata_of(sql::Session& db, PeriodId period, std::string const& goal_code) {
  auto const text = "SELECT " + sql::columns<Erratum>("e.") + ", coalesce(n.name, '') AS person_name FROM erratum e LEFT JOIN person n ON n.id = e.person WHERE e.period = :period";
  if (goal_code == "*") return db.all<NamedErratum>(text + " ORDER BY e.id", sql::with("period", period));
  return db.all<NamedErratum>(text + " AND e.goal_code IN ('', :code) ORDER BY e.id", sql::with("period", period, "code", goal_code));
}

namespace {

constexpr auto kClosed = "SELECT p.code, p.starts_on, p.ends_on, s.as_of, s.made_at FROM snapshot s JOIN period p ON p.id = s.period ";

}  // namespace

std::vector<ClosedPeriod> closed_periods(sql::Session& db, int limit) {
  return db.all<ClosedPeriod>(std::string{kClosed} + "ORDER BY s.as_of DESC, CASE p.kind WHEN 'month' THEN 1 ELSE 0 END, s.id DESC LIMIT " + std::to_string(limit));
}

std::optional<ClosedPeriod> find_closed_period(sql::Session& db, std::string const& code) {
  return db.maybe<ClosedPeriod>(std::string{kClosed} + "WHERE p.code = :code", sql::with("code", code));
}

}  // namespace timon::snapshots
