#include "base/text.hpp"
#include "ledger/ledger.hpp"
#include "ledger/ledger_request.hpp"
#include "ledger/move_store.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::ledger {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value of(std::optional<int> days) { return days ? value(*days) : value(nullptr); }

object told(MoveLine const& line) {
  return {{"id", line.id.number},
          {"milestone", line.milestone.number},
          {"code", line.code},
          {"title", line.title},
          {"goal", line.goal_code},
          {"goal_title", line.goal_title},
          {"institution", line.institution_code},
          {"due_original", api::of(line.due_original)},
          {"from", api::of(line.from_on)},
          {"to", api::of(line.to_on)},
          {"days", of(days_of_move(line))},
          {"too_late", is_moved_too_late(line.from_on, line.moved_on)},
          {"cause", api::of(line.cause)},
          {"reason", line.reason},
          {"moved_on", api::of(std::optional{line.moved_on})},
          {"person", line.person_name},
          {"office", line.office_title},
          {"due_on", api::of(line.due_on)},
          {"days_in_all", of(days_in_all(line))},
          {"moves", line.moves},
          {"finished_on", api::of(line.finished_on)}};
}

http::Response get_moves(http::Request const& request, Work& work) {
  auto asked = move_query(request, work);
  if (!asked) return api::refused(work.words, asked.error());
  auto query = *std::move(asked);
  query.group = MoveGroup::none;
  query.sort = MoveSort::newest;
  query.skip = 0;
  query.limit = api::limit_of(request);
  query.before = Id<Reprogramming>{integer_from(request.query["after"]).value_or(0)};
  auto lines = move_lines(work, query);
  auto const has_more = lines.size() > static_cast<std::size_t>(query.limit);
  if (has_more) lines.pop_back();
  auto items = array{};
  for (auto const& line : lines) items.push_back(told(line));
  auto next = has_more ? value(request.base_path + address_with(request, {{"after", std::to_string(lines.back().id.number)}})) : value(nullptr);
  return api::answer(200, object{{"items", std::move(items)}, {"next", std::move(next)}});
}

object told(IntegrityRow const& row) {
  return {{"institution", row.code.empty() ? value(nullptr) : value(row.code)},
          {"name", row.name},
          {"milestones", row.milestones},
          {"kept", row.kept},
          {"moved_once", row.once},
          {"moved_twice", row.twice},
          {"moved_three_or_more", row.often},
          {"added", row.added},
          {"withdrawn", row.withdrawn},
          {"finished_on_time", row.on_time},
          {"finished_afterwards", row.afterwards}};
}

http::Response get_integrity(http::Request const& request, Work& work) {
  auto const asked = promise_query(request, work);
  if (!asked) return api::refused(work.words, asked.error());
  auto query = *asked;
  query.keeping.reset();
  auto const rows = integrity_rows(work, query);
  auto items = array{};
  for (auto const& row : rows) items.push_back(told(row));
  return api::answer(200, object{{"total", told(sum_of(rows))}, {"items", std::move(items)}});
}

}  // namespace

void add_ledger_api(http::Router& router) {
  router.get("/api/v1/reprogrammings", get_moves);
  router.get("/api/v1/integrity", get_integrity);
}

}  // namespace timon::ledger
