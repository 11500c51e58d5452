#include "base/text.hpp"
#include "exchange/exchange_pages.hpp"
#include "exchange/import_job.hpp"
#include "exchange/report_json.hpp"
#include "exchange/report_text.hpp"
#include "goals/goals.hpp"
#include "organization/organization.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "platform/export/workbook.hpp"

namespace timon::exchange {
namespace {

using boost::json::object;
using boost::json::value;
using http::Request;
using http::Response;
using Progress = std::shared_ptr<ImportProgress const>;

constexpr auto kAskAgain = "2";  // seconds, while a job is at the file

/// `thousands=metas.presupuesto`, `decimals=…`: the answers to questions of an earlier try.
Answers answers_in(Request const& request) {
  auto answers = Answers{};
  for (auto const& key : request.query.all("thousands")) answers[key] = PointMeaning::thousands;
  for (auto const& key : request.query.all("decimals")) answers[key] = PointMeaning::decimals;
  return answers;
}

bool is_on(Request const& request, char const* name) { return request.query[name] == "true" || request.query[name] == "1"; }

/// As the request asks for it.
ImportOptions options_in(Request const& request) {
  return {.dry_run = is_on(request, "dry_run"), .only_good_rows = is_on(request, "only_good_rows"), .reason = request.query["reason"], .answers = answers_in(request)};
}

Response answered(Request const& request, Work const& work, ImportReport const& report, ImportOptions const& options) {
  if (options.dry_run || report.may_be_written(options.only_good_rows)) return api::answer(report.entry ? 201 : 200, told(report, work.words));
  auto refusal = api::problem(422, work.words, "import.nothing_written", {}, request.id);
  auto members = boost::json::parse(refusal.body).as_object();
  members["report"] = told(report, work.words);
  refusal.body = boost::json::serialize(members);
  return refusal;
}

value told(std::optional<ImportStep> const& step) {
  if (!step) return value(nullptr);
  return value(object{{"phase", api::of(step->phase)}, {"done", step->done}, {"all", step->all}});
}

/// What is known of it. A small file's comparison is made now, a large one's is there once its job has ended.
value report_known(Work& work, ImportFile const& head) {
  if (head.is_at_work()) return value(nullptr);
  if (!head.report.empty()) {
    auto report = report_from(head.report);
    report.entry = head.entry;
    return value(told(report, work.words));
  }
  if (head.is_large() || !head.may_be_changed()) return value(nullptr);
  return value(told(review_of(work, file_of(work, head.id.number)), work.words));
}

Response told(Work& work, ImportFile const& file, Progress const& progress, int status) {
  auto const code = file.state != FileState::refused ? std::string{} : file.refusal.empty() ? "import.nothing_written" : file.refusal;
  auto response = api::answer(status, object{{"id", file.id.number},
                                             {"name", file.name},
                                             {"size", file.size},
                                             {"uploaded_at", api::of(file.uploaded_at)},
                                             {"state", api::of(file.state)},
                                             {"progress", told(file.is_at_work() ? progress->of(file.id.number) : std::nullopt)},
                                             {"code", code.empty() ? value(nullptr) : value(code)},
                                             {"message", code.empty() ? value(nullptr) : value(work.words.text(code))},
                                             {"rows_written", file.state == FileState::written ? value(file.written) : value(nullptr)},
                                             {"entry", file.entry ? value(*file.entry) : value(nullptr)},
                                             {"report", report_known(work, file)}});
  if (file.is_at_work()) response.headers.add("Retry-After", kAskAgain);
  return response;
}

/// A job goes on with it; what becomes of it is asked at that address.
Response accepted(Request const& request, Work& work, std::int64_t id, Progress const& progress) {
  auto response = told(work, head_of(work, id), progress, 202);
  response.headers.add("Location", request.base_path + "/api/v1/imports/" + std::to_string(id));
  return response;
}

Response post_import(Request const& request, Work& work, Progress const& progress) {
  must_have(work.actor, {kImportContent, kImportOrganization});
  auto const* const upload = request.uploads.empty() ? nullptr : &request.uploads.front();
  auto const& bytes = upload ? upload->body : request.body;
  if (bytes.empty()) return api::refused(work.words, {{"file", "import.file.missing"}});
  auto options = options_in(request);
  options.file_name = upload ? upload->name : request.query["name"];
  if (bytes.size() > static_cast<std::size_t>(kDoneAtOnce)) {
    auto transaction = sql::Transaction{work.db};
    auto const id = keep_file(work, options.file_name, bytes, options.answers);
    if (options.dry_run) enqueue_check(work, id);
    else enqueue_import(work, id, options);
    transaction.commit();
    return accepted(request, work, id, progress);
  }
  auto workbook = tables::read_workbook(bytes, options.file_name);
  if (!workbook) return api::refused(work.words, workbook.error());
  auto const report = import_plan(work, std::move(*workbook), options);
  return report ? answered(request, work, *report, options) : api::refused(work.words, report.error());
}

ImportFile asked_file(Request const& request, Work& work) {
  must_have(work.actor, {kImportContent, kImportOrganization});
  return head_of(work, integer_from(request.path_words["import"]).value_or(0));
}

Response get_import(Request const& request, Work& work, Progress const& progress) { return told(work, asked_file(request, work), progress, 200); }

Response post_writing(Request const& request, Work& work, Progress const& progress) {
  auto const head = asked_file(request, work);
  if (!head.may_be_changed()) return api::problem(409, work.words, "import.not_waiting", {}, request.id);
  auto const options = options_in(request);
  auto const id = head.id.number;
  if (!options.answers.empty()) keep_answers(work, head, options.answers);
  if (head.is_large()) {
    if (options.dry_run) enqueue_check(work, id);
    else enqueue_import(work, id, options);
    return accepted(request, work, id, progress);
  }
  auto const report = report_of(work, file_of(work, id), options);
  if (report.entry) forget_file(work, id);
  return answered(request, work, report, options);
}

}  // namespace

void add_exchange_api(http::Router& router, Progress progress) {
  router.post("/api/v1/imports", [progress](Request const& request, Work& work) { return post_import(request, work, progress); });
  router.get("/api/v1/imports/{import:id}", [progress](Request const& request, Work& work) { return get_import(request, work, progress); });
  router.post("/api/v1/imports/{import:id}/writing", [progress](Request const& request, Work& work) { return post_writing(request, work, progress); });
  router.get("/api/v1/export", export_download);
}

}  // namespace timon::exchange
