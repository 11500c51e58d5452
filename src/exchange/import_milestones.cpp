#include <algorithm>

#include "exchange/dependencies.hpp"
#include "goals/schedule.hpp"
#include "platform/words/words.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSheet = std::string_view{"metas_intermedias"};

std::string key_of_row(MilestoneRow const& row) { return row.goal.value_or({}) + "/" + row.code.value_or({}); }
std::string named_by(MilestoneRow const& row) { return row.due.has_value() && !row.due->on ? row.due->after.code + "/" + row.due->after.milestone : std::string{}; }

/// What a milestone waits for, to be written when all milestones of the file are there.
struct Waiting {
  Spot spot;
  GoalId goal;
  MilestoneId milestone;
  References before;
};

/// What all rows of the sheet share.
struct Sheet {
  std::unordered_set<std::string> keys;  // of all its rows
  std::vector<Waiting> waiting;
};

/// One row of milestones.
class MilestoneImport {
 public:
  MilestoneImport(Import& in, Sheet& sheet, Spot spot, MilestoneRow& row) : in_{in}, sheet_{sheet}, spot_{spot}, row_{row} {}

  Fate run() {
    key_ = key_of_row(row_);
    if (!row_.goal.has_value() || !row_.code.has_value()) return Fate::wrong;
    goal_ = in_.goal(spot_, "meta", *row_.goal);
    if (!goal_) return in_.miss(Names::milestone, key_), Fate::wrong;
    stored_ = in_.known.milestones.find(milestone_key(goal_->id, *row_.code));
    after_ = stored_ ? *stored_ : Milestone{.id = MilestoneId{in_.draft.next_id()}, .goal = goal_->id, .code = *row_.code};
    put_in_one_way();
    if (stored_ && !in_.keep_changes(spot_, key_, row_of(in_.known, *stored_), row_)) return Fate::equal;
    if (!stored_ && row_.title.is_absent()) in_.wrong(spot_, "titulo", {}, {{}, "plan.field.missing", {"titulo"}});
    apply();
    if (!in_.is_bad(spot_)) check();
    if (in_.is_bad(spot_)) {
      if (!stored_) in_.miss(Names::milestone, key_);
      return Fate::wrong;
    }
    return write();
  }

 private:
  void put_in_one_way() {
    if (!row_.responsible.is_absent()) responsible_ = in_.office(spot_, "responsable", row_.responsible, goal_->institution);
    if (row_.depends_on.has_value()) row_.depends_on = in_order(*row_.depends_on);
    // The plan was approved with that date: a file that does not say it does not take it away.
    if (goal_->approved_on && row_.due_original.is_empty()) row_.due_original = {};
    if (row_.weight.is_empty()) row_.weight = Decimal{"1"};
    if (row_.is_critical.is_empty()) row_.is_critical = true;
    if (row_.places.has_value() && row_.places->size() > 1) {
      in_.warn(spot_, "territorio", row_.places->front(), {{}, "plan.milestone.one_place", {row_.places->front()}});
      row_.places = Texts{row_.places->front()};
    }
  }

  void apply() {
    take(row_.title, after_.title), take(row_.type, after_.type), take(row_.due_original, after_.due_original), take(row_.finished_on, after_.finished_on);
    take(row_.is_critical, after_.is_critical), take(row_.progress, after_.progress), take(row_.detail, after_.detail), take(row_.programmed_on, after_.scheduled_on);
    take(row_.programmed_by, after_.scheduled_by);
    if (!row_.responsible.is_absent()) after_.responsible = responsible_;
    if (row_.weight.has_value()) after_.weight = weight();
    if (!row_.places.is_absent()) after_.place = row_.places.has_value() ? in_.place(spot_, "territorio", row_.places->front()) : PlaceId{};
    if (!row_.amount.is_absent()) after_.amount = amount();
    if (!row_.due.is_absent()) apply_due();
    for (auto const& reference : row_.depends_on.value_or({})) {
      if (reference.code + "/" + reference.milestone == key_) in_.wrong(spot_, "depende_de", key_, {{}, "plan.row.in_circle"});
      else if (!sheet_.keys.contains(reference.code + "/" + reference.milestone)) in_.milestone(spot_, "depende_de", reference);
    }
  }

  std::int64_t weight() {
    auto const units = minor_units(*row_.weight, 0);
    if (!units) in_.wrong(spot_, "peso", row_.weight->text, {{}, "milestone.weight.out_of_bounds"});
    return units.value_or(1);
  }

  std::optional<std::int64_t> amount() {
    if (!row_.amount.has_value()) return std::nullopt;
    auto const decimals = decimals_of(goal_->currency);
    auto const units = minor_units(*row_.amount, decimals);
    if (!units) in_.wrong(spot_, "monto", row_.amount->text, {{}, "plan.money.decimals", {std::to_string(decimals)}});
    return units ? std::optional<std::int64_t>{*units} : std::nullopt;
  }

  void apply_due() {
    after_.after_milestone = {};
    after_.after_days = 0;
    if (!row_.due.has_value()) return void((after_.due_kind = DueKind::open, after_.due_on.reset()));
    if (row_.due->on) return void((after_.due_kind = DueKind::fixed, after_.due_on = row_.due->on));
    if (row_.due->after.code != goal_->code) return in_.wrong(spot_, "termino", to_text(*row_.due), {{}, "plan.milestone.after_other_goal"});
    auto const* const found = in_.milestone(spot_, "termino", row_.due->after);
    if (!found) return;
    for (auto const* up = found; up != nullptr; up = in_.known.milestones.find(up->after_milestone))
      if (up->id == after_.id) return in_.wrong(spot_, "termino", to_text(*row_.due), {{}, "plan.row.in_circle"});
    after_.due_kind = DueKind::after;
    after_.after_milestone = found->id;
    after_.after_days = row_.due->days;
    if (auto const from = found->finished_on ? found->finished_on : found->due_on) after_.due_on = *from + row_.due->days;
    else after_.due_on.reset();
  }

  void check() {
    if (auto const result = checked(after_); result) after_ = *result;
    else in_.judge(spot_, result.error());
    after_.line = line_of(after_.code);
    if (!in_.may_import_content(goal_->institution)) in_.wrong(spot_, "meta", goal_->code, {{}, "plan.goal.beyond_reach", {goal_->code}});
    if (stored_ && stored_->withdrawn_on) in_.wrong(spot_, "codigo", after_.code, {{}, "milestone.withdrawn"});
  }

  std::string reason() const {
    if (row_.reason.has_value()) return *row_.reason;
    return in_.options.reason.empty() ? in_.work.words.text("plan.reason") : in_.options.reason;
  }

  void add_move(std::optional<Date> from, std::optional<Date> to) {
    ++after_.moves;
    ledger_ = Reprogramming{.goal = goal_->id,
                            .milestone = after_.id,
                            .from_on = from,
                            .to_on = to,
                            .cause = MoveCause::imported,
                            .reason = reason(),
                            .moved_at = in_.work.now,
                            .moved_on = in_.work.today,
                            .person = in_.work.actor.person,
                            .office = in_.work.actor.seats.empty() ? OfficeId{} : in_.work.actor.seats.front().office};
  }

  /// After the approval of the plan a moved date is a reprogramming and a new milestone was added later.
  void follow_approval(bool goal_is_new) {
    if (!goal_->approved_on) return;
    if (stored_) {
      if (stored_->due_on == after_.due_on) return;
      add_move(stored_->due_on, after_.due_on);
      in_.tell_consequence(spot_, "termino", {{}, "plan.consequence.moved", {reason()}}, true);
    } else {
      after_.is_added_later = !goal_is_new;
      if (!after_.due_original) after_.due_original = after_.due_on;
      else if (after_.due_original != after_.due_on) add_move(after_.due_original, after_.due_on);
    }
  }

  Fate write() {
    follow_approval(goal_->id.number < 0);
    after_.updated_at = in_.work.now;
    in_.draft.put(stored_ ? std::optional{*stored_} : std::nullopt, after_, goal_->id);
    if (!stored_) in_.tell_new(spot_, key_, after_.title, after_.is_added_later ? Problem{{}, "plan.consequence.added_later"} : Problem{});
    if (ledger_) in_.draft.add(*ledger_, goal_->id);
    if (stored_) *stored_ = after_;
    else in_.known.put(after_);
    if (!row_.depends_on.is_absent()) sheet_.waiting.push_back({spot_, goal_->id, after_.id, row_.depends_on.value_or({})});
    in_.draft.touch(goal_->id);
    return stored_ ? Fate::changed : Fate::added;
  }

  Import& in_;
  Sheet& sheet_;
  Spot spot_;
  MilestoneRow& row_;
  std::string key_{};
  Goal const* goal_{};
  Milestone* stored_{};
  Milestone after_{};
  OfficeId responsible_{};
  std::optional<Reprogramming> ledger_{};
};

void write_predecessors(Import& in, Waiting const& waiting) {
  auto before = std::vector<MilestoneId>{};
  for (auto const& reference : waiting.before) {
    if (auto const* const found = in.known.milestone(reference)) before.push_back(found->id);
    else in.warn(waiting.spot, "depende_de", to_text(reference), {{}, "plan.milestone.dependency_left_out", {to_text(reference)}});
  }
  auto& links = in.known.predecessors[waiting.milestone.number];
  std::erase_if(links, [&](MilestonePredecessor const& link) {
    auto const* const milestone = in.known.milestones.find(link.predecessor);
    // What the file could not say is not taken away.
    if (milestone == nullptr || milestone->withdrawn_on || !in.known.is_visible(milestone->goal) || std::erase(before, link.predecessor) > 0) return false;
    in.draft.remove(link, waiting.goal);
    return true;
  });
  for (auto const id : before) {
    links.push_back({.id = Id<MilestonePredecessor>{in.draft.next_id()}, .milestone = waiting.milestone, .predecessor = id});
    in.draft.add(links.back(), waiting.goal);
  }
}

/// A plan that this file approves keeps its dates as they are now.
void keep_original_dates(Import& in) {
  for (auto const& goal : in.draft.rows<Goal>()) {
    if (!goal.before || goal.before->approved_on || !goal.after.approved_on) continue;
    for (auto* const each : in.known.milestones_of[goal.after.id.number]) {
      if (each->due_original || each->withdrawn_on) continue;
      auto const before = *each;
      each->due_original = each->due_on;
      in.draft.put(std::optional{before}, *each, each->goal);
    }
  }
}

/// The links among these milestones, by what the file and the store say together.
std::vector<PathLink> links_among(Import const& in, std::vector<Milestone> const& milestones) {
  auto links = std::vector<PathLink>{};
  for (auto const& milestone : milestones)
    if (auto const found = in.known.predecessors.find(milestone.id.number); found != in.known.predecessors.end())
      for (auto const& each : found->second) links.push_back({each.predecessor, milestone.id});
  return links;
}

/// Dates that follow others, and the critical path where something waits for something, in all goals that the file touches.
void settle_paths(Import& in) {
  for (auto const number : in.draft.touched()) {
    auto const found = in.known.milestones_of.find(number);
    if (found == in.known.milestones_of.end()) continue;
    auto milestones = std::vector<Milestone>{};
    for (auto const* const each : found->second) milestones.push_back(*each);
    resolve_due_dates(milestones);
    auto const links = links_among(in, milestones);
    if (!links.empty() || std::ranges::any_of(milestones, [](Milestone const& each) { return each.due_kind == DueKind::after; })) settle_path(milestones, links);
    for (auto i = std::size_t{0}; i < milestones.size(); ++i) {
      auto& kept = *found->second[i];
      if (kept.due_on == milestones[i].due_on && kept.is_critical == milestones[i].is_critical) continue;
      in.draft.put(std::optional{kept}, milestones[i], GoalId{number});
      kept = milestones[i];
    }
  }
}

}  // namespace

void import_milestones(Import& in) {
  auto sheet = Sheet{};
  for (auto const& row : in.rows.milestones) sheet.keys.insert(key_of_row(row));
  refuse_circles(in);
  in.draft.expect<Milestone>(in.rows.milestones.size());
  auto const ordered = named_first<MilestoneRow>(in, kSheet, "termino", in.rows.milestones, key_of_row, named_by);
  in.each<MilestoneRow>(kSheet, ordered, [&](Spot spot, MilestoneRow& row) { return MilestoneImport{in, sheet, spot, row}.run(); });
  for (auto const& waiting : sheet.waiting) write_predecessors(in, waiting);
  settle_paths(in);
  for (auto const& waiting : sheet.waiting) warn_of_early_due(in, waiting.spot, waiting.milestone);
  keep_original_dates(in);
}

}  // namespace timon::exchange
