#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include <map>

#include "goals/telling.hpp"
#include "platform/words/words.hpp"
#include "portfolio/bulk_page.hpp"
#include "portfolio/goal_bulk.hpp"
#include "portfolio/list_page.hpp"
#include "portfolio/tags.hpp"

namespace timon::portfolio {
namespace {

/// What may be done to the goals that are ticked on the board, a part of the form of its rows.
struct BoardBar {
  std::vector<LinkView> verbs;
  std::vector<KeptView> words;  // the board's question, which all that meet it are asked by
  std::string all_matching;
};
BOOST_DESCRIBE_STRUCT(BoardBar, (), (verbs, words, all_matching))
auto const kBar = view::Registered<BoardBar>{"portfolio/_board_bar"};

/// The way to undo the last act on goals, above the board.
struct BoardUndo {
  std::string undo, undo_act;
};
BOOST_DESCRIBE_STRUCT(BoardUndo, (), (undo, undo_act))
auto const kUndo = view::Registered<BoardUndo>{"portfolio/_board_undo"};

GoalOrder order_of(http::Fields const& fields, Problems& problems) {
  auto order = GoalOrder{};
  if (!boost::describe::enum_from_string(fields["acto"].c_str(), order.verb)) throw NotFound{};
  order.chosen = chosen_in<GoalId>(fields);
  order.leader = OfficeId{integer_from(fields["office"]).value_or(0)};
  order.label = label_from(fields, problems);
  return order;
}

std::string verb_key(GoalVerb verb) { return std::string{"portfolio.goal_verb."} + boost::describe::enum_to_string(verb, ""); }

BulkItemView item_of(GoalLine const& line) { return {.label = line.code + " " + line.title, .address = "/metas/" + line.code, .note = {}}; }

/// How it stands now.
std::string state_of(Words const& words, GoalVerb verb, GoalLine const& line) {
  switch (verb) {
    case GoalVerb::leader: return line.leader_title.empty() ? words.text("portfolio.no_responsible") : words.text("portfolio.bulk.leader_now", {line.leader_title});
    case GoalVerb::publish:
    case GoalVerb::unpublish: return words.text(line.is_published ? "portfolio.bulk.is_published" : "portfolio.bulk.is_unpublished");
    case GoalVerb::tag:
    case GoalVerb::untag: return line.institution_name;
  }
  return {};
}

http::Response ask(http::Request const& request, Work& work, GoalOrder const& order, http::Fields const& fields, Problems const& problems, std::vector<std::string> beyond = {}) {
  auto const& words = work.words;
  auto page = goals_page(words, words.text(verb_key(order.verb)));
  page.verb = boost::describe::enum_to_string(order.verb, "");
  page.beyond = std::move(beyond);
  auto revisions = std::map<GoalId, std::int64_t>{};
  for (auto const& one : order.chosen) revisions.emplace(one.id, one.revision);
  for (auto const& line : goal_lines(work, ids_of(order.chosen, &ChosenGoal::id))) {
    auto item = item_of(line);
    item.note = state_of(words, order.verb, line);
    add_row(page, words, std::move(item), choice_of(line.id, revisions[line.id]), foreseen(work.actor, order.verb, line));
  }
  page.is_form = !page.chosen.empty();
  page.about = page.items.empty() ? words.text(page.beyond.empty() ? "portfolio.bulk.no_goal" : "portfolio.bulk.none_to_do")
                                  : words.plural("portfolio.bulk.about_goals", static_cast<std::int64_t>(page.chosen.size()));
  if (page.is_form && (order.verb == GoalVerb::tag || order.verb == GoalVerb::untag)) add_label_field(page, work, fields, problems);
  if (page.is_form && order.verb == GoalVerb::leader) add_office_field(page, work, "portfolio.bulk.leader", fields, problems);
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, page.title, "portfolio/bulk", page, problems.empty() ? 200 : 422);
}

http::Response answer(http::Request const& request, Work& work, char const* title_key, GoalBulkOutcome const& outcome, bool may_undo) {
  auto const& words = work.words;
  auto page = goals_page(words, words.text(title_key));
  auto const done = tell_answers(page, words, outcome.answers, goal_lines(work, ids_of(outcome.answers, &GoalAnswer::id)), item_of,
                                 [&](GoalLine const&) { return words.text("portfolio.bulk.goal_done"); });
  page.about = words.plural("portfolio.bulk.done_goals", done);
  if (may_undo && outcome.act != 0) page.undo_act = std::to_string(outcome.act);
  return pages::page(request, work, page.title, "portfolio/bulk", page);
}

http::Response get_bulk(http::Request const& request, Work& work) {
  if (wants_all(request.query)) return ask_goals(request, work, request.query["acto"], goals::goals_on_board(work, request), true);
  auto problems = Problems{};
  auto const order = order_of(request.query, problems);
  return ask(request, work, order, request.query, problems);
}

http::Response post_bulk(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto const order = order_of(request.form, problems);
  if (!problems.empty()) return ask(request, work, order, request.form, problems);
  auto const outcome = do_goal_bulk(work, order);
  if (!outcome) return ask(request, work, order, request.form, outcome.error());
  return answer(request, work, "portfolio.bulk.done_title", *outcome, true);
}

http::Response post_undo(http::Request const& request, Work& work) {
  return answer(request, work, "portfolio.bulk.undone_title", undo_goal_bulk(work, integer_from(request.form["act"]).value_or(0)), false);
}

/// Where a page begins is not part of what is asked.
bool is_of_question(std::string_view name) { return name != "after" && name != "back" && name != "item" && name != "acto" && name != "todas"; }

view::Html bar(http::Request const& request, Work& work, std::int64_t matching) {
  auto shown = BoardBar{.all_matching = all_matching(work.words, matching)};
  for (auto const& [name, value] : request.query)
    if (is_of_question(name) && !value.empty()) shown.words.push_back({name, value});
  for (auto const verb : {GoalVerb::leader, GoalVerb::tag, GoalVerb::untag, GoalVerb::publish, GoalVerb::unpublish}) {
    // Handing a goal over is not for who leads it.
    if (verb == GoalVerb::leader && !work.actor.may(kEditGoal)) continue;
    shown.verbs.push_back({work.words.text(verb_key(verb)), boost::describe::enum_to_string(verb, ""), false});
  }
  return {view::render("portfolio/_board_bar", shown, work.words, pages::around(request, work))};
}

view::Html undo_panel(http::Request const& request, Work& work) {
  auto const act = last_act(work);
  if (!act || !act->of_goals) return {};
  auto const shown = BoardUndo{work.words.plural("portfolio.undo_goals", act->rows), std::to_string(act->id)};
  return {view::render("portfolio/_board_undo", shown, work.words, pages::around(request, work))};
}

}  // namespace

http::Response ask_goals(http::Request const& request, Work& work, std::string const& verb, std::vector<GoalId> const& goals, bool is_all) {
  auto order = GoalOrder{};
  if (!boost::describe::enum_from_string(verb.c_str(), order.verb)) throw NotFound{};
  if (!is_all) {
    for (auto const id : goals) order.chosen.push_back({id, 0});
    return ask(request, work, order, request.query, {});
  }
  auto all = reached(work, order.verb, goals);
  order.chosen = std::move(all.rows);
  return ask(request, work, order, request.query, {}, told_beyond(work.words, all.left_out, all.has_more));
}

void add_goal_bulk_pages(http::Router& router) {
  router.get("/tablero/lote", get_bulk);
  router.post("/tablero/lote", post_bulk);
  router.post("/tablero/lote/deshacer", post_undo);
}

void add_board_deeds(goals::Panels& panels) {
  panels.add_board(undo_panel);
  goals::listen(goals::BoardDeeds{.may_choose = may_do_any, .bar = bar});
  filter_by_tags();
}

}  // namespace timon::portfolio
