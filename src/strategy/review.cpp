#include "strategy/review.hpp"

#include "base/text.hpp"
#include "platform/words/fold.hpp"

namespace timon {
namespace {

constexpr auto kTopicLengthMax = std::size_t{100};
constexpr auto kLessonLengthMax = std::size_t{1000};

void check_past(Problems& problems, char const* field, std::optional<Date> day, Date today) {
  if (day && *day > today) problems.push_back({field, "date.in_the_future"});
}

}  // namespace

Outcome<Presentation> checked(Presentation presentation, Date today) {
  auto problems = Problems{};
  if (presentation.presented_on == Date{}) problems.push_back({"presented_on", "presentation.presented_on.missing"});
  else check_past(problems, "presented_on", presentation.presented_on, today);
  if (!presentation.office) problems.push_back({"office", "presentation.office.missing"});
  check_text(problems, "presentation", "remarks", presentation.remarks);
  check_text(problems, "presentation", "corrections", presentation.corrections);
  if (presentation.outcome == PresentationOutcome::to_correct && trimmed(presentation.corrections).empty()) problems.push_back({"corrections", "presentation.corrections.missing"});
  if (!problems.empty()) return problems;
  return presentation;
}

Outcome<GoalStrategy> checked(GoalStrategy strategy, Date today) {
  auto problems = Problems{};
  check_text(problems, "strategy", "towards_conflict", strategy.towards_conflict);
  check_past(problems, "actors_on", strategy.actors_on, today);
  check_past(problems, "owners_on", strategy.owners_on, today);
  check_past(problems, "superior_on", strategy.superior_on, today);
  check_past(problems, "top_on", strategy.top_on, today);
  if (!problems.empty()) return problems;
  return strategy;
}

Outcome<ClosingReview> checked(ClosingReview review) {
  auto problems = Problems{};
  check_text(problems, "review", "went_well", review.went_well);
  check_text(problems, "review", "went_badly", review.went_badly);
  check_text(problems, "review", "helped", review.helped);
  check_text(problems, "review", "stop_doing", review.stop_doing);
  if (trimmed(review.went_well + review.went_badly + review.helped + review.stop_doing).empty()) problems.push_back({"went_well", "review.empty"});
  if (!problems.empty()) return problems;
  return review;
}

Outcome<Lesson> checked(Lesson lesson) {
  auto problems = Problems{};
  lesson.text = trimmed(lesson.text);
  lesson.topic = trimmed(lesson.topic);
  if (lesson.text.empty()) problems.push_back({"text", "lesson.text.missing"});
  check_text(problems, "lesson", "text", lesson.text, kLessonLengthMax);
  check_text(problems, "lesson", "topic", lesson.topic, kTopicLengthMax);
  if (!problems.empty()) return problems;
  lesson.search_text = fold(lesson.topic + " " + lesson.text);
  return lesson;
}

}  // namespace timon
