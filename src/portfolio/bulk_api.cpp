#include <algorithm>
#include <map>

#include "platform/api/values.hpp"
#include "platform/words/words.hpp"
#include "portfolio/bulk_request.hpp"
#include "portfolio/portfolio.hpp"

namespace timon::portfolio {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

/// What a row of the answer is about, as it stands after the act.
struct RowNow {
  value goal, milestone, revision;
};

template <class Id>
using RowsNow = std::map<Id, RowNow>;

RowsNow<GoalId> rows_now(Work& work, std::vector<GoalId> const& ids) {
  auto all = RowsNow<GoalId>{};
  for (auto const& line : goal_lines(work, ids)) all[line.id] = {value(line.code), value(nullptr), value(line.revision)};
  return all;
}

RowsNow<MilestoneId> rows_now(Work& work, std::vector<MilestoneId> const& ids) {
  auto all = RowsNow<MilestoneId>{};
  for (auto const& line : lines_of(work, ids)) all[line.id] = {value(line.goal_code), value(line.code), value(line.revision)};
  return all;
}

value told(Words const& words, std::optional<Problem> const& refused) {
  if (!refused) return value(nullptr);
  return value(object{{"field", refused->field}, {"code", refused->message}, {"detail", words.text(refused->message, refused->details)}});
}

value text_or_null(std::string const& text) { return text.empty() ? value(nullptr) : value(text); }

/// Row by row as they were asked for.
template <class Id>
http::Response answered(Work& work, ActOutcome<Id> const& outcome, std::vector<Id> const& asked, std::vector<NamedRow> const& names, bool may_undo) {
  auto const now = rows_now(work, asked);
  auto rows = array{};
  auto done = std::int64_t{0};
  for (auto i = std::size_t{0}; i < asked.size(); ++i) {
    auto const answer = std::ranges::find(outcome.answers, asked[i], &RowAnswer<Id>::id);
    if (answer == outcome.answers.end()) continue;
    auto const at = now.find(asked[i]);
    auto const is_there = at != now.end();
    if (!answer->refused) ++done;
    rows.push_back(object{{"id", asked[i].number > 0 ? value(asked[i].number) : value(nullptr)},
                          {"goal", is_there           ? at->second.goal
                                   : i < names.size() ? text_or_null(names[i].goal)
                                                      : value(nullptr)},
                          {"milestone", is_there           ? at->second.milestone
                                        : i < names.size() ? text_or_null(names[i].milestone)
                                                           : value(nullptr)},
                          {"done", !answer->refused},
                          {"refused", told(work.words, answer->refused)},
                          {"revision", is_there ? at->second.revision : value(nullptr)}});
  }
  auto const refused = static_cast<std::int64_t>(rows.size()) - done;
  return api::answer(200, object{{"act", may_undo && outcome.act != 0 ? value(outcome.act) : value(nullptr)}, {"done", done}, {"refused", refused}, {"rows", std::move(rows)}});
}

/// What the rules name as a form does, by the name that was sent.
Problems renamed(Problems problems, char const* list, char const* office) {
  for (auto& problem : problems) {
    if (problem.field == "item") problem.field = list;
    if (problem.field == "office") problem.field = office;
  }
  return problems;
}

/// The numbers of the rows, in the order in which they were sent; `order` gets them with the revisions that were seen.
template <class Id, class Order>
std::vector<Id> choose(Order& order, std::vector<NamedRow> const& rows, std::function<Id(NamedRow const&)> const& named) {
  auto asked = std::vector<Id>{};
  for (auto const& row : rows) {
    asked.push_back(named(row));
    order.chosen.push_back({asked.back(), row.revision});
  }
  return asked;
}

http::Response do_to_goals(Work& work, object const& body) {
  auto problems = Problems{};
  auto order = goal_order(body, problems);
  auto const rows = rows_in(body, "goals", problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const asked = choose<GoalId>(order, rows, [&](NamedRow const& row) { return goal_named(work, row); });
  auto const outcome = do_goal_bulk(work, order);
  if (!outcome) return api::refused(work.words, renamed(outcome.error(), "goals", "leader_id"));
  return answered(work, *outcome, asked, rows, true);
}

http::Response do_to_milestones(Work& work, object const& body) {
  auto problems = Problems{};
  auto order = milestone_order(body, problems);
  auto const rows = rows_in(body, "milestones", problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const asked = choose<MilestoneId>(order, rows, [&](NamedRow const& row) { return milestone_named(work, row); });
  auto const outcome = do_bulk(work, order);
  if (!outcome) return api::refused(work.words, renamed(outcome.error(), "milestones", "responsible_id"));
  return answered(work, *outcome, asked, rows, true);
}

http::Response post_bulk(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn, kVerifyMilestone});
  auto const body = api::json_object(request);
  if (body.contains("goals") == body.contains("milestones")) return api::refused(work.words, {{"milestones", "portfolio.bulk.one_list"}});
  return body.contains("goals") ? do_to_goals(work, body) : do_to_milestones(work, body);
}

template <class Id>
http::Response undone(Work& work, ActOutcome<Id> const& outcome) {
  auto asked = std::vector<Id>{};
  for (auto const& answer : outcome.answers) asked.push_back(answer.id);
  return answered(work, outcome, asked, {}, false);
}

http::Response post_undoing(http::Request const& request, Work& work) {
  auto const act = integer_from(request.path_words["act"]).value_or(0);
  auto const last = last_act(work);
  if (!last || last->id != act) throw NotFound{};
  return last->of_goals ? undone(work, undo_goal_bulk(work, act)) : undone(work, undo_bulk(work, act));
}

}  // namespace

void add_bulk_api(http::Router& router) {
  router.post("/api/v1/bulk", post_bulk);
  router.post("/api/v1/bulk/{act:id}/undoing", post_undoing);
}

}  // namespace timon::portfolio
