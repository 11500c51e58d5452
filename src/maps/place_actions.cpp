#include "maps/place_actions.hpp"

#include "base/text.hpp"
#include "maps/shape_store.hpp"
#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "platform/words/words.hpp"
#include "platform/work/deed.hpp"

namespace timon::maps {
namespace {

constexpr auto kAddressMax = std::size_t{300};

struct Use {
  char const* query;
  char const* key;
};
constexpr Use kUses[] = {{"SELECT count(*) FROM goal_place WHERE place = :place", "place.use.goals"},
                         {"SELECT count(*) FROM milestone WHERE place = :place", "place.use.milestones"},
                         {"SELECT count(*) FROM institution WHERE place = :place", "place.use.institutions"},
                         {"SELECT count(*) FROM holiday WHERE place = :place", "place.use.holidays"},
                         {"SELECT count(*) FROM place WHERE parent = :place", "place.use.places"}};

Place current(Work& work, PlaceId id, std::int64_t revision_seen) {
  auto found = territory::find_place(work.db, id);
  if (!found) throw NotFound{};
  must_be_current(revision_seen, found->revision, Place::kTable);
  return std::move(*found);
}

}  // namespace

Outcome<Place> add_place(Work& work, Place wanted) {
  must_have(work.actor, {kManagePlaces});
  auto deed = Deed{work, "place_added"};
  wanted.id = {};
  auto ready = checked(std::move(wanted), PlaceTree{territory::places(work.db)});
  if (!ready) return ready;
  *ready = deed.insert(*ready);
  deed.commit();
  return ready;
}

Outcome<Place> edit_place(Work& work, PlaceId id, std::int64_t revision_seen, Place wanted) {
  must_have(work.actor, {kManagePlaces});
  auto deed = Deed{work, "place_edited"};
  auto const before = current(work, id, revision_seen);
  wanted.id = id;
  auto ready = checked(std::move(wanted), PlaceTree{territory::places(work.db)});
  if (!ready) return ready;
  *ready = deed.update(before, *ready);
  // Holidays of a place hold below it: the clocks of obstacles there run by another calendar now.
  if (ready->parent != before.parent) obstacles::set_clocks_anew(work, deed);
  deed.commit();
  return ready;
}

Outcome<Done> remove_place(Work& work, PlaceId id, std::int64_t revision_seen) {
  must_have(work.actor, {kManagePlaces});
  auto deed = Deed{work, "place_removed"};
  auto const place = current(work, id, revision_seen);
  auto uses = std::vector<std::string>{};
  for (auto const& use : kUses)
    if (auto const count = work.db.one<std::int64_t>(use.query, sql::with("place", id)); count > 0) uses.push_back(work.words.plural(use.key, count));
  if (!uses.empty()) return Problem{"", "place.used", {place.name, join(uses, ", ")}};
  forget_shape(work, deed, id);
  deed.erase(place);
  deed.commit();
  return Done{};
}

Outcome<Done> set_tiles(Work& work, std::string address) {
  must_have(work.actor, {kManagePlaces});
  address = std::string{trimmed(address)};
  auto const is_template =
      address.starts_with("https://") && address.find("{z}") != std::string::npos && address.find("{x}") != std::string::npos && address.find("{y}") != std::string::npos;
  auto const is_clean = address.find_first_of(" ;,'\"<>\\") == std::string::npos && is_plain_text(address) && address.size() <= kAddressMax;
  if (!address.empty() && !(is_template && is_clean)) return Problem{"tiles", "map.tiles.wrong"};
  auto deed = Deed{work, "settings_changed"};
  organization::put_setting(work.db, deed, "map_tiles", address);
  deed.commit();
  return Done{};
}

}  // namespace timon::maps
