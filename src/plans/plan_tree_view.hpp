#pragma once
#include "plans/plan_pages.hpp"

namespace timon::plans {

/// An axis or an objective with what one may do to it.
struct BranchHead {
  std::string code, title, edit_address, place_address, removal_address, add_address;
  std::int64_t revision{};
  bool may_change{}, may_go_up{}, may_go_down{};
  std::vector<StandingCount> totals;
};
BOOST_DESCRIBE_STRUCT(BranchHead, (), (code, title, edit_address, place_address, removal_address, add_address, revision, may_change, may_go_up, may_go_down, totals))

struct ObjectiveView {
  BranchHead head;
  std::int64_t id{};
  std::vector<GoalItem> goals;
  bool has_no_goals{};
};
BOOST_DESCRIBE_STRUCT(ObjectiveView, (), (head, id, goals, has_no_goals))

/// An axis that is closed shows its totals and the way to open it; one that is open may show its goals page by page.
struct AxisView {
  BranchHead head;
  std::int64_t id{};
  std::string open_address, close_address, previous_address, next_address, page_text, summary;
  std::vector<ObjectiveView> objectives;
  bool is_open{}, has_no_objectives{}, has_pages{};
};
BOOST_DESCRIBE_STRUCT(AxisView, (), (head, id, open_address, close_address, previous_address, next_address, page_text, summary, objectives, is_open, has_no_objectives, has_pages))

/// Which part of a tree that is too large for one page is shown.
struct TreePart {
  AxisId axis;  // none: all of them closed
  std::int64_t page{1};
};
TreePart tree_part_of(http::Request const&);

struct PlanTree {
  std::vector<AxisView> axes;
  std::vector<StandingCount> totals;
};
/// A plan of a few hundred goals stands open on its page; of a larger one only the axis that is asked for is, so many goals at a
/// time.
PlanTree plan_tree(Work&, Plan const&, TreePart const&, bool may_change);

}  // namespace timon::plans
