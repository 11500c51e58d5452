#include <map>
#include <span>

#include "portfolio/bulk.hpp"
#include "portfolio/milestone_query.hpp"

namespace timon::portfolio {
namespace {

constexpr auto kRowsMax = 1'000'000;  // what a sheet of a spreadsheet holds

constexpr auto kColumns = R"(SELECT m.id, m.goal, m.code, m.title, m.type, m.responsible, coalesce(o.title, '') AS responsible_title, g.code AS goal_code,
  g.title AS goal_title, g.leader, s.institution, i.name AS institution_name, s.standing, s.reason, s.reason_details, m.due_on, m.due_original, m.finished_on, m.verified_on,
  m.moves, m.weight, s.alerts, s.restrictions, m.is_critical, m.is_added_later, m.due_kind, i.code AS institution_code, m.progress, m.updated_at, m.revision)";
constexpr auto kFrom = R"( FROM milestone_standing s LEFT JOIN milestone m ON m.id = s.milestone LEFT JOIN goal g ON g.id = s.goal
  LEFT JOIN institution i ON i.id = s.institution LEFT JOIN office o ON o.id = m.responsible WHERE 1 = 1)";

struct Key {
  char const* expression;
  sql::Kind kind;
  bool is_descending{};
};

std::vector<Key> keys_of(MilestoneQuery const& query) {
  auto keys = std::vector<Key>{};
  switch (query.grouping) {
    case Grouping::responsible: keys.push_back({"coalesce(o.title, '')", sql::Kind::text}), keys.push_back({"coalesce(m.responsible, 0)", sql::Kind::integer}); break;
    case Grouping::institution: keys.push_back({"i.name", sql::Kind::text}), keys.push_back({"s.institution", sql::Kind::integer}); break;
    case Grouping::month: keys.push_back({"substr(s.due_key, 1, 7)", sql::Kind::text}); break;
    case Grouping::goal: keys.push_back({"g.code", sql::Kind::text}); break;
    case Grouping::standing: keys.push_back({"substr(s.list_key, 1, 1)", sql::Kind::text}); break;
    case Grouping::none: break;
  }
  for (auto const& sort : query.sort) {
    switch (sort.column) {
      case ListColumn::due: keys.push_back({"s.due_key", sql::Kind::text, sort.is_descending}); break;
      case ListColumn::title: keys.push_back({"m.title", sql::Kind::text, sort.is_descending}); break;
      case ListColumn::goal: keys.push_back({"g.title", sql::Kind::text, sort.is_descending}); break;
      case ListColumn::updated: keys.push_back({"m.updated_at", sql::Kind::text, sort.is_descending}); break;
      case ListColumn::moves: keys.push_back({"m.moves", sql::Kind::integer, sort.is_descending}); break;
    }
  }
  keys.push_back({"s.list_key", sql::Kind::text});
  keys.push_back({"s.milestone", sql::Kind::integer});
  return keys;
}

std::string order_by(std::vector<Key> const& keys) {
  auto text = std::string{};
  for (auto const& key : keys) text += (text.empty() ? " ORDER BY " : ", ") + std::string{key.expression} + (key.is_descending ? " DESC" : "");
  return text;
}

/// (a > x) OR (a = x AND b > y) OR …; the list's own order as one row, so that its index is entered at the right place.
std::string behind(std::vector<Key> const& keys, std::vector<sql::Slot> const& last, sql::Parameters& parameters) {
  if (keys.size() == 2) {
    parameters.push_back({"last_0", last[0]});
    parameters.push_back({"last_1", last[1]});
    return " AND (s.list_key, s.milestone) > (:last_0, :last_1)";
  }
  auto text = std::string{};
  for (auto end = std::size_t{0}; end < keys.size(); ++end) {
    auto step = std::string{};
    for (auto i = std::size_t{0}; i <= end; ++i) {
      auto const name = "last_" + std::to_string(end) + "_" + std::to_string(i);
      step += (step.empty() ? "" : " AND ") + std::string{keys[i].expression} + (i < end ? " = :" : keys[i].is_descending ? " < :" : " > :") + name;
      parameters.push_back({name, last[i]});
    }
    text += (text.empty() ? "(" : " OR (") + step + ")";
  }
  return " AND (" + text + ")";
}

std::string after_condition(Work& work, MilestoneQuery const& query, std::vector<Key> const& keys, sql::Parameters& parameters) {
  if (!query.after) return "";
  auto select = std::string{};
  auto columns = std::vector<sql::Column>{};
  for (auto const& key : keys) {
    select += (select.empty() ? "SELECT " : ", ") + std::string{key.expression};
    columns.push_back({"", key.kind});
  }
  auto last = std::vector<sql::Slot>{};
  work.db.each_slot(select + kFrom + " AND s.milestone = :after", sql::with("after", query.after), columns, [&](std::span<sql::Slot const* const> slots) {
    for (auto const* slot : slots) last.push_back(*slot);
  });
  return last.empty() ? "" : behind(keys, last, parameters);
}

/// Not a plain comparison: one that no missing goal could pass would let the engine begin at the goals, not at the list's own order.
std::string integrating_condition(MilestoneQuery const& query, char const* column) {
  if (query.integrating == OfIntegrating::all) return "";
  return std::string{" AND coalesce("} + column + ", 0) = " + (query.integrating == OfIntegrating::only ? "1" : "0");
}

std::string standing_condition(MilestoneQuery const& query, sql::Parameters& parameters) {
  if (query.standing) {
    sql::add_parameters(parameters, "standing", *query.standing);
    return " AND s.standing = :standing";
  }
  return query.is_open_only ? " AND s.standing <> 'finished'" : "";
}

std::string narrowed(Work& work, MilestoneQuery const& query, sql::Parameters& parameters) {
  auto visibility = goals::visible(work, "s.goal", "s.institution");
  for (auto const& parameter : query.parameters) parameters.push_back(parameter);
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return " AND " + visibility.condition + query.conditions;
}

}  // namespace

Statement lines_statement(Work& work, MilestoneQuery const& query) {
  auto statement = Statement{.text = std::string{kColumns} + kFrom, .parameters = {}};
  auto const keys = keys_of(query);
  statement.text += narrowed(work, query, statement.parameters) + integrating_condition(query, "g.is_integrating") + standing_condition(query, statement.parameters);
  statement.text += after_condition(work, query, keys, statement.parameters) + order_by(keys) + " LIMIT " + std::to_string(query.limit + 1);
  return statement;
}

MilestonePage milestone_page(Work& work, MilestoneQuery const& query) {
  auto const statement = lines_statement(work, query);
  auto page = MilestonePage{.lines = work.db.all<MilestoneLine>(statement.text, statement.parameters)};
  page.has_more = page.lines.size() > static_cast<std::size_t>(query.limit);
  if (page.has_more) page.lines.pop_back();
  return page;
}

void each_line(Work& work, MilestoneQuery query, std::function<void(MilestoneLine)> const& take) {
  query.after = {};
  query.limit = kRowsMax;
  auto const statement = lines_statement(work, query);
  work.db.each<MilestoneLine>(statement.text, statement.parameters, take);
}

MilestoneTotals milestone_totals(Work& work, MilestoneQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const narrow = narrowed(work, query, parameters);
  auto const sum = [](char const* name) { return "CAST(coalesce(sum(s." + std::string{name} + "), 0) AS INTEGER) AS " + name; };
  auto const count = [](char const* name) { return "CAST(coalesce(sum(CASE WHEN s.standing = '" + std::string{name} + "' THEN 1 ELSE 0 END), 0) AS INTEGER) AS " + name; };
  // Without filters the lines of the goals hold the sums already.
  if (query.conditions.empty())
    return work.db.one<MilestoneTotals>("SELECT " + sum("stopped") + ", " + sum("late") + ", " + sum("on_course") + ", " + sum("finished") + " FROM goal_standing s WHERE 1 = 1" +
                                            narrow + integrating_condition(query, "s.is_integrating"),
                                        parameters);
  return work.db.one<MilestoneTotals>("SELECT " + count("stopped") + ", " + count("late") + ", " + count("on_course") + ", " + count("finished") + kFrom + narrow +
                                          integrating_condition(query, "g.is_integrating"),
                                      parameters);
}

std::int64_t count_shown(MilestoneQuery const& query, MilestoneTotals const& totals) {
  if (!query.standing) return totals.all() - (query.is_open_only ? totals.finished : 0);
  switch (*query.standing) {
    case Standing::stopped: return totals.stopped;
    case Standing::late: return totals.late;
    case Standing::on_course: return totals.on_course;
    case Standing::finished: return totals.finished;
  }
  return 0;
}

std::vector<GoalId> goals_of(Work& work, MilestoneQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const narrow = narrowed(work, query, parameters) + integrating_condition(query, "g.is_integrating") + standing_condition(query, parameters);
  return work.db.all<GoalId>("SELECT g.id" + std::string{kFrom} + narrow + " GROUP BY g.id, g.code ORDER BY g.code", parameters);
}

std::vector<MilestoneLine> lines_of(Work& work, std::vector<MilestoneId> const& ids) {
  if (ids.empty()) return {};
  auto query = MilestoneQuery{.conditions = " AND s.milestone IN " + listed(ids), .parameters = {}, .standing = {}, .integrating = OfIntegrating::all, .sort = {}, .after = {}};
  query.limit = static_cast<int>(ids.size());
  auto found = std::map<MilestoneId, MilestoneLine>{};
  for (auto& line : milestone_page(work, query).lines) found.emplace(line.id, std::move(line));
  auto lines = std::vector<MilestoneLine>{};
  for (auto const id : ids)
    if (auto const line = found.extract(id)) lines.push_back(std::move(line.mapped()));
  return lines;
}

std::vector<OfficeChoice> office_choices(sql::Session& db) {
  return db.all<OfficeChoice>("SELECT o.id, o.title, i.name AS institution FROM office o JOIN institution i ON i.id = o.institution ORDER BY o.title, i.name, o.id LIMIT 1000");
}

}  // namespace timon::portfolio
