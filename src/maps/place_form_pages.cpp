#include "base/text.hpp"
#include "maps/map_pages.hpp"
#include "maps/place_actions.hpp"
#include "maps/place_words.hpp"
#include "maps/shape_store.hpp"
#include "platform/pages/pages.hpp"
#include "platform/work/refusal.hpp"

namespace timon::maps {
namespace {

using http::Request;
using http::Response;

/// A place's form, new or of one that is there.
struct PlaceFormPage {
  std::string title, action, remove_action, shape;
  std::int64_t revision{};
  std::optional<view::ProblemSummary> problems;
  view::Field code, name, level, parent, population;
};
BOOST_DESCRIBE_STRUCT(PlaceFormPage, (), (title, action, remove_action, shape, revision, problems, code, name, level, parent, population))
auto const kForm = view::Registered<PlaceFormPage>{"maps/place_form"};

http::Fields fields_of(Place const& place) {
  auto fields = http::Fields{};
  fields.add("code", place.code);
  fields.add("name", place.name);
  fields.add("level", place.level);
  fields.add("parent", place.parent ? std::to_string(place.parent.number) : "");
  fields.add("population", place.population ? std::to_string(*place.population) : "");
  return fields;
}

Place typed(http::Fields const& fields) {
  auto place = Place{.code = fields["code"], .name = fields["name"], .level = fields["level"], .parent = PlaceId{integer_from(fields["parent"]).value_or(0)}};
  auto digits = std::string{};
  for (auto const letter : fields["population"])
    if (letter != ' ' && letter != '.' && letter != ',') digits += letter;
  if (!digits.empty()) place.population = integer_from(digits).value_or(-1);
  return place;
}

Response form_page(Request const& request, Work& work, std::optional<Place> const& place, http::Fields const& values, Problems const& problems = {}, int status = 200) {
  auto const& words = work.words;
  auto const tree = PlaceTree{territory::places(work.db)};
  auto page = PlaceFormPage{.title = words.text(place ? "place.edit" : "place.new"),
                            .action = place ? address_of(*place) + "/editar" : "/territorios/nuevo",
                            .remove_action = place ? address_of(*place) + "/baja" : "",
                            .revision = place ? place->revision : 0};
  if (place)
    if (auto const shape = find_shape(work.db, place->id)) page.shape = words.text("place.shape_is", {words.number(shape->vertices), shape->source});
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  page.code = view::make_field(words, "code", "place.code", values["code"], problems);
  page.code.length_max = static_cast<int>(kCodeLengthMax);
  page.name = view::make_field(words, "name", "place.name", values["name"], problems);
  page.level = view::make_field(words, "level", "place.level", values["level"], problems);
  for (auto* field : {&page.code, &page.name, &page.level}) field->is_required = true;
  auto const own = place ? tree.below(place->id) : std::set<PlaceId>{};
  auto options = std::vector<view::Option>{{"", words.text("place.parent.none")}};
  for (auto const& node : tree.nodes()) {
    if (own.contains(node.place->id)) continue;
    auto indent = std::string{};
    for (auto i = 0; i < node.depth; ++i) indent += "— ";
    options.push_back({std::to_string(node.place->id.number), indent + node.place->name});
  }
  page.parent = view::with_options(view::make_field(words, "parent", "place.parent", values["parent"], problems), std::move(options));
  page.population = view::make_field(words, "population", "place.population", values["population"], problems);
  return pages::page(request, work, page.title, "maps/place_form", page, status);
}

Place place_at(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlaces});
  auto place = territory::find_place_by_code(work.db, request.path_words["place"]);
  if (!place) throw NotFound{};
  return std::move(*place);
}

std::int64_t revision_of(Request const& request) { return integer_from(request.form["revision"]).value_or(0); }

Response get_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlaces});
  auto values = http::Fields{};
  if (auto const above = territory::find_place_by_code(work.db, request.query["en"])) values.add("parent", std::to_string(above->id.number));
  return form_page(request, work, std::nullopt, values);
}

Response post_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlaces});
  auto const added = add_place(work, typed(request.form));
  return added ? http::see_other("/territorios?listo=lugar") : form_page(request, work, std::nullopt, request.form, added.error(), 422);
}

Response get_edit(Request const& request, Work& work) {
  auto const place = place_at(request, work);
  return form_page(request, work, place, fields_of(place));
}

Response post_edit(Request const& request, Work& work) {
  auto const place = place_at(request, work);
  try {
    auto const edited = edit_place(work, place.id, revision_of(request), typed(request.form));
    return edited ? http::see_other("/territorios?listo=lugar") : form_page(request, work, place, request.form, edited.error(), 422);
  } catch (Stale const&) {
    return form_page(request, work, place, request.form, {{"", "place.stale"}}, 409);
  }
}

Response post_removal(Request const& request, Work& work) {
  auto const place = place_at(request, work);
  auto const removed = remove_place(work, place.id, revision_of(request));
  return removed ? http::see_other("/territorios?listo=baja") : form_page(request, work, place, fields_of(place), removed.error(), 422);
}

}  // namespace

void add_place_form_pages(http::Router& router) {
  router.get("/territorios/nuevo", get_new);
  router.post("/territorios/nuevo", post_new);
  router.get("/territorios/{place}/editar", get_edit);
  router.post("/territorios/{place}/editar", post_edit);
  router.post("/territorios/{place}/baja", post_removal);
}

}  // namespace timon::maps
