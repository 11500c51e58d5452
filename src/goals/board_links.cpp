#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

#include "goals/board_view.hpp"
#include "platform/http/parse.hpp"

namespace timon::goals {
namespace {

constexpr auto kSortsMax = std::size_t{3};  // a fourth key decides nothing a person could follow

/// Counts are asked for from the most; words and dates from the first.
bool begins_descending(BoardColumn column) {
  return column != BoardColumn::title && column != BoardColumn::institution && column != BoardColumn::ends_on && column != BoardColumn::standing && column != BoardColumn::progress;
}

std::string written(std::vector<BoardSort> const& sorts) {
  auto text = std::string{};
  for (auto const& sort : sorts) text += (text.empty() ? "" : ",") + std::string{sort.is_descending ? "-" : ""} + boost::describe::enum_to_string(sort.column, "");
  return text;
}

}  // namespace

std::string address_with(http::Request const& request, std::vector<std::pair<std::string, std::string>> const& words) {
  auto address = request.path;
  auto mark = '?';
  auto const add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    ((address += mark) += http::percent_encoded(name)) += "=" + http::percent_encoded(value);
    mark = '&';
  };
  auto const is_set = [&](std::string_view name) { return std::any_of(words.begin(), words.end(), [&](auto const& word) { return word.first == name; }); };
  for (auto const& [name, value] : request.query)
    if (name != "after" && name != "back" && !is_set(name)) add(name, value);
  for (auto const& [name, value] : words) add(name, value);
  return address;
}

BoardHead head_of(http::Request const& request, std::vector<BoardSort> const& sorted, BoardColumn column) {
  auto head = BoardHead{};
  auto next = std::vector<BoardSort>{{column, begins_descending(column)}};
  auto const is_first = !sorted.empty() && sorted.front().column == column;
  if (is_first) {
    auto const is_descending = sorted.front().is_descending;
    (is_descending ? head.is_descending : head.is_ascending) = true;
    head.aria = is_descending ? "descending" : "ascending";
    // Turned once already: the third press takes the column out.
    if (is_descending != begins_descending(column)) next.clear();
    else next.front().is_descending = !is_descending;
  }
  for (auto const& sort : sorted)
    if (sort.column != column && next.size() < kSortsMax) next.push_back(sort);
  head.address = address_with(request, {{"sort", written(next)}});
  return head;
}

}  // namespace timon::goals
