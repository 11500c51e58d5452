#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include "base/text.hpp"
#include "goals/goal_form.hpp"
#include "goals/milestone_form.hpp"

namespace timon::goals {
namespace {

/// What a field shows: the words of its choice, not their number.
std::string shown(view::Field const& field) {
  if (field.is_chosen) return "✓";
  if (field.options.empty()) return field.value;
  auto texts = std::vector<std::string>{};
  for (auto const& option : field.options)
    if (option.is_chosen) texts.push_back(option.text);
  return texts.empty() ? field.value : join(texts, ", ");
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
