#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "goals/impact.hpp"
#include "platform/words/words.hpp"

namespace timon::schedule {

/// A suggestion while a path is planned: never a wall. Its words are «advice.<kind>» and «advice.<kind>.text», filled with the details.
struct Advice {
  std::string key;  // under which it is put aside: it comes back when the matter is another
  std::string kind;
  std::vector<std::string> details;
  std::string milestone;  // the code of the one to look at; empty: the path as a whole
  std::int64_t count{};   // of days or milestones, where the words count
};

/// Does the title say a fact achieved? A past participle, or what stands for one («en funcionamiento»), in Spanish or Portuguese, or
/// in English when the interface speaks it. A guess from endings: good enough to suggest, never to refuse.
bool tells_a_fact(std::string const& title, Language language);

struct AdviceLimits {
  int gap_days{60};
  int last_days{30};
  int last_milestones{3};
  int week_milestones{4};  // that one person may have due in one week
};

/// How many unfinished milestones of all goals an office has due in each week.
using WeekLoads = std::map<std::pair<OfficeId, Date>, int>;

/// What could be better on the path of a goal, in the order of its dates. Withdrawn milestones are left out, what is done is not criticised.
std::vector<Advice> advice_on(Goal const&, std::vector<Milestone> const&, std::vector<PathLink> const& predecessors, WeekLoads const&, Date today, Language language,
                              AdviceLimits const& = {});

}  // namespace timon::schedule
