#include "administration/institution_actions.hpp"

#include "administration/pages.hpp"
#include "base/text.hpp"
#include "territory/territory.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;

struct InstitutionView {
  InstitutionId id;
  std::string indent, code, name, acronym, place, offices, goals;
};
BOOST_DESCRIBE_STRUCT(InstitutionView, (), (id, indent, code, name, acronym, place, offices, goals))

struct InstitutionsPage {
  std::vector<Tab> tabs;
  std::string done, count;
  std::vector<InstitutionView> lines;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(InstitutionsPage, (), (tabs, done, count, lines, is_empty))

auto const kRegistered = view::Registered<InstitutionsPage>{"administration/institutions"};

http::Fields fields_of(Institution const& institution) {
  auto fields = http::Fields{};
  fields.add("code", institution.code);
  fields.add("name", institution.name);
  fields.add("acronym", institution.acronym);
  fields.add("kind", institution.kind);
  fields.add("parent", institution.parent ? std::to_string(institution.parent.number) : "");
  fields.add("place", institution.place ? std::to_string(institution.place.number) : "");
  return fields;
}

Institution institution_from(http::Fields const& fields) {
  return {.code = fields["code"],
          .name = fields["name"],
          .acronym = fields["acronym"],
          .parent = InstitutionId{integer_from(fields["parent"]).value_or(0)},
          .kind = fields["kind"],
          .place = PlaceId{integer_from(fields["place"]).value_or(0)}};
}

FormView institution_form(Work& work, Institution const* institution, http::Fields const& values, Problems const& problems) {
  auto places = std::vector<view::Option>{};
  for (auto& place : territory::places(work.db)) places.push_back({std::to_string(place.id.number), std::move(place.name)});
  auto maker = FormMaker{work.words, values, problems};
  maker.text("name", "institution.name", 300);
  maker.text("code", "institution.code", static_cast<int>(kCodeLengthMax));
  maker.text("acronym", "institution.acronym", 20, false);
  maker.choice("parent", "institution.parent", institution_options(work), "institution.parent.none");
  maker.text("kind", "institution.kind", 40, false);
  maker.choice("place", "institution.place", std::move(places), "institution.place.none");
  auto form = maker.form(institution ? "institution.edit" : "institution.new", institution ? "/instituciones/" + std::to_string(institution->id.number) : "/instituciones/nueva",
                         institution ? institution->revision : 0);
  if (institution) form.warning = work.words.text("institution.move");
  form.back = "/instituciones";
  form.back_text = work.words.text("institution.tab");
  return form;
}

Response shown(Request const& request, Work& work, FormView const& form, int status = 200) {
  return page_under("/personas", request, work, form.title, "administration/form", form, status);
}

Institution institution_at(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto institution = organization::find_institution(work.db, request.path_id<InstitutionId>("institution"));
  if (!institution) throw NotFound{};
  return *institution;
}

Response get_tree(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto page = InstitutionsPage{.tabs = people_tabs(work.words, "/instituciones"), .done = request.query["listo"].empty() ? std::string{} : work.words.text("institution.saved")};
  for (auto const& line : institution_tree(work)) {
    auto indent = std::string{};
    for (auto i = 0; i < line.depth; ++i) indent += "— ";
    page.lines.push_back({line.id, indent, line.code, line.name, line.acronym, line.place, work.words.number(line.offices), work.words.number(line.goals)});
  }
  page.count = work.words.plural("institution.count", static_cast<std::int64_t>(page.lines.size()));
  page.is_empty = page.lines.empty();
  return page_under("/personas", request, work, work.words.text("institution.heading"), "administration/institutions", page);
}

Response get_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto values = http::Fields{};
  auto const above = integer_from(request.query["en"]).value_or(0);
  auto const root = organization::root_institution(work.db);
  if (above > 0 || root) values.add("parent", std::to_string(above > 0 ? above : root->id.number));
  return shown(request, work, institution_form(work, nullptr, values, {}));
}

Response post_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto const added = add_institution(work, institution_from(request.form));
  if (!added) return shown(request, work, institution_form(work, nullptr, request.form, added.error()), 422);
  return http::see_other("/instituciones?listo=institucion");
}

Response get_institution(Request const& request, Work& work) {
  auto const institution = institution_at(request, work);
  return shown(request, work, institution_form(work, &institution, fields_of(institution), {}));
}

Response post_institution(Request const& request, Work& work) {
  auto const institution = institution_at(request, work);
  auto const make = [&](http::Fields const& values, Problems const& problems) { return institution_form(work, &institution, values, problems); };
  try {
    auto const edited = edit_institution(work, institution.id, revision_of(request), institution_from(request.form));
    if (edited) return http::see_other("/instituciones?listo=institucion");
    return shown(request, work, refused_form(request, make, edited.error()), 422);
  } catch (Stale const&) {
    return shown(request, work, stale_form(request, make, fields_of(institution)), 409);
  }
}

}  // namespace

void add_institution_pages(http::Router& router) {
  router.get("/instituciones", get_tree);
  router.get("/instituciones/nueva", get_new);
  router.post("/instituciones/nueva", post_new);
  router.get("/instituciones/{institution:id}", get_institution);
  router.post("/instituciones/{institution:id}", post_institution);
}

}  // namespace timon::administration
