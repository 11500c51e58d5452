#include <algorithm>

#include "goals/milestone_actions.hpp"
#include "money/money.hpp"
#include "world/life.hpp"
#include "world/rows.hpp"

namespace timon::world {
namespace {

constexpr auto kCents = std::int64_t{100};
constexpr auto kThousand = std::int64_t{1000};
constexpr auto kRound = std::int64_t{100'000};  // amounts of whole thousands of pesos
constexpr auto kOpenedAfter = 3;                // days from the beginning of a goal
constexpr auto kStep = 61;                      // days between two sheets of the treasury
constexpr auto kPaidAfter = 24;
constexpr auto kLastSheet = -4;

/// Goals whose money runs ahead of their route: an advance paid to a contractor that stopped, and equipment bought before its permit.
struct Advance {
  char const* goal;
  std::int64_t thousandths;
};
constexpr Advance kAdvances[] = {{"A01", 330}, {"A02", 190}};

std::int64_t advance_of(std::string const& code) {
  for (auto const& advance : kAdvances)
    if (code == advance.goal) return advance.thousandths;
  return 0;
}

/// What of the route's weight was finished that many days ago, in thousandths.
std::int64_t real_at(GoalRow const& goal, int day) {
  auto all = std::int64_t{0}, finished = std::int64_t{0};
  for (auto const& milestone : goal.milestones) {
    if (milestone.withdrawn) continue;
    all += milestone.weight;
    if (milestone.finished && *milestone.finished <= day && !milestone.reopened) finished += milestone.weight;
  }
  return all == 0 ? 0 : finished * kThousand / all;
}

/// Works whose milestones say where they are and what each costs.
constexpr char const* kPriced[] = {"A01", "A10", "A20"};

void price_milestones(Life& life, GoalRow const& row) {
  constexpr auto kShare = std::int64_t{850};  // of the budget; the rest is for what no milestone names
  auto all = std::int64_t{0};
  for (auto const& milestone : row.milestones) all += milestone.weight;
  auto number = std::size_t{0};
  for (auto const& milestone : row.milestones) {
    if (milestone.added || milestone.withdrawn) continue;
    auto const amount = row.budget_amount * kCents * kShare / kThousand * milestone.weight / all / kRound * kRound;
    auto const place = life.places.at(row.places[number++ % row.places.size()]);
    auto const name = row.code + "/" + milestone.code;
    life.on(life.days().day(row.starts + kOpenedAfter), name + " priced", [&life, &row, name, amount, place] {
      auto work = life.as(life.offices.at(row.institution + "|" + row.leader));
      auto wanted = goals::find_visible(work, life.milestones.at(name)).value();
      wanted.amount = amount;
      wanted.place = place;
      accepted(goals::edit_milestone(work, wanted.id, 0, wanted), name);
    });
  }
}

class MoneyOfGoal {
 public:
  MoneyOfGoal(Life& life, GoalRow const& row) : life_{life}, row_{row}, budget_{row.budget_amount * kCents} {}

  void tell() {
    auto const opened = row_.starts + kOpenedAfter;
    if (opened > kLastSheet) return;
    life_.on(life_.days().day(opened), row_.code + " budget", [&life = life_, &row = row_, budget = budget_] {
      auto work = treasury(life, row);
      accepted(money::add_line(work, life.goals.at(row.code), {.name = "Tesoro provincial", .source = "Rentas generales", .programme = "P-" + row.code.substr(1)}, budget),
               row.code);
    });
    if (std::ranges::find(kPriced, row_.code) != std::end(kPriced)) price_milestones(life_, row_);
    if (row_.code.back() == '3') modify(opened);
    auto const advance = advance_of(row_.code);
    for (auto day = opened + kStep / 2; day <= kLastSheet; day += kStep) {
      auto const real = real_at(row_, day);
      auto const accrued = std::min<std::int64_t>(real * 92 / 100 + (day - opened > kStep ? advance : 0), 960);
      pay(std::min(day + kPaidAfter, kLastSheet));
      record(day, MoneyKind::committed, std::clamp<std::int64_t>(std::max(real, accrued) + 150, committed_, 1000), committed_, "Contratos y órdenes de compra");
      record(day, MoneyKind::accrued, accrued, accrued_, "Certificados y facturas del período");
    }
  }

 private:
  static Work treasury(Life& life, GoalRow const& row) { return life.as(life.office_of_level("coordinator", life.institutions.at(row.institution))); }

  void modify(int opened) {
    auto const day = opened + kStep * 2;
    if (day > kLastSheet) return;
    movement(day, MoneyKind::modified, budget_ * 8 / 100 / kRound * kRound, "Ampliación por redeterminación de precios");
  }

  /// What was accrued before this sheet is paid after it: contractors wait.
  void pay(int day) { record(day, MoneyKind::paid, accrued_, paid_, "Órdenes de pago"); }

  void record(int day, MoneyKind kind, std::int64_t target, std::int64_t& so_far, char const* detail) {
    if (target <= so_far) return;
    auto const amount = budget_ * (target - so_far) / kThousand / kRound * kRound;
    if (amount == 0) return;
    so_far = target;
    movement(day, kind, amount, detail);
  }

  void movement(int day, MoneyKind kind, std::int64_t amount, std::string detail) {
    life_.on(life_.days().day(day), row_.code + " money", [&life = life_, &row = row_, kind, amount, detail = std::move(detail)] {
      auto work = treasury(life, row);
      auto const goal = life.goals.at(row.code);
      auto const line = life.db().one<BudgetLineId>("SELECT id FROM budget_line WHERE goal = :goal ORDER BY id LIMIT 1", sql::with("goal", goal));
      accepted(money::record_movement(work, goal, {.line = line, .kind = kind, .on_day = work.today, .amount = amount, .detail = detail}), row.code);
    });
  }

  Life& life_;
  GoalRow const& row_;
  std::int64_t budget_;
  std::int64_t committed_{}, accrued_{}, paid_{};
};

}  // namespace

void tell_money(Life& life) {
  // The rows are kept as long as the story is told from them.
  static auto const all = all_goals();
  for (auto const& row : all.rows)
    if (row.budget_amount > 0 && row.is_approved && !row.is_integrating) MoneyOfGoal{life, row}.tell();
}

}  // namespace timon::world
