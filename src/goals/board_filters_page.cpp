#include "goals/board_page.hpp"
#include "organization/organization.hpp"

namespace timon::goals {
namespace {

struct Named {
  std::string code;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (code, name))

view::Field select_of(Words const& words, http::Request const& request, char const* name, char const* label_key, std::vector<view::Option> options) {
  return view::with_options(view::make_field(words, name, label_key, request.query[name]), std::move(options));
}

/// Institutions in the person's reach; all of them for who sees all.
std::vector<view::Option> institution_options(Work& work) {
  auto options = std::vector<view::Option>{{"", work.words.text("board.any_institution")}};
  for (auto& institution : organization::institutions(work.db)) {
    auto const is_reached = work.actor.sees_all() || std::any_of(work.actor.seats.begin(), work.actor.seats.end(), [&](Seat const& seat) { return seat.reaches(institution.id); });
    if (is_reached) options.push_back({std::move(institution.code), std::move(institution.name)});
  }
  return options;
}

std::vector<view::Option> axis_options(Work& work) {
  auto options = std::vector<view::Option>{{"", work.words.text("board.any_axis")}};
  for (auto& axis : work.db.all<Named>("SELECT code, title AS name FROM axis ORDER BY code LIMIT 200")) options.push_back({std::move(axis.code), std::move(axis.name)});
  return options;
}

}  // namespace

void add_filters(BoardPage& page, http::Request const& request, Work& work) {
  auto const& words = work.words;
  page.address = request.path;
  page.q = request.query["q"];
  page.institution = select_of(words, request, "institution", "board.institution", institution_options(work));
  page.axis = select_of(words, request, "axis", "board.axis", axis_options(work));
  page.integrating = select_of(words, request, "integrating", "board.integrating",
                               {{"", words.text("board.integrating.none")}, {"only", words.text("board.integrating.only")}, {"all", words.text("board.integrating.all")}});
  page.priority = select_of(words, request, "priority", "board.priority", {{"", words.text("board.priority.any")}, {"true", words.text("board.priority.only")}});
  for (auto const* name : {"standing", "group", "sort"})
    if (!request.query[name].empty()) page.kept.push_back({name, request.query[name]});
  auto is_filtered = false;
  for (auto const* name : {"q", "institution", "axis", "integrating", "priority", "standing"}) is_filtered = is_filtered || !request.query[name].empty();
  if (is_filtered) page.clear_address = address_with(request, {{"q", ""}, {"institution", ""}, {"axis", ""}, {"integrating", ""}, {"priority", ""}, {"standing", ""}});
}

}  // namespace timon::goals
