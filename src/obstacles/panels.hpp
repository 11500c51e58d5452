#pragma once
#include <functional>

#include "obstacles/obstacles.hpp"
#include "platform/http/http.hpp"
#include "platform/view/shape.hpp"

namespace timon::obstacles {

/// A part of the page of an alert or restriction, made by the module above that knows the matter; empty: nothing to show. The
/// actor sees the obstacle: that was asked before.
using ObstaclePanel = std::function<view::Html(http::Request const&, Work&, Obstacle const&)>;
/// At the start of the program; from then on the list is only read.
void show_panel(ObstaclePanel);

}  // namespace timon::obstacles
