#include <algorithm>

#include "base/text.hpp"
#include "goals/board.hpp"
#include "goals/board_filter.hpp"
#include "goals/visibility.hpp"
#include "platform/sql/list.hpp"

namespace timon::goals {
namespace {

constexpr auto kRowsMax = 1'000'000;  // what a sheet of a spreadsheet holds

constexpr auto kColumns = R"(SELECT s.goal, s.code, s.title, s.institution, s.institution_name, s.institution_code, s.axis, coalesce(a.title, '') AS axis_title,
  s.is_priority, s.is_integrating, s.standing, s.reason, s.reason_details, s.ends_on, s.stopped, s.late, s.on_course, s.finished, s.reprogrammed, s.with_alerts,
  s.with_restrictions, s.alerts, s.restrictions, s.opportunities, s.progress_real, s.progress_expected, s.updated_at FROM )";
constexpr auto kJoined = " LEFT JOIN axis a ON a.id = s.axis WHERE 1 = 1";

/// What the restricted board is sorted from: of each institution in reach the first rows by its own index, and the goals seen
/// for another reason, so that a page costs as much as the person has institutions, not as the government has goals.
std::string candidates(Work& work, BoardQuery const& query, Order const& order, sql::Parameters& parameters) {
  auto const narrowed = [&](std::string const& alias, std::string const& mark) {
    return conditions(work.db.engine(), query, alias, mark, parameters) + order.after(alias, mark, parameters);
  };
  auto const first_rows =
      " FROM goal_standing t WHERE t.institution = m.institution" + narrowed("t", "i") + " ORDER BY " + order.by("t") + " LIMIT " + std::to_string(query.limit + 1);
  auto const reach = "(SELECT DISTINCT r0.institution FROM (" + reach_of(work, 0, parameters) + ") r0) m";
  auto const of_each = work.db.engine() == sql::Engine::postgresql
                           ? "SELECT y.board_key, y.goal FROM " + reach + " CROSS JOIN LATERAL (SELECT t.board_key, t.goal" + first_rows + ") y"
                           : "SELECT y.board_key, y.goal FROM " + reach + " CROSS JOIN goal_standing y ON y.goal IN (SELECT t.goal" + first_rows + ")";
  auto const others = "SELECT e.board_key, e.goal FROM (" + extras_of(work, parameters) + ") x JOIN goal_standing e ON e.goal = x.goal WHERE 1 = 1" + narrowed("e", "e");
  return "WITH candidate (board_key, goal) AS (" + of_each + " UNION " + others + " ORDER BY 1, 2 LIMIT " + std::to_string(query.limit + 1) + ") ";
}

void append(sql::Parameters& to, sql::Parameters&& more) {
  for (auto& parameter : more) to.push_back(std::move(parameter));
}

constexpr auto kSums =
    "SELECT CAST(coalesce(sum(stopped), 0) AS INTEGER) AS stopped, CAST(coalesce(sum(late), 0) AS INTEGER) AS late, "
    "CAST(coalesce(sum(on_course), 0) AS INTEGER) AS on_course, CAST(coalesce(sum(finished), 0) AS INTEGER) AS finished, ";
constexpr auto kInstitutions = "count(DISTINCT CASE WHEN stopped + late + on_course + finished > 0 THEN institution END) AS institutions FROM (";
constexpr auto kOnes =
    "SELECT s.institution, CASE WHEN s.standing = 'stopped' THEN 1 ELSE 0 END AS stopped, CASE WHEN s.standing = 'late' THEN 1 ELSE 0 END AS late, "
    "CASE WHEN s.standing = 'on_course' THEN 1 ELSE 0 END AS on_course, CASE WHEN s.standing = 'finished' THEN 1 ELSE 0 END AS finished FROM goal_standing s";
constexpr auto kKept = "SELECT b.institution, b.stopped, b.late, b.on_course, b.finished FROM board_total b WHERE b.institution ";

bool is_unfiltered(BoardQuery const& query) {
  return !query.institution && !query.axis && !query.standing && !query.priority && !query.stale_since && query.others.empty() && query.q.empty();
}

/// Kept sums where nothing is filtered: one row for who sees all, one per institution in reach for others.
BoardStatement kept_totals(Work& work, BoardQuery const& query) {
  auto statement = BoardStatement{.text = kSums};
  auto& [text, parameters] = statement;
  auto const integrating = integrating_condition(query.integrating, "b");
  if (work.actor.sees_all()) {
    text += "(SELECT count(DISTINCT b.institution) FROM board_total b WHERE b.institution <> 0 AND b.stopped + b.late + b.on_course + b.finished > 0" + integrating +
            ") AS institutions FROM (" + kKept + "= 0" + integrating + ") t";
  } else {
    text += kInstitutions + std::string{kKept} + "IN (" + reach_of(work, 0, parameters) + ")" + integrating + " UNION ALL " + kOnes + " JOIN (" + extras_of(work, parameters) +
            ") x ON x.goal = s.goal WHERE s.institution NOT IN (" + reach_of(work, 5, parameters) + ")" + integrating_condition(query.integrating, "s") + ") t";
  }
  return statement;
}

}  // namespace

BoardStatement board_statement(Work& work, BoardQuery const& query) {
  auto statement = BoardStatement{};
  auto& parameters = statement.parameters;
  auto const order = order_of(work, query);
  if (work.actor.sees_all()) {
    statement.text = kColumns + std::string{"goal_standing s"} + kJoined;
  } else if (query.sort.empty()) {
    statement.text = candidates(work, query, order, parameters) + kColumns + "candidate c JOIN goal_standing s ON s.goal = c.goal" + kJoined;
  } else {
    auto visibility = visible(work, "s.goal", "s.institution");
    append(parameters, std::move(visibility.parameters));
    statement.text = kColumns + std::string{"goal_standing s"} + kJoined + " AND " + visibility.condition;
  }
  statement.text +=
      conditions(work.db.engine(), query, "s", "o", parameters) + order.after("s", "o", parameters) + " ORDER BY " + order.by("s") + " LIMIT " + std::to_string(query.limit + 1);
  return statement;
}

Board board(Work& work, BoardQuery const& query) {
  auto const statement = board_statement(work, query);
  auto page = Board{.rows = work.db.all<BoardRow>(statement.text, statement.parameters)};
  page.has_more = page.rows.size() > static_cast<std::size_t>(query.limit);
  if (page.has_more) page.rows.pop_back();
  return page;
}

void each_row(Work& work, BoardQuery query, std::function<void(BoardRow)> const& take) {
  query.after = {};
  query.limit = kRowsMax;
  auto const statement = board_statement(work, query);
  work.db.each<BoardRow>(statement.text, statement.parameters, take);
}

BoardStatement totals_statement(Work& work, BoardQuery const& query) {
  if (is_unfiltered(query)) return kept_totals(work, query);
  auto statement = BoardStatement{};
  auto visibility = visible(work, "s.goal", "s.institution");
  statement.text =
      std::string{kSums} + kInstitutions + kOnes + " WHERE 1 = 1" + conditions(work.db.engine(), query, "s", "o", statement.parameters) + " AND " + visibility.condition + ") t";
  append(statement.parameters, std::move(visibility.parameters));
  return statement;
}

BoardTotals board_totals(Work& work, BoardQuery const& query) {
  auto const statement = totals_statement(work, query);
  return work.db.one<BoardTotals>(statement.text, statement.parameters);
}

std::optional<std::int64_t> count_stale(Work& work, BoardQuery query, Time since, std::optional<BoardTotals> totals) {
  // What a person sees in all bounds what counting looks at, and that sum is kept.
  auto without_standing = query;
  without_standing.standing.reset();
  if (!totals || !is_unfiltered(without_standing)) totals = board_totals(work, {.integrating = query.integrating});
  if (totals->all() > kCountedMax) return std::nullopt;
  query.stale_since = since;
  auto parameters = sql::Parameters{};
  auto text = std::string{"SELECT count(*) FROM goal_standing s WHERE 1 = 1"};
  if (!work.actor.sees_all()) {
    // Two parts, so that each goes by an index of its own whatever the government holds besides.
    text = "SELECT count(*) FROM goal_standing s WHERE s.goal IN (SELECT r.goal FROM goal_standing r WHERE r.institution IN (" + reach_of(work, 0, parameters) + ") UNION " +
           extras_of(work, parameters) + ")";
  }
  text += conditions(work.db.engine(), query, "s", "o", parameters);
  return work.db.one<std::int64_t>(text, parameters);
}

std::map<GoalId, Choosable> choosable(sql::Session& db, std::vector<GoalId> const& goals) {
  auto parameters = sql::Parameters{};
  auto const list = sql::list_of("chosen", goals, parameters);
  auto found = std::map<GoalId, Choosable>{};
  for (auto const& row : db.all<Choosable>("SELECT id, institution, leader, revision FROM goal WHERE id IN (" + list + ")", parameters)) found.emplace(row.id, row);
  return found;
}

Outcome<std::vector<BoardSort>> sort_from(std::string const& text) {
  auto sorts = std::vector<BoardSort>{};
  for (auto const& word : split(text, ',')) {
    auto const is_descending = word.starts_with('-');
    auto sort = BoardSort{.is_descending = is_descending};
    if (sorts.size() == 4 || !boost::describe::enum_from_string(word.c_str() + (is_descending ? 1 : 0), sort.column)) return Problem{"sort", "board.sort.unknown", {word}};
    sorts.push_back(sort);
  }
  return sorts;
}

}  // namespace timon::goals
