#include "exchange/exchange.hpp"
#include "exchange/plan_writing.hpp"
#include "exchange/stored_rows.hpp"

namespace timon::exchange {
namespace {

void add_organization(Work const& work, Known const& known, PlanRows& rows) {
  for (auto const& each : known.institutions) rows.institutions.push_back(row_of(known, each));
  for (auto const& each : known.places) rows.places.push_back(row_of(known, each));
  // Names and addresses of people leave only through who keeps them.
  if (!work.actor.may(kImportOrganization)) return;
  for (auto const& office : known.directory.offices()) {
    auto const& holdings = known.directory.holdings_of(office.id);
    for (auto const& holding : holdings) rows.people.push_back(row_of(known, &office, known.directory.people().find(holding.person)));
    if (holdings.empty()) rows.people.push_back(row_of(known, &office, nullptr));
  }
  for (auto const& person : known.directory.people())
    if (person.email && person.is_active && !known.directory.sits_somewhere(person.id)) rows.people.push_back(row_of(known, nullptr, &person));
}

void add_plan(Known const& known, PlanRows& rows) {
  for (auto const& each : known.axes) rows.axes.push_back(row_of(known, each));
  for (auto const& each : known.objectives) rows.objectives.push_back(row_of(known, each));
  for (auto const& goal : known.goals) {
    if (!known.is_visible(goal.id)) continue;
    rows.goals.push_back(row_of(known, goal));
    if (auto const reports = known.reports.find(goal.id.number); reports != known.reports.end())
      for (auto const& each : reports->second) rows.reports.push_back(row_of(known, each));
    if (auto const products = known.products.find(goal.id.number); products != known.products.end())
      for (auto const& each : products->second) rows.products.push_back(row_of(known, each));
    if (auto const shares = known.share_percents.find(goal.id.number); shares != known.share_percents.end())
      for (auto const& each : shares->second)
        if (carries(known, goal, each.institution)) rows.shares.push_back(row_of(known, each));
    for (auto& row : actor_rows_of(known, goal)) rows.actors.push_back(std::move(row));
    if (auto const chain = known.chains.find(goal.id.number); chain != known.chains.end())
      for (auto const& each : chain->second) rows.chain.push_back(row_of(known, each));
    for (auto& row : classifier_rows_of(known, goal)) rows.classifiers.push_back(std::move(row));
  }
  for (auto const& each : known.milestones)
    if (known.is_visible(each.goal) && !each.withdrawn_on) rows.milestones.push_back(row_of(known, each));
}

/// A line that only names the restriction which an alert became says nothing elsewhere.
bool is_told(Work const& work, ActionEntry const& entry) {
  return !entry.text.empty() && entry.kind != ActionKind::converted && (!entry.is_reserved || obstacles::may_read_reserved(work.actor, entry));
}

void add_obstacles(Work const& work, Known const& known, PlanRows& rows) {
  for (auto const& obstacle : known.obstacles) {
    (obstacle.kind == ObstacleKind::alert ? rows.alerts : rows.restrictions).push_back(row_of(known, obstacle));
    auto const actions = known.actions.find(obstacle.id.number);
    if (actions == known.actions.end()) continue;
    for (auto const& entry : actions->second)
      if (is_told(work, entry)) rows.actions.push_back(row_of(known, obstacle, entry));
  }
  for (auto const& each : known.opportunities) rows.opportunities.push_back(row_of(known, each));
}

/// What was read is let go of before anything is written.
PlanRows visible_rows(Work& work) {
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto const known = load_visible(work);
  auto rows = PlanRows{};
  add_organization(work, known, rows);
  add_plan(known, rows);
  add_obstacles(work, known, rows);
  return in_canonical_order(std::move(rows));
}

}  // namespace

tables::Workbook export_plan(Work& work) { return write_plan(visible_rows(work)); }
std::string export_plan_xlsx(Work& work) { return write_plan_xlsx(visible_rows(work)); }
std::vector<tables::ZipFile> export_plan_csv(Work& work) { return write_plan_csv(visible_rows(work), {.decimal_mark = decimal_mark_of(work.db)}); }

}  // namespace timon::exchange
