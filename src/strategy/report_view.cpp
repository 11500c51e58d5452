#include "strategy/report_view.hpp"

#include "strategy/report_store.hpp"
#include "strategy/row_actions.hpp"
#include "strategy/text_change.hpp"

namespace timon::strategy {
namespace {

constexpr auto kReports = 120;  // on one page: the last years of most goals

Date first_of_month(Date day) {
  auto const date = std::chrono::year_month_day{day.day};
  return Date{std::chrono::sys_days{date.year() / date.month() / 1}};
}

VersionView view_of(Work const& work, Goal const& goal, VersionRow const& row, VersionRow const* previous) {
  auto const& words = work.words;
  auto view = VersionView{.day = words.date_short(row.reported_on), .who = row.person_name, .text = row.text};
  if (row.official_on) view.official = words.text("reports.official_since", {words.date_short(row.official_on)});
  if (previous != nullptr)
    for (auto& piece : text_changes(previous->text, row.text))
      view.changes.push_back({std::move(piece.text), piece.kind == PieceKind::kept, piece.kind == PieceKind::added, piece.kind == PieceKind::removed});
  view.has_changes = view.changes.size() > 1;
  if (!row.official_on && may_make_official(work.actor, goal)) view.make_official = "/metas/" + goal.code + "/reportes/" + std::to_string(row.id.number) + "/oficial";
  return view;
}

}  // namespace

ReportsSection reports_view(Work& work, Goal const& goal, std::optional<Date> before) {
  auto rows = versions_of(work.db, goal.id, before, kReports + 1);
  auto section = ReportsSection{};
  if (rows.size() > kReports) {
    // A month is shown whole: the last one, which may be cut, begins the next page.
    auto const cut = first_of_month(rows.back().reported_on);
    if (first_of_month(rows.front().reported_on) != cut) std::erase_if(rows, [&](VersionRow const& row) { return first_of_month(row.reported_on) == cut; });
    section.more = "/metas/" + goal.code + "/reportes?before=" + to_iso(first_of_month(rows.back().reported_on));
  }
  auto shown = std::optional<Date>{};
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    auto const month = first_of_month(rows[i].reported_on);
    if (shown != month) section.months.push_back({.title = work.words.month(month), .state = {}, .versions = {}});
    shown = month;
    auto& of_month = section.months.back();
    auto const has_earlier = i + 1 < rows.size() && first_of_month(rows[i + 1].reported_on) == month;
    of_month.versions.push_back(view_of(work, goal, rows[i], has_earlier ? &rows[i + 1] : nullptr));
    of_month.is_official = of_month.is_official || rows[i].official_on.has_value();
  }
  for (auto& month : section.months) month.state = work.words.text(month.is_official ? "reports.official" : "reports.draft");
  return section;
}

}  // namespace timon::strategy
