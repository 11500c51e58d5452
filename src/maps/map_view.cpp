#include "maps/map_view.hpp"

#include <boost/describe/enum_from_string.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "maps/paging.hpp"
#include "maps/place_words.hpp"
#include "platform/words/fold.hpp"

namespace timon::maps {
namespace {

std::string usual_level(PlaceTree const& tree, std::set<PlaceId> const& shaped) {
  auto const levels = tree.levels();
  auto best = levels.empty() ? std::string{} : levels.back();
  auto most = std::size_t{0};
  for (auto const& level : levels) {
    auto count = std::size_t{0};
    for (auto const& node : tree.nodes()) count += node.place->level == level && shaped.contains(node.place->id) ? 1 : 0;
    if (count > 0 && count >= most) {
      best = level;
      most = count;
    }
  }
  return best;
}

}  // namespace

PlaceQuery query_of(http::Fields const& fields) {
  auto query = PlaceQuery{.institution = fields["institution"], .axis = fields["axis"]};
  auto standing = Standing{};
  if (boost::describe::enum_from_string(fields["standing"].c_str(), standing)) query.standing = standing;
  return query;
}

MapContent map_content(Work& work, PlaceQuery const& query, std::string level) {
  auto shaped = std::set<PlaceId>{};
  for (auto const& shape : shapes(work.db)) shaped.insert(shape.place);
  auto content = MapContent{.tree = PlaceTree{territory::places(work.db)}};
  content.levels = content.tree.levels();
  content.level = std::ranges::find(content.levels, level) == content.levels.end() ? usual_level(content.tree, shaped) : std::move(level);
  auto const figures = figures_of(work, content.tree, query);
  for (auto const& node : content.tree.nodes())
    if (node.place->level == content.level) content.rows.push_back({*node.place, figures->of(node.place->id), shaped.contains(node.place->id)});
  auto const elsewhere = figures->elsewhere.find(content.level);
  content.elsewhere = elsewhere == figures->elsewhere.end() ? figures->all : elsewhere->second;
  content.all = figures->all;
  return content;
}

void keep_matching(MapContent& content, std::string const& text) {
  auto const folded = fold(trimmed(text));
  std::erase_if(content.rows, [&](MapRow const& row) { return !matches(row.place, folded); });
}

boost::json::object feature_collection(Work& work, MapContent const& content, std::string const& base) {
  auto drawn = std::map<PlaceId, PlaceGeometry>{};
  for (auto& geometry : geometries(work.db)) drawn[geometry.place] = std::move(geometry);
  auto features = boost::json::array{};
  for (auto const& row : content.rows) {
    auto const found = drawn.find(row.place.id);
    if (found == drawn.end()) continue;
    auto const& geometry = found->second;
    auto const& figures = row.figures;
    auto const worst = figures.worst();
    constexpr auto kMillionths = 1e6;
    auto label = boost::json::array{};
    label.emplace_back(static_cast<double>(geometry.label_lon) / kMillionths);
    label.emplace_back(static_cast<double>(geometry.label_lat) / kMillionths);
    auto properties = boost::json::object{{"code", row.place.code},
                                          {"name", row.place.name},
                                          {"level", row.place.level},
                                          {"standing", worst ? boost::describe::enum_to_string(*worst, "") : ""},
                                          {"standing_word", worst ? goals::word_of(work.words, *worst) : work.words.text("place.no_goals")},
                                          {"summary", summary_of(work.words, figures)},
                                          {"goals", figures.goals},
                                          {"stopped", figures.stopped},
                                          {"late", figures.late},
                                          {"on_course", figures.on_course},
                                          {"finished", figures.finished},
                                          {"address", base + address_of(row.place)}};
    properties["label"] = std::move(label);
    auto feature = boost::json::object{{"type", "Feature"}, {"id", row.place.code}};
    feature["geometry"] = boost::json::parse(geometry.geometry);
    feature["properties"] = std::move(properties);
    features.push_back(std::move(feature));
  }
  auto collection = boost::json::object{{"type", "FeatureCollection"}};
  collection["features"] = std::move(features);
  return collection;
}

}  // namespace timon::maps
