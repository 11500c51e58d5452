#pragma once
#include "goals/deed_form.hpp"
#include "goals/goal_head.hpp"
#include "goals/goal_page.hpp"

namespace timon::goals {

/// A line of the ledger of dates.
struct MoveView {
  std::string from, to, days, cause, reason, who, when;
};
BOOST_DESCRIBE_STRUCT(MoveView, (), (from, to, days, cause, reason, who, when))

/// What was told in a week.
struct ReportView {
  std::string week, text, who;
  bool is_no_change{};
};
BOOST_DESCRIBE_STRUCT(ReportView, (), (week, text, who, is_no_change))

/// «/metas/{goal}/{milestone}».
struct MilestonePage {
  std::string goal_code, goal_title, goal_address;
  std::string code, title;
  std::optional<Standing> standing;  // none: withdrawn
  std::string standing_word;
  ReasonView reason;
  std::string withdrawal;  // when and why it was taken away
  bool is_critical{}, is_added_later{}, is_unverified{};
  std::string due, left, original, moved, finished, verified, responsible, updated;
  bool is_past{};
  std::string warning;  // of a date just given that is past
  std::vector<TitledText> texts;
  std::string edit_address;
  std::vector<DeedLink> deeds;
  std::vector<MoveView> moves;
  std::vector<ReportView> reports;
  std::vector<view::Html> panels;
};
BOOST_DESCRIBE_STRUCT(MilestonePage, (),
                      (goal_code, goal_title, goal_address, code, title, standing, standing_word, reason, withdrawal, is_critical, is_added_later, is_unverified, due, left, original, moved,
                       finished, verified, responsible, updated, is_past, warning, texts, edit_address, deeds, moves, reports, panels))

/// The ledger of a milestone and what was told of it, newest first, with who did so.
std::vector<MoveView> move_views(Work&, MilestoneId);
std::vector<ReportView> report_views(Work&, MilestoneId);

}  // namespace timon::goals
