#include "routine/ribbon.hpp"

#include <fmt/format.h>

#include <array>

#include "platform/words/words.hpp"

namespace timon::routine {
namespace {

constexpr auto kHour = 60;

/// «mié 20» begins a line: «Mié 20».
std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string clock_at(Time at, std::string const& zone) {
  auto const minutes = local_time(at, zone).minutes;
  return fmt::format("{:02}:{:02}", minutes / kHour, minutes % kHour);
}

struct Step {
  char const* level;
  std::string const& name;
  Date day;
  Time until;        // over from then on
  std::string hour;  // «18:00»; empty: the whole day
  std::int64_t count{};
};

std::string figure_of(Words const& words, Step const& step, RibbonFacts const& facts, bool is_here, Date today) {
  auto const key = std::string{"ribbon."} + step.level;
  auto const count = step.level == std::string_view{"manager"} && facts.expected > 0
                         ? words.plural("ribbon.manager.count", facts.expected, {std::to_string(facts.handed), std::to_string(facts.expected)})
                         : words.plural(key + ".count", step.count);
  if (!is_here) return count;
  auto const when =
      step.hour.empty() ? (step.day == today ? words.text("ribbon.today") : std::string{}) : words.text(step.day == today ? "ribbon.today_until" : "ribbon.until", {step.hour});
  return when.empty() ? count : when + " · " + count;
}

}  // namespace

view::Ribbon ribbon_of(Words const& words, RibbonFacts const& facts, Time now, std::string const& zone) {
  auto const today = local_time(now, zone).date;
  auto const steps = std::array{
      Step{"manager", facts.manager_name, local_time(facts.manager_until, zone).date, facts.manager_until, clock_at(facts.manager_until, zone), facts.handed},
      Step{"coordinator", facts.coordinator_name, local_time(facts.coordinator_until, zone).date, facts.coordinator_until, clock_at(facts.coordinator_until, zone), facts.valued},
      Step{"minister", facts.minister_name, facts.minister_on, time_at(facts.minister_on + 1, 0, zone), "", facts.decided},
      Step{"committee", facts.committee_name, facts.committee_on, time_at(facts.committee_on + 1, 0, zone), "", facts.held},
  };
  auto ribbon = view::Ribbon{};
  auto const is_fortnight = facts.kind == PeriodKind::fortnight && days_between(facts.starts_on, facts.ends_on) >= 7;  // one may be cut to its second week
  auto const number = is_fortnight ? (week_number(facts.ends_on) + 1) / 2 : week_number(facts.ends_on);
  ribbon.week = words.text(is_fortnight ? "ribbon.fortnight" : "ribbon.week", {std::to_string(number)});
  auto has_here = false;
  for (auto const& step : steps) {
    auto view = view::RibbonStep{.number = static_cast<int>(ribbon.steps.size()) + 1, .is_done = !has_here && now > step.until};
    view.is_here = !view.is_done && !has_here;
    has_here = has_here || view.is_here;
    view.title = capital(words.date_day(step.day)) + " · " + (step.name.empty() ? words.text(std::string{"ribbon."} + step.level + ".name") : step.name);
    view.figure = view.is_done || view.is_here ? figure_of(words, step, facts, view.is_here, today) : words.text(std::string{"ribbon."} + step.level + ".ahead");
    ribbon.steps.push_back(std::move(view));
  }
  return ribbon;
}

}  // namespace timon::routine
