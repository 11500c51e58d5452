#include "plans/plan_tree_view.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"

namespace timon::plans {
namespace {

constexpr auto kWholeMax = std::int64_t{300};  // goals and objectives that one page shows together
constexpr auto kPartMax = std::int64_t{100};   // and those of one axis of a larger plan

/// How many goals below a branch stand how; integrating ones are counted by their parts.
struct BranchTotals {
  std::array<std::int64_t, 4> standing{};
  std::int64_t goals{};

  void add(BranchCount const& count) {
    goals += count.goals;
    if (!count.is_integrating) standing.at(static_cast<std::size_t>(count.standing)) += count.goals;
  }
};

std::vector<StandingCount> views_of(Words const& words, BranchTotals const& totals) {
  auto views = std::vector<StandingCount>{};
  for (auto at = std::size_t{0}; at < totals.standing.size(); ++at)
    if (totals.standing[at] > 0) views.push_back({static_cast<Standing>(at), goals::word_of(words, static_cast<Standing>(at)), words.number(totals.standing[at])});
  return views;
}

template <class Views>
void put_ends(Views& views) {
  for (auto at = std::size_t{0}; at < views.size(); ++at) {
    views[at].head.may_go_up = at > 0;
    views[at].head.may_go_down = at + 1 < views.size();
  }
}

/// The tree while it is put together.
class TreeMaker {
 public:
  TreeMaker(Work& work, Plan const& plan, TreePart const& part, bool may_change)
      : work_{work}, plan_{plan}, part_{part}, may_change_{may_change}, objectives_{objectives_of(work.db, plan.id)} {
    for (auto const& count : branch_counts(work, plan.id)) all_.add(count), totals_[count.objective].add(count);
    is_whole_ = all_.goals + static_cast<std::int64_t>(objectives_.size()) <= kWholeMax;
  }

  PlanTree tree() {
    auto tree = PlanTree{.axes = {}, .totals = views_of(work_.words, all_)};
    for (auto const& axis : axes_of(work_.db, plan_.id)) tree.axes.push_back(view_of(axis));
    put_ends(tree.axes);
    return tree;
  }

 private:
  BranchHead head_of(std::string const& noun, std::int64_t id, std::string const& code, std::string const& title, std::int64_t revision, BranchTotals const& totals) const {
    auto const address = address_of(plan_) + "/" + noun + "/" + std::to_string(id);
    return {.code = code,
            .title = title,
            .edit_address = address + "/editar",
            .place_address = address + "/lugar",
            .removal_address = address + "/baja",
            .add_address = address + "/objetivos/nuevo",
            .revision = revision,
            .may_change = may_change_,
            .totals = views_of(work_.words, totals)};
  }

  AxisView view_of(Axis const& axis) {
    auto totals = BranchTotals{};
    auto count = std::int64_t{0};
    for (auto const& objective : objectives_) {
      if (objective.axis != axis.id) continue;
      ++count;
      for (auto at = std::size_t{0}; at < totals.standing.size(); ++at) totals.standing[at] += totals_[objective.id].standing[at];
      totals.goals += totals_[objective.id].goals;
    }
    auto view = AxisView{.head = head_of("ejes", axis.id.number, axis.code, axis.title, axis.revision, totals), .id = axis.id.number};
    auto const place = "#axis-" + std::to_string(axis.id.number);
    auto const open_address = address_of(plan_) + "?eje=" + std::to_string(axis.id.number);
    view.is_open = is_whole_ || axis.id == part_.axis;
    view.summary = work_.words.plural("axis.objectives", count) + ", " + work_.words.plural("axis.goals", totals.goals);
    if (!view.is_open) {
      view.open_address = open_address + place;
      return view;
    }
    if (!is_whole_) view.close_address = address_of(plan_) + place;
    put_objectives(view, axis);
    put_ends(view.objectives);
    view.has_no_objectives = view.objectives.empty();
    if (!is_whole_) cut(view, open_address, place);
    return view;
  }

  void put_objectives(AxisView& view, Axis const& axis) {
    auto const& goals = goals_below(axis.id);
    for (auto const& objective : objectives_) {
      if (objective.axis != axis.id) continue;
      auto below =
          ObjectiveView{.head = head_of("objetivos", objective.id.number, objective.code, objective.title, objective.revision, totals_[objective.id]), .id = objective.id.number};
      for (auto const& goal : goals) {
        if (goal.objective != objective.id) continue;
        below.goals.push_back(item_of(work_.words, goal));
        if (may_change_) below.goals.back().place_address = address_of(plan_) + "/metas/" + goal.code + "/lugar";
      }
      below.has_no_goals = below.goals.empty();
      view.objectives.push_back(std::move(below));
    }
  }

  /// A plan that is shown whole is read at once, a larger one axis by axis.
  std::vector<PlanGoal> const& goals_below(AxisId axis) {
    if (!is_whole_) goals_ = goals_of(work_, plan_.id, axis);
    else if (!is_read_) goals_ = goals_of(work_, plan_.id);
    is_read_ = true;
    return goals_;
  }

  /// Leaves the goals of the page, with the objectives they hang from; an objective without goals counts as one of them.
  void cut(AxisView& view, std::string const& address, std::string const& place) const {
    auto whole = std::int64_t{0};
    for (auto const& objective : view.objectives) whole += std::max<std::int64_t>(1, static_cast<std::int64_t>(objective.goals.size()));
    auto const pages = std::max<std::int64_t>(1, (whole + kPartMax - 1) / kPartMax);
    auto const page = std::clamp<std::int64_t>(part_.page, 1, pages);
    auto const first = (page - 1) * kPartMax, end = page * kPartMax;
    auto shown = std::vector<ObjectiveView>{};
    auto at = std::int64_t{0};
    for (auto& objective : view.objectives) {
      auto const size = static_cast<std::int64_t>(objective.goals.size());
      auto const from = std::clamp<std::int64_t>(first - at, 0, size), until = std::clamp<std::int64_t>(end - at, 0, size);
      auto const is_here = size > 0 ? from < until : at >= first && at < end;
      at += std::max<std::int64_t>(1, size);
      if (!is_here) continue;
      auto goals = std::vector<GoalItem>{objective.goals.begin() + from, objective.goals.begin() + until};
      objective.goals = std::move(goals);
      shown.push_back(std::move(objective));
    }
    view.objectives = std::move(shown);
    auto const page_address = [&](std::int64_t number) { return address + (number > 1 ? "&pagina=" + std::to_string(number) : std::string{}) + place; };
    view.has_pages = pages > 1;
    if (page > 1) view.previous_address = page_address(page - 1);
    if (page < pages) view.next_address = page_address(page + 1);
    view.page_text = work_.words.text("axis.page", {work_.words.number(page), work_.words.number(pages)});
  }

  Work& work_;
  Plan const& plan_;
  TreePart part_;
  bool may_change_;
  std::vector<Objective> objectives_;
  std::vector<PlanGoal> goals_;
  std::map<ObjectiveId, BranchTotals> totals_;
  BranchTotals all_;
  bool is_whole_{}, is_read_{};
};

}  // namespace

TreePart tree_part_of(http::Request const& request) { return {AxisId{integer_from(request.query["eje"]).value_or(0)}, integer_from(request.query["pagina"]).value_or(1)}; }

PlanTree plan_tree(Work& work, Plan const& plan, TreePart const& part, bool may_change) { return TreeMaker{work, plan, part, may_change}.tree(); }

}  // namespace timon::plans
