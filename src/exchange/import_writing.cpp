#include <algorithm>
#include <map>

#include "exchange/import.hpp"
#include "exchange/rows_in.hpp"

namespace timon::exchange {
namespace {

constexpr auto kGoalsAtOnce = std::size_t{200};  // whose figures are computed between two words of how far it is

/// Writes a draft: rows get their numbers, and those that name them learn them.
class Writer {
 public:
  explicit Writer(Import& in) : in_{in}, deed_{in.work, "plan_imported", reason_of(in)}, days_{obstacles::ladder_days(in.work.db)}, calendars_{in.work.db}, all_{in.draft.size()} {}

  void run() {
    for (auto const& each : in_.draft.rows<Obstacle>()) obstacles::keep_code(in_.work.db, each.after.code);
    for (auto const& each : in_.draft.rows<Opportunity>()) obstacles::keep_code(in_.work.db, each.after.code);
    in_.draft.for_each_table([&](auto& rows) { write(rows); });
    refresh();
    deed_.commit();
  }

 private:
  static std::string reason_of(Import const& in) {
    auto const& options = in.options;
    if (options.file_name.empty() || options.reason.empty()) return options.file_name + options.reason;
    return options.file_name + ": " + options.reason;
  }

  /// Every id below zero becomes the number that its row was given.
  template <class T>
  void settle(T& row) const {
    boost::mp11::mp_for_each<sql::Members<T>>([&](auto member) {
      auto& field = row.*member.pointer;
      if constexpr (requires { field.number; })
        if (std::string_view{member.name} != "id") field.number = number_of(field.number);
    });
  }
  std::int64_t number_of(std::int64_t id) const { return id < 0 ? numbers_.at(id) : id; }

  template <class T>
  void write(std::vector<Pending<T>>& rows) {
    // A link that goes makes room for one that comes; and a new goal has no history yet in which anything could be told.
    for (auto& each : rows)
      if (each.is_removed) told(each), deed_.erase(each.after), step();
    write_new(rows);
    for (auto i = std::size_t{0}; i < rows.size(); ++i)
      if (!rows[i].is_removed && rows[i].before) write_changed(rows[i]);
    if constexpr (std::is_same_v<T, Institution>)
      if (!rows.empty()) organization::rebuild_reach(in_.work.db);
  }

  /// All of them know their numbers before the first is written: they may name each other.
  template <class T>
  void write_new(std::vector<Pending<T>>& rows) {
    auto const is_new = [](Pending<T> const& each) { return !each.is_removed && !each.before; };
    auto const count = std::count_if(rows.begin(), rows.end(), is_new);
    if (count == 0) return;
    auto const ids = sql::next_ids(in_.work.db, T::kTable, static_cast<std::size_t>(count));
    auto next = ids.begin();
    for (auto const& each : rows)
      if (is_new(each)) numbers_[each.after.id.number] = *next++;
    auto into = deed_.insertion_of<T>();
    for (auto& each : rows) {
      if (!is_new(each)) continue;
      settle(each.after);
      if constexpr (!std::is_same_v<T, Goal>) told(each);
      prepare(each);
      each.after.id.number = numbers_.at(each.after.id.number);
      deed_.insert(into, each.after);
      step();
    }
    into.finish();
  }

  template <class T>
  void write_changed(Pending<T>& each) {
    settle(each.after);
    told(each);
    prepare(each);
    deed_.update(*each.before, each.after);
    step();
  }

  void step() { in_.tell(ImportPhase::writing, ++done_, all_); }

  template <class T>
  void told(Pending<T> const& each) {
    if (each.thread != 0) deed_.thread(number_of(each.thread));
  }

  template <class T>
  void prepare(Pending<T>&) {}
  void prepare(Pending<Opportunity>& each) {
    if (each.after.code.empty()) each.after.code = obstacles::next_opportunity_code(in_.work.db);
  }
  void prepare(Pending<Obstacle>& each);

  OfficeId holder_of(Obstacle const& obstacle, std::int64_t id);
  void end_stay(Obstacle const& before, Obstacle const& after, GoalId thread);
  void refresh();
  void refresh(std::vector<GoalId> goals, std::unordered_set<std::int64_t> const& bare);
  std::unordered_set<std::int64_t> bare_goals();

  Import& in_;
  Deed deed_;
  LadderDays days_;
  organization::WorkingCalendars calendars_;
  std::unordered_map<std::int64_t, std::int64_t> numbers_;
  std::map<std::pair<Level, InstitutionId>, OfficeId> office_by_level_;
  long done_{};
  long all_;
};

/// Of the manager's level the leader of the first goal that has one; above, the office of the level.
OfficeId Writer::holder_of(Obstacle const& obstacle, std::int64_t id) {
  if (obstacle.level == Level::manager)
    for (auto const& target : in_.known.targets[id])
      if (auto const* const goal = in_.known.goals.find(target.goal); goal && goal->leader) return OfficeId{number_of(goal->leader.number)};
  auto const [found, is_new] = office_by_level_.try_emplace({obstacle.level, obstacle.institution});
  if (is_new) {
    auto const office = organization::office_of_level(in_.work.db, boost::describe::enum_to_string(obstacle.level, ""), obstacle.institution, in_.work.today);
    if (office) found->second = office->id;
  }
  return found->second;
}

void Writer::end_stay(Obstacle const& before, Obstacle const& after, GoalId thread) {
  auto const stays = obstacles::stays_of(in_.work.db, before.id);
  if (stays.empty() || stays.back().left_on) return;
  auto ended = stays.back();
  ended.left_on = in_.work.today;
  ended.ending = !after.is_open() ? "closed" : after.level > before.level ? "derived" : "returned";
  ended.days_used = days_used(clock_of(before), calendars_.of(before.institution), in_.work.today);
  in_.draft.put(std::optional{stays.back()}, ended, thread);
}

/// A code where the file gave none; and on arrival at a level the holder, the clock and the stay. What came in closed has
/// no stay: nobody knows how long it was anywhere.
void Writer::prepare(Pending<Obstacle>& each) {
  auto& after = each.after;
  auto const id = after.id.number;
  if (after.code.empty()) after.code = obstacles::next_code(in_.work.db, after.kind);
  if (!in_.draft.arriving.contains(id)) return;
  after.holder = holder_of(after, id);
  if (each.before) end_stay(*each.before, after, GoalId{each.thread});
  if (after.is_open()) {
    after = arrived(after, after.level, after.holder, in_.work.today, {days_, calendars_.of(after.institution)});
    after.closed_on.reset();
    in_.draft.add(Stay{.obstacle = after.id, .level = after.level, .office = after.holder, .arrived_on = in_.work.today, .ending = ""}, GoalId{each.thread});
    return;
  }
  if (!each.before) after.level_since = after.reported_on;
  after.runs_since = after.paused_until = after.climbs_on = after.warns_on = std::nullopt;
}

/// New goals on which nothing lies: of them there is nothing to count.
std::unordered_set<std::int64_t> Writer::bare_goals() {
  auto bare = std::unordered_set<std::int64_t>{};
  for (auto const& each : in_.draft.rows<Goal>())
    if (!each.before) bare.insert(each.after.id.number);
  for (auto const& each : in_.draft.rows<ObstacleTarget>()) bare.erase(each.after.goal.number);
  for (auto const& each : in_.draft.rows<Opportunity>()) bare.erase(each.after.goal.number);
  return bare;
}

void Writer::refresh(std::vector<GoalId> goals, std::unordered_set<std::int64_t> const& bare) {
  auto const first_bare = std::stable_partition(goals.begin(), goals.end(), [&](GoalId goal) { return !bare.contains(goal.number); });
  goals::refresh_standing(in_.work, {first_bare, goals.end()});
  goals.erase(first_bare, goals.end());
  obstacles::refresh_loads(in_.work, std::move(goals));
}

/// Figures that are computed from what was written; those of goals whose heading changed, too.
void Writer::refresh() {
  auto goals = std::vector<GoalId>{};
  for (auto const number : in_.draft.touched()) goals.push_back(GoalId{number_of(number)});
  auto institutions = std::vector<std::int64_t>{}, objectives = std::vector<std::int64_t>{};
  for (auto const& each : in_.draft.rows<Institution>())
    if (each.before) institutions.push_back(each.before->id.number);
  for (auto const& each : in_.draft.rows<Objective>())
    if (each.before) objectives.push_back(each.before->id.number);
  for (auto const& goal : rows_in<Goal>(in_.work.db, "institution", institutions)) goals.push_back(goal.id);
  for (auto const& goal : rows_in<Goal>(in_.work.db, "objective", objectives)) goals.push_back(goal.id);
  auto const bare = bare_goals();
  // In one order for everybody, so that two writers never wait for each other.
  std::sort(goals.begin(), goals.end());
  goals.erase(std::unique(goals.begin(), goals.end()), goals.end());
  for (auto from = std::size_t{0}; from < goals.size(); from += kGoalsAtOnce) {
    auto const to = std::min(goals.size(), from + kGoalsAtOnce);
    refresh({goals.begin() + static_cast<std::ptrdiff_t>(from), goals.begin() + static_cast<std::ptrdiff_t>(to)}, bare);
    in_.tell(ImportPhase::settling, static_cast<long>(to), static_cast<long>(goals.size()));
  }
}

}  // namespace

std::optional<std::int64_t> write_draft(Import& in) {
  if (in.draft.size() == 0) return std::nullopt;
  auto writer = Writer{in};
  writer.run();
  // The end of the chain is ours until the transaction around all this ends.
  return in.work.db.one<std::int64_t>("SELECT entry FROM journal_head WHERE id = 1");
}

}  // namespace timon::exchange
