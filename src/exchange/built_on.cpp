#include "exchange/built_on.hpp"

#include <boost/describe.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace timon::exchange {
namespace {

constexpr auto kSupports = std::array{
    Support{"goal", "parent", "goal"},
    Support{"goal_place", "goal", "goal"},
    Support{"goal_share", "goal", "goal"},
    Support{"milestone", "goal", "goal"},
    Support{"reprogramming", "goal", "goal"},
    Support{"progress_report", "goal", "goal"},
    Support{"goal_report", "goal", "goal"},
    Support{"standing_override", "goal", "goal"},
    Support{"likelihood", "goal", "goal"},
    Support{"obstacle_target", "goal", "goal"},
    Support{"opportunity", "goal", "goal"},
    Support{"petition", "goal", "goal"},
    Support{"agenda_item", "goal", "goal"},
    Support{"decision", "goal", "goal"},
    Support{"classification", "goal", "goal"},
    Support{"ratified_goal", "goal", "goal"},
    Support{"priority_choice", "goal", "goal"},
    Support{"share_percent", "goal", "goal"},
    Support{"goal_result", "goal", "goal"},
    Support{"product", "goal", "goal"},
    Support{"stakeholder", "goal", "goal"},
    Support{"chain_link", "goal", "goal"},
    Support{"risk", "goal", "goal"},
    Support{"presentation", "goal", "goal"},
    Support{"goal_strategy", "goal", "goal"},
    Support{"closing_review", "goal", "goal"},
    Support{"lesson", "goal", "goal"},
    Support{"official_report", "goal", "goal"},
    Support{"advice_dismissal", "goal", "goal"},
    Support{"budget_line", "goal", "goal"},
    Support{"budget_movement", "goal", "goal"},
    Support{"document", "goal", "goal"},
    Support{"evidence_demand", "goal", "goal"},
    Support{"tag", "goal", "goal"},
    Support{"bulk_goal", "goal", "goal"},
    Support{"milestone", "after_milestone", "milestone"},
    Support{"milestone_predecessor", "milestone", "milestone"},
    Support{"milestone_predecessor", "predecessor", "milestone"},
    Support{"reprogramming", "milestone", "milestone"},
    Support{"progress_report", "milestone", "milestone"},
    Support{"obstacle_target", "milestone", "milestone"},
    Support{"opportunity", "milestone", "milestone"},
    Support{"programming_review", "milestone", "milestone"},
    Support{"decision", "milestone", "milestone"},
    Support{"classification", "milestone", "milestone"},
    Support{"stakeholder", "milestone", "milestone"},
    Support{"document", "milestone", "milestone"},
    Support{"bulk_item", "milestone", "milestone"},
    Support{"tag", "milestone", "milestone"},
    Support{"obstacle", "origin", "obstacle"},
    Support{"obstacle", "successor", "obstacle"},
    Support{"obstacle_target", "obstacle", "obstacle"},
    Support{"stay", "obstacle", "obstacle"},
    Support{"action_entry", "obstacle", "obstacle"},
    Support{"decision", "obstacle", "obstacle"},
    Support{"stakeholder", "obstacle", "obstacle"},
    Support{"risk", "obstacle", "obstacle"},
    Support{"document", "obstacle", "obstacle"},
};

struct Standing {
  std::int64_t id{}, subject{};
};
BOOST_DESCRIBE_STRUCT(Standing, (), (id, subject))

std::vector<std::int64_t> numbers_of(std::set<RowName> const& rows, std::string const& table) {
  auto numbers = std::vector<std::int64_t>{};
  for (auto from = rows.lower_bound({table, 0}); from != rows.end() && from->first == table; ++from) numbers.push_back(from->second);
  return numbers;
}

/// The rows of the table whose column holds one of the numbers: a few statements for however many.
std::vector<Standing> rows_on(sql::Session& db, Support const& support, std::vector<std::int64_t> const& numbers) {
  constexpr auto kAtOnce = std::size_t{200};
  // What a press on many rows did is kept without numbers of its own.
  auto const id = std::string_view{support.table}.starts_with("bulk_") ? "0" : "id";
  auto text = std::string{"SELECT "} + id + " AS id, " + support.column + " AS subject FROM " + support.table + " WHERE " + support.column + " IN (";
  for (auto i = std::size_t{0}; i < kAtOnce; ++i) text += (i == 0 ? ":v" : ", :v") + std::to_string(i);
  text += ")";
  auto rows = std::vector<Standing>{};
  for (auto from = std::size_t{0}; from < numbers.size(); from += kAtOnce) {
    auto parameters = sql::Parameters{};
    // The last statement asks for its last number again, so that all statements are one.
    for (auto i = std::size_t{0}; i < kAtOnce; ++i) sql::add_parameters(parameters, "v" + std::to_string(i), numbers[std::min(from + i, numbers.size() - 1)]);
    db.each<Standing>(text, parameters, [&](Standing row) { rows.push_back(row); });
  }
  return rows;
}

}  // namespace

std::span<Support const> supports() { return kSupports; }

std::map<RowName, std::set<std::string>> built_on(sql::Session& db, std::set<RowName> const& made) {
  auto found = std::map<RowName, std::set<std::string>>{};
  for (auto const& support : kSupports)
    for (auto const& row : rows_on(db, support, numbers_of(made, support.on)))
      if (!made.contains({support.table, row.id})) found[{support.on, row.subject}].insert(support.table);
  return found;
}

}  // namespace timon::exchange
