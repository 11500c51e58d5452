#include "money/section_view.hpp"

#include <algorithm>
#include <map>

#include "money/budget_store.hpp"
#include "money/money_words.hpp"

namespace timon::money {
namespace {

constexpr auto kMovementsShown = std::size_t{25};
constexpr auto kAmountLetters = 30;

std::string base_of(Goal const& goal) { return "/metas/" + goal.code + "/dinero"; }

void put_facts(SectionView& view, Words const& words, Figures const& figures) {
  auto const add = [&](char const* key, std::int64_t amount, bool with_share) {
    view.facts.push_back({words.text(key), words.money(amount, view.currency), with_share && figures.has_budget() ? share_words(words, share_of(amount, figures)) : std::string{}});
  };
  add("movement.kind.approved", figures.approved, false);
  add("money.current", figures.current(), false);
  add("movement.kind.committed", figures.committed, true);
  add("movement.kind.accrued", figures.accrued, true);
  add("movement.kind.paid", figures.paid, true);
  add("money.available", figures.available(), true);
  for (auto const& found : chain_breaks(figures)) view.warnings.push_back({sentence_of(words, found, view.currency)});
}

std::optional<CurveView> curve_view(Words const& words, std::vector<MonthFigures> const& months) {
  auto const curve = curve_of(months);
  if (curve.lines.empty()) return std::nullopt;
  auto const& last = months.back();
  auto view = CurveView{.about = words.text("money.curve.about", {share_words(words, share_of(last.figures.accrued, last.figures)), share_words(words, last.real)})};
  for (auto const& line : curve.lines) view.lines.push_back({line.kind, line.points, line.label_x, line.label_y, line.end_x, line.end_y, words.text("money.curve." + line.kind)});
  for (auto const& tick : curve.percents) view.percents.push_back({tick.at, tick.label_at, tick.label});
  for (auto i = std::size_t{0}; i < curve.months.size(); ++i) {
    auto const name = words.date_month_day(curve.dates[i]);
    auto const month = name.substr(name.find(' ') + 1);
    view.months.push_back({curve.months[i].at, curve.months[i].label_at, month_of(curve.dates[i]) == 1 || i == 0 ? month + " " + std::to_string(year_of(curve.dates[i])) : month});
  }
  return view;
}

void put_months(SectionView& view, Words const& words, std::vector<MonthFigures> const& months) {
  auto const units = [&](std::int64_t amount) { return whole_units(words, amount, view.currency); };
  for (auto month = months.rbegin(); month != months.rend(); ++month) {
    auto const& figures = month->figures;
    view.months.push_back({words.month(month->day), units(figures.current()), units(figures.committed), units(figures.accrued), units(figures.paid),
                           figures.has_budget() ? share_words(words, share_of(figures.accrued, figures)) : "–", share_words(words, month->real)});
  }
  view.has_months = !view.months.empty();
}

void put_lines(SectionView& view, Work& work, Goal const& goal, std::vector<BudgetLine> const& lines, std::vector<BudgetMovement> const& movements) {
  auto const units = [&](std::int64_t amount) { return whole_units(work.words, amount, view.currency); };
  for (auto const& line : lines) {
    auto own = movements;
    std::erase_if(own, [&](BudgetMovement const& movement) { return movement.line != line.id; });
    auto const figures = figures_at(own, work.today);
    auto source = line.source;
    if (!line.programme.empty()) source += (source.empty() ? "" : " · ") + work.words.text("budget.programme_is", {line.programme});
    view.lines.push_back({line.name, source, view.may_record ? base_of(goal) + "/lineas/" + std::to_string(line.id.number) : std::string{}, units(figures.approved),
                          units(figures.current()), units(figures.committed), units(figures.accrued), units(figures.paid)});
  }
}

void put_movements(SectionView& view, Work& work, Goal const& goal, std::vector<BudgetLine> const& lines, std::vector<BudgetMovement> const& movements, Typed const& typed,
                   bool all) {
  auto names = std::map<BudgetLineId, std::string>{};
  for (auto const& line : lines) names[line.id] = line.name;
  for (auto movement = movements.rbegin(); movement != movements.rend(); ++movement) {
    if (!all && view.movements.size() == kMovementsShown) {
      view.more_movements = base_of(goal) + "?movimientos=todos#movimientos";
      break;
    }
    view.movements.push_back({movement->id.number,
                              movement->revision,
                              work.words.date_short(movement->on_day),
                              word_of(work.words, movement->kind),
                              names[movement->line],
                              work.words.money(movement->amount, view.currency),
                              movement->detail,
                              view.may_record ? base_of(goal) + "/movimientos/" + std::to_string(movement->id.number) + "/baja" : std::string{},
                              {},
                              {},
                              movement->amount < 0});
    // What stood against taking it away is told where it was asked.
    auto& row = view.movements.back();
    for (auto const& problem : typed.problems)
      if (typed.form == "baja" && problem.field == "reason-" + std::to_string(row.id)) {
        row.is_open = true;
        row.reason = typed.values["reason"];
        row.error = view::sentence_of(problem, work.words);
      }
  }
  view.has_movements = !view.movements.empty();
}

void put_milestones(SectionView& view, Work& work, Goal const& goal, std::vector<Milestone> const& milestones, Figures const& figures) {
  auto sum = std::int64_t{0};
  for (auto const& milestone : milestones) {
    if (!milestone.amount || *milestone.amount == 0) continue;
    sum += *milestone.amount;
    view.milestones.push_back({"/metas/" + goal.code + "/" + milestone.code, milestone.code + " " + milestone.title, work.words.date_short(milestone.due_on),
                               work.words.money(*milestone.amount, view.currency)});
  }
  view.has_milestones = !view.milestones.empty();
  if (!view.has_milestones) return;
  auto const total = work.words.money(sum, view.currency);
  view.sum_of_milestones = figures.has_budget() ? work.words.text("money.milestones.sum_of", {total, share_words(work.words, share_of(sum, figures))})
                                                : work.words.text("money.milestones.sum", {total});
}

MovementForm movement_form(Work& work, Goal const& goal, std::vector<BudgetLine> const& lines, Typed const& typed) {
  auto const is_back = typed.form == "movimiento";
  auto const problems = is_back ? typed.problems : Problems{};
  auto const value = [&](char const* name) { return is_back ? typed.values[name] : std::string{}; };
  auto const& words = work.words;
  auto form = MovementForm{.address = base_of(goal) + "/movimientos"};
  auto kinds = std::vector<view::Option>{};
  for (auto const kind : {MoneyKind::accrued, MoneyKind::paid, MoneyKind::committed, MoneyKind::modified, MoneyKind::approved})
    kinds.push_back({boost::describe::enum_to_string(kind, ""), word_of(words, kind)});
  form.kind = view::with_options(view::make_field(words, "kind", "movement.kind", value("kind"), problems), std::move(kinds));
  auto options = std::vector<view::Option>{};
  for (auto const& line : lines) options.push_back({std::to_string(line.id.number), line.name});
  form.line = view::with_options(view::make_field(words, "line", "movement.line", value("line"), problems), std::move(options));
  form.on_day = view::make_field(words, "on_day", "movement.on_day", is_back ? value("on_day") : to_iso(work.today), problems);
  form.amount = view::make_field(words, "amount", "movement.amount", value("amount"), problems);
  form.amount.length_max = kAmountLetters;
  form.detail = view::make_field(words, "detail", "movement.detail", value("detail"), problems);
  for (auto* field : {&form.kind, &form.line, &form.on_day, &form.amount}) field->is_required = true;
  return form;
}

LineForm line_form(Work& work, Goal const& goal, Typed const& typed) {
  auto const is_back = typed.form == "linea";
  auto const problems = is_back ? typed.problems : Problems{};
  auto const& words = work.words;
  auto const& edited = typed.edited;
  auto const value = [&](char const* name, std::string now) { return is_back ? typed.values[name] : std::move(now); };
  auto form = LineForm{.title = words.text(edited ? "budget.line.edit" : "budget.line.new"),
                       .address = base_of(goal) + "/lineas" + (edited ? "/" + std::to_string(edited->id.number) : ""),
                       .cancel_address = edited ? base_of(goal) : "",
                       .revision = edited ? edited->revision : 0,
                       .is_new = !edited};
  form.name = view::make_field(words, "name", "budget.name", value("name", edited ? edited->name : ""), problems);
  form.name.is_required = true;
  form.source = view::make_field(words, "source", "budget.source", value("source", edited ? edited->source : ""), problems);
  form.programme = view::make_field(words, "programme", "budget.programme", value("programme", edited ? edited->programme : ""), problems);
  form.programme.length_max = static_cast<int>(kCodeLengthMax);
  form.approved = view::make_field(words, "approved", "budget.approved", value("approved", ""), problems);
  form.approved.length_max = kAmountLetters;
  form.approved_on = view::make_field(words, "approved_on", "budget.approved_on", value("approved_on", ""), problems);
  return form;
}

}  // namespace

LightView light_view(Words const& words, LightReading const& reading) {
  return {icon_of(reading.light), class_of(reading.light), word_of(words, reading.light), sentence_of(words, reading), rule_words(words, reading)};
}

SectionView section_view(Work& work, Goal const& goal, Typed const& typed, bool all_movements) {
  auto const lines = lines_of(work.db, goal.id);
  auto const movements = movements_of(work.db, goal.id);
  auto milestones = goals::milestones_of(work.db, goal.id);
  std::erase_if(milestones, [](Milestone const& milestone) { return milestone.withdrawn_on.has_value(); });
  auto const figures = figures_at(movements, work.today);
  auto view = SectionView{.currency = lines.empty() ? currency_of(work.db, goal) : lines.front().currency, .is_empty = lines.empty(), .may_record = may_record(work.actor, goal)};
  if (goal.budget) view.declared = work.words.text("money.declared", {work.words.money(*goal.budget, currency_of(work.db, goal))});
  if (!typed.problems.empty()) view.problems = view::summary_of(typed.problems, work.words);
  if (!lines.empty()) {
    view.light = light_view(work.words, light_of(figures, real_progress(work.db, goal.id), light_limits(work.db)));
    put_facts(view, work.words, figures);
    auto const months = by_month(movements, milestones, work.today);
    view.curve = curve_view(work.words, months);
    put_months(view, work.words, months);
  }
  put_lines(view, work, goal, lines, movements);
  put_movements(view, work, goal, lines, movements, typed, all_movements || typed.form == "baja");
  put_milestones(view, work, goal, milestones, figures);
  if (view.may_record) {
    if (!lines.empty() && !typed.edited) view.movement_form = movement_form(work, goal, lines, typed);
    view.line_form = line_form(work, goal, typed);
  }
  return view;
}

}  // namespace timon::money
