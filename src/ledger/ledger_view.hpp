#pragma once
#include <boost/describe.hpp>

#include <string>
#include <vector>

#include "ledger/move_line.hpp"
#include "platform/view/form.hpp"
#include "platform/work/work.hpp"

namespace timon::ledger {

struct ChoiceView {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(ChoiceView, (), (text, address, is_current))

/// A move in words.
struct MoveRowView {
  std::string address, label, goal_address, goal, institution, original, from, to, days, in_all, times, cause, reason, who, when;
  bool is_later{}, is_too_late{}, is_often{}, is_finished{};
};
BOOST_DESCRIBE_STRUCT(MoveRowView, (),
                      (address, label, goal_address, goal, institution, original, from, to, days, in_all, times, cause, reason, who, when, is_later, is_too_late, is_often,
                       is_finished))

/// Lines that share something, under its name.
struct MoveGroupView {
  std::string title, count;
  std::vector<MoveRowView> lines;
};
BOOST_DESCRIBE_STRUCT(MoveGroupView, (), (title, count, lines))

MoveRowView row_of(Words const&, MoveLine const&);
/// In the order of the lines, which is that of the groups.
std::vector<MoveGroupView> group_views(Words const&, MoveGroup, std::vector<MoveLine> const&);
std::string cause_word(Words const&, MoveCause);
/// «+38 días», «−5 días»; empty for nothing.
std::string signed_days(Words const&, std::optional<int> days);

}  // namespace timon::ledger
