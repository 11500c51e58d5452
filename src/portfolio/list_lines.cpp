#include "base/text.hpp"
#include "goals/telling.hpp"
#include "platform/words/zone.hpp"
#include "portfolio/bulk.hpp"
#include "portfolio/list_page.hpp"

namespace timon::portfolio {
namespace {

/// What the lines of a group share, as it is said.
std::string title_of(Work const& work, MilestoneLine const& line, Grouping grouping) {
  auto const& words = work.words;
  switch (grouping) {
    case Grouping::responsible: return line.responsible_title.empty() ? words.text("portfolio.no_responsible") : line.responsible_title;
    case Grouping::institution: return line.institution_name;
    case Grouping::month: return line.due_on ? words.month(line.due_on) : words.text("portfolio.undated");
    case Grouping::goal: return line.goal_code + " " + line.goal_title;
    case Grouping::standing: return goals::word_of(words, line.standing);
    case Grouping::none: return {};
  }
  return {};
}

LineView line_view(Work const& work, MilestoneLine const& line, std::vector<std::string> const& columns, bool asks_verification) {
  auto const& words = work.words;
  auto const is_finished = line.standing == Standing::finished;
  auto view = LineView{.choice = std::to_string(line.id.number) + ":" + std::to_string(line.revision),
                       .label = words.text("portfolio.choose", {line.code, line.goal_title}),
                       .standing = line.standing,
                       .standing_word = goals::word_of(words, line.standing),
                       .address = "/metas/" + line.goal_code + "/" + line.code,
                       .name = line.code + " " + line.title,
                       .goal = line.goal_title,
                       .due = line.due_on ? words.date_short(line.due_on) : words.text("portfolio.undated")};
  if (line.standing == Standing::stopped || line.standing == Standing::late)
    view.reason = goals::reason_sentence(words, line.standing, line.reason, split(line.reason_details, '|'));
  if (is_finished) view.left = words.text("portfolio.finished_on", {words.date_short(line.finished_on)});
  else if (line.due_on) view.left = words.days_left(days_between(work.today, *line.due_on));
  view.is_past = !is_finished && line.due_on && *line.due_on < work.today;
  view.may_choose = work.actor.may_write && (may_do(work.actor, BulkVerb::dates, line) || may_do(work.actor, BulkVerb::verify, line));
  view.is_unverified = asks_verification && line.finished_on && !line.verified_on;
  for (auto const& column : columns) view.cells.push_back(cell_of(work, line, column));
  return view;
}

}  // namespace

std::vector<std::string> const& all_columns() {
  static auto const all = std::vector<std::string>{"responsible", "institution", "original", "type", "weight", "issues", "progress", "updated"};
  return all;
}

std::vector<std::string> chosen_columns(http::Request const& request) {
  auto const asked = request.query.all("col");
  auto chosen = std::vector<std::string>{};
  for (auto const& column : all_columns())
    if (std::find(asked.begin(), asked.end(), column) != asked.end()) chosen.push_back(column);
  return chosen.empty() ? std::vector<std::string>{"original", "progress", "updated"} : chosen;
}

CellView cell_of(Work const& work, MilestoneLine const& line, std::string const& column) {
  auto const& words = work.words;
  auto cell = CellView{.label = words.text("portfolio.column." + column)};
  if (column == "responsible") cell.text = line.responsible_title.empty() ? words.text("portfolio.no_responsible") : line.responsible_title;
  if (column == "institution") cell.text = line.institution_name;
  if (column == "type") cell.text = line.type;
  if (column == "weight") cell.text = words.number(line.weight);
  if (column == "issues") cell.text = words.plural("portfolio.restrictions", line.restrictions), cell.sub = words.plural("portfolio.alerts", line.alerts);
  if (column == "progress") cell.text = line.progress.empty() ? words.text("portfolio.no_report") : line.progress;
  if (column == "updated") cell.text = words.date_month_day(local_time(line.updated_at, work.zone).date);
  if (column == "original") {
    cell.text = line.due_original == line.due_on ? words.text("portfolio.same_date") : words.date_short(line.due_original);
    if (line.moves > 0) cell.sub = words.plural("portfolio.moved", line.moves);
    else if (line.is_added_later) cell.sub = words.text("portfolio.added_later");
  }
  return cell;
}

std::vector<GroupView> groups_of(Work& work, http::Request const& request, std::vector<MilestoneLine> const& lines, Grouping grouping) {
  auto const columns = chosen_columns(request);
  auto groups = std::vector<GroupView>{};
  auto declared = std::vector<GoalId>{};
  for (auto const& line : lines)
    if (line.finished_on && !line.verified_on) declared.push_back(line.goal);
  auto const asking = goals::those_that_ask_verification(work.db, declared);
  for (auto const& line : lines) {
    auto title = title_of(work, line, grouping);
    if (groups.empty() || groups.back().title != title)
      groups.push_back({.title = std::move(title), .count = {}, .span = static_cast<std::int64_t>(columns.size()) + 3, .lines = {}});
    groups.back().lines.push_back(line_view(work, line, columns, asking.contains(line.goal)));
  }
  for (auto& group : groups) group.count = work.words.number(static_cast<std::int64_t>(group.lines.size()));
  return groups;
}

}  // namespace timon::portfolio
