#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "goals/goals.hpp"
#include "goals/standing.hpp"

namespace timon::goals {

/// Which goals count: those that only sum up others are left out unless asked for.
BOOST_DEFINE_ENUM_CLASS(Integrating, none, only, all)

/// What a board can be ordered by, besides its own order (open obstacles, then late and moved milestones).
BOOST_DEFINE_ENUM_CLASS(BoardColumn, title, institution, axis, standing, ends_on, restrictions, alerts, opportunities, stopped, late, on_course, finished, reprogrammed, progress,
                        updated_at)

struct BoardSort {
  BoardColumn column{};
  bool is_descending{};
};

constexpr auto kBoardLimit = 50;
constexpr auto kBoardLimitMax = 200;
/// As many goals as are looked at one by one to count something that no kept total says.
constexpr auto kCountedMax = 5000;

/// What is asked of the board. Every filter narrows; none: all goals the actor may see.
struct BoardQuery {
  InstitutionId institution;  // with all below it
  AxisId axis;
  std::optional<Standing> standing;
  std::optional<bool> priority;
  Integrating integrating{Integrating::none};
  std::optional<Time> stale_since;                          // only goals under way of which nothing was told from that moment on
  bool stale_are_many{};                                    // found by walking along the order, not by sorting those that pass
  std::vector<std::pair<std::string, std::string>> others;  // what modules above are asked for, by the name of their filter
  std::string q;                                            // words in code, title, institution or leader, without regard to accents
  std::vector<BoardSort> sort;
  int limit{kBoardLimit};
  GoalId after;  // the last goal of the page before
};

/// One line of the board. Progress in thousandths.
struct BoardRow {
  GoalId goal;
  std::string code;
  std::string title;
  InstitutionId institution;
  std::string institution_name;
  std::string institution_code;
  std::int64_t axis{};
  std::string axis_title;
  bool is_priority{};
  bool is_integrating{};
  Standing standing{};
  std::string reason;
  std::string reason_details;
  std::optional<Date> ends_on;
  std::int64_t stopped{}, late{}, on_course{}, finished{}, reprogrammed{}, with_alerts{}, with_restrictions{};
  std::int64_t alerts{}, restrictions{}, opportunities{};
  std::int64_t progress_real{}, progress_expected{};
  Time updated_at;
};
BOOST_DESCRIBE_STRUCT(BoardRow, (),
                      (goal, code, title, institution, institution_name, institution_code, axis, axis_title, is_priority, is_integrating, standing, reason, reason_details, ends_on,
                       stopped, late, on_course, finished, reprogrammed, with_alerts, with_restrictions, alerts, restrictions, opportunities, progress_real, progress_expected,
                       updated_at))

struct BoardTotals {
  std::int64_t stopped{}, late{}, on_course{}, finished{};
  std::int64_t institutions{};  // that have a goal among them
  std::int64_t all() const { return stopped + late + on_course + finished; }
};
BOOST_DESCRIBE_STRUCT(BoardTotals, (), (stopped, late, on_course, finished, institutions))

struct Board {
  std::vector<BoardRow> rows;
  bool has_more{};
};

/// «-restrictions,ends_on»; a word that is no column is a problem of field «sort».
Outcome<std::vector<BoardSort>> sort_from(std::string const& text);

Board board(Work&, BoardQuery const&);
/// Every row, whatever its page, handed over one by one.
void each_row(Work&, BoardQuery, std::function<void(BoardRow)> const& take);
/// Counts the rows that `board` would give over all its pages.
BoardTotals board_totals(Work&, BoardQuery const&);

/// What says whether a goal may be chosen for a deed on many, and the revision that the person has in front of them.
struct Choosable {
  GoalId id;
  InstitutionId institution;
  OfficeId leader;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Choosable, (), (id, institution, leader, revision))
/// Of these goals, which the actor sees, by one question.
std::map<GoalId, Choosable> choosable(sql::Session&, std::vector<GoalId> const&);

/// How many goals under way nobody has told of since that moment, within the query; nothing where counting them would look
/// at more goals than a page may. `totals` are those of the query whatever its standing, if the caller has them.
std::optional<std::int64_t> count_stale(Work&, BoardQuery, Time since, std::optional<BoardTotals> totals = {});

/// SQL of a statement and its values: what `board` asks, for EXPLAIN in tests.
struct BoardStatement {
  std::string text;
  sql::Parameters parameters;
};
BoardStatement board_statement(Work&, BoardQuery const&);
/// The same of what `board_totals` asks.
BoardStatement totals_statement(Work&, BoardQuery const&);

}  // namespace timon::goals
