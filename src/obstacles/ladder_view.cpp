#include "obstacles/ladder_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "obstacles/obstacle_page_store.hpp"
#include "obstacles/obstacle_words.hpp"

namespace timon::obstacles {
namespace {

/// «mié 27 may».
std::string day_of(Words const& words, Date day) { return split(words.date_day(day), ' ').front() + " " + words.date_month_day(day); }

class LadderBuilder {
 public:
  LadderBuilder(Work& work, Obstacle const& obstacle)
      : work_{work},
        words_{work.words},
        obstacle_{obstacle},
        days_{ladder_days(work.db)},
        names_{level_names(work)},
        calendar_{organization::working_calendar(work.db, obstacle.institution)},
        stays_{stays_of(work.db, obstacle.id)} {}

  LadderView built() const {
    auto view = LadderView{};
    for (auto level = kLevels.rbegin(); level != kLevels.rend(); ++level) view.levels.push_back(level_view(*level));
    view.holidays = holidays();
    return view;
  }

 private:
  LevelView level_view(Level level) const {
    auto view = LevelView{.number = static_cast<int>(level) + 1, .title = names_.of(level)};
    view.is_here = obstacle_.is_open() && level == obstacle_.level;
    auto const last = last_stay(level);
    view.is_done = !view.is_here && last != nullptr;
    if (view.is_done) put_past(view, *last);
    else put_office(view, level);
    if (view.is_here) put_present(view);
    else if (!view.is_done) view.notes.push_back(days_.of(level) ? words_.plural("level.will_have", *days_.of(level)) : words_.text("level.no_limit"));
    return view;
  }

  Stay const* last_stay(Level level) const {
    auto const* found = static_cast<Stay const*>(nullptr);
    for (auto const& stay : stays_)
      if (stay.level == level) found = &stay;
    return found;
  }

  void put_office(LevelView& view, Level level) const {
    auto const holder = holder_on(work_, obstacle_, level);
    view.is_vacant = !holder || holder->holder.empty();
    if (!holder) return;
    view.title = holder->title;
    view.notes.push_back(holder->institution_name);
  }

  void put_past(LevelView& view, Stay const& last) const {
    if (auto const title = office_title(work_.db, last.office); !title.empty()) view.title = title;
    auto const allowed = days_.of(last.level);
    auto days = 0;
    auto used = 0;
    for (auto const& stay : stays_) {
      if (stay.level != last.level) continue;
      days += days_between(stay.arrived_on, stay.left_on.value_or(work_.today));
      // The day of a climb by silence counts for the level above: below, the limit was used up and no more.
      used += stay.ending == "silence" && allowed ? std::min(static_cast<int>(stay.days_used), *allowed) : static_cast<int>(stay.days_used);
    }
    if (allowed) view.notes.push_back(words_.text("level.used", {std::to_string(used), std::to_string(*allowed)}));
    put_reading(view, last);
    if (!last.ending.empty()) view.notes.push_back(words_.text("stay.ending." + last.ending));
    view.days = words_.plural("obstacle.days", days);
    view.days_note = words_.text("stay.period", {words_.date_month_day(last.arrived_on), words_.date_month_day(last.left_on.value_or(work_.today))});
  }

  void put_reading(LevelView& view, Stay const& stay) const {
    if (stay.read_on) view.notes.push_back(words_.text("stay.read", {day_of(words_, *stay.read_on)}));
  }

  void put_present(LevelView& view) const {
    auto const clock = clock_of(obstacle_);
    view.notes.push_back(words_.text("stay.since", {day_of(words_, obstacle_.level_since)}));
    if (!stays_.empty()) put_reading(view, stays_.back());
    if (obstacle_.paused_until) view.notes.push_back(words_.text("obstacle.clock.paused_until", {words_.date_month_day(obstacle_.paused_until), obstacle_.pause_reason}));
    else if (!obstacle_.runs_since) view.notes.push_back(words_.text("obstacle.clock.answered"));
    else if (obstacle_.climbs_on && level_above(obstacle_.level)) view.climbs = words_.text("stay.climbs_on", {day_of(words_, *obstacle_.climbs_on)});
    if (!stays_.empty() && stays_.size() > 1 && stays_[stays_.size() - 2].ending == "silence") view.notes.push_back(words_.text("stay.came_by_silence"));
    auto const allowed = days_.of(obstacle_.level);
    view.days = words_.plural("obstacle.days", days_between(obstacle_.level_since, work_.today));
    view.days_note = allowed ? words_.text("level.used", {std::to_string(days_used(clock, calendar_, work_.today)), std::to_string(*allowed)}) : words_.text("level.no_limit");
  }

  /// The holidays that fall into the stay that runs, up to the day of the next climb.
  std::string holidays() const {
    if (!obstacle_.is_open() || !obstacle_.climbs_on) return {};
    auto days = std::vector<std::string>{};
    for (auto const& day : calendar_.holidays)
      if (day >= obstacle_.level_since && day <= *obstacle_.climbs_on && calendar_.works[weekday_of(day)]) days.push_back(words_.date_day(day));
    return days.empty() ? std::string{} : words_.plural("level.holidays", static_cast<std::int64_t>(days.size()), {join(days, ", ")});
  }

  Work& work_;
  Words const& words_;
  Obstacle const& obstacle_;
  LadderDays days_;
  LevelNames names_;
  WorkingCalendar calendar_;
  std::vector<Stay> stays_;
};

}  // namespace

LadderView ladder_view(Work& work, Obstacle const& obstacle) { return LadderBuilder{work, obstacle}.built(); }

}  // namespace timon::obstacles
