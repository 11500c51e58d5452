#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "search/search.hpp"

namespace timon::search {

constexpr auto kWordsMax = std::size_t{8};  // more words than that narrow nothing
constexpr auto kLettersMax = std::size_t{200};

/// What is looked for.
struct Query {
  std::string text;  // as typed
  std::optional<Kind> kind{};
  std::string institution{};      // a code: it and all below it
  std::optional<bool> is_open{};  // none: both
};

/// One thing found.
struct Hit {
  Kind kind{};
  std::int64_t subject{};
  std::string code;
  std::string title;
  std::string body;
  std::string place;  // code of its goal or obstacle, or the day of a meeting
  std::string place_title;
  std::string variant;  // of an obstacle: alert or restriction
  bool is_open{};
  std::int64_t total{};  // of its kind, on every row
};
BOOST_DESCRIBE_STRUCT(Hit, (), (kind, subject, code, title, body, place, place_title, variant, is_open, total))

/// The words that are looked for: folded, without those that say nothing.
std::vector<std::string> words_of(std::string const& text);
/// Of one kind that the actor may see, the most alike first; `limit` of them behind `offset`.
std::vector<Hit> hits_of(Work&, Query const&, Kind, int limit, int offset);
/// Those whose code it is: «R-17», «3,02», «A01/3,02», of whatever kind, at most `limit`.
std::vector<Hit> exact_hits(Work&, Query const&, int limit);
/// Where it is shown.
std::string address_of(Hit const&);

}  // namespace timon::search
