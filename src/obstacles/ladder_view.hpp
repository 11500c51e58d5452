#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

/// One level of «Ámbitos de resolución», from the head of government down.
struct LevelView {
  int number{};
  std::string title;  // the office, or the level where nobody holds it
  bool is_vacant{};
  bool is_here{};
  bool is_done{};  // it was there before
  std::vector<std::string> notes;
  std::string climbs;     // «Sube el mié 27 may», of the level that holds it
  std::string days;       // «2 días», calendar days
  std::string days_note;  // «2 de 3 hábiles», «13 al 20 may»
};
BOOST_DESCRIBE_STRUCT(LevelView, (), (number, title, is_vacant, is_here, is_done, notes, climbs, days, days_note))

struct LadderView {
  std::vector<LevelView> levels;
  std::string holidays;  // «El lun 25 es feriado y no cuenta.»
};
BOOST_DESCRIBE_STRUCT(LadderView, (), (levels, holidays))

LadderView ladder_view(Work&, Obstacle const&);

}  // namespace timon::obstacles
