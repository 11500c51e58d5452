#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "money/overview.hpp"
#include "organization/organization.hpp"
#include "platform/work/memory.hpp"

namespace timon::money {
namespace {

/// A row of the list as the database answers it.
struct StoredRow {
  GoalId goal;
  std::string code, title, institution_name, axis_code, axis_title;
  std::int64_t progress_real{};
  std::string currency;
  std::int64_t approved{}, modified{}, committed{}, accrued{}, paid{};
};
BOOST_DESCRIBE_STRUCT(StoredRow, (), (goal, code, title, institution_name, axis_code, axis_title, progress_real, currency, approved, modified, committed, accrued, paid))

/// Rows of one group, one currency and one light.
struct StoredSum {
  std::string group_name, currency;
  std::int64_t light{}, goals{}, approved{}, modified{}, committed{}, accrued{}, paid{};
};
BOOST_DESCRIBE_STRUCT(StoredSum, (), (group_name, currency, light, goals, approved, modified, committed, accrued, paid))

struct UsedCodes {
  std::string institution_code, axis_code, axis_title;
};
BOOST_DESCRIBE_STRUCT(UsedCodes, (), (institution_code, axis_code, axis_title))

constexpr auto kCurrencyOtherwise = "ARS";
constexpr MoneyLight kLights[] = {MoneyLight::far_ahead, MoneyLight::ahead, MoneyLight::level, MoneyLight::no_data};

/// What each goal has in each currency; a goal with a source and no movement yet has zeros in its currency. `{}`: of which lines.
constexpr auto kKept =
    "kept AS (SELECT l.goal, l.currency, "
    "CAST(sum(CASE WHEN v.kind = 'approved' THEN v.amount ELSE 0 END) AS BIGINT) AS approved, "
    "CAST(sum(CASE WHEN v.kind = 'modified' THEN v.amount ELSE 0 END) AS BIGINT) AS modified, "
    "CAST(sum(CASE WHEN v.kind = 'committed' THEN v.amount ELSE 0 END) AS BIGINT) AS committed, "
    "CAST(sum(CASE WHEN v.kind = 'accrued' THEN v.amount ELSE 0 END) AS BIGINT) AS accrued, "
    "CAST(sum(CASE WHEN v.kind = 'paid' THEN v.amount ELSE 0 END) AS BIGINT) AS paid "
    "FROM budget_line l LEFT JOIN budget_movement v ON v.line = l.id AND v.on_day <= :money_until {} GROUP BY l.goal, l.currency)";

/// The light of a row, numbered by severity: the rule of `light_of` without its division, which is exact. Shares round half up,
/// so that a share of at least n thousandths is 2000 a >= (2 n - 1) b.
constexpr auto kLight =
    "CASE WHEN r.approved + r.modified <= 0 OR (r.committed = 0 AND r.accrued = 0 AND r.paid = 0) THEN 3 "
    "WHEN CAST(r.accrued AS NUMERIC) * 2000 >= CAST(2 * (r.progress_real + :far_ahead) - 1 AS NUMERIC) * (r.approved + r.modified) THEN 0 "
    "WHEN CAST(r.accrued AS NUMERIC) * 2000 >= CAST(2 * (r.progress_real + :ahead) - 1 AS NUMERIC) * (r.approved + r.modified) THEN 1 ELSE 2 END";

/// Rows that follow each other: those of a group in one currency and with one light.
struct Bucket {
  std::string group;
  std::size_t rows{};
};

/// Which groups the window shows, and how many rows of them stand before it.
struct ShownGroups {
  std::vector<std::string> names;
  std::size_t first{};
};

ShownGroups shown_groups(std::vector<Bucket> const& buckets, OverviewWindow const& window) {
  auto rows = std::map<std::string, std::size_t>{};
  for (auto const& bucket : buckets) rows[bucket.group] += bucket.rows;
  auto shown = ShownGroups{.names = {}, .first = window.first};
  auto start = std::size_t{0};
  for (auto const& bucket : buckets) {
    auto const found = rows.find(bucket.group);
    if (found == rows.end()) continue;
    auto const end = start + found->second;
    if (end <= window.first) shown.first -= found->second;
    else if (start < window.first + *window.count) shown.names.push_back(bucket.group);
    start = end;
    rows.erase(found);
  }
  return shown;
}

/// «column IN (:name_0, …)».
std::string one_of(std::string const& column, std::string const& name, std::vector<std::string> const& texts, sql::Parameters& parameters) {
  auto list = std::string{};
  for (auto i = std::size_t{0}; i < texts.size(); ++i) {
    auto const each = name + "_" + std::to_string(i);
    sql::add_parameters(parameters, each, texts[i]);
    list += (i == 0 ? ":" : ", :") + each;
  }
  return column + " IN (" + list + ")";
}

bool is_unfiltered(OverviewQuery const& query) { return query.institution.empty() && query.axis.empty(); }

char const* group_column(OverviewGroup group) { return group == OverviewGroup::institution ? "institution_name" : group == OverviewGroup::axis ? "axis_title" : "''"; }

/// «FROM goal_standing s …» of the goals that the actor sees; parameters go along.
std::string visible_goals(Work const& work, sql::Parameters& parameters) {
  auto visibility = goals::visible(work, "s.goal", "s.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return "s.is_integrating = 0 AND " + visibility.condition;
}

/// «WITH … judged AS (…)»: every row that passes the filters but the light's, with its light. `groups`: of these groups alone. Whoever
/// asks for less than everything has no money summed but that of the goals they see.
std::string judged_rows(Work& work, OverviewQuery const& query, sql::Parameters& parameters, std::vector<std::string> const& groups = {}) {
  constexpr auto kPoint = 10;  // thousandths
  auto const limits = light_limits(work.db);
  sql::add_parameters(parameters, "money_until", work.today, "own_currency", organization::setting(work.db, "currency", kCurrencyOtherwise), "far_ahead", limits.far_ahead * kPoint,
                      "ahead", limits.ahead * kPoint);
  auto condition = visible_goals(work, parameters);
  if (!query.institution.empty()) {
    condition += " AND s.institution IN (SELECT r.institution FROM institution_reach r JOIN institution i ON i.id = r.top WHERE i.code = :asked_institution)";
    sql::add_parameters(parameters, "asked_institution", query.institution);
  }
  if (!query.axis.empty()) {
    condition += " AND x.code = :asked_axis";
    sql::add_parameters(parameters, "asked_axis", query.axis);
  }
  if (!groups.empty()) condition += " AND " + one_of(query.group == OverviewGroup::institution ? "s.institution_name" : "coalesce(x.title, '')", "shown", groups, parameters);
  auto const is_everything = work.actor.sees_all() && groups.empty() && is_unfiltered(query);
  auto figures = std::string{};
  for (auto const* kind : {"approved", "modified", "committed", "accrued", "paid"}) figures += std::string{", coalesce(k."} + kind + ", 0) AS " + kind;
  return "WITH seen AS (SELECT s.goal, s.code, s.title, s.institution_name, coalesce(x.code, '') AS axis_code, coalesce(x.title, '') AS axis_title, s.progress_real "
         "FROM goal_standing s LEFT JOIN axis x ON x.id = s.axis WHERE " +
         condition + "), " + fmt::format(kKept, is_everything ? "" : "WHERE l.goal IN (SELECT goal FROM seen)") +
         ", listed AS (SELECT s.*, coalesce(k.currency, (SELECT nullif(g.currency, '') FROM goal g WHERE g.id = s.goal), :own_currency) AS currency" + figures +
         " FROM seen s LEFT JOIN kept k ON k.goal = s.goal), judged AS (SELECT r.*, " + kLight + " AS light FROM listed r) ";
}

std::vector<UsedCodes> used_codes(Work& work) {
  auto parameters = sql::Parameters{};
  auto const condition = visible_goals(work, parameters);
  return work.db.all<UsedCodes>(
      "SELECT DISTINCT s.institution_code, coalesce(x.code, '') AS axis_code, coalesce(x.title, '') AS axis_title FROM goal_standing s "
      "LEFT JOIN axis x ON x.id = s.axis WHERE " +
          condition,
      parameters);
}

void put_choices(Overview& overview, Work& work) {
  auto used = std::set<std::string>{};
  auto axes = std::map<std::string, std::string>{};
  auto const codes = remembered<std::vector<UsedCodes>>(work, "budget_choices", [&] { return used_codes(work); });
  for (auto const& each : *codes) {
    used.insert(each.institution_code);
    if (!each.axis_code.empty()) axes[each.axis_code] = each.axis_title;
  }
  for (auto const& institution : organization::institutions(work.db))
    if (used.contains(institution.code)) overview.institutions.push_back({institution.code, institution.name});
  for (auto const& [code, title] : axes) overview.axes.push_back({code, title});
}

void add(OverviewTotal& total, StoredSum const& sum) {
  total.currency = sum.currency;
  total.figures += {sum.approved, sum.modified, sum.committed, sum.accrued, sum.paid};
  total.goals += sum.goals;
}

/// In the order of the rows: by group, then currency, then light.
std::vector<StoredSum> read_sums(Work& work, OverviewQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const rows = judged_rows(work, query, parameters);
  auto figures = std::string{};
  for (auto const* kind : {"approved", "modified", "committed", "accrued", "paid"}) figures += std::string{", CAST(sum("} + kind + ") AS BIGINT) AS " + kind;
  auto const group = std::string{group_column(query.group)};
  auto const order = (query.group == OverviewGroup::none ? "" : group + ", ") + "currency, light";
  return work.db.all<StoredSum>(rows + "SELECT " + group + " AS group_name, currency, light, count(*) AS goals" + figures + " FROM judged GROUP BY " + order + " ORDER BY " + order,
                                parameters);
}

/// The sums of everything one sees are read once a deed; those of a filter each time, since addresses may ask for any.
std::shared_ptr<std::vector<StoredSum> const> sums_of(Work& work, OverviewQuery const& query) {
  auto const read = [&] { return read_sums(work, query); };
  if (!is_unfiltered(query)) return std::make_shared<std::vector<StoredSum> const>(read());
  return remembered<std::vector<StoredSum>>(work, std::string{"budget_sums "} + boost::describe::enum_to_string(query.group, ""), read);
}

/// Answers the rows as they follow each other.
std::vector<Bucket> put_sums(Overview& overview, Work& work, OverviewQuery const& query) {
  auto buckets = std::vector<Bucket>{};
  auto totals = std::map<std::string, OverviewTotal>{};
  auto groups = std::map<std::pair<std::string, std::string>, OverviewTotal>{};
  auto const sums = sums_of(work, query);
  for (auto const& sum : *sums) {
    auto const light = kLights[sum.light];
    overview.lights[light] += sum.goals;
    if (query.light && light != *query.light) continue;
    overview.count += static_cast<std::size_t>(sum.goals);
    add(totals[sum.currency], sum);
    buckets.push_back({sum.group_name, static_cast<std::size_t>(sum.goals)});
    auto& of_group = groups[{sum.group_name, sum.currency}];
    of_group.group = sum.group_name;
    add(of_group, sum);
  }
  for (auto& [currency, total] : totals) overview.totals.push_back(std::move(total));
  for (auto& [name, total] : groups) overview.groups.push_back(std::move(total));
  return buckets;
}

void put_rows(Overview& overview, Work& work, OverviewQuery const& query, OverviewWindow const& window, std::vector<Bucket> const& buckets) {
  auto shown = ShownGroups{.names = {}, .first = window.first};
  if (window.count && query.group != OverviewGroup::none) {
    shown = shown_groups(buckets, window);
    if (shown.names.empty()) return;
  }
  auto parameters = sql::Parameters{};
  auto text = judged_rows(work, query, parameters, shown.names) + "SELECT " + sql::columns<StoredRow>("") + " FROM judged";
  if (query.light) {
    text += " WHERE light = :asked_light";
    sql::add_parameters(parameters, "asked_light", static_cast<std::int64_t>(*query.light));
  }
  text += std::string{" ORDER BY "} + (query.group == OverviewGroup::none ? "" : std::string{group_column(query.group)} + ", ") + "currency, light, code";
  if (window.count) text += " LIMIT " + std::to_string(*window.count) + " OFFSET " + std::to_string(shown.first);
  auto const limits = light_limits(work.db);
  work.db.each<StoredRow>(text, parameters, [&](StoredRow const& row) {
    auto const figures = Figures{row.approved, row.modified, row.committed, row.accrued, row.paid};
    overview.rows.push_back({{row.goal, row.code, row.title, row.institution_name, row.axis_code, row.axis_title, row.progress_real},
                             row.currency,
                             figures,
                             light_of(figures, row.progress_real, limits)});
  });
}

}  // namespace

std::string const& group_of(OverviewRow const& row, OverviewGroup group) {
  static auto const kNone = std::string{};
  return group == OverviewGroup::institution ? row.goal.institution_name : group == OverviewGroup::axis ? row.goal.axis_title : kNone;
}

OverviewTotal const& Overview::group_total(std::string const& group, std::string const& currency) const {
  static auto const kNothing = OverviewTotal{};
  auto const found = std::ranges::find_if(groups, [&](OverviewTotal const& each) { return each.group == group && each.currency == currency; });
  return found == groups.end() ? kNothing : *found;
}

Overview overview_of(Work& work, OverviewQuery const& query, OverviewWindow const& window) {
  auto overview = Overview{};
  put_choices(overview, work);
  auto const buckets = put_sums(overview, work, query);
  put_rows(overview, work, query, window, buckets);
  return overview;
}

}  // namespace timon::money
