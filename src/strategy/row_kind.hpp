#pragma once
#include "strategy/form.hpp"
#include "strategy/strategy.hpp"

namespace timon::strategy {

/// What is particular of one kind of row of a goal's strategy; forms, deeds and API are the same for all of them.
///   kNoun     in addresses: «productos»
///   kKey      in words: «product»
///   kAdded…   events of the journal
///   checked   the rule, and whether what it names is there
///   typed     what a form or a JSON object said, over the row as it was
///   values    the row as a form shows it
///   fields    of its form
template <class T>
struct RowKind;

template <>
struct RowKind<GoalResult> {
  static constexpr auto kNoun = "resultados", kKey = "result", kAdded = "result_added", kChanged = "result_changed", kRemoved = "result_removed";
  static Outcome<GoalResult> checked(Work&, Goal const&, GoalResult);
  static GoalResult typed(Work&, Goal const&, http::Fields const&, GoalResult before, Problems&);
  static http::Fields values(GoalResult const&);
  static void fields(Work&, Goal const&, FormBuilder&);
};

template <>
struct RowKind<Product> {
  static constexpr auto kNoun = "productos", kKey = "product", kAdded = "product_added", kChanged = "product_changed", kRemoved = "product_removed";
  static Outcome<Product> checked(Work&, Goal const&, Product);
  static Product typed(Work&, Goal const&, http::Fields const&, Product before, Problems&);
  static http::Fields values(Product const&);
  static void fields(Work&, Goal const&, FormBuilder&);
};

template <>
struct RowKind<Stakeholder> {
  static constexpr auto kNoun = "actores", kKey = "stakeholder", kAdded = "stakeholder_added", kChanged = "stakeholder_changed", kRemoved = "stakeholder_removed";
  static Outcome<Stakeholder> checked(Work&, Goal const&, Stakeholder);
  static Stakeholder typed(Work&, Goal const&, http::Fields const&, Stakeholder before, Problems&);
  static http::Fields values(Stakeholder const&);
  static void fields(Work&, Goal const&, FormBuilder&);
};

template <>
struct RowKind<ChainLink> {
  static constexpr auto kNoun = "cadena", kKey = "link", kAdded = "link_added", kChanged = "link_changed", kRemoved = "link_removed";
  static Outcome<ChainLink> checked(Work&, Goal const&, ChainLink);
  static ChainLink typed(Work&, Goal const&, http::Fields const&, ChainLink before, Problems&);
  static http::Fields values(ChainLink const&);
  static void fields(Work&, Goal const&, FormBuilder&);
};

template <>
struct RowKind<Risk> {
  static constexpr auto kNoun = "riesgos", kKey = "risk", kAdded = "risk_added", kChanged = "risk_changed", kRemoved = "risk_removed";
  static Outcome<Risk> checked(Work&, Goal const&, Risk);
  static Risk typed(Work&, Goal const&, http::Fields const&, Risk before, Problems&);
  static http::Fields values(Risk const&);
  static void fields(Work&, Goal const&, FormBuilder&);
};

template <>
struct RowKind<Presentation> {
  static constexpr auto kNoun = "presentaciones", kKey = "presentation", kAdded = "strategy_presented", kChanged = "presentation_changed", kRemoved = "presentation_removed";
  static Outcome<Presentation> checked(Work&, Goal const&, Presentation);
  static Presentation typed(Work&, Goal const&, http::Fields const&, Presentation before, Problems&);
  static http::Fields values(Presentation const&);
  static void fields(Work&, Goal const&, FormBuilder&);
};

template <>
struct RowKind<GoalStrategy> {
  static constexpr auto kNoun = "conflicto", kKey = "strategy", kAdded = "strategy_written", kChanged = "strategy_written", kRemoved = "strategy_removed";
  static Outcome<GoalStrategy> checked(Work&, Goal const&, GoalStrategy);
  static GoalStrategy typed(Work&, Goal const&, http::Fields const&, GoalStrategy before, Problems&);
  static http::Fields values(GoalStrategy const&);
  static void fields(Work&, Goal const&, FormBuilder&);
};

template <>
struct RowKind<ClosingReview> {
  static constexpr auto kNoun = "revision", kKey = "review", kAdded = "review_written", kChanged = "review_written", kRemoved = "review_removed";
  static Outcome<ClosingReview> checked(Work&, Goal const&, ClosingReview);
  static ClosingReview typed(Work&, Goal const&, http::Fields const&, ClosingReview before, Problems&);
  static http::Fields values(ClosingReview const&);
  static void fields(Work&, Goal const&, FormBuilder&);
};

template <>
struct RowKind<Lesson> {
  static constexpr auto kNoun = "lecciones", kKey = "lesson", kAdded = "lesson_told", kChanged = "lesson_changed", kRemoved = "lesson_removed";
  static Outcome<Lesson> checked(Work&, Goal const&, Lesson);
  static Lesson typed(Work&, Goal const&, http::Fields const&, Lesson before, Problems&);
  static http::Fields values(Lesson const&);
  static void fields(Work&, Goal const&, FormBuilder&);
};

}  // namespace timon::strategy
