#include "ledger/move_store.hpp"

#include "base/text.hpp"
#include "platform/sql/full_text.hpp"
#include "platform/words/fold.hpp"

namespace timon::ledger {
namespace {

constexpr auto kWordsMax = std::size_t{6};

constexpr auto kSelect =
    "SELECT r.id, r.milestone, s.code AS goal_code, s.title AS goal_title, s.institution_code, s.institution_name, m.code, m.title, m.due_original, r.from_on, r.to_on, m.due_on, "
    "m.finished_on, r.cause, r.reason, r.moved_on, coalesce(p.name, '') AS person_name, coalesce(o.title, '') AS office_title, m.moves";
constexpr auto kFrom = " FROM reprogramming r JOIN milestone m ON m.id = r.milestone JOIN goal_standing s ON s.goal = r.goal";
constexpr auto kNames = " LEFT JOIN person p ON p.id = r.person LEFT JOIN office o ON o.id = r.office";

/// Days of a move; engines count days each in its own way.
std::string days(sql::Engine engine) {
  return engine == sql::Engine::sqlite ? "CAST(julianday(r.to_on) - julianday(r.from_on) AS INTEGER)" : "(CAST(r.to_on AS date) - CAST(r.from_on AS date))";
}

void add_search(std::string& text, sql::Parameters& parameters, sql::Engine engine, std::string const& q) {
  auto typed = split(fold(q), ' ');
  if (typed.size() > kWordsMax) typed.resize(kWordsMax);
  auto const words = sql::all_of(engine, typed);
  if (words.empty()) {
    text += " AND 1 = 0";  // signs alone are in no text
    return;
  }
  sql::add_parameters(parameters, "words", words);
  text += " AND " + sql::matches(engine, {"goal_words", "goal_standing", "goal", "search_text"}, "s", "words");
}

std::string where(Work& work, MoveQuery const& query, sql::Parameters& parameters) {
  auto seen = goals::visible(work, "s.goal", "s.institution");
  auto text = " WHERE " + seen.condition;
  for (auto& parameter : seen.parameters) parameters.push_back(std::move(parameter));
  auto const add = [&](char const* condition, char const* name, auto const& value) {
    text += std::string{" AND "} + condition;
    sql::add_parameters(parameters, name, value);
  };
  if (query.institution) add("s.institution IN (SELECT f.institution FROM institution_reach f WHERE f.top = :institution)", "institution", query.institution);
  if (query.axis) add("s.axis = :axis", "axis", query.axis);
  if (query.goal) add("r.goal = :goal", "goal", query.goal);
  if (query.cause) add("r.cause = :cause", "cause", *query.cause);
  if (query.from) add("r.moved_on >= :from_day", "from_day", *query.from);
  if (query.until) add("r.moved_on <= :until_day", "until_day", *query.until);
  if (query.moves_min > 0) add("m.moves >= :moves_min", "moves_min", query.moves_min);
  if (query.before) add("r.id < :before_move", "before_move", query.before);
  if (query.is_too_late_only) text += " AND r.from_on IS NOT NULL AND r.moved_on >= r.from_on";
  if (!trimmed(query.q).empty()) add_search(text, parameters, work.db.engine(), query.q);
  return text;
}

std::string order(sql::Engine engine, MoveQuery const& query) {
  auto text = std::string{" ORDER BY "};
  switch (query.group) {
    case MoveGroup::none: break;
    case MoveGroup::goal: text += "s.title, s.goal, "; break;
    case MoveGroup::institution: text += "s.institution_name, s.institution, "; break;
    case MoveGroup::cause: text += "r.cause, "; break;
    case MoveGroup::month: text += "substr(r.moved_on, 1, 7) DESC, "; break;
  }
  switch (query.sort) {
    case MoveSort::newest: break;
    case MoveSort::longest: text += "coalesce(" + days(engine) + ", 0) DESC, "; break;
    case MoveSort::original: text += "coalesce(m.due_original, '9999'), "; break;
    case MoveSort::goal: text += "s.title, m.code, "; break;
  }
  return text + "r.id DESC";
}

}  // namespace

std::vector<MoveLine> move_lines(Work& work, MoveQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const condition = where(work, query, parameters);
  return work.db.all<MoveLine>(
      std::string{kSelect} + kFrom + kNames + condition + order(work.db.engine(), query) + " LIMIT " + std::to_string(query.limit + 1) + " OFFSET " + std::to_string(query.skip),
      parameters);
}

void each_move(Work& work, MoveQuery const& query, std::function<void(MoveLine)> const& take) {
  auto parameters = sql::Parameters{};
  auto const condition = where(work, query, parameters);
  work.db.each<MoveLine>(std::string{kSelect} + kFrom + kNames + condition + order(work.db.engine(), query), parameters, take);
}

MoveFigures move_figures(Work& work, MoveQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const condition = where(work, query, parameters);
  return work.db.one<MoveFigures>(
      "SELECT count(*) AS moves, count(DISTINCT r.milestone) AS milestones, count(DISTINCT r.goal) AS goals, "
      "coalesce(sum(CASE WHEN r.from_on IS NOT NULL AND r.moved_on >= r.from_on THEN 1 ELSE 0 END), 0) AS too_late, coalesce(sum(" +
          days(work.db.engine()) + "), 0) AS days" + kFrom + condition,
      parameters);
}

}  // namespace timon::ledger
