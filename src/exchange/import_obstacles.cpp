#include <algorithm>

#include "exchange/folded.hpp"
#include "exchange/import.hpp"
#include "exchange/plan_keys.hpp"

namespace timon::exchange {
namespace {

/// What a row without code is found by; the date besides, where the file says one.
std::string likeness_of(ObstacleRow const& row) { return to_text(row.goals.value_or({})) + "|" + to_text(row.milestones.value_or({})) + "|" + folded(row.title.value_or({})); }

/// One sheet of alerts or restrictions.
class ObstacleSheet {
 public:
  ObstacleSheet(Import& in, ObstacleKind kind) : in_{in}, kind_{kind} {
    for (auto const& each : in.known.obstacles)
      if (each.kind == kind) by_likeness_.emplace(likeness_of(row_of(in.known, each)), each.id);
  }

  Fate run(Spot spot, ObstacleRow& row);

 private:
  Obstacle* find(ObstacleRow const& row) const {
    if (row.code.has_value()) return in_.known.obstacles.find(*row.code);
    auto const [first, last] = by_likeness_.equal_range(likeness_of(row));
    for (auto it = first; it != last; ++it) {
      auto* const found = const_cast<Obstacle*>(in_.known.obstacles.find(it->second));
      if (!row.reported_on.has_value() || found->reported_on == *row.reported_on) return found;
    }
    return nullptr;
  }
  bool may_change(Spot spot, Obstacle const* stored, std::vector<ObstacleTarget> const& targets);
  /// The goals and milestones it lies on, in the order of the file.
  std::vector<ObstacleTarget> targets_in(Spot spot, ObstacleRow const& row);
  void put_in_one_way(Spot spot, ObstacleRow& row, Obstacle const* stored, Obstacle& after, std::vector<ObstacleTarget> const& targets);
  void apply(ObstacleRow const& row, Obstacle& after) const;
  void write_targets(Obstacle const& obstacle, std::vector<ObstacleTarget> targets);

  Import& in_;
  ObstacleKind kind_;
  std::multimap<std::string, ObstacleId> by_likeness_;
};

std::vector<ObstacleTarget> ObstacleSheet::targets_in(Spot spot, ObstacleRow const& row) {
  auto targets = std::vector<ObstacleTarget>{};
  auto const milestones = row.milestones.value_or({});
  auto codes = row.goals.value_or({});
  for (auto const& reference : milestones)
    if (std::find(codes.begin(), codes.end(), reference.code) == codes.end()) codes.push_back(reference.code);
  for (auto const& code : codes) {
    auto const* const goal = in_.goal(spot, "meta", code);
    auto has_milestone = false;
    for (auto const& reference : milestones) {
      if (reference.code != code) continue;
      has_milestone = true;
      if (auto const* const found = goal ? in_.milestone(spot, "meta_intermedia", reference) : nullptr) targets.push_back({.goal = goal->id, .milestone = found->id});
    }
    if (goal && !has_milestone) targets.push_back({.goal = goal->id});
  }
  return targets;
}

bool ObstacleSheet::may_change(Spot spot, Obstacle const* stored, std::vector<ObstacleTarget> const& targets) {
  auto goals = std::vector<GoalId>{};
  for (auto const& target : targets) goals.push_back(target.goal);
  if (stored != nullptr)
    for (auto const& target : in_.known.targets[stored->id.number]) goals.push_back(target.goal);
  for (auto const id : goals) {
    auto const* const goal = in_.known.goals.find(id);
    if (goal != nullptr && in_.may_import_content(goal->institution)) continue;
    in_.wrong(spot, "meta", goal ? goal->code : "", {{}, "plan.goal.beyond_reach", {goal ? goal->code : ""}});
    return false;
  }
  return true;
}

void ObstacleSheet::put_in_one_way(Spot spot, ObstacleRow& row, Obstacle const* stored, Obstacle& after, std::vector<ObstacleTarget> const& targets) {
  if (row.goals.has_value() || row.milestones.has_value()) {
    auto codes = Texts{};
    auto milestones = References{};
    for (auto const& target : targets) {
      auto const& code = in_.known.goals.find(target.goal)->code;
      if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
      if (target.milestone) milestones.push_back(in_.known.reference_to(target.milestone));
    }
    if (!row.goals.is_absent()) row.goals = std::move(codes);
    if (row.milestones.has_value()) row.milestones = std::move(milestones);
  }
  if (row.type.has_value()) {
    auto const code = code_of(kObstacleTypes, *row.type);
    if (code.empty()) in_.wrong(spot, "tipo", *row.type, {{}, "cell.choice.unknown", {*row.type, words_of(kObstacleTypes)}});
    else boost::describe::enum_from_string(std::string{code}.c_str(), after.type), row.type = std::string{word_of(kObstacleTypes, code)};
  } else if (!stored || row.type.is_empty()) {
    in_.warn(spot, "tipo", {}, {{}, "plan.obstacle.type_assumed", {std::string{word_of(kObstacleTypes, boost::describe::enum_to_string(after.type, ""))}}});
    row.type = {};
  }
  if (!row.responsible.is_absent()) after.responsible = in_.office(spot, "responsable", row.responsible, after.institution);
  // These have a value in any case: an empty cell is the usual one.
  if (row.is_blocking.is_empty()) row.is_blocking = kind_ == ObstacleKind::restriction;
  if (row.state.is_empty()) row.state = std::string{"unreviewed"};
  if (row.level.is_empty()) row.level = std::string{"manager"};
  if (row.reported_on.is_empty()) row.reported_on = stored ? stored->reported_on : in_.work.today;
}

void ObstacleSheet::apply(ObstacleRow const& row, Obstacle& after) const {
  take(row.title, after.title), take(row.description, after.description), take(row.what, after.treatment_what), take(row.with_whom, after.treatment_with_whom);
  take(row.when, after.treatment_when), take(row.decision_asked, after.decision_asked), take(row.limit_on, after.limit_on), take(row.is_blocking, after.is_blocking);
  take(row.reported_on, after.reported_on), take(row.reported_by, after.reported_by);
  if (!row.reported_by.is_absent()) after.reporter = {};
  if (row.state.has_value()) boost::describe::enum_from_string(row.state->c_str(), after.state);
  if (row.level.has_value()) boost::describe::enum_from_string(row.level->c_str(), after.level);
}

void ObstacleSheet::write_targets(Obstacle const& obstacle, std::vector<ObstacleTarget> targets) {
  auto& kept = in_.known.targets[obstacle.id.number];
  auto const thread = targets.empty() ? GoalId{} : targets.front().goal;
  for (auto const& old : kept) in_.draft.touch(old.goal), in_.draft.remove(old, thread);
  kept.clear();
  for (auto& target : targets) {
    target.id = Id<ObstacleTarget>{in_.draft.next_id()};
    target.obstacle = obstacle.id;
    in_.draft.add(target, thread);
    kept.push_back(target);
  }
}

Fate ObstacleSheet::run(Spot spot, ObstacleRow& row) {
  auto* const stored = find(row);
  auto const code = row.code.value_or(stored ? stored->code : "");
  if (stored && (stored->kind != kind_ || in_.known.hidden_obstacles.contains(stored->id.number)))
    return in_.wrong(spot, "codigo", code, {{}, "plan.obstacle.code_taken", {code}}), Fate::wrong;
  auto after = stored
                   ? *stored
                   : Obstacle{.id = ObstacleId{in_.draft.next_id()}, .kind = kind_, .code = code, .is_blocking = kind_ == ObstacleKind::restriction, .reported_on = in_.work.today};
  auto const names_targets = row.goals.has_value() || row.milestones.has_value();
  auto const targets = names_targets ? targets_in(spot, row) : stored ? in_.known.targets[stored->id.number] : std::vector<ObstacleTarget>{};
  if (targets.empty() && !in_.is_bad(spot)) in_.wrong(spot, "meta", {}, {{}, "plan.obstacle.on_nothing"});
  if (in_.is_bad(spot)) return in_.miss(Names::obstacle, code), Fate::wrong;
  if (!stored) after.institution = in_.known.goals.find(targets.front().goal)->institution;
  put_in_one_way(spot, row, stored, after, targets);
  if (row.code.is_empty()) row.code = {};
  if (!names_targets) row.goals = {}, row.milestones = {};  // an obstacle lies on something
  auto const is_moved = stored != nullptr && names_targets;
  if (stored && !in_.keep_changes(spot, code, row_of(in_.known, *stored), row)) return in_.is_bad(spot) ? Fate::wrong : Fate::equal;
  if (!stored && !row.title.has_value()) in_.wrong(spot, "titulo", {}, {{}, "plan.field.missing", {"titulo"}});
  apply(row, after);
  may_change(spot, stored, targets);
  if (in_.is_bad(spot)) return in_.miss(Names::obstacle, code), Fate::wrong;

  auto const thread = targets.front().goal;
  auto const changes_level = !stored || stored->level != after.level || stored->is_open() != after.is_open();
  if (changes_level) in_.draft.arriving.insert(after.id.number);
  if (!stored) after.reported_at = row.reported_on.has_value() ? time_of({after.reported_on, {}}, in_.known.zone) : in_.work.now;
  if (!after.is_open() && (!stored || stored->is_open())) after.closed_on = in_.work.today;
  in_.draft.put(stored ? std::optional{*stored} : std::nullopt, after, thread);
  for (auto const& target : targets) in_.draft.touch(target.goal);
  if (!stored) in_.tell_new(spot, code, after.title), in_.known.obstacles.put(code.empty() ? "#" + std::to_string(after.id.number) : code, after);
  else *stored = after;
  if (!stored || (is_moved && (row.goals.has_value() || row.milestones.has_value()))) write_targets(after, targets);
  return stored ? Fate::changed : Fate::added;
}

void import_sheet(Import& in, std::string_view sheet, ObstacleKind kind, std::vector<ObstacleRow>& rows) {
  auto handler = ObstacleSheet{in, kind};
  in.each<ObstacleRow>(sheet, pointers_to(rows), [&](Spot spot, ObstacleRow& row) { return handler.run(spot, row); });
}

}  // namespace

void import_obstacles(Import& in) {
  import_sheet(in, "alertas", ObstacleKind::alert, in.rows.alerts);
  import_sheet(in, "restricciones", ObstacleKind::restriction, in.rows.restrictions);
}

}  // namespace timon::exchange
