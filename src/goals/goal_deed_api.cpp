#include <boost/describe/enum_from_string.hpp>

#include <array>

#include "base/text.hpp"
#include "goals/goal_actions.hpp"
#include "goals/goal_api.hpp"
#include "goals/report_store.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/members.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::goals {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

}  // namespace

std::string reason_in(http::Request const& request, bool is_asked, Problems& problems) {
  auto const body = api::json_object(request);
  if (!is_asked) return api::refuse_unknown(body, {}, problems), std::string{};
  api::refuse_unknown(body, {"reason"}, problems);
  return api::text_at(body, "reason", problems).value_or("");
}

namespace {

/// One deed on a goal as a whole: its noun in the address and what it does.
struct GoalDeed {
  char const* noun;
  Right right;
  bool asks_reason;
  Outcome<Goal> (*act)(Work&, GoalId, std::int64_t revision_seen, std::string reason);
};

constexpr auto kDeeds = std::array{
    GoalDeed{"approval", kApproveGoal, false, [](Work& work, GoalId id, std::int64_t revision, std::string) { return approve_goal(work, id, revision); }},
    GoalDeed{"suspension", kSuspendGoal, true, suspend_goal},
    GoalDeed{"resumption", kSuspendGoal, false, [](Work& work, GoalId id, std::int64_t revision, std::string) { return resume_goal(work, id, revision); }},
    GoalDeed{"closure", kApproveGoal, true, close_goal},
    GoalDeed{"reopening", kApproveGoal, false, [](Work& work, GoalId id, std::int64_t revision, std::string) { return reopen_goal(work, id, revision); }},
};

http::Response post_deed(http::Request const& request, Work& work, GoalDeed const& deed) {
  must_have(work.actor, {deed.right});
  auto const before = seen_goal(request, work);
  must(work.actor.may(deed.right, before.institution), deed.right);
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  auto const revision = api::revision_seen(request);
  must_be_current(revision, before.revision, Goal::kTable);
  auto problems = Problems{};
  auto reason = reason_in(request, deed.asks_reason, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const after = deed.act(work, before.id, revision, std::move(reason));
  if (!after) return api::refused(work.words, after.error());
  return api::answer_revised(201, told(work, *after), after->revision);
}

/// A page of rows, of which one more was read than it holds, and where the next one is.
template <class Row, class Tell>
http::Response page_of(http::Request const& request, std::vector<Row> rows, Tell tell_row) {
  auto const has_more = rows.size() > static_cast<std::size_t>(api::limit_of(request));
  if (has_more) rows.pop_back();
  auto items = array{};
  for (auto const& row : rows) items.push_back(tell_row(row));
  return api::answer(200, object{{"items", std::move(items)}, {"next", has_more ? next_address(request, rows.back().id.number) : value(nullptr)}});
}

object told_report(GoalReport const& report, std::string const& written_by) {
  return {{"id", report.id.number}, {"reported_on", api::of(report.reported_on)}, {"text", report.text}, {"written_by", written_by}};
}

http::Response get_reports(http::Request const& request, Work& work) {
  auto const goal = seen_goal(request, work);
  auto const after = Id<GoalReport>{integer_from(request.query["after"]).value_or(0)};
  return page_of(request, reports_of(work.db, goal.id, after, api::limit_of(request) + 1), [](auto const& report) { return told_report(report, report.written_by); });
}

http::Response post_report(http::Request const& request, Work& work) {
  must_have(work.actor, {kReport, kReportOwn});
  auto const goal = seen_goal(request, work);
  must(work.actor.may(kReport, goal.institution) || work.actor.may_as(kReportOwn, goal.leader), kReport);
  auto problems = Problems{};
  auto const body = api::json_object(request);
  api::refuse_unknown(body, {"text"}, problems);
  auto text = api::text_at(body, "text", problems).value_or("");
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const report = report_goal(work, goal.id, std::move(text));
  if (!report) return api::refused(work.words, report.error());
  return api::answer(201, told_report(*report, work.actor.name));
}

object told_judgement(StandingOverride const& judged, std::string const& judged_by) {
  return {{"id", judged.id.number}, {"standing", api::of(judged.standing)}, {"reason", judged.reason}, {"from_on", api::of(judged.from_on)}, {"until_on", api::of(judged.until_on)},
          {"judged_by", judged_by}};
}

http::Response get_judgements(http::Request const& request, Work& work) {
  auto const goal = seen_goal(request, work);
  auto const after = Id<StandingOverride>{integer_from(request.query["after"]).value_or(0)};
  return page_of(request, judgements_of(work.db, goal.id, after, api::limit_of(request) + 1), [](auto const& judged) { return told_judgement(judged, judged.judged_by); });
}

http::Response post_judgement(http::Request const& request, Work& work) {
  must_have(work.actor, {kOverrideStanding});
  auto const goal = seen_goal(request, work);
  must(work.actor.may(kOverrideStanding, goal.institution), kOverrideStanding);
  auto problems = Problems{};
  auto const body = api::json_object(request);
  api::refuse_unknown(body, {"standing", "reason", "until_on"}, problems);
  auto standing = Standing{};
  auto const word = api::text_at(body, "standing", problems).value_or("");
  if (!boost::describe::enum_from_string(word.c_str(), standing)) problems.push_back({"standing", "board.filter.unknown", {word}});
  auto reason = api::text_at(body, "reason", problems).value_or("");
  auto const until_on = api::date_at(body, "until_on", problems);
  if (!until_on && problems.empty()) problems.push_back({"until_on", "standing.override.until_on", {std::to_string(kOverrideDaysMax)}});
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const judged = judge_standing(work, goal.id, standing, std::move(reason), *until_on);
  if (!judged) return api::refused(work.words, judged.error());
  return api::answer(201, told_judgement(*judged, work.actor.name));
}

}  // namespace

void add_goal_deed_api(http::Router& router) {
  for (auto const& deed : kDeeds)
    router.post(std::string{"/api/v1/goals/{goal}/"} + deed.noun, [&deed](http::Request const& request, Work& work) { return post_deed(request, work, deed); });
  router.get("/api/v1/goals/{goal}/reports", get_reports);
  router.post("/api/v1/goals/{goal}/reports", post_report);
  router.get("/api/v1/goals/{goal}/judgements", get_judgements);
  router.post("/api/v1/goals/{goal}/judgements", post_judgement);
}

}  // namespace timon::goals
