#include "obstacles/obstacles.hpp"
#include "platform/work/memory.hpp"
#include "routine/ribbon.hpp"
#include "routine/routine.hpp"

namespace timon::routine {
namespace {

/// The institutions that the person looks over, for a column: true for all where they see all.
std::string within(Work const& work, std::string const& column, std::string const& mark, sql::Parameters& parameters) {
  if (work.actor.sees_all()) return "1 = 1";
  auto tops = std::string{};
  auto number = 0;
  for (auto const& seat : work.actor.seats) {
    if (!seat.sees_reach) continue;
    auto const name = "top_" + mark + std::to_string(number++);
    sql::add_parameters(parameters, name, seat.institution);
    tops += (tops.empty() ? ":" : ", :") + name;
  }
  return column + " IN (SELECT w.institution FROM institution_reach w WHERE w.top IN (" + (tops.empty() ? "NULL" : tops) + "))";
}

std::string name_of(Level level, sql::Parameters& parameters) {
  auto const word = std::string{boost::describe::enum_to_string(level, "")};
  sql::add_parameters(parameters, "name_" + word, obstacles::ladder_setting(obstacles::kLevelName, level));
  return "coalesce((SELECT value FROM setting WHERE name = :name_" + word + "), '') AS " + word + "_name";
}

std::optional<RibbonFacts> ribbon_facts(Work const& work) {
  // A week begins on this Monday, a fortnight on it or on the one before: at midnight on the government's clocks.
  auto const monday = week_of(work.today);
  auto parameters =
      sql::with("today", work.today, "same_day", work.today, "this_monday", monday, "since_this", time_at(monday, 0, work.zone), "since_before", time_at(monday - 7, 0, work.zone));
  auto const text = R"(
    SELECT p.kind, p.starts_on, p.ends_on, p.manager_until, p.coordinator_until, p.minister_on, p.committee_on,
      (SELECT count(*) FROM hand_off h JOIN office o ON o.id = h.office WHERE h.period = p.id AND h.role = 'manager' AND )" +
                    within(work, "o.institution", "h", parameters) + R"() AS handed,
      (SELECT count(*) FROM office o WHERE o.role IN (SELECT r.code FROM role r WHERE r.level = 'manager') AND )" +
                    within(work, "o.institution", "o", parameters) + R"() AS expected,
      (SELECT count(*) FROM hand_off h JOIN valuation v ON v.hand_off = h.id JOIN office o ON o.id = h.office WHERE h.period = p.id AND )" +
                    within(work, "o.institution", "v", parameters) + R"() AS valued,
      (SELECT count(*) FROM action_entry a JOIN obstacle b ON b.id = a.obstacle WHERE a.level = 'minister' AND a.kind = 'answered' AND a.at >= CASE WHEN p.starts_on = :this_monday THEN :since_this ELSE :since_before END AND )" +
                    within(work, "b.institution", "a", parameters) + R"() AS decided,
      (SELECT count(*) FROM obstacle b WHERE b.kind IN ('alert', 'restriction') AND b.state IN ('unreviewed', 'in_process') AND b.level = 'committee' AND )" +
                    within(work, "b.institution", "b", parameters) + ") AS held, " + name_of(Level::manager, parameters) + ", " + name_of(Level::coordinator, parameters) + ", " +
                    name_of(Level::minister, parameters) + ", " + name_of(Level::committee, parameters) + R"(
    FROM period p WHERE p.id = (SELECT q.id FROM period q WHERE q.kind IN ('week', 'fortnight') AND q.starts_on <= :today ORDER BY q.starts_on DESC LIMIT 1) AND p.ends_on >= :same_day)";
  return work.db.maybe<RibbonFacts>(text, parameters);
}

}  // namespace

std::optional<view::Ribbon> week_ribbon(Work const& work) {
  auto const facts = remembered<std::optional<RibbonFacts>>(work, "week_ribbon", [&] { return ribbon_facts(work); });
  if (!*facts) return {};
  return ribbon_of(work.words, **facts, moment_of(work), work.zone);
}

}  // namespace timon::routine
