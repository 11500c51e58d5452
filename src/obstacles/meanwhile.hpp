#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

/// One deed that came between: «Derivó una restricción. Coordinación, Educación · Ana Ruiz, vie 22 may, 09:42».
struct MeanwhileEvent {
  std::string event;
  std::string who;
  std::string at;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(MeanwhileEvent, (), (event, who, at, reason))

/// What happened to an obstacle while somebody filled in a form about it, and how it stands now.
struct Meanwhile {
  std::vector<MeanwhileEvent> events;  // newest first
  std::string now;                     // «Ahora: En proceso, en el ámbito Ministerio. La tiene…»
  bool can_be_sent{};                  // what was typed still applies
  std::string typed;                   // what was typed, where no form shows it any more
};
BOOST_DESCRIBE_STRUCT(Meanwhile, (), (events, now, can_be_sent, typed))

/// Since the revision that the person had in front of them.
Meanwhile meanwhile(Work&, Obstacle const& now, std::int64_t revision_seen);
/// Did the actor hold it once, so that what happened since is theirs to know?
bool has_held(Work&, Obstacle const&);

}  // namespace timon::obstacles
