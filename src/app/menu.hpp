#pragma once
#include <set>
#include <string>
#include <vector>

#include "platform/view/frame.hpp"
#include "platform/work/actor.hpp"

namespace timon::app {

/// Where a person may go, in the order in which their week goes.
struct Menu {
  std::vector<view::MenuItem> bar;    // what fits in the bar at the top
  std::vector<view::MenuGroup> more;  // the rest, by subject
  std::vector<view::MenuItem> tabs;   // the four at the bottom of a phone: three, and the way to all of it
};

/// «/menu»: everything a person may go to, on one page.
constexpr auto kMenuAddress = "/menu";

/// The menu for the roles of the actor's seats. Only addresses that answer are in it.
Menu menu_of(Actor const&, std::string_view path, std::set<std::string> const& pages, Words const&);

}  // namespace timon::app
