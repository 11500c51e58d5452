#include "base/text.hpp"
#include "meetings/decision_actions.hpp"
#include "meetings/decision_request.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_form.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::meetings {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value or_null(std::string const& text) { return text.empty() ? value(nullptr) : value(text); }

object told(DecisionLine const& line) {
  return {{"id", line.id.number},
          {"year", line.year},
          {"number", line.number},
          {"text", line.text},
          {"state", api::of(line.state)},
          {"office", line.office_title},
          {"taken_on", api::of(std::optional{line.taken_on})},
          {"due_on", api::of(std::optional{line.due_on})},
          {"done_on", api::of(line.done_on)},
          {"verified_on", api::of(line.verified_on)},
          {"note", line.note},
          {"meeting", line.meeting.number},
          {"meeting_title", line.meeting_title},
          {"goal", or_null(line.goal_code)},
          {"milestone", or_null(line.milestone_code)},
          {"obstacle", or_null(line.obstacle_code)},
          {"level", api::of(line.level)},
          {"climbs_on", api::of(line.climbs_on)},
          {"silent_climbs", line.silent_climbs},
          {"revision", line.revision}};
}

http::Response answered(Work& work, DecisionId id, int status) {
  auto const line = decision_line(work, id);
  return api::answer_revised(status, told(line), line.revision);
}

/// What a filter of the address says, or the problem with it.
Problems put_filters(http::Request const& request, Work& work, DecisionQuery& query, std::string& kept) {
  auto problems = Problems{};
  auto const& asked = request.query;
  if (auto const& name = asked["state"]; !name.empty()) {
    auto state = DecisionState{};
    if (boost::describe::enum_from_string(name.c_str(), state)) query.state = state;
    else problems.push_back({"state", "board.filter.unknown", {name}});
    kept += "&state=" + name;
  }
  if (auto const year = integer_from(asked["year"])) {
    query.year = *year;
    kept += "&year=" + std::to_string(*year);
  }
  if (auto const meeting = integer_from(asked["meeting"])) {
    query.of_meeting = MeetingId{*meeting};
    kept += "&meeting=" + std::to_string(*meeting);
  }
  if (asked["open"] == "true") {
    query.open_only = true;
    kept += "&open=true";
  }
  if (auto const& code = asked["goal"]; !code.empty()) {
    auto const goal = goals::find_visible(work, code);
    if (goal) query.goal = goal->id;
    else problems.push_back({"goal", "decision.goal.unknown", {code}});
    kept += "&goal=" + code;
  }
  query.q = asked["q"];
  return problems;
}

http::Response get_decisions(http::Request const& request, Work& work) {
  auto query = DecisionQuery{.after = DecisionId{integer_from(request.query["after"]).value_or(0)}, .limit = api::limit_of(request)};
  auto kept = std::string{};
  if (auto const problems = put_filters(request, work, query, kept); !problems.empty()) return api::refused(work.words, problems);
  auto lines = decision_lines(work, query);
  auto const has_more = lines.size() > static_cast<std::size_t>(query.limit);
  if (has_more) lines.pop_back();
  auto items = array{};
  for (auto const& line : lines) items.push_back(told(line));
  auto const next =
      has_more ? value(request.base_path + "/api/v1/decisions?limit=" + std::to_string(query.limit) + kept + "&after=" + std::to_string(lines.back().id.number)) : value(nullptr);
  return api::answer(200, object{{"items", std::move(items)}, {"next", next}});
}

http::Response get_decision(http::Request const& request, Work& work) { return answered(work, request.path_id<DecisionId>("decision"), 200); }

http::Response post_decision(http::Request const& request, Work& work) {
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const number = [&](char const* field) { return api::number_at(body, field, problems).value_or(0); };
  auto draft = Decision{.meeting = MeetingId{number("meeting")},
                        .item = AgendaItemId{number("item")},
                        .text = api::text_at(body, "text", problems).value_or(""),
                        .office = OfficeId{number("office")}};
  if (auto const due = api::date_at(body, "due_on", problems)) draft.due_on = *due;
  else if (problems.empty()) problems.push_back({"due_on", "decision.due_on.wrong"});
  if (auto const code = api::text_at(body, "goal", problems).value_or(""); !code.empty()) {
    auto const goal = goals::find_visible(work, code);
    if (goal) draft.goal = goal->id;
    else problems.push_back({"goal", "decision.goal.unknown", {code}});
  }
  if (!problems.empty()) {
    run_by(work, draft.meeting);
    return api::refused(work.words, problems);
  }
  auto const taken = take_decision(work, std::move(draft));
  if (!taken) return api::refused(work.words, taken.error());
  auto response = answered(work, taken->id, 201);
  response.headers.add("Location", request.base_path + "/api/v1/decisions/" + std::to_string(taken->id.number));
  return response;
}

using Deed = Outcome<Decision> (*)(Work&, DecisionId, std::int64_t, std::string const&);

/// A deed with a text, which the body calls by that name.
http::Handler deed_of(char const* field, Deed deed) {
  return [field, deed](http::Request const& request, Work& work) {
    auto const id = request.path_id<DecisionId>("decision");
    auto const body = api::json_object(request);
    auto problems = Problems{};
    auto const text = api::text_at(body, field, problems).value_or("");
    auto const done = problems.empty() ? deed(work, id, api::revision_seen(request), text) : Outcome<Decision>{problems};
    return done ? answered(work, id, 200) : api::refused(work.words, done.error());
  };
}

/// The chair's word: content, or sent back with a reason.
http::Response post_verification(http::Request const& request, Work& work) {
  auto const id = request.path_id<DecisionId>("decision");
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const is_content = api::flag_at(body, "accepted", problems).value_or(true);
  auto const reason = api::text_at(body, "reason", problems).value_or("");
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const done = is_content ? verify_decision(work, id, api::revision_seen(request)) : send_back_decision(work, id, api::revision_seen(request), reason);
  return done ? answered(work, id, 200) : api::refused(work.words, done.error());
}

}  // namespace

void add_decision_api(http::Router& router) {
  router.get("/api/v1/decisions", get_decisions);
  router.post("/api/v1/decisions", post_decision);
  router.get("/api/v1/decisions/{decision:id}", get_decision);
  router.post("/api/v1/decisions/{decision:id}/progress", deed_of("text", report_decision));
  router.post("/api/v1/decisions/{decision:id}/completion", deed_of("text", complete_decision));
  router.post("/api/v1/decisions/{decision:id}/verification", post_verification);
  router.post("/api/v1/decisions/{decision:id}/cancellation", deed_of("reason", cancel_decision));
}

}  // namespace timon::meetings
