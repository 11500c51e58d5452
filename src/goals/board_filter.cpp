#include "goals/board_filter.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "goals/telling.hpp"
#include "platform/sql/full_text.hpp"
#include "platform/words/fold.hpp"

namespace timon::goals {
namespace {

constexpr auto kWordsMax = std::size_t{6};  // more words than that narrow nothing

std::string named(std::string const& alias, std::string text) {
  for (auto at = text.find("{s}"); at != std::string::npos; at = text.find("{s}")) text.replace(at, 3, alias);
  return text;
}

std::string expression_of(BoardColumn column) {
  switch (column) {
    case BoardColumn::institution: return "{s}.institution_name";
    case BoardColumn::standing: return "CASE {s}.standing WHEN 'stopped' THEN 0 WHEN 'late' THEN 1 WHEN 'on_course' THEN 2 ELSE 3 END";
    case BoardColumn::ends_on: return "coalesce({s}.ends_on, '9999-12-31')";
    case BoardColumn::progress: return "({s}.progress_real - {s}.progress_expected)";
    default: return std::string{"{s}."} + boost::describe::enum_to_string(column, "goal");
  }
}

bool is_text(BoardColumn column) {
  return column == BoardColumn::title || column == BoardColumn::institution || column == BoardColumn::ends_on || column == BoardColumn::updated_at;
}

/// Goals with a word that begins with each of those typed.
std::string search_condition(std::string const& q, std::string const& alias, std::string const& name, sql::Engine engine, sql::Parameters& parameters) {
  auto typed = split(fold(q), ' ');
  if (typed.size() > kWordsMax) typed.resize(kWordsMax);
  auto const words = sql::all_of(engine, typed);
  if (words.empty()) return " AND 1 = 0";  // signs alone are in no text
  sql::add_parameters(parameters, name, words);
  return " AND " + sql::matches(engine, {"goal_words", "goal_standing", "goal", "search_text"}, alias, name);
}

}  // namespace

std::string integrating_condition(Integrating integrating, std::string const& alias) {
  if (integrating == Integrating::all) return "";
  return " AND " + alias + ".is_integrating = " + (integrating == Integrating::only ? "1" : "0");
}

std::string conditions(sql::Engine engine, BoardQuery const& query, std::string const& alias, std::string const& mark, sql::Parameters& parameters) {
  auto text = integrating_condition(query.integrating, alias);
  auto const add = [&](std::string const& condition, char const* name, auto const& value) {
    sql::add_parameters(parameters, name + mark, value);
    text += " AND " + condition + ":" + name + mark;
  };
  if (query.institution) {
    add(alias + ".institution IN (SELECT f.institution FROM institution_reach f WHERE f.top = ", "institution_", query.institution);
    text += ")";
  }
  if (query.axis) add(alias + ".axis = ", "axis_", query.axis.number);
  if (query.standing) add(alias + ".standing = ", "standing_", *query.standing);
  if (query.stale_since) {
    // An expression is in no index: where most goals pass, the first of them in order are found sooner than all are sorted.
    add(alias + (query.stale_are_many ? ".updated_at || '' < " : ".updated_at < "), "stale_", *query.stale_since);
    text += " AND " + alias + ".standing <> 'finished'";
  }
  if (query.priority) add(alias + ".is_priority = ", "priority_", *query.priority);
  for (auto const& filter : board_filters())
    for (auto const& [name, asked] : query.others)
      if (name == filter.name) text += " AND " + filter.condition(alias + ".goal", asked, mark, parameters);
  if (!query.q.empty()) text += search_condition(query.q, alias, "q_" + mark, engine, parameters);
  return text;
}

std::string Order::by(std::string const& alias) const {
  auto text = std::string{};
  for (auto const& key : keys_) text += (text.empty() ? "" : ", ") + named(alias, key.expression) + (key.is_descending ? " DESC" : "");
  return text;
}

std::string Order::after_row(std::string const& alias, std::string const& mark, sql::Parameters& parameters) const {
  // Compared as one row, so that an index in this order is entered at the right place.
  auto names = std::string{};
  for (auto i = std::size_t{0}; i < keys_.size(); ++i) {
    auto const name = "after_" + mark + std::to_string(i);
    names += (names.empty() ? ":" : ", :") + name;
    parameters.push_back({name, keys_[i].last});
  }
  return " AND (" + by(alias) + ") > (" + names + ")";
}

std::string Order::after(std::string const& alias, std::string const& mark, sql::Parameters& parameters) const {
  if (!continues_) return "";
  if (std::none_of(keys_.begin(), keys_.end(), [](Key const& key) { return key.is_descending; })) return after_row(alias, mark, parameters);
  // (a > x) OR (a = x AND b > y) OR …, each value under names of its own.
  auto text = std::string{};
  for (auto last = std::size_t{0}; last < keys_.size(); ++last) {
    auto step = std::string{};
    for (auto i = std::size_t{0}; i <= last; ++i) {
      auto const name = "after_" + mark + std::to_string(last) + "_" + std::to_string(i);
      auto const compare = i < last ? " = " : keys_[i].is_descending ? " < " : " > ";
      step += (step.empty() ? "" : " AND ") + named(alias, keys_[i].expression) + compare + ":" + name;
      parameters.push_back({name, keys_[i].last});
    }
    text += (text.empty() ? "(" : " OR (") + step + ")";
  }
  return " AND (" + text + ")";
}

Order order_of(Work& work, BoardQuery const& query) {
  auto keys = std::vector<Order::Key>{};
  for (auto const& sort : query.sort) keys.push_back({expression_of(sort.column), sort.is_descending, {.kind = is_text(sort.column) ? sql::Kind::text : sql::Kind::integer}});
  keys.push_back({"{s}.board_key", false, {.kind = sql::Kind::integer}});
  keys.push_back({"{s}.goal", false, {.kind = sql::Kind::integer}});
  if (!query.after) return {std::move(keys), false};
  auto select = std::string{};
  auto columns = std::vector<sql::Column>{};
  for (auto const& key : keys) {
    select += (select.empty() ? "SELECT " : ", ") + named("s", key.expression);
    columns.push_back({"", key.last.kind});
  }
  auto continues = false;
  work.db.each_slot(select + " FROM goal_standing s WHERE s.goal = :goal", sql::with("goal", query.after), columns, [&](std::span<sql::Slot const* const> slots) {
    for (auto i = std::size_t{0}; i < keys.size(); ++i) keys[i].last = *slots[i];
    continues = true;
  });
  return {std::move(keys), continues};
}

}  // namespace timon::goals
