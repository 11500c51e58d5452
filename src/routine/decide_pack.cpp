#include "routine/decide_pack.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "routine/coordination_actions.hpp"
#include "routine/hand_off_view.hpp"

namespace timon::routine {
namespace {

PackReportView report_of(Work const& work, PackContent const& content) {
  auto const& words = work.words;
  auto standing = Standing::on_course;
  boost::describe::enum_from_string(content.standing.c_str(), standing);
  auto view = PackReportView{.title = content.title,
                             .address = "/metas/" + content.code,
                             .standing = boost::describe::enum_to_string(standing, ""),
                             .standing_word = goals::word_of(words, standing),
                             .verdict = words.text("coordination.verdict." + content.verdict),
                             .note = content.ask,
                             .lines = split(content.lines, '\n')};
  auto parts = std::vector<std::string>{};
  auto const add = [&](char const* key, std::int64_t count) {
    if (count > 0) parts.push_back(words.plural(key, count));
  };
  add("coordination.finished", content.finished);
  add("coordination.reprogrammed", content.reprogrammed);
  add("coordination.restrictions", content.restrictions);
  view.told = join(parts, ", ");
  return view;
}

PackOfView pack_of_view(Work const& work, ReportingOffice const& office, Period const& period, HandOff const& delivered) {
  auto const& words = work.words;
  auto view = PackOfView{.title = words.text("decide.pack", {office.title}), .lines = split(delivered.lines, '\n')};
  view.said = name_of(words, period) + ". " + words.text(delivered.is_late ? "coordination.delivered_late" : "coordination.delivered", {moment_words(work, delivered.handed_at)});
  auto const summary = summary_from(delivered.content);
  if (summary.missing > 0) view.said += " " + words.plural("decide.pack_missing", summary.missing);
  if (summary.reports > summary.valued) view.said += " " + words.plural("decide.pack_unvalued", summary.reports - summary.valued);
  return view;
}

/// Puts what the office delivered in that period on the page, and keeps that it was read; false: it delivered nothing.
bool add_pack(Packs& packs, Work& work, Seat const& seat, ReportingOffice const& office, Period const& period) {
  auto const delivered = hand_off_of(work.db, period.id, office.office);
  if (!delivered) return false;
  auto view = pack_of_view(work, office, period, *delivered);
  note_reading(work, delivered->id, seat.office);
  for (auto const& item : pack_of(work.db, delivered->id)) {
    packs.places.try_emplace({item.kind, item.subject_id}, static_cast<std::int64_t>(packs.places.size()));
    if (item.kind != PackKind::hand_off) continue;
    view.reports.push_back(report_of(work, pack_content_from(item.content)));
    note_reading(work, HandOffId{item.subject_id}, seat.office);
  }
  packs.views.push_back(std::move(view));
  return true;
}

/// Delivered, and not read by the actor before today: a month's pack stands beside the week's until the day it is read is over.
bool is_news(Work& work, Period const& period, ReportingOffice const& office) {
  return !work.db.maybe<std::int64_t>(
      "SELECT 1 FROM reading r JOIN hand_off h ON h.id = r.hand_off WHERE h.period = :period AND h.office = :office AND r.person = :person AND r.read_at >= h.handed_at AND "
      "r.read_at < "
      ":midnight",
      sql::with("period", period.id, "office", office.office, "person", work.actor.person, "midnight", time_at(work.today, 0, work.zone)));
}

}  // namespace

Packs packs_for(Work& work) {
  auto packs = Packs{};
  auto const week = current_period(work);
  auto const week_before = period_before(work.db, week);
  auto const month = current_month(work);
  auto const month_before = period_before(work.db, month);
  for (auto const& seat : seats_on(work.actor, Level::minister)) {
    for (auto const& office : reporting_offices(work.db, Level::coordinator, seat.institution, work.today)) {
      if (!add_pack(packs, work, seat, office, week) && week_before) add_pack(packs, work, seat, office, *week_before);
      for (auto const& period : {std::optional{month}, month_before})
        if (period && is_news(work, *period, office)) add_pack(packs, work, seat, office, *period);
    }
  }
  return packs;
}

std::vector<SeenView> seen_views(Work& work) {
  auto views = std::vector<SeenView>{};
  auto const period = current_period(work);
  auto const seats = seats_on(work.actor, Level::minister);
  for (auto const& seat : seats) {
    auto view = SeenView{.office = seat.office.number, .label = seats.size() > 1 ? seat.office_title : std::string{}};
    if (auto const own = hand_off_of(work.db, period.id, seat.office)) view.done = work.words.text("decide.seen_at", {moment_words(work, own->handed_at)});
    else if (!work.actor.may_write || period.is_closed()) continue;
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace timon::routine
