#pragma once
#include <string>
#include <vector>

#include "money/budget.hpp"

namespace timon::money {

/// The state of the money and of the route at the end of a month (or today, in the last one).
struct MonthFigures {
  Date day;
  Figures figures;
  std::int64_t real{};  // thousandths of the route's weight finished by then
  friend bool operator==(MonthFigures const&, MonthFigures const&) = default;
};

constexpr auto kMonthsMax = std::size_t{36};

/// From the month of the first movement to today's; of more than three years the last three. Withdrawn milestones are left out by the caller.
std::vector<MonthFigures> by_month(std::vector<BudgetMovement> const&, std::vector<Milestone> const&, Date today);

/// A line of the drawing: how it is drawn (a class of the styles), its points, its name where it ends.
struct CurveLine {
  std::string kind;
  std::string points;
  std::string label_x, label_y;
  std::string end_x, end_y;
};

/// A mark on an axis.
struct CurveTick {
  std::string at;
  std::string label_at;
  std::string label;
};

struct Curve {
  std::vector<CurveLine> lines;  // real, committed, accrued, paid: in that order, those that have anything
  std::vector<CurveTick> percents;
  std::vector<Date> dates;        // of the months marked below
  std::vector<CurveTick> months;  // their labels are put into words by the page
};

/// Everything as a share of the budget in force today, on one scale with the real progress. Empty with fewer than two months or no budget.
Curve curve_of(std::vector<MonthFigures> const&);

}  // namespace timon::money
