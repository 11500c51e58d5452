#pragma once
#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "goals/goals.hpp"

namespace timon {

using LessonId = Id<struct Lesson>;

BOOST_DEFINE_ENUM_CLASS(PresentationOutcome, accepted, to_correct, rejected)

/// The strategy of a goal, shown to an authority before its plan is approved.
struct Presentation {
  static constexpr auto kTable = "presentation";
  Id<Presentation> id;
  GoalId goal;
  Date presented_on;
  OfficeId office;  // before whom
  std::string remarks;
  PresentationOutcome outcome{};
  std::string corrections;  // what is to be corrected
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Presentation, (), (id, goal, presented_on, office, remarks, outcome, corrections, person, revision))

/// How a goal faces conflict, and the days on which its programming passed its four reviews.
struct GoalStrategy {
  static constexpr auto kTable = "goal_strategy";
  Id<GoalStrategy> id;
  GoalId goal;
  std::string towards_conflict;
  std::optional<Date> actors_on;    // institutional actors made aware
  std::optional<Date> owners_on;    // programmed with those directly responsible
  std::optional<Date> superior_on;  // corrected by the immediate superior, who answers for it
  std::optional<Date> top_on;       // reviewed by top management across institutions
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(GoalStrategy, (), (id, goal, towards_conflict, actors_on, owners_on, superior_on, top_on, revision))

/// What was learnt when a goal ended.
struct ClosingReview {
  static constexpr auto kTable = "closing_review";
  Id<ClosingReview> id;
  GoalId goal;
  std::string went_well;
  std::string went_badly;
  std::string helped;
  std::string stop_doing;
  Date written_on;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(ClosingReview, (), (id, goal, went_well, went_badly, helped, stop_doing, written_on, person, revision))

BOOST_DEFINE_ENUM_CLASS(LessonType, planning, coordination, procurement, money, people, technical, legal, communication, territory)

/// One thing worth knowing next time.
struct Lesson {
  static constexpr auto kTable = "lesson";
  LessonId id;
  GoalId goal;
  LessonType type{};
  std::string topic;
  std::string text;
  Date told_on;
  PersonId person;
  std::string search_text;  // folded: filled by `checked`
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Lesson, (), (id, goal, type, topic, text, told_on, person, search_text, revision))

/// A version of a goal's report that was made official.
struct OfficialReport {
  static constexpr auto kTable = "official_report";
  Id<OfficialReport> id;
  GoalId goal;
  Id<GoalReport> report;
  Date made_on;
  PersonId person;
  OfficeId office;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(OfficialReport, (), (id, goal, report, made_on, person, office, revision))

/// Not in the future; what is to be corrected is said.
Outcome<Presentation> checked(Presentation, Date today);
Outcome<GoalStrategy> checked(GoalStrategy, Date today);
/// At least one of its four texts.
Outcome<ClosingReview> checked(ClosingReview);
Outcome<Lesson> checked(Lesson);

}  // namespace timon
