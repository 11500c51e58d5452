#include "calendar/calendar_view.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "changes/changes.hpp"
#include "platform/http/parse.hpp"
#include "platform/words/zone.hpp"
#include "routine/routine.hpp"

namespace timon::calendar {
namespace {

constexpr auto kDays = 7U;
constexpr auto kFriday = 5U;
constexpr auto kPeriodsMax = 8;  // that a month can touch

bool shows(Span const& span, Shown kind) { return span.shown == Shown::all || span.shown == kind || (kind == Shown::milestones && span.shown == Shown::critical); }

bool may_move(Actor const& actor, DueLine const& line) {
  auto const goal = Goal{.institution = line.institution, .leader = line.leader};
  return !line.finished_on && actor.may_write && goals::may_edit(actor, goal, Milestone{});
}

std::string milestone_address(DueLine const& line) { return "/metas/" + http::percent_encoded(line.goal_code) + "/" + http::percent_encoded(line.code); }

EventView event_of(Work const& work, DueLine const& line) {
  auto const standing = standing_of(line, work.today);
  auto event = EventView{.standing = boost::describe::enum_to_string(standing, ""),
                         .word = goals::word_of(work.words, standing),
                         .text = line.code + " " + line.title,
                         .about = line.goal_title,
                         .address = milestone_address(line)};
  if (may_move(work.actor, line)) event.move_address = event.address + "/reprogramacion";
  return event;
}

EventView event_of(Words const& words, obstacles::LevelNames const& names, LimitLine const& line) {
  auto const is_alert = line.kind == ObstacleKind::alert;
  auto const above = level_above(line.level);
  return {.icon = line.is_climb ? "stairs-up"
                  : is_alert    ? "alert-triangle"
                                : "octagon-minus",
          .icon_class = is_alert ? "c-alert" : "c-restriction",
          .word = words.text(is_alert ? "calendar.alert" : "calendar.restriction"),
          .text = line.is_climb ? words.text("calendar.climbs", {line.code, above ? names.of(*above) : std::string{}}) : words.text("calendar.limit", {line.code}),
          .about = line.title,
          .address = obstacles::address_of(line.kind, http::percent_encoded(line.code))};
}

EventView event_of(Words const& words, OccasionLine const& line) {
  return {.icon = "speakerphone",
          .icon_class = "c-opportunity",
          .word = words.text("calendar.opportunity"),
          .text = (line.proposed_minutes ? clock_text(*line.proposed_minutes) + " " : std::string{}) + line.title,
          .about = line.place,
          .address = "/oportunidades/" + http::percent_encoded(line.code)};
}

EventView event_of(Words const& words, MeetingLine const& line) {
  return {.icon = "presentation",
          .icon_class = "t2",
          .word = words.text("calendar.routine"),
          .text = clock_text(line.starts_at) + " " + line.title,
          .address = "/reuniones/" + std::to_string(line.id.number)};
}

/// The cut-offs that are published: of managers, then of coordinators.
void put_steps(Work& work, Span const& span, std::map<Date, DayView>& days) {
  auto const& words = work.words;
  for (auto const& period : routine::periods_until(work.db, false, span.until, kPeriodsMax)) {
    if (period.ends_on < span.from) break;
    for (auto const& [key, until] : {std::pair{"calendar.managers", period.manager_until}, std::pair{"calendar.coordinators", period.coordinator_until}}) {
      auto const local = local_time(until, work.zone);
      if (local.date < span.from || local.date > span.until) continue;
      days[local.date].events.push_back(
          {.icon = "checklist", .icon_class = "t2", .word = words.text("calendar.routine"), .text = words.text(key, {clock_text(local.minutes)}), .address = "/guia"});
    }
  }
}

view::Field select(Words const& words, http::Request const& request, char const* name, char const* label, std::vector<view::Option> options) {
  return view::with_options(view::Field{.name = name, .label = words.text(label), .value = request.query[name]}, std::move(options));
}

/// Dates that were moved since the reader was last here, by milestone: what stands on its new day says where it was, and its day of
/// then shows where it went.
class Moves {
 public:
  Moves(Work& work, Span const& span) {
    if (!work.actor.person) return;
    for (auto& move : changes::moved_dates(work, *changes::since_of(work, ""), span.from, span.until)) moves_.emplace(move.goal_code + "/" + move.code, std::move(move));
  }
  void mark(Words const& words, DueLine const& line, EventView& event) const {
    auto const found = moves_.find(line.goal_code + "/" + line.code);
    if (found != moves_.end() && found->second.to_on == line.due_on) event.mark = words.text("calendar.moved_from", {words.date_month_day(found->second.from_on)});
  }
  void put_gone(Words const& words, Span const& span, std::map<Date, DayView>& days) const {
    for (auto const& [key, move] : moves_) {
      if (!move.from_on || *move.from_on < span.from || *move.from_on > span.until) continue;
      days[*move.from_on].events.push_back({.icon = "arrow-narrow-right",
                                            .icon_class = "t3",
                                            .word = words.text("calendar.moved"),
                                            .text = move.code + " " + move.title,
                                            .about = words.text("calendar.moved_to", {words.date_month_day(move.to_on)}),
                                            .address = "/metas/" + http::percent_encoded(move.goal_code) + "/" + http::percent_encoded(move.code),
                                            .is_gone = true});
    }
  }

 private:
  std::map<std::string, changes::MovedDate> moves_;
};

/// A day names so many things; the rest is counted and stands on its own page.
void put_rest(Words const& words, DayView& day, std::size_t named, std::int64_t others) {
  if (day.events.size() > named) {
    others += static_cast<std::int64_t>(day.events.size() - named);
    day.events.resize(named);
  }
  if (others == 0) return;
  day.more = words.plural("calendar.more", others);
  day.more_address = day.address;
}

}  // namespace

Standing standing_of(DueLine const& line, Date today) {
  return timon::standing_of(MilestoneFacts{.code = line.code, .due_on = line.due_on, .finished_on = line.finished_on, .blocking = line.blocking}, today).standing;
}

std::map<Date, DayView> days_of(Work& work, Span const& span, std::string const& filters) {
  auto const& words = work.words;
  auto days = std::map<Date, DayView>{};
  auto counts = std::map<Date, std::int64_t>{};  // milestones that are not named
  for (auto day = span.from; day <= span.until; ++day)
    days[day] = {.number = std::to_string(day_of(day)),
                 .iso = to_iso(day),
                 .label = words.date_day(day),
                 .address = "/calendario/" + to_iso(day) + filters,
                 .is_today = day == work.today,
                 .is_weekend = weekday_of(day) > kFriday};
  for (auto const& line : holiday_lines(work, span))
    days[line.on_day].holidays.push_back(line.place.empty() ? line.name : words.text("calendar.holiday_in", {line.name, line.place}));
  if (shows(span, Shown::routine) && !span.goal) {
    put_steps(work, span, days);
    for (auto const& line : meeting_lines(work, span)) days[line.held_on].events.push_back(event_of(words, line));
  }
  if (shows(span, Shown::limits)) {
    auto const names = obstacles::level_names(work);
    for (auto const& line : limit_lines(work, span)) days[line.on_day].events.push_back(event_of(words, names, line));
  }
  if (shows(span, Shown::opportunities))
    for (auto const& line : occasion_lines(work, span)) days[line.proposed_on].events.push_back(event_of(words, line));
  if (shows(span, Shown::milestones)) {
    auto const moves = Moves{work, span};
    for (auto const& line : due_lines(work, span)) {
      auto& day = days[line.due_on];
      moves.mark(words, line, day.events.emplace_back(event_of(work, line)));
      counts[line.due_on] = std::max(line.of_day - span.of_each_day, std::int64_t{0});
    }
    if (!span.institution && !span.goal && span.shown != Shown::critical) moves.put_gone(words, span, days);
  }
  for (auto& [date, day] : days) {
    day.is_empty = day.events.empty() && day.holidays.empty();
    put_rest(words, day, static_cast<std::size_t>(span.of_each_day), counts[date]);
  }
  return days;
}

Span span_of(http::Request const& request, Work& work, Date from, Date until) {
  auto span = Span{.from = from, .until = until};
  boost::describe::enum_from_string(request.query["show"].c_str(), span.shown);
  if (auto const found = organization::find_institution_by_code(work.db, request.query["institution"])) span.institution = found->id;
  if (auto const& code = request.query["meta"]; !code.empty()) {
    auto const goal = goals::find_visible(work, code);
    if (!goal) throw NotFound{};
    span.goal = goal->id;
  }
  return span;
}

std::string filters_of(http::Request const& request) {
  auto text = std::string{};
  for (auto const* name : {"institution", "show", "meta"})
    if (!request.query[name].empty()) text += (text.empty() ? "?" : "&") + std::string{name} + "=" + http::percent_encoded(request.query[name]);
  return text;
}

BarView bar_of(http::Request const& request, Work& work, std::string title, char const* chosen) {
  auto const& words = work.words;
  auto places = std::vector<view::Option>{{"", words.text("calendar.any_institution")}};
  for (auto const& institution : organization::institutions(work.db)) places.push_back({institution.code, institution.name});
  auto kinds = std::vector<view::Option>{};
  for (auto const kind : {Shown::all, Shown::milestones, Shown::critical, Shown::limits, Shown::opportunities, Shown::routine}) {
    auto const name = std::string{boost::describe::enum_to_string(kind, "")};
    kinds.push_back({kind == Shown::all ? std::string{} : name, words.text("calendar.show." + name)});
  }
  auto const filters = filters_of(request);
  auto const today = work.today;
  auto const view = [&](char const* key, std::string const& where) { return LinkView{words.text(key), "/calendario/" + where + filters, key == std::string_view{chosen}}; };
  auto const& goal = request.query["meta"];
  return {.title = std::move(title),
          .action = request.path,
          .filters = {select(words, request, "institution", "calendar.institution", std::move(places)), select(words, request, "show", "calendar.show", std::move(kinds))},
          .views = {view("calendar.month", month_of_day(today).text()), view("calendar.year", std::to_string(year_of(today))), view("calendar.day", to_iso(today))},
          .goal = goal,
          .goal_words = goal.empty() ? std::string{} : words.text("calendar.of_goal", {goal}),
          .without_goal = request.path};
}

}  // namespace timon::calendar
