#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>

#include "goals/goal_form.hpp"
#include "goals/milestone_form.hpp"

namespace timon::goals {
namespace {

/// What a field shows: the words of its choice, not their number.
std::string shown(view::Field const& field) {
  if (field.is_chosen) return "✓";
  auto const chosen = std::find_if(field.options.begin(), field.options.end(), [](view::Option const& option) { return option.is_chosen; });
  return chosen != field.options.end() ? chosen->text : field.value;
}

template <class Form>
std::vector<Clash> clashes(Form const& typed, Form const& now) {
  auto all = std::vector<Clash>{};
  boost::mp11::mp_for_each<boost::describe::describe_members<Form, boost::describe::mod_public>>([&](auto member) {
    using T = std::remove_cvref_t<decltype(typed.*member.pointer)>;
    if constexpr (std::is_same_v<T, view::Field>) {
      auto const& mine = typed.*member.pointer;
      auto const& theirs = now.*member.pointer;
      if (mine.value != theirs.value) all.push_back({mine.name, mine.label, shown(mine), shown(theirs)});
    }
  });
  return all;
}

}  // namespace

std::vector<Clash> clashes_of(GoalForm const& typed, GoalForm const& now) { return clashes(typed, now); }
std::vector<Clash> clashes_of(MilestoneForm const& typed, MilestoneForm const& now) { return clashes(typed, now); }

}  // namespace timon::goals
