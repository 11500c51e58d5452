#pragma once
#include <boost/describe.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "goals/goals.hpp"
#include "platform/work/together.hpp"
#include "platform/work/work.hpp"

namespace timon::portfolio {

constexpr auto kBulkRowsMax = std::size_t{500};

/// A chosen row, and the revision that the person has in front of them; 0: they did not say.
template <class Id>
struct ChosenRow {
  Id id;
  std::int64_t revision{};
};

/// What became of one row: done, or why not.
template <class Id>
struct RowAnswer {
  Id id;
  std::optional<Problem> refused;
};

template <class Id>
struct ActOutcome {
  std::int64_t act{};  // to undo it; 0: nothing was done
  std::vector<RowAnswer<Id>> answers;
};

/// Of all rows that a question finds those to which a deed would be done, as far as one act reaches.
template <class Id>
struct Reached {
  std::vector<ChosenRow<Id>> rows;
  std::int64_t left_out{};  // not for this person, or so already
  bool has_more{};          // than one act reaches

  /// Takes the lines for which `refusal` has nothing to say; false once there is one too many.
  template <class Lines, class Refusal>
  bool take(Lines const& lines, Refusal const& refusal) {
    for (auto const& line : lines) {
      if (refusal(line)) {
        ++left_out;
        continue;
      }
      has_more = rows.size() == kBulkRowsMax;
      if (has_more) return false;
      rows.push_back({line.id, line.revision});
    }
    return true;
  }
};

/// In one order for everybody, so that two of them never wait for each other; a row once.
template <class Id>
std::vector<ChosenRow<Id>> in_one_order(std::vector<ChosenRow<Id>> chosen) {
  std::ranges::sort(chosen, {}, &ChosenRow<Id>::id);
  auto const twice = std::ranges::unique(chosen, {}, &ChosenRow<Id>::id);
  chosen.erase(twice.begin(), twice.end());
  return chosen;
}

template <class Row, class Id>
std::vector<Id> ids_of(std::vector<Row> const& rows, Id Row::*id) {
  auto ids = std::vector<Id>{};
  for (auto const& row : rows) ids.push_back(row.*id);
  return ids;
}

/// What is wrong with the choice, whatever its rows; `none`: the problem where there is none.
void check_choice(Problems&, std::size_t rows, char const* none);
void check_label(Problems&, std::string const& label);

/// The last act of this person that one press may still undo.
struct LastAct {
  std::int64_t id{};
  std::string verb;
  std::string detail;  // the label that was put on or taken off
  bool of_goals{};     // else of milestones
  std::int64_t rows{};
};
BOOST_DESCRIBE_STRUCT(LastAct, (), (id, verb, detail, of_goals, rows))
std::optional<LastAct> last_act(Work&);
/// The same, if it is that act; throws NotFound for one that is not one's own, is of the other kind, was undone or is over its time.
LastAct must_be_last(Work&, std::int64_t act, bool of_goals);

/// Keeps that there was an act; answers its number, under which the caller keeps the rows.
std::int64_t add_act(Work&, std::string const& verb, std::string const& detail, bool of_goals);
/// It is undone once.
void close_act(Work&, std::int64_t act);

/// Puts the label on, or takes it off; refused where it is so already.
Outcome<Done> label_one(Work&, GoalId, MilestoneId, std::string const& label, bool is_on);

/// Does one row of an act, whole or not at all; what ends a request elsewhere is the row's answer here, so that the others go on.
/// Answers why it was not done.
std::optional<Problem> refusal_of(Together&, std::function<Outcome<Done>()> const& deed);

/// The same to each row, `now` being how they stand before the first is changed, for a date may move others that follow it: a row whose
/// revision is another than the one that was seen stays as it is.
template <class Row, class Id, class Line, class Deed>
std::vector<RowAnswer<Id>> done_to_each(Together& all, std::vector<Row> const& rows, Id Row::*id, std::int64_t Row::*revision_seen, std::vector<Line> const& now,
                                        Deed const& deed) {
  auto revisions = std::map<Id, std::int64_t>{};
  for (auto const& line : now) revisions.emplace(line.id, line.revision);
  auto answers = std::vector<RowAnswer<Id>>{};
  for (auto const& row : rows) {
    auto const stands = revisions.find(row.*id);
    auto const is_stale = row.*revision_seen != 0 && stands != revisions.end() && stands->second != row.*revision_seen;
    answers.push_back({row.*id, is_stale ? Problem{"", "portfolio.bulk.stale"} : refusal_of(all, [&] { return deed(row); })});
  }
  return answers;
}

}  // namespace timon::portfolio
