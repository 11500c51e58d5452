#include "plans/classifier_actions.hpp"
#include "platform/words/words.hpp"

namespace timon::plans {
namespace {

constexpr auto kSdg = "ODS";
constexpr auto kProgrammes = "PROGRAMA";
constexpr auto kSdgCount = 17;  // United Nations, resolution 70/1, 2015

}  // namespace

bool lacks_starting_classifiers(sql::Session& db) { return !find_classifier(db, kSdg) || !find_classifier(db, kProgrammes); }

void put_starting_classifiers(Work& work, Deed& deed) {
  auto const& words = work.words;
  if (!find_classifier(work.db, kSdg)) {
    auto const classifier =
        deed.insert(Classifier{.code = kSdg, .name = words.text("classifier.sdg"), .kind = ClassifierKind::sdg, .applies_to = ClassifierScope::goals, .is_multiple = true});
    for (auto number = 1; number <= kSdgCount; ++number)
      deed.insert(ClassifierValue{.classifier = classifier.id,
                                  .code = std::string{kSdg} + " " + std::to_string(number),
                                  .title = words.text("classifier.sdg." + std::to_string(number)),
                                  .position = number});
  }
  if (!find_classifier(work.db, kProgrammes))
    deed.insert(Classifier{.code = kProgrammes, .name = words.text("classifier.programmes"), .kind = ClassifierKind::budget_programme, .applies_to = ClassifierScope::both});
}

}  // namespace timon::plans
