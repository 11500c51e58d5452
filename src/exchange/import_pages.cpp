#include "base/text.hpp"
#include "exchange/exchange_pages.hpp"
#include "exchange/import_job.hpp"
#include "exchange/import_view.hpp"
#include "exchange/writing_view.hpp"
#include "goals/goals.hpp"
#include "organization/organization.hpp"
#include "platform/export/workbook.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/words.hpp"

namespace timon::exchange {
namespace {

using http::Request;
using http::Response;

auto const kReviewRegistered = view::Registered<ReviewPage>{"exchange/review"};

struct WaitingLine {
  std::string address;  // empty: who lost the right reads what became of it, and no more
  std::string name, text, at_work, refusal;
};
BOOST_DESCRIBE_STRUCT(WaitingLine, (), (address, name, text, at_work, refusal))

struct RecentLine {
  std::int64_t id{};
  std::string name, text;
  bool is_undone{};
};
BOOST_DESCRIBE_STRUCT(RecentLine, (), (id, name, text, is_undone))

struct ImportPage {
  std::string done, kept;
  bool may_import{}, has_waiting{}, has_recent{};
  std::optional<view::ProblemSummary> problems;
  std::vector<WaitingLine> waiting;
  std::vector<RecentLine> recent;
};
BOOST_DESCRIBE_STRUCT(ImportPage, (), (done, kept, may_import, has_waiting, has_recent, problems, waiting, recent))

auto const kImportRegistered = view::Registered<ImportPage>{"exchange/import"};

void must_import(Work const& work) { must_have(work.actor, {kImportContent, kImportOrganization}); }
bool may_import(Work const& work) { return work.actor.may(kImportContent) || work.actor.may(kImportOrganization); }

std::string moment(Work& work, Time at) { return work.words.moment(at, work.zone); }

ImportPage import_page(Work& work) {
  auto page = ImportPage{.may_import = may_import(work)};
  for (auto const& file : waiting_files(work))
    page.waiting.push_back({.address = page.may_import ? "/importar/" + std::to_string(file.id.number) : "",
                            .name = file.name,
                            .text = work.words.text("import.waiting.text", {moment(work, file.uploaded_at)}),
                            .at_work = file.is_at_work() ? work.words.text(file.state == FileState::checking ? "import.waiting.checking" : "import.waiting.writing") : "",
                            .refusal = file.refusal.empty() ? "" : work.words.text(file.refusal)});
  page.has_waiting = !page.waiting.empty();
  if (!page.may_import) return page;
  for (auto const& row : recent_imports(work))
    page.recent.push_back({row.id, row.reason.empty() ? work.words.text("import.without_name") : row.reason,
                           moment(work, row.at) + ". " + work.words.plural("import.rows_written", row.rows), row.undone > 0});
  page.has_recent = !page.recent.empty();
  return page;
}

Response shown(Request const& request, Work& work, ImportPage page, int status = 200) {
  return pages::page(request, work, work.words.text("import.title"), "exchange/import", page, status);
}

Response get_import(Request const& request, Work& work) {
  auto page = import_page(work);
  if (request.query["listo"] == "escrita") page.done = work.words.text("import.done");
  return shown(request, work, std::move(page));
}

/// What keeps the bytes from being a workbook. Only small files are read while the person waits.
Problems unreadable(std::string const& bytes, std::string const& name) {
  auto const workbook = tables::read_workbook(bytes, name);
  return workbook ? Problems{} : workbook.error();
}

Response post_import(Request const& request, Work& work) {
  must_import(work);
  auto problems = Problems{};
  if (request.uploads.empty() || request.uploads.front().body.empty()) {
    problems.push_back({"file", "import.file.missing"});
  } else {
    auto const& [field, name, type, bytes] = request.uploads.front();
    if (auto const is_large = bytes.size() > static_cast<std::size_t>(kDoneAtOnce); is_large || (problems = unreadable(bytes, name)).empty()) {
      auto const id = keep_file(work, name, bytes);
      if (is_large) enqueue_check(work, id);
      return http::see_other("/importar/" + std::to_string(id));
    }
  }
  auto page = import_page(work);
  page.problems = view::summary_of(problems, work.words);
  return shown(request, work, std::move(page), 422);
}

Response reviewed(Request const& request, Work& work, ImportFile const& file, int status = 200, std::optional<Problem> problem = {}) {
  auto page = review_page(request, work, file, review_of(work, file));
  if (problem) page.problems = view::summary_of({*problem}, work.words);
  return pages::page(request, work, work.words.text("import.review"), "exchange/review", page, status);
}

ImportFile asked_file(Request const& request, Work& work) {
  must_import(work);
  return file_of(work, integer_from(request.path_words["file"]).value_or(0));
}

Response back_to(ImportFile const& file) { return http::see_other("/importar/" + std::to_string(file.id.number)); }

using Progress = std::shared_ptr<ImportProgress const>;

Response get_review(Request const& request, Work& work, Progress const& progress) {
  auto const file = asked_file(request, work);
  if (!file.may_be_changed()) {
    auto page = writing_page(work, file, progress->of(file.id.number));
    auto const title = page.title;
    return pages::page(request, work, title, "exchange/writing", page);
  }
  if (file.state == FileState::refused) return reviewed(request, work, file, 200, Problem{"reason", file.refusal.empty() ? "import.refused" : file.refusal});
  return reviewed(request, work, file);
}

/// The part of the page that says how far it is; once it is over, the page shows itself anew.
Response get_writing(Request const& request, Work& work, Progress const& progress) {
  auto const file = asked_file(request, work);
  if (file.is_at_work()) return pages::fragment(request, work, "exchange/_writing", progress_part(work, file, progress->of(file.id.number)));
  auto answer = http::page(200, {});
  http::set_header(answer, "HX-Redirect", "/importar/" + std::to_string(file.id.number));
  return answer;
}

/// What was put right changes what follows: a job finds it for a large file, the review for any other.
Response compared_anew(Work& work, ImportFile const& file) {
  if (file.is_large()) enqueue_check(work, file.id.number);
  return back_to(file);
}

Response post_comparison(Request const& request, Work& work) {
  auto const file = asked_file(request, work);
  return file.may_be_changed() ? compared_anew(work, file) : back_to(file);
}

Response post_answer(Request const& request, Work& work) {
  auto const file = asked_file(request, work);
  if (!file.may_be_changed()) return back_to(file);
  keep_answers(work, file, {{request.form["key"], request.form["point"] == "decimals" ? PointMeaning::decimals : PointMeaning::thousands}});
  return compared_anew(work, file);
}

Response post_fix(Request const& request, Work& work) {
  auto const file = asked_file(request, work);
  if (!file.may_be_changed()) return back_to(file);
  keep_fix(work, file, request.form["sheet"], static_cast<int>(integer_from(request.form["line"]).value_or(0)), request.form["column"], request.form["text"]);
  return compared_anew(work, file);
}

Response post_writing(Request const& request, Work& work) {
  auto const file = asked_file(request, work);
  if (!file.may_be_changed()) return back_to(file);
  auto const options = ImportOptions{.only_good_rows = request.form["rows"] == "good", .reason = request.form["reason"]};
  if (file.is_large()) {
    enqueue_import(work, file.id.number, options);
    return back_to(file);
  }
  auto const report = report_of(work, file, options);
  if (!report.entry) return reviewed(request, work, file, 422, Problem{"reason", "import.nothing_written"});
  forget_file(work, file.id.number);
  return http::see_other("/importar?listo=escrita");
}

Response get_errors(Request const& request, Work& work) {
  auto const file = asked_file(request, work);
  auto const report = review_of(work, file);
  auto sheet = tables::Sheet{.name = "errores", .header = {"hoja", "fila", "columna", "dice", "error", "arreglo"}};
  auto line = 2;
  for (auto const& each : report.problems)
    sheet.rows.push_back({line++,
                          {tables::text_cell(each.sheet), tables::number_cell(std::to_string(each.line)), tables::text_cell(each.column), tables::text_cell(each.said),
                           tables::text_cell(view::sentence_of(each.problem, work.words)), tables::text_cell(each.fix)}});
  return http::download("errores.csv", "text/csv; charset=utf-8", tables::write_csv(sheet, {.separator = ';', .byte_order_mark = true}));
}

Response post_undo(Request const& request, Work& work) {
  must_import(work);
  auto const report = undo_import(work, integer_from(request.path_words["entry"]).value_or(0));
  auto page = import_page(work);
  if (!report) {
    page.problems = view::summary_of(report.error(), work.words);
    return shown(request, work, std::move(page), 422);
  }
  page.done = work.words.text("import.undo.done");
  if (!report->kept.empty()) page.kept = work.words.text("import.undo.kept", {join(report->kept, ", ")});
  return shown(request, work, std::move(page));
}

}  // namespace

Response export_download(Request const& request, Work& work) {
  constexpr auto kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  auto const name = "plan-" + to_iso(work.today);
  if (request.query["format"] != "csv") return http::download(name + ".xlsx", kXlsx, export_plan_xlsx(work));
  return http::download(name + ".zip", "application/zip", tables::write_zip(export_plan_csv(work)));
}

void add_exchange_pages(http::Router& router, Progress progress) {
  router.get("/importar", get_import);
  router.post("/importar", post_import);
  router.get("/importar/{file:id}", [progress](Request const& request, Work& work) { return get_review(request, work, progress); });
  router.get("/importar/{file:id}/avance", [progress](Request const& request, Work& work) { return get_writing(request, work, progress); });
  router.post("/importar/{file:id}/comparacion", post_comparison);
  router.post("/importar/{file:id}/respuestas", post_answer);
  router.post("/importar/{file:id}/arreglos", post_fix);
  router.post("/importar/{file:id}/escritura", post_writing);
  router.get("/importar/{file:id}/errores.csv", get_errors);
  router.post("/importar/deshacer/{entry:id}", post_undo);
  router.get("/exportar", export_download);
}

}  // namespace timon::exchange
