#include <algorithm>

#include "goals/board_page.hpp"
#include "goals/names_store.hpp"
#include "goals/telling.hpp"

namespace timon::goals {
namespace {

view::Field select_of(Words const& words, http::Request const& request, char const* name, char const* label_key, std::vector<view::Option> options) {
  return view::with_options(view::make_field(words, name, label_key, request.query[name]), std::move(options));
}

std::vector<view::Option> options_of(std::string any, std::vector<CodeAndName> choices, std::string const& chosen) {
  auto options = std::vector<view::Option>{{"", std::move(any)}};
  for (auto& choice : choices) options.push_back({std::move(choice.code), std::move(choice.name)});
  auto const is_there = std::any_of(options.begin(), options.end(), [&](view::Option const& option) { return option.value == chosen; });
  if (!is_there) options.push_back({chosen, chosen});
  return options;
}

}  // namespace

void add_filters(BoardPage& page, http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto const choices = board_choices(work);
  page.address = request.path;
  page.q = request.query["q"];
  page.institution =
      select_of(words, request, "institution", "board.institution", options_of(words.text("board.any_institution"), choices->institutions, request.query["institution"]));
  page.axis = select_of(words, request, "axis", "board.axis", options_of(words.text("board.any_axis"), choices->axes, request.query["axis"]));
  page.integrating = select_of(words, request, "integrating", "board.integrating",
                               {{"", words.text("board.integrating.none")}, {"only", words.text("board.integrating.only")}, {"all", words.text("board.integrating.all")}});
  page.priority = select_of(words, request, "priority", "board.priority", {{"", words.text("board.priority.any")}, {"true", words.text("board.priority.only")}});
  for (auto const* name : {"standing", "stale", "group", "sort"})
    if (!request.query[name].empty()) page.kept.push_back({name, request.query[name]});
  auto names = std::vector<std::string>{"q", "institution", "axis", "integrating", "priority", "standing", "stale"};
  for (auto const& filter : board_filters()) {
    names.push_back(filter.name);
    if (auto field = filter.field(request, work); !field.options.empty()) page.others.push_back(std::move(field));
    else if (!request.query[filter.name].empty()) page.kept.push_back({filter.name, request.query[filter.name]});
  }
  auto cleared = std::vector<std::pair<std::string, std::string>>{};
  auto is_filtered = false;
  for (auto const& name : names) {
    is_filtered = is_filtered || !request.query[name].empty();
    cleared.emplace_back(name, "");
  }
  if (is_filtered) page.clear_address = address_with(request, cleared);
}

}  // namespace timon::goals
