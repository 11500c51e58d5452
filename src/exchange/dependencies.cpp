#include "exchange/dependencies.hpp"

#include <algorithm>

namespace timon::exchange {
namespace {

constexpr auto kSheet = std::string_view{"metas_intermedias"};
constexpr auto kColumn = std::string_view{"depende_de"};

/// Who waits for whom: milestones as numbers.
class Waits {
 public:
  int place_of(std::string const& key) {
    auto const [found, is_new] = places_.try_emplace(key, static_cast<int>(before_.size()));
    if (is_new) before_.emplace_back();
    return found->second;
  }
  void add(int milestone, std::string const& before) {
    auto const place = place_of(before);
    before_[static_cast<std::size_t>(milestone)].push_back(place);
  }

  /// Those that stay when whoever waits for nobody, and whoever nobody waits for, is taken away again and again: the circles
  /// and what lies between two of them.
  std::vector<bool> in_circle() const {
    auto behind = std::vector<std::vector<int>>(before_.size());
    for (auto i = std::size_t{0}; i < before_.size(); ++i)
      for (auto const each : before_[i]) behind[static_cast<std::size_t>(each)].push_back(static_cast<int>(i));
    auto stays = std::vector<bool>(before_.size(), true);
    peel(before_, behind, stays);
    peel(behind, before_, stays);
    return stays;
  }

 private:
  using Links = std::vector<std::vector<int>>;

  static void peel(Links const& from, Links const& to, std::vector<bool>& stays) {
    auto open = std::vector<int>(from.size(), 0);
    auto free = std::vector<std::size_t>{};
    for (auto i = std::size_t{0}; i < from.size(); ++i) {
      open[i] = static_cast<int>(std::count_if(from[i].begin(), from[i].end(), [&](int each) { return stays[static_cast<std::size_t>(each)]; }));
      if (open[i] == 0 && stays[i]) free.push_back(i);
    }
    while (!free.empty()) {
      auto const at = free.back();
      free.pop_back();
      stays[at] = false;
      for (auto const each : to[at])
        if (auto const next = static_cast<std::size_t>(each); stays[next] && --open[next] == 0) free.push_back(next);
    }
  }

  std::unordered_map<std::string, int> places_;
  Links before_;
};

bool is_told(MilestoneRow const& row) { return row.goal.has_value() && row.code.has_value() && !row.depends_on.is_absent(); }
std::string key_of_row(MilestoneRow const& row) { return row.goal.value_or({}) + "/" + row.code.value_or({}); }

}  // namespace

void refuse_circles(Import& in) {
  if (std::none_of(in.rows.milestones.begin(), in.rows.milestones.end(), [](auto const& row) { return row.depends_on.has_value(); })) return;
  auto waits = Waits{};
  auto told = std::set<std::string>{};
  for (auto const& row : in.rows.milestones) {
    if (!is_told(row)) continue;
    auto const key = key_of_row(row);
    told.insert(key);
    auto const place = waits.place_of(key);
    // On itself it is refused with its own row.
    for (auto const& before : row.depends_on.value_or({}))
      if (to_text(before) != key) waits.add(place, to_text(before));
  }
  for (auto const& [number, links] : in.known.predecessors) {
    auto const key = to_text(in.known.reference_to(MilestoneId{number}));
    if (told.contains(key)) continue;
    auto const place = waits.place_of(key);
    for (auto const& link : links) waits.add(place, to_text(in.known.reference_to(link.predecessor)));
  }
  auto const in_circle = waits.in_circle();
  for (auto const& row : in.rows.milestones)
    if (is_told(row) && row.depends_on.has_value() && in_circle[static_cast<std::size_t>(waits.place_of(key_of_row(row)))])
      in.wrong({kSheet, row.line}, kColumn, to_text(row.depends_on->front()), {{}, "plan.row.in_circle"});
}

void warn_of_early_due(Import& in, Spot spot, MilestoneId milestone) {
  auto const* const later = in.known.milestones.find(milestone);
  auto const links = in.known.predecessors.find(milestone.number);
  if (later == nullptr || !later->due_on || links == in.known.predecessors.end()) return;
  for (auto const& link : links->second) {
    auto const* const before = in.known.milestones.find(link.predecessor);
    if (before == nullptr || before->withdrawn_on || !before->due_on || *before->due_on <= *later->due_on || !in.known.is_visible(before->goal)) continue;
    auto const name = to_text(in.known.reference_to(before->id));
    in.warn(spot, kColumn, name, {{}, "plan.milestone.before_its_predecessor", {to_iso(*later->due_on), name, to_iso(*before->due_on)}});
  }
}

}  // namespace timon::exchange
