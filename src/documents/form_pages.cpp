#include "base/text.hpp"
#include "documents/document_form.hpp"
#include "documents/document_pages.hpp"
#include "documents/document_store.hpp"
#include "platform/pages/pages.hpp"

namespace timon::documents {
namespace {

auto const kForm = view::Registered<FormPage>{"documents/form"};
auto const kPart = view::Registered<FormPage>{"documents/_form"};

/// Where a new document goes: the goal of the address, and one of its milestones or an obstacle on it, as the form says.
struct Place {
  Goal goal;
  std::optional<Milestone> milestone;
  std::optional<Obstacle> obstacle;
};

Place place_of(http::Request const& request, Work& work, http::Fields const& fields) {
  must_bring(work);
  auto place = Place{.goal = goals::goal_of(request, work), .milestone = {}, .obstacle = {}};
  if (auto const& code = fields["milestone"]; !code.empty()) {
    place.milestone = goals::find_visible(work, place.goal.id, code);
    if (!place.milestone) throw NotFound{};
  }
  if (auto const& code = fields["obstacle"]; !code.empty()) {
    place.obstacle = obstacles::find_visible(work, code);
    if (!place.obstacle) throw NotFound{};
  }
  must(may_add(work, place.goal, place.milestone, place.obstacle), kReport);
  return place;
}

std::string back_of(Place const& place) {
  if (place.obstacle) return obstacles::address_of(place.obstacle->kind, place.obstacle->code);
  if (place.milestone) return "/metas/" + place.goal.code + "/" + place.milestone->code;
  return "/metas/" + place.goal.code + "/documentos";
}

http::Response answer(http::Request const& request, Work const& work, FormPage const& page) {
  auto const status = page.problems ? 422 : 200;
  if (request.wants_fragment()) return pages::fragment(request, work, "documents/_form", page, status);
  auto const title = page.title;
  return pages::page(request, work, title, "documents/form", page, status);
}

/// The answer to a form that was taken: a program that sent it in parts goes there by itself.
http::Response taken(http::Request const& request, std::string address) {
  if (!request.wants_fragment()) return http::see_other(std::move(address));
  auto done = http::page(200, "");
  done.headers.add("HX-Redirect", std::move(address));
  return done;
}

http::Response show_new(http::Request const& request, Work& work, Place const& place, Typed typed, Problems const& problems) {
  auto page = FormPage{.title = work.words.text(place.milestone ? "document.new_evidence" : "document.new"),
                       .about = place.milestone  ? place.milestone->code + " " + place.milestone->title
                                : place.obstacle ? place.obstacle->code + " " + place.obstacle->title
                                                 : std::string{},
                       .action = "/metas/" + place.goal.code + "/documentos",
                       .back = back_of(place),
                       .goal_address = "/metas/" + place.goal.code,
                       .goal_title = place.goal.code + " " + place.goal.title,
                       .milestone = place.milestone ? place.milestone->code : std::string{},
                       .obstacle = place.obstacle ? place.obstacle->code : std::string{},
                       .is_new = true};
  if (typed.document.kind.empty()) typed.document.kind = place.milestone ? "evidence" : "study";
  fill(page, work, request.form, typed.document, typed.offices, problems);
  return answer(request, work, page);
}

http::Response get_new(http::Request const& request, Work& work) { return show_new(request, work, place_of(request, work, request.query), {}, {}); }

/// All of them or none: each is a document of its own, named by its file where the title is for one.
Problems add_all(Work& work, Document draft, std::vector<OfficeId> const& offices, Brought const& brought, files::Shelf const& shelf) {
  auto transaction = sql::Transaction{work.db};
  for (auto const& content : brought.contents) {
    auto one = draft;
    if (brought.contents.size() > 1 || draft.title.empty()) one.title = content.link.empty() ? title_of_file(content.file.name) : shortened(content.link, kTitleLettersMax - 1);
    if (auto const added = add_document(work, std::move(one), offices, content); !added) return added.error();
  }
  // The last thing before it lasts: of what is refused no file stays.
  brought.keep(shelf);
  transaction.commit();
  return {};
}

http::Response post_new(http::Request const& request, Work& work, files::Shelf const& shelf) {
  // Asked before a file is looked at: who may not bring any writes nothing to the disk.
  auto const place = place_of(request, work, request.form);
  auto typed = typed_in(request.form);
  auto problems = typed.problems;
  // What is wrong in the fields is told before a file is kept; the title may come from the file.
  auto probe = typed.document;
  if (probe.title.empty()) probe.title = "-";
  if (auto const ready = checked(probe, kinds_of(work.db), typed.offices, work.today); !ready) problems.insert(problems.end(), ready.error().begin(), ready.error().end());
  if (problems.empty()) {
    auto brought = brought_in(request, shelf);
    problems = std::move(brought.problems);
    typed.document.goal = place.goal.id;
    if (place.milestone) typed.document.milestone = place.milestone->id;
    if (place.obstacle) typed.document.obstacle = place.obstacle->id;
    if (problems.empty()) problems = add_all(work, typed.document, typed.offices, brought, shelf);
    if (problems.empty()) return taken(request, back_of(place));
  }
  return show_new(request, work, place, std::move(typed), problems);
}

http::Response show_edit(http::Request const& request, Work& work, Document const& document, std::vector<OfficeId> const& offices, Document const& said, Problems const& problems) {
  auto const goal = goals::find_visible(work, document.goal);
  if (!goal) throw NotFound{};
  must(may_change(work, *goal, document), kEditGoal);
  auto page = FormPage{.title = work.words.text("document.edit"),
                       .action = "/documentos/" + std::to_string(document.id.number) + "/editar",
                       .back = "/documentos/" + std::to_string(document.id.number),
                       .goal_address = "/metas/" + goal->code,
                       .goal_title = goal->code + " " + goal->title,
                       .revision = document.revision};
  fill(page, work, request.form, said, offices, problems);
  return answer(request, work, page);
}

http::Response get_edit(http::Request const& request, Work& work) {
  must_bring(work);
  auto const document = document_at(request, work);
  auto offices = std::vector<OfficeId>{};
  for (auto const& row : offices_of(work.db, document.id)) offices.push_back(row.office);
  return show_edit(request, work, document, offices, document, {});
}

http::Response post_edit(http::Request const& request, Work& work) {
  must_bring(work);
  auto const document = document_at(request, work);
  auto const typed = typed_in(request.form);
  if (!typed.problems.empty()) return show_edit(request, work, document, typed.offices, typed.document, typed.problems);
  auto const edited = edit_document(work, document.id, revision_of(request), typed.document, typed.offices);
  if (!edited) return show_edit(request, work, document, typed.offices, typed.document, edited.error());
  return taken(request, "/documentos/" + std::to_string(document.id.number));
}

}  // namespace

void add_form_pages(http::Router& router, SharedShelf const& shelf) {
  router.get("/metas/{goal}/documentos/nuevo", get_new);
  router.post("/metas/{goal}/documentos", [shelf](http::Request const& request, Work& work) { return post_new(request, work, *shelf); });
  router.get("/documentos/{document:id}/editar", get_edit);
  router.post("/documentos/{document:id}/editar", post_edit);
}

}  // namespace timon::documents
