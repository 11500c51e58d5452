#include <fmt/format.h>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "routine/routine.hpp"

namespace timon::routine {
namespace {

constexpr auto kHour = 60;
constexpr auto kEarliest = kHour;    // before one in the morning nobody hands anything off
constexpr auto kFreezeDaysMax = 20;  // later, the goals of today say nothing of the period

/// «18:00» as minutes since midnight.
std::optional<int> minutes_from(std::string_view text) {
  auto const parts = split(text, ':');
  if (parts.size() != 2 && parts.size() != 3) return {};  // a browser may add seconds
  auto const hours = integer_from(parts[0]);
  auto const minutes = integer_from(parts[1]);
  if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes >= kHour) return {};
  return static_cast<int>(*hours) * kHour + static_cast<int>(*minutes);
}

std::string clock_text(int minutes) { return fmt::format("{:02}:{:02}", minutes / kHour, minutes % kHour); }

class Checks {
 public:
  unsigned day(char const* field, std::string const& text) {
    auto const number = integer_from(trimmed(text));
    if (number && *number >= 1 && *number <= 7) return static_cast<unsigned>(*number);
    problems.push_back({field, "routine_setup.day.missing"});
    return 1;
  }
  int until(char const* field, std::string const& text) {
    auto const minutes = minutes_from(trimmed(text));
    if (minutes && *minutes >= kEarliest) return *minutes;
    problems.push_back({field, "routine_setup.until.not_one"});
    return kEarliest;
  }
  int freeze_days(std::string const& text) {
    auto const days = integer_from(trimmed(text));
    if (days && *days >= 0 && *days <= kFreezeDaysMax) return static_cast<int>(*days);
    problems.push_back({"routine_freeze_days", "routine_setup.freeze_days.not_one", {std::to_string(kFreezeDaysMax)}});
    return 0;
  }
  void order(bool is_right, char const* field, char const* key) {
    if (!is_right) problems.push_back({field, key});
  }
  Problems problems;
};

}  // namespace

std::vector<std::string> routine_settings() {
  auto names = std::vector<std::string>{};
  for (auto const& field : kSetupFields) names.emplace_back(field.name);
  return names;
}

Outcome<RoutineRules> checked(RoutineSetup const& setup, RoutineRules rules) {
  auto checks = Checks{};
  if (setup.rhythm == "week") rules.rhythm = PeriodKind::week;
  else if (setup.rhythm == "fortnight") rules.rhythm = PeriodKind::fortnight;
  else checks.problems.push_back({"routine_rhythm", "routine_setup.rhythm.missing"});
  auto const from = date_typed(setup.fortnight_from);
  if (from) rules.fortnight_from = week_of(*from);
  else if (!trimmed(setup.fortnight_from).empty() || setup.rhythm == "fortnight") checks.problems.push_back({"routine_fortnight_from", "routine_setup.fortnight_from.missing"});
  rules.manager_day = checks.day("routine_manager_day", setup.manager_day);
  rules.manager_until = checks.until("routine_manager_until", setup.manager_until);
  rules.coordinator_day = checks.day("routine_coordinator_day", setup.coordinator_day);
  rules.coordinator_until = checks.until("routine_coordinator_until", setup.coordinator_until);
  rules.minister_day = checks.day("routine_minister_day", setup.minister_day);
  rules.committee_day = checks.day("routine_committee_day", setup.committee_day);
  rules.freeze_days = checks.freeze_days(setup.freeze_days);
  if (!checks.problems.empty()) return checks.problems;
  auto const is_before = rules.manager_day < rules.coordinator_day || (rules.manager_day == rules.coordinator_day && rules.manager_until < rules.coordinator_until);
  checks.order(is_before, "routine_coordinator_day", "routine_setup.coordinator.too_early");
  checks.order(rules.coordinator_day <= rules.minister_day, "routine_minister_day", "routine_setup.minister.too_early");
  checks.order(rules.minister_day <= rules.committee_day, "routine_committee_day", "routine_setup.committee.too_early");
  if (!checks.problems.empty()) return checks.problems;
  return rules;
}

RoutineSetup setup_of(RoutineRules const& rules) {
  return {.rhythm = boost::describe::enum_to_string(rules.rhythm, ""),
          .fortnight_from = to_iso(rules.fortnight_from),
          .manager_day = std::to_string(rules.manager_day),
          .manager_until = clock_text(rules.manager_until),
          .coordinator_day = std::to_string(rules.coordinator_day),
          .coordinator_until = clock_text(rules.coordinator_until),
          .minister_day = std::to_string(rules.minister_day),
          .committee_day = std::to_string(rules.committee_day),
          .freeze_days = std::to_string(rules.freeze_days)};
}

RoutineRules rules_of(sql::Session& db) {
  auto const usual = RoutineRules{.zone = organization::setting(db, "time_zone", kDefaultZone)};
  auto setup = setup_of(usual);
  auto const kept = organization::settings_beginning(db, "routine_");
  for (auto const& field : kSetupFields)
    if (auto const found = kept.find(field.name); found != kept.end()) setup.*field.member = found->second;
  auto const rules = checked(setup, usual);
  return rules ? *rules : usual;  // settings that contradict each other were never written here
}

Outcome<Done> set_up_routine(Work& work, std::int64_t revision_seen, RoutineSetup const& wanted) {
  must_have(work.actor, {kManageSettings});
  auto deed = Deed{work, "settings_changed"};
  must_be_current(revision_seen, organization::settings_revision(work.db, routine_settings()), Setting::kTable);
  auto const rules = checked(wanted, rules_of(work.db));
  if (!rules) return rules.error();
  auto const kept = setup_of(*rules);
  for (auto const& field : kSetupFields) organization::put_setting(work.db, deed, field.name, kept.*field.member);
  if (!deed.is_empty()) deed.commit();
  return Done{};
}

}  // namespace timon::routine
