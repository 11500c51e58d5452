#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

/// How a level of the ladder did: stays that began in the period, of what the actor may see.
struct LevelFigures {
  Level level{};
  std::int64_t asked{};         // stays
  std::int64_t read{};          // whose holder looked
  std::int64_t days_to_read{};  // calendar days of those, together
  std::int64_t answered{};      // ended by a person or answered, not by silence
  std::int64_t days_used{};     // working days of the ended ones, together
  std::int64_t ended{};
  std::int64_t silent{};  // left by silence
  std::int64_t solved{};  // resolved on this level
};

/// Of one type or one institution.
struct GroupFigures {
  std::string name;
  std::int64_t open{};
  std::int64_t solved{};
  std::int64_t days{};  // calendar days from report to solution, together
};

struct OldestLine {
  ObstacleKind kind{};
  std::string code;
  std::string title;
  Level level{};
  Date reported_on;
  std::int64_t silent_climbs{};
};
BOOST_DESCRIBE_STRUCT(OldestLine, (), (kind, code, title, level, reported_on, silent_climbs))

struct Figures {
  std::array<LevelFigures, 5> levels;
  std::map<ObstacleType, GroupFigures> types;
  std::vector<GroupFigures> institutions;  // most open first
  std::vector<OldestLine> oldest;          // ten, open
  std::int64_t solved() const;
};

/// Since that day: stays that began, obstacles reported or solved.
Figures figures_of(Work&, Date since);

}  // namespace timon::obstacles
