#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "routine/hand_off.hpp"

namespace timon::routine {

// What a manager's hand-off tells, as it was then. Its text is JSON with these names.

/// A goal that the office leads.
struct ToldGoal {
  std::string code, title, standing, reason;
  std::int64_t progress_real{};      // tenths of a percent
  std::int64_t progress_expected{};  // tenths of a percent
};
BOOST_DESCRIBE_STRUCT(ToldGoal, (), (code, title, standing, reason, progress_real, progress_expected))

/// A milestone that was finished.
struct ToldFinish {
  std::string goal, code, title, finished_on;
};
BOOST_DESCRIBE_STRUCT(ToldFinish, (), (goal, code, title, finished_on))

struct ToldMove {
  std::string goal, code, title, from_on, to_on, cause, reason;
};
BOOST_DESCRIBE_STRUCT(ToldMove, (), (goal, code, title, from_on, to_on, cause, reason))

struct ToldProgress {
  std::string goal, code, title, text;
  bool is_no_change{};
};
BOOST_DESCRIBE_STRUCT(ToldProgress, (), (goal, code, title, text, is_no_change))

struct ToldObstacle {
  std::string code, kind, title, level, decision_asked, goal;
  bool is_new{};  // raised since the hand-off before
};
BOOST_DESCRIBE_STRUCT(ToldObstacle, (), (code, kind, title, level, decision_asked, goal, is_new))

struct ToldOpportunity {
  std::string code, title, proposed_on, state, goal;
};
BOOST_DESCRIBE_STRUCT(ToldOpportunity, (), (code, title, proposed_on, state, goal))

/// The state of a goal in words, told since the hand-off before.
struct ToldReport {
  std::string goal, text, reported_on;
};
BOOST_DESCRIBE_STRUCT(ToldReport, (), (goal, text, reported_on))

struct HandOffContent {
  std::vector<ToldGoal> goals;
  std::vector<ToldFinish> finished;
  std::vector<ToldMove> reprogrammed;
  std::vector<ToldProgress> progress;
  std::vector<ToldObstacle> obstacles;
  std::vector<ToldOpportunity> opportunities;
  std::vector<ToldReport> reports;
  std::int64_t untold{};  // milestones of the week without a word

  bool is_empty() const { return finished.empty() && reprogrammed.empty() && progress.empty() && obstacles.empty() && opportunities.empty() && reports.empty(); }
};
BOOST_DESCRIBE_STRUCT(HandOffContent, (), (goals, finished, reprogrammed, progress, obstacles, opportunities, reports, untold))

/// What the office tells now, since its hand-off before this period.
HandOffContent content_now(Work&, Period const&, OfficeId);
std::string text_of(HandOffContent const&);
/// What a kept text says; a text of another kind of office gives an empty one.
HandOffContent content_from(std::string const& text);

}  // namespace timon::routine
