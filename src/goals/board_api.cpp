#include "goals/board.hpp"
#include "goals/board_request.hpp"
#include "goals/goal_api.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "platform/words/words.hpp"

namespace timon::goals {
namespace {

using boost::json::array;
using boost::json::object;

object counts_of(BoardRow const& row) {
  return {{"stopped", row.stopped},
          {"late", row.late},
          {"on_course", row.on_course},
          {"finished", row.finished},
          {"reprogrammed", row.reprogrammed},
          {"with_alerts", row.with_alerts},
          {"with_restrictions", row.with_restrictions}};
}

object line_of(Work const& work, BoardRow const& row) {
  return {{"id", row.goal.number},
          {"code", row.code},
          {"title", row.title},
          {"institution", row.institution_code},
          {"standing", api::of(row.standing)},
          {"reason", work.words.text(row.reason, split(row.reason_details, '|'))},
          {"ends_on", api::of(row.ends_on)},
          {"days_left", row.ends_on ? boost::json::value(days_between(work.today, *row.ends_on)) : boost::json::value(nullptr)},
          {"milestones", counts_of(row)},
          {"alerts", row.alerts},
          {"restrictions", row.restrictions},
          {"opportunities", row.opportunities},
          {"progress", object{{"real", api::percent(row.progress_real)}, {"expected", api::percent(row.progress_expected)}}},
          {"updated_at", api::of(row.updated_at)}};
}

/// One snapshot for rows and totals, so that they agree whatever is written meanwhile.
http::Response get_board(http::Request const& request, Work& work) {
  auto query = board_query(work, request);
  if (!query) return api::refused(work.words, query.error());
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto const totals = board_totals(work, *query);
  query->stale_are_many = totals.all() > kCountedMax;
  auto const page = board(work, *query);
  auto goals = array{};
  for (auto const& row : page.rows) goals.push_back(line_of(work, row));
  return api::answer(200, object{{"today", to_iso(work.today)},
                                 {"total", totals.all()},
                                 {"standing", object{{"stopped", totals.stopped}, {"late", totals.late}, {"on_course", totals.on_course}, {"finished", totals.finished}}},
                                 {"goals", std::move(goals)},
                                 {"next", page.has_more ? next_address(request, page.rows.back().goal.number) : boost::json::value(nullptr)}});
}

http::Response get_goals(http::Request const& request, Work& work) {
  auto query = board_query(work, request);
  if (!query) return api::refused(work.words, query.error());
  if (!request.query.contains("integrating")) query->integrating = Integrating::all;
  auto const page = board(work, *query);
  auto items = array{};
  for (auto const& row : page.rows) items.push_back(line_of(work, row));
  return api::answer(200, object{{"items", std::move(items)}, {"next", page.has_more ? next_address(request, page.rows.back().goal.number) : boost::json::value(nullptr)}});
}

}  // namespace

void add_board_api(http::Router& router) {
  router.get("/api/v1/board", get_board);
  router.get("/api/v1/goals", get_goals);
}

}  // namespace timon::goals
