#include "base/text.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "platform/http/parse.hpp"
#include "platform/words/words.hpp"
#include "snapshots/frozen_view.hpp"

namespace timon::snapshots {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object told(Lens const& lens, FrozenRow const& row) {
  auto const& goal = row.content;
  auto const left = goal.ends_on ? value(days_between(lens.period.as_of, *goal.ends_on)) : value(nullptr);
  return {{"id", row.goal.number},
          {"code", goal.code},
          {"title", goal.title},
          {"institution", goal.institution_code},
          {"standing", api::of(goal.standing)},
          {"reason", goals::reason_sentence(lens.words, goal.standing, goal.reason, split(goal.reason_details, '|'))},
          {"ends_on", api::of(goal.ends_on)},
          {"days_left", left},
          {"milestones", object{{"stopped", goal.stopped},
                                {"late", goal.late},
                                {"on_course", goal.on_course},
                                {"finished", goal.finished},
                                {"reprogrammed", goal.reprogrammed},
                                {"with_alerts", goal.with_alerts},
                                {"with_restrictions", goal.with_restrictions}}},
          {"alerts", goal.alerts},
          {"restrictions", goal.restrictions},
          {"opportunities", goal.opportunities},
          {"progress", object{{"real", api::percent(goal.progress_real)}, {"expected", api::percent(goal.progress_expected)}}},
          {"updated_at", api::of(goal.updated_at)}};
}

http::Response get_board(http::Request const& request, Work& work) {
  auto const period = kept_period(work.db, request.path_words["period"]);
  if (!period) throw NotFound{};
  auto const lens = lens_of(work, *period);
  auto query = FrozenQuery{
      .period = period->period, .institution = request.query["institution"], .after = GoalId{integer_from(request.query["after"]).value_or(0)}, .limit = api::limit_of(request)};
  if (auto const& word = request.query["standing"]; !word.empty()) {
    auto standing = Standing{};
    if (!boost::describe::enum_from_string(word.c_str(), standing)) return api::refused(work.words, {{"standing", "board.filter.unknown", {word}}});
    query.standing = standing;
  }
  auto goals = array{};
  auto last = GoalId{};
  auto has_more = false;
  each_frozen(work, query, [&](FrozenRow const& row) {
    if (goals.size() == static_cast<std::size_t>(query.limit)) {
      has_more = true;
      return;
    }
    last = row.goal;
    goals.push_back(told(lens, row));
  });
  auto next = value(nullptr);
  if (has_more) {
    auto address = request.base_path + "/api/v1/periods/" + period->code + "/board?limit=" + std::to_string(query.limit) + "&after=" + std::to_string(last.number);
    if (!query.institution.empty()) address += "&institution=" + http::percent_encoded(query.institution);
    if (query.standing) address += std::string{"&standing="} + boost::describe::enum_to_string(*query.standing, "");
    next = value(address);
  }
  auto const totals = frozen_totals(work, query);
  return api::answer(200, object{{"period", period->code},
                                 {"today", api::of(std::optional{period->as_of})},
                                 {"hash", period->hash},
                                 {"previous_hash", period->previous_hash.empty() ? value(nullptr) : value(period->previous_hash)},
                                 {"total", totals.all()},
                                 {"standing", object{{"stopped", totals.stopped}, {"late", totals.late}, {"on_course", totals.on_course}, {"finished", totals.finished}}},
                                 {"goals", std::move(goals)},
                                 {"next", next}});
}

}  // namespace

void add_snapshot_api(http::Router& router) { router.get("/api/v1/periods/{period}/board", get_board); }

api::Description api_description() {
  using api::SchemaKind;
  return {{{"GET", "/api/v1/periods/{period}/board", "getPeriodBoard", "The board of a closed period, as it was kept; the same whenever it is asked for.",
            "institution standing limit after", "", 200, "FrozenBoard", "404 422"}},
          {},
          {{"period", "text", "Code of a period: «2026-S21»."}},
          {{"FrozenBoard", SchemaKind::answer, "period today:date hash previous_hash? total:int standing:StandingCounts goals:[BoardGoal] next?"}}};
}

}  // namespace timon::snapshots
