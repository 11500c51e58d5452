#include "changes/changes.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "platform/words/words.hpp"

namespace timon::changes {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object told(Change const& change) {
  auto const is_turn = change.kind == ChangeKind::standing;
  return {{"kind", api::of(change.kind)},
          {"goal", change.goal_code.empty() ? value(nullptr) : value(change.goal_code)},
          {"code", change.code},
          {"title", change.title},
          {"before", is_turn ? api::of(change.before) : value(nullptr)},
          {"after", is_turn ? api::of(change.after) : value(nullptr)},
          {"from", api::of(change.from)},
          {"to", api::of(change.to)},
          {"holder", change.holder},
          {"at", api::of(change.last.at)},
          {"by", change.last.who},
          {"reason", change.last.why}};
}

/// What programs ask with, in the words that people's addresses use.
std::string asked_of(http::Request const& request) {
  auto const& since = request.query["since"];
  if (since == "last_visit") return "visita";
  if (since == "last_committee" || since == "last_friday" || since.empty()) return "comite";
  return since;
}

http::Response get_changes(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto since = since_of(work, asked_of(request));
  if (auto const moment = time_from_iso(request.query["since"])) since = Since{.kind = SinceKind::day, .at = *moment};
  if (!since) problems.push_back({"since", "changes.since.unknown", {request.query["since"]}});
  auto goal = GoalId{};
  if (auto const& code = request.query["goal"]; !code.empty()) {
    auto const found = goals::find_visible(work, code);
    if (found) goal = found->id;
    else problems.push_back({"goal", "board.filter.unknown", {code}});
  }
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const changes = changes_since(work, *since, goal);
  auto items = array{};
  for (auto const& change : changes.all) items.push_back(told(change));
  return api::answer(200, object{{"since", api::of(since->at)}, {"has_more", changes.has_more}, {"items", std::move(items)}});
}

}  // namespace

void add_change_api(http::Router& router) { router.get("/api/v1/changes", get_changes); }

api::Description api_description() {
  using api::SchemaKind;
  return {{{"GET", "/api/v1/changes", "listChanges", "What is other now than at that moment, of the goals that are seen: newest first within each kind.", "since goal", "", 200,
            "ChangeList", "422"}},
          {{"since", "text", "«last_committee» (also when nothing is sent), «last_visit», a day, a moment, or the code of a closed period."}},
          {},
          {{"ChangeKind", SchemaKind::choice,
            "standing finished moved reopened milestone_added withdrawn goal_added raised passed_on closed decision_taken decision_done decision_verified decision_cancelled "
            "occasion_added occasion_moved_on occasion_closed occasion_changed"},
           {"Change", SchemaKind::answer, "kind:ChangeKind goal? code title before:Standing? after:Standing? from:date? to:date? holder at:moment by reason"},
           {"ChangeList", SchemaKind::answer, "since:moment has_more:bool items:[Change]"}}};
}

}  // namespace timon::changes
