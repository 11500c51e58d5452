#include "goals/move_words.hpp"

#include <boost/describe/enum_to_string.hpp>

namespace timon::goals {

std::string moved_words(Words const& words, Milestone const& milestone) {
  if (milestone.moves == 0) return words.text("milestone.never_moved");
  auto const days = days_moved(words, milestone.due_original, milestone.due_on);
  return words.plural("milestone.moves", milestone.moves) + (days.empty() ? "" : ", " + days);
}

std::string days_moved(Words const& words, std::optional<Date> from_on, std::optional<Date> to_on) {
  if (!from_on || !to_on) return {};
  auto const days = days_between(*from_on, *to_on);
  return (days > 0 ? "+" : days < 0 ? "−" : "") + words.plural("milestone.days", days < 0 ? -days : days);
}

std::string word_of(Words const& words, MoveCause cause) { return words.text(std::string{"choice.cause."} + boost::describe::enum_to_string(cause, "")); }

std::vector<view::Option> cause_options(Words const& words) {
  auto options = std::vector<view::Option>{{"", words.text("form.choose")}};
  // «imported» is what an import says by itself.
  for (auto const cause : {MoveCause::authority, MoveCause::procedure, MoveCause::supplier, MoveCause::weather, MoveCause::budget, MoveCause::scope, MoveCause::other})
    options.push_back({boost::describe::enum_to_string(cause, ""), word_of(words, cause)});
  return options;
}

}  // namespace timon::goals
