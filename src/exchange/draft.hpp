#pragma once
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "plans/plans.hpp"
#include "strategy/strategy.hpp"
#include "territory/territory.hpp"

namespace timon::exchange {

/// One row to be written: new (nothing before), changed, or removed.
template <class T>
struct Pending {
  std::optional<T> before;
  T after;
  std::int64_t thread{};  // the goal in whose history it is told
  bool is_removed{};
};

template <class T>
struct PendingRows {
  std::vector<Pending<T>> rows;
  std::unordered_map<std::int64_t, std::size_t> place_by_id;
};

/// All that an import will write, in memory. New rows have ids below zero, by which others may name them. Each table's rows
/// come after those they name.
class Draft {
 public:
  std::int64_t next_id() { return --last_id_; }

  /// `before` nothing: a new row. Put twice, the last stands.
  template <class T>
  void put(std::optional<T> before, T after, GoalId thread = {}) {
    auto& pending = std::get<PendingRows<T>>(tables_);
    if (auto const found = pending.place_by_id.find(after.id.number); found != pending.place_by_id.end()) {
      pending.rows[found->second].after = std::move(after);
      return;
    }
    pending.place_by_id.emplace(after.id.number, pending.rows.size());
    pending.rows.push_back({std::move(before), std::move(after), thread.number});
  }
  template <class T>
  void add(T row, GoalId thread = {}) {
    if (!row.id) row.id = decltype(row.id){next_id()};
    put<T>({}, std::move(row), thread);
  }
  template <class T>
  void remove(T row, GoalId thread = {}) {
    std::get<PendingRows<T>>(tables_).rows.push_back({row, row, thread.number, true});
  }
  /// As many rows of the table may come.
  template <class T>
  void expect(std::size_t rows) {
    auto& pending = std::get<PendingRows<T>>(tables_);
    pending.rows.reserve(rows);
    pending.place_by_id.reserve(rows);
  }
  /// The goal's standing is to be computed anew.
  void touch(GoalId goal) { touched_.insert(goal.number); }

  template <class T>
  std::vector<Pending<T>>& rows() {
    return std::get<PendingRows<T>>(tables_).rows;
  }
  std::unordered_set<std::int64_t> const& touched() const { return touched_; }
  template <class Visit>
  void for_each_table(Visit&& visit) {
    std::apply([&](auto&... table) { (visit(table.rows), ...); }, tables_);
  }
  long size() {
    auto count = 0L;
    for_each_table([&](auto const& rows) { count += static_cast<long>(rows.size()); });
    return count;
  }

  /// Obstacles that come to a level by this import: their clock starts.
  std::unordered_set<std::int64_t> arriving;

 private:
  // In the order in which they are written.
  std::tuple<PendingRows<Place>, PendingRows<Institution>, PendingRows<Person>, PendingRows<Office>, PendingRows<OfficeHolding>, PendingRows<Plan>, PendingRows<Axis>,
             PendingRows<Objective>, PendingRows<Goal>, PendingRows<PriorityChoice>, PendingRows<GoalPlace>, PendingRows<GoalShare>, PendingRows<SharePercent>,
             PendingRows<Milestone>, PendingRows<MilestonePredecessor>, PendingRows<Reprogramming>, PendingRows<GoalReport>, PendingRows<Obstacle>, PendingRows<ObstacleTarget>,
             PendingRows<Stay>, PendingRows<ActionEntry>, PendingRows<Opportunity>, PendingRows<Product>, PendingRows<Stakeholder>, PendingRows<ChainLink>, PendingRows<Classifier>,
             PendingRows<ClassifierValue>, PendingRows<Classification>>
      tables_;
  std::unordered_set<std::int64_t> touched_;
  std::int64_t last_id_{0};
};

}  // namespace timon::exchange
