#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "platform/sql/table.hpp"

namespace timon {

/// A region, a department, a town: a node of the tree of places.
struct Place {
  static constexpr auto kTable = "place";
  PlaceId id;
  std::string code;
  std::string name;
  std::string level;
  PlaceId parent;
  std::optional<std::int64_t> population{};
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Place, (), (id, code, name, level, parent, population, revision))

namespace territory {

std::vector<Place> places(sql::Session& db);
std::optional<Place> find_place(sql::Session& db, PlaceId id);
std::optional<Place> find_place_by_code(sql::Session& db, std::string const& code);
/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace territory
}  // namespace timon
