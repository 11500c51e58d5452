#include <algorithm>

#include "base/text.hpp"
#include "obstacles/obstacles.hpp"

namespace timon::obstacles {
namespace {

std::string field_of(char const* beginning, Level level) { return ladder_setting(beginning, level); }

Problems problems_of(LadderSetup const& setup) {
  auto problems = Problems{};
  for (auto const level : kLevels) {
    auto const i = static_cast<std::size_t>(level);
    if (auto const& name = setup.names[i]; length_of(name) > kLevelNameMax || !is_plain_text(name))
      problems.push_back({field_of(kLevelName, level), "ladder.name.wrong", {std::to_string(kLevelNameMax)}});
    if (level == Level::head) continue;
    auto const days = integer_from(trimmed(setup.days[i]));
    if (!days || *days < 1 || *days > kLadderDaysMax) problems.push_back({field_of(kLadderDays, level), "ladder.days.wrong", {std::to_string(kLadderDaysMax)}});
  }
  return problems;
}

/// The goals on which something open of the type lies: who attends it sees them.
void refresh_goals_of(Work& work, ObstacleType type) {
  refresh_loads(work, work.db.all<GoalId>("SELECT DISTINCT t.goal FROM obstacle_target t JOIN obstacle o ON o.id = t.obstacle WHERE o.type = :type AND o.state IN "
                                          "('unreviewed', 'in_process')",
                                          sql::with("type", type)));
}

Problems problems_of(Work& work, TypeOffice const& wanted) {
  auto problems = Problems{};
  if (!organization::find_institution(work.db, wanted.institution)) problems.push_back({"institution", "type_office.institution.missing"});
  if (!organization::find_office(work.db, wanted.office, work.today)) problems.push_back({"office", "type_office.office.missing"});
  if (work.db.maybe<std::int64_t>("SELECT id FROM obstacle_type_office WHERE type = :type AND institution = :institution",
                                  sql::with("type", wanted.type, "institution", wanted.institution.number)))
    problems.push_back({"type", "type_office.taken"});
  return problems;
}

}  // namespace

Outcome<std::size_t> set_up_ladder(Work& work, std::int64_t revision_seen, LadderSetup setup) {
  must_have(work.actor, {kManageSettings});
  auto deed = Deed{work, "ladder_set_up"};
  must_be_current(revision_seen, organization::settings_revision(work.db, ladder_settings()), Setting::kTable);
  for (auto& name : setup.names) name = std::string{trimmed(name)};
  if (auto problems = problems_of(setup); !problems.empty()) return problems;
  for (auto const level : kLevels) {
    auto const i = static_cast<std::size_t>(level);
    organization::put_setting(work.db, deed, ladder_setting(kLevelName, level), setup.names[i]);
    if (level != Level::head) organization::put_setting(work.db, deed, ladder_setting(kLadderDays, level), std::string{trimmed(setup.days[i])});
  }
  auto const changed = set_clocks_anew(work, deed);
  deed.commit();
  return changed;
}

std::size_t set_clocks_anew(Work& work, Deed& deed) {
  static auto const text = sql::select<Obstacle>("WHERE state IN ('unreviewed', 'in_process') AND (runs_since IS NOT NULL OR paused_until IS NOT NULL) ORDER BY id");
  auto const days = ladder_days(work.db);
  auto calendars = organization::WorkingCalendars{work.db};
  auto changed = std::size_t{0};
  for (auto const& before : work.db.all<Obstacle>(text)) {
    auto const& calendar = calendars.of(before.institution);
    auto after = before;
    set_clock(after, clock_of(before), {days, calendar});
    // What was still in time yesterday is not over today because somebody changed a setting.
    auto const soonest = working_days_after(calendar, work.today, 1);
    auto const was_due = before.climbs_on && *before.climbs_on <= work.today;
    if (after.climbs_on && *after.climbs_on < soonest && !was_due) after.climbs_on = soonest;
    if (after.climbs_on == before.climbs_on && after.warns_on == before.warns_on) continue;
    if (auto const targets = targets_of(work.db, before.id); !targets.empty()) deed.thread(targets.front().goal.number);
    deed.update(before, after);
    ++changed;
  }
  return changed;
}

Outcome<TypeOffice> add_type_office(Work& work, TypeOffice wanted) {
  must_have(work.actor, {kManageSettings});
  auto deed = Deed{work, "type_office_added"};
  if (auto problems = problems_of(work, wanted); !problems.empty()) return problems;
  auto const added = deed.insert(wanted);
  refresh_goals_of(work, added.type);
  deed.commit();
  return added;
}

void remove_type_office(Work& work, Id<TypeOffice> id, std::int64_t revision_seen) {
  must_have(work.actor, {kManageSettings});
  static auto const text = sql::select<TypeOffice>("WHERE id = :id");
  auto deed = Deed{work, "type_office_removed"};
  auto const found = work.db.maybe<TypeOffice>(text, sql::with("id", id.number));
  if (!found) throw NotFound{};
  must_be_current(revision_seen, found->revision, TypeOffice::kTable);
  deed.erase(*found);
  refresh_goals_of(work, found->type);
  deed.commit();
}

}  // namespace timon::obstacles
