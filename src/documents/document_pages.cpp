#include "documents/document_pages.hpp"

#include "base/text.hpp"
#include "documents/document_form.hpp"
#include "documents/document_store.hpp"
#include "documents/document_view.hpp"
#include "platform/pages/pages.hpp"

namespace timon::documents {
namespace {

constexpr auto kTextShown = std::size_t{8000};  // letters of a text that its page repeats

struct FactView {
  std::string name, value, address;
};
BOOST_DESCRIBE_STRUCT(FactView, (), (name, value, address))

struct VersionView {
  std::string number, file, name, hash, note, who, show_address, download_address, link;
  bool is_current{};
  bool is_unexamined{};
};
BOOST_DESCRIBE_STRUCT(VersionView, (), (number, file, name, hash, note, who, show_address, download_address, link, is_current, is_unexamined))

/// «/documentos/7».
struct DocumentPage {
  std::string address, title, kind, audience, goal_address, goal_title, removed, damaged;
  std::string image_address, pdf_address, text, link;  // how the current version is shown
  std::string download_address;
  std::string edit_address;
  std::int64_t revision{};
  std::vector<FactView> facts;
  std::vector<VersionView> versions;
  std::optional<view::ProblemSummary> problems;
  bool may_change{};
  bool is_cut{};
  std::string file_error;
  view::Field new_link, note, reason;
};
BOOST_DESCRIBE_STRUCT(DocumentPage, (),
                      (address, title, kind, audience, goal_address, goal_title, removed, damaged, image_address, pdf_address, text, link, download_address, edit_address, revision,
                       facts, versions, problems, may_change, is_cut, file_error, new_link, note, reason))

auto const kPage = view::Registered<DocumentPage>{"documents/document"};

VersionView version_view(Work const& work, Document const& document, VersionLine const& line) {
  auto const& words = work.words;
  auto const base = address_of(document.id);
  auto const mark = "?version=" + std::to_string(line.number);
  auto view = VersionView{
      .number = words.text("document.version_number", {words.number(line.number)}),
      .file = file_words(words, DocumentVersion{.link = line.link, .type = line.type, .bytes = line.bytes}),
      .name = line.name,
      .hash = line.hash,
      .note = line.note,
      .who = words.moment(line.added_at, work.zone) + (line.person_name.empty() ? "" : " · " + line.person_name) + (line.office_title.empty() ? "" : ", " + line.office_title),
      .link = line.link,
      .is_current = line.number == document.version,
      .is_unexamined = line.scan == "unexamined"};
  if (line.is_link()) return view;
  view.download_address = base + "/descarga" + mark;
  if (files::preview_of(line.type) != files::Preview::none) view.show_address = base + "/contenido" + mark;
  return view;
}

/// An image stands on the page, a text too; a PDF opens in the browser's own reader.
void put_preview(DocumentPage& page, files::Store const& store, DocumentVersion const& version) {
  auto const base = page.address;
  page.link = version.link;
  if (version.is_link()) return;
  auto const mark = "?version=" + std::to_string(version.number);
  page.download_address = base + "/descarga" + mark;
  switch (files::preview_of(version.type)) {
    case files::Preview::image: page.image_address = base + "/contenido" + mark; break;
    case files::Preview::pdf: page.pdf_address = base + "/contenido" + mark; break;
    case files::Preview::text: {
      auto const content = store.read(version.hash).value_or("");
      if (!is_plain_text(content)) break;  // an older code of letters is shown by who opens the file
      page.text = content.size() > kTextShown ? shortened(content, kTextShown) : content;
      page.is_cut = page.text.size() < content.size();
      break;
    }
    case files::Preview::none: break;
  }
}

/// What was damaged on the disk is told on the page, and at the field by which whoever has it brings it again.
void put_sound_preview(DocumentPage& page, Work const& work, files::Store const& store, DocumentVersion const& version, bool is_known_damaged) {
  auto is_damaged = is_known_damaged;
  try {
    if (!is_damaged) put_preview(page, store, version);
  } catch (files::Damaged const&) {
    is_damaged = true;
  }
  if (!is_damaged) return;
  page.damaged = work.words.text("document.damaged");
  page.file_error = page.damaged;
}

void put_facts(DocumentPage& page, Work& work, Document const& document) {
  auto const& words = work.words;
  auto const add = [&](char const* key, std::string value, std::string address = {}) {
    if (!value.empty()) page.facts.push_back({words.text(key), std::move(value), std::move(address)});
  };
  if (auto const milestone = document.milestone ? goals::find_visible(work, document.milestone) : std::nullopt)
    add("document.of", milestone->code + " " + milestone->title, page.goal_address + "/" + milestone->code);
  if (auto const obstacle = document.obstacle ? obstacles::find_visible(work, document.obstacle) : std::nullopt)
    add("document.of", obstacle->code + " " + obstacle->title, obstacles::address_of(obstacle->kind, obstacle->code));
  add("document.source", document.source);
  if (document.dated_on) add("document.dated_on", words.date_short(document.dated_on));
  auto readers = words.text(std::string{"document.audience."} + boost::describe::enum_to_string(document.audience, ""));
  if (document.audience == Audience::offices) {
    auto names = std::vector<std::string>{};
    for (auto const& row : offices_of(work.db, document.id))
      if (auto const office = organization::find_office(work.db, row.office, work.today)) names.push_back(office->title);
    readers += ": " + join(names, "; ");
  }
  add("document.audience", std::move(readers));
}

struct Returned {
  char const* form{""};  // «versiones», «retiro»
  Problems problems{};
  bool is_damaged{};  // its content was asked for and is no longer what was kept
};

http::Response document_page(http::Request const& request, Work& work, files::Store const& store, Document const& document, Returned const& returned = {}) {
  auto const& words = work.words;
  auto const goal = goals::find_visible(work, document.goal);
  if (!goal) throw NotFound{};
  auto const versions = versions_of(work.db, document.id);
  auto page = DocumentPage{.address = address_of(document.id),
                           .title = document.title,
                           .kind = kind_word(words, document.kind),
                           .audience = document.audience == Audience::goal_readers
                                           ? std::string{}
                                           : words.text(std::string{"document.audience."} + boost::describe::enum_to_string(document.audience, "") + ".short"),
                           .goal_address = "/metas/" + goal->code,
                           .goal_title = goal->code + " " + goal->title,
                           .revision = document.revision};
  page.may_change = may_change(work, *goal, document);
  if (document.is_removed()) page.removed = words.text("document.removed_on", {words.date_long(document.removed_on), document.removal});
  else if (!versions.empty()) put_sound_preview(page, work, store, versions.front(), returned.is_damaged);
  if (page.may_change && !document.is_removed()) page.edit_address = page.address + "/editar";
  put_facts(page, work, document);
  for (auto const& version : versions) {
    page.versions.push_back(version_view(work, document, version));
    if (document.is_removed()) page.versions.back().download_address.clear(), page.versions.back().show_address.clear(), page.versions.back().link.clear();
  }
  auto const form = std::string_view{returned.form};
  auto const is_renewing = form == "versiones", is_removing = form == "retiro";
  page.new_link = view::make_field(words, "link", "document.link", is_renewing ? request.form["link"] : "", returned.problems);
  page.new_link.type = "url";
  page.new_link.length_max = static_cast<int>(kLinkLettersMax);
  page.note = view::make_field(words, "note", "document.note", is_renewing ? request.form["note"] : "", returned.problems);
  page.note.length_max = static_cast<int>(kNoteLettersMax);
  page.reason = view::make_field(words, "reason", "document.removal", is_removing ? request.form["reason"] : "", returned.problems);
  page.reason.length_max = static_cast<int>(kReasonLettersMax);
  page.reason.is_required = true;
  for (auto const& problem : returned.problems)
    if (problem.field == "file") page.file_error = view::sentence_of(problem, words);
  if (!returned.problems.empty()) page.problems = view::summary_of(returned.problems, words);
  auto const title = page.title;
  return pages::page(request, work, title, "documents/document", page, returned.problems.empty() && !returned.is_damaged ? 200 : 422);
}

http::Response post_version(http::Request const& request, Work& work, files::Shelf const& shelf) {
  must_bring(work);
  auto const document = document_at(request, work);
  auto const goal = goals::find_visible(work, document.goal);
  must(goal && may_change(work, *goal, document), kEditGoal);
  auto brought = brought_in(request, shelf);
  if (brought.problems.empty() && brought.contents.size() > 1) brought.problems.push_back({"file", "document.version.one"});
  if (!brought.problems.empty()) return document_page(request, work, shelf.store(), document, {"versiones", std::move(brought.problems)});
  if (mended(work.db, shelf, document, brought)) return http::see_other(address_of(document.id));
  auto transaction = sql::Transaction{work.db};
  auto const added = add_version(work, document.id, revision_of(request), brought.contents.front());
  if (!added) return document_page(request, work, shelf.store(), document, {"versiones", added.error()});
  brought.keep(shelf);
  transaction.commit();
  return http::see_other(address_of(document.id));
}

http::Response post_removal(http::Request const& request, Work& work, files::Shelf const& shelf) {
  must_bring(work);
  auto const document = document_at(request, work);
  auto const removed = remove_document(work, document.id, revision_of(request), request.form["reason"]);
  if (!removed) return document_page(request, work, shelf.store(), document, {"retiro", removed.error()});
  return http::see_other(address_of(document.id));
}

http::Response post_restoration(http::Request const& request, Work& work, files::Shelf const& shelf) {
  must_bring(work);
  auto const document = document_at(request, work);
  auto const restored = restore_document(work, document.id, revision_of(request));
  if (!restored) return document_page(request, work, shelf.store(), document, {"", restored.error()});
  return http::see_other(address_of(document.id));
}

http::Response get_content(http::Request const& request, Work& work, files::Store const& store, bool is_shown) {
  auto const document = document_at(request, work);
  try {
    return content_of(request, work, store, document, is_shown);
  } catch (files::Damaged const&) {
    return document_page(request, work, store, document, {.is_damaged = true});
  }
}

}  // namespace

Document document_at(http::Request const& request, Work& work) {
  auto found = find_visible(work, request.path_id<DocumentId>("document"));
  if (!found) throw NotFound{};
  return std::move(*found);
}

std::int64_t revision_of(http::Request const& request) { return integer_from(request.form["revision"]).value_or(0); }

http::Response content_of(http::Request const& request, Work& work, files::Store const& store, Document const& document, bool is_shown) {
  // What was taken away is listed with its reason, and read no more.
  if (document.is_removed()) throw NotFound{};
  auto const number = request.query["version"].empty() ? document.version : integer_from(request.query["version"]).value_or(0);
  auto const version = version_of(work.db, document.id, number);
  if (!version || version->is_link()) throw NotFound{};
  auto content = store.read(version->hash);
  if (!content) throw NotFound{};
  auto const file = files::KeptFile{version->hash, version->name, version->type, version->bytes};
  return is_shown ? files::shown(file, std::move(*content)) : files::handed_out(file, std::move(*content));
}

void add_document_pages(http::Router& router, SharedShelf shelf) {
  add_form_pages(router, shelf);
  add_kind_pages(router);
  auto const at = [&](std::string const& path) { return "/documentos/{document:id}" + path; };
  router.get(at(""), [shelf](http::Request const& request, Work& work) { return document_page(request, work, shelf->store(), document_at(request, work)); });
  router.get(at("/contenido"), [shelf](http::Request const& request, Work& work) { return get_content(request, work, shelf->store(), true); });
  router.get(at("/descarga"), [shelf](http::Request const& request, Work& work) { return get_content(request, work, shelf->store(), false); });
  router.post(at("/versiones"), [shelf](http::Request const& request, Work& work) { return post_version(request, work, *shelf); });
  router.post(at("/retiro"), [shelf](http::Request const& request, Work& work) { return post_removal(request, work, *shelf); });
  router.post(at("/restauracion"), [shelf](http::Request const& request, Work& work) { return post_restoration(request, work, *shelf); });
}

}  // namespace timon::documents
