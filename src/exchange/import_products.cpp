#include "exchange/import.hpp"
#include "platform/words/fold.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSheet = std::string_view{"productos"};
constexpr auto kDecimals = 2;  // a quantity is kept in hundredths

/// The sheet of products: found by their goal, their name and whether they are there already or expected.
class ProductSheet {
 public:
  explicit ProductSheet(Import& in) : in_{in} {}

  Fate run(Spot spot, ProductRow& row) {
    if (!row.goal.has_value() || !row.name.has_value()) return Fate::wrong;
    auto const* const goal = in_.goal(spot, "meta", *row.goal);
    if (goal == nullptr) return Fate::wrong;
    auto const situation = row.situation.has_value() && *row.situation == "present" ? Situation::present : Situation::expected;
    auto& products = in_.known.products[goal->id.number];
    auto const folded_name = fold(*row.name);
    auto const found = std::find_if(products.begin(), products.end(), [&](Product const& each) { return each.situation == situation && fold(each.name) == folded_name; });
    auto* const stored = found == products.end() ? nullptr : &*found;
    auto const key = goal->code + ": " + *row.name;
    if (row.is_new.is_empty()) row.is_new = true;
    if (stored && !in_.keep_changes(spot, key, row_of(in_.known, *stored), row)) return Fate::equal;
    auto after = stored ? *stored : Product{.id = ProductId{in_.draft.next_id()}, .goal = goal->id, .sequence = next_sequence(products), .situation = situation};
    apply(spot, row, after);
    in_.must_reach(spot, *goal);
    return in_.put(spot, key, products, stored, after, after.name);
  }

 private:
  static std::int64_t next_sequence(std::vector<Product> const& products) {
    auto last = std::int64_t{0};
    for (auto const& each : products) last = std::max(last, each.sequence);
    return last + 1;
  }

  void apply(Spot spot, ProductRow const& row, Product& after) {
    take(row.name, after.name), take(row.unit, after.unit), take(row.is_new, after.is_new);
    if (!row.quantity.is_absent()) after.quantity = quantity(spot, row);
    if (!in_.is_bad(spot)) in_.check(spot, after);
  }

  std::optional<std::int64_t> quantity(Spot spot, ProductRow const& row) {
    if (!row.quantity.has_value()) return std::nullopt;
    auto const units = minor_units(*row.quantity, kDecimals);
    if (!units) in_.wrong(spot, "cantidad", row.quantity->text, {{}, "plan.money.decimals", {std::to_string(kDecimals)}});
    return units ? std::optional<std::int64_t>{*units} : std::nullopt;
  }

  Import& in_;
};

}  // namespace

void import_products(Import& in) {
  auto sheet = ProductSheet{in};
  in.each<ProductRow>(kSheet, pointers_to(in.rows.products), [&](Spot spot, ProductRow& row) { return sheet.run(spot, row); });
}

}  // namespace timon::exchange
