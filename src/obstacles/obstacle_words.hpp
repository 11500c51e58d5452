#pragma once
#include <boost/describe/enum_to_string.hpp>

#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"
#include "platform/view/form.hpp"
#include "platform/words/words.hpp"

namespace timon::obstacles {

/// «Coordinación»: the word of a choice, under its group of keys («level.name»).
template <class E>
std::string word(Words const& words, std::string const& group, E value) {
  return words.text(group + "." + boost::describe::enum_to_string(value, ""));
}
inline std::string word_of(Words const& words, ObstacleKind kind) { return word(words, "obstacle.kind", kind); }
inline std::string word_of(Words const& words, ObstacleState state) { return word(words, "obstacle.state", state); }
inline std::string word_of(Words const& words, ObstacleType type) { return word(words, "obstacle.type", type); }
inline std::string word_of(Words const& words, OpportunityState state) { return word(words, "opportunity.state", state); }

/// Every value of E as the options of a select.
template <class E>
std::vector<view::Option> options_of(Words const& words, std::string const& group) {
  auto options = std::vector<view::Option>{};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) { options.push_back({each.name, word(words, group, each.value)}); });
  return options;
}

inline std::string address_of(Obstacle const& obstacle) { return address_of(obstacle.kind, obstacle.code); }
/// «/metas/A01/3,02», or the goal's own page.
std::string address_of_target(std::string const& goal_code, std::string const& milestone_code);
/// The icon of a kind and its colour: «octagon-minus», «restriction».
std::string icon_of(ObstacleKind);
std::string icon_of(ObstacleState);
std::string icon_of(OpportunityState);

/// «En pausa», «2 de 3», «Sin plazo»: the clock of a stay beside its calendar days.
std::string clock_words(Words const&, Clock const&, std::optional<int> allowed, WorkingCalendar const&, Date today);

}  // namespace timon::obstacles
