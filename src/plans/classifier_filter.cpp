#include "goals/telling.hpp"
#include "plans/classifier_actions.hpp"
#include "platform/words/words.hpp"
#include "platform/work/memory.hpp"

namespace timon::plans {
namespace {

constexpr auto kName = "classified";

/// Each classifier, then its values.
std::vector<view::Option> options(Work& work, ValuesFor values_for) {
  auto all = std::vector<view::Option>{};
  auto last = std::string{};
  auto const* const key = values_for == ValuesFor::goals ? "value_choices" : "milestone_value_choices";
  auto const choices = remembered<std::vector<ValueChoice>>(work, key, [&] { return value_choices(work.db, values_for); });
  for (auto const& choice : *choices) {
    if (all.empty()) all.push_back({"", work.words.text("classifier.filter.any")});
    if (choice.classifier != last) all.push_back({choice.classifier, work.words.text("classifier.filter.all_of", {choice.name})});
    last = choice.classifier;
    all.push_back({choice.classifier + ":" + choice.code, choice.code + " " + choice.title});
  }
  return all;
}

view::Field field(http::Request const& request, Work& work, ValuesFor values_for) {
  return view::with_options(view::make_field(work.words, kName, "classifier.filter", request.query[kName]), options(work, values_for));
}

}  // namespace

void filter_the_board() {
  goals::listen(goals::BoardFilter{.name = kName,
                                   .condition = [](std::string const& goal_column, std::string const& asked, std::string const& mark,
                                                   sql::Parameters& parameters) { return classified_condition(goal_column, asked, mark, parameters); },
                                   .field = [](http::Request const& request, Work& work) { return field(request, work, ValuesFor::goals); },
                                   .milestone_condition = milestone_classified_condition,
                                   .milestone_field = [](http::Request const& request, Work& work) { return field(request, work, ValuesFor::milestones); }});
}

}  // namespace timon::plans
