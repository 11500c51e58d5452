#pragma once
#include <boost/json.hpp>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

struct ObstacleLine;

boost::json::object told(Work&, Obstacle const&);
boost::json::object told_line(Work const&, ObstacleLine const&);
boost::json::object told_action(ActionEntry const&);
boost::json::object told_opportunity(Work&, Opportunity const&);

}  // namespace timon::obstacles
