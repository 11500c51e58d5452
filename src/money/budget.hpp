#pragma once
#include <boost/describe.hpp>

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "goals/goals.hpp"

namespace timon {

using BudgetLineId = Id<struct BudgetLine>;
using MovementId = Id<struct BudgetMovement>;

/// The moments of public spending: what the law gave, what was added or taken, what was bound by contract, what was received and is
/// owed (devengado), what left the treasury.
BOOST_DEFINE_ENUM_CLASS(MoneyKind, approved, modified, committed, accrued, paid)

/// Where a goal's money comes from: a source of funds, a budget programme.
struct BudgetLine {
  static constexpr auto kTable = "budget_line";
  BudgetLineId id;
  GoalId goal;
  std::string name;
  std::string source;
  std::string programme;  // code in the government's budget
  std::string currency;   // ISO 4217
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(BudgetLine, (), (id, goal, name, source, programme, currency, revision))

/// One dated fact about a line's money. A correction is another movement, with its sign, or an erasure with its reason.
struct BudgetMovement {
  static constexpr auto kTable = "budget_movement";
  MovementId id;
  GoalId goal;
  BudgetLineId line;
  MoneyKind kind{};
  Date on_day;
  std::int64_t amount{};  // minor units
  std::string detail;
  Time recorded_at;
  PersonId person;
  OfficeId office;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(BudgetMovement, (), (id, goal, line, kind, on_day, amount, detail, recorded_at, person, office, revision))

namespace money {

/// Sums of movements up to a day, in minor units of one currency.
struct Figures {
  std::int64_t approved{};
  std::int64_t modified{};  // what was added to what was approved, or taken from it
  std::int64_t committed{};
  std::int64_t accrued{};
  std::int64_t paid{};

  /// The budget in force: approved and what became of it.
  std::int64_t current() const { return approved + modified; }
  /// What may still be committed.
  std::int64_t available() const { return current() - committed; }
  bool has_budget() const { return current() > 0; }
  bool has_execution() const { return committed != 0 || accrued != 0 || paid != 0; }
  std::int64_t& of(MoneyKind);
  std::int64_t of(MoneyKind kind) const { return const_cast<Figures&>(*this).of(kind); }
  Figures& operator+=(Figures const&);
  friend bool operator==(Figures const&, Figures const&) = default;
};
BOOST_DESCRIBE_STRUCT(Figures, (), (approved, modified, committed, accrued, paid))

/// The sums of the movements up to that day, which is included.
Figures figures_at(std::vector<BudgetMovement> const&, Date day);

/// More of one moment than of the one before it: treasuries have such days, so it warns and is not refused. Moments nobody
/// records are passed over.
struct ChainBreak {
  MoneyKind more{};
  MoneyKind than{};  // `modified` stands for the budget in force
  std::int64_t by{};
  friend bool operator==(ChainBreak const&, ChainBreak const&) = default;
};
std::vector<ChainBreak> chain_breaks(Figures const&);

/// What of a line or a movement a form may say.
Outcome<BudgetLine> checked(BudgetLine);
/// `so_far`: the sums of its line, to which it is added; no sum may fall below zero, nor a day lie ahead.
Outcome<BudgetMovement> checked(BudgetMovement, Figures const& so_far, Date today);
/// May the movement be taken out of sums that hold it?
Problems erasure_problems(BudgetMovement const&, Figures const& so_far, std::string const& reason);

/// Per thousand of the budget in force, rounded half up: 714 of 71.4 %. Nothing without a budget.
std::int64_t share_of(std::int64_t amount, Figures const&);

}  // namespace money
}  // namespace timon
