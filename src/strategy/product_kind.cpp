#include "strategy/row_kind.hpp"

namespace timon::strategy {

Outcome<GoalResult> RowKind<GoalResult>::checked(Work&, Goal const&, GoalResult result) { return timon::checked(std::move(result)); }

GoalResult RowKind<GoalResult>::typed(Work&, Goal const&, http::Fields const& values, GoalResult result, Problems& problems) {
  result.situation = chosen_in(values, "situation", result.situation, problems);
  result.text = values["text"];
  result.indicator = values["indicator"];
  return result;
}

http::Fields RowKind<GoalResult>::values(GoalResult const& result) {
  auto values = http::Fields{};
  values.add("situation", text_of(result.situation));
  values.add("text", result.text);
  values.add("indicator", result.indicator);
  return values;
}

void RowKind<GoalResult>::fields(Work&, Goal const&, FormBuilder& form) {
  form.choice_of<Situation>("situation");
  form.area("text", FormBuilder::Need::required, kTitleLengthMax);
  form.text("indicator");
}

Outcome<Product> RowKind<Product>::checked(Work& work, Goal const& goal, Product product) {
  auto ready = timon::checked(std::move(product));
  if (ready && ready->result && !work.db.maybe<GoalResultId>("SELECT id FROM goal_result WHERE id = :id AND goal = :goal", sql::with("id", ready->result, "goal", goal.id)))
    return Problem{"result", "product.result.unknown"};
  return ready;
}

Product RowKind<Product>::typed(Work&, Goal const&, http::Fields const& values, Product product, Problems& problems) {
  product.situation = chosen_in(values, "situation", product.situation, problems);
  product.name = values["name"];
  product.unit = trimmed(values["unit"]);
  product.quantity = quantity_from(values["quantity"]);
  if (!trimmed(values["quantity"]).empty() && !product.quantity) problems.push_back({"quantity", "product.quantity.not_one"});
  product.result = id_in<struct GoalResult>(values, "result");
  product.is_new = values["is_new"] == "1";
  return product;
}

http::Fields RowKind<Product>::values(Product const& product) {
  auto values = http::Fields{};
  values.add("situation", text_of(product.situation));
  values.add("name", product.name);
  values.add("quantity", quantity_text(product.quantity));
  values.add("unit", product.unit);
  values.add("result", text_of(product.result));
  values.add("is_new", product.is_new ? "1" : "0");
  return values;
}

void RowKind<Product>::fields(Work& work, Goal const& goal, FormBuilder& form) {
  auto results = std::vector<view::Option>{{"", work.words.text("form.none")}};
  for (auto const& result : results_of(work.db, goal.id)) results.push_back({std::to_string(result.id.number), result.text});
  form.choice_of<Situation>("situation");
  form.text("name", FormBuilder::Need::required);
  form.text("quantity", FormBuilder::Need::optional, 20);
  form.text("unit", FormBuilder::Need::optional, 80);
  form.choice("is_new", {{"1", work.words.text("product.new")}, {"0", work.words.text("product.improved")}}, FormBuilder::Need::required);
  form.choice("result", std::move(results));
}

}  // namespace timon::strategy
