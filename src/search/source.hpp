#pragma once
#include <string>
#include <string_view>

#include "search/search.hpp"

namespace timon::search {

/// Where the words of a kind come from and how one of it is shown.
struct Source {
  Kind kind{};
  std::string_view table;    // whose changes bring it up to date
  std::string_view texts;    // SELECT id, code, title, body of those that are found, ending in WHERE
  std::string_view from;     // its table and what it is joined with, under the aliases below
  std::string_view id;       // «s.id»
  std::string_view shown;    // code, title, body, address parts
  std::string_view is_open;  // 1: still of this world
  std::string_view institution;
  std::string_view visible;  // «goal:g.id,g.institution»: how it is decided who sees it; see query_store
};

Source const& source_of(Kind);
/// None: nothing is found by rows of this table.
Source const* source_of_table(std::string_view table);

/// «kindgoal»: the word by which an index looks among one kind only. No text of people's holds it: signs are no letters there.
std::string mark_of(Kind);

}  // namespace timon::search
