#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "goals/board.hpp"
#include "platform/http/http.hpp"
#include "platform/view/form.hpp"
#include "platform/view/thermometer.hpp"
#include "platform/work/work.hpp"

namespace timon::goals {

/// How the rows of the board stand together.
BOOST_DEFINE_ENUM_CLASS(BoardGroup, standing, institution, axis, none)

/// A goal as the board shows it. Counts of nothing are absent and shown as a dot.
struct BoardLine {
  GoalId goal;
  std::string choice;  // «number:revision», of one that may be chosen
  std::string choice_label;
  int group{};
  Standing standing{};
  std::string standing_word;
  std::string reason;  // of stopped and late ones: shown when the symbol is pointed at
  std::string address;
  std::string title;
  std::string institution;
  std::string ends;
  std::string left;
  bool is_past{};
  std::optional<std::int64_t> restrictions, alerts, opportunities;
  std::optional<std::int64_t> stopped, late, on_course, finished, reprogrammed;
  view::Thermometer thermometer;
  std::string updated;
  bool is_old{};  // not updated for a week
};
BOOST_DESCRIBE_STRUCT(BoardLine, (),
                      (choice, choice_label, group, standing, standing_word, reason, address, title, institution, ends, left, is_past, restrictions, alerts, opportunities, stopped,
                       late, on_course, finished, reprogrammed, thermometer, updated, is_old))

/// Rows that share something, under its name.
struct BoardGroupView {
  int number{};
  std::string title;  // empty: not grouped
  std::optional<Standing> symbol;
  std::string count;  // of the rows shown here
  std::vector<BoardLine> lines;
};
BOOST_DESCRIBE_STRUCT(BoardGroupView, (), (number, title, symbol, count, lines))

/// One figure of the strip above the board, which is also a filter.
struct BoardTotalView {
  Standing standing{};
  std::string word;
  std::string count;
  std::string share;
  std::string address;
  bool is_pressed{};
  bool is_empty{};
  std::vector<int> units;  // one per goal, as long as they can be counted
};
BOOST_DESCRIBE_STRUCT(BoardTotalView, (), (standing, word, count, share, address, is_pressed, is_empty, units))

/// A column's head: a link that sorts by it, first of all.
struct BoardHead {
  std::string label;
  std::optional<Standing> symbol;  // shown in place of the label
  std::string address;
  std::string aria;  // ascending, descending, or empty
  bool is_ascending{};
  bool is_descending{};
  bool is_inviting{};  // shows that one can sort by it
};
BOOST_DESCRIBE_STRUCT(BoardHead, (), (label, symbol, address, aria, is_ascending, is_descending, is_inviting))

/// A link that chooses, and whether it is chosen.
struct ChoiceLink {
  std::string text;
  std::string address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(ChoiceLink, (), (text, address, is_current))

/// A word of the address that a form must keep.
struct KeptWord {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(KeptWord, (), (name, value))

std::vector<BoardGroupView> group_views(Work&, std::vector<BoardRow> const&, BoardGroup);
std::vector<BoardTotalView> total_views(Words const&, http::Request const&, BoardTotals const&, std::optional<Standing> chosen);

/// Puts a tick before each goal that the actor may choose; answers whether there is one. Asks once for all of them.
bool add_choices(Work&, std::vector<BoardGroupView>&);

/// The address of the same page with some words set; an empty value takes a word out. Paging begins anew unless set.
std::string address_with(http::Request const&, std::vector<std::pair<std::string, std::string>> const& words);
/// The head of a column: a press sorts by it first and keeps what sorted before; pressed again it turns, then leaves.
BoardHead head_of(http::Request const&, std::vector<BoardSort> const& sorted, BoardColumn);

}  // namespace timon::goals
