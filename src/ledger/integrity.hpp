#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon::ledger {

/// What became of the dates that were approved: each milestone of an approved plan that was not taken away stands in one of the
/// first four; the others look at the same milestones in another way.
BOOST_DEFINE_ENUM_CLASS(Keeping, kept, once, twice, often, added, withdrawn, on_time, afterwards)

/// The figures of an institution.
struct IntegrityRow {
  InstitutionId institution;
  std::string code, name;
  std::int64_t milestones{};                      // of approved plans, not taken away
  std::int64_t kept{}, once{}, twice{}, often{};  // never moved, once, twice, three times or more: together all milestones
  std::int64_t added{};                           // after approval
  std::int64_t withdrawn{};                       // not among the milestones
  std::int64_t on_time{}, afterwards{};           // finished by the day first approved, or after it
  std::int64_t of(Keeping) const;
};
BOOST_DESCRIBE_STRUCT(IntegrityRow, (), (institution, code, name, milestones, kept, once, twice, often, added, withdrawn, on_time, afterwards))

/// All rows together.
IntegrityRow sum_of(std::vector<IntegrityRow> const&);
/// Of what a figure is a share: finished ones of those finished, withdrawn ones of those ever promised, others of the milestones.
std::int64_t whole_of(IntegrityRow const&, Keeping);

/// A milestone behind a figure.
struct PromisedLine {
  MilestoneId id;
  std::string goal_code, goal_title, institution_name, code, title;
  std::optional<Date> due_original, due_on, finished_on, withdrawn_on;
  bool is_added_later{};
  std::int64_t moves{};
};
BOOST_DESCRIBE_STRUCT(PromisedLine, (), (id, goal_code, goal_title, institution_name, code, title, due_original, due_on, finished_on, withdrawn_on, is_added_later, moves))

}  // namespace timon::ledger
