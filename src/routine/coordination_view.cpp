#include "routine/coordination_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "obstacles/waiting.hpp"
#include "routine/draft_store.hpp"

namespace timon::routine {
namespace {

constexpr auto kBarWidth = 240;
constexpr auto kBarsMax = std::size_t{40};
constexpr auto kHeldMax = 5;
constexpr auto kMinutesOfHour = 60;
constexpr auto kNoteMax = 600;

/// «Falta 1 h 20 min», or when it was over.
std::string left_of(Work const& work, Time until) {
  auto const now = moment_of(work);
  if (now > until) return work.words.text("coordination.over", {work.words.moment(until, work.zone)});
  auto const minutes = std::chrono::duration_cast<std::chrono::minutes>(until - now).count();
  if (minutes >= 2 * 24 * kMinutesOfHour) return work.words.text("coordination.until", {work.words.moment(until, work.zone)});
  return work.words.text("coordination.left", {std::to_string(minutes / kMinutesOfHour), std::to_string(minutes % kMinutesOfHour)});
}

WeekProgress progress_of(Work const& work, Coordination const& all) {
  auto const valued = std::ranges::count_if(all.reports, [](Report const& each) { return each.is_valued(); });
  auto progress = WeekProgress{.text = work.words.plural("coordination.progress", static_cast<std::int64_t>(all.offices.size()), {std::to_string(valued)}),
                               .note = left_of(work, all.period.coordinator_until)};
  progress.label = progress.text;
  auto const count = std::min(all.offices.size(), kBarsMax);
  if (count == 0) return progress;
  auto const step = kBarWidth / static_cast<int>(count);
  for (auto i = std::size_t{0}; i < count; ++i) {
    auto const scaled = static_cast<std::ptrdiff_t>(i * all.offices.size() / count);
    auto const* const part = scaled < valued ? "h" : scaled < static_cast<std::ptrdiff_t>(all.reports.size()) ? "a" : "v";
    progress.bars.push_back({static_cast<int>(i) * step, std::max(step - 3, 2), part});
  }
  return progress;
}

/// The first reminder of today; none: nullptr.
Reminder const* reminded_today(Work const& work, Coordination const& all, OfficeId office) {
  auto const found = std::ranges::find_if(all.reminders, [&](Reminder const& each) { return each.office == office && each.reminded_on == work.today; });
  return found == all.reminders.end() ? nullptr : &*found;
}

/// Since when those are silent of whom it is said: after the cut-off, where somebody sits who was not reminded today. Asked once.
std::map<OfficeId, std::int64_t> missed_by(Work& work, Coordination const& all, std::vector<ReportingOffice> const& missing) {
  if (moment_of(work) <= all.period.manager_until) return {};
  auto offices = std::vector<OfficeId>{};
  for (auto const& office : missing)
    if (!office.holder.empty() && !reminded_today(work, all, office.office)) offices.push_back(office.office);
  return missed_before(work.db, all.period, offices);
}

MissingView missing_view(Work& work, Coordination const& all, ReportingOffice const& office, std::int64_t missed) {
  auto const& words = work.words;
  auto const standing = static_cast<Standing>(office.severity);
  auto view = MissingView{.office = office.office.number,
                          .title = title_of(office),
                          .place = office.goals == 1 ? office.title : office.institution_name,
                          .standing = boost::describe::enum_to_string(standing, ""),
                          .standing_word = goals::word_of(words, standing),
                          .address = "/coordinacion/recordatorio"};
  auto const is_due = moment_of(work) > all.period.manager_until;
  auto const* const today = reminded_today(work, all, office.office);
  if (office.holder.empty()) view.note = words.text("coordination.vacant");
  else if (today != nullptr) view.note = words.text("coordination.reminded", {clock_of(work, today->reminded_at)});
  else if (is_due && missed > 0) view.note = words.plural("coordination.in_a_row", missed + 1);
  else if (!is_due) view.note = words.text("coordination.has_until", {words.moment(all.period.manager_until, work.zone)});
  auto const by_hand = std::ranges::any_of(
      all.reminders, [&](Reminder const& each) { return each.office == office.office && each.kind == ReminderKind::by_hand && each.reminded_on == work.today; });
  view.may_remind = work.actor.may_write && !office.holder.empty() && !by_hand && !all.period.is_closed();
  return view;
}

void put_missing(CoordinationPage& page, Work& work, Coordination const& all) {
  auto missing = std::vector<ReportingOffice>{};
  for (auto const& office : all.offices)
    if (std::ranges::none_of(all.reports, [&](Report const& each) { return each.hand_off.office == office.office; })) missing.push_back(office);
  auto const missed = missed_by(work, all, missing);
  for (auto const& office : missing) {
    auto const found = missed.find(office.office);
    page.missing.push_back(missing_view(work, all, office, found == missed.end() ? 0 : found->second));
  }
}

HeldView held_view(Work const& work, obstacles::WaitingObstacle const& item) {
  auto const is_alert = item.kind == ObstacleKind::alert;
  return {.icon = is_alert ? "alert-triangle" : "octagon-minus",
          .icon_class = is_alert ? "c-alert" : "c-restriction",
          .label = item.code + " " + item.title,
          .address = obstacles::address_of(item.kind, item.code),
          .chip = item.climbs_on ? work.words.text("stay.climbs_on", {work.words.date_day(item.climbs_on)}) : std::string{},
          .sub = item.decision_asked};
}

std::string icon_of(std::string const& kind) {
  if (kind == "alert") return "alert-triangle";
  if (kind == "restriction") return "octagon-minus";
  return kind == "opportunity" ? "speakerphone" : "report";
}

std::vector<PageLink> periods_of(Work& work, Coordination const& all) {
  auto links = std::vector<PageLink>{};
  auto const address = [&](Period const& period) { return "/coordinacion?periodo=" + period.code + "&cargo=" + std::to_string(all.seat.office.number); };
  for (auto const& period : {current_period(work), current_month(work)}) links.push_back({name_of(work.words, period), address(period), period.id == all.period.id});
  auto const is_there = std::ranges::any_of(links, &PageLink::is_current);
  if (!is_there) links.push_back({name_of(work.words, all.period), address(all.period), true});
  return links;
}

std::string missing_sentence(Work const& work, Coordination const& all) {
  auto const valued = std::ranges::count_if(all.reports, [](Report const& each) { return each.is_valued(); });
  auto const unvalued = static_cast<std::int64_t>(all.reports.size()) - valued;
  auto const missing = static_cast<std::int64_t>(all.offices.size() - all.reports.size());
  if (unvalued == 0 && missing == 0) return {};
  auto parts = std::vector<std::string>{};
  if (unvalued > 0) parts.push_back(work.words.plural("coordination.unvalued", unvalued));
  if (missing > 0) parts.push_back(work.words.plural("coordination.missing_count", missing));
  return work.words.text("coordination.incomplete", {join(parts, ", ")});
}

}  // namespace

Coordination coordination_of(Work& work, Seat seat, Period period) {
  auto all = Coordination{.seat = std::move(seat), .period = std::move(period), .offices = {}, .reports = {}, .delivered = {}, .reminders = {}};
  all.offices = reporting_offices(work.db, Level::manager, all.seat.institution, work.today);
  all.reports = reports_of(work.db, all.period.id, all.offices);
  all.delivered = hand_off_of(work.db, all.period.id, all.seat.office);
  all.reminders = reminders_of(work.db, all.period.id);
  return all;
}

PackItemView item_view(Work const& work, PackKind kind, std::int64_t subject, PackContent const& content) {
  auto const& words = work.words;
  auto view = PackItemView{.icon = icon_of(content.kind),
                           .icon_class = content.kind == "report" ? "t2" : "c-" + content.kind,
                           .kind_name = words.text("coordination.kind." + content.kind),
                           .label = content.kind == "report" ? content.title : content.code + " " + content.title,
                           .kind = boost::describe::enum_to_string(kind, ""),
                           .subject = subject};
  auto const day = date_from_iso(content.on_day);
  if (content.kind == "report") view.sub = words.text("coordination.verdict." + content.verdict) + (content.ask.empty() ? "" : ". " + content.ask);
  else if (content.kind == "opportunity") view.sub = words.text("coordination.to_endorse", {words.date_day(day)});
  else if (content.standing == "answered") view.sub = words.text("coordination.answered");
  else view.sub = words.text(content.ask.empty() ? "coordination.to_know" : "coordination.to_decide") + (day ? ". " + words.text("stay.climbs_on", {words.date_day(day)}) : "");
  return view;
}

PackView pack_view(Work& work, Coordination const& all, std::vector<DraftItem> const& draft, CoordinationTyped const& typed) {
  auto const& words = work.words;
  auto const is_over = moment_of(work) > all.period.coordinator_until;
  auto const is_frozen = all.period.is_closed() || (all.delivered && is_over);
  auto view = PackView{.title = words.text("coordination.pack"), .draft_form = "coordination-" + all.period.code + "-" + std::to_string(all.seat.office.number)};
  if (is_frozen && all.delivered)
    for (auto const& item : pack_of(work.db, all.delivered->id)) view.items.push_back(item_view(work, item.kind, item.subject_id, pack_content_from(item.content)));
  else
    for (auto const& item : draft) {
      view.items.push_back(item_view(work, item.kind, item.subject_id, item.content));
      view.items.back().may_move = work.actor.may_write;
    }
  if (!view.items.empty()) view.items.front().is_first = view.items.back().is_last = true;
  view.count = words.plural("coordination.items", static_cast<std::int64_t>(view.items.size()));
  if (all.delivered) {
    view.state = words.text(all.delivered->is_late ? "coordination.delivered_late" : "coordination.delivered", {moment_words(work, all.delivered->handed_at)});
    view.revision = all.delivered->revision;
    auto const readings = readings_of(work.db, all.delivered->id);
    auto const minister = std::ranges::find(readings, "minister", &ReadingLine::role);
    view.read = minister == readings.end() ? words.text("coordination.unread") : words.text("coordination.read", {minister->person, moment_words(work, minister->read_at)});
    view.lines = all.delivered->lines;
  }
  if (is_frozen) {
    view.frozen_note = words.text("coordination.frozen");
    return view;
  }
  if (auto const kept = draft_of(work.db, work.actor.person, view.draft_form)) view.lines = kept->content;
  if (typed.lines) view.lines = *typed.lines;
  if (!typed.problems.empty()) view.error = view::sentence_of(typed.problems.front(), words);
  view.note_counter = words.text("week.counter", {std::to_string(length_of(view.lines)), std::to_string(kNoteMax)});
  view.may_deliver = work.actor.may_write;
  view.button = words.text(all.delivered ? "coordination.deliver_again" : is_over ? "coordination.deliver_late" : "coordination.deliver");
  view.missing = missing_sentence(work, all);
  return view;
}

CoordinationPage coordination_page(Work& work, Coordination const& all, HandOffId opened, CoordinationTyped const& typed) {
  auto const& words = work.words;
  auto goals = std::int64_t{0};
  for (auto const& office : all.offices) goals += office.goals;
  auto const institution = organization::find_institution(work.db, all.seat.institution);
  auto page = CoordinationPage{.title = words.text("coordination.title"),
                               .subtitle = words.text("coordination.subtitle", {words.date_long(work.today), institution->name, words.plural("coordination.goals", goals)}),
                               .failure = typed.failure,
                               .period_code = all.period.code,
                               .coordinator = all.seat.office.number,
                               .periods = periods_of(work, all),
                               .progress = progress_of(work, all),
                               .is_empty = all.offices.empty(),
                               .is_seated = true};
  for (auto const& seat : seats_on(work.actor, Level::coordinator))
    page.seats.push_back({seat.office_title, "/coordinacion?cargo=" + std::to_string(seat.office.number), seat.office == all.seat.office});
  if (page.seats.size() < 2) page.seats.clear();
  if (!opened)
    for (auto const& report : all.reports)
      if (!report.is_valued()) {
        opened = report.hand_off.id;
        break;
      }
  for (auto const& report : all.reports) {
    auto const* const back = typed.valuation.hand_off == report.hand_off.id ? &typed.valuation : nullptr;
    page.reports.push_back(report_view(work, all, report, report.hand_off.id == opened || back != nullptr, back));
  }
  put_missing(page, work, all);
  page.pack = pack_view(work, all, pack_draft(work, all.period, all.seat, all.offices, all.reports), typed);
  for (auto const& item : obstacles::waiting_obstacles(work, kHeldMax)) page.held.push_back(held_view(work, item));
  return page;
}

}  // namespace timon::routine
