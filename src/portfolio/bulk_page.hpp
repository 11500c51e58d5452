#pragma once
#include "base/text.hpp"
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
  std::vector<std::string> beyond;  // what else meets the filter, where all that do are asked for
  std::vector<BulkItemView> items;
  std::vector<std::string> chosen;
  std::optional<view::Field> days, to_on, cause, reason, responsible, label;
  std::vector<std::string> known;  // labels in use
  std::optional<view::ProblemSummary> problems;
  std::string undo_act;
  bool is_form{}, has_known{};
};
BOOST_DESCRIBE_STRUCT(BulkPage, (),
                      (title, about, verb, submit, home, crumb, action, beyond, items, chosen, days, to_on, cause, reason, responsible, label, known, problems, undo_act, is_form,
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
/// One row: how it stands and what would become of it; or why it would stay so.
void add_row(BulkPage&, Words const&, BulkItemView, std::string const& choice, std::optional<Problem> const& refused);
/// What became of the row.
void tell_answer(BulkItemView&, Words const&, std::optional<Problem> const& refused, std::string done);

/// What stands at the tick for all that meet the filter, not those of this page alone.
std::string all_matching(Words const&, std::int64_t matching);
/// Are all that meet the filter asked for?
bool wants_all(http::Fields const&);
/// What else meets it.
std::vector<std::string> told_beyond(Words const&, std::int64_t left_out, bool has_more);

/// «12:3» as a form sends it: number and revision.
template <class Id>
std::string choice_of(Id id, std::int64_t revision) {
  return std::to_string(id.number) + ":" + std::to_string(revision);
}

/// The ticked rows of a form.
template <class Id>
std::vector<ChosenRow<Id>> chosen_in(http::Fields const& fields) {
  auto chosen = std::vector<ChosenRow<Id>>{};
  for (auto const& value : fields.all("item")) {
    auto const parts = split(value, ':');
    if (parts.size() == 2) chosen.push_back({Id{integer_from(parts[0]).value_or(0)}, integer_from(parts[1]).value_or(0)});
  }
  return chosen;
}

/// Row by row what became of them; answers how many were done.
template <class Id, class Lines, class ItemOf, class DoneNote>
std::int64_t tell_answers(BulkPage& page, Words const& words, std::vector<RowAnswer<Id>> const& answers, Lines const& lines, ItemOf const& item_of, DoneNote const& done_note) {
  auto refused = std::map<Id, std::optional<Problem>>{};
  for (auto const& one : answers) refused.emplace(one.id, one.refused);
  auto done = std::int64_t{0};
  for (auto const& line : lines) {
    auto& item = page.items.emplace_back(item_of(line));
    tell_answer(item, words, refused[line.id], done_note(line));
    done += item.is_done ? 1 : 0;
  }
  return done;
}

/// Asks what to say of these goals, as the board's own page does; `is_all`: of those of them to which it would be done.
http::Response ask_goals(http::Request const&, Work&, std::string const& verb, std::vector<GoalId> const&, bool is_all);

}  // namespace timon::portfolio
