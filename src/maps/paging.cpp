#include "maps/paging.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/words/fold.hpp"

namespace timon::maps {

bool matches(Place const& place, std::string const& folded) {
  return folded.empty() || fold(place.name).find(folded) != std::string::npos || fold(place.code).find(folded) != std::string::npos;
}

std::size_t page_number(http::Request const& request) { return static_cast<std::size_t>(std::clamp(integer_from(request.query["pagina"]).value_or(1), 1LL, 100'000LL) - 1); }

Window window_of(http::Request const& request, std::size_t count, std::size_t shown) {
  if (!request.query["todas"].empty() && count <= kPlacesPrinted) return {0, std::max<std::size_t>(count, 1), true};
  return {page_number(request), shown, false};
}

}  // namespace timon::maps
