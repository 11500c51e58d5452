#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "platform/work/work.hpp"

namespace timon::goals {

/// Where things stand on the drawing of the months; numbers as SVG wants them.
struct RouteMonth {
  std::string x;
  std::string label;  // «ene», or the year in January; empty where there is no room
  std::string label_x;
};
BOOST_DESCRIBE_STRUCT(RouteMonth, (), (x, label, label_x))

/// A milestone on the route: its place on the rail and on the months.
struct RouteRow {
  Standing standing{};
  std::string standing_words;  // «Detenida, en la ruta crítica»
  bool is_critical{};
  bool has_line_above{};
  bool has_line_below{};
  std::string address;
  std::string code;
  std::string title;
  bool has_restriction{}, has_alert{}, has_opportunity{};
  std::string due;                     // «26 feb»
  std::string note;                    // «Reprog.», «Agregada»
  std::optional<std::string> mark_x;   // of the symbol
  std::optional<std::string> ghost_x;  // of the original date
  std::string arrow;                   // from the original date to today's
};
BOOST_DESCRIBE_STRUCT(RouteRow, (),
                      (standing, standing_words, is_critical, has_line_above, has_line_below, address, code, title, has_restriction, has_alert, has_opportunity, due, note, mark_x,
                       ghost_x, arrow))

/// The critical path and what hangs from it, in order of dates.
struct RouteView {
  std::vector<RouteMonth> months;
  std::string end_x;
  std::optional<std::string> today_x;
  std::vector<RouteRow> rows;
  std::string shown;  // «12 de 19 metas intermedias»
  std::string all_address;
  std::string all_words;  // «Ver las 19 metas intermedias»
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(RouteView, (), (months, end_x, today_x, rows, shown, all_address, all_words, is_empty))

RouteView route_view(Work const&, Goal const&, std::vector<Milestone> const&, std::vector<Load> const&);

/// Milestones with the standing of each; withdrawn ones have none.
struct StandingMilestone {
  Milestone const* milestone{};
  std::optional<StandingWithReason> standing;
  Load load;
};
std::vector<StandingMilestone> with_standings(Goal const&, std::vector<Milestone> const&, std::vector<Load> const&, Date today);

}  // namespace timon::goals
