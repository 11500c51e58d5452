#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "platform/view/form.hpp"
#include "routine/coordination_actions.hpp"
#include "routine/hand_off_view.hpp"
#include "routine/week_view.hpp"

namespace timon::routine {

/// What was typed into a report's form and came back.
struct ValuationTyped {
  HandOffId hand_off;
  std::string verb, note;
  bool is_for_minister{};
  Problems problems;
  bool is_stale{};  // sent again, or valued by somebody else meanwhile
};

/// Where the page stands: the seat, the period, what lies there.
struct Coordination {
  Seat seat;
  Period period;
  std::vector<ReportingOffice> offices;
  std::vector<Report> reports;
  std::optional<HandOff> delivered;  // the seat's own
  std::vector<Reminder> reminders;
  Report const* report(HandOffId) const;
};
Coordination coordination_of(Work&, Seat, Period);

struct VerdictView {
  std::string value, text, icon;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(VerdictView, (), (value, text, icon, is_chosen))

struct ValuationForm {
  std::string address, note, error, conflict, theirs;
  std::int64_t revision{}, valuation{};
  bool is_for_minister{};
  std::vector<VerdictView> verbs;
  std::vector<std::string> problems;
};
BOOST_DESCRIBE_STRUCT(ValuationForm, (), (address, note, error, conflict, theirs, revision, valuation, is_for_minister, verbs, problems))

/// «2 terminadas», with what they are.
struct ToldView {
  std::string icon, icon_class, label, text;
};
BOOST_DESCRIBE_STRUCT(ToldView, (), (icon, icon_class, label, text))

/// A manager's report.
struct ReportView {
  std::int64_t id{};
  std::string title, goal_address, place, standing, standing_word;
  bool is_valued{}, is_returned{}, is_open{}, may_value{};
  std::string said, undo_address, note, first_line;
  std::int64_t revision{}, valuation{};
  std::string address, open_address;
  std::vector<std::string> lines;
  std::vector<ToldView> told;
  std::optional<ValuationForm> form;
};
BOOST_DESCRIBE_STRUCT(ReportView, (),
                      (id, title, goal_address, place, standing, standing_word, is_valued, is_returned, is_open, may_value, said, undo_address, note, first_line, revision,
                       valuation, address, open_address, lines, told, form))

/// Who has not delivered.
struct MissingView {
  std::int64_t office{};
  std::string title, place, standing, standing_word, note, address;
  bool may_remind{};
};
BOOST_DESCRIBE_STRUCT(MissingView, (), (office, title, place, standing, standing_word, note, address, may_remind))

struct PackItemView {
  std::string icon, icon_class, kind_name, label, sub, kind;
  std::int64_t subject{};
  bool is_first{}, is_last{}, may_move{};
};
BOOST_DESCRIBE_STRUCT(PackItemView, (), (icon, icon_class, kind_name, label, sub, kind, subject, is_first, is_last, may_move))

/// What the coordinator gathers, or has handed over.
struct PackView {
  std::string title, count, lines, error, draft_form, note_counter, state, read, button, missing, frozen_note;
  std::int64_t revision{};
  bool may_deliver{};
  std::vector<PackItemView> items;
};
BOOST_DESCRIBE_STRUCT(PackView, (), (title, count, lines, error, draft_form, note_counter, state, read, button, missing, frozen_note, revision, may_deliver, items))

struct HeldView {
  std::string icon, icon_class, label, address, chip, sub;
};
BOOST_DESCRIBE_STRUCT(HeldView, (), (icon, icon_class, label, address, chip, sub))

struct PageLink {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(PageLink, (), (text, address, is_current))

/// «/coordinacion».
struct CoordinationPage {
  std::string title, subtitle, failure, period_code;
  std::int64_t coordinator{};
  std::vector<PageLink> periods, seats;
  WeekProgress progress;
  std::vector<ReportView> reports;
  std::vector<MissingView> missing;
  std::string missing_note;
  PackView pack;
  std::vector<HeldView> held;
  std::string held_all;
  bool is_empty{}, is_seated{};
};
BOOST_DESCRIBE_STRUCT(CoordinationPage, (),
                      (title, subtitle, failure, period_code, coordinator, periods, seats, progress, reports, missing, missing_note, pack, held, held_all, is_empty, is_seated))

/// What of the page somebody changed and could not keep.
struct CoordinationTyped {
  ValuationTyped valuation{};
  std::optional<std::string> lines{};  // of the pack's note
  Problems problems{};                 // of the pack
  std::string failure{};               // of anything else
};

ReportView report_view(Work&, Coordination const&, Report const&, bool is_open, ValuationTyped const* typed);
PackView pack_view(Work&, Coordination const&, std::vector<DraftItem> const& draft, CoordinationTyped const&);
CoordinationPage coordination_page(Work&, Coordination const&, HandOffId opened, CoordinationTyped const&);
/// An item of a pack, draft or frozen.
PackItemView item_view(Work const&, PackKind, std::int64_t subject, PackContent const&);

}  // namespace timon::routine
