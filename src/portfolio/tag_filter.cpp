#include "goals/telling.hpp"
#include "platform/words/words.hpp"
#include "platform/work/memory.hpp"
#include "portfolio/tags.hpp"

namespace timon::portfolio {
namespace {

constexpr auto kName = "tag";

/// Labels in use on goals that the person sees.
view::Field field(http::Request const& request, Work& work) {
  auto const known = remembered<std::vector<std::string>>(work, "known_tags", [&] { return known_tags(work); });
  auto options = std::vector<view::Option>{};
  for (auto const& name : *known) {
    if (options.empty()) options.push_back({"", work.words.text("portfolio.filter.tag.any")});
    options.push_back({folded_tag(name), work.words.text("portfolio.word.tag", {name})});
  }
  return view::with_options(view::make_field(work.words, kName, "portfolio.filter.tag", folded_tag(request.query[kName])), std::move(options));
}

}  // namespace

void filter_by_tags() {
  goals::listen(goals::BoardFilter{.name = kName,
                                   .condition =
                                       [](std::string const& goal_column, std::string const& asked, std::string const& mark, sql::Parameters& parameters) {
                                         sql::add_parameters(parameters, "tag_of_goal" + mark, folded_tag(asked));
                                         return goal_column + " IN (SELECT w.goal FROM tag w WHERE w.milestone IS NULL AND w.folded = :tag_of_goal" + mark + ")";
                                       },
                                   .field = field,
                                   .milestone_condition =
                                       [](std::string const& milestone_column, std::string const& asked, std::string const& mark, sql::Parameters& parameters) {
                                         sql::add_parameters(parameters, "tag_of_milestone" + mark, folded_tag(asked));
                                         return milestone_column + " IN (SELECT t.milestone FROM tag t WHERE t.folded = :tag_of_milestone" + mark + ")";
                                       },
                                   .milestone_field = field});
}

}  // namespace timon::portfolio
