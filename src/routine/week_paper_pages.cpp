#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "routine/week_page.hpp"

namespace timon::routine {
namespace {

constexpr auto kCodeRows = 9;  // of one sheet
constexpr auto kCodeFields = std::array{"code", "text", "finished_on"};

/// A row of the form on paper.
struct PaperRow {
  std::string code, title, due, standing, last_text;
};
BOOST_DESCRIBE_STRUCT(PaperRow, (), (code, title, due, standing, last_text))

struct PaperPage {
  std::string subtitle, until;
  std::vector<PaperRow> rows;
  std::vector<std::string> lines;  // empty ones, to be written by hand
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(PaperPage, (), (subtitle, until, rows, lines, is_empty))

/// A row typed in from paper; the names of its fields end with its number.
struct CodeRow {
  int number{};
  std::string code, text, finished_on;
  bool is_no_change{};
  std::string error;
};
BOOST_DESCRIBE_STRUCT(CodeRow, (), (number, code, text, finished_on, is_no_change, error))

struct CodesPage {
  std::string note;
  std::vector<CodeRow> rows;
  bool has_errors{};
};
BOOST_DESCRIBE_STRUCT(CodesPage, (), (note, rows, has_errors))

auto const kPaper = view::Registered<PaperPage>{"routine/week_paper"};
auto const kCodes = view::Registered<CodesPage>{"routine/week_codes"};

std::string code_of(WeekLine const& line) { return line.goal_code + "/" + line.code; }

http::Response get_paper(http::Request const& request, Work& work) {
  auto const lines = week_lines(work);
  auto const period = current_period(work);
  auto page =
      PaperPage{.subtitle = week_subtitle(work, lines), .until = work.words.text("week.paper.until", {moment_words(work, period.manager_until)}), .is_empty = lines.empty()};
  for (auto const& line : lines) {
    auto const row = row_view(work, line, true);
    page.rows.push_back(
        {.code = code_of(line), .title = line.title, .due = row.due, .standing = row.standing_word, .last_text = is_told(line) ? line.report_text : line.last_text});
  }
  page.lines.resize(kHandOffLinesMax);
  return pages::page(request, work, work.words.text("week.paper.title"), "routine/week_paper", page);
}

/// «A03 2.03», as a hurried hand writes it, is A03/2,03; where one goal only has it, «2,03» is enough.
std::string plain(std::string_view code) {
  auto text = std::string{};
  for (auto const letter : trimmed(code)) {
    if (letter == ' ' || letter == '-') text += text.empty() || text.back() == '/' ? "" : "/";
    else text += letter == '.' ? ',' : letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  return text;
}

WeekLine const* line_of(std::vector<WeekLine> const& lines, std::string const& typed) {
  auto const wanted = plain(typed);
  WeekLine const* found = nullptr;
  for (auto const& line : lines) {
    if (plain(code_of(line)) == wanted) return &line;
    if (plain(line.code) != wanted) continue;
    if (found != nullptr) return nullptr;  // of two goals: the code alone does not say which
    found = &line;
  }
  return found;
}

CodesPage codes_typed(http::Request const& request) {
  auto page = CodesPage{};
  for (auto number = 1; number <= kCodeRows; ++number) {
    auto const given = [&](char const* field) { return std::string{trimmed(request.form[field + ("-" + std::to_string(number))])}; };
    page.rows.push_back(
        {.number = number, .code = given(kCodeFields[0]), .text = given(kCodeFields[1]), .finished_on = given(kCodeFields[2]), .is_no_change = given("no_change") == "1"});
  }
  return page;
}

/// Why the row cannot be kept; empty when it was, or has nothing.
std::string keep(Work& work, std::vector<WeekLine> const& lines, CodeRow const& row) {
  if (row.code.empty()) return row.text.empty() && row.finished_on.empty() && !row.is_no_change ? "" : work.words.text("week.codes.code_missing");
  auto const* const line = line_of(lines, row.code);
  if (line == nullptr) return work.words.text("week.codes.unknown", {row.code});
  auto const typed = WeekTyped{.milestone = line->milestone, .text = row.text, .is_finished = !row.finished_on.empty(), .finished_on = row.finished_on};
  auto const problems = tell(work, *line, typed, row.is_no_change || (typed.is_finished && row.text.empty()));
  return problems.empty() ? "" : view::sentence_of(problems.front(), work.words);
}

http::Response codes_page(http::Request const& request, Work& work, CodesPage page, int status = 200) {
  page.note = work.words.text("week.codes.note");
  return pages::page(request, work, work.words.text("week.codes.title"), "routine/week_codes", page, status);
}

http::Response get_codes(http::Request const& request, Work& work) {
  must_have(work.actor, {kReport, kReportOwn});
  return codes_page(request, work, codes_typed(request));
}

/// All rows or none: who types from paper should not have to look for what was kept.
http::Response post_codes(http::Request const& request, Work& work) {
  must_have(work.actor, {kReport, kReportOwn});
  auto const lines = week_lines(work);
  auto page = codes_typed(request);
  auto transaction = sql::Transaction{work.db};
  for (auto& row : page.rows) {
    row.error = keep(work, lines, row);
    page.has_errors = page.has_errors || !row.error.empty();
  }
  if (page.has_errors) return codes_page(request, work, std::move(page), 422);
  transaction.commit();
  return http::see_other("/mi-semana");
}

}  // namespace

void add_week_paper_pages(http::Router& router) {
  router.get("/mi-semana/imprimir", get_paper);
  router.get("/mi-semana/por-codigo", get_codes);
  router.post("/mi-semana/por-codigo", post_codes);
}

}  // namespace timon::routine
