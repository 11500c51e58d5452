#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

#include "obstacles/obstacle_list.hpp"
#include "obstacles/obstacle_words.hpp"

namespace timon::obstacles {

/// A level in the strip above the list, which is also a filter.
struct ControlLevel {
  std::int64_t count{};
  std::string name;
  std::string note;
  std::string address;
  bool is_chosen{};
  bool is_mine{};
};
BOOST_DESCRIBE_STRUCT(ControlLevel, (), (count, name, note, address, is_chosen, is_mine))

/// A row of the list.
struct ControlLine {
  std::string address, label, place, kind_name, kind_icon, kind_class, type, state, state_icon;
  bool is_reviewed{};
  std::string holder, holder_place, days, clock, limit, left;
  bool is_past{};
  std::string climbs, still;  // the day of the climb, or why there is none
  std::string choice;         // «17:3»: number and revision, for what is done with many at once
  std::string convert_address;
};
BOOST_DESCRIBE_STRUCT(ControlLine, (),
                      (address, label, place, kind_name, kind_icon, kind_class, type, state, state_icon, is_reviewed, holder, holder_place, days, clock, limit, left, is_past,
                       climbs, still, choice, convert_address))

/// Rows of one urgency.
struct ControlGroup {
  std::string title;
  std::string count;
  std::string note;
  bool is_overdue{};
  bool is_mine{};
  std::vector<ControlLine> lines;
};
BOOST_DESCRIBE_STRUCT(ControlGroup, (), (title, count, note, is_overdue, is_mine, lines))

struct ControlChoice {
  std::string text;
  std::string address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(ControlChoice, (), (text, address, is_current))

/// «Control de alertas y restricciones».
struct ControlView {
  std::string summary;
  std::vector<ControlLevel> levels;
  std::string q, level, mine;
  std::vector<view::Field> filters;
  std::vector<ControlChoice> views;
  std::vector<ControlGroup> groups;
  bool may_derive{};  // some row may be moved up
  bool may_merge{};   // two rows are the reader's
  std::string more, first;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(ControlView, (), (summary, levels, q, level, mine, filters, views, groups, may_derive, may_merge, more, first, is_empty))

/// «17 abiertas: 6 restricciones y 11 alertas. La más antigua lleva 66 días.»
std::string control_summary(Work const&, ObstacleQuery const&, ObstacleCounts const&);
/// Does the reader hold it, and may move it up? As the deeds themselves ask, without a question to the database for each row.
bool holds(Actor const&, ObstacleLine const&);
bool may_derive(Actor const&, ObstacleLine const&);
/// Rows under the heads that the query asks for, each with its count over all pages.
std::vector<ControlGroup> control_groups(Work&, ObstacleQuery const&, std::vector<ObstacleLine> const&);

}  // namespace timon::obstacles
