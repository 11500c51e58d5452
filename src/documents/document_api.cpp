#include "base/text.hpp"
#include "documents/document_form.hpp"
#include "documents/document_pages.hpp"
#include "documents/document_store.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "platform/http/parse.hpp"

namespace timon::documents {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value or_null(std::string const& text) { return text.empty() ? value(nullptr) : value(text); }

object told(DocumentVersion const& version) {
  return {{"number", version.number}, {"link", or_null(version.link)}, {"hash", or_null(version.hash)}, {"name", or_null(version.name)},        {"type", or_null(version.type)},
          {"bytes", version.bytes},   {"scan", or_null(version.scan)}, {"note", version.note},          {"added_at", api::of(version.added_at)}};
}

object told(DocumentLine const& line) {
  return {{"id", line.id.number},
          {"goal", line.goal_code},
          {"milestone", or_null(line.milestone_code)},
          {"obstacle", or_null(line.obstacle_code)},
          {"title", line.title},
          {"kind", line.kind},
          {"source", line.source},
          {"dated_on", api::of(line.dated_on)},
          {"audience", api::of(line.audience)},
          {"version", line.version},
          {"link", or_null(line.link)},
          {"hash", or_null(line.hash)},
          {"name", or_null(line.name)},
          {"type", or_null(line.type)},
          {"bytes", line.bytes},
          {"added_at", api::of(line.added_at)},
          {"removed_on", api::of(line.removed_on)},
          {"revision", line.revision}};
}

object told(Work& work, Document const& document) {
  auto versions = array{}, offices = array{};
  for (auto const& version : versions_of(work.db, document.id)) versions.push_back(told(static_cast<DocumentVersion const&>(version)));
  for (auto const& row : offices_of(work.db, document.id)) offices.push_back(value(row.office.number));
  return {{"id", document.id.number},
          {"goal", document.goal.number},
          {"milestone", api::of(document.milestone)},
          {"obstacle", api::of(document.obstacle)},
          {"title", document.title},
          {"kind", document.kind},
          {"source", document.source},
          {"dated_on", api::of(document.dated_on)},
          {"audience", api::of(document.audience)},
          {"offices", std::move(offices)},
          {"version", document.version},
          {"versions", std::move(versions)},
          {"added_on", api::of(std::optional{document.added_on})},
          {"removed_on", api::of(document.removed_on)},
          {"removal", document.removal},
          {"revision", document.revision}};
}

http::Response get_documents(http::Request const& request, Work& work) {
  auto const goal = goals::goal_of(request, work);
  auto const limit = api::limit_of(request);
  auto lines = document_lines(work, {.goal = goal.id,
                                     .kind = request.query["document_kind"],
                                     .with_removed = request.query["removed"] == "true",
                                     .after = DocumentId{integer_from(request.query["after"]).value_or(0)},
                                     .limit = limit});
  auto const has_more = lines.size() > static_cast<std::size_t>(limit);
  if (has_more) lines.pop_back();
  auto items = array{};
  for (auto const& line : lines) items.push_back(told(line));
  auto next = value(nullptr);
  if (has_more) {
    auto text =
        request.base_path + "/api/v1/goals/" + http::percent_encoded(goal.code) + "/documents?limit=" + std::to_string(limit) + "&after=" + std::to_string(lines.back().id.number);
    for (auto const* name : {"document_kind", "removed"})
      if (!request.query[name].empty()) text += std::string{"&"} + name + "=" + http::percent_encoded(request.query[name]);
    next = value(text);
  }
  return api::answer(200, object{{"items", std::move(items)}, {"next", next}});
}

/// Fields of the form beside the file, as a program sends them: multipart/form-data.
http::Response post_document(http::Request const& request, Work& work, files::Shelf const& shelf) {
  must_bring(work);
  auto const goal = goals::goal_of(request, work);
  auto typed = typed_in(request.form);
  auto milestone = std::optional<Milestone>{};
  auto obstacle = std::optional<Obstacle>{};
  if (auto const& code = request.form["milestone"]; !code.empty()) {
    milestone = goals::find_visible(work, goal.id, code);
    if (!milestone) throw NotFound{};
  }
  if (auto const& code = request.form["obstacle"]; !code.empty()) {
    obstacle = obstacles::find_visible(work, code);
    if (!obstacle) throw NotFound{};
  }
  must(may_add(work, goal, milestone, obstacle), kReport);
  if (!typed.problems.empty()) return api::refused(work.words, typed.problems);
  auto brought = brought_in(request, shelf);
  if (brought.problems.empty() && brought.contents.size() > 1) brought.problems.push_back({"file", "document.version.one"});
  if (!brought.problems.empty()) return api::refused(work.words, brought.problems);
  auto draft = typed.document;
  auto const& content = brought.contents.front();
  draft.goal = goal.id;
  if (milestone) draft.milestone = milestone->id;
  if (obstacle) draft.obstacle = obstacle->id;
  if (draft.kind.empty()) draft.kind = "other";
  if (draft.title.empty()) draft.title = content.link.empty() ? title_of_file(content.file.name) : shortened(content.link, kTitleLettersMax - 1);
  auto transaction = sql::Transaction{work.db};
  auto const added = add_document(work, std::move(draft), typed.offices, content);
  if (!added) return api::refused(work.words, added.error());
  brought.keep(shelf);
  transaction.commit();
  auto response = api::answer_revised(201, told(work, *added), added->revision);
  response.headers.add("Location", request.base_path + "/api/v1/documents/" + std::to_string(added->id.number));
  return response;
}

http::Response get_document(http::Request const& request, Work& work) {
  auto const document = document_at(request, work);
  return api::answer_revised(200, told(work, document), document.revision);
}

http::Response post_version(http::Request const& request, Work& work, files::Shelf const& shelf) {
  must_bring(work);
  auto const document = document_at(request, work);
  auto const goal = goals::find_visible(work, document.goal);
  must(goal && may_change(work, *goal, document), kEditGoal);
  auto brought = brought_in(request, shelf);
  if (brought.problems.empty() && brought.contents.size() > 1) brought.problems.push_back({"file", "document.version.one"});
  if (!brought.problems.empty()) return api::refused(work.words, brought.problems);
  if (mended(work.db, shelf, document, brought)) return api::answer_revised(200, told(work, document), document.revision);
  auto transaction = sql::Transaction{work.db};
  auto const added = add_version(work, document.id, api::revision_seen(request), brought.contents.front());
  if (!added) return api::refused(work.words, added.error());
  brought.keep(shelf);
  transaction.commit();
  auto const now = find_visible(work, document.id).value_or(document);
  return api::answer_revised(201, told(work, now), now.revision);
}

http::Response post_removal(http::Request const& request, Work& work) {
  must_bring(work);
  auto const document = document_at(request, work);
  auto problems = Problems{};
  auto const body = api::json_object(request);
  auto const reason = api::text_at(body, "reason", problems).value_or("");
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const removed = remove_document(work, document.id, api::revision_seen(request), reason);
  if (!removed) return api::refused(work.words, removed.error());
  return api::answer_revised(200, told(work, *removed), removed->revision);
}

http::Response get_content(http::Request const& request, Work& work, files::Store const& store) {
  auto const document = document_at(request, work);
  try {
    return content_of(request, work, store, document, false);
  } catch (files::Damaged const&) {
    return api::refused(work.words, {{"file", "document.damaged"}});
  }
}

}  // namespace

void add_document_api(http::Router& router, SharedShelf shelf) {
  router.get("/api/v1/goals/{goal}/documents", get_documents);
  router.post("/api/v1/goals/{goal}/documents", [shelf](http::Request const& request, Work& work) { return post_document(request, work, *shelf); });
  add_evidence_api(router);
  router.get("/api/v1/documents/{document:id}", get_document);
  router.get("/api/v1/documents/{document:id}/content", [shelf](http::Request const& request, Work& work) { return get_content(request, work, shelf->store()); });
  router.post("/api/v1/documents/{document:id}/versions", [shelf](http::Request const& request, Work& work) { return post_version(request, work, *shelf); });
  router.post("/api/v1/documents/{document:id}/removal", post_removal);
}

}  // namespace timon::documents
