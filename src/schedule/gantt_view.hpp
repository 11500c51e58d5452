#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "platform/http/http.hpp"
#include "platform/view/form.hpp"
#include "platform/view/shape.hpp"
#include "platform/work/work.hpp"
#include "schedule/gantt.hpp"

namespace timon::schedule {

/// A place of the view's own address.
struct GanttLinkView {
  std::string text, address;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(GanttLinkView, (), (text, address, is_chosen))

/// A line or a word across the drawing; numbers as SVG wants them.
struct GanttMark {
  std::string x, label, label_x;
};
BOOST_DESCRIBE_STRUCT(GanttMark, (), (x, label, label_x))

struct GanttBand {
  std::string x, width;
};
BOOST_DESCRIBE_STRUCT(GanttBand, (), (x, width))

struct GanttPath {
  std::string path;
  bool is_critical{};
};
BOOST_DESCRIBE_STRUCT(GanttPath, (), (path, is_critical))

struct GanttSpan {
  std::string x, width, y;
  bool is_critical{}, is_done{};
};
BOOST_DESCRIBE_STRUCT(GanttSpan, (), (x, width, y, is_critical, is_done))

struct GanttSlack {
  std::string from, to, y;
};
BOOST_DESCRIBE_STRUCT(GanttSlack, (), (from, to, y))

/// A milestone: a row of the table and its marks on the drawing.
struct GanttRow {
  Standing standing{};
  std::string standing_word, address, label, after, due, move_address, slack;
  bool is_critical{}, has_no_slack{};
  std::string stripe_y;  // of every second row
  std::optional<GanttSpan> bar;
  std::optional<GanttSlack> slack_line;
  std::optional<std::string> ghost_x, mark_x;
  std::string ghost_y, mark_y;
};
BOOST_DESCRIBE_STRUCT(GanttRow, (),
                      (standing, standing_word, address, label, after, due, move_address, slack, is_critical, has_no_slack, stripe_y, bar, slack_line, ghost_x, mark_x, ghost_y,
                       mark_y))

/// «/metas/{goal}/gantt».
struct GanttView {
  std::string action, summary, path_note, svg_title, add_address, template_address;
  std::vector<GanttLinkView> views, scales;
  std::string scale;
  std::vector<view::Option> lines;
  bool has_lines{};
  bool shows_original{}, shows_slack{}, only_critical{};
  int width{}, height{};
  std::vector<GanttMark> months;
  std::vector<GanttMark> weeks;
  std::vector<GanttBand> holidays;
  std::optional<GanttMark> today, forecast;
  std::string forecast_text, forecast_likely, forecast_method;
  std::vector<GanttPath> links;
  std::vector<GanttRow> rows;
  std::vector<view::Html> panels;  // suggestions
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(GanttView, (),
                      (action, summary, path_note, svg_title, add_address, template_address, views, scales, scale, lines, has_lines, shows_original, shows_slack, only_critical,
                       width, height, months, weeks, holidays, today, forecast, forecast_text, forecast_likely, forecast_method, links, rows, panels, is_empty))

/// A number as SVG wants it.
std::string drawn(double);
/// An axis of whole months around these days.
DayAxis whole_months(Date first, Date last, GanttScale);
/// A line for each month, with its name where there is room beside «hoy».
std::vector<GanttMark> month_marks(Words const&, DayAxis const&, Date today);

GanttView gantt_view(http::Request const&, Work&, Goal const&);

}  // namespace timon::schedule
