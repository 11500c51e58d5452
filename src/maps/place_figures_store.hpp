#pragma once
#include <memory>

#include "maps/figures.hpp"
#include "money/money.hpp"

namespace timon::maps {

/// Which goals count.
struct PlaceQuery {
  std::string institution;  // code; with all below it
  std::string axis;         // code
  std::optional<Standing> standing;
  bool is_everything() const { return institution.empty() && axis.empty() && !standing; }
};

/// The goals that the actor sees, summed by where they lie; integrating ones are left out since their parts are there. The sums
/// are the database's: goals of one or two places, which is what goals have, are not read one by one.
PlaceSums goals_by_place(Work&, PlaceQuery const& = {});

/// What happens in every place of the tree.
struct TreeFigures {
  std::map<PlaceId, PlaceFigures> by_place;       // with what lies below it; places without goals are not there
  std::map<std::string, PlaceFigures> elsewhere;  // by level: in none of its places
  PlaceFigures all;                               // each goal once
  PlaceFigures of(PlaceId) const;
};
/// Read once a deed where nothing is filtered.
std::shared_ptr<TreeFigures const> figures_of(Work&, PlaceTree const&, PlaceQuery const& = {});

/// A goal of a list.
struct PlaceGoal {
  std::string code;
  std::string title;
  std::string institution_name;
  Standing standing{};
  std::optional<Date> ends_on;
  std::int64_t alerts{}, restrictions{};
  std::int64_t progress_real{};
};
BOOST_DESCRIBE_STRUCT(PlaceGoal, (), (code, title, institution_name, standing, ends_on, alerts, restrictions, progress_real))
/// The same goals there and below, each once, in the order of the board; `first` of them are passed over.
std::vector<PlaceGoal> goals_at(Work&, PlaceId, std::size_t first, std::size_t limit);

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
