#pragma once
#include "goals/board.hpp"
#include "platform/http/http.hpp"

namespace timon::goals {

/// The query in an address, of a page or of the API: `institution, axis, standing, priority, integrating, stale, q, sort,
/// limit, after`, and the words of filters that modules above add. A word that means nothing is a problem of its field; an empty one asks nothing.
Outcome<BoardQuery> board_query(Work&, http::Request const&);

/// The same as the board takes it: an address with a word that means nothing asks nothing.
BoardQuery shown_query(Work&, http::Request const&);

/// The Monday with which the week began, on the clocks of the government: what was told before is of another week.
Time week_began(Work const&);

/// The address of the same question with one word set; an empty value takes it out. Percent-encoded.
std::string with_word(http::Request const&, std::string_view name, std::string_view value);

}  // namespace timon::goals
