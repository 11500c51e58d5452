#include "exchange/import.hpp"
#include "platform/words/words.hpp"

namespace timon::exchange {
namespace {

constexpr auto kPlanCode = "PLAN";

/// One workbook is one plan.
PlanId plan_of(Import& in) {
  if (!in.known.plan) {
    in.known.plan = Plan{.id = PlanId{in.draft.next_id()}, .code = kPlanCode, .name = in.work.words.text("plan.name")};
    in.draft.add(*in.known.plan);
  }
  return in.known.plan->id;
}

template <class Row, class T, class Apply>
Fate import_heading(Import& in, Spot spot, Row& row, Names names, Shelf<T>& shelf, Apply&& apply) {
  auto const code = row.code.value_or({});
  if (code.empty()) return Fate::wrong;
  auto* const stored = shelf.find(code);
  auto after = stored ? *stored : T{};
  if (!stored) {
    after.code = code;
    after.id = decltype(after.id){in.draft.next_id()};
    if (row.title.is_absent()) in.wrong(spot, "titulo", {}, {{}, "plan.field.missing", {"titulo"}});
  } else if (!in.keep_changes(spot, code, row_of(in.known, *stored), row)) {
    return Fate::equal;
  }
  take(row.title, after.title);
  if (!in.may_import_plan()) in.wrong(spot, {}, {}, {{}, "plan.sheet.not_yours", {std::string{spot.sheet}}});
  apply(after);
  if (in.is_bad(spot)) {
    if (!stored) in.miss(names, code);
    return Fate::wrong;
  }
  in.draft.put(stored ? std::optional{*stored} : std::nullopt, after);
  if (stored) *stored = after;
  else in.tell_new(spot, code, after.title), shelf.put(code, after);
  return stored ? Fate::changed : Fate::added;
}

AxisId axis_named(Import& in, Spot spot, Given<std::string> const& cell) {
  if (!cell.has_value()) return {};
  if (auto const* const found = in.known.axes.find(*cell)) return found->id;
  in.wrong(spot, "eje", *cell, in.unknown(Names::axis, *cell, "plan.axis.unknown"));
  return {};
}

}  // namespace

void import_axes(Import& in) {
  in.each<AxisRow>("ejes", pointers_to(in.rows.axes), [&](Spot spot, AxisRow& row) {
    return import_heading(in, spot, row, Names::axis, in.known.axes, [&](Axis& axis) {
      if (!axis.plan && !in.is_bad(spot)) axis.plan = plan_of(in);
    });
  });
  in.each<ObjectiveRow>("objetivos", pointers_to(in.rows.objectives), [&](Spot spot, ObjectiveRow& row) {
    return import_heading(in, spot, row, Names::objective, in.known.objectives, [&](Objective& objective) {
      if (!row.axis.is_absent()) objective.axis = axis_named(in, spot, row.axis);
    });
  });
}

}  // namespace timon::exchange
