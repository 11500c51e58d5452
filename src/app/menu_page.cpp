#include "app/menu.hpp"
#include "app/routes.hpp"
#include "app/visit.hpp"
#include "platform/pages/pages.hpp"

namespace timon::app {
namespace {

/// «/menu».
struct MenuPage {
  std::vector<view::MenuGroup> groups;
};
BOOST_DESCRIBE_STRUCT(MenuPage, (), (groups))

auto const kRegistered = view::Registered<MenuPage>{"app/menu"};

/// The frame knows what this person may open: the bar first, then what had no room in it.
http::Response get_menu(http::Request const& request, Work& work) {
  auto frame = pages::page_frame(request, work);
  frame.title = work.words.text("menu.title");
  auto page = MenuPage{};
  page.groups.push_back({work.words.text("menu.first"), frame.menu});
  page.groups.insert(page.groups.end(), frame.more.begin(), frame.more.end());
  for (auto const& group : page.groups)
    for (auto const& item : group.items) frame.icons.push_back(item.icon);
  return http::page(200, view::page(frame, "app/menu", page, work.words));
}

}  // namespace

void add_menu_page(http::Router& router) { router.get(kMenuAddress, get_menu); }

}  // namespace timon::app
