#pragma once
#include "goals/panels.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/form.hpp"
#include "platform/view/view.hpp"
#include "portfolio/milestone_query.hpp"
#include "portfolio/saved_views.hpp"

namespace timon::portfolio {

/// A link that chooses, and whether it is chosen.
struct LinkView {
  std::string text;
  std::string address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (text, address, is_current))

/// A figure of the strip, which is also a filter.
struct TotalView {
  Standing standing{};
  std::string word, count, share, address;
  bool is_pressed{};
};
BOOST_DESCRIBE_STRUCT(TotalView, (), (standing, word, count, share, address, is_pressed))

/// A word of the address that a form keeps.
struct KeptView {
  std::string name, value;
};
BOOST_DESCRIBE_STRUCT(KeptView, (), (name, value))

/// A cell of a column that one may choose.
struct CellView {
  std::string label, text, sub;
};
BOOST_DESCRIBE_STRUCT(CellView, (), (label, text, sub))

struct LineView {
  std::string choice;  // «number:revision»
  std::string label;   // of the tick
  Standing standing{};
  std::string standing_word, address, name, goal, reason, due, left;
  bool is_past{}, may_choose{}, is_unverified{};
  std::vector<CellView> cells;
};
BOOST_DESCRIBE_STRUCT(LineView, (), (choice, label, standing, standing_word, address, name, goal, reason, due, left, is_past, may_choose, is_unverified, cells))

struct GroupView {
  std::string title, count;
  std::int64_t span{};
  std::vector<LineView> lines;
};
BOOST_DESCRIBE_STRUCT(GroupView, (), (title, count, span, lines))

struct HeadView {
  std::string label, address, aria;
  bool is_ascending{}, is_descending{};
};
BOOST_DESCRIBE_STRUCT(HeadView, (), (label, address, aria, is_ascending, is_descending))

/// «/metas-intermedias».
struct ListPage {
  std::string title, summary;
  std::vector<TotalView> totals;
  std::string q;
  std::vector<view::Field> filters;
  std::vector<KeptView> kept, chosen_words, kept_words;
  std::vector<LinkView> chips, groupings, verbs;
  std::string clear_address;
  std::vector<HeadView> heads;
  std::vector<std::string> column_heads;
  std::vector<view::Option> columns;
  std::vector<GroupView> groups;
  std::vector<SavedViewLink> views;
  view::Field view_name, view_sharing;
  std::string view_words;
  std::string undo, undo_act;
  bool has_rows{}, may_bulk{};
  std::string all_matching, csv_address, xlsx_address, previous_address, next_address;
};
BOOST_DESCRIBE_STRUCT(ListPage, (),
                      (title, summary, totals, q, filters, kept, chosen_words, kept_words, chips, groupings, verbs, clear_address, heads, column_heads, columns, groups, views,
                       view_name, view_sharing, view_words, undo, undo_act, has_rows, may_bulk, all_matching, csv_address, xlsx_address, previous_address, next_address))

/// The address of the same page with some words set; an empty value takes a word out. Paging begins anew unless set.
std::string address_with(http::Request const&, std::vector<KeptView> const& words);
/// The columns that one may choose, by name; those of the address, or the usual ones.
std::vector<std::string> const& all_columns();
std::vector<std::string> chosen_columns(http::Request const&);
/// What stands in that column.
CellView cell_of(Work const&, MilestoneLine const&, std::string const& column);
/// Filters, chips and groupings above the lines.
void add_filters(ListPage&, http::Request const&, Work&);
std::vector<GroupView> groups_of(Work&, http::Request const&, std::vector<MilestoneLine> const&, Grouping);

void add_download_pages(http::Router&);
void add_bulk_pages(http::Router&);
void add_goal_bulk_pages(http::Router&);
void add_view_pages(http::Router&);
void add_tag_pages(http::Router&);
void add_trash_pages(http::Router&);
/// Labels, and the way to the trash, on the pages of goals and milestones.
void add_label_panels(goals::Panels&);
/// Deeds on the goals that are ticked on the board, and their undo.
void add_board_deeds(goals::Panels&);
/// Saved views above the board.
void add_view_panels(goals::Panels&);

}  // namespace timon::portfolio
