#include "goals/board_request.hpp"

#include "goals/goal_api.hpp"
#include "goals/telling.hpp"
#include "organization/organization.hpp"
#include "platform/http/parse.hpp"
#include "platform/words/zone.hpp"

namespace timon::goals {
namespace {

constexpr auto kSearchLengthMax = std::size_t{200};

template <class E>
void choice(http::Request const& request, char const* name, Problems& problems, E& value) {
  auto const& word = request.query[name];
  if (word.empty()) return;
  if (!boost::describe::enum_from_string(word.c_str(), value)) problems.push_back({name, "board.filter.unknown", {word}});
}

std::optional<bool> flag(http::Request const& request, char const* name, Problems& problems) {
  auto const& word = request.query[name];
  if (word == "true" || word == "1") return true;
  if (word == "false" || word == "0") return false;
  if (!word.empty()) problems.push_back({name, "board.filter.unknown", {word}});
  return std::nullopt;
}

std::int64_t axis_of(Work& work, std::string const& code) { return work.db.maybe<std::int64_t>("SELECT id FROM axis WHERE code = :code", sql::with("code", code)).value_or(0); }

}  // namespace

Time week_began(Work const& work) { return time_at(week_of(work.today), 0, work.zone); }

Outcome<BoardQuery> board_query(Work& work, http::Request const& request) {
  auto query = BoardQuery{};
  auto problems = Problems{};
  if (auto const& code = request.query["institution"]; !code.empty()) {
    auto const institution = organization::find_institution_by_code(work.db, code);
    if (institution) query.institution = institution->id;
    else problems.push_back({"institution", "board.filter.unknown", {code}});
  }
  if (auto const& code = request.query["axis"]; !code.empty()) {
    query.axis = AxisId{axis_of(work, code)};
    if (!query.axis) problems.push_back({"axis", "board.filter.unknown", {code}});
  }
  if (auto const& word = request.query["standing"]; !word.empty()) choice(request, "standing", problems, query.standing.emplace());
  query.priority = flag(request, "priority", problems);
  if (flag(request, "stale", problems).value_or(false)) query.stale_since = week_began(work);
  choice(request, "integrating", problems, query.integrating);
  for (auto const& filter : board_filters())
    if (auto const& asked = request.query[filter.name]; !asked.empty()) query.others.emplace_back(filter.name, asked);
  query.q = request.query["q"];
  if (length_of(query.q) > kSearchLengthMax) problems.push_back({"q", "text.too_long", {std::to_string(kSearchLengthMax), std::to_string(length_of(query.q))}});
  auto const sort = sort_from(request.query["sort"]);
  if (sort) query.sort = *sort;
  else problems.insert(problems.end(), sort.error().begin(), sort.error().end());
  if (auto const& limit = request.query["limit"]; !limit.empty()) {
    auto const number = integer_from(limit);
    if (!number || *number < 1) problems.push_back({"limit", "board.filter.unknown", {limit}});
    else query.limit = static_cast<int>(std::min<long long>(*number, kBoardLimitMax));
  }
  query.after = GoalId{integer_from(request.query["after"]).value_or(0)};
  if (!problems.empty()) return problems;
  return query;
}

BoardQuery shown_query(Work& work, http::Request const& request) {
  auto asked = board_query(work, request);
  return asked ? std::move(*asked) : BoardQuery{};
}

std::vector<GoalId> goals_on_board(Work& work, http::Request const& request) {
  auto ids = std::vector<GoalId>{};
  each_row(work, shown_query(work, request), [&](BoardRow const& row) { ids.push_back(row.goal); });
  return ids;
}

std::string with_word(http::Request const& request, std::string_view name, std::string_view value) {
  auto address = request.path;
  auto mark = '?';
  auto const add = [&](std::string_view key, std::string_view word) {
    address += mark + http::percent_encoded(key) + "=" + http::percent_encoded(word);
    mark = '&';
  };
  for (auto const& [key, word] : request.query)
    if (key != name && key != "after" && !word.empty()) add(key, word);
  if (!value.empty()) add(name, value);
  return address;
}

boost::json::value next_address(http::Request const& request, std::int64_t after) {
  return boost::json::value(request.base_path + with_word(request, "after", std::to_string(after)));
}

}  // namespace timon::goals
