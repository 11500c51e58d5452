#include "plans/classifier.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"

namespace timon {
namespace {

auto place_of(ClassifierValue const& value) { return std::tie(value.position, value.code); }

void put_below(std::map<ClassifierValueId, std::vector<ClassifierValue>> const& children, ClassifierValueId parent, int depth, std::vector<ValueNode>& nodes) {
  auto const found = children.find(parent);
  if (found == children.end()) return;
  for (auto const& value : found->second) {
    nodes.push_back({value, depth});
    put_below(children, value.id, depth + 1, nodes);
  }
}

/// «ODS 4»: as other codes, and with blanks inside.
void check_value_code(Problems& problems, std::string code) {
  std::ranges::replace(code, ' ', '-');
  check_code(problems, "classifier_value", "code", code);
}

ClassifierValue const* find(std::vector<ClassifierValue> const& values, ClassifierValueId id) {
  auto const at = std::ranges::find(values, id, &ClassifierValue::id);
  return at == values.end() ? nullptr : &*at;
}

}  // namespace

bool applies(Classifier const& classifier, bool is_milestone) {
  return classifier.applies_to == ClassifierScope::both || (classifier.applies_to == ClassifierScope::milestones) == is_milestone;
}

Outcome<Classifier> checked(Classifier classifier) {
  auto problems = Problems{};
  classifier.code = trimmed(classifier.code);
  classifier.name = trimmed(classifier.name);
  check_code(problems, "classifier", "code", classifier.code);
  check_title(problems, "classifier", "name", classifier.name);
  if (!problems.empty()) return problems;
  return classifier;
}

Outcome<ClassifierValue> checked(ClassifierValue value) {
  auto problems = Problems{};
  value.code = trimmed(value.code);
  value.title = trimmed(value.title);
  check_value_code(problems, value.code);
  check_title(problems, "classifier_value", "title", value.title);
  if (!problems.empty()) return problems;
  return value;
}

std::vector<ValueNode> tree_of(std::vector<ClassifierValue> values) {
  std::ranges::sort(values, [](ClassifierValue const& a, ClassifierValue const& b) { return place_of(a) < place_of(b); });
  auto children = std::map<ClassifierValueId, std::vector<ClassifierValue>>{};
  for (auto const& value : values) children[find(values, value.parent) ? value.parent : ClassifierValueId{}].push_back(value);
  auto nodes = std::vector<ValueNode>{};
  put_below(children, {}, 0, nodes);
  return nodes;
}

bool makes_cycle(std::vector<ClassifierValue> const& values, ClassifierValueId value, ClassifierValueId parent) {
  // As many steps as there are values reach every root; more would go around a circle that stands there already.
  for (auto step = std::size_t{0}; parent && step <= values.size(); ++step) {
    if (parent == value) return true;
    auto const* const above = find(values, parent);
    parent = above ? above->parent : ClassifierValueId{};
  }
  return static_cast<bool>(parent);
}

std::string field_of(Classifier const& classifier) { return "classifier-" + std::to_string(classifier.id.number); }

Problems problems_of(Classifier const& classifier, std::vector<ClassifierValue> const& all, std::vector<ClassifierValueId> const& wanted,
                     std::vector<ClassifierValueId> const& before) {
  auto const field = field_of(classifier);
  if (!classifier.is_multiple && wanted.size() > 1) return {{field, "classification.only_one", {classifier.name}}};
  for (auto const id : wanted) {
    auto const* const value = find(all, id);
    if (!value) return {{field, "classification.unknown", {classifier.name}}};
    auto const stays = std::ranges::find(before, id) != before.end();
    if ((value->is_retired || classifier.is_retired) && !stays) return {{field, "classification.retired", {value->code + " " + value->title}}};
  }
  if (classifier.is_required && !classifier.is_retired && wanted.empty()) return {{field, "classification.missing", {classifier.name}}};
  return {};
}

}  // namespace timon
