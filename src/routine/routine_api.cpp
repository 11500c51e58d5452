#include "base/text.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "routine/routine.hpp"

namespace timon::routine {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object told(Period const& period) {
  return {{"id", period.id.number},
          {"kind", api::of(period.kind)},
          {"code", period.code},
          {"starts_on", api::of(std::optional{period.starts_on})},
          {"ends_on", api::of(std::optional{period.ends_on})},
          {"manager_until", to_iso(period.manager_until)},
          {"coordinator_until", to_iso(period.coordinator_until)},
          {"minister_on", api::of(std::optional{period.minister_on})},
          {"committee_on", api::of(std::optional{period.committee_on})},
          {"closed_at", period.closed_at ? value(to_iso(*period.closed_at)) : value(nullptr)}};
}

object told(HandOff const& hand_off) {
  auto lines = array{};
  for (auto const& line : split(hand_off.lines, '\n')) lines.emplace_back(line);
  return {{"id", hand_off.id.number},
          {"period", hand_off.period.number},
          {"role", api::of(hand_off.role)},
          {"office", hand_off.office.number},
          {"person", api::of(hand_off.person)},
          {"stands_in_for", api::of(hand_off.stands_in_for)},
          {"lines", std::move(lines)},
          {"content", boost::json::parse(hand_off.content)},
          {"handed_at", to_iso(hand_off.handed_at)},
          {"is_late", hand_off.is_late},
          {"sends", hand_off.sends},
          {"revision", hand_off.revision}};
}

http::Response get_periods(http::Request const& request, Work& work) {
  auto const limit = api::limit_of(request);
  auto until = work.today + kPublishedAhead;
  if (auto const& after = request.query["after"]; !after.empty()) {
    auto const last = period_by_code(work.db, after);
    if (!last) return api::refused(work.words, {{"after", "board.filter.unknown", {after}}});
    until = last->starts_on - 1;
  }
  auto const are_months = request.query["months"] == "true";
  auto periods = periods_until(work.db, are_months, until, limit + 1);
  auto const has_more = periods.size() > static_cast<std::size_t>(limit);
  if (has_more) periods.pop_back();
  auto items = array{};
  for (auto const& period : periods) items.emplace_back(told(period));
  auto const next = has_more ? value(request.base_path + "/api/v1/periods?limit=" + std::to_string(limit) + (are_months ? "&months=true" : "") + "&after=" + periods.back().code)
                             : value(nullptr);
  return api::answer(200, object{{"items", std::move(items)}, {"next", next}});
}

http::Response get_hand_offs(http::Request const& request, Work& work) {
  auto const& code = request.query["period"];
  auto const period = code.empty() ? std::optional{current_period(work)} : period_by_code(work.db, code);
  if (!period) return api::refused(work.words, {{"period", "board.filter.unknown", {code}}});
  auto const limit = api::limit_of(request);
  auto hand_offs = visible_hand_offs_of(work, period->id, HandOffId{integer_from(request.query["after"]).value_or(0)}, limit + 1);
  auto const has_more = hand_offs.size() > static_cast<std::size_t>(limit);
  if (has_more) hand_offs.pop_back();
  auto items = array{};
  for (auto const& hand_off : hand_offs) items.emplace_back(told(hand_off));
  auto const next =
      has_more ? value(request.base_path + "/api/v1/hand-offs?period=" + period->code + "&limit=" + std::to_string(limit) + "&after=" + std::to_string(hand_offs.back().id.number))
               : value(nullptr);
  return api::answer(200, object{{"items", std::move(items)}, {"next", next}});
}

http::Response post_hand_off(http::Request const& request, Work& work) {
  must(work.actor.may_write && !delivering_seats(work.actor).empty(), kHandOver);
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const office = OfficeId{api::number_at(body, "office", problems).value_or(0)};
  auto const lines = api::text_at(body, "lines", problems).value_or("");
  auto const code = api::text_at(body, "period", problems).value_or("");
  auto const period = code.empty() ? std::optional{current_period(work)} : period_by_code(work.db, code);
  if (!period) problems.push_back({"period", "board.filter.unknown", {code}});
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const sent = hand_over(work, period->id, office, lines);
  if (!sent) return api::refused(work.words, sent.error());
  return api::answer_revised(201, told(*sent), sent->revision);
}

}  // namespace

void add_routine_api(http::Router& router) {
  router.get("/api/v1/periods", get_periods);
  router.get("/api/v1/hand-offs", get_hand_offs);
  router.post("/api/v1/hand-offs", post_hand_off);
}

}  // namespace timon::routine
