#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "platform/view/view.hpp"

namespace timon::view {

/// A word of the menu. Addresses here and in templates begin with a slash and know nothing of a sub-path.
struct MenuItem {
  std::string label;
  std::string address;
  bool is_current{};
  std::string count;        // shown beside the label when there is one: «6»
  std::string count_words;  // what the figure counts, for those who listen: «pendientes»
  std::string icon;         // on the tabs of a phone and in the list of everything
};
BOOST_DESCRIBE_STRUCT(MenuItem, (), (label, address, is_current, count, count_words, icon))

/// Entries of the menu that belong together, for the list behind «Más».
struct MenuGroup {
  std::string title;
  std::vector<MenuItem> items;
};
BOOST_DESCRIBE_STRUCT(MenuGroup, (), (title, items))

/// One step of the week: «Mié 20 · Gerentes de Meta», «27 de 29 metas al día».
struct RibbonStep {
  int number{};
  std::string title;
  std::string figure;
  bool is_done{};
  bool is_here{};
};
BOOST_DESCRIBE_STRUCT(RibbonStep, (), (number, title, figure, is_done, is_here))

/// The week under the top bar: «Semana 21» and its steps.
struct Ribbon {
  std::string week;
  std::vector<RibbonStep> steps;
};
BOOST_DESCRIBE_STRUCT(Ribbon, (), (week, steps))

/// A line under the ribbon that everybody sees: the demo, a turn of the day not yet done.
struct Notice {
  std::string text;
  std::string link_text;
  std::string link_address;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (text, link_text, link_address))

/// Who is signed in: «Coordinación», «Institucional», «CI».
struct Who {
  std::string name;
  std::string office;
  std::string initials;
  std::string address;
};
BOOST_DESCRIBE_STRUCT(Who, (), (name, office, initials, address))

/// A key and what it does on this page, for the list behind «?».
struct Shortcut {
  std::string key;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Shortcut, (), (key, text))

/// What lies around every page.
struct Frame {
  std::string title;
  std::string base_path;
  std::string csrf;
  std::string theme{"auto"};  // auto, light or dark: the cookie «theme»
  std::string government;     // shown beside the mark; a line break splits it: «Provincia\nde Corrientes»
  std::string home_address{"/"};
  std::string search_address;  // empty: no search
  std::string bell_address;    // empty: no bell
  int bell_count{};
  std::vector<MenuItem> menu;
  std::vector<MenuGroup> more;  // what has no room in the bar
  std::vector<MenuItem> tabs;   // at most four, for phones
  std::optional<Who> who;
  std::optional<Ribbon> ribbon;
  std::vector<Notice> notices;
  std::vector<Shortcut> shortcuts;
  std::vector<std::string> icons{};  // that the page names by its data, not in its template
  std::vector<std::string> scripts;  // islands that this page needs: «map.js»
  std::string body_class;            // «public», «room»…
  bool is_bare{};                    // without bars: the page brings its own <main id="content">
};

namespace detail {
std::string framed(Frame const&, std::string_view name, std::string body, Words const&);
}  // namespace detail

/// A complete page: the template filled from the model, inside the frame.
template <class Model>
std::string page(Frame const& frame, std::string_view name, Model const& model, Words const& words) {
  auto const around = Around{std::string{words.code()}, frame.base_path, frame.csrf};
  return detail::framed(frame, name, render(name, model, words, around), words);
}

}  // namespace timon::view
