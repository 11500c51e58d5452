#include "world/life.hpp"

#include <algorithm>

#include "meetings/meetings.hpp"
#include "platform/work/refusal.hpp"

namespace timon::world {
namespace {

// The government's clock is three hours behind UTC all year round.
constexpr auto kZone = std::chrono::hours{3};
constexpr auto kMidnightTurn = std::chrono::minutes{5};
constexpr auto kOfficeOpens = std::chrono::hours{8};
constexpr auto kOfficeHours = 9 * 3600;
constexpr auto kProgressStep = 100;

Time moment(Date day, std::chrono::seconds since_midnight) { return Time{day.day} + kZone + since_midnight; }

constexpr auto kHolderToday = R"(
  SELECT person FROM (
    SELECT d.person, 0 AS rank FROM delegation d WHERE d.office = :delegated AND d.from_on <= :d_from AND d.until_on >= :d_until
    UNION ALL SELECT h.person, 1 FROM office_holding h WHERE h.office = :held AND h.from_on <= :h_from AND (h.until_on IS NULL OR h.until_on >= :h_until)) x
  ORDER BY rank LIMIT 1)";

}  // namespace

void Life::on(Date day, std::string what, std::function<void()> deed) {
  if (day >= days_.today()) throw StoryBroken{what + ": told for " + to_iso(day) + ", which is not past"};
  happenings_.push_back({day, std::move(what), std::move(deed)});
}

void Life::live(Progress const& progress) {
  std::stable_sort(happenings_.begin(), happenings_.end(), [](auto const& a, auto const& b) { return a.day < b.day; });
  auto const all = static_cast<int>(happenings_.size());
  for (auto i = std::size_t{0}; i < happenings_.size();) {
    auto const day = happenings_[i].day;
    let_days_turn(day);
    let_silence_climb(day);
    let_decisions_climb(day);
    auto end = i;
    while (end < happenings_.size() && happenings_[end].day == day) ++end;
    day_ = day;
    for (auto const first = i; i < end; ++i) {
      auto const& happening = happenings_[i];
      now_ = moment(day, kOfficeOpens + std::chrono::seconds{static_cast<std::int64_t>(i - first + 1) * kOfficeHours / static_cast<std::int64_t>(end - first + 1)});
      try {
        happening.deed();
      } catch (Forbidden const& refusal) {
        throw StoryBroken{happening.what + ": no right " + refusal.right};
      } catch (NotFound const&) {
        throw StoryBroken{happening.what + ": not found"};
      } catch (Stale const& refusal) {
        throw StoryBroken{happening.what + ": stale " + refusal.table};
      }
      if (progress && i % kProgressStep == 0) progress(static_cast<int>(i), all);
    }
  }
  let_days_turn(days_.today() - 1);
  let_silence_climb(days_.today() - 1);
  let_decisions_climb(days_.today() - 1);
  if (progress) progress(all, all);
}

void Life::let_days_turn(Date until) {
  constexpr auto kNext = "SELECT next_change_on FROM goal_standing WHERE next_change_on <= :until ORDER BY next_change_on LIMIT 1";
  while (auto const next = db().maybe<Date>(kNext, sql::with("until", until))) {
    day_ = *next;
    now_ = moment(day_, kMidnightTurn);
    auto work = at_clock();
    if (goals::turn_day(work) == 0) break;
  }
}

void Life::let_silence_climb(Date until) {
  constexpr auto kNext = "SELECT climbs_on FROM obstacle WHERE climbs_on <= :until AND state IN ('unreviewed', 'in_process') ORDER BY climbs_on LIMIT 1";
  while (auto const next = db().maybe<Date>(kNext, sql::with("until", until))) {
    day_ = *next;
    now_ = moment(day_, kMidnightTurn);
    auto work = at_moment(console_.actor, journal::Source::clock);
    if (obstacles::turn_day(work) == 0) throw StoryBroken{"nothing climbs on " + to_iso(day_)};
  }
}

void Life::let_decisions_climb(Date until) {
  constexpr auto kNext = "SELECT climbs_on FROM decision WHERE climbs_on <= :until AND state IN ('pending', 'in_progress') ORDER BY climbs_on LIMIT 1";
  while (auto const next = db().maybe<Date>(kNext, sql::with("until", until))) {
    day_ = *next;
    now_ = moment(day_, kMidnightTurn);
    auto work = at_moment(console_.actor, journal::Source::clock);
    if (meetings::let_decisions_climb(work) == 0) throw StoryBroken{"no decision climbs on " + to_iso(day_)};
  }
}

Work Life::at_moment(Actor actor, journal::Source source) {
  return Work{.actor = std::move(actor), .now = now_, .today = day_, .db = console_.db, .words = console_.words, .source = source};
}

Work Life::as(PersonId person) {
  auto const found = organization::find_person(db(), person);
  return at_moment(organization::load_actor(db(), found.value(), day_), journal::Source::page);
}

Work Life::as(OfficeId office) {
  auto const holder = db().maybe<PersonId>(kHolderToday, sql::with("delegated", office, "d_from", day_, "d_until", day_, "held", office, "h_from", day_, "h_until", day_));
  return holder ? as(*holder) : at_moment(console_.actor, journal::Source::console);
}

OfficeId Life::office_of_level(char const* level, InstitutionId institution) {
  auto const office = organization::office_of_level(db(), level, institution, day_);
  if (!office) throw StoryBroken{std::string{"no office holds the level "} + level};
  return office->id;
}

}  // namespace timon::world
