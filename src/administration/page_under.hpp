#pragma once
#include <string>
#include <vector>

#include "platform/pages/pages.hpp"

namespace timon::administration {

/// One of the pages that stand beside each other under one word of the menu.
struct Tab {
  std::string text;
  std::string address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(Tab, (), (text, address, is_current))

/// Settings, ladder, jobs; or people, offices, institutions, delegations.
std::vector<Tab> settings_tabs(Words const&, std::string_view current);
std::vector<Tab> people_tabs(Words const&, std::string_view current);

/// A page of this module, under the word of the menu that leads to it.
template <class Model>
http::Response page_under(char const* menu_address, http::Request const& request, Work& work, std::string title, std::string_view name, Model const& model, int status = 200) {
  auto frame = pages::page_frame(request, work);
  frame.title = std::move(title);
  for (auto* items : {&frame.menu, &frame.tabs})
    for (auto& item : *items) item.is_current = item.address == menu_address;
  return http::page(status, view::page(frame, name, model, work.words));
}

}  // namespace timon::administration
