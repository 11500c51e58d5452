#pragma once
#include <boost/describe/class.hpp>

#include "goals/goal_form.hpp"

namespace timon::goals {

/// «…/metas-intermedias/nueva» and «/metas/{goal}/{milestone}/editar».
struct MilestoneForm {
  std::string title;
  std::string goal_title;
  std::string goal_address;
  std::string note;  // why the date is not here: it has a deed of its own
  std::string action;
  std::string back;
  std::string draft;
  std::int64_t revision{};
  bool is_stale{};
  std::vector<Clash> clashes;
  std::optional<view::ProblemSummary> problems;
  bool has_dates{};  // the date may be written here
  view::Field code, title_field, responsible, type, weight, is_critical;
  view::Field due_kind, due_on, after_milestone, after_days;
  view::Field place, amount, detail;
};
BOOST_DESCRIBE_STRUCT(MilestoneForm, (),
                      (title, goal_title, goal_address, note, action, back, draft, revision, is_stale, clashes, problems, has_dates, code, title_field, responsible, type, weight,
                       is_critical, due_kind, due_on, after_milestone, after_days, place, amount, detail))

http::Fields fields_of(Milestone const&);
Milestone milestone_from(http::Fields const&, Milestone ground, Problems&);
/// `milestone` is the one that is edited; none for a new one.
MilestoneForm milestone_form(Work&, Goal const&, Milestone const* milestone, http::Fields const& values, Problems const&);
std::vector<Clash> clashes_of(MilestoneForm const& typed, MilestoneForm const& now);

}  // namespace timon::goals
