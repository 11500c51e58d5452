#include <algorithm>

#include "base/text.hpp"
#include "exchange/catalogue.hpp"
#include "exchange/likeness.hpp"
#include "exchange/subject.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSheet = std::string_view{"clasificadores"};

/// The sheet of classifiers: which values goals and milestones have. A classifier of one value takes the new one for the
/// old; of one with several the value is added.
class ClassifierSheet {
 public:
  explicit ClassifierSheet(Import& in) : in_{in} {}

  Fate run(Spot spot, ClassifierRow const& row) {
    if (!row.objects.has_value() || !row.classifier.has_value() || !row.value.has_value()) return Fate::wrong;
    auto const references = in_order(*row.objects);
    auto subjects = std::vector<Subject>{};
    for (auto const& reference : references) subjects.push_back(subject(spot, reference));
    auto const* const classifier = in_.is_bad(spot) ? nullptr : classifier_of(spot, row, subjects);
    auto const* const value = classifier ? value_of(spot, row, *classifier) : nullptr;
    if (value == nullptr) return Fate::wrong;
    for (auto i = std::size_t{0}; i < subjects.size(); ++i) check(spot, references[i], subjects[i], *classifier, *value);
    if (in_.is_bad(spot)) return Fate::wrong;
    auto fate = Fate::equal;
    for (auto i = std::size_t{0}; i < subjects.size(); ++i) {
      auto const each = one(spot, references[i], subjects[i], *classifier, *value);
      if (fate != Fate::changed && each != Fate::equal) fate = each;
    }
    return fate;
  }

 private:
  Subject subject(Spot spot, Reference const& reference) {
    auto const found = subject_of(in_, spot, reference);
    if (found.obstacle) in_.wrong(spot, "objeto", reference.code, {{}, "plan.classifier.only_goals", {reference.code}});
    return found;
  }

  Classifier const* classifier_of(Spot spot, ClassifierRow const& row, std::vector<Subject> const& subjects) {
    if (auto* const found = find_classifier(in_.known, *row.classifier)) {
      if (found->id.number < 0) widen(*found, subjects);
      return found;
    }
    if (may_add()) return add(*row.classifier, subjects);
    auto best = Nearest<Classifier>{};
    for (auto const& each : in_.known.classifiers) best.look_at(each, std::max(likeness(*row.classifier, each.code), likeness(*row.classifier, each.name)));
    auto problem = Problem{{}, best.found ? "plan.classifier.unknown_nearest" : "plan.classifier.unknown", {*row.classifier}};
    if (best.found) problem.details.push_back(text_of(*best.found));
    in_.wrong(spot, "clasificador", *row.classifier, std::move(problem), best.found ? text_of(*best.found) : "");
    return nullptr;
  }

  ClassifierValue const* value_of(Spot spot, ClassifierRow const& row, Classifier const& classifier) {
    auto& values = in_.known.classifier_values[classifier.id.number];
    if (auto const* const found = find_value(values, *row.value)) return found;
    if (may_add()) return add(*row.value, classifier, values);
    auto best = Nearest<ClassifierValue>{};
    for (auto const& each : values) best.look_at(each, std::max(likeness(*row.value, each.code), likeness(*row.value, each.title)));
    auto problem = Problem{{}, best.found ? "plan.classifier.value_unknown_nearest" : "plan.classifier.value_unknown", {*row.value, classifier.name}};
    if (best.found) problem.details.push_back(text_of(*best.found));
    in_.wrong(spot, "valor", *row.value, std::move(problem), best.found ? text_of(*best.found) : "");
    return nullptr;
  }

  /// The catalogue is the administrator's: whoever keeps it may bring it in with the plan.
  bool may_add() const { return in_.work.actor.is_console || in_.work.actor.may(kManageSettings); }

  static ClassifierScope scope_of(std::vector<Subject> const& subjects) {
    auto const of_milestones = std::count_if(subjects.begin(), subjects.end(), [](Subject const& each) { return static_cast<bool>(each.milestone); });
    if (of_milestones == 0) return ClassifierScope::goals;
    return static_cast<std::size_t>(of_milestones) == subjects.size() ? ClassifierScope::milestones : ClassifierScope::both;
  }

  /// One that this file brings is for all that the file gives it to.
  void widen(Classifier& classifier, std::vector<Subject> const& subjects) {
    if (classifier.applies_to == scope_of(subjects)) return;
    classifier.applies_to = ClassifierScope::both;
    in_.draft.put({}, classifier);
  }

  Classifier* add(std::string const& text, std::vector<Subject> const& subjects) {
    auto const named = named_by(text);
    auto const added = Classifier{
        .id = ClassifierId{in_.draft.next_id()}, .code = named.code, .name = named.name, .kind = ClassifierKind::other, .applies_to = scope_of(subjects), .is_multiple = true};
    in_.draft.add(added);
    return &in_.known.classifiers.put(added.code, added);
  }

  ClassifierValue* add(std::string const& text, Classifier const& classifier, std::vector<ClassifierValue>& values) {
    auto const named = named_by(text);
    auto last = std::int64_t{0};
    for (auto const& each : values) last = std::max(last, each.position);
    auto const added = ClassifierValue{.id = ClassifierValueId{in_.draft.next_id()}, .classifier = classifier.id, .code = named.code, .title = named.name, .position = last + 1};
    in_.draft.add(added);
    return &values.emplace_back(added);
  }

  void check(Spot spot, Reference const& reference, Subject const& subject, Classifier const& classifier, ClassifierValue const& value) {
    if (!applies(classifier, static_cast<bool>(subject.milestone))) in_.wrong(spot, "objeto", to_text(reference), {{}, "plan.classifier.not_for", {classifier.name}});
    auto const& has = in_.known.classifications[subject.goal->id.number];
    auto const stays = std::any_of(has.begin(), has.end(), [&](Classification const& each) { return each.milestone == subject.milestone && each.value == value.id; });
    if ((value.is_retired || classifier.is_retired) && !stays) in_.wrong(spot, "valor", text_of(value), {{}, "plan.classifier.retired", {text_of(value)}});
  }

  Fate one(Spot spot, Reference const& reference, Subject const& subject, Classifier const& classifier, ClassifierValue const& value) {
    auto& all = in_.known.classifications[subject.goal->id.number];
    auto const is_of = [&](Classification const& each) { return each.milestone == subject.milestone && each.classifier == classifier.id; };
    if (std::any_of(all.begin(), all.end(), [&](Classification const& each) { return is_of(each) && each.value == value.id; })) return Fate::equal;
    auto const key = to_text(reference) + ": " + classifier.name;
    auto const stored = classifier.is_multiple ? all.end() : std::find_if(all.begin(), all.end(), is_of);
    auto after = Classification{.classifier = classifier.id, .value = value.id, .goal = subject.goal->id, .milestone = subject.milestone};
    if (stored == all.end()) {
      after.id = Id<Classification>{in_.draft.next_id()};
      in_.draft.put({}, after, subject.goal->id);
      in_.tell_new(spot, key, text_of(value));
      all.push_back(after);
      return Fate::added;
    }
    after.id = stored->id, after.revision = stored->revision;
    in_.draft.put(stored->id.number < 0 ? std::nullopt : std::optional{*stored}, after, subject.goal->id);
    in_.report.differences.push_back({std::string{spot.sheet}, spot.line, key, "valor", value_text(in_.known, *stored), text_of(value)});
    *stored = after;
    return Fate::changed;
  }

  Import& in_;
};

}  // namespace

void import_classifiers(Import& in) {
  auto sheet = ClassifierSheet{in};
  in.each<ClassifierRow>(kSheet, pointers_to(in.rows.classifiers), [&](Spot spot, ClassifierRow& row) { return sheet.run(spot, row); });
}

}  // namespace timon::exchange
