#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "goals/schedule.hpp"
#include "platform/pages/pages.hpp"
#include "routine/week_page.hpp"

namespace timon::routine {
namespace {

auto const kRegistered = view::Registered<MoveForm>{"routine/_move"};

WeekTyped typed_in(http::Request const& request, Work const& work, MilestoneId milestone) {
  auto const given = [&](char const* field) { return request.form[move_field(field, milestone)]; };
  // What is written beside it and not sent yet stays in its field.
  return {.milestone = milestone,
          .text = request.form["text"],
          .finished_on = to_iso(work.today),
          .move = MoveTyped{.due_on = given("due_on"), .cause = given("cause"), .reason = given("reason")}};
}

Problems move(Work& work, WeekLine const& line, MoveTyped const& given, std::int64_t seen, bool with_successors) {
  auto problems = Problems{};
  auto const text = std::string{trimmed(given.due_on)};
  auto const due_on = date_typed(text);
  if (!due_on && !text.empty()) problems.push_back({"due_on", "date.not_one", {text}});
  auto cause = MoveCause::other;
  if (!boost::describe::enum_from_string(given.cause.c_str(), cause)) problems.push_back({"cause", "milestone.cause.missing"});
  if (!problems.empty()) return problems;
  auto const act = with_successors ? goals::reprogram_with_successors : goals::reprogram_milestone;
  auto const moved = act(work, line.milestone, seen, due_on, cause, given.reason);
  return moved ? Problems{} : moved.error();
}

/// The form inside its row, or the page with that row open.
http::Response get_move(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const lines = week_lines(work);
  auto const& line = line_at(lines, request);
  must(may_move(work, line), kEditGoal);
  if (request.wants_fragment()) return request.query["cerrar"] == "1" ? http::page(200, "") : pages::fragment(request, work, "routine/_move", move_form(work, line));
  auto const typed = WeekTyped{.milestone = line.milestone, .move = MoveTyped{}};
  return week_page(request, work, line.milestone, &typed);
}

http::Response post_move(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const lines = week_lines(work);
  auto const& line = line_at(lines, request);
  auto typed = typed_in(request, work, line.milestone);
  try {
    typed.problems = move(work, line, *typed.move, integer_from(request.form["revision"]).value_or(0), request.form["move_successors"] == "1");
  } catch (Stale const&) {
    typed.is_stale = true;
    return row_back(request, work, week_lines(work), typed, 409);
  }
  if (!typed.problems.empty()) return row_back(request, work, lines, typed, 422);
  typed.move.reset();
  return row_saved(request, work, line.milestone, false, trimmed(typed.text).empty() ? nullptr : &typed);
}

http::Response post_undo(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const lines = week_lines(work);
  auto const& line = line_at(lines, request);
  auto const undone = goals::undo_reprogramming(work, line.milestone, Id<Reprogramming>{integer_from(request.form["move"]).value_or(0)});
  if (!undone) return undo_refused(request, work, lines, undone.error());
  return row_saved(request, work, line.milestone, false);
}

}  // namespace

void add_week_move_pages(http::Router& router) {
  router.get("/mi-semana/{milestone:id}/reprogramacion", get_move);
  router.post("/mi-semana/{milestone:id}/reprogramacion", post_move);
  router.post("/mi-semana/{milestone:id}/deshacer-reprogramacion", post_undo);
}

}  // namespace timon::routine
