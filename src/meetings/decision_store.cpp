#include "meetings/decision_store.hpp"

#include "base/text.hpp"
#include "platform/words/fold.hpp"

namespace timon::meetings {
namespace {

constexpr auto kWordsMax = 6;  // more words than that narrow nothing
constexpr auto kColumns =
    R"(SELECT d.id, d.year, d.number, d.text, d.state, d.office, o.title AS office_title, d.chair, d.taken_on, d.due_on, d.done_on, d.verified_on, d.note, d.noted_on,
  d.level, d.level_since, d.climbs_on, d.silent_climbs, d.meeting, m.title AS meeting_title, m.held_on, coalesce(dg.code, '') AS goal_code, coalesce(dg.title, '') AS goal_title,
  coalesce(ms.code, '') AS milestone_code, coalesce(ob.code, '') AS obstacle_code, d.revision)";
constexpr auto kRank = "CASE WHEN d.state IN ('pending', 'in_progress') THEN 0 WHEN d.state = 'done' THEN 1 ELSE 2 END";
// Days as numbers that sort: open ones soonest first, closed ones newest first.
constexpr auto kWhen = "CASE WHEN d.state IN ('pending', 'in_progress', 'done') THEN 1 ELSE -1 END * CAST(replace(d.due_on, '-', '') AS INTEGER)";

std::string like(std::string_view words) {
  auto text = std::string{"%"};
  for (auto const c : words) {
    if (c == '%' || c == '_' || c == '\\') text += '\\';
    text += c;
  }
  return text + "%";
}

/// Codes of goals are told only where the goal is seen: a decision may be seen by who does not see what it is about.
std::string joins(Work const& work, bool is_whole, sql::Parameters& parameters) {
  auto const sees_all = is_whole || work.actor.sees_all();
  auto const goal = is_whole ? std::string{"LEFT JOIN goal dg ON dg.id = d.goal"} : goal_join(work, parameters);
  auto const about = std::string{sees_all ? "" : " AND dg.id IS NOT NULL"};
  return " FROM decision d " + goal + " JOIN office o ON o.id = d.office JOIN meeting m ON m.id = d.meeting LEFT JOIN milestone ms ON ms.id = d.milestone" + about +
         " LEFT JOIN obstacle ob ON ob.id = d.obstacle" + about + " WHERE ";
}

/// Every word stands somewhere in the text or the office, whatever its accents.
std::string search_condition(std::string const& q, sql::Parameters& parameters) {
  auto text = std::string{};
  auto number = 0;
  for (auto const& word : split(fold(q), ' ')) {
    if (word.empty()) continue;
    if (++number > kWordsMax) break;
    auto const name = "word_" + std::to_string(number);
    sql::add_parameters(parameters, name, like(word));
    text += " AND d.search_text LIKE :" + name + " ESCAPE '\\'";
  }
  return text;
}

/// The one place where the register is narrowed: rows, counts, API and download.
std::string conditions(Work const& work, DecisionQuery const& query, sql::Parameters& parameters) {
  auto text = query.is_whole ? std::string{"1 = 1"} : visible_decisions(work, parameters);
  auto const add = [&](char const* condition, char const* name, auto const& value) {
    sql::add_parameters(parameters, name, value);
    text += std::string{" AND "} + condition + ":" + name;
  };
  text += search_condition(query.q, parameters);
  if (query.year != 0) add("d.year = ", "year", query.year);
  if (!query.meeting.empty()) add("m.title = ", "body", query.meeting);
  if (query.office) add("d.office = ", "office", query.office);
  if (query.state) add("d.state = ", "state", *query.state);
  if (query.open_only) text += " AND d.state IN ('pending', 'in_progress', 'done')";
  if (query.of_meeting) add("d.meeting = ", "of_meeting", query.of_meeting);
  if (query.item) add("d.item = ", "of_item", query.item);
  if (query.goal) add("d.goal = ", "of_goal", query.goal);
  if (query.id) add("d.id = ", "only", query.id);
  if (query.obstacle) add("d.obstacle = ", "of_obstacle", query.obstacle);
  return text;
}

struct Place {
  std::int64_t rank{};
  std::int64_t sorted{};
};
BOOST_DESCRIBE_STRUCT(Place, (), (rank, sorted))

std::string offered(Work const& work, std::string const& columns, std::string const& order, sql::Parameters& parameters) {
  auto const from = joins(work, false, parameters);
  return "SELECT DISTINCT " + columns + from + visible_decisions(work, parameters) + " ORDER BY " + order;
}

}  // namespace

std::vector<DecisionLine> decision_lines(Work& work, DecisionQuery const& query) {
  auto parameters = sql::Parameters{};
  auto text = kColumns + joins(work, query.is_whole, parameters);
  text += conditions(work, query, parameters);
  if (query.after) {
    auto const last = work.db.maybe<Place>(std::string{"SELECT "} + kRank + " AS rank, " + kWhen + " AS sorted FROM decision d WHERE d.id = :id", sql::with("id", query.after));
    if (last) {
      text += std::string{" AND ("} + kRank + ", " + kWhen + ", d.id) > (:after_rank, :after_sorted, :after_id)";
      sql::add_parameters(parameters, "after_rank", last->rank, "after_sorted", last->sorted, "after_id", query.after);
    }
  }
  return work.db.all<DecisionLine>(text + " ORDER BY " + kRank + ", " + kWhen + ", d.id LIMIT " + std::to_string(query.limit + 1), parameters);
}

DecisionCounts decision_counts(Work& work, DecisionQuery query) {
  query.state.reset();
  query.open_only = false;
  auto parameters = sql::Parameters{};
  sql::add_parameters(parameters, "p_today", work.today, "i_today", work.today);
  auto const is = [](char const* state) { return std::string{"coalesce(sum(CASE WHEN d.state = '"} + state + "' THEN 1 ELSE 0 END), 0) AS " + state; };
  auto const late = [](char const* state, char const* today) {
    return std::string{"coalesce(sum(CASE WHEN d.state = '"} + state + "' AND d.due_on < :" + today + " THEN 1 ELSE 0 END), 0) AS " + state + "_overdue";
  };
  auto const from = joins(work, query.is_whole, parameters);
  auto const text = "SELECT " + is("pending") + ", " + is("in_progress") + ", " + is("done") + ", " + is("verified") + ", " + is("cancelled") + ", " + late("pending", "p_today") +
                    ", " + late("in_progress", "i_today") +
                    ", count(DISTINCT d.meeting) AS meetings, coalesce(sum(CASE WHEN d.done_on IS NOT NULL AND d.done_on <= d.due_on THEN 1 ELSE 0 END), 0) AS kept_in_time, "
                    "coalesce(sum(CASE WHEN d.done_on IS NOT NULL THEN 1 ELSE 0 END), 0) AS kept" +
                    from + conditions(work, query, parameters);
  return work.db.one<DecisionCounts>(text, parameters);
}

std::vector<std::string> decision_bodies(Work& work) {
  auto parameters = sql::Parameters{};
  auto const text = offered(work, "m.title", "m.title", parameters);
  return work.db.all<std::string>(text, parameters);
}

std::vector<OfficeChoice> decision_offices(Work& work) {
  auto parameters = sql::Parameters{};
  auto const text = offered(work, "o.id, o.title", "o.title, o.id", parameters);
  return work.db.all<OfficeChoice>(text, parameters);
}

std::vector<std::int64_t> decision_years(Work& work) {
  auto parameters = sql::Parameters{};
  auto const text = offered(work, "d.year", "d.year DESC", parameters);
  return work.db.all<std::int64_t>(text, parameters);
}

std::vector<EntryLine> entries_of(sql::Session& db, DecisionId id) {
  return db.all<EntryLine>(
      "SELECT e.kind, e.text, e.on_day, e.at, coalesce(p.name, '') AS by_name FROM decision_entry e LEFT JOIN person p ON p.id = e.person WHERE e.decision = :id ORDER BY e.id",
      sql::with("id", id));
}

std::vector<Decision> decisions_of_person(sql::Session& db, PersonId person, Date from, Date until) {
  return db.all<Decision>(
      "SELECT " + sql::columns<Decision>("d.") + R"( FROM decision d WHERE d.due_on >= :from_day AND d.due_on <= :until_day AND d.state IN ('pending', 'in_progress')
      AND (EXISTS (SELECT 1 FROM office_holding h WHERE h.office = d.office AND h.person = :holder AND h.from_on <= d.due_on AND (h.until_on IS NULL OR h.until_on >= d.due_on))
        OR EXISTS (SELECT 1 FROM delegation g WHERE g.office = d.office AND g.person = :stand_in AND g.from_on <= d.due_on AND g.until_on >= d.due_on))
    ORDER BY d.due_on, d.id)",
      sql::with("from_day", from, "until_day", until, "holder", person, "stand_in", person));
}

}  // namespace timon::meetings
