#include "documents/document_form.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "documents/document_store.hpp"
#include "documents/document_view.hpp"
#include "organization/organization.hpp"

namespace timon::documents {

Typed typed_in(http::Fields const& fields) {
  auto typed = Typed{};
  auto& document = typed.document;
  document.title = fields["title"];
  document.kind = fields["kind"];
  document.source = fields["source"];
  document.dated_on = date_typed(fields["dated_on"]);
  if (!fields["dated_on"].empty() && !document.dated_on) typed.problems.push_back({"dated_on", "document.dated_on.wrong"});
  if (auto const& audience = fields["audience"]; !audience.empty() && !boost::describe::enum_from_string(audience.c_str(), document.audience))
    typed.problems.push_back({"audience", "document.audience.unknown"});
  for (auto const& office : fields.all("offices"))
    if (auto const number = integer_from(office)) typed.offices.push_back(OfficeId{*number});
  return typed;
}

void fill(FormPage& page, Work& work, http::Fields const& typed, Document const& document, std::vector<OfficeId> const& offices, Problems const& problems) {
  auto const& words = work.words;
  page.link = view::make_field(words, "link", "document.link", typed["link"], problems);
  page.link.length_max = static_cast<int>(kLinkLettersMax);
  page.link.type = "url";
  page.name = view::make_field(words, "title", "document.title", document.title, problems);
  page.name.length_max = static_cast<int>(kTitleLettersMax);
  page.name.is_required = !page.is_new;
  if (!page.is_new) page.name.help.clear();
  auto kinds = std::vector<view::Option>{};
  for (auto const& kind : kinds_of(work.db)) kinds.push_back({kind, kind_word(words, kind)});
  if (!document.kind.empty() && std::ranges::find(kinds, document.kind, &view::Option::value) == kinds.end()) kinds.push_back({document.kind, kind_word(words, document.kind)});
  page.kind = view::with_options(view::make_field(words, "kind", "document.kind", document.kind, problems), std::move(kinds));
  page.source = view::make_field(words, "source", "document.source", document.source, problems);
  page.source.length_max = static_cast<int>(kSourceLettersMax);
  page.dated_on = view::make_field(words, "dated_on", "document.dated_on",
                                   typed.contains("dated_on") ? typed["dated_on"]
                                   : document.dated_on        ? to_iso(*document.dated_on)
                                                              : "",
                                   problems);
  auto audiences = std::vector<view::Option>{};
  for (auto const* each : {"goal_readers", "institution", "offices"}) audiences.push_back({each, words.text(std::string{"document.audience."} + each)});
  page.audience =
      view::with_options(view::make_field(words, "audience", "document.audience", boost::describe::enum_to_string(document.audience, ""), problems), std::move(audiences));
  page.offices = view::make_field(words, "offices", "document.offices", "", problems);
  for (auto const& office : organization::offices(work.db, work.today))
    page.offices.options.push_back({std::to_string(office.id.number), office.title + " · " + office.institution_name, std::ranges::find(offices, office.id) != offices.end()});
  for (auto const& problem : problems)
    if (problem.field == "file") page.file_error = view::sentence_of(problem, words);
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
}

void Brought::keep(files::Shelf const& shelf) const {
  for (auto const* const upload : uploads)
    if (!shelf.store().keep(*upload)) throw std::runtime_error{"a document that was looked at was refused when it was kept"};
}

bool mended(sql::Session& db, files::Shelf const& shelf, Document const& document, Brought const& brought) {
  auto const current = version_of(db, document.id, document.version);
  if (!current || current->is_link() || brought.contents.size() != 1 || brought.contents.front().file.hash != current->hash) return false;
  try {
    if (shelf.store().read(current->hash)) return false;
  } catch (files::Damaged const&) {
    // Put right below, as one that is missing.
  }
  brought.keep(shelf);
  return true;
}

Brought brought_in(http::Request const& request, files::Shelf const& shelf) {
  auto brought = Brought{};
  auto const& note = request.form["note"];
  // A browser sends an empty part for a field of files in which nothing was chosen.
  auto sent = std::vector<http::Upload const*>{};
  for (auto const& upload : request.uploads)
    if (!upload.body.empty() || !upload.name.empty()) sent.push_back(&upload);
  if (sent.size() > kFilesAtOnceMax) {
    brought.problems.push_back({"file", "document.files.many", {std::to_string(kFilesAtOnceMax)}});
    return brought;
  }
  for (auto const* upload : sent) {
    auto taken = shelf.look(*upload);
    if (taken) {
      brought.uploads.push_back(upload);
      brought.contents.push_back({.link = {}, .file = std::move(taken->file), .scan = std::move(taken->scan), .note = note});
      continue;
    }
    for (auto problem : taken.error()) brought.problems.push_back({"file", std::move(problem.message), std::move(problem.details)});
  }
  if (auto const typed = trimmed(request.form["link"]); !typed.empty()) {
    auto link = checked_link(std::string{typed});
    if (link) brought.contents.push_back({.link = *link, .file = {}, .scan = {}, .note = note});
    else brought.problems.insert(brought.problems.end(), link.error().begin(), link.error().end());
  }
  if (brought.contents.empty() && brought.problems.empty()) brought.problems.push_back({"file", "document.content.missing"});
  return brought;
}

}  // namespace timon::documents
