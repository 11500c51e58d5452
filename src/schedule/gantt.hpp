#pragma once
#include <boost/describe/enum.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "goals/schedule.hpp"

namespace timon::schedule {

/// How wide a day is drawn.
BOOST_DEFINE_ENUM_CLASS(GanttScale, year, quarter, month)

/// The days of a drawing on its width.
class DayAxis {
 public:
  DayAxis(Date from, Date to, GanttScale);
  double at(Date) const;
  double width() const { return width_; }
  double day_width() const { return step_; }
  Date from() const { return from_; }
  Date to() const { return to_; }

  static constexpr auto kMargin = 12.0, kWidthMin = 760.0;

 private:
  Date from_, to_;
  double step_{}, width_{};
};

/// A milestone on the drawing, in days.
struct GanttBar {
  Milestone const* milestone{};
  Standing standing{};
  std::optional<Date> day;        // when it was done, else when it is due
  std::optional<Date> starts_on;  // of the work on it
  std::optional<Date> original;   // where it is another day
  std::optional<int> slack;
  bool is_critical{};
};

struct GanttDrawing {
  std::vector<GanttBar> bars;   // by day, then by code; undated ones last
  std::vector<PathLink> links;  // between bars that are drawn
  bool is_computed{};
  std::optional<Date> ends_on;
};

/// What is drawn of the milestones of one goal: all that are not withdrawn, or those of a line, or those on the critical path.
struct GanttChoice {
  std::string line;
  bool only_critical{};
};
GanttDrawing drawing_of(std::vector<Milestone> const&, std::vector<PathLink> const& predecessors, std::vector<goals::Load> const&, Date today, GanttChoice const&);

}  // namespace timon::schedule
