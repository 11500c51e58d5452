#pragma once
#include <boost/describe.hpp>

#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "platform/work/work.hpp"

namespace timon::portfolio {

constexpr auto kViewNameMax = std::size_t{80};
constexpr auto kViewsMax = 40;  // of one person, on one page

/// A saved view as it is offered.
struct SavedViewLink {
  std::int64_t id{};
  std::string name;
  std::string words;  // the query of its address
  bool is_own{};
  bool is_default{};
};
BOOST_DESCRIBE_STRUCT(SavedViewLink, (), (id, name, words, is_own, is_default))

/// Own ones first, then those shared with the person, by name.
std::vector<SavedViewLink> saved_views(Work&, std::string const& page);
/// Keeps the question under the name; `sharing` is «private», «institution» or «everybody».
Outcome<std::int64_t> save_view(Work&, std::string const& page, std::string name, std::string words, std::string const& sharing, bool is_default);
/// Where a page of saved views lies: «milestones» and «board»; throws NotFound for another.
std::string path_of_page(std::string const& page);
/// One of one's own, and the page that it is of; throws NotFound.
struct OwnView {
  std::int64_t id{};
  std::string page, name, words;
};
BOOST_DESCRIBE_STRUCT(OwnView, (), (id, page, name, words))
OwnView own_view(Work&, std::int64_t id);
Outcome<Done> rename_view(Work&, std::int64_t id, std::string const& name);
/// Only one's own; throws NotFound.
void remove_view(Work&, std::int64_t id);

}  // namespace timon::portfolio
