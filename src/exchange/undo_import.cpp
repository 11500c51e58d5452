#include <boost/json.hpp>

#include <set>

#include "exchange/exchange.hpp"
#include "exchange/kept_rows.hpp"
#include "goals/goals.hpp"
#include "goals/milestone_actions.hpp"
#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "plans/plans.hpp"
#include "platform/work/deed.hpp"
#include "strategy/strategy.hpp"
#include "territory/territory.hpp"

namespace timon::exchange {
namespace {

constexpr auto kImported = "plan_imported";
constexpr auto kUndone = "import_undone";

sql::Slot slot_from(boost::json::value const& value, sql::Kind kind) {
  auto slot = sql::Slot{.kind = kind, .is_null = value.is_null()};
  if (value.is_int64()) slot.integer = value.as_int64();
  else if (value.is_string()) slot.text = value.as_string();
  return slot;
}

/// The row with the members that the journal tells.
template <class T>
void patch(T& row, boost::json::object const& members) {
  boost::mp11::mp_for_each<sql::Members<T>>([&](auto member) {
    using M = std::remove_cvref_t<decltype(row.*member.pointer)>;
    auto const* const value = members.if_contains(member.name);
    if (value != nullptr && std::string_view{member.name} != "revision") sql::Codec<M>::read(slot_from(*value, sql::Codec<M>::kind), row.*member.pointer);
  });
}

/// Takes back one import, newest row first.
class Undo {
 public:
  Undo(Work& work, std::int64_t entry) : work_{work}, deed_{work, kUndone, std::to_string(entry)} {
    changes_ = work.db.all<ImportChange>("SELECT object, object_id, coalesce(thread, 0) AS thread, before, after, seal FROM journal_change WHERE entry = :entry ORDER BY id DESC",
                                         sql::with("entry", entry));
  }

  UndoReport run() {
    auto const kept = KeptRows{work_.db, changes_};
    report_.kept = kept.told(work_.words);
    auto new_goals = std::vector<GoalId>{};
    for (auto const& change : changes_) {
      if (change.object == Goal::kTable) goals_.push_back(GoalId{change.object_id});
      else if (change.thread != 0) goals_.push_back(GoalId{change.thread});
      if (change.object == Institution::kTable) add_goals_of("institution", change.object_id);
      if (change.object == Objective::kTable) add_goals_of("objective", change.object_id);
      if (change.before || kept.keeps(change)) continue;
      if (change.object == Goal::kTable) new_goals.push_back(GoalId{change.object_id});
      if (change.object == Obstacle::kTable) obstacles::forget_search(work_.db, ObstacleId{change.object_id});
    }
    goals::forget_standing(work_, new_goals);
    organization::forget_reach(work_.db);
    for (auto const& change : changes_)
      if (!kept.keeps(change)) take_back(change);
    organization::rebuild_reach(work_.db);
    settle_paths();
    obstacles::refresh_loads(work_, goals_);
    report_.rows = rows_;
    deed_.commit();
    return std::move(report_);
  }

 private:
  /// Their lines on the board name it.
  void add_goals_of(std::string const& column, std::int64_t id) {
    auto const goals = work_.db.all<GoalId>("SELECT id FROM goal WHERE " + column + " = :id", sql::with("id", id));
    goals_.insert(goals_.end(), goals.begin(), goals.end());
  }

  /// What stays of a path, because somebody changed it since, waits for other milestones now: dates that follow others and the
  /// critical path are settled as the import settled them.
  void settle_paths() {
    auto goals = std::set<std::int64_t>{};
    for (auto const& change : changes_)
      if (change.thread != 0 && (change.object == Milestone::kTable || change.object == MilestonePredecessor::kTable)) goals.insert(change.thread);
    for (auto const goal : goals) {
      auto const waiting = work_.db.one<std::int64_t>(
          "SELECT count(*) FROM milestone m WHERE m.goal = :goal AND (m.due_kind = 'after' OR m.id IN (SELECT p.milestone FROM milestone_predecessor p))", sql::with("goal", goal));
      if (waiting == 0) continue;
      deed_.thread(goal);
      goals::settle_path(work_, deed_, GoalId{goal});
    }
  }

  void take_back(ImportChange const& change) {
    auto is_ours = false;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<
        std::type_identity, boost::mp11::mp_list<Place, Institution, Person, Office, OfficeHolding, Plan, Axis, Objective, Goal, PriorityChoice, GoalPlace, GoalShare, Milestone,
                                                 MilestonePredecessor, Reprogramming, GoalReport, Obstacle, ObstacleTarget, Stay, ActionEntry, Opportunity, Product, Stakeholder,
                                                 Classifier, ClassifierValue, Classification, SharePercent, ChainLink>>>([&]<class T>(std::type_identity<T>) {
      if (change.object != T::kTable) return;
      is_ours = true;
      take_back_row<T>(change);
    });
    if (!is_ours) keep(change);
  }

  template <class T>
  void take_back_row(ImportChange const& change) {
    if (change.thread != 0) deed_.thread(change.thread);
    if (!change.after) return put_back<T>(change);
    static auto const text = sql::select<T>("WHERE id = :id");
    static auto const seal_text = std::string{"SELECT seal FROM "} + T::kTable + " WHERE id = :id";
    auto const row = work_.db.maybe<T>(text, sql::with("id", change.object_id));
    // Changed since the import by somebody else, or gone: theirs stands.
    if (!row || (!touched_.contains({change.object, change.object_id}) && work_.db.one<std::string>(seal_text, sql::with("id", change.object_id)) != change.seal.value_or("")))
      return keep(change);
    touched_.insert({change.object, change.object_id});
    if (!change.before) return attempt(change, [&] { deed_.erase(*row); });
    auto after = *row;
    patch(after, boost::json::parse(*change.before).as_object());
    attempt(change, [&] { deed_.update(*row, after); });
  }

  template <class T>
  void put_back(ImportChange const& change) {
    auto row = T{};
    patch(row, boost::json::parse(*change.before).as_object());
    attempt(change, [&] { deed_.insert(row); });
  }

  /// What others name by now stays; what has another in its place by now does not come back.
  template <class Write>
  void attempt(ImportChange const& change, Write const& write) {
    work_.db.script("SAVEPOINT attempt");
    try {
      write();
      work_.db.script("RELEASE SAVEPOINT attempt");
      ++rows_;
    } catch (sql::Violation const&) {
      work_.db.script("ROLLBACK TO SAVEPOINT attempt");
      work_.db.script("RELEASE SAVEPOINT attempt");
      keep(change);
    }
  }

  void keep(ImportChange const& change) { report_.kept.push_back(row_words(work_.words, change.object, code_of(change))); }

  Work& work_;
  Deed deed_;
  std::vector<ImportChange> changes_;
  std::vector<GoalId> goals_;
  std::set<std::pair<std::string, std::int64_t>> touched_;
  UndoReport report_;
  long rows_{};
};

}  // namespace

Outcome<UndoReport> undo_import(Work& work, std::int64_t entry) {
  must_have(work.actor, {kImportContent, kImportOrganization});
  auto transaction = sql::Transaction{work.db};
  auto const found = work.db.maybe<PersonId>("SELECT person FROM journal WHERE id = :entry AND event = :event", sql::with("entry", entry, "event", kImported));
  if (!found) throw NotFound{};
  // One's own import; whoever imports for the whole government, anybody's.
  must(work.actor.is_console || *found == work.actor.person || work.actor.sees_all(), kImportContent);
  if (is_undone(work.db, entry)) return Problem{"entry", "plan.undo.already"};
  auto report = Undo{work, entry}.run();
  report.entry = work.db.one<std::int64_t>("SELECT entry FROM journal_head WHERE id = 1");
  transaction.commit();
  return report;
}

bool is_undone(sql::Session& db, std::int64_t entry) {
  return db.one<std::int64_t>("SELECT count(*) FROM journal WHERE event = :event AND reason = :reason", sql::with("event", kUndone, "reason", std::to_string(entry))) > 0;
}

}  // namespace timon::exchange
