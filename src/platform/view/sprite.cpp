#include "platform/view/sprite.hpp"

#include <map>
#include <stdexcept>
#include <string_view>

#include "platform/resources/resources.hpp"

namespace timon::view {
namespace {

using SymbolByName = std::map<std::string_view, std::string_view, std::less<>>;

/// One <symbol id="i-name" …> a line.
SymbolByName const& symbols() {
  static auto const all = [] {
    auto found = SymbolByName{};
    auto text = resources::find(resources::assets(), "icons.svg").value_or("");
    constexpr auto kStart = std::string_view{"<symbol id=\"i-"};
    while (!text.empty()) {
      auto const line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      if (line.starts_with(kStart)) found.emplace(line.substr(kStart.size(), line.find('"', kStart.size()) - kStart.size()), line);
    }
    return found;
  }();
  return all;
}

}  // namespace

bool has_icon(std::string_view name) { return symbols().contains(name); }

std::string sprite(std::set<std::string> const& icons) {
  auto text = std::string{resources::find(resources::assets(), "symbols.svg").value_or("")};
  for (auto const& name : icons) {
    if (name.empty()) continue;
    auto const found = symbols().find(name);
    if (found == symbols().end()) throw std::logic_error{"assets/icons.txt lacks the icon " + name};
    text += found->second;
  }
  return text;
}

}  // namespace timon::view
