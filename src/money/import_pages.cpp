#include <boost/describe/enum_to_string.hpp>

#include "money/amount.hpp"
#include "money/money_pages.hpp"
#include "money/money_words.hpp"
#include "money/movement_import.hpp"
#include "platform/export/encoding.hpp"
#include "platform/pages/pages.hpp"

namespace timon::money {
namespace {

using http::Request;
using http::Response;

constexpr auto kRowsShown = std::size_t{300};

struct ProblemText {
  std::string column, text;
};
BOOST_DESCRIBE_STRUCT(ProblemText, (), (column, text))

struct RowView {
  int line{};
  std::string goal, day, kind, amount, source, fate;
  bool is_refused{}, is_repeated{};
  std::vector<ProblemText> problems;
};
BOOST_DESCRIBE_STRUCT(RowView, (), (line, goal, day, kind, amount, source, fate, is_refused, is_repeated, problems))

/// «/presupuesto/importar»: the file is asked for, then shown as it would be written.
struct ImportPage {
  std::optional<view::ProblemSummary> problems;
  view::Field text;
  std::string counts, more, kept;
  std::vector<RowView> rows;
  bool is_review{}, may_write{}, has_refused{};
};
BOOST_DESCRIBE_STRUCT(ImportPage, (), (problems, text, counts, more, kept, rows, is_review, may_write, has_refused))
auto const kImport = view::Registered<ImportPage>{"money/import"};

void must_import(Work const& work) { must_have(work.actor, {kRecordMoney, kEditGoal, kEditOwn}); }

Response asked(Request const& request, Work& work, std::string const& typed, Problems const& problems = {}) {
  auto page = ImportPage{};
  if (!problems.empty()) page.problems = view::summary_of(problems, work.words);
  page.text = view::make_field(work.words, "text", "movement.import.text", typed, problems);
  page.text.rows = 6;
  page.text.length_max = static_cast<int>(kFileBytesMax);
  return pages::page(request, work, work.words.text("money.import"), "money/import", page, problems.empty() ? 200 : 422);
}

RowView row_view(Work const& work, ImportedRow const& row) {
  auto const& words = work.words;
  auto view = RowView{.line = row.row.line,
                      .goal = row.row.goal,
                      .day = row.row.day ? words.date_short(row.row.day) : row.row.day_text,
                      .kind = row.row.kind ? word_of(words, *row.row.kind) : row.row.kind_text,
                      .amount = row.fate == RowFate::refused ? row.row.amount_text : words.money(row.movement.amount, row.currency),
                      .source = row.line_name.empty() ? row.row.source : row.line_name,
                      .fate = words.text(std::string{"movement.fate."} + boost::describe::enum_to_string(row.fate, "")),
                      .is_refused = row.fate == RowFate::refused,
                      .is_repeated = row.fate == RowFate::repeated};
  if (row.opens_line && !view.is_refused) view.fate = words.text("movement.fate.opens_line");
  for (auto const& problem : row.row.problems) view.problems.push_back({problem.field, view::sentence_of(problem, words)});
  return view;
}

Response reviewed(Request const& request, Work& work, std::string const& text, std::vector<FileRow> rows, Problems const& problems = {}) {
  auto const import = judged(work, std::move(rows), number_marks(work));
  auto page = ImportPage{.kept = text, .is_review = true, .may_write = import.written > 0, .has_refused = import.refused > 0};
  if (!problems.empty()) page.problems = view::summary_of(problems, work.words);
  auto const& words = work.words;
  page.counts = words.text("movement.import.counts", {words.number(import.written), words.number(import.repeated), words.number(import.refused)});
  // What is to be put right stands first.
  for (auto const refused : {true, false})
    for (auto const& row : import.rows)
      if ((row.fate == RowFate::refused) == refused && page.rows.size() < kRowsShown) page.rows.push_back(row_view(work, row));
  if (import.rows.size() > page.rows.size()) page.more = words.plural("movement.import.more", static_cast<std::int64_t>(import.rows.size() - page.rows.size()));
  return pages::page(request, work, words.text("money.import"), "money/import", page, problems.empty() ? 200 : 422);
}

Response get_import(Request const& request, Work& work) {
  must_import(work);
  return asked(request, work, {});
}

Response post_import(Request const& request, Work& work) {
  must_import(work);
  auto text = request.form["text"];
  // A file's bytes may be in another encoding; the form that confirms carries plain text.
  if (!request.uploads.empty() && !request.uploads.front().body.empty()) {
    if (request.uploads.front().body.size() > kFileBytesMax) return asked(request, work, {}, {{"file", "movement.file.large", {std::to_string(kFileBytesMax >> 10U)}}});
    text = tables::to_utf8(request.uploads.front().body);
  }
  if (text.empty()) return asked(request, work, {}, {{"file", "movement.file.missing"}});
  auto rows = read_movements(text);
  if (!rows) return asked(request, work, text, rows.error());
  auto const& step = request.form["paso"];
  if (step != "todas" && step != "buenas") return reviewed(request, work, text, std::move(*rows));
  auto const done = import_movements(work, *rows, number_marks(work), step == "buenas");
  if (!done) return reviewed(request, work, text, std::move(*rows), done.error());
  return http::see_other("/presupuesto?escritos=" + std::to_string(done->written));
}

}  // namespace

void add_import_pages(http::Router& router) {
  router.get("/presupuesto/importar", get_import);
  router.post("/presupuesto/importar", post_import);
}

}  // namespace timon::money
