#include "exchange/import_view.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "exchange/plan_format.hpp"
#include "platform/words/words.hpp"

namespace timon::exchange {
namespace {

constexpr auto kShownMax = 100;  // of anything on one page
constexpr auto kCellMax = std::size_t{160};

std::string sentence(Problem const& problem, Words const& words) { return problem.message.empty() ? std::string{} : view::sentence_of(problem, words); }

bool is_amount(Difference const& difference) {
  auto const* const sheet = find_sheet(difference.sheet);
  auto const* const column = sheet ? sheet->find_column(difference.column) : nullptr;
  return column != nullptr && column->kind == ColumnKind::decimal;
}

/// Dates and amounts as people write them; all else as it stands.
std::string shown_cell(Difference const& difference, std::string const& text, Words const& words) {
  if (!text.empty() && is_amount(difference)) {
    auto const point = text.find('.');
    return words.decimal(std::strtod(text.c_str(), nullptr), point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1));
  }
  auto const date = text.size() == 10 ? date_from_iso(text) : std::nullopt;
  return date ? words.date_short(*date) : shortened(text, kCellMax);
}

std::string count(int number, Words const& words) { return number == 0 ? std::string{} : words.number(number); }

void add_sheets(ReviewPage& page, ImportReport const& report, Words const& words) {
  auto total = SheetReport{};
  for (auto const& each : report.sheets) {
    page.sheets.push_back({each.name, words.number(each.rows), each.added == 0 ? "" : "+" + words.number(each.added), count(each.changed, words), count(each.equal, words),
                           count(each.wrong, words)});
    total.rows += each.rows, total.added += each.added, total.changed += each.changed, total.equal += each.equal, total.wrong += each.wrong;
    if (!each.columns_left_out.empty()) page.notes.push_back(words.text("import.left_out", {each.name, join(each.columns_left_out, ", ")}));
  }
  page.total = {
      "", words.number(total.rows), total.added == 0 ? "" : "+" + words.number(total.added), count(total.changed, words), count(total.equal, words), count(total.wrong, words)};
}

void add_notes(ReviewPage& page, ImportReport const& report, Words const& words) {
  for (auto const& each : report.ignored)
    page.notes.push_back(each.column.empty() ? words.text("import.ignored_sheet", {each.sheet}) : words.text("import.ignored_column", {each.sheet, each.column}));
  for (auto const& each : report.warnings) {
    if (page.notes.size() >= kShownMax) return;
    page.notes.push_back((each.line == 0 ? std::string{} : each.sheet + ", " + words.text("import.line", {std::to_string(each.line)}) + ": ") + sentence(each.problem, words));
  }
}

void add_errors(ReviewPage& page, ImportReport const& report, Words const& words) {
  page.errors_title = words.plural("import.errors", static_cast<std::int64_t>(report.problems.size()));
  for (auto const& each : report.problems) {
    if (page.errors.size() >= kShownMax) break;
    page.errors.push_back({each.sheet, words.text("import.line", {std::to_string(each.line)}), each.column, each.said, sentence(each.problem, words), each.fix,
                           each.fix.empty() ? "" : words.text("import.use", {each.fix}), each.line});
  }
  if (report.problems.size() > page.errors.size())
    page.errors_more = words.text("import.errors.more", {words.number(kShownMax), words.number(static_cast<std::int64_t>(report.problems.size()))});
}

std::string address_of(ReviewPage const& page, std::string const& kind, std::size_t part) {
  return "/importar/" + std::to_string(page.id) + "?ver=" + kind + (part == 0 ? "" : "&parte=" + std::to_string(part)) + "#differences";
}

void add_differences(ReviewPage& page, http::Request const& request, ImportReport const& report, Words const& words) {
  auto const& kind = request.query["ver"];
  auto const is_move = [](Difference const& each) { return each.is_move; };
  auto const is_new = [](Difference const& each) { return each.is_new(); };
  auto wanted = std::vector<Difference const*>{};
  for (auto const& each : report.differences)
    if ((kind != "movidas" || is_move(each)) && (kind != "nuevas" || is_new(each))) wanted.push_back(&each);
  auto const number = [&](auto const& predicate) { return words.number(std::count_if(report.differences.begin(), report.differences.end(), predicate)); };
  page.differences_title = words.plural("import.differences", static_cast<std::int64_t>(report.differences.size()));
  page.segments = {
      {words.text("import.show.all", {words.number(static_cast<std::int64_t>(report.differences.size()))}), address_of(page, "todas", 0), kind != "movidas" && kind != "nuevas"},
      {words.text("import.show.moves", {number(is_move)}), address_of(page, "movidas", 0), kind == "movidas"},
      {words.text("import.show.new", {number(is_new)}), address_of(page, "nuevas", 0), kind == "nuevas"}};
  auto const parts = wanted.empty() ? 1 : (wanted.size() + kShownMax - 1) / kShownMax;
  auto const part = std::min(static_cast<std::size_t>(std::max(integer_from(request.query["parte"]).value_or(0), 0LL)), parts - 1);
  auto const from = part * kShownMax, to = std::min(wanted.size(), from + kShownMax);
  for (auto i = from; i < to; ++i) {
    auto const& each = *wanted[i];
    page.differences.push_back({each.key, each.sheet, each.column, shown_cell(each, each.before, words), shown_cell(each, each.after, words), sentence(each.consequence, words),
                                each.is_new(), each.is_move});
  }
  if (!wanted.empty())
    page.shown = words.text("import.show.part", {words.number(static_cast<std::int64_t>(from) + 1), words.number(static_cast<std::int64_t>(to)),
                                                 words.number(static_cast<std::int64_t>(wanted.size()))});
  if (part > 0) page.previous = address_of(page, kind.empty() ? "todas" : kind, part - 1);
  if (part + 1 < parts) page.next = address_of(page, kind.empty() ? "todas" : kind, part + 1);
}

}  // namespace

ReviewPage review_page(http::Request const& request, Work const& work, ImportFile const& file, ImportReport const& report) {
  constexpr auto kKilobyte = 1024;
  auto const& words = work.words;
  auto page = ReviewPage{.id = file.id.number, .name = file.name};
  add_sheets(page, report, words);
  auto rows = 0;
  for (auto const& each : report.sheets) rows += each.rows;
  page.about = words.text("import.about", {words.number((file.size + kKilobyte - 1) / kKilobyte) + " KB", words.plural("import.rows", rows),
                                           words.plural("import.sheets", static_cast<std::int64_t>(report.sheets.size()))});
  add_notes(page, report, words);
  add_errors(page, report, words);
  add_differences(page, request, report, words);
  for (auto const& each : report.questions) page.questions.push_back({each.key(), words.plural("import.question", each.cells, {each.key(), each.example})});
  page.has_errors = !page.errors.empty();
  page.has_differences = !report.differences.empty();
  page.has_questions = !page.questions.empty();
  page.has_notes = !page.notes.empty();
  page.is_large = file.is_large();
  page.reason = view::make_field(words, "reason", "import.reason", request.form["reason"]);
  if (!report.questions.empty()) page.advice = words.text("import.write.answer_first");
  else if (report.rows_to_write == 0) page.advice = words.text("import.write.nothing");
  else if (report.has_problems()) page.write_good = words.plural("import.write_good", report.rows_to_write);
  else page.may_write_all = true;
  return page;
}

}  // namespace timon::exchange
