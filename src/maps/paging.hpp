#pragma once
#include <string>

#include "platform/http/http.hpp"
#include "territory/territory.hpp"

namespace timon::maps {

constexpr auto kPlacesShown = std::size_t{50};      // of a page of places
constexpr auto kPlacesPrinted = std::size_t{2000};  // as many stand on one page when all are asked for

/// The name or the code of the place holds the text, which is folded.
bool matches(Place const&, std::string const& folded);

/// «pagina=» of an address, from 0.
std::size_t page_number(http::Request const&);

/// Some rows of a list: the page asked for, or all of them with «todas» as long as they can be printed.
struct Window {
  std::size_t number{}, shown{};
  bool is_all{};
  std::size_t first() const { return number * shown; }
  bool holds(std::size_t row) const { return row >= first() && row < first() + shown; }
};
Window window_of(http::Request const&, std::size_t count, std::size_t shown);

/// `address`: up to the number of the page, with its «?» or «&».
template <class Page>
void put_pages(Page& page, std::string const& address, Window const& window, std::size_t count) {
  if (window.number > 0) page.previous_address = address + "pagina=" + std::to_string(window.number);
  if (window.first() + window.shown < count) page.next_address = address + "pagina=" + std::to_string(window.number + 2);
  page.has_pages = !page.previous_address.empty() || !page.next_address.empty();
}

}  // namespace timon::maps
