#pragma once
#include <optional>
#include <string>
#include <vector>

#include "strategy/strategy.hpp"

namespace timon::strategy {

/// A lesson and the goal that taught it.
struct LessonLine {
  LessonId id;
  LessonType type{};
  std::string topic;
  std::string text;
  Date told_on;
  std::string goal_code;
  std::string goal_title;
  std::string institution;
  double score{};
};
BOOST_DESCRIBE_STRUCT(LessonLine, (), (id, type, topic, text, told_on, goal_code, goal_title, institution, score))

/// What is looked for: every word, wherever it stands in a word of the lesson; empty finds all.
struct LessonQuery {
  std::string q;
  std::optional<LessonType> type{};
  LessonId before{};  // those told earlier than this one
  int limit{50};
};

/// Lessons of goals that the actor sees, the last told first: `limit` and one more.
std::vector<LessonLine> find_lessons(Work&, LessonQuery const&);
/// Of other goals: of the same axis, of the same institution, or with the same words; the most alike first.
std::vector<LessonLine> lessons_like(Work&, Goal const&, int limit);

}  // namespace timon::strategy
