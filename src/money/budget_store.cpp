#include "money/budget_store.hpp"

#include "base/text.hpp"
#include "organization/organization.hpp"

namespace timon::money {
namespace {

constexpr auto kCurrencyOtherwise = "ARS";

struct SumRow {
  GoalId goal;
  std::string currency;
  MoneyKind kind{};
  std::int64_t amount{};
};
BOOST_DESCRIBE_STRUCT(SumRow, (), (goal, currency, kind, amount))

struct KindSum {
  MoneyKind kind{};
  std::int64_t amount{};
};
BOOST_DESCRIBE_STRUCT(KindSum, (), (kind, amount))

}  // namespace

std::vector<BudgetLine> lines_of(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<BudgetLine>("WHERE goal = :goal ORDER BY id");
  return db.all<BudgetLine>(text, sql::with("goal", goal));
}

std::optional<BudgetLine> find_line(sql::Session& db, BudgetLineId id) {
  static auto const text = sql::select<BudgetLine>("WHERE id = :id");
  return db.maybe<BudgetLine>(text, sql::with("id", id));
}

std::vector<BudgetMovement> movements_of(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<BudgetMovement>("WHERE goal = :goal ORDER BY on_day, id");
  return db.all<BudgetMovement>(text, sql::with("goal", goal));
}

std::optional<BudgetMovement> find_movement(sql::Session& db, MovementId id) {
  static auto const text = sql::select<BudgetMovement>("WHERE id = :id");
  return db.maybe<BudgetMovement>(text, sql::with("id", id));
}

Figures figures_of_line(sql::Session& db, BudgetLineId line) {
  auto figures = Figures{};
  for (auto const& sum : db.all<KindSum>("SELECT kind, CAST(sum(amount) AS BIGINT) AS amount FROM budget_movement WHERE line = :line GROUP BY kind", sql::with("line", line)))
    figures.of(sum.kind) = sum.amount;
  return figures;
}

bool has_movement(sql::Session& db, BudgetMovement const& movement) {
  return db
      .maybe<std::int64_t>("SELECT id FROM budget_movement WHERE line = :line AND kind = :kind AND on_day = :on_day AND amount = :amount AND detail = :detail LIMIT 1",
                           sql::with("line", movement.line, "kind", movement.kind, "on_day", movement.on_day, "amount", movement.amount, "detail", movement.detail))
      .has_value();
}

std::string currency_of(sql::Session& db, Goal const& goal) { return goal.currency.empty() ? organization::setting(db, "currency", kCurrencyOtherwise) : goal.currency; }

std::int64_t real_progress(sql::Session& db, GoalId goal) {
  return db.maybe<std::int64_t>("SELECT progress_real FROM goal_standing WHERE goal = :goal", sql::with("goal", goal)).value_or(0);
}

std::vector<GoalMoney> money_of(Work& work, std::string const& goals_query, sql::Parameters parameters, MoneyPer per) {
  sql::add_parameters(parameters, "money_until", work.today);
  auto const whose = std::string{per == MoneyPer::goal ? "v.goal, " : ""};
  auto all = std::vector<GoalMoney>{};
  work.db.each<SumRow>(std::string{"SELECT "} + (per == MoneyPer::goal ? "v.goal" : "0 AS goal") +
                           ", l.currency, v.kind, CAST(sum(v.amount) AS BIGINT) AS amount FROM budget_movement v JOIN budget_line l ON l.id = v.line "
                           "WHERE v.on_day <= :money_until AND v.goal IN (" +
                           goals_query + ") GROUP BY " + whose + "l.currency, v.kind ORDER BY " + whose + "l.currency",
                       parameters, [&](SumRow const& row) {
                         if (all.empty() || all.back().goal != row.goal || all.back().currency != row.currency) all.push_back({row.goal, row.currency, {}});
                         all.back().figures.of(row.kind) += row.amount;
                       });
  return all;
}

std::vector<GoalMoney> money_of_parts(Work& work, GoalId integrating) {
  auto visibility = goals::visible(work, "g.id", "g.institution");
  sql::add_parameters(visibility.parameters, "integrating", integrating);
  return money_of(work,
                  "WITH RECURSIVE part (id) AS (SELECT id FROM goal WHERE parent = :integrating UNION SELECT d.id FROM goal d JOIN part ON d.parent = part.id) "
                  "SELECT g.id FROM goal g JOIN part ON part.id = g.id WHERE " +
                      visibility.condition,
                  std::move(visibility.parameters), MoneyPer::goal);
}

LightLimits light_limits(sql::Session& db) {
  auto const settings = organization::settings_beginning(db, "money_");
  auto limits = LightLimits{};
  auto const read = [&](char const* name, std::int64_t& limit) {
    auto const found = settings.find(name);
    auto const points = found == settings.end() ? std::nullopt : integer_from(found->second);
    if (points && *points > 0 && *points <= 100) limit = *points;
  };
  read("money_ahead_points", limits.ahead);
  read("money_far_ahead_points", limits.far_ahead);
  return limits;
}

std::vector<sql::TableShape> sealed_tables() { return {sql::shape_of<BudgetLine>(), sql::shape_of<BudgetMovement>()}; }

}  // namespace timon::money
