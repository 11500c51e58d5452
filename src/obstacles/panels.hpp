#pragma once
#include <functional>
#include <vector>

#include "obstacles/obstacles.hpp"
#include "platform/http/http.hpp"
#include "platform/view/shape.hpp"

namespace timon::obstacles {

/// What a module above shows on the page of an alert or restriction; the actor sees it: that was asked before. Empty: nothing.
using ObstaclePanel = std::function<view::Html(http::Request const&, Work&, Obstacle const&)>;

/// At the start of the program, before any page; from then on the list is only read.
void add_panel(ObstaclePanel);
/// What they show, in the order in which they were added.
std::vector<view::Html> shown_panels(http::Request const&, Work&, Obstacle const&);

}  // namespace timon::obstacles
