#pragma once
#include "maps/figures.hpp"
#include "money/money.hpp"

namespace timon::maps {

/// Which goals count.
struct PlaceQuery {
  std::string institution;  // code; with all below it
  std::string axis;         // code
  std::optional<Standing> standing;
};

/// Goals that the actor sees, by place; integrating ones are left out since their parts are there.
std::vector<PlaceGoal> goals_by_place(Work&, PlaceQuery const& = {});

struct PlaceMilestone {
  std::string goal_code;
  std::string code;
  std::string title;
  std::optional<Date> due_on;
  std::optional<Date> finished_on;
};
BOOST_DESCRIBE_STRUCT(PlaceMilestone, (), (goal_code, code, title, due_on, finished_on))
/// Milestones there and below, of goals that the actor sees; withdrawn ones left out.
std::vector<PlaceMilestone> milestones_at(Work&, PlaceId, int limit);
/// The money of the goals there and below, by currency; a goal of several places is whole in each.
std::vector<money::GoalMoney> money_at(Work&, PlaceId);

struct Choice {
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (code, name))
std::vector<Choice> axis_choices(sql::Session&);

}  // namespace timon::maps
