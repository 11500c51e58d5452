#include "goals/telling.hpp"

#include <algorithm>

#include "platform/work/listeners.hpp"

namespace timon::goals {

void listen(GoalListener listener) { listeners_of<GoalListener>().push_back(std::move(listener)); }

Problems problems_of(Work& work, GoalWriting const& writing) {
  auto problems = Problems{};
  for (auto const& listener : listeners_of<GoalListener>())
    for (auto& problem : listener.check(work, writing)) problems.push_back(std::move(problem));
  return problems;
}

void tell(Work& work, Deed& deed, GoalWriting const& writing) {
  for (auto const& listener : listeners_of<GoalListener>()) listener.written(work, deed, writing);
}

void listen(FinishListener listener) { listeners_of<FinishListener>().push_back(std::move(listener)); }

Problems problems_of_finishing(Work& work, Goal const& goal, Milestone const& milestone) {
  auto problems = Problems{};
  for (auto const& listener : listeners_of<FinishListener>())
    for (auto& problem : listener.check(work, goal, milestone)) problems.push_back(std::move(problem));
  return problems;
}

std::vector<FinishHelp> helps_with_finishing(Work& work, Goal const& goal, Milestone const& milestone) {
  auto helps = std::vector<FinishHelp>{};
  for (auto const& listener : listeners_of<FinishListener>())
    if (auto help = listener.help(work, goal, milestone)) helps.push_back(std::move(*help));
  return helps;
}

std::set<GoalId> those_that_ask_verification(sql::Session& db, std::vector<GoalId> const& goals) {
  auto asking = std::set<GoalId>{};
  for (auto const& listener : listeners_of<FinishListener>()) asking.merge(listener.ask_verification(db, goals));
  return asking;
}

bool is_unverified(sql::Session& db, Goal const& goal, Milestone const& milestone) {
  return milestone.finished_on && !milestone.verified_on && !milestone.withdrawn_on && !those_that_ask_verification(db, {goal.id}).empty();
}

void listen(BoardFilter filter) {
  auto& all = listeners_of<BoardFilter>();
  auto const known = std::find_if(all.begin(), all.end(), [&](BoardFilter const& each) { return each.name == filter.name; });
  if (known == all.end()) all.push_back(std::move(filter));
  else *known = std::move(filter);
}

std::vector<BoardFilter> const& board_filters() { return listeners_of<BoardFilter>(); }

void listen(BoardDeeds deeds) {
  listeners_of<BoardDeeds>().clear();
  listeners_of<BoardDeeds>().push_back(std::move(deeds));
}

BoardDeeds const* board_deeds() {
  auto const& all = listeners_of<BoardDeeds>();
  return all.empty() ? nullptr : &all.front();
}

}  // namespace timon::goals
