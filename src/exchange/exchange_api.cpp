#include "exchange/exchange_pages.hpp"
#include "goals/goals.hpp"
#include "organization/organization.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "platform/export/workbook.hpp"
#include "platform/view/form.hpp"

namespace timon::exchange {
namespace {

using boost::json::array;
using boost::json::object;

object told(CellProblem const& problem, Words const& words) {
  return {{"sheet", problem.sheet},
          {"line", problem.line},
          {"column", problem.column},
          {"said", problem.said},
          {"code", problem.problem.message},
          {"message", view::sentence_of(problem.problem, words)},
          {"fix", problem.fix}};
}

object told(Difference const& difference, Words const& words) {
  auto const& consequence = difference.consequence;
  return {{"sheet", difference.sheet},
          {"line", difference.line},
          {"key", difference.key},
          {"column", difference.column},
          {"before", difference.before},
          {"after", difference.after},
          {"new", difference.is_new()},
          {"reprogramming", difference.is_move},
          {"consequence", consequence.message.empty() ? "" : view::sentence_of(consequence, words)}};
}

template <class T>
array told_all(std::vector<T> const& all, Words const& words) {
  auto list = array{};
  for (auto const& each : all) list.push_back(told(each, words));
  return list;
}

object told(ImportReport const& report, Words const& words) {
  auto sheets = array{}, questions = array{}, ignored = array{};
  for (auto const& sheet : report.sheets) {
    auto left_out = array{};
    for (auto const& column : sheet.columns_left_out) left_out.emplace_back(column);
    sheets.push_back(object{{"name", sheet.name},
                            {"rows", sheet.rows},
                            {"new", sheet.added},
                            {"changed", sheet.changed},
                            {"equal", sheet.equal},
                            {"wrong", sheet.wrong},
                            {"columns_left_out", left_out}});
  }
  for (auto const& question : report.questions) questions.push_back(object{{"key", question.key()}, {"example", question.example}, {"cells", question.cells}});
  for (auto const& each : report.ignored) ignored.push_back(object{{"sheet", each.sheet}, {"column", each.column}});
  return {{"sheets", sheets},
          {"problems", told_all(report.problems, words)},
          {"warnings", told_all(report.warnings, words)},
          {"questions", questions},
          {"ignored", ignored},
          {"differences", told_all(report.differences, words)},
          {"rows_to_write", report.rows_to_write},
          {"written", report.entry.has_value()},
          {"entry", report.entry ? boost::json::value(*report.entry) : boost::json::value(nullptr)}};
}

/// `thousands=metas.presupuesto`, `decimals=…`: the answers to questions of an earlier try.
Answers answers_in(http::Request const& request) {
  auto answers = Answers{};
  for (auto const& key : request.query.all("thousands")) answers[key] = PointMeaning::thousands;
  for (auto const& key : request.query.all("decimals")) answers[key] = PointMeaning::decimals;
  return answers;
}

bool is_on(http::Request const& request, char const* name) { return request.query[name] == "true" || request.query[name] == "1"; }

http::Response post_import(http::Request const& request, Work& work) {
  must_have(work.actor, {kImportContent, kImportOrganization});
  auto const* const upload = request.uploads.empty() ? nullptr : &request.uploads.front();
  auto const& bytes = upload ? upload->body : request.body;
  if (bytes.empty()) return api::refused(work.words, {{"file", "import.file.missing"}});
  auto workbook = tables::read_workbook(bytes, upload ? upload->name : request.query["name"]);
  if (!workbook) return api::refused(work.words, workbook.error());
  auto const options = ImportOptions{.dry_run = is_on(request, "dry_run"),
                                     .only_good_rows = is_on(request, "only_good_rows"),
                                     .reason = request.query["reason"],
                                     .answers = answers_in(request),
                                     .file_name = upload ? upload->name : request.query["name"]};
  auto const report = import_plan(work, std::move(*workbook), options);
  if (!report) return api::refused(work.words, report.error());
  if (!options.dry_run && !report->may_be_written(options.only_good_rows)) {
    auto refusal = api::problem(422, work.words, "import.nothing_written", {}, request.id);
    auto members = boost::json::parse(refusal.body).as_object();
    members["report"] = told(*report, work.words);
    refusal.body = boost::json::serialize(members);
    return refusal;
  }
  return api::answer(report->entry ? 201 : 200, told(*report, work.words));
}

}  // namespace

void add_exchange_api(http::Router& router) {
  router.post("/api/v1/imports", post_import);
  router.get("/api/v1/export", export_download);
}

}  // namespace timon::exchange
