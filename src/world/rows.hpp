#pragma once
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "goals/milestone.hpp"

namespace timon::world {

// The story as tables. Days are told from the day of loading: -30 is a month ago, +30 a month ahead (see DemoDays).

/// In which words the people of a goal tell its progress.
enum class Matter { works, systems, social, rural, legal };

/// A due date that was moved: told on day `at`, it lay on day `from` before.
struct MoveRow {
  int from{};
  int at{};
  MoveCause cause{};
  std::string reason;
};

struct MilestoneRow {
  std::string code;
  std::string title;
  DueKind kind{DueKind::fixed};
  int due{};
  std::string after;  // code of the one it follows
  int after_days{};
  std::optional<int> finished;
  std::vector<MoveRow> moves{};
  std::optional<int> added;  // after the approval of the plan
  std::optional<int> withdrawn;
  std::optional<int> reopened;
  std::string reason;  // of the withdrawal or the reopening
  std::vector<std::string> predecessors;  // codes of those it waits for
  std::string told;  // the newest progress, where the usual words would not do
  bool is_critical{true};
  bool is_verified{};
  int weight{1};
};

struct GoalRow {
  std::string code;
  std::string title;
  std::string institution;
  std::string leader;
  Matter matter{Matter::systems};
  std::string objective_code;
  int starts{};
  int ends{};
  std::string need_text, product_text, result_text, baseline_text;
  std::int64_t budget_amount{};
  std::vector<std::string> places, sharers;
  std::string parent;
  bool is_priority{}, is_integrating{}, is_published{true}, is_approved{true};
  int quiet_days{};  // nothing told since so many days
  std::optional<int> suspended, closed, judged;
  std::string reason;
  std::string told;  // the newest report on the whole goal
  std::deque<MilestoneRow> milestones{};

  GoalRow& about(Matter kind, std::string objective) {
    matter = kind;
    objective_code = std::move(objective);
    return *this;
  }
  GoalRow& span(int from, int to) {
    starts = from;
    ends = to;
    return *this;
  }
  GoalRow& need(std::string text) {
    need_text = std::move(text);
    return *this;
  }
  GoalRow& baseline(std::string text) {
    baseline_text = std::move(text);
    return *this;
  }
  GoalRow& product(std::string text) {
    product_text = std::move(text);
    return *this;
  }
  GoalRow& result(std::string text) {
    result_text = std::move(text);
    return *this;
  }
  /// In whole pesos.
  GoalRow& budget(std::int64_t amount) {
    budget_amount = amount;
    return *this;
  }
  GoalRow& in(std::vector<std::string> codes) {
    places = std::move(codes);
    return *this;
  }
  GoalRow& with(std::vector<std::string> institutions) {
    sharers = std::move(institutions);
    return *this;
  }
  GoalRow& part_of(std::string code_of_parent) {
    parent = std::move(code_of_parent);
    return *this;
  }
  GoalRow& priority() {
    is_priority = true;
    return *this;
  }
  GoalRow& integrating() {
    is_integrating = true;
    return *this;
  }
  GoalRow& unpublished() {
    is_published = false;
    return *this;
  }
  GoalRow& not_approved() {
    is_approved = false;
    return *this;
  }
  GoalRow& quiet(int days) {
    quiet_days = days;
    return *this;
  }
  GoalRow& suspend(int on, std::string why) {
    suspended = on;
    reason = std::move(why);
    return *this;
  }
  GoalRow& close(int on, std::string why) {
    closed = on;
    reason = std::move(why);
    return *this;
  }
  GoalRow& judge(int on, std::string why) {
    judged = on;
    reason = std::move(why);
    return *this;
  }
  GoalRow& report(std::string text) {
    told = std::move(text);
    return *this;
  }

  /// Finished, on its day unless another is told.
  GoalRow& done(std::string milestone, std::string text, int due, std::optional<int> on = {});
  /// Not finished yet: late when its day is past.
  GoalRow& due(std::string milestone, std::string text, int day);
  GoalRow& open(std::string milestone, std::string text);
  GoalRow& after(std::string milestone, std::string text, std::string other, int days);

  // What follows tells more of the milestone before it.
  GoalRow& beside() {
    last().is_critical = false;
    return *this;
  }
  GoalRow& weight(int weight) {
    last().weight = weight;
    return *this;
  }
  GoalRow& moved(int from, int at, MoveCause cause, std::string why) {
    last().moves.push_back({from, at, cause, std::move(why)});
    return *this;
  }
  GoalRow& added(int on) {
    last().added = on;
    return *this;
  }
  GoalRow& verified() {
    last().is_verified = true;
    return *this;
  }
  GoalRow& withdrawn(int on, std::string why) {
    last().withdrawn = on;
    last().reason = std::move(why);
    return *this;
  }
  GoalRow& reopened(int on, std::string why) {
    last().reopened = on;
    last().reason = std::move(why);
    return *this;
  }
  GoalRow& follows(std::string other) {
    last().predecessors.push_back(std::move(other));
    return *this;
  }
  GoalRow& says(std::string text) {
    last().told = std::move(text);
    return *this;
  }

 private:
  MilestoneRow& last() { return milestones.back(); }
};

/// All goals, in the order in which they are told.
struct Goals {
  std::deque<GoalRow> rows;
  GoalRow& goal(std::string code, std::string title, std::string institution, std::string leader);
};

Goals all_goals();

// One table per sector.
void tell_public_works(Goals&);
void tell_roads_and_homes(Goals&);
void tell_education(Goals&);
void tell_health(Goals&);
void tell_social_development(Goals&);
void tell_production(Goals&);
void tell_industry(Goals&);
void tell_government(Goals&);
void tell_treasury(Goals&);

/// What the responsible wrote in the n-th report of a milestone: at its beginning, on its way, on its day.
enum class Phase { start, middle, end };
std::string const& progress_text(Matter, Phase, std::size_t number);
/// What a leader writes about the whole goal in a month.
std::string const& report_text(Matter, std::size_t number);

}  // namespace timon::world
