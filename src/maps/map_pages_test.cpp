#include <gtest/gtest.h>

#include "maps/map_view.hpp"
#include "maps/maps.hpp"
#include "maps/place_actions.hpp"
#include "platform/words/words.hpp"
#include "platform/work/memory.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::maps {
namespace {

constexpr auto kShapes = R"({"type":"FeatureCollection","features":[
  {"type":"Feature","properties":{"codigo":"CAP"},"geometry":{"type":"Polygon","coordinates":[[[-30,-33],[-29,-33],[-29,-32],[-30,-32],[-30,-33]]]}},
  {"type":"Feature","properties":{"codigo":"PSA"},"geometry":{"type":"Point","coordinates":[-28,-32]}}]})";

class Maps : public testing::Test {
 protected:
  Maps() {
    auto work = world.work(console());
    auto const province = *add_place(work, {.code = "RCL", .name = "Provincia", .level = "provincia"});
    auto const capital = *add_place(work, {.code = "CAP", .name = "Capital", .level = "departamento", .parent = province.id, .population = 120'000});
    add_place(work, {.code = "PSA", .name = "Puerto Sauce", .level = "departamento", .parent = province.id});
    auto deed = Deed{work, "goal_edited"};
    deed.insert(GoalPlace{.goal = world.goal("A01").id, .place = capital.id});
    deed.insert(GoalPlace{.goal = world.goal("A02").id, .place = capital.id});
    deed.insert(GoalPlace{.goal = world.goal("A02").id, .place = place("PSA").id});
    deed.insert(GoalPlace{.goal = world.goal("B01").id, .place = province.id});
    deed.commit();
    import_shapes(work, kShapes, "", false, "formas.geojson");
  }
  Place place(char const* code) { return territory::find_place_by_code(world.session(), code).value(); }
  SmallWorld world;
};

TEST_F(Maps, places_are_the_administrators) {
  for (auto const* name : {"manager", "coordinator", "delivery_unit", "head", "auditor"}) {
    auto work = world.work(world.person(name));
    EXPECT_THROW((void)add_place(work, {.code = "X", .name = "X", .level = "x"}), Forbidden) << name;
    EXPECT_THROW((void)edit_place(work, place("CAP").id, 0, place("CAP")), Forbidden) << name;
    EXPECT_THROW((void)remove_place(work, place("CAP").id, 0), Forbidden) << name;
    EXPECT_THROW((void)import_places(work, "x"), Forbidden) << name;
    EXPECT_THROW((void)import_shapes(work, kShapes, "", false, "f"), Forbidden) << name;
    EXPECT_THROW((void)set_tiles(work, ""), Forbidden) << name;
  }
  auto work = world.work(world.administrator());
  auto capital = place("CAP");
  capital.name = "La Capital";
  EXPECT_EQ(edit_place(work, capital.id, capital.revision, capital)->name, "La Capital");
  EXPECT_THROW((void)edit_place(work, capital.id, capital.revision, capital), Stale);
  capital.parent = capital.id;
  EXPECT_EQ(edit_place(work, capital.id, 0, capital).error().front().message, "place.parent.circle");
  EXPECT_EQ(remove_place(work, capital.id, 0).error().front().message, "place.used");
  EXPECT_EQ(set_tiles(work, "javascript:alert(1)").error().front().field, "tiles");
  EXPECT_FALSE(set_tiles(work, "https://t.example/{z}/{x}/{y}.png; script-src *"));
  EXPECT_TRUE(set_tiles(work, "https://t.example/{z}/{x}/{y}.png"));
}

TEST_F(Maps, places_nobody_uses_go_with_their_shape) {
  auto work = world.work(world.administrator());
  auto const added = add_place(work, {.code = "NEW", .name = "Nuevo", .level = "departamento"});
  ASSERT_TRUE(added);
  auto shape = std::string{kShapes};
  shape.replace(shape.find("PSA"), 3, "NEW");
  EXPECT_EQ(*import_shapes(work, shape, "codigo", false, "f"), 2);
  EXPECT_TRUE(remove_place(work, added->id, added->revision));
  EXPECT_EQ(shapes(work.db).size(), 2U);
  EXPECT_EQ(geometries(work.db).size(), 2U);
}

TEST_F(Maps, places_come_from_a_file_wholly_or_not) {
  auto work = world.work(world.administrator());
  auto const imported = import_places(
      work, "codigo;nombre;nivel;superior;poblacion\nB1;Barrio Uno;barrio;CAP;500\nCAP;Capital;departamento;RCL;130000\nDD;Dos;departamento;EE;\nEE;Este;zona;RCL;\n");
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->added, 3);
  EXPECT_EQ(imported->changed, 1);
  EXPECT_EQ(place("DD").parent, place("EE").id) << "a parent may stand below its child";
  EXPECT_EQ(place("CAP").population, 130'000);
  EXPECT_EQ(import_places(work, "codigo;nombre;nivel;superior\nCAP;Capital;departamento;RCL\n")->unchanged, 1);
  auto const refused = [&](char const* csv) { return import_places(work, csv).error().front(); };
  EXPECT_EQ(refused("codigo;nombre;nivel;superior\nEE;Este;zona;DD\n").details.front(), "2") << "a circle";
  EXPECT_EQ(refused("codigo;nombre;nivel;superior\nFF;Fin;zona;ZZ\n").message, "place.file.line");
  EXPECT_EQ(refused("codigo;nombre\nFF;Fin\n").message, "place.file.column");
  EXPECT_EQ(refused("codigo;nombre;nivel\nnuevo;Nuevo;zona\n").message, "place.file.line") << "its page could not be reached";
  EXPECT_EQ(refused("codigo;nombre;nivel\nFF;Fin;zona\nFF;Fin;zona\n").details.front(), "3");
  EXPECT_FALSE(territory::find_place_by_code(work.db, "FF")) << "nothing of a refused file is written";
}

TEST_F(Maps, counts_equal_what_each_role_sees) {
  for (auto const* name : {"owner", "manager", "coordinator", "minister", "committee", "head", "auditor", "stranger", "lonely_manager", "administrator"}) {
    auto work = world.work(world.person(name));
    auto const content = map_content(work, {}, "departamento");
    ASSERT_EQ(content.rows.size(), 2U) << name;
    auto const sums = goals_by_place(work);
    auto const by_place = sums.by_place(content.tree);
    auto seen = std::int64_t{0};
    for (auto const* code : {"A01", "A02", "B01", "C01"}) seen += goals::find_visible(work, std::string{code}) ? 1 : 0;
    auto inside = std::set<PlaceId>{place("CAP").id, place("PSA").id};
    EXPECT_EQ(sums.of(inside).goals + content.elsewhere.goals, seen) << name;
    for (auto const* code : {"RCL", "CAP", "PSA"}) {
      auto const id = place(code).id;
      auto const rows = goals_at(work, id, 0, 100);
      auto const sum = sums.of(content.tree.below(id));
      EXPECT_EQ(sum.goals, static_cast<std::int64_t>(rows.size())) << name << " " << code << ": counts equal rows";
      EXPECT_EQ(figures_of(work, content.tree)->of(id), sum) << name << " " << code;
      auto const found = by_place.find(id);
      EXPECT_EQ(found == by_place.end() ? PlaceFigures{} : found->second, sum) << name << " " << code;
      for (auto const& row : rows) EXPECT_TRUE(goals::find_visible(work, row.code)) << name;
    }
    EXPECT_EQ(feature_collection(work, content, "").at("features").as_array().size(), 2U);
  }
  auto head = world.work(world.head());
  auto const content = map_content(head, {}, "");
  EXPECT_EQ(content.level, "departamento") << "where the shapes are";
  EXPECT_EQ(content.rows[0].figures.goals, 2);
  EXPECT_EQ(content.rows[0].figures.worst(), Standing::stopped);
  EXPECT_EQ(content.rows[1].figures.worst(), Standing::late);
  EXPECT_EQ(content.elsewhere.goals, 2);
  EXPECT_EQ(map_content(head, {.standing = Standing::stopped}, "").rows[0].figures.goals, 1);
  EXPECT_EQ(map_content(head, {.institution = "MSA"}, "").rows[0].figures.goals, 0);
}

TEST_F(Maps, figures_are_read_once_a_deed_and_are_each_persons_own) {
  auto memory = Memory{};
  auto const all_of = [&](char const* name, std::int64_t entry, PlaceQuery const& query = {}) {
    auto work = world.work(world.person(name));
    auto const remembering = Remembering{memory, {entry, work.today}, work.db};
    return figures_of(work, PlaceTree{territory::places(work.db)}, query)->all;
  };
  EXPECT_EQ(all_of("head", 1).goals, 4);
  EXPECT_EQ(all_of("stranger", 1).goals, 1) << "not what another person was shown";
  EXPECT_EQ(all_of("head", 1, {.institution = "MED"}).goals, 2);
  world.session().run("UPDATE goal_standing SET is_integrating = 1 WHERE code = 'A01'");  // as if done by a deed
  EXPECT_EQ(all_of("head", 1).goals, 4) << "nothing was done since";
  EXPECT_EQ(all_of("head", 2).goals, 3) << "read anew behind a deed";
}

TEST_F(Maps, a_goal_of_many_places_counts_once_in_what_holds_several_of_them) {
  auto work = world.work(console());
  for (auto const* code : {"D3", "D4"}) ASSERT_TRUE(add_place(work, {.code = code, .name = code, .level = "departamento", .parent = place("RCL").id}));
  auto deed = Deed{work, "goal_edited"};
  for (auto const* code : {"D3", "D4"}) deed.insert(GoalPlace{.goal = world.goal("A02").id, .place = place(code).id});
  deed.commit();
  auto head = world.work(world.head());
  auto const tree = PlaceTree{territory::places(head.db)};
  auto const by_place = goals_by_place(head).by_place(tree);
  EXPECT_EQ(by_place.at(place("RCL").id).goals, 3);
  EXPECT_EQ(by_place.at(place("CAP").id).goals, 2);
  EXPECT_EQ(by_place.at(place("D3").id), by_place.at(place("D4").id));
  EXPECT_EQ(by_place.at(place("D4").id).late, 1);
  EXPECT_EQ(goals_at(head, place("RCL").id, 0, 2).size(), 2U);
  EXPECT_EQ(goals_at(head, place("RCL").id, 2, 2).size(), 1U) << "the rest of them on the next page";
}

http::Response page(SmallWorld& world, PageCase const& scenario, std::string const& upload = {}) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_map_pages(router);
    add_map_api(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  auto request = page_request(scenario.method, scenario.address, scenario.form);
  if (!upload.empty()) request.uploads.push_back({"file", "archivo.geojson", "application/json", upload});
  return page_answer(routes, std::move(request), work);
}

TEST_F(Maps, many_places_come_a_page_at_a_time_and_the_sums_stay_whole) {
  auto work = world.work(console());
  for (auto number = 10; number < 80; ++number)
    ASSERT_TRUE(add_place(work, {.code = "M" + std::to_string(number), .name = "Munición " + std::to_string(number), .level = "departamento", .parent = place("RCL").id}));
  auto const all = std::string{"En todos los territorios: 4 metas"}, elsewhere = std::string{"sin territorio: 2 metas"};
  auto const cases = std::vector<PageCase>{
      {.name = "first page",
       .as = "head",
       .address = "/mapa",
       .shows = {"1 a 50 de 72 territorios", all.c_str(), elsewhere.c_str(), ">Munición 56<", "pagina=2\"", "todas=1\""},
       .hides = {">Munición 59<", "rel=\"prev\""}},
      {.name = "the last",
       .as = "head",
       .address = "/mapa?nivel=departamento&pagina=2",
       .shows = {"51 a 72 de 72 territorios", all.c_str(), elsewhere.c_str(), ">Munición 79<", "rel=\"prev\"", "id=\"map-data\""},
       .hides = {">Capital<", "rel=\"next\""}},
      {.name = "all to print", .as = "head", .address = "/mapa?todas=1", .shows = {">Capital<", ">Munición 79<", "72 territorios"}, .hides = {"rel=\"next\"", "1 a 50"}},
      {.name = "searched", .as = "head", .address = "/mapa?q=MUNICION%201", .shows = {"10 territorios", all.c_str(), ">Munición 19<", "q=MUNICION"}, .hides = {">Munición 20<"}},
      {.name = "its drawing too", .as = "head", .address = "/mapa.geojson?q=puerto", .shows = {"PSA"}, .hides = {"CAP"}},
      {.name = "nothing of that name", .as = "head", .address = "/mapa?q=zzz", .shows = {"Ningún territorio se llama así", all.c_str(), "value=\"zzz\""}, .hides = {"<tbody"}},
      {.name = "the tree too", .as = "head", .address = "/territorios?q=munici%C3%B3n&pagina=2", .shows = {">Munición 79<", "70 territorios"}, .hides = {">Munición 10<"}}};
  for (auto const& scenario : cases) expect_page(scenario, page(world, scenario));
}

TEST_F(Maps, pages_show_places_and_take_forms) {
  auto const cases = std::vector<PageCase>{
      {.name = "the map and its table",
       .as = "head",
       .address = "/mapa",
       .shows = {"Capital", "Detenida", "estaticos/map.", "En un territorio mayor", "id=\"map-data\""},
       .hides = {"/territorios/importar"}},
      {.name = "narrowed", .as = "head", .address = "/mapa?standing=late&nivel=departamento", .shows = {"standing=late", "data-label=\"Metas\">1<"}},
      {.name = "a stranger's map counts their own", .as = "stranger", .address = "/mapa", .shows = {"Sin metas"}, .hides = {"Detenida</span>"}},
      {.name = "its data", .as = "head", .address = "/mapa.geojson", .shows = {"\"standing\":\"stopped\"", "\"address\":\"/territorios/CAP\"", "\"Point\""}},
      {.name = "the tree", .as = "head", .address = "/territorios", .shows = {"Provincia", "Puerto Sauce", "place-depth-1"}, .hides = {"/editar"}},
      {.name = "searched without accents", .as = "administrator", .address = "/territorios?q=PUERTO", .shows = {"Puerto Sauce", "/territorios/PSA/editar"}, .hides = {">Capital<"}},
      {.name = "one place", .as = "head", .address = "/territorios/CAP", .shows = {"A01 Veinte escuelas nuevas", "A02 Aulas con conexión", "120.000"}, .hides = {"B01 "}},
      {.name = "with what lies below it", .as = "head", .address = "/territorios/RCL", .shows = {"B01 Hospital de la costa", "A01", "Puerto Sauce"}},
      {.name = "as far as one sees", .as = "stranger", .address = "/territorios/RCL", .shows = {"B01 Hospital de la costa"}, .hides = {"A01"}},
      {.name = "no such place", .as = "head", .address = "/territorios/ZZZ", .status = 404},
      {.name = "a form is the administrator's", .as = "head", .address = "/territorios/CAP/editar", .status = 403},
      {.name = "who has it",
       .as = "administrator",
       .address = "/territorios/CAP/editar",
       .shows = {"value=\"CAP\"", "5 vértices, del archivo formas.geojson", "/territorios/CAP/baja"}},
      {.name = "wrong",
       .as = "administrator",
       .method = "POST",
       .address = "/territorios/nuevo",
       .form = {{"code", "CAP"}, {"name", "<b>"}},
       .status = 422,
       .shows = {"ya es de «Capital»", "&lt;b&gt;", "href=\"#level\""}},
      {.name = "added",
       .as = "administrator",
       .method = "POST",
       .address = "/territorios/nuevo",
       .form = {{"code", "N1"}, {"name", "Nuevo"}, {"level", "departamento"}, {"population", "1.200"}},
       .status = 303},
      {.name = "a word of the addresses is no code",
       .as = "administrator",
       .method = "POST",
       .address = "/territorios/nuevo",
       .form = {{"code", "importar"}, {"name", "Importar"}, {"level", "departamento"}},
       .status = 422,
       .shows = {"«importar» es una palabra de las direcciones", "href=\"#code\"", "value=\"importar\""}},
      {.name = "used ones stay", .as = "administrator", .method = "POST", .address = "/territorios/CAP/baja", .status = 422, .shows = {"está en uso: 2 metas"}},
      {.name = "others go", .as = "administrator", .method = "POST", .address = "/territorios/N1/baja", .status = 303},
      {.name = "files are the administrator's", .as = "head", .address = "/territorios/importar", .status = 403},
      {.name = "no file", .as = "administrator", .method = "POST", .address = "/territorios/importar/formas", .status = 422, .shows = {"Elija un archivo GeoJSON"}},
      {.name = "tiles by https",
       .as = "administrator",
       .method = "POST",
       .address = "/territorios/importar/teselas",
       .form = {{"tiles", "http://x"}},
       .status = 422,
       .shows = {"value=\"http://x\""}},
      {.name = "the API lists",
       .as = "head",
       .address = "/api/v1/places?place_level=departamento",
       .shows = {"\"code\":\"CAP\"", "\"worst\":\"stopped\""},
       .hides = {"\"code\":\"RCL\""}},
      {.name = "and tells one", .as = "stranger", .address = "/api/v1/places/RCL", .shows = {"\"goal_codes\":[\"B01\"]", "\"children\":[\"CAP\",\"PSA\"]"}},
      {.name = "a page of its goals", .as = "head", .address = "/api/v1/places/CAP?limit=1", .shows = {"\"goal_codes\":[\"A02\"]", "after=1", "\"goals\":2"}},
      {.name = "the next one", .as = "head", .address = "/api/v1/places/CAP?limit=1&after=1", .shows = {"\"goal_codes\":[\"A01\"]", "\"next\":null"}},
      {.name = "and draws", .as = "head", .address = "/api/v1/places.geojson", .shows = {"FeatureCollection", "\"goals\":2"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, page(world, scenario));
  expect_page({.name = "what is no GeoJSON", .status = 422, .shows = {"no es JSON", "id=\"file-error\""}},
              page(world, {.as = "administrator", .method = "POST", .address = "/territorios/importar/formas"}, "hola"));
  expect_page({.name = "unknown codes", .status = 422, .shows = {"Formas de territorios que no están: 1 (QQQ)", "href=\"#property\""}},
              page(world, {.as = "administrator", .method = "POST", .address = "/territorios/importar/formas", .form = {{"property", "codigo"}}}, [] {
                auto text = std::string{kShapes};
                return text.replace(text.find("PSA"), 3, "QQQ");
              }()));
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::maps
