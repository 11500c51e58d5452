#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "maps/feature_match.hpp"
#include "maps/figures.hpp"
#include "maps/geojson.hpp"
#include "maps/outline.hpp"
#include "maps/place_tree.hpp"

namespace timon::maps {
namespace {

constexpr auto kSquare = R"([[[-30,-33],[-29,-33],[-29,-32],[-30,-32],[-30,-33]]])";

std::string collection(std::string const& geometry, std::string const& properties = R"({"codigo":"CAP"})") {
  return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)" + properties + R"(,"geometry":)" + geometry + "}]}";
}
std::string polygon(std::string const& coordinates) { return R"({"type":"Polygon","coordinates":)" + coordinates + "}"; }

std::string refusal_of(std::string const& text, GeoLimits const& limits = {}) {
  auto const read = read_geojson(text, limits);
  return read ? "" : read.error().front().message;
}

TEST(GeoJson, gives_shapes_with_what_could_be_their_code) {
  auto const read = read_geojson("\xEF\xBB\xBF" + collection(polygon(kSquare), R"({"codigo":"CAP","n":7,"area":1.5,"x":null,"name":" Capital "})"));
  ASSERT_TRUE(read);
  auto const& feature = read->front();
  EXPECT_EQ(feature.properties, (std::map<std::string, std::string>{{"codigo", "CAP"}, {"n", "7"}, {"name", "Capital"}}));
  EXPECT_EQ(feature.shape.vertices(), 5U);
  EXPECT_EQ(geometry_text(feature.shape),
            R"({"type":"Polygon","coordinates":[[[-30.00000,-33.00000],[-29.00000,-33.00000],[-29.00000,-32.00000],[-30.00000,-32.00000],[-30.00000,-33.00000]]]})");
  auto const several = read_geojson(collection(R"({"type":"MultiPolygon","coordinates":[)" + std::string{kSquare} + "," + kSquare + "]}"));
  ASSERT_TRUE(several);
  EXPECT_EQ(several->front().shape.areas.size(), 2U);
  auto const point = read_geojson(collection(R"({"type":"Point","coordinates":[-30,-33,120]})"));
  ASSERT_TRUE(point);
  EXPECT_TRUE(point->front().shape.is_point());
}

TEST(GeoJson, that_is_none_is_refused_with_the_reason) {
  EXPECT_EQ(refusal_of(""), "geojson.unreadable");
  EXPECT_EQ(refusal_of("PK\x03\x04"), "geojson.unreadable");
  EXPECT_EQ(refusal_of(std::string(100, '[')), "geojson.unreadable");
  EXPECT_EQ(refusal_of("[]"), "geojson.not_collection");
  EXPECT_EQ(refusal_of(R"({"type":"Topology"})"), "geojson.topology");
  EXPECT_EQ(refusal_of(R"({"type":"Feature"})"), "geojson.not_collection");
  EXPECT_EQ(refusal_of(R"({"type":"FeatureCollection","features":[]})"), "geojson.empty");
  EXPECT_EQ(refusal_of(R"({"type":"FeatureCollection","features":[7]})"), "geojson.not_feature");
  EXPECT_EQ(refusal_of(R"({"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:22195"}},"features":[7]})"), "geojson.crs");
  EXPECT_EQ(refusal_of(collection("null")), "geojson.geometry");
  EXPECT_EQ(refusal_of(collection(R"({"type":"LineString","coordinates":[[1,1],[2,2]]})")), "geojson.geometry");
  EXPECT_EQ(refusal_of(collection(polygon("[[[1,1],[2,1],[2,2]]]"))), "geojson.ring");
  EXPECT_EQ(refusal_of(collection(polygon("[[[1,1],[2,1],[2,2],[1,2],[1,1.5]]]"))), "geojson.ring") << "it does not close";
  EXPECT_EQ(refusal_of(collection(polygon(R"([[[1,1],[2,1],["a",2],[1,1]]])"))), "geojson.coordinates");
  EXPECT_EQ(refusal_of(collection(R"({"type":"Point","coordinates":[200,10]})")), "geojson.coordinates");
  EXPECT_EQ(refusal_of(collection(R"({"type":"Point","coordinates":[5520000,6940000]})")), "geojson.metres");
  EXPECT_EQ(refusal_of(collection(R"({"type":"Point","coordinates":[1e999,0]})")), "geojson.metres");
  EXPECT_EQ(refusal_of(collection(polygon(kSquare)), {.bytes = 10}), "geojson.large");
  EXPECT_EQ(refusal_of(collection(polygon(kSquare)), {.vertices = 3}), "geojson.vertices");
}

Ring circle(int corners, double radius, double wobble) {
  auto ring = Ring{};
  for (auto i = 0; i < corners; ++i) {
    auto const angle = 6.283185307 * i / corners;
    auto const r = radius + wobble * std::sin(angle * 37);
    ring.push_back({r * std::cos(angle), r * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return ring;
}

RC_GTEST_PROP(Outline, simplified_keeps_rings_closed_and_near_where_they_were, ()) {
  auto const corners = *rc::gen::inRange(3, 400);
  auto const tolerance = *rc::gen::inRange(1, 200) / 1000.0;
  auto const before = Shape{.areas = {{circle(corners, 1.0, 0.05)}}, .points = {}};
  auto const after = simplified(before, tolerance);
  auto const& ring = after.areas.front().front();
  RC_ASSERT(ring.size() >= 4U);
  RC_ASSERT(ring.size() <= before.areas.front().front().size());
  RC_ASSERT(ring.front() == ring.back());
  for (auto const& at : ring) RC_ASSERT(std::find(before.areas.front().front().begin(), before.areas.front().front().end(), at) != before.areas.front().front().end());
}

TEST(Outline, too_large_is_made_to_fit_and_a_small_one_stays) {
  auto const coast = Shape{.areas = {{circle(100'000, 1.0, 0.01)}}, .points = {}};
  EXPECT_LE(fitting(coast).vertices(), kVerticesMax);
  EXPECT_GE(fitting(coast).vertices(), 20U);
  auto islands = Shape{};
  for (auto i = 0; i < 1000; ++i) islands.areas.push_back({circle(8, 0.001 * (i + 1), 0)});
  EXPECT_LE(fitting(islands).vertices(), kVerticesMax);
  auto const small = Shape{.areas = {{circle(12, 1.0, 0)}}, .points = {}};
  EXPECT_EQ(fitting(small), small);
  auto const middle = label_position(small);
  EXPECT_NEAR(middle.longitude, 0, 1e-6);
  EXPECT_NEAR(middle.latitude, 0, 1e-6);
}

Place place(std::int64_t id, std::string code, std::int64_t parent = 0, std::string level = "departamento") {
  return {.id = PlaceId{id}, .code = code, .name = "Lugar " + code, .level = std::move(level), .parent = PlaceId{parent}};
}

TEST(PlaceTree, puts_each_place_below_its_own_and_survives_circles) {
  auto const tree = PlaceTree{{place(1, "RCL", 0, "provincia"), place(2, "CAP", 1), place(3, "X", 4), place(4, "Y", 3), place(5, "C1", 2, "barrio")}};
  ASSERT_EQ(tree.nodes().size(), 5U);
  EXPECT_EQ(tree.nodes()[2].place->code, "C1");
  EXPECT_EQ(tree.nodes()[2].depth, 2);
  EXPECT_EQ(tree.below(PlaceId{1}).size(), 3U);
  EXPECT_EQ(tree.below(PlaceId{3}).size(), 2U) << "a circle ends";
  EXPECT_EQ(tree.above(PlaceId{5}).size(), 2U);
  EXPECT_EQ(tree.levels(), (std::vector<std::string>{"provincia", "departamento", "barrio"}));
}

TEST(PlaceTree, refuses_circles_taken_codes_and_unknown_parents) {
  auto const tree = PlaceTree{{place(1, "RCL"), place(2, "CAP", 1)}};
  EXPECT_TRUE(checked(place(0, "NEW", 2), tree));
  EXPECT_EQ(checked(place(1, "RCL", 2), tree).error().front().message, "place.parent.circle");
  EXPECT_EQ(checked(place(1, "RCL", 1), tree).error().front().message, "place.parent.circle");
  EXPECT_EQ(checked(place(0, "CAP"), tree).error().front().message, "place.code.taken");
  for (auto const* word : {"nuevo", "importar"}) EXPECT_EQ(checked(place(0, word), tree).error().front().message, "place.code.address");
  EXPECT_EQ(checked(place(0, "NEW", 9), tree).error().front().message, "place.parent.unknown");
  auto nameless = place(0, "");
  nameless.name = " ";
  nameless.population = -1;
  EXPECT_EQ(checked(nameless, tree).error().size(), 3U);
}

Feature feature(std::string name, std::string text) { return {{{std::move(name), std::move(text)}}, {}}; }

TEST(FeatureMatch, finds_the_property_that_names_places) {
  auto const tree = PlaceTree{{place(1, "CAP"), place(2, "PSA")}};
  auto const features = std::vector<Feature>{feature("cod", "cap"), feature("cod", "PSA")};
  EXPECT_EQ(guessed_property(features, tree), "cod");
  EXPECT_EQ(matched(features, tree, "", false)->pairs.size(), 2U);
  EXPECT_EQ(guessed_property({feature("nombre", "LUGAR CAP")}, tree), "nombre") << "names do too";
  EXPECT_EQ(matched(features, tree, "nada", false).error().front().message, "geojson.property.unknown");
  EXPECT_EQ(matched({feature("cod", "CAP"), feature("cod", "CAP")}, tree, "cod", false).error().front().message, "geojson.place.twice");
  auto const strange = std::vector<Feature>{feature("cod", "CAP"), feature("cod", "ZZZ")};
  EXPECT_EQ(matched(strange, tree, "cod", false).error().front().details, (std::vector<std::string>{"1", "ZZZ"}));
  EXPECT_EQ(matched(strange, tree, "cod", true)->pairs.size(), 1U);
  EXPECT_EQ(matched({feature("cod", "ZZZ")}, tree, "", false).error().front().message, "geojson.property.none");
}

RC_GTEST_PROP(PlaceSums, of_places_and_of_the_rest_count_each_goal_once, ()) {
  auto const tree = PlaceTree{{place(1, "P"), place(2, "A", 1), place(3, "B", 1), place(4, "A1", 2), place(5, "Q")}};
  auto sums = PlaceSums{};
  auto lying = std::vector<std::set<PlaceId>>{};
  auto const count = *rc::gen::inRange(0, 30);
  for (auto i = 0; i < count; ++i) {
    auto places = std::set<PlaceId>{};
    for (auto each = *rc::gen::inRange(0, 4); each > 0; --each) places.insert(PlaceId{*rc::gen::inRange<std::int64_t>(1, 6)});
    auto figures = PlaceFigures{};
    figures.add(static_cast<Standing>(i % 4), 1);
    sums.add(places, figures);
    lying.push_back(std::move(places));
  }
  auto const by_place = sums.by_place(tree);
  for (auto const& node : tree.nodes()) {
    auto const below = tree.below(node.place->id);
    auto const inside = sums.of(below);
    auto const found = by_place.find(node.place->id);
    RC_ASSERT((found == by_place.end() ? PlaceFigures{} : found->second) == inside);
    RC_ASSERT(inside.goals + sums.outside(below).goals == static_cast<std::int64_t>(count));
    RC_ASSERT(inside.goals == std::ranges::count_if(lying, [&](auto const& places) { return std::ranges::any_of(places, [&](PlaceId each) { return below.contains(each); }); }));
    RC_ASSERT(inside.stopped + inside.late + inside.on_course + inside.finished == inside.goals);
  }
}

}  // namespace
}  // namespace timon::maps
