#include "maps/map_pages.hpp"
#include "maps/place_actions.hpp"
#include "maps/shape_store.hpp"
#include "platform/pages/pages.hpp"
#include "platform/work/refusal.hpp"

namespace timon::maps {
namespace {

using http::Request;
using http::Response;

/// «/territorios/importar»: places from CSV, shapes from GeoJSON, and whether tiles lie below them.
struct ImportPage {
  std::optional<view::ProblemSummary> problems;
  std::string done, shapes, places_error, file_error;
  view::Field property, leaves_unknown, tiles;
};
BOOST_DESCRIBE_STRUCT(ImportPage, (), (problems, done, shapes, places_error, file_error, property, leaves_unknown, tiles))
auto const kImport = view::Registered<ImportPage>{"maps/import"};

std::string error_at(Words const& words, Problems const& problems, std::string_view field) {
  for (auto const& problem : problems)
    if (problem.field == field) return view::sentence_of(problem, words);
  return {};
}

Response import_page(Request const& request, Work& work, Problems const& problems = {}) {
  must_have(work.actor, {kManagePlaces});
  auto const& words = work.words;
  auto const is_typed = request.method == "POST";
  auto page = ImportPage{.done = request.query["listo"] == "teselas" ? words.text("map.tiles.saved") : std::string{},
                         .shapes = words.plural("place.shapes", static_cast<std::int64_t>(shapes(work.db).size())),
                         .places_error = error_at(words, problems, "places_file"),
                         .file_error = error_at(words, problems, "file")};
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  page.property = view::make_field(words, "property", "geojson.property", request.form["property"], problems);
  page.leaves_unknown = view::make_field(words, "leaves_unknown", "geojson.leaves_unknown", "1", problems);
  page.leaves_unknown.is_chosen = request.form["leaves_unknown"] == "1";
  page.tiles = view::make_field(words, "tiles", "map.tiles", is_typed && request.form.contains("tiles") ? request.form["tiles"] : tiles_address(work.db), problems);
  page.tiles.length_max = 300;
  return pages::page(request, work, words.text("place.import"), "maps/import", page, problems.empty() ? 200 : 422);
}

Response get_import(Request const& request, Work& work) { return import_page(request, work); }

Response done(char const* what, std::int64_t count) { return http::see_other(std::string{"/territorios?listo="} + what + "&cuantos=" + std::to_string(count)); }

Response post_places(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlaces});
  if (request.uploads.empty() || request.uploads.front().body.empty()) return import_page(request, work, {{"places_file", "place.file.missing"}});
  auto const imported = import_places(work, request.uploads.front().body);
  return imported ? done("territorios", imported->added + imported->changed) : import_page(request, work, imported.error());
}

Response post_shapes(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlaces});
  if (request.uploads.empty() || request.uploads.front().body.empty()) return import_page(request, work, {{"file", "geojson.missing"}});
  auto const& file = request.uploads.front();
  auto const imported = import_shapes(work, file.body, request.form["property"], request.form["leaves_unknown"] == "1", file.name);
  return imported ? done("formas", *imported) : import_page(request, work, imported.error());
}

Response post_tiles(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlaces});
  auto const set = set_tiles(work, request.form["tiles"]);
  return set ? http::see_other("/territorios/importar?listo=teselas") : import_page(request, work, set.error());
}

}  // namespace

void add_territory_import_pages(http::Router& router) {
  router.get("/territorios/importar", get_import);
  router.post("/territorios/importar/lugares", post_places);
  router.post("/territorios/importar/formas", post_shapes);
  router.post("/territorios/importar/teselas", post_tiles);
}

}  // namespace timon::maps
