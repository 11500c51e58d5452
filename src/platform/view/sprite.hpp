#pragma once
#include <set>
#include <string>

namespace timon::view {

/// The pictures with these names and the four standings, as <symbol>s for the top of a page.
/// Throws std::logic_error for a name that assets/icons.txt lacks.
std::string sprite(std::set<std::string> const& icons);
/// True for a name of assets/icons.txt.
bool has_icon(std::string_view name);

}  // namespace timon::view
