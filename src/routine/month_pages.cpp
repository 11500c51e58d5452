#include <algorithm>

#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "routine/draft_store.hpp"
#include "routine/hand_off_view.hpp"
#include "routine/month_store.hpp"
#include "routine/week_page.hpp"

namespace timon::routine {
namespace {

/// The state of a goal in words, to be written anew once a month.
struct ReportView {
  std::int64_t id{};
  std::string code, title, address;
  Standing standing{};
  std::string standing_word;
  std::string told;  // «Informada el 12 may»; empty: not this month
  std::string last;  // what stands there
  std::string text, error, draft_form, draft_note;
};
BOOST_DESCRIBE_STRUCT(ReportView, (), (id, code, title, address, standing, standing_word, told, last, text, error, draft_form, draft_note))

struct ReviewRow {
  std::int64_t id{};
  std::string title, address, move_address, due, original;
  bool is_late{};
  bool is_done{};
  std::string done;
};
BOOST_DESCRIBE_STRUCT(ReviewRow, (), (id, title, address, move_address, due, original, is_late, is_done, done))

struct MonthPage {
  std::string subtitle;
  std::vector<ReportView> reports;
  std::vector<ReviewRow> rows;
  std::string review_note;
  bool has_pending{};
  std::vector<HandOffPanel> hand_offs;
  std::vector<AnswerView> answers;
  std::int64_t person{};
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(MonthPage, (), (subtitle, reports, rows, review_note, has_pending, hand_offs, answers, person, is_empty))

auto const kRegistered = view::Registered<MonthPage>{"routine/month"};

/// What came back into one of the page's forms.
struct MonthTyped {
  GoalId goal{};
  std::string text{};
  Problems problems{};
};

std::string report_draft(GoalId goal, Period const& month) { return "goal-report-" + std::to_string(goal.number) + "-" + month.code; }

ReportView report_view(Work& work, Period const& month, MonthGoal const& goal, MonthTyped const* typed) {
  auto const& words = work.words;
  auto view = ReportView{.id = goal.id.number, .code = goal.code, .title = goal.title, .address = "/metas/" + goal.code, .standing = goal.standing};
  view.standing_word = goals::word_of(words, goal.standing);
  view.draft_form = report_draft(goal.id, month);
  if (goal.last_on && *goal.last_on >= month.starts_on) view.told = words.text("month.report.told", {words.date_month_day(goal.last_on)});
  if (goal.last_on) view.last = words.text("month.report.last", {words.date_month_day(goal.last_on), goal.last_text});
  if (typed != nullptr && typed->goal == goal.id) {
    view.text = typed->text;
    view.error = view::sentence_of(typed->problems.front(), words);
  } else if (auto const draft = draft_of(work.db, work.actor.person, view.draft_form); draft && !draft->content.empty()) {
    view.text = draft->content;
    view.draft_note = words.text("week.draft_saved", {clock_of(work, draft->saved_at)});
  }
  return view;
}

ReviewRow review_row(Work& work, MonthLine const& line) {
  auto const& words = work.words;
  auto row = ReviewRow{.id = line.milestone.number, .title = line.goal_code + " · " + line.code + " " + line.title, .address = "/metas/" + line.goal_code + "/" + line.code};
  row.move_address = row.address + "/reprogramacion";
  row.due = words.date_short(line.due_on) + ". " + words.days_left(days_between(work.today, line.due_on));
  row.is_late = line.due_on < work.today;
  if (line.due_original && line.due_original != line.due_on) row.original = words.text("week.original") + " " + words.date_month_day(line.due_original);
  row.is_done = is_reviewed(line);
  if (line.moved_on) row.done = words.text("month.review.moved", {words.date_month_day(line.moved_on)});
  else if (line.reviewed_at) row.done = words.text("month.review.done", {words.date_month_day(local_time(*line.reviewed_at, work.zone).date)});
  return row;
}

http::Response month_page(http::Request const& request, Work& work, int status = 200, MonthTyped const* typed = nullptr, HandOffTyped const* handed = nullptr) {
  auto const month = current_month(work);
  auto page = MonthPage{.person = work.actor.person.number};
  page.subtitle = work.words.text("month.subtitle", {work.words.month(month.starts_on), moment_words(work, month.manager_until)});
  auto waiting = std::size_t{0};
  for (auto const& goal : month_goals(work)) {
    page.reports.push_back(report_view(work, month, goal, typed));
    waiting += page.reports.back().told.empty() ? 1 : 0;
  }
  auto const lines = month_lines(work, month);
  for (auto const& line : lines) page.rows.push_back(review_row(work, line));
  auto const open = static_cast<std::size_t>(std::ranges::count_if(lines, [](MonthLine const& line) { return !is_reviewed(line); }));
  page.has_pending = open > 0 && work.actor.may_write;
  page.review_note = lines.empty() ? work.words.text("month.review.none")
                                   : work.words.plural("month.review.count", static_cast<std::int64_t>(lines.size()), {std::to_string(lines.size() - open)});
  page.hand_offs = hand_off_panels(work, month, waiting + open, handed);
  for (auto& echo : hand_off_echoes(work, month)) page.answers.push_back({.icon = echo.icon, .label = echo.label, .at = echo.at, .text = echo.text});
  page.is_empty = page.reports.empty();
  return pages::page(request, work, work.words.text("month.title"), "routine/month", page, status);
}

http::Response get_month(http::Request const& request, Work& work) { return month_page(request, work); }

http::Response post_report(http::Request const& request, Work& work) {
  auto const goal = request.path_id<GoalId>("goal");
  auto const& text = request.form["text"];
  auto const reported = goals::report_goal(work, goal, text);
  if (!reported) {
    auto const typed = MonthTyped{.goal = goal, .text = text, .problems = reported.error()};
    return month_page(request, work, 422, &typed);
  }
  drop_draft(work.db, work.actor.person, report_draft(goal, current_month(work)));
  return http::see_other("/mi-mes#goal-" + std::to_string(goal.number));
}

/// One of them, or all that wait.
http::Response post_review(http::Request const& request, Work& work) {
  review_programming(work, current_month(work), MilestoneId{integer_from(request.form["milestone"]).value_or(0)});
  return http::see_other("/mi-mes#programming");
}

http::Response post_hand_off(http::Request const& request, Work& work) {
  auto const office = OfficeId{integer_from(request.form["office"]).value_or(0)};
  auto const month = PeriodId{integer_from(request.form["period"]).value_or(0)};
  must_be_closed_here(work.actor, office);
  auto const sent = hand_over(work, month, office, request.form["text"]);
  if (!sent) {
    auto const typed = HandOffTyped{.office = office, .text = request.form["text"], .problems = sent.error()};
    return month_page(request, work, 422, nullptr, &typed);
  }
  drop_draft(work.db, work.actor.person, hand_off_draft(month, office));
  return http::see_other("/mi-mes#hand-off-" + std::to_string(office.number));
}

}  // namespace

void add_month_pages(http::Router& router) {
  router.get("/mi-mes", get_month);
  router.post("/mi-mes/entrega", post_hand_off);
  router.post("/mi-mes/revision", post_review);
  router.post("/mi-mes/{goal:id}/informe", post_report);
}

}  // namespace timon::routine
