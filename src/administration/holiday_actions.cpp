#include "administration/holiday_actions.hpp"

#include <set>

#include "administration/checks.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/ical/ical.hpp"
#include "territory/territory.hpp"

namespace timon::administration {
namespace {

/// A day that is one everywhere already, or in that place.
bool is_taken(sql::Session& db, Holiday const& wanted) {
  return db.maybe<std::int64_t>("SELECT id FROM holiday WHERE on_day = :day AND (place IS NULL OR place = :place)", sql::with("day", wanted.on_day, "place", wanted.place.number))
      .has_value();
}

Problems problems_of(sql::Session& db, Holiday const& wanted) {
  auto problems = Problems{};
  check_name(problems, "holiday_name", wanted.name);
  if (wanted.place && !territory::find_place(db, wanted.place)) problems.push_back({"holiday_place", "holiday.place.unknown"});
  if (is_taken(db, wanted)) problems.push_back({"on_day", "holiday.taken"});
  return problems;
}

Outcome<Holiday> added(Work& work, Deed& deed, Holiday wanted) {
  wanted.name = std::string{trimmed(wanted.name)};
  if (auto problems = problems_of(work.db, wanted); !problems.empty()) return problems;
  wanted.id = {};
  auto holiday = deed.insert(wanted);
  obstacles::set_clocks_anew(work, deed);
  deed.commit();
  return holiday;
}

}  // namespace

Outcome<Holiday> add_holiday(Work& work, Holiday wanted) {
  must_have(work.actor, {kManageSettings});
  auto deed = Deed{work, "holiday_added"};
  return added(work, deed, std::move(wanted));
}

Holiday remove_holiday(Work& work, Id<Holiday> id, std::int64_t revision_seen) {
  must_have(work.actor, {kManageSettings});
  static auto const text = sql::select<Holiday>("WHERE id = :id");
  auto deed = Deed{work, "holiday_removed"};
  auto const found = work.db.maybe<Holiday>(text, sql::with("id", id.number));
  if (!found) throw NotFound{};
  must_be_current(revision_seen, found->revision, Holiday::kTable);
  deed.erase(*found);
  obstacles::set_clocks_anew(work, deed);
  deed.commit();
  return *found;
}

Outcome<Holiday> restore_holiday(Work& work, Id<Holiday> id) {
  must_have(work.actor, {kManageSettings});
  auto const removed = removed_holiday(work.db, id);
  if (!removed) throw NotFound{};
  auto deed = Deed{work, "holiday_restored"};
  return added(work, deed, *removed);
}

Outcome<ImportedHolidays> import_holidays(Work& work, std::string const& file, PlaceId place) {
  must_have(work.actor, {kManageSettings});
  if (place && !territory::find_place(work.db, place)) return Problem{"import_place", "holiday.place.unknown"};
  auto const year = year_of(work.today);
  auto const days = ical::read_days(file, make_date(year - kYearsBack, 1, 1), make_date(year + kYearsAhead, 12, 31));
  if (!days) return days.error();
  auto deed = Deed{work, "holidays_imported"};
  auto imported = ImportedHolidays{};
  auto seen = std::set<Date>{};
  for (auto const& day : *days) {
    auto const holiday = Holiday{.on_day = day.on, .name = day.name, .place = place};
    if (!seen.insert(day.on).second || is_taken(work.db, holiday)) {
      ++imported.skipped;
      continue;
    }
    deed.insert(holiday);
    ++imported.added;
  }
  obstacles::set_clocks_anew(work, deed);
  deed.commit();
  return imported;
}

}  // namespace timon::administration
