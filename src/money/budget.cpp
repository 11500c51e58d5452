#include "money/budget.hpp"

#include "base/text.hpp"

namespace timon::money {
namespace {

constexpr auto kNameMax = std::size_t{200};
constexpr auto kDetailMax = std::size_t{500};
constexpr auto kThousand = std::int64_t{1000};
auto const kEarliest = make_date(1990, 1, 1);

/// The sum that a movement of this kind moves, with it: approved and modified are one.
std::int64_t sum_with(Figures figures, MoneyKind kind, std::int64_t amount) {
  figures.of(kind) += amount;
  return kind == MoneyKind::modified || kind == MoneyKind::approved ? figures.current() : figures.of(kind);
}

}  // namespace

std::int64_t& Figures::of(MoneyKind kind) {
  switch (kind) {
    case MoneyKind::approved: return approved;
    case MoneyKind::modified: return modified;
    case MoneyKind::committed: return committed;
    case MoneyKind::accrued: return accrued;
    case MoneyKind::paid: break;
  }
  return paid;
}

Figures& Figures::operator+=(Figures const& more) {
  for (auto const kind : {MoneyKind::approved, MoneyKind::modified, MoneyKind::committed, MoneyKind::accrued, MoneyKind::paid}) of(kind) += more.of(kind);
  return *this;
}

Figures figures_at(std::vector<BudgetMovement> const& movements, Date day) {
  auto figures = Figures{};
  for (auto const& movement : movements)
    if (movement.on_day <= day) figures.of(movement.kind) += movement.amount;
  return figures;
}

std::vector<ChainBreak> chain_breaks(Figures const& figures) {
  auto breaks = std::vector<ChainBreak>{};
  auto before = MoneyKind::modified;
  auto limit = figures.current();
  for (auto const kind : {MoneyKind::committed, MoneyKind::accrued, MoneyKind::paid}) {
    auto const amount = figures.of(kind);
    if (amount == 0) continue;
    if (amount > limit) breaks.push_back({kind, before, amount - limit});
    before = kind;
    limit = amount;
  }
  return breaks;
}

Outcome<BudgetLine> checked(BudgetLine line) {
  auto problems = Problems{};
  for (auto* text : {&line.name, &line.source, &line.programme}) *text = std::string{trimmed(*text)};
  if (line.name.empty()) problems.push_back({"name", "budget.name.missing"});
  if (length_of(line.name) > kNameMax || !is_plain_text(line.name)) problems.push_back({"name", "budget.text.long", {std::to_string(kNameMax)}});
  if (length_of(line.source) > kNameMax || !is_plain_text(line.source)) problems.push_back({"source", "budget.text.long", {std::to_string(kNameMax)}});
  if (length_of(line.programme) > kCodeLengthMax || !is_plain_text(line.programme)) problems.push_back({"programme", "budget.text.long", {std::to_string(kCodeLengthMax)}});
  if (!problems.empty()) return problems;
  return line;
}

Outcome<BudgetMovement> checked(BudgetMovement movement, Figures const& so_far, Date today) {
  auto problems = Problems{};
  movement.detail = std::string{trimmed(movement.detail)};
  if (movement.on_day > today) problems.push_back({"on_day", "movement.day.ahead"});
  if (movement.on_day < kEarliest) problems.push_back({"on_day", "movement.day.early"});
  if (movement.amount == 0) problems.push_back({"amount", "amount.zero"});
  if (length_of(movement.detail) > kDetailMax || !is_plain_text(movement.detail)) problems.push_back({"detail", "budget.text.long", {std::to_string(kDetailMax)}});
  if (movement.amount < 0 && sum_with(so_far, movement.kind, movement.amount) < 0) problems.push_back({"amount", "movement.amount.below_zero"});
  if (!problems.empty()) return problems;
  return movement;
}

Problems erasure_problems(BudgetMovement const& movement, Figures const& so_far, std::string const& reason) {
  auto problems = Problems{};
  check_reason(problems, "movement", "reason", reason);
  if (movement.amount > 0 && sum_with(so_far, movement.kind, -movement.amount) < 0) problems.push_back({"reason", "movement.erasure.below_zero"});
  return problems;
}

std::int64_t share_of(std::int64_t amount, Figures const& figures) {
  auto const current = figures.current();
  if (current <= 0) return 0;
  // Wide enough: a product of two 64-bit amounts does not fit 64 bits.
  auto const exact = static_cast<long double>(amount) * kThousand / static_cast<long double>(current);
  return static_cast<std::int64_t>(exact < 0 ? exact - 0.5L : exact + 0.5L);
}

}  // namespace timon::money
