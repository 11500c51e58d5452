#include "plans/classifier_actions.hpp"

#include <algorithm>
#include <set>

#include "organization/organization.hpp"
#include "platform/hash/rows_revision.hpp"

namespace timon::plans {
namespace {

constexpr auto kDepthMax = 6;  // levels of a tree of values

Classifier existing(Work& work, ClassifierId id) {
  auto found = find_classifier(work.db, id);
  if (!found) throw NotFound{};
  return std::move(*found);
}

ClassifierValue existing(Work& work, ClassifierValueId id) {
  auto found = find_value(work.db, id);
  if (!found) throw NotFound{};
  return std::move(*found);
}

bool is_taken(Work& work, Classifier const& classifier) {
  auto const other = find_classifier(work.db, classifier.code);
  return other && other->id != classifier.id;
}

int depth_of(std::vector<ClassifierValue> const& values, ClassifierValueId id) {
  auto const nodes = tree_of(values);
  auto const at = std::ranges::find_if(nodes, [&](ValueNode const& node) { return node.value.id == id; });
  return at == nodes.end() ? -1 : at->depth;
}

/// What depends on the other values of its classifier.
Problems problems_among(std::vector<ClassifierValue> const& values, ClassifierValue const& value) {
  auto problems = Problems{};
  auto const is_same = [&](ClassifierValue const& other) { return other.id != value.id && other.code == value.code; };
  if (std::ranges::any_of(values, is_same)) problems.push_back({"code", "classifier_value.code.taken", {value.code}});
  if (!value.parent) return problems;
  if (std::ranges::find(values, value.parent, &ClassifierValue::id) == values.end()) problems.push_back({"parent", "classifier_value.parent.unknown"});
  else if (value.id && makes_cycle(values, value.id, value.parent)) problems.push_back({"parent", "classifier_value.parent.cycle"});
  else if (depth_of(values, value.parent) + 1 >= kDepthMax) problems.push_back({"parent", "classifier_value.parent.deep", {std::to_string(kDepthMax)}});
  return problems;
}

std::int64_t next_position(std::vector<ClassifierValue> const& values, ClassifierValueId parent) {
  auto last = std::int64_t{0};
  for (auto const& value : values)
    if (value.parent == parent) last = std::max(last, value.position);
  return last + 1;
}

}  // namespace

Outcome<Classifier> add_classifier(Work& work, Classifier classifier) {
  must_have(work.actor, {kManageSettings});
  classifier.id = {};
  auto ready = checked(std::move(classifier));
  if (!ready) return ready;
  if (is_taken(work, *ready)) return Problem{"code", "classifier.code.taken", {ready->code}};
  auto deed = Deed{work, "classifier_added"};
  *ready = deed.insert(*ready);
  deed.commit();
  return ready;
}

Outcome<Classifier> edit_classifier(Work& work, ClassifierId id, std::int64_t revision_seen, Classifier wanted) {
  must_have(work.actor, {kManageSettings});
  auto const before = existing(work, id);
  must_be_current(revision_seen, before.revision, Classifier::kTable);
  wanted.id = id;
  auto ready = checked(std::move(wanted));
  if (!ready) return ready;
  if (is_taken(work, *ready)) return Problem{"code", "classifier.code.taken", {ready->code}};
  if (ready->applies_to != before.applies_to && ready->applies_to != ClassifierScope::both && is_used(work.db, id)) return Problem{"applies_to", "classifier.applies_to.used"};
  if (before.is_multiple && !ready->is_multiple &&
      work.db.maybe<std::int64_t>("SELECT count(*) FROM classification WHERE classifier = :id GROUP BY goal, coalesce(milestone, 0) HAVING count(*) > 1", sql::with("id", id)))
    return Problem{"is_multiple", "classifier.is_multiple.used"};
  auto deed = Deed{work, "classifier_edited"};
  *ready = deed.update(before, *ready);
  deed.commit();
  return ready;
}

Outcome<ClassifierValue> add_value(Work& work, ClassifierId id, ClassifierValue value) {
  must_have(work.actor, {kManageSettings});
  auto const classifier = existing(work, id);
  value.id = {};
  value.classifier = classifier.id;
  auto ready = checked(std::move(value));
  if (!ready) return ready;
  auto const values = values_of(work.db, id);
  if (auto problems = problems_among(values, *ready); !problems.empty()) return problems;
  ready->position = next_position(values, ready->parent);
  auto deed = Deed{work, "classifier_value_added"};
  *ready = deed.insert(*ready);
  deed.commit();
  return ready;
}

Outcome<ClassifierValue> edit_value(Work& work, ClassifierValueId id, std::int64_t revision_seen, ClassifierValue wanted) {
  must_have(work.actor, {kManageSettings});
  auto const before = existing(work, id);
  must_be_current(revision_seen, before.revision, ClassifierValue::kTable);
  wanted.id = id;
  wanted.classifier = before.classifier;
  wanted.position = before.position;
  auto ready = checked(std::move(wanted));
  if (!ready) return ready;
  auto const values = values_of(work.db, before.classifier);
  if (auto problems = problems_among(values, *ready); !problems.empty()) return problems;
  if (ready->parent != before.parent) ready->position = next_position(values, ready->parent);
  auto deed = Deed{work, "classifier_value_edited"};
  *ready = deed.update(before, *ready);
  deed.commit();
  return ready;
}

Outcome<Done> shift_value(Work& work, ClassifierValueId id, int step) {
  must_have(work.actor, {kManageSettings});
  auto const moved = existing(work, id);
  auto brothers = std::vector<ClassifierValue>{};
  auto order = std::vector<std::int64_t>{};
  for (auto const& value : values_of(work.db, moved.classifier))
    if (value.parent == moved.parent) brothers.push_back(value), order.push_back(value.id.number);
  order = shifted(std::move(order), id.number, step);
  auto deed = Deed{work, "classifier_value_edited"};
  for (auto const& before : brothers) {
    auto after = before;
    after.position = std::ranges::find(order, before.id.number) - order.begin() + 1;
    if (after.position != before.position) deed.update(before, after);
  }
  if (!deed.is_empty()) deed.commit();
  return Done{};
}

Outcome<Done> remove_value(Work& work, ClassifierValueId id, std::int64_t revision_seen) {
  must_have(work.actor, {kManageSettings});
  auto const before = existing(work, id);
  must_be_current(revision_seen, before.revision, ClassifierValue::kTable);
  if (has_below(work.db, id)) return Problem{"value", "classifier_value.has_below", {before.code}};
  // Who keeps the catalogue may see none of the goals: the counts in front of them say 0, so the refusal says why.
  if (is_used(work.db, id)) return Problem{"value", is_seen_used(work, id) ? "classifier_value.used" : "classifier_value.used_unseen", {before.code}};
  auto deed = Deed{work, "classifier_value_removed"};
  deed.erase(before);
  deed.commit();
  return Done{};
}

bool may_classify(Actor const& actor, Goal const& goal) { return actor.may(kEditGoal, goal.institution) || actor.may_as(kEditOwn, goal.leader); }

std::int64_t classifications_revision(std::vector<Classification> const& rows) {
  auto values = std::set<ClassifierValueId>{};
  for (auto const& row : rows) values.insert(row.value);
  auto state = std::string{};
  for (auto const value : values) state += std::to_string(value.number) + ";";
  return revision_of_rows(state);
}

Outcome<std::vector<Classification>> classify(Work& work, GoalId goal_id, MilestoneId milestone, Classified const& wanted, std::int64_t revision_seen) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = goals::find_visible(work, goal_id);
  if (!goal) throw NotFound{};
  if (auto const part = milestone ? goals::find_visible(work, milestone) : std::nullopt; milestone && (!part || part->goal != goal_id)) throw NotFound{};
  must(may_classify(work.actor, *goal), kEditGoal);
  auto problems = Problems{};
  auto deed = Deed{work, "classified"};
  deed.thread(goal_id.number);
  // Two who classify the same thing do it one after the other: a classifier of one value keeps one.
  work.db.lock(Goal::kTable, goal_id.number);
  auto const rows = classifications_of(work.db, goal_id, milestone);
  must_be_current(revision_seen, classifications_revision(rows), Classification::kTable);
  for (auto const& [id, values] : wanted) {
    auto const classifier = find_classifier(work.db, id);
    if (!classifier || !applies(*classifier, static_cast<bool>(milestone))) {
      problems.push_back({"classifier-" + std::to_string(id.number), "classification.no_classifier"});
      continue;
    }
    auto before = std::vector<ClassifierValueId>{};
    for (auto const& row : rows)
      if (row.classifier == id) before.push_back(row.value);
    auto const wrong = problems_of(*classifier, values_of(work.db, id), values, before);
    problems.insert(problems.end(), wrong.begin(), wrong.end());
    if (!problems.empty()) continue;
    auto fresh = std::set<ClassifierValueId>{values.begin(), values.end()};
    for (auto const& row : rows)
      if (row.classifier == id && fresh.erase(row.value) == 0) deed.erase(row);
    for (auto const value : fresh) deed.insert(Classification{.classifier = id, .value = value, .goal = goal_id, .milestone = milestone});
  }
  if (!problems.empty()) return problems;
  if (!deed.is_empty()) deed.commit();
  return classifications_of(work.db, goal_id, milestone);
}

void start_classifiers(Work& work) {
  must_have(work.actor, {kManageSettings});
  auto deed = Deed{work, "classifiers_started"};
  put_starting_classifiers(work, deed);
  if (!deed.is_empty()) deed.commit();
}

}  // namespace timon::plans
