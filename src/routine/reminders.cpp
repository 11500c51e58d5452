#include <algorithm>
#include <map>
#include <set>

#include "routine/coordination_actions.hpp"
#include "routine/telling.hpp"

namespace timon::routine {
namespace {

constexpr auto kLookBack = 14;  // days: what ended before is not told any more
constexpr auto kUpTheLine = 2;  // working days after a cut-off when the level above is told

/// An office that has not delivered, and where it belongs.
struct Missing {
  OfficeId office;
  InstitutionId institution;
};
BOOST_DESCRIBE_STRUCT(Missing, (), (office, institution))

/// Offices with somebody in them that have something to deliver and have not. Coordinators: where there is a goal below.
std::vector<Missing> missing_in(sql::Session& db, Period const& period, Level level, Date today) {
  auto const* const has_goals = level == Level::manager ? "g.leader = f.id" : "g.institution IN (SELECT w.institution FROM institution_reach w WHERE w.top = f.institution)";
  return db.all<Missing>(
      std::string{"SELECT f.id AS office, f.institution FROM office f JOIN role r ON r.code = f.role WHERE r.level = :level AND EXISTS (SELECT 1 FROM goal g WHERE "} + has_goals +
          R"( AND g.closed_on IS NULL) AND NOT EXISTS (SELECT 1 FROM hand_off h WHERE h.period = :period AND h.office = f.id)
        AND (EXISTS (SELECT 1 FROM office_holding o WHERE o.office = f.id AND o.from_on <= :h_from AND (o.until_on IS NULL OR o.until_on >= :h_until))
          OR EXISTS (SELECT 1 FROM delegation d WHERE d.office = f.id AND d.from_on <= :d_from AND d.until_on >= :d_until)) ORDER BY f.id)",
      sql::with("level", level, "period", period.id, "h_from", today, "h_until", today, "d_from", today, "d_until", today));
}

/// One period's reminders as one deed of the clock: each of a kind once, whenever the turn is made again.
class Turn {
 public:
  Turn(Work& work, Period const& period) : work_{work}, period_{period}, deed_{work, "hand_off_reminded"} {
    for (auto const& known : reminders_of(work.db, period.id)) known_.emplace(known.office, known.kind);
  }

  void level(Level level, Time until) {
    auto const due_on = local_time(until, work_.zone).date;
    if (due_on > work_.today) return;
    auto below = std::map<OfficeId, std::int64_t>{};
    for (auto const& missing : missing_in(work_.db, period_, level, work_.today)) {
      if (due_on == work_.today) remind(missing.office, ReminderKind::before, RoutineEvent::hand_off_due);
      else remind(missing.office, ReminderKind::after, RoutineEvent::hand_off_missing);
      if (working_days_after(calendars_.of(missing.institution), due_on, kUpTheLine) > work_.today) continue;
      auto const above = organization::office_of_level(work_.db, boost::describe::enum_to_string(*level_above(level), ""), missing.institution, work_.today);
      if (above && !above->holder.empty()) ++below[above->id];
    }
    for (auto const& [office, count] : below) remind(office, ReminderKind::above, RoutineEvent::missing_below, count);
  }
  std::size_t finish() {
    if (!deed_.is_empty()) deed_.commit();
    return told_;
  }

 private:
  void remind(OfficeId office, ReminderKind kind, RoutineEvent event, std::int64_t count = 0) {
    if (!known_.emplace(office, kind).second) return;
    deed_.insert(Reminder{.period = period_.id, .office = office, .kind = kind, .person = {}, .reminded_on = work_.today, .reminded_at = moment_of(work_)});
    tell(work_, {.event = event, .period = period_, .office = office, .count = count, .occasion = period_.code});
    ++told_;
  }

  Work& work_;
  Period const& period_;
  Deed deed_;
  organization::WorkingCalendars calendars_{work_.db};
  std::set<std::pair<OfficeId, ReminderKind>> known_;
  std::size_t told_{};
};

}  // namespace

std::size_t turn_day(Work& work) {
  auto told = std::size_t{0};
  auto const periods = work.db.all<Period>(sql::select<Period>("WHERE closed_at IS NULL AND starts_on <= :today AND coordinator_until > :since ORDER BY starts_on, id"),
                                           sql::with("today", work.today, "since", time_at(work.today - kLookBack, 0, work.zone)));
  for (auto const& period : periods) {
    auto turn = Turn{work, period};
    turn.level(Level::manager, period.manager_until);
    turn.level(Level::coordinator, period.coordinator_until);
    told += turn.finish();
  }
  return told;
}

}  // namespace timon::routine
