#include "base/text.hpp"
#include "maps/map_view.hpp"
#include "maps/place_words.hpp"
#include "money/money.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "platform/http/etag.hpp"
#include "platform/http/parse.hpp"
#include "platform/work/refusal.hpp"

namespace timon::maps {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object told(PlaceTree const& tree, Place const& place, PlaceFigures const& figures, bool has_shape) {
  auto const* const parent = tree.find(place.parent);
  auto const worst = figures.worst();
  return {{"id", place.id.number},
          {"code", place.code},
          {"name", place.name},
          {"level", place.level},
          {"parent", parent ? value(parent->code) : value(nullptr)},
          {"population", place.population ? value(*place.population) : value(nullptr)},
          {"has_shape", has_shape},
          {"goals", figures.goals},
          {"worst", worst ? api::of(*worst) : value(nullptr)},
          {"standing", object{{"stopped", figures.stopped}, {"late", figures.late}, {"on_course", figures.on_course}, {"finished", figures.finished}}},
          {"alerts", figures.alerts},
          {"restrictions", figures.restrictions},
          {"opportunities", figures.opportunities},
          {"revision", place.revision}};
}

std::set<PlaceId> shaped(sql::Session& db) {
  auto all = std::set<PlaceId>{};
  for (auto const& shape : shapes(db)) all.insert(shape.place);
  return all;
}

http::Response get_places(http::Request const& request, Work& work) {
  auto const tree = PlaceTree{territory::places(work.db)};
  auto const with_shape = shaped(work.db);
  auto const figures = figures_of(work, tree, query_of(request.query));
  auto const limit = static_cast<std::size_t>(api::limit_of(request));
  auto const& level = request.query["place_level"];
  auto const first = static_cast<std::size_t>(std::max(0LL, integer_from(request.query["after"]).value_or(0)));
  auto items = array{};
  auto next = value(nullptr);
  auto place = std::size_t{0};
  for (auto const& node : tree.nodes()) {
    if (!level.empty() && node.place->level != level) continue;
    if (place++ < first) continue;
    if (items.size() == limit) {
      auto text = request.base_path + "/api/v1/places?limit=" + std::to_string(limit) + "&after=" + std::to_string(first + limit);
      for (auto const* name : {"place_level", "institution", "axis", "standing"})
        if (!request.query[name].empty()) text += std::string{"&"} + name + "=" + http::percent_encoded(request.query[name]);
      next = value(text);
      break;
    }
    items.push_back(told(tree, *node.place, figures->of(node.place->id), with_shape.contains(node.place->id)));
  }
  return api::answer(200, object{{"items", std::move(items)}, {"next", next}});
}

http::Response get_place(http::Request const& request, Work& work) {
  auto const tree = PlaceTree{territory::places(work.db)};
  auto const* const place = tree.find(request.path_words["place"]);
  if (place == nullptr) throw NotFound{};
  auto const figures = figures_of(work, tree)->of(place->id);
  auto answer = told(tree, *place, figures, shaped(work.db).contains(place->id));
  auto const limit = static_cast<std::size_t>(api::limit_of(request));
  auto const first = static_cast<std::size_t>(std::max(0LL, integer_from(request.query["after"]).value_or(0)));
  auto codes = array{}, children = array{};
  for (auto const& goal : goals_at(work, place->id, first, limit)) codes.push_back(value(goal.code));
  answer["next"] = nullptr;
  if (first + limit < static_cast<std::size_t>(figures.goals))
    answer["next"] = request.base_path + "/api/v1/places/" + http::percent_encoded(place->code) + "?limit=" + std::to_string(limit) + "&after=" + std::to_string(first + limit);
  for (auto const& node : tree.nodes())
    if (node.place->parent == place->id) children.push_back(value(node.place->code));
  answer["goal_codes"] = std::move(codes);
  answer["children"] = std::move(children);
  return api::answer_revised(200, answer, place->revision);
}

http::Response get_shapes(http::Request const& request, Work& work) {
  auto const content = map_content(work, query_of(request.query), request.query["place_level"]);
  auto answer = http::json(200, boost::json::serialize(feature_collection(work, content, request.base_path)));
  answer.type = "application/geo+json";
  return http::with_etag(std::move(answer));
}

}  // namespace

void add_map_api(http::Router& router) {
  router.get("/api/v1/places", get_places);
  router.get("/api/v1/places.geojson", get_shapes);
  router.get("/api/v1/places/{place}", get_place);
}

}  // namespace timon::maps
