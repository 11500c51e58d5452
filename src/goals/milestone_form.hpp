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
  bool offers_predecessors{};
  bool is_computed{};  // the critical path of the goal: nobody marks this one by hand
  bool is_on_path{};
  std::string path_note;  // how it is computed, and this one's slack
  view::Field code, title_field, responsible, type, weight, is_critical;
  view::Field due_kind, due_on, after_milestone, after_days;
  view::Field predecessors;  // several may be chosen; the value is their numbers with commas
  view::Field place, amount, detail;
};
BOOST_DESCRIBE_STRUCT(MilestoneForm, (),
                      (title, goal_title, goal_address, note, action, back, draft, revision, is_stale, clashes, problems, has_dates, offers_predecessors, is_computed, is_on_path,
                       path_note, code, title_field, responsible, type, weight, is_critical, due_kind, due_on, after_milestone, after_days, predecessors, place, amount, detail))

http::Fields fields_of(Milestone const&);
/// The same with those it waits for.
http::Fields fields_of(Work&, Milestone const&);
/// Those that the form says it waits for; nothing when the form did not ask.
std::optional<std::vector<MilestoneId>> predecessors_from(http::Fields const&);
Milestone milestone_from(http::Fields const&, Milestone ground, Problems&);
/// `milestone` is the one that is edited; none for a new one.
MilestoneForm milestone_form(Work&, Goal const&, Milestone const* milestone, http::Fields const& values, Problems const&);
std::vector<Clash> clashes_of(MilestoneForm const& typed, MilestoneForm const& now);

}  // namespace timon::goals
