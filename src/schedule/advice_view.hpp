#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

#include "goals/panels.hpp"

namespace timon::schedule {

/// The suggestions on the path of a goal, for who may plan it; empty when there are none.
view::Html advice_panel(http::Request const&, Work&, Goal const&, std::string const& back);

}  // namespace timon::schedule
