#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "routine/draft_store.hpp"
#include "routine/routine.hpp"
#include "routine/week_page.hpp"

namespace timon::routine {
namespace {

auto const kPage = view::Registered<WeekPage>{"routine/week"};
auto const kRow = view::Registered<WeekRow>{"routine/_row"};
auto const kSaved = view::Registered<WeekSaved>{"routine/_saved"};
auto const kDraft = view::Registered<DraftNote>{"routine/_draft"};

http::Response get_week(http::Request const& request, Work& work) { return week_page(request, work, MilestoneId{integer_from(request.query["abrir"]).value_or(0)}); }

http::Response get_row(http::Request const& request, Work& work) {
  auto const lines = week_lines(work);
  auto const& line = line_at(lines, request);
  if (!request.wants_fragment()) return week_page(request, work, line.milestone);
  return pages::fragment(request, work, "routine/_row",
                         request.query["cerrar"] == "1" ? row_view(work, line, goals_of(lines) > 1) : open_row_view(work, line, goals_of(lines) > 1));
}

http::Response post_progress(http::Request const& request, Work& work) {
  must_have(work.actor, {kReport, kReportOwn});
  auto const lines = week_lines(work);
  auto const& line = line_at(lines, request);
  auto typed = WeekTyped{.milestone = line.milestone, .text = request.form["text"], .is_finished = request.form["finished"] == "1", .finished_on = request.form["finished_on"]};
  auto const seen = integer_from(request.form["revision"]).value_or(0);
  if (seen != 0 && seen != line.revision) {
    typed.is_stale = true;
    return row_back(request, work, lines, typed, 409);
  }
  auto const is_no_change = request.form["no_change"] == "1";
  // «Terminada» says enough by itself.
  typed.problems = tell(work, line, typed, is_no_change || (typed.is_finished && trimmed(typed.text).empty()));
  if (!typed.problems.empty()) return row_back(request, work, lines, typed, 422);
  return row_saved(request, work, line.milestone, !is_no_change);
}

http::Response post_undo(http::Request const& request, Work& work) {
  must_have(work.actor, {kReport, kReportOwn});
  auto const lines = week_lines(work);
  auto const& line = line_at(lines, request);
  auto const undone = goals::undo_progress(work, line.milestone, Id<ProgressReport>{integer_from(request.form["report"]).value_or(0)});
  if (undone) return row_saved(request, work, line.milestone, false);
  return undo_refused(request, work, lines, undone.error());
}

/// Answers the note beside the field: «Borrador guardado 09:46».
http::Response post_draft(http::Request const& request, Work& work) {
  auto const& form = request.form["form"];
  auto const& text = request.form["text"];
  if (!work.actor.person || form.empty() || length_of(form) > kDraftKeyMax || length_of(text) > kTextLengthMax) return http::page(422, "");
  put_draft(work.db, work.actor.person, form, text, work.now);
  return pages::fragment(request, work, "routine/_draft", DraftNote{work.words.text("week.draft_saved", {clock_of(work, work.now)})});
}

}  // namespace

Problems tell(Work& work, WeekLine const& line, WeekTyped const& typed, bool is_no_change) {
  // Progress that is saved is a fact with its author, for whoever may see the goal; what nobody above sees before the hand-off are
  // drafts, the three lines and the pack.
  auto transaction = sql::Transaction{work.db};
  auto const reported = goals::report_progress(work, line.milestone, typed.text, is_no_change);
  if (!reported) return reported.error();
  if (typed.is_finished) {
    auto const day = date_typed(typed.finished_on);
    if (!day) return {{"finished_on", "week.finished_on.missing"}};
    auto const finished = goals::finish_milestone(work, line.milestone, 0, *day);
    if (!finished) return finished.error();
  }
  drop_draft(work.db, work.actor.person, draft_key(line.milestone, week_of(work.today)));
  transaction.commit();
  return {};
}

WeekLine const& line_at(std::vector<WeekLine> const& lines, http::Request const& request) {
  for (auto const& line : lines)
    if (line.milestone == request.path_id<MilestoneId>("milestone")) return line;
  throw NotFound{};
}

http::Response week_page(http::Request const& request, Work& work, MilestoneId opened, WeekTyped const* typed, int status, HandOffTyped const* handed) {
  auto frame = pages::page_frame(request, work);
  frame.title = work.words.text("week.title");
  for (auto const* key : {"n", "a", "r", "o"}) frame.shortcuts.push_back({key, work.words.text(std::string{"week.key."} + key)});
  return http::page(status, view::page(frame, "routine/week", week_model(work, opened, typed, handed), work.words));
}

http::Response row_back(http::Request const& request, Work& work, std::vector<WeekLine> const& lines, WeekTyped const& typed, int status) {
  auto const& line = line_at(lines, request);
  if (!request.wants_fragment()) return week_page(request, work, line.milestone, &typed, status);
  return pages::fragment(request, work, "routine/_row", open_row_view(work, line, goals_of(lines) > 1, &typed), status);
}

http::Response row_saved(http::Request const& request, Work& work, MilestoneId milestone, bool goes_on, WeekTyped const* typed) {
  auto const lines = week_lines(work);
  auto const* const next = goes_on ? next_pending(lines, milestone) : nullptr;
  auto const anchor = [](MilestoneId id) { return "#row-" + std::to_string(id.number); };
  if (!request.wants_fragment())
    return http::see_other(next != nullptr ? "/mi-semana?abrir=" + std::to_string(next->milestone.number) + anchor(next->milestone) : "/mi-semana" + anchor(milestone));
  auto const names_goal = goals_of(lines) > 1;
  auto saved = WeekSaved{.progress = progress_view(work.words, lines)};
  saved.progress.is_apart = true;
  for (auto const& line : lines)
    if (line.milestone == milestone) saved.rows.push_back(typed != nullptr ? open_row_view(work, line, names_goal, typed) : row_view(work, line, names_goal));
  if (next != nullptr && next->milestone != milestone) {
    saved.rows.push_back(open_row_view(work, *next, names_goal));
    saved.rows.back().is_apart = true;
  }
  return pages::fragment(request, work, "routine/_saved", saved);
}

http::Response undo_refused(http::Request const& request, Work& work, std::vector<WeekLine> const& lines, Problems const& problems) {
  auto const& line = line_at(lines, request);
  auto row = row_view(work, line, goals_of(lines) > 1);
  row.failure = view::sentence_of(problems.front(), work.words);
  if (request.wants_fragment()) return pages::fragment(request, work, "routine/_row", row, 422);
  auto typed = WeekTyped{.milestone = line.milestone, .text = line.report_text, .problems = problems};
  return week_page(request, work, line.milestone, &typed, 422);
}

void add_routine_pages(http::Router& router) {
  router.get("/mi-semana", get_week);
  router.get("/mi-semana/{milestone:id}", get_row);
  router.post("/mi-semana/{milestone:id}/avance", post_progress);
  router.post("/mi-semana/{milestone:id}/deshacer", post_undo);
  router.post("/borradores", post_draft);
  add_week_move_pages(router);
  add_hand_off_pages(router);
  add_week_paper_pages(router);
  add_month_pages(router);
}

}  // namespace timon::routine
