#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon::schedule {

constexpr auto kWideGoals = 18;          // of a page: what a sheet of paper takes
constexpr auto kWidePrintedMax = 1'000;  // stand on one page when all are asked for

/// Which goals are drawn together; nothing set: all that the actor sees.
struct WideQuery {
  std::string institution;  // code, with all below it
  std::string axis;         // code
  std::optional<Standing> standing;
  int page{1};
};

/// A goal on the drawing.
struct WideGoal {
  GoalId id;
  std::string code, title, institution_name;
  Standing standing{};
  std::optional<Date> starts_on, ends_on;
  std::int64_t finished{}, all{};  // milestones
};
BOOST_DESCRIBE_STRUCT(WideGoal, (), (id, code, title, institution_name, standing, starts_on, ends_on, finished, all))

/// One of its milestones on its day: when it was done, else when it is due.
struct WideMilestone {
  GoalId goal;
  std::string code, title;
  Standing standing{};
  Date day;
  bool is_critical{};
};
BOOST_DESCRIBE_STRUCT(WideMilestone, (), (goal, code, title, standing, day, is_critical))

/// How many there are, whatever the page.
std::int64_t count_wide(Work&, WideQuery const&);
/// Those of the page, by the day of their end, then by code.
std::vector<WideGoal> wide_goals(Work&, WideQuery const&);
/// Of these goals, in order of days.
std::vector<WideMilestone> wide_milestones(sql::Session&, std::vector<WideGoal> const&);

/// The axes to choose from, by code.
struct AxisLine {
  std::string code, title;
};
BOOST_DESCRIBE_STRUCT(AxisLine, (), (code, title))
std::vector<AxisLine> axis_lines(sql::Session&);

/// From when until when the bar of a goal goes: its own days, else those of its milestones. Nothing: it has no day.
struct WideSpan {
  Date from, to;
};
std::optional<WideSpan> span_of(WideGoal const&, std::vector<WideMilestone> const& of_goal);

}  // namespace timon::schedule
