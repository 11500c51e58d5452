#pragma once
#include <type_traits>

#include "strategy/row_kind.hpp"

namespace timon::strategy {

// What people can do with the rows of a goal's strategy. Each asks role, visibility, right in that place, revision, content: in
// this order.

/// Who may edit the goal writes its strategy; before whom it was presented is written by those who may approve it, too.
enum class Writers { editors, approvers_too };
template <class T>
constexpr auto kWriters = std::is_same_v<T, Presentation> ? Writers::approvers_too : Writers::editors;
/// The right somewhere; Forbidden otherwise.
void must_write(Actor const&, Writers);
bool may_edit(Actor const&, Goal const&, Writers = Writers::editors);
bool may_accept(Actor const&, Goal const&);
/// The goal, for who may write its strategy: Forbidden or NotFound otherwise.
Goal editable_goal(Work&, GoalId, Writers = Writers::editors);
/// Begins the deed in the history of the goal, in the name of the office that writes there.
void sign(Work const&, Deed&, Goal const&);

template <class T>
std::optional<T> row_of(sql::Session& db, GoalId goal, decltype(T::id) id) {
  return db.maybe<T>(sql::select<T>("WHERE id = :id AND goal = :goal"), sql::with("id", id, "goal", goal));
}

/// What a goal has once.
template <class T>
constexpr auto kIsSingle = std::is_same_v<T, GoalStrategy> || std::is_same_v<T, ClosingReview>;
template <class T>
std::optional<T> only_row_of(sql::Session& db, GoalId goal) {
  return db.maybe<T>(sql::select<T>("WHERE goal = :goal"), sql::with("goal", goal));
}

/// Adds the row, or writes it over the one with its number. Of what a goal has once, the first of two who write it at the same
/// time does; the other finds it changed.
template <class T>
Outcome<T> save_row(Work& work, GoalId goal_id, std::int64_t revision_seen, T wanted) {
  auto const goal = editable_goal(work, goal_id, kWriters<T>);
  auto transaction = sql::Transaction{work.db};
  work.db.lock(Goal::kTable, goal.id.number);
  auto before = wanted.id ? row_of<T>(work.db, goal.id, wanted.id) : std::nullopt;
  if (wanted.id && !before) throw NotFound{};
  if constexpr (kIsSingle<T>) {
    if (!wanted.id && only_row_of<T>(work.db, goal.id)) throw Stale{T::kTable};
  }
  if (before) must_be_current(revision_seen, before->revision, T::kTable);
  wanted.goal = goal.id;
  auto ready = RowKind<T>::checked(work, goal, std::move(wanted));
  if (!ready) return ready;
  auto deed = Deed{work, before ? RowKind<T>::kChanged : RowKind<T>::kAdded};
  sign(work, deed, goal);
  if constexpr (requires { wanted.sequence; }) {
    if (!before)
      ready->sequence = work.db.one<std::int64_t>(std::string{"SELECT coalesce(max(sequence), 0) + 1 FROM "} + T::kTable + " WHERE goal = :goal", sql::with("goal", goal.id));
  }
  *ready = before ? deed.update(*before, *ready) : deed.insert(*ready);
  deed.commit();
  transaction.commit();
  return ready;
}

/// Lets go of what names the row before it is erased.
template <class T>
void let_go(Work&, Deed&, T const&) {}
void let_go(Work&, Deed&, GoalResult const&);
void let_go(Work&, Deed&, Stakeholder const&);

template <class T>
void remove_row(Work& work, GoalId goal_id, std::int64_t revision_seen, decltype(T::id) id) {
  auto const goal = editable_goal(work, goal_id, kWriters<T>);
  auto const before = row_of<T>(work.db, goal.id, id);
  if (!before) throw NotFound{};
  must_be_current(revision_seen, before->revision, T::kTable);
  auto deed = Deed{work, RowKind<T>::kRemoved};
  sign(work, deed, goal);
  let_go(work, deed, *before);
  deed.erase(*before);
  deed.commit();
}

enum class Step { up, down };

/// Changes places with the row before or behind it; at the end of the list nothing happens.
template <class T>
void move_row(Work& work, GoalId goal_id, decltype(T::id) id, Step step) {
  auto const goal = editable_goal(work, goal_id);
  auto const rows = work.db.all<T>(sql::select<T>("WHERE goal = :goal ORDER BY sequence, id"), sql::with("goal", goal.id));
  auto const at = std::find_if(rows.begin(), rows.end(), [&](T const& row) { return row.id == id; });
  if (at == rows.end()) throw NotFound{};
  if (step == Step::up ? at == rows.begin() : at + 1 == rows.end()) return;
  auto const other = step == Step::up ? at - 1 : at + 1;
  auto first = *at, second = *other;
  std::swap(first.sequence, second.sequence);
  auto deed = Deed{work, RowKind<T>::kChanged};
  sign(work, deed, goal);
  deed.update(*at, first);
  deed.update(*other, second);
  deed.commit();
}

/// What became of a risk. When it happened, `alert` may be raised with it, and each names the other.
Outcome<Risk> state_risk(Work&, GoalId, RiskId, std::int64_t revision_seen, RiskState, std::string const& reason, std::optional<Obstacle> alert);

/// Makes a version of a report the official one of its month; a later one takes its place.
Outcome<OfficialReport> make_official(Work&, GoalId, Id<GoalReport>);
bool may_make_official(Actor const&, Goal const&);

}  // namespace timon::strategy
