#include "territory/territory.hpp"

namespace timon::territory {

std::vector<Place> places(sql::Session& db) {
  static auto const text = sql::select<Place>("ORDER BY name, id");
  return db.all<Place>(text);
}

std::optional<Place> find_place(sql::Session& db, PlaceId id) {
  static auto const text = sql::select<Place>("WHERE id = :id");
  return db.maybe<Place>(text, sql::with("id", id));
}

std::optional<Place> find_place_by_code(sql::Session& db, std::string const& code) {
  static auto const text = sql::select<Place>("WHERE code = :code");
  return db.maybe<Place>(text, sql::with("code", code));
}

std::vector<sql::TableShape> sealed_tables() { return {sql::shape_of<Place>()}; }

}  // namespace timon::territory
