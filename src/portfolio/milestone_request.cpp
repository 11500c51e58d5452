#include <boost/describe/enum_from_string.hpp>

#include "base/text.hpp"
#include "goals/telling.hpp"
#include "organization/organization.hpp"
#include "platform/sql/full_text.hpp"
#include "platform/words/fold.hpp"
#include "portfolio/milestone_query.hpp"

namespace timon::portfolio {
namespace {

constexpr auto kWordsMax = std::size_t{6};  // more words than that narrow nothing
constexpr auto kSortsMax = std::size_t{3};

/// A word of the address that stands for a condition.
struct Choice {
  char const* name;
  char const* value;
  char const* condition;
};

constexpr Choice kChoices[] = {
    {"critical", "true", "m.is_critical = 1"},
    {"critical", "false", "m.is_critical = 0"},
    {"issues", "alerts", "s.alerts > 0"},
    {"issues", "restrictions", "s.restrictions > 0"},
    {"issues", "any", "s.alerts + s.restrictions > 0"},
    {"issues", "none", "s.alerts + s.restrictions = 0"},
    {"kind", "reprogrammed", "m.moves > 0"},
    {"kind", "added", "m.is_added_later = 1"},
    {"kind", "unassigned", "m.responsible IS NULL"},
    {"kind", "unverified", "m.finished_on IS NOT NULL AND m.verified_on IS NULL"},
    {"due", "none", "m.due_on IS NULL"},
    {"priority", "true", "g.is_priority = 1"},
    {"priority", "false", "g.is_priority = 0"},
};

/// A word of the address that must equal something.
struct Equal {
  char const* name;
  char const* condition;  // with the value at its end
  char const* ending;
};

constexpr Equal kEquals[] = {
    {"goal", "g.code = ", ""},
    {"institution", "s.institution IN (SELECT f.institution FROM institution_reach f JOIN institution t ON t.id = f.top WHERE t.code = ", ")"},
    {"axis", "g.objective IN (SELECT b.id FROM objective b JOIN axis a ON a.id = b.axis WHERE a.code = ", ")"},
    {"objective", "g.objective IN (SELECT b.id FROM objective b WHERE b.code = ", ")"},
    {"place", "m.place IN (WITH RECURSIVE below (id) AS (SELECT p.id FROM place p WHERE p.code = ",
     " UNION SELECT q.id FROM place q JOIN below ON q.parent = below.id) SELECT id FROM below)"},
    {"type", "m.type = ", ""},
    {"line", "m.line = ", ""},
    {"from", "s.due_key >= ", ""},
};

void add_due(Work const& work, std::string const& word, MilestoneQuery& query) {
  auto const between = [&](std::string const& from, std::string const& to) {
    query.conditions += " AND s.due_key >= :due_from AND s.due_key <= :due_to AND m.finished_on IS NULL";
    sql::add_parameters(query.parameters, "due_from", from);
    sql::add_parameters(query.parameters, "due_to", to);
  };
  auto const today = to_iso(work.today);
  if (word == "overdue") between("0000-00-00", to_iso(work.today + -1));
  if (word == "next20") between(today, to_iso(work.today + 20));
  if (word == "month") between(today.substr(0, 7) + "-01", today.substr(0, 7) + "-31");
  if (word == "year") between(today.substr(0, 4) + "-01-01", today.substr(0, 4) + "-12-31");
}

void add_search(Work const& work, std::string const& q, MilestoneQuery& query) {
  auto typed = split(fold(q), ' ');
  if (typed.size() > kWordsMax) typed.resize(kWordsMax);
  auto const words = sql::all_of(work.db.engine(), typed);
  if (words.empty()) {
    query.conditions += " AND 1 = 0";  // signs alone are in no text
    return;
  }
  sql::add_parameters(query.parameters, "q", words);
  query.conditions += " AND " + sql::matches(work.db.engine(), {"milestone_words", "milestone_standing", "milestone", "search_text"}, "s", "q");
}

/// What the milestone has itself, or its goal.
std::string passes(goals::BoardFilter const& filter, std::string const& asked, sql::Parameters& parameters) {
  auto const with_goal = filter.condition("g.id", asked, "_is", parameters);
  return filter.milestone_condition ? "(" + with_goal + " OR " + filter.milestone_condition("s.milestone", asked, "_own", parameters) + ")" : with_goal;
}

std::vector<ListSort> sort_of(std::string const& text) {
  auto sorts = std::vector<ListSort>{};
  for (auto const& word : split(text, ',')) {
    auto sort = ListSort{.is_descending = word.starts_with('-')};
    if (sorts.size() < kSortsMax && boost::describe::enum_from_string(word.c_str() + (sort.is_descending ? 1 : 0), sort.column)) sorts.push_back(sort);
  }
  return sorts;
}

}  // namespace

MilestoneQuery query_of(Work& work, http::Request const& request) {
  auto query = MilestoneQuery{};
  for (auto const& choice : kChoices)
    if (request.query[choice.name] == choice.value) query.conditions += std::string{" AND "} + choice.condition;
  for (auto const& equal : kEquals) {
    auto const& value = request.query[equal.name];
    if (value.empty()) continue;
    query.conditions += std::string{" AND "} + equal.condition + ":" + equal.name + "_is" + equal.ending;
    sql::add_parameters(query.parameters, std::string{equal.name} + "_is", value);
  }
  if (auto const office = integer_from(request.query["responsible"])) {
    query.conditions += " AND m.responsible = :responsible_is";
    sql::add_parameters(query.parameters, "responsible_is", static_cast<std::int64_t>(*office));
  }
  if (auto const& to = request.query["to"]; !to.empty()) {
    query.conditions += " AND s.due_key <= :to_is";
    sql::add_parameters(query.parameters, "to_is", to);
  }
  for (auto const& filter : goals::board_filters())
    if (auto const& asked = request.query[filter.name]; !asked.empty()) query.conditions += " AND " + passes(filter, asked, query.parameters);
  add_due(work, request.query["due"], query);
  if (auto const& q = request.query["q"]; !q.empty()) add_search(work, q, query);
  auto standing = Standing{};
  if (boost::describe::enum_from_string(request.query["standing"].c_str(), standing)) query.standing = standing;
  // Who asks for one goal by its code means that goal, whatever it is.
  if (!boost::describe::enum_from_string(request.query["integrating"].c_str(), query.integrating) && !request.query["goal"].empty()) query.integrating = OfIntegrating::all;
  query.is_open_only = request.query["standing"] == "open";
  boost::describe::enum_from_string(request.query["group"].c_str(), query.grouping);
  query.sort = sort_of(request.query["sort"]);
  if (auto const limit = integer_from(request.query["limit"]); limit && *limit > 0) query.limit = static_cast<int>(std::min<long long>(*limit, kLinesMax));
  query.after = MilestoneId{integer_from(request.query["after"]).value_or(0)};
  return query;
}

}  // namespace timon::portfolio
