#include "base/text.hpp"
#include "money/amount.hpp"
#include "money/budget_actions.hpp"
#include "money/budget_store.hpp"
#include "money/curve.hpp"
#include "money/money_pages.hpp"
#include "money/overview_request.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::money {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

/// Amounts travel as exact decimals in text: «1234.50».
object told(Figures const& figures, std::string const& currency) {
  auto const amount = [&](std::int64_t units) { return value(exact_amount(units, currency)); };
  return {{"currency", currency},
          {"approved", amount(figures.approved)},
          {"modified", amount(figures.current())},
          {"committed", amount(figures.committed)},
          {"accrued", amount(figures.accrued)},
          {"paid", amount(figures.paid)},
          {"available", amount(figures.available())}};
}

object told(LightReading const& reading) {
  auto const has_data = reading.light != MoneyLight::no_data;
  return {{"value", api::of(reading.light)},
          {"rule", kLightRule},
          {"accrued_share", has_data ? value(api::percent(reading.accrued_share)) : value(nullptr)},
          {"real", api::percent(reading.real)},
          {"difference", has_data ? value(api::percent(reading.difference)) : value(nullptr)}};
}

object told(BudgetLine const& line) {
  return {{"id", line.id.number}, {"name", line.name}, {"source", line.source}, {"programme", line.programme}, {"currency", line.currency}, {"revision", line.revision}};
}

object told(BudgetMovement const& movement, std::string const& currency) {
  return {{"id", movement.id.number},
          {"line", movement.line.number},
          {"kind", api::of(movement.kind)},
          {"on", api::of(std::optional{movement.on_day})},
          {"amount", exact_amount(movement.amount, currency)},
          {"currency", currency},
          {"detail", movement.detail},
          {"recorded_at", api::of(movement.recorded_at)},
          {"revision", movement.revision}};
}

Goal seen(http::Request const& request, Work& work) {
  auto goal = goals::find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  return std::move(*goal);
}

std::string currency_of_lines(Work& work, Goal const& goal, std::vector<BudgetLine> const& lines) { return lines.empty() ? currency_of(work.db, goal) : lines.front().currency; }

http::Response get_budget(http::Request const& request, Work& work) {
  auto const goal = seen(request, work);
  auto const lines = lines_of(work.db, goal.id);
  auto const movements = movements_of(work.db, goal.id);
  auto milestones = goals::milestones_of(work.db, goal.id);
  std::erase_if(milestones, [](Milestone const& milestone) { return milestone.withdrawn_on.has_value(); });
  auto const currency = currency_of_lines(work, goal, lines);
  auto const figures = figures_at(movements, work.today);
  auto all_lines = array{}, months = array{}, warnings = array{};
  for (auto const& line : lines) all_lines.push_back(told(line));
  for (auto const& month : by_month(movements, milestones, work.today)) {
    auto each = told(month.figures, currency);
    each["on"] = to_iso(month.day);
    each["real"] = api::percent(month.real);
    months.push_back(std::move(each));
  }
  for (auto const& found : chain_breaks(figures))
    warnings.push_back(object{{"more", api::of(found.more)}, {"than", api::of(found.than)}, {"by", exact_amount(found.by, currency)}});
  auto answer = told(figures, currency);
  answer["goal"] = goal.code;
  answer["light"] = told(light_of(figures, real_progress(work.db, goal.id), light_limits(work.db)));
  answer["warnings"] = std::move(warnings);
  answer["lines"] = std::move(all_lines);
  answer["months"] = std::move(months);
  return api::answer(200, answer);
}

http::Response get_movements(http::Request const& request, Work& work) {
  auto const goal = seen(request, work);
  auto const currency = currency_of_lines(work, goal, lines_of(work.db, goal.id));
  auto const limit = static_cast<std::size_t>(api::limit_of(request));
  auto const after = integer_from(request.query["after"]).value_or(0);
  auto movements = movements_of(work.db, goal.id);
  std::sort(movements.begin(), movements.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
  auto items = array{};
  auto next = value(nullptr);
  auto last = std::int64_t{0};
  for (auto const& movement : movements) {
    if (movement.id.number <= after) continue;
    if (items.size() == limit) {
      next = value(request.base_path + "/api/v1/goals/" + http::percent_encoded(goal.code) + "/movements?limit=" + std::to_string(limit) + "&after=" + std::to_string(last));
      break;
    }
    last = movement.id.number;
    items.push_back(told(movement, currency));
  }
  return api::answer(200, object{{"items", std::move(items)}, {"next", next}});
}

/// «1234.50» of the API has a decimal point whatever the government writes.
std::optional<std::int64_t> amount_at(boost::json::object const& body, char const* name, std::string const& currency, Problems& problems) {
  auto const text = api::text_at(body, name, problems);
  if (!text) return std::nullopt;
  auto const amount = read_amount(*text, currency, {'.', ','}, name);
  if (amount) return *amount;
  problems.insert(problems.end(), amount.error().begin(), amount.error().end());
  return std::nullopt;
}

Goal recordable(http::Request const& request, Work& work) {
  must_have(work.actor, {kRecordMoney, kEditGoal, kEditOwn});
  auto goal = seen(request, work);
  must(may_record(work.actor, goal), kRecordMoney);
  return goal;
}

http::Response post_movement(http::Request const& request, Work& work) {
  auto const goal = recordable(request, work);
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const lines = lines_of(work.db, goal.id);
  auto const currency = currency_of_lines(work, goal, lines);
  auto draft = BudgetMovement{.line = BudgetLineId{api::number_at(body, "line", problems).value_or(lines.size() == 1 ? lines.front().id.number : 0)}};
  auto const kind = api::text_at(body, "kind", problems).value_or("");
  if (!boost::describe::enum_from_string(kind.c_str(), draft.kind)) problems.push_back({"kind", "movement.kind.unknown"});
  auto const day = api::date_at(body, "on", problems);
  auto const amount = amount_at(body, "amount", currency, problems);
  if (!amount && problems.empty()) problems.push_back({"amount", "amount.missing"});
  draft.detail = api::text_at(body, "detail", problems).value_or("");
  auto const told_currency = api::text_at(body, "currency", problems).value_or("");
  if (!problems.empty()) return api::refused(work.words, problems);
  draft.on_day = day.value_or(work.today);
  draft.amount = *amount;
  auto const recorded = record_movement(work, goal.id, std::move(draft), told_currency);
  if (!recorded) return api::refused(work.words, recorded.error());
  return api::answer_revised(201, told(*recorded, currency), recorded->revision);
}

http::Response post_line(http::Request const& request, Work& work) {
  auto const goal = recordable(request, work);
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto draft = BudgetLine{.name = api::text_at(body, "name", problems).value_or(""),
                          .source = api::text_at(body, "source", problems).value_or(""),
                          .programme = api::text_at(body, "programme", problems).value_or(""),
                          .currency = api::text_at(body, "currency", problems).value_or("")};
  auto const approved = amount_at(body, "approved", currency_of(work.db, goal), problems);
  auto const approved_on = api::date_at(body, "approved_on", problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const added = add_line(work, goal.id, std::move(draft), approved, approved_on);
  if (!added) return api::refused(work.words, added.error());
  return api::answer_revised(201, told(*added), added->revision);
}

http::Response post_erasure(http::Request const& request, Work& work) {
  must_have(work.actor, {kRecordMoney, kEditGoal, kEditOwn});
  auto const movement = find_movement(work.db, request.path_id<MovementId>("movement"));
  if (!movement) throw NotFound{};
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const reason = api::text_at(body, "reason", problems).value_or("");
  auto const erased = erase_movement(work, movement->id, api::revision_seen(request), reason);
  if (!erased) return api::refused(work.words, erased.error());
  auto const line = find_line(work.db, movement->line);
  return api::answer(200, told(*movement, line ? line->currency : std::string{}));
}

http::Response get_overview(http::Request const& request, Work& work) {
  auto const query = query_of(request.query);
  auto const limit = static_cast<std::size_t>(api::limit_of(request));
  auto const first = static_cast<std::size_t>(std::max(0LL, integer_from(request.query["after"]).value_or(0)));
  auto const overview = overview_of(work, query, {first, limit});
  auto items = array{}, totals = array{};
  for (auto const& row : overview.rows) {
    auto each = told(row.figures, row.currency);
    each["goal"] = row.goal.code;
    each["title"] = row.goal.title;
    each["institution"] = row.goal.institution_name;
    each["axis"] = row.goal.axis_code.empty() ? value(nullptr) : value(row.goal.axis_code);
    each["light"] = told(row.reading);
    items.push_back(std::move(each));
  }
  for (auto const& total : overview.totals) {
    auto each = told(total.figures, total.currency);
    each["goals"] = total.goals;
    totals.push_back(std::move(each));
  }
  auto next = value(nullptr);
  if (first + limit < overview.count) {
    auto text = query_text(query);
    text += (text.empty() ? "?" : "&") + std::string{"limit="} + std::to_string(limit) + "&after=" + std::to_string(first + limit);
    next = value(request.base_path + "/api/v1/budget" + text);
  }
  return api::answer(200, object{{"totals", std::move(totals)}, {"items", std::move(items)}, {"next", next}});
}

}  // namespace

void add_money_api(http::Router& router) {
  router.get("/api/v1/budget", get_overview);
  router.get("/api/v1/goals/{goal}/budget", get_budget);
  router.post("/api/v1/goals/{goal}/budget/lines", post_line);
  router.get("/api/v1/goals/{goal}/movements", get_movements);
  router.post("/api/v1/goals/{goal}/movements", post_movement);
  router.post("/api/v1/movements/{movement:id}/erasure", post_erasure);
}

}  // namespace timon::money
