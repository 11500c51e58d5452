#pragma once
#include "goals/goals.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/form.hpp"
#include "platform/view/view.hpp"
#include "portfolio/bulk_acts.hpp"

namespace timon::portfolio {

struct BulkItemView {
  std::string label, address, note;
  bool is_done{}, is_refused{};
};
BOOST_DESCRIBE_STRUCT(BulkItemView, (), (label, address, note, is_done, is_refused))

/// What was chosen with what to say about it, then what became of each.
struct BulkPage {
  std::string title, about, verb, submit;
  std::string home, crumb, action;  // the list it came from, and where the form goes
  std::vector<BulkItemView> items;
  std::vector<std::string> chosen;
  std::optional<view::Field> days, to_on, cause, reason, responsible, label;
  std::vector<std::string> known;  // labels in use
  std::optional<view::ProblemSummary> problems;
  std::string undo_act;
  bool is_form{}, has_known{};
};
BOOST_DESCRIBE_STRUCT(BulkPage, (),
                      (title, about, verb, submit, home, crumb, action, items, chosen, days, to_on, cause, reason, responsible, label, known, problems, undo_act, is_form,
                       has_known))

/// The two lists whose rows are chosen.
BulkPage milestones_page(Words const&, std::string title);
BulkPage goals_page(Words const&, std::string title);

/// A label to put on or take off, with those in use.
void add_label_field(BulkPage&, Work&, http::Fields const&, Problems const&);
/// An office to answer for the rows, each with its institution.
void add_office_field(BulkPage&, Work&, char const* label_key, http::Fields const&, Problems const&);
/// The one label of a form: what stands behind a comma would be another.
std::string label_from(http::Fields const&, Problems&);
/// What became of the row.
void tell_answer(BulkItemView&, Words const&, std::optional<Problem> const& refused, std::string done);

/// Asks what to say of the goals of these milestones, as the board's own page does.
http::Response ask_goals_of(http::Request const&, Work&, std::string const& verb, std::vector<MilestoneId> const&);

}  // namespace timon::portfolio
