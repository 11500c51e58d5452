#pragma once
#include <string>
#include <vector>

#include "maps/figures.hpp"
#include "platform/words/words.hpp"

namespace timon::maps {

/// «/territorios/CAP».
std::string address_of(Place const&);
/// «3 metas: 1 detenida, 2 en ejecución normal; 1 restricción, 2 alertas».
std::string summary_of(Words const&, PlaceFigures const&);

/// One standing with its count.
struct StandingCount {
  Standing standing{};
  std::string word, count;
};
BOOST_DESCRIBE_STRUCT(StandingCount, (), (standing, word, count))
std::vector<StandingCount> counts_of(Words const&, PlaceFigures const&);

}  // namespace timon::maps
