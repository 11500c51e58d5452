#include "routine/health.hpp"

#include <algorithm>

namespace timon::routine {
namespace {

constexpr auto kWeeksOfMonth = 4;

std::optional<int> middle_of(std::vector<int> days) {
  if (days.empty()) return {};
  std::ranges::sort(days);
  return days[days.size() / 2];
}

}  // namespace

void DeliveryCount::add(DeliveryRow const& row) {
  ++by_state[static_cast<std::size_t>(row.state)];
  delivered += row.handed_at ? 1 : 0;
  read_by_coordinator += row.read_by_coordinator;
  read_by_minister += row.read_by_minister;
}

Health health_of(std::vector<DeliveryRow> const& deliveries, std::vector<RequestRow> const& requests) {
  auto health = Health{};
  auto names = std::map<std::pair<std::string, InstitutionId>, bool>{};
  for (auto const& row : deliveries) {
    if (health.starts.emplace(row.period, row.starts_on).second) health.periods.push_back(row.period);
    names.emplace(std::pair{row.institution_name, row.institution}, true);
    health.cells[{row.institution, row.period}].add(row);
    (row.role == Level::manager ? health.managers : health.coordinators)[row.period].add(row);
  }
  for (auto const& [name, is_there] : names) health.institutions.emplace_back(name.second, name.first);
  auto to_read = std::map<Level, std::vector<int>>{};
  auto to_answer = std::map<Level, std::vector<int>>{};
  for (auto const& row : requests) {
    auto& count = health.requests[row.level];
    ++count.asked;
    if (row.read_on || row.answered_on) ++count.read;
    if (row.answered_on) ++count.answered;
    if (row.read_on) to_read[row.level].push_back(days_between(row.asked_on, *row.read_on));
    if (row.answered_on) to_answer[row.level].push_back(days_between(row.asked_on, *row.answered_on));
  }
  for (auto& [level, count] : health.requests) {
    count.days_to_read = middle_of(to_read[level]);
    count.days_to_answer = middle_of(to_answer[level]);
  }
  return health;
}

std::int64_t fields_of_month(BurdenRow const& row) {
  auto const hands_off = row.goals > 0 ? static_cast<std::int64_t>(kHandOffLinesMax) : 0;
  return kWeeksOfMonth * (row.milestones + hands_off) + row.goals;
}

std::int64_t minutes_of_month(BurdenRow const& row) {
  constexpr auto kRow = 14;      // read, and told in two presses
  constexpr auto kHandOff = 80;  // three lines of fifty letters, three presses
  constexpr auto kReport = 164;  // read, three hundred letters, two presses
  constexpr auto kMinute = 60;
  auto const seconds = kWeeksOfMonth * (row.milestones * kRow + (row.goals > 0 ? kHandOff : 0)) + row.goals * kReport;
  return (seconds + kMinute - 1) / kMinute;
}

}  // namespace timon::routine
