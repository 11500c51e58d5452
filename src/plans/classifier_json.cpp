#include "plans/classifier_json.hpp"

#include <algorithm>

namespace timon::plans {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object told_among(std::vector<ClassifierValue> const& all, std::vector<ValueCount> const& counts, ClassifierValue const& each) {
  auto const count = std::ranges::find(counts, each.id, &ValueCount::value);
  auto const parent = std::ranges::find(all, each.parent, &ClassifierValue::id);
  return {{"code", each.code},
          {"title", each.title},
          {"parent", parent == all.end() ? value(nullptr) : value(parent->code)},
          {"retired", each.is_retired},
          {"goals", count == counts.end() ? 0 : count->goals},
          {"milestones", count == counts.end() ? 0 : count->milestones},
          {"revision", each.revision}};
}

}  // namespace

object told(Work& work, Classifier const& classifier) {
  auto const counts = value_counts(work, classifier.id);
  auto const all = values_of(work.db, classifier.id);
  auto values = array{};
  for (auto const& each : all) values.push_back(told_among(all, counts, each));
  return {{"code", classifier.code},
          {"name", classifier.name},
          {"kind", api::of(classifier.kind)},
          {"applies_to", api::of(classifier.applies_to)},
          {"multiple", classifier.is_multiple},
          {"required", classifier.is_required},
          {"retired", classifier.is_retired},
          {"values", std::move(values)},
          {"revision", classifier.revision}};
}

object told(Work& work, ClassifierValue const& value) { return told_among(values_of(work.db, value.classifier), value_counts(work, value.classifier), value); }

}  // namespace timon::plans
