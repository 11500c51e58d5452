#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "routine/health_store.hpp"

namespace timon::routine {

/// How many deliveries of some kind stand how.
struct DeliveryCount {
  std::array<std::int64_t, 4> by_state{};
  std::int64_t read_by_coordinator{}, read_by_minister{}, delivered{};
  std::int64_t of(DeliveryState state) const { return by_state[static_cast<std::size_t>(state)]; }
  std::int64_t all() const { return by_state[0] + by_state[1] + by_state[2] + by_state[3]; }
  void add(DeliveryRow const&);
};

/// What an authority's level was asked and gave back. Days are calendar days, the middle one of all.
struct RequestCount {
  std::int64_t asked{}, read{}, answered{};
  std::optional<int> days_to_read, days_to_answer;
};

/// The whole of it, counted from the rows and nothing else.
struct Health {
  std::vector<std::string> periods;  // codes, newest first
  std::map<std::string, Date> starts;
  std::vector<std::pair<InstitutionId, std::string>> institutions;  // by name
  std::map<std::pair<InstitutionId, std::string>, DeliveryCount> cells;
  std::map<std::string, DeliveryCount> managers;      // by period
  std::map<std::string, DeliveryCount> coordinators;  // by period
  std::map<Level, RequestCount> requests;
};
Health health_of(std::vector<DeliveryRow> const&, std::vector<RequestRow> const&);

/// What the pages of the routine ask of an office in four weeks: a field for each row of the week, three lines with each
/// hand-off, and the report of each goal in the month.
std::int64_t fields_of_month(BurdenRow const&);
/// The minutes that this takes a calm person: ten seconds to read a row, two for each press, two letters a second. Rounded up.
std::int64_t minutes_of_month(BurdenRow const&);

}  // namespace timon::routine
