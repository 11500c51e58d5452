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

}  // namespace

Packs packs_for(Work& work) {
  auto packs = Packs{};
  auto const period = current_period(work);
  auto const before = period_before(work.db, period);
  for (auto const& seat : seats_on(work.actor, Level::minister)) {
    for (auto const& office : reporting_offices(work.db, Level::coordinator, seat.institution, work.today)) {
      auto delivered = hand_off_of(work.db, period.id, office.office);
      auto const is_now = delivered.has_value();
      if (!delivered && before) delivered = hand_off_of(work.db, before->id, office.office);
      if (!delivered) continue;
      auto view = pack_of_view(work, office, is_now ? period : *before, *delivered);
      note_reading(work, delivered->id, seat.office);
      for (auto const& item : pack_of(work.db, delivered->id)) {
        packs.places.try_emplace({item.kind, item.subject_id}, static_cast<std::int64_t>(packs.places.size()));
        if (item.kind != PackKind::hand_off) continue;
        view.reports.push_back(report_of(work, pack_content_from(item.content)));
        note_reading(work, HandOffId{item.subject_id}, seat.office);
      }
      packs.views.push_back(std::move(view));
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
