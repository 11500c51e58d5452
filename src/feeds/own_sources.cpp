#include <algorithm>

#include "feeds/feeds.hpp"
#include "goals/goals.hpp"
#include "meetings/meetings.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/words/words.hpp"
#include "platform/words/zone.hpp"
#include "routine/routine.hpp"

namespace timon::feeds {
namespace {

constexpr auto kOfKindMax = 500;
constexpr auto kPeriodsMax = 60;

/// «:mine_0_a, :mine_1_a»: the actor's offices; engines take each name once.
std::string my_offices(Work const& work, char const* mark, sql::Parameters& parameters) {
  auto list = std::string{};
  for (auto i = std::size_t{0}; i < work.actor.seats.size(); ++i) {
    auto const name = "mine_" + std::to_string(i) + mark;
    sql::add_parameters(parameters, name, work.actor.seats[i].office);
    list += (list.empty() ? ":" : ", :") + name;
  }
  return list.empty() ? "0" : list;
}

void append(sql::Parameters& to, sql::Parameters const& more) { to.insert(to.end(), more.begin(), more.end()); }

struct DueRow {
  MilestoneId id;
  std::string goal, goal_title, code, title;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(DueRow, (), (id, goal, goal_title, code, title, due_on))

std::vector<ical::Event> milestones_due(Work& work, Window const& window) {
  auto parameters = sql::with("from_day", window.from, "to_day", window.to);
  auto const responsible = my_offices(work, "r", parameters);
  auto const leader = my_offices(work, "l", parameters);
  auto const seen = goals::visible(work, "g.id", "g.institution");
  append(parameters, seen.parameters);
  auto events = std::vector<ical::Event>{};
  for (auto const& row :
       work.db.all<DueRow>("SELECT m.id, g.code AS goal, g.title AS goal_title, m.code, m.title, m.due_on FROM milestone m JOIN goal g ON g.id = m.goal WHERE m.due_on >= "
                           ":from_day AND m.due_on <= "
                           ":to_day AND m.finished_on IS NULL AND m.withdrawn_on IS NULL AND g.closed_on IS NULL AND (m.responsible IN (" +
                               responsible + ") OR g.leader IN (" + leader + ")) AND " + seen.condition + " ORDER BY m.due_on, m.id LIMIT " + std::to_string(kOfKindMax),
                           parameters))
    events.push_back({.uid = "milestone-" + std::to_string(row.id.number) + "@timon",
                      .name = work.words.text("feed.due", {row.code, row.title}),
                      .text = work.words.text("feed.of_goal", {row.goal, row.goal_title}),
                      .on = row.due_on});
  return events;
}

struct HeldRow {
  ObstacleId id;
  std::string code, title;
  std::optional<Date> climbs_on, limit_on;
};
BOOST_DESCRIBE_STRUCT(HeldRow, (), (id, code, title, climbs_on, limit_on))

/// Those that the actor's offices hold: codes and titles only, nothing of what was written in their log.
std::vector<ical::Event> obstacles_held(Work& work, Window const& window) {
  auto parameters = sql::Parameters{};
  auto const holder = my_offices(work, "h", parameters);
  auto events = std::vector<ical::Event>{};
  auto const within = [&](std::optional<Date> const& day) { return day && *day >= window.from && *day <= window.to; };
  for (auto const& row :
       work.db.all<HeldRow>("SELECT x.id, x.code, x.title, x.climbs_on, x.limit_on FROM obstacle x WHERE x.state IN ('unreviewed', 'in_process') AND x.holder IN (" + holder +
                                ") ORDER BY x.id LIMIT " + std::to_string(kOfKindMax),
                            parameters)) {
    auto const number = std::to_string(row.id.number);
    if (within(row.climbs_on)) events.push_back({.uid = "climb-" + number + "@timon", .name = work.words.text("feed.climbs", {row.code, row.title}), .on = *row.climbs_on});
    if (within(row.limit_on)) events.push_back({.uid = "limit-" + number + "@timon", .name = work.words.text("feed.limit", {row.code, row.title}), .on = *row.limit_on});
  }
  return events;
}

std::vector<ical::Event> cut_offs(Work& work, Window const& window) {
  auto events = std::vector<ical::Event>{};
  auto const seats = routine::delivering_seats(work.actor);
  if (seats.empty()) return events;
  for (auto const& period : routine::periods_until(work.db, false, window.to, kPeriodsMax)) {
    if (period.is_closed() || period.ends_on < window.from) continue;
    for (auto const& seat : seats) {
      auto const uid = "hand-off-" + period.code + "-" + std::to_string(seat.office.number) + "@timon";
      auto const name = work.words.text("feed.hand_off", {period.code, seat.office_title});
      if (seat.level == "minister") {
        events.push_back({.uid = uid, .name = name, .on = period.minister_on});
        continue;
      }
      auto const until = seat.level == "manager" ? period.manager_until : period.coordinator_until;
      events.push_back({.uid = uid, .name = name, .on = local_time(until, work.zone).date, .at = until});
    }
  }
  return events;
}

std::optional<Time> moment_at(Date day, std::optional<std::int64_t> minutes, std::string const& zone) {
  return minutes ? std::optional{time_at(day, static_cast<int>(*minutes), zone)} : std::nullopt;
}

struct OccasionRow {
  OpportunityId id;
  std::string code, title, place;
  Date proposed_on;
  std::optional<std::int64_t> proposed_minutes;
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (), (id, code, title, place, proposed_on, proposed_minutes))

/// A calendar leaves the house with a telephone: what is under embargo waits until it is not.
std::vector<ical::Event> occasions(Work& work, Window const& window) {
  auto parameters = sql::with("from_day", window.from, "to_day", window.to, "today", work.today);
  auto const seen = goals::visible(work, "g.id", "g.institution");
  append(parameters, seen.parameters);
  auto events = std::vector<ical::Event>{};
  for (auto const& row : work.db.all<OccasionRow>("SELECT p.id, p.code, p.title, p.place, p.proposed_on, p.proposed_minutes FROM opportunity p JOIN goal g ON g.id = p.goal WHERE "
                                                  "p.proposed_on >= :from_day AND p.proposed_on <= :to_day AND "
                                                  "p.state NOT IN ('held', 'declined') AND (p.embargo_on IS NULL OR p.embargo_on <= :today) AND " +
                                                      seen.condition + " ORDER BY p.proposed_on, p.id LIMIT " + std::to_string(kOfKindMax),
                                                  parameters))
    events.push_back({.uid = "opportunity-" + std::to_string(row.id.number) + "@timon",
                      .name = work.words.text("feed.opportunity", {row.code, row.title}),
                      .on = row.proposed_on,
                      .at = moment_at(row.proposed_on, row.proposed_minutes, work.zone),
                      .place = row.place});
  return events;
}

struct MeetingRow {
  MeetingId id;
  std::string title, place;
  Date held_on;
  std::int64_t starts_at{};
};
BOOST_DESCRIBE_STRUCT(MeetingRow, (), (id, title, place, held_on, starts_at))

/// Those to which the person is asked in an office that is theirs on that day, or for which they stand in.
std::vector<ical::Event> meetings_held(Work& work, Window const& window) {
  auto parameters = sql::with("from_day", window.from, "to_day", window.to, "holder", work.actor.person, "stand_in", work.actor.person);
  auto const seen = meetings::visible_meetings(work, parameters);
  auto const text = R"(SELECT m.id, m.title, m.place, m.held_on, m.starts_at FROM meeting m WHERE m.held_on >= :from_day AND m.held_on <= :to_day AND m.state <> 'cancelled'
      AND EXISTS (SELECT 1 FROM attendance a WHERE a.meeting = m.id AND (
        EXISTS (SELECT 1 FROM office_holding h WHERE h.office = a.office AND h.person = :holder AND h.from_on <= m.held_on AND (h.until_on IS NULL OR h.until_on >= m.held_on))
        OR EXISTS (SELECT 1 FROM delegation s WHERE s.office = a.office AND s.person = :stand_in AND s.from_on <= m.held_on AND s.until_on >= m.held_on)))
      AND )" + seen +
                    " ORDER BY m.held_on, m.starts_at, m.id LIMIT " + std::to_string(kOfKindMax);
  auto events = std::vector<ical::Event>{};
  for (auto const& row : work.db.all<MeetingRow>(text, parameters))
    events.push_back({.uid = "meeting-" + std::to_string(row.id.number) + "@timon",
                      .name = row.title,
                      .on = row.held_on,
                      .at = moment_at(row.held_on, row.starts_at, work.zone),
                      .place = row.place});
  return events;
}

struct DecisionRow {
  DecisionId id;
  std::string text;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(DecisionRow, (), (id, text, due_on))

std::vector<ical::Event> decisions_due(Work& work, Window const& window) {
  auto parameters = sql::with("from_day", window.from, "to_day", window.to, "holder", work.actor.person, "stand_in", work.actor.person);
  auto const seen = meetings::visible_decisions(work, parameters);
  auto const text = R"(SELECT d.id, d.text, d.due_on FROM decision d LEFT JOIN goal dg ON dg.id = d.goal
    WHERE d.due_on >= :from_day AND d.due_on <= :to_day AND d.state IN ('pending', 'in_progress')
      AND (EXISTS (SELECT 1 FROM office_holding h WHERE h.office = d.office AND h.person = :holder AND h.from_on <= d.due_on AND (h.until_on IS NULL OR h.until_on >= d.due_on))
        OR EXISTS (SELECT 1 FROM delegation s WHERE s.office = d.office AND s.person = :stand_in AND s.from_on <= d.due_on AND s.until_on >= d.due_on))
      AND )" + seen +
                    " ORDER BY d.due_on, d.id LIMIT " + std::to_string(kOfKindMax);
  auto events = std::vector<ical::Event>{};
  for (auto const& row : work.db.all<DecisionRow>(text, parameters))
    events.push_back({.uid = "decision-" + std::to_string(row.id.number) + "@timon", .name = work.words.text("feed.decision", {row.text}), .on = row.due_on});
  return events;
}

}  // namespace

void add_own_sources(Sources& sources) {
  for (auto const& source : {milestones_due, obstacles_held, cut_offs, occasions, meetings_held, decisions_due}) sources.add(source);
}

std::vector<ical::Event> events_of(Work& work, Sources const& sources) {
  auto const window = Window{work.today - kDaysBack, work.today + kDaysAhead};
  auto events = std::vector<ical::Event>{};
  for (auto const& source : sources.all()) std::ranges::move(source(work, window), std::back_inserter(events));
  std::ranges::stable_sort(events, {}, &ical::Event::on);
  // The past goes first where there is too much.
  if (events.size() > kEventsMax) events.erase(events.begin(), std::ranges::lower_bound(events, work.today, {}, &ical::Event::on));
  if (events.size() > kEventsMax) events.resize(kEventsMax);
  return events;
}

}  // namespace timon::feeds
