#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "platform/view/form.hpp"
#include "platform/view/view.hpp"
#include "routine/week_store.hpp"

namespace timon::routine {

/// The fields of a move as they were typed.
struct MoveTyped {
  std::string due_on, cause, reason;
};

/// What was typed into a row and came back.
struct WeekTyped {
  MilestoneId milestone;
  std::string text;
  bool is_finished{};
  std::string finished_on;
  Problems problems;
  bool is_stale{};                  // somebody saved the row meanwhile
  std::optional<MoveTyped> move{};  // the new date was asked for, and what was typed there
};

/// The form of a new date, inside its row. Several rows may be open, so the names of its fields end with the milestone.
struct MoveForm {
  std::int64_t id{};
  std::int64_t revision{};
  std::string address;
  std::string note;      // what a move means for the plan
  std::string now_text;  // what another person saved meanwhile
  std::vector<std::string> problems;
  view::Field day, cause, reason;
};
BOOST_DESCRIBE_STRUCT(MoveForm, (), (id, revision, address, note, now_text, problems, day, cause, reason))

/// The form inside a row that is open.
struct WeekDetail {
  std::string address;  // where it is saved
  std::int64_t revision{};
  std::string because;  // why it stands so
  std::string text, error, counter, last_text, draft_form, draft_note;
  bool may_finish{};
  bool is_finished{};
  std::string finished_on, finished_error;
  std::string term, left, original, move_address, alert_address, restriction_address, opportunity_address;
  std::string now_text;  // what another person saved meanwhile
  std::vector<std::string> problems;
  std::optional<MoveForm> move;
};
BOOST_DESCRIBE_STRUCT(WeekDetail, (),
                      (address, revision, because, text, error, counter, last_text, draft_form, draft_note, may_finish, is_finished, finished_on, finished_error, term, left,
                       original, move_address, alert_address, restriction_address, opportunity_address, now_text, problems, move))

/// One task of the week.
struct WeekRow {
  std::int64_t id{};
  std::int64_t revision{};
  std::string title, address, place, due;
  bool is_late{};
  std::string restrictions;  // «1 restricción»
  std::string alerts;
  Standing standing{};
  std::string standing_word;
  bool is_done{};
  bool is_apart{};  // swapped where it stands, beside the answer's own row
  bool may_report{};
  std::string saved;  // «Guardado 09:44.»
  std::string at;     // «09:44», once it cannot be undone
  std::string undo_address;
  std::int64_t report{};
  std::string moved;  // «Reprogramada para el 19 jun.»
  std::string move_undo_address;
  std::int64_t move{};
  std::string failure;  // why an undo was refused
  std::optional<WeekDetail> detail;
};
BOOST_DESCRIBE_STRUCT(WeekRow, (),
                      (id, revision, title, address, place, due, is_late, restrictions, alerts, standing, standing_word, is_done, is_apart, may_report, saved, at, undo_address,
                       report, moved, move_undo_address, move, failure, detail))

struct WeekBar {
  int x{};
  int width{};
  std::string part;  // h: done, v: to do
};
BOOST_DESCRIBE_STRUCT(WeekBar, (), (x, width, part))

/// «4 de 8 tareas».
struct WeekProgress {
  std::string text, label, note;
  std::vector<WeekBar> bars;
  bool is_apart{};
};
BOOST_DESCRIBE_STRUCT(WeekProgress, (), (text, label, note, bars, is_apart))

/// «09:44» on the clocks of the government.
std::string clock_of(Work&, Time);
/// `names_goal`: where a week has tasks of several.
WeekRow row_view(Work&, WeekLine const&, bool names_goal);
/// With its form, holding the draft or what came back.
WeekRow open_row_view(Work&, WeekLine const&, bool names_goal, WeekTyped const* typed = nullptr);
/// The form of a new date for this row, empty or holding what came back.
MoveForm move_form(Work&, WeekLine const&, WeekTyped const* typed = nullptr);
/// How a row's field is called: «due_on-17».
std::string move_field(char const* field, MilestoneId);
/// May the actor move its date?
bool may_move(Work const&, WeekLine const&);
/// How many goals the lines belong to.
std::size_t goals_of(std::vector<WeekLine> const&);
WeekProgress progress_view(Words const&, std::vector<WeekLine> const&);
/// The next task that waits for a word, behind this one or from the top.
WeekLine const* next_pending(std::vector<WeekLine> const&, MilestoneId after);
/// The key under which a row's text is drafted.
std::string draft_key(MilestoneId, Date week);

}  // namespace timon::routine
