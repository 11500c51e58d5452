#pragma once
#include <set>
#include <string>
#include <vector>

#include "platform/view/frame.hpp"
#include "platform/work/actor.hpp"

namespace timon::app {

/// The main menu for the roles of the actor's seats, in the order in which the week goes. Only addresses that answer are in it.
std::vector<view::MenuItem> menu_of(Actor const&, std::string_view path, std::set<std::string> const& pages, Words const&);
/// The four of them that fit on a phone.
std::vector<view::MenuItem> tabs_of(std::vector<view::MenuItem> const& menu);

}  // namespace timon::app
