#include <map>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "money/amount.hpp"
#include "money/budget_actions.hpp"
#include "money/budget_store.hpp"
#include "money/money_pages.hpp"
#include "money/section_view.hpp"
#include "organization/organization.hpp"
#include "platform/pages/pages.hpp"

namespace timon::money {
namespace {

using http::Request;
using http::Response;
using PanelsHeld = std::shared_ptr<goals::Panels const>;

constexpr auto kPath = "/dinero";

auto const kSection = view::Registered<SectionView>{"money/section"};

/// The panel of the goal's first page.
struct SummaryPanel {
  LightView light;
  std::string address, figures;
};
BOOST_DESCRIBE_STRUCT(SummaryPanel, (), (light, address, figures))
auto const kSummary = view::Registered<SummaryPanel>{"money/summary"};

/// The sum of what an integrating goal consists of, on its first page: a sentence for each currency.
struct PartsPanel {
  std::vector<SentenceView> sums;
};
BOOST_DESCRIBE_STRUCT(PartsPanel, (), (sums))
auto const kParts = view::Registered<PartsPanel>{"money/parts"};

view::Html section(Request const& request, Work& work, Goal const& goal, Typed const& typed = {}) {
  auto view = section_view(work, goal, typed, request.query["movimientos"] == "todos");
  if (auto const& done = request.query["listo"]; done == "movimiento" || done == "linea" || done == "baja") view.done = work.words.text("money.done." + done);
  return {view::render("money/section", view, work.words, pages::around(request, work))};
}

view::Html parts_panel(Request const& request, Work& work, goals::PanelSubject const& subject) {
  if (!subject.goal.is_integrating) return {};
  auto sums = std::map<std::string, std::pair<Figures, std::int64_t>>{};
  for (auto const& part : money_of_parts(work, subject.goal.id)) {
    sums[part.currency].first += part.figures;
    ++sums[part.currency].second;
  }
  if (sums.empty()) return {};
  auto panel = PartsPanel{};
  for (auto const& [currency, sum] : sums)
    panel.sums.push_back({work.words.plural("money.parts_sum", sum.second, {work.words.money(sum.first.accrued, currency), work.words.money(sum.first.current(), currency)})});
  return {view::render("money/parts", panel, work.words, pages::around(request, work))};
}

view::Html summary_panel(Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto const& goal = subject.goal;
  auto const lines = lines_of(work.db, goal.id);
  if (lines.empty()) return {};
  auto const figures = figures_at(movements_of(work.db, goal.id), work.today);
  auto const reading = light_of(figures, real_progress(work.db, goal.id), light_limits(work.db));
  auto const& currency = lines.front().currency;
  auto const panel = SummaryPanel{light_view(work.words, reading), "/metas/" + goal.code + kPath,
                                  work.words.text("money.summary", {work.words.money(figures.accrued, currency), work.words.money(figures.current(), currency)})};
  return {view::render("money/summary", panel, work.words, pages::around(request, work))};
}

Response refused(Request const& request, Work& work, PanelsHeld const& panels, Goal const& goal, Typed const& typed, int status = 422) {
  return goals::show_section(request, work, goal, *panels, kPath, section(request, work, goal, typed), status);
}

Response done(Goal const& goal, char const* what) { return http::see_other("/metas/" + goal.code + kPath + "?listo=" + what); }

std::optional<Date> day_of(Request const& request, char const* name, Problems& problems) {
  auto const& text = request.form[name];
  auto const day = date_typed(text);
  if (!text.empty() && !day) problems.push_back({name, "movement.day.wrong"});
  return day;
}

Goal recordable(Request const& request, Work& work) {
  must_have(work.actor, {kRecordMoney, kEditGoal, kEditOwn});
  auto goal = goals::goal_of(request, work);
  must(may_record(work.actor, goal), kRecordMoney);
  return goal;
}

Response post_movement(Request const& request, Work& work, PanelsHeld const& panels) {
  auto const goal = recordable(request, work);
  auto problems = Problems{};
  auto draft = BudgetMovement{.line = BudgetLineId{integer_from(request.form["line"]).value_or(0)}, .detail = request.form["detail"]};
  if (!boost::describe::enum_from_string(request.form["kind"].c_str(), draft.kind)) problems.push_back({"kind", "movement.kind.unknown"});
  auto const day = day_of(request, "on_day", problems);
  if (request.form["on_day"].empty()) problems.push_back({"on_day", "movement.day.missing"});
  auto const line = find_line(work.db, draft.line);
  if (!line || line->goal != goal.id) problems.push_back({"line", "movement.line.unknown"});
  auto const currency = line && line->goal == goal.id ? line->currency : currency_of(work.db, goal);
  auto const amount = read_amount(request.form["amount"], currency, number_marks(work), "amount");
  if (!amount) problems.insert(problems.end(), amount.error().begin(), amount.error().end());
  if (problems.empty()) {
    draft.on_day = *day;
    draft.amount = *amount;
    auto const recorded = record_movement(work, goal.id, std::move(draft));
    if (recorded) return done(goal, "movimiento");
    problems = recorded.error();
    // This form has no currency of its own: it is its source's.
    for (auto& problem : problems)
      if (problem.field == "currency") problem.field = "line";
  }
  return refused(request, work, panels, goal, {"movimiento", request.form, problems, {}});
}

BudgetLine typed_line(Request const& request) { return {.name = request.form["name"], .source = request.form["source"], .programme = request.form["programme"]}; }

Response post_line(Request const& request, Work& work, PanelsHeld const& panels) {
  auto const goal = recordable(request, work);
  auto problems = Problems{};
  auto approved = std::optional<std::int64_t>{};
  if (auto const text = trimmed(request.form["approved"]); !text.empty()) {
    auto const amount = read_amount(text, currency_of(work.db, goal), number_marks(work), "approved");
    if (amount) approved = *amount;
    else problems.insert(problems.end(), amount.error().begin(), amount.error().end());
  }
  auto const day = day_of(request, "approved_on", problems);
  if (problems.empty()) {
    auto const added = add_line(work, goal.id, typed_line(request), approved, day);
    if (added) return done(goal, "linea");
    for (auto problem : added.error()) {
      // The first movement's fields have names of their own in this form.
      if (problem.field == "amount") problem.field = "approved";
      if (problem.field == "on_day") problem.field = "approved_on";
      if (problem.field == "currency") problem.field = "name";
      problems.push_back(std::move(problem));
    }
  }
  return refused(request, work, panels, goal, {"linea", request.form, problems, {}});
}

BudgetLine line_at(Request const& request, Work& work, Goal const& goal) {
  auto line = find_line(work.db, request.path_id<BudgetLineId>("line"));
  if (!line || line->goal != goal.id) throw NotFound{};
  return std::move(*line);
}

Response get_line(Request const& request, Work& work, PanelsHeld const& panels) {
  auto const goal = recordable(request, work);
  return refused(request, work, panels, goal, {.edited = line_at(request, work, goal)}, 200);
}

Response post_line_edit(Request const& request, Work& work, PanelsHeld const& panels) {
  auto const goal = recordable(request, work);
  auto const line = line_at(request, work, goal);
  auto const edited = edit_line(work, line.id, integer_from(request.form["revision"]).value_or(0), typed_line(request));
  if (edited) return done(goal, "linea");
  return refused(request, work, panels, goal, {"linea", request.form, edited.error(), line});
}

Response post_erasure(Request const& request, Work& work, PanelsHeld const& panels) {
  auto const goal = recordable(request, work);
  auto const movement = find_movement(work.db, request.path_id<MovementId>("movement"));
  if (!movement || movement->goal != goal.id) throw NotFound{};
  auto const erased = erase_movement(work, movement->id, integer_from(request.form["revision"]).value_or(0), request.form["reason"]);
  if (erased) return done(goal, "baja");
  auto problems = erased.error();
  for (auto& problem : problems) problem.field = "reason-" + std::to_string(movement->id.number);
  return refused(request, work, panels, goal, {"baja", request.form, problems, {}});
}

}  // namespace

NumberMarks number_marks(Work& work) { return number_marks_of(organization::setting(work.db, "locale", "es-AR")); }

void add_money_panels(goals::Panels& panels) {
  panels.add(goals::PanelPlace::goal_summary, summary_panel);
  panels.add(goals::PanelPlace::goal_summary, parts_panel);
  panels.add_section({"money.tab", kPath, [](Request const& request, Work& work, goals::PanelSubject const& subject) { return section(request, work, subject.goal); }});
}

void add_section_pages(http::Router& router, PanelsHeld const& panels) {
  auto const with = [panels](auto handler) { return [panels, handler](Request const& request, Work& work) { return handler(request, work, panels); }; };
  router.post("/metas/{goal}/dinero/movimientos", with(post_movement));
  router.post("/metas/{goal}/dinero/movimientos/{movement:id}/baja", with(post_erasure));
  router.post("/metas/{goal}/dinero/lineas", with(post_line));
  router.get("/metas/{goal}/dinero/lineas/{line:id}", with(get_line));
  router.post("/metas/{goal}/dinero/lineas/{line:id}", with(post_line_edit));
}

}  // namespace timon::money
