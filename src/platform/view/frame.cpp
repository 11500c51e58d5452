#include "platform/view/frame.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/resources/resources.hpp"
#include "platform/view/compiled.hpp"
#include "platform/view/sprite.hpp"

namespace timon::view {
namespace {

struct LayoutPage {
  std::string title, language, theme, body_class, base_path, csrf, home_address, search_address, bell_address, bell_words, bell_count;
  std::vector<std::string> government_lines;
  std::vector<MenuItem> menu, tabs;
  std::vector<MenuGroup> more;
  bool has_more, is_in_more;
  std::optional<Who> who;
  std::optional<Ribbon> ribbon;
  std::vector<Notice> notices;
  std::vector<Shortcut> shortcuts;
  std::vector<std::string> scripts;
  std::string style;
  bool is_bare, has_unread;
  Html body, sprite;
};
BOOST_DESCRIBE_STRUCT(LayoutPage, (),
                      (title, language, theme, body_class, base_path, csrf, home_address, search_address, bell_address, bell_words, bell_count, government_lines, menu, tabs, more,
                       has_more, is_in_more, who, ribbon, notices, shortcuts, scripts, style, is_bare, has_unread, body, sprite))

constexpr auto kLayout = "platform/view/layout";
auto const kRegistered = Registered<LayoutPage>{kLayout};

/// What a page uses it needs, whichever module's template wrote that part: «<use href="#i-plus"/>».
void add_used(std::set<std::string>& icons, std::string_view body) {
  constexpr auto kUse = std::string_view{"href=\"#i-"};
  for (auto at = body.find(kUse); at != std::string_view::npos; at = body.find(kUse, at)) {
    at += kUse.size();
    auto name = std::string{body.substr(at, body.find('"', at) - at)};
    if (has_icon(name)) icons.insert(std::move(name));
  }
}

std::set<std::string> icons_of(Frame const& frame, std::string_view name, std::string_view body, Words const& words) {
  auto icons = compiled(kLayout, words)->icons;
  icons.merge(std::set{compiled(name, words)->icons});
  for (auto const& tab : frame.tabs) icons.insert(tab.icon);
  icons.insert(frame.icons.begin(), frame.icons.end());
  add_used(icons, body);
  return icons;
}

bool holds_current(std::vector<MenuGroup> const& groups) {
  return std::ranges::any_of(groups, [](MenuGroup const& group) { return std::ranges::any_of(group.items, &MenuItem::is_current); });
}

/// The figure on the bell: a third digit has no room there, and the words beside it say the whole number.
std::string bell_figure(int count) {
  constexpr auto kShown = 99;
  if (count <= 0) return {};
  return count > kShown ? std::to_string(kShown) + "+" : std::to_string(count);
}

}  // namespace

std::string detail::framed(Frame const& frame, std::string_view name, std::string body, Words const& words) {
  auto drawn = sprite(icons_of(frame, name, body, words));
  auto layout = LayoutPage{.title = frame.title,
                           .language = std::string{words.code()},
                           .theme = frame.theme,
                           .body_class = frame.body_class,
                           .base_path = frame.base_path,
                           .csrf = frame.csrf,
                           .home_address = frame.home_address,
                           .search_address = frame.search_address,
                           .bell_address = frame.bell_address,
                           .bell_words = words.plural("frame.bell", frame.bell_count),
                           .bell_count = bell_figure(frame.bell_count),
                           .government_lines = split(frame.government, '\n'),
                           .menu = frame.menu,
                           .tabs = frame.tabs,
                           .more = frame.more,
                           .has_more = !frame.more.empty(),
                           .is_in_more = holds_current(frame.more),
                           .who = frame.who,
                           .ribbon = frame.ribbon,
                           .notices = frame.notices,
                           .shortcuts = frame.shortcuts,
                           .scripts = {asset_address("timon.js")},
                           .style = asset_address("timon.css"),
                           .is_bare = frame.is_bare,
                           .has_unread = frame.bell_count > 0,
                           .body = {std::move(body)},
                           .sprite = {std::move(drawn)}};
  for (auto const& script : frame.scripts) layout.scripts.push_back(asset_address(script));
  return below(frame.base_path, view::render(kLayout, layout, words));
}

}  // namespace timon::view
