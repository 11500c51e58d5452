#include "maps/place_tree.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "goals/goals.hpp"
#include "maps/maps.hpp"

namespace timon::maps {
namespace {

constexpr auto kNameMax = std::size_t{200};
constexpr auto kLevelMax = std::size_t{60};
constexpr auto kPopulationMax = std::int64_t{10'000'000'000};
constexpr auto kDepthMax = 50;

}  // namespace

PlaceTree::PlaceTree(std::vector<Place> places) : places_{std::move(places)} {
  for (auto i = std::size_t{0}; i < places_.size(); ++i) by_id_[places_[i].id] = i;
  for (auto i = std::size_t{0}; i < places_.size(); ++i) children_[by_id_.contains(places_[i].parent) ? places_[i].parent : PlaceId{}].push_back(i);
  auto seen = std::set<PlaceId>{};
  for (auto const top : children_[PlaceId{}]) put(top, 0, seen);
  // Whoever is left lies in a circle.
  for (auto i = std::size_t{0}; i < places_.size(); ++i)
    if (!seen.contains(places_[i].id)) put(i, 0, seen);
}

void PlaceTree::put(std::size_t place, int depth, std::set<PlaceId>& seen) {
  if (!seen.insert(places_[place].id).second || depth > kDepthMax) return;
  nodes_.push_back({&places_[place], depth});
  if (auto const found = children_.find(places_[place].id); found != children_.end())
    for (auto const child : found->second) put(child, depth + 1, seen);
}

Place const* PlaceTree::find(PlaceId id) const {
  auto const found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &places_[found->second];
}

Place const* PlaceTree::find(std::string const& code) const {
  auto const found = std::ranges::find(places_, code, &Place::code);
  return found == places_.end() ? nullptr : &*found;
}

std::set<PlaceId> PlaceTree::below(PlaceId id) const {
  auto all = std::set<PlaceId>{};
  auto open = std::vector<PlaceId>{id};
  while (!open.empty()) {
    auto const each = open.back();
    open.pop_back();
    if (!all.insert(each).second) continue;
    if (auto const found = children_.find(each); found != children_.end())
      for (auto const child : found->second) open.push_back(places_[child].id);
  }
  return all;
}

std::vector<Place const*> PlaceTree::above(PlaceId id) const {
  auto path = std::vector<Place const*>{};
  auto const* place = find(id);
  while (place != nullptr && path.size() < static_cast<std::size_t>(kDepthMax)) {
    place = find(place->parent);
    if (place == nullptr || std::ranges::find(path, place) != path.end()) break;
    path.push_back(place);
  }
  std::ranges::reverse(path);
  return path;
}

std::vector<std::string> PlaceTree::levels() const {
  auto depths = std::vector<std::pair<int, std::string>>{};
  for (auto const& node : nodes_) {
    auto const found = std::ranges::find(depths, node.place->level, &std::pair<int, std::string>::second);
    if (found == depths.end()) depths.emplace_back(node.depth, node.place->level);
    else found->first = std::min(found->first, node.depth);
  }
  std::ranges::stable_sort(depths, {}, &std::pair<int, std::string>::first);
  auto levels = std::vector<std::string>{};
  for (auto& [depth, level] : depths) levels.push_back(std::move(level));
  return levels;
}

Outcome<Place> checked(Place place, PlaceTree const& tree) {
  auto problems = Problems{};
  for (auto* text : {&place.code, &place.name, &place.level}) *text = std::string{trimmed(*text)};
  check_code(problems, "place", "code", place.code);
  if (is_address_word(place.code)) problems.push_back({"code", "place.code.address", {place.code}});
  if (auto const* const same = tree.find(place.code); same != nullptr && same->id != place.id) problems.push_back({"code", "place.code.taken", {same->name}});
  if (place.name.empty()) problems.push_back({"name", "place.name.missing"});
  if (length_of(place.name) > kNameMax || !is_plain_text(place.name)) problems.push_back({"name", "place.text.long", {std::to_string(kNameMax)}});
  if (place.level.empty()) problems.push_back({"level", "place.level.missing"});
  if (length_of(place.level) > kLevelMax || !is_plain_text(place.level)) problems.push_back({"level", "place.text.long", {std::to_string(kLevelMax)}});
  if (place.parent && tree.find(place.parent) == nullptr) problems.push_back({"parent", "place.parent.unknown"});
  if (place.id && place.parent && tree.below(place.id).contains(place.parent)) problems.push_back({"parent", "place.parent.circle"});
  if (place.population && (*place.population < 0 || *place.population > kPopulationMax)) problems.push_back({"population", "place.population.wrong"});
  if (!problems.empty()) return problems;
  return place;
}

}  // namespace timon::maps
