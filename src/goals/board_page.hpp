#pragma once
#include "goals/board_view.hpp"
#include "platform/view/shape.hpp"

namespace timon::goals {

/// The heads of the columns that sort.
struct BoardHeads {
  BoardHead title, ends, restrictions, alerts, opportunities, stopped, late, on_course, finished, reprogrammed, progress, updated;
};
BOOST_DESCRIBE_STRUCT(BoardHeads, (), (title, ends, restrictions, alerts, opportunities, stopped, late, on_course, finished, reprogrammed, progress, updated))

/// «/tablero» and «/metas».
struct BoardPage {
  std::string title;
  std::string cut;    // «29 metas en 14 instituciones. Corte del viernes 22 de mayo de 2026, 07:40.»
  std::string stale;  // «2 metas sin actualizar esta semana», also a filter; empty where there is none
  std::string stale_address;
  bool is_stale_only{};
  std::string address;             // of the form
  std::vector<view::Html> panels;  // of modules above
  std::vector<BoardTotalView> totals;
  std::string q;
  view::Field institution, axis, integrating, priority;
  std::vector<view::Field> others;  // filters of modules above
  std::vector<KeptWord> kept;
  std::vector<ChoiceLink> groupings;
  std::string clear_address;  // takes every filter out; empty when there is none
  BoardHeads heads;
  std::vector<BoardGroupView> groups;
  bool has_ticks{};  // some of the rows can be chosen
  view::Html bar;    // of what may be done with those that are
  bool is_grouped{};
  bool has_rows{};
  bool is_first_use{};  // there is no goal at all
  bool has_no_match{};
  std::string create_address;   // for who may write a goal
  std::string import_address;   // for who may import
  std::string set_up_address;   // for who sets the government up
  std::string changes_address;  // what changed since a closed period
  std::string csv_address, xlsx_address;
  bool has_pages{};
  std::string previous_address, next_address;
  view::Thermometer legend;
};
BOOST_DESCRIBE_STRUCT(BoardPage, (),
                      (title, cut, stale, stale_address, is_stale_only, address, panels, totals, q, institution, axis, integrating, priority, others, kept, groupings,
                       clear_address, heads, groups, has_ticks, bar, is_grouped, has_rows, is_first_use, has_no_match, create_address, import_address, set_up_address,
                       changes_address, csv_address, xlsx_address, has_pages, previous_address, next_address, legend))

/// The selects above the rows.
void add_filters(BoardPage&, http::Request const&, Work&);

}  // namespace timon::goals
