#pragma once
#include <boost/describe.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "platform/http/http.hpp"

namespace timon::portfolio {

/// Whose milestones count, as on the board: goals that only sum up others are left out unless asked for.
BOOST_DEFINE_ENUM_CLASS(OfIntegrating, none, only, all)
/// How the lines stand together.
BOOST_DEFINE_ENUM_CLASS(Grouping, none, responsible, institution, month, goal, standing)
/// What the list can be ordered by, besides its own order (severity, then due date).
BOOST_DEFINE_ENUM_CLASS(ListColumn, due, title, goal, updated, moves)

struct ListSort {
  ListColumn column{};
  bool is_descending{};
};

constexpr auto kLinesOfPage = 50;
constexpr auto kLinesMax = 200;

/// What is asked of all milestones: SQL that narrows, and the order. The standing is kept apart, for the totals leave it out.
struct MilestoneQuery {
  std::string conditions;  // « AND …» over s (milestone_standing), m (milestone) and g (goal)
  sql::Parameters parameters;
  std::optional<Standing> standing;
  bool is_open_only{};  // whatever is not finished
  OfIntegrating integrating{OfIntegrating::none};
  Grouping grouping{Grouping::none};
  std::vector<ListSort> sort;
  int limit{kLinesOfPage};
  MilestoneId after;  // the last line of the page before
};

/// A line of the list.
struct MilestoneLine {
  MilestoneId id;
  GoalId goal;
  std::string code, title, type;
  OfficeId responsible;
  std::string responsible_title;
  std::string goal_code, goal_title;
  OfficeId leader;
  InstitutionId institution;
  std::string institution_name;
  Standing standing{};
  std::string reason, reason_details;
  std::optional<Date> due_on, due_original, finished_on, verified_on;
  std::int64_t moves{}, weight{}, alerts{}, restrictions{};
  bool is_critical{}, is_added_later{};
  DueKind due_kind{};
  std::string institution_code;
  std::string progress;
  Time updated_at;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(MilestoneLine, (),
                      (id, goal, code, title, type, responsible, responsible_title, goal_code, goal_title, leader, institution, institution_name, standing, reason, reason_details,
                       due_on, due_original, finished_on, verified_on, moves, weight, alerts, restrictions, is_critical, is_added_later, due_kind, institution_code, progress,
                       updated_at, revision))

struct MilestoneTotals {
  std::int64_t stopped{}, late{}, on_course{}, finished{};
  std::int64_t all() const { return stopped + late + on_course + finished; }
};
BOOST_DESCRIBE_STRUCT(MilestoneTotals, (), (stopped, late, on_course, finished))

struct MilestonePage {
  std::vector<MilestoneLine> lines;
  bool has_more{};
};

/// The question in an address; a word that means nothing asks nothing.
MilestoneQuery query_of(Work&, http::Request const&);

/// SQL of a statement and its values, for EXPLAIN in tests.
struct Statement {
  std::string text;
  sql::Parameters parameters;
};
Statement lines_statement(Work&, MilestoneQuery const&);

MilestonePage milestone_page(Work&, MilestoneQuery const&);
/// Every line, whatever its page, in the order asked for.
void each_line(Work&, MilestoneQuery, std::function<void(MilestoneLine)> const& take);
/// By standing: exactly the lines that the query would show over all its pages, whatever standing it asks for.
MilestoneTotals milestone_totals(Work&, MilestoneQuery const&);
/// As many of them as the query shows, with the standing that it asks for.
std::int64_t count_shown(MilestoneQuery const&, MilestoneTotals const&);
/// The goals of all the lines, by code.
std::vector<GoalId> goals_of(Work&, MilestoneQuery const&);
/// The lines of these milestones, as far as they are seen, in the order in which they are named: one question for all.
std::vector<MilestoneLine> lines_of(Work&, std::vector<MilestoneId> const&);

/// «(3, 8)»: numbers of rows as a statement takes them; they come from the program's own types, never as text.
template <class Id>
std::string listed(std::vector<Id> const& ids) {
  auto text = std::string{"(0"};  // no row has it, and a list is never empty
  for (auto const id : ids) text += ", " + std::to_string(id.number);
  return text + ")";
}

/// An office that may answer for milestones, and where it is.
struct OfficeChoice {
  std::int64_t id{};
  std::string title;
  std::string institution;
};
BOOST_DESCRIBE_STRUCT(OfficeChoice, (), (id, title, institution))
/// By title, then institution, as many as a list of choices bears.
std::vector<OfficeChoice> office_choices(sql::Session& db);

}  // namespace timon::portfolio
