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

constexpr auto kGanttRow = 36, kGanttHead = 32;      // of the table beside the drawing, so that rows meet
constexpr auto kPrintedRows = std::size_t{18};       // of a sheet of paper, under its heading and above the legend
constexpr auto kPrintedUnderHead = std::size_t{11};  // of the first sheet of a goal, whose head is tall

/// What stands on one sheet of paper: rows with their part of a drawing that is as wide as the sheet, whatever the scale on screen.
/// `view_box` cuts that part out; the head with the months stands above it.
struct GanttSheet {
  int width{}, height{}, part_height{};
  std::string view_box;
  std::vector<GanttMark> months;
  std::optional<GanttMark> today, forecast;
  std::vector<GanttPath> links;
  std::vector<GanttRow> rows;
};
BOOST_DESCRIBE_STRUCT(GanttSheet, (), (width, height, part_height, view_box, months, today, forecast, links, rows))

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
  std::vector<GanttSheet> sheets;
  std::vector<view::Html> panels;  // suggestions
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(GanttView, (),
                      (action, summary, path_note, svg_title, add_address, template_address, views, scales, scale, lines, has_lines, shows_original, shows_slack, only_critical,
                       width, height, months, weeks, holidays, today, forecast, forecast_text, forecast_likely, forecast_method, links, rows, sheets, panels, is_empty))

/// A number as SVG wants it.
std::string drawn(double);
/// An axis of whole months around these days.
DayAxis whole_months(Date first, Date last, GanttScale);
/// A line for each month, with its name where there is room beside «hoy».
std::vector<GanttMark> month_marks(Words const&, DayAxis const&, Date today);

/// Where the part of a sheet lies on the drawing of all rows, and how high sheet and part are.
template <class Sheet>
void put_part(Sheet& sheet, std::size_t first, int width) {
  auto const top = kGanttHead + kGanttRow * static_cast<int>(first);
  sheet.width = width;
  sheet.part_height = kGanttRow * static_cast<int>(sheet.rows.size());
  sheet.height = kGanttHead + sheet.part_height;
  sheet.view_box = "0 " + std::to_string(top) + " " + std::to_string(width) + " " + std::to_string(sheet.part_height);
}

GanttView gantt_view(http::Request const&, Work&, Goal const&);

}  // namespace timon::schedule
