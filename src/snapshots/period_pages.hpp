#pragma once
#include <string>
#include <vector>

#include "goals/panels.hpp"
#include "snapshots/snapshot_store.hpp"

namespace timon::snapshots {

/// A note beside a closed period.
struct ErratumView {
  std::string lead;  // «Fe de erratas, 25 may 2026, Ana Ruiz»
  std::string goal;  // its code; empty: the whole period
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ErratumView, (), (lead, goal, text))
/// Of the goals that the actor may see in that period. `goal_code` «*»: of all of them.
std::vector<ErratumView> errata_views(Work&, PeriodId, std::string const& goal_code);

void add_frozen_pages(http::Router&, goals::Panels&);

}  // namespace timon::snapshots
