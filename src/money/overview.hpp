#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "money/money.hpp"

namespace timon::money {

/// A goal of the list of budgets.
struct OverviewGoal {
  GoalId goal;
  std::string code;
  std::string title;
  std::string institution_name;
  std::string axis_code;
  std::string axis_title;
  std::int64_t progress_real{};
};
BOOST_DESCRIBE_STRUCT(OverviewGoal, (), (goal, code, title, institution_name, axis_code, axis_title, progress_real))

/// The same with its money.
struct OverviewRow {
  OverviewGoal goal;
  std::string currency;
  Figures figures;
  LightReading reading;
};

BOOST_DEFINE_ENUM_CLASS(OverviewGroup, institution, axis, none)

struct OverviewQuery {
  std::string institution;  // code; with all below it
  std::string axis;         // code
  std::optional<MoneyLight> light;
  OverviewGroup group{OverviewGroup::institution};
};

/// Which of the rows are read; all the figures are of every row.
struct OverviewWindow {
  std::size_t first{};
  std::optional<std::size_t> count{};  // none: all of them
};

/// Sums of rows of one currency, of one group or of all.
struct OverviewTotal {
  std::string group;
  std::string currency;
  Figures figures;
  std::int64_t goals{};
};

struct OverviewChoice {
  std::string code, name;
};

struct Overview {
  std::vector<OverviewRow> rows;  // those of the window: by group, then the farthest ahead, then by code
  std::size_t count{};            // of all rows
  std::vector<OverviewTotal> totals;
  std::vector<OverviewTotal> groups;
  /// The sums of a group in one currency.
  OverviewTotal const& group_total(std::string const& group, std::string const& currency) const;
  std::map<MoneyLight, std::int64_t> lights;  // of the rows that pass every filter but the light's
  std::vector<OverviewChoice> institutions, axes;
};

/// The budgets of all goals that the actor sees and the query lets through; integrating goals are left out, since their parts are there.
/// Nothing for a code of institution or axis that is not there.
/// Sums and counts are the database's, so that a government of many goals is not read to be added up.
Overview overview_of(Work&, OverviewQuery const&, OverviewWindow const& = {});
/// The name of the row's group; empty when not grouped.
std::string const& group_of(OverviewRow const&, OverviewGroup);

}  // namespace timon::money
