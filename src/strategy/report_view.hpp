#pragma once
#include <boost/describe.hpp>

#include <string>
#include <vector>

#include "strategy/strategy.hpp"

namespace timon::strategy {

struct PieceView {
  std::string text;
  bool is_kept{}, is_added{}, is_removed{};
};
BOOST_DESCRIBE_STRUCT(PieceView, (), (text, is_kept, is_added, is_removed))

/// One version of a month's report; with another before it in that month, what changed.
struct VersionView {
  std::string day, who, text, official, make_official;
  std::vector<PieceView> changes;
  bool has_changes{};
};
BOOST_DESCRIBE_STRUCT(VersionView, (), (day, who, text, official, make_official, changes, has_changes))

struct ReportMonth {
  std::string title, state;
  bool is_official{};
  std::vector<VersionView> versions;  // newest first
};
BOOST_DESCRIBE_STRUCT(ReportMonth, (), (title, state, is_official, versions))

/// «/metas/{goal}/reportes», below the goal's head.
struct ReportsSection {
  std::vector<ReportMonth> months;
  std::string more;
  std::string problem;
};
BOOST_DESCRIBE_STRUCT(ReportsSection, (), (months, more, problem))

/// The months before the day; none given: from the newest on.
ReportsSection reports_view(Work&, Goal const&, std::optional<Date> before);

}  // namespace timon::strategy
