#include "routine/pack.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <map>

namespace timon::routine {
namespace {

constexpr auto kItemsMax = " LIMIT 200";

template <class T>
T from_text(std::string const& text, char const* name) {
  auto error = boost::json::error_code{};
  auto const parsed = boost::json::parse(text, error);
  if (error || !parsed.is_object() || !parsed.as_object().contains(name)) return {};
  return boost::json::value_to<T>(parsed);
}

struct ItemRow {
  std::int64_t id{};
  std::string code;
  std::string title;
  std::string kind;
  std::string ask;
  std::string standing;
  std::string on_day;
};
BOOST_DESCRIBE_STRUCT(ItemRow, (), (id, code, title, kind, ask, standing, on_day))

DraftItem item_of(PackKind kind, ItemRow const& row) {
  return {.kind = kind, .subject_id = row.id, .content = {.code = row.code, .title = row.title, .kind = row.kind, .standing = row.standing, .ask = row.ask, .on_day = row.on_day}};
}

/// Open ones that lie on the minister's level of the nearest institution with one, on goals that the coordinator sees.
std::vector<DraftItem> held_by_minister(Work& work, Seat const& coordinator) {
  auto const minister = organization::office_of_level(work.db, "minister", coordinator.institution, work.today);
  if (!minister) return {};
  auto parameters = sql::with("place", minister->institution);
  auto visibility = goals::visible(work, "g.id", "g.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  auto const rows =
      work.db.all<ItemRow>(R"(
    SELECT o.id, o.code, o.title, o.kind, o.decision_asked AS ask, CASE WHEN o.runs_since IS NULL THEN 'answered' ELSE '' END AS standing, coalesce(o.climbs_on, '') AS on_day FROM obstacle o JOIN office h ON h.id = o.holder
    WHERE o.level = 'minister' AND o.state IN ('unreviewed', 'in_process') AND h.institution = :place
      AND EXISTS (SELECT 1 FROM obstacle_target t JOIN goal g ON g.id = t.goal WHERE t.obstacle = o.id AND )" +
                               visibility.condition + ") ORDER BY CASE o.kind WHEN 'restriction' THEN 0 ELSE 1 END, coalesce(o.climbs_on, '9999-12-31'), o.id" + kItemsMax,
                           parameters);
  auto items = std::vector<DraftItem>{};
  for (auto const& row : rows) items.push_back(item_of(PackKind::obstacle, row));
  return items;
}

std::vector<DraftItem> to_be_endorsed(Work& work, Seat const& coordinator) {
  auto items = std::vector<DraftItem>{};
  for (auto const& row : work.db.all<ItemRow>(
           std::string{
               "SELECT p.id, p.code, p.title, 'opportunity' AS kind, p.valuation AS ask, '' AS standing, coalesce(p.proposed_on, '') AS on_day FROM opportunity p JOIN goal g ON "
               "g.id = p.goal WHERE p.state = 'valued' AND g.institution IN (SELECT w.institution FROM institution_reach w WHERE w.top = :place) ORDER BY coalesce(p.proposed_on, "
               "'9999-12-31'), p.id"} +
               kItemsMax,
           sql::with("place", coordinator.institution)))
    items.push_back(item_of(PackKind::opportunity, row));
  return items;
}

std::vector<DraftItem> ticked(std::vector<ReportingOffice> const& offices, std::vector<Report> const& reports) {
  auto items = std::vector<DraftItem>{};
  for (auto const& report : reports) {
    if (!report.is_valued() || report.is_returned() || !report.valuation->is_for_minister) continue;
    auto const office = std::ranges::find(offices, report.hand_off.office, &ReportingOffice::office);
    auto const told = content_from(report.hand_off.content);
    items.push_back({.kind = PackKind::hand_off,
                     .subject_id = report.hand_off.id.number,
                     .content = {.code = office->goal_code,
                                 .title = title_of(*office),
                                 .kind = "report",
                                 .standing = boost::describe::enum_to_string(static_cast<Standing>(office->severity), ""),
                                 .ask = report.valuation->note,
                                 .verdict = boost::describe::enum_to_string(report.valuation->verb, ""),
                                 .office = office->title,
                                 .lines = report.hand_off.lines,
                                 .finished = static_cast<std::int64_t>(told.finished.size()),
                                 .reprogrammed = static_cast<std::int64_t>(told.reprogrammed.size()),
                                 .restrictions = std::ranges::count(told.obstacles, "restriction", &ToldObstacle::kind)}});
  }
  return items;
}

struct Place {
  PackKind kind{};
  std::int64_t subject_id{};
  std::int64_t position{};
};
BOOST_DESCRIBE_STRUCT(Place, (), (kind, subject_id, position))

}  // namespace

std::string text_of(PackContent const& content) { return boost::json::serialize(boost::json::value_from(content)); }
PackContent pack_content_from(std::string const& text) { return from_text<PackContent>(text, "title"); }
std::string text_of(PackSummary const& summary) { return boost::json::serialize(boost::json::value_from(summary)); }
PackSummary summary_from(std::string const& text) { return from_text<PackSummary>(text, "reports"); }

std::string title_of(ReportingOffice const& office) { return office.goals == 1 ? office.goal_title : office.title; }

std::vector<DraftItem> pack_draft(Work& work, Period const& period, Seat const& coordinator, std::vector<ReportingOffice> const& offices, std::vector<Report> const& reports) {
  auto items = held_by_minister(work, coordinator);
  for (auto& more : {ticked(offices, reports), to_be_endorsed(work, coordinator)}) items.insert(items.end(), more.begin(), more.end());
  auto places = std::map<std::pair<PackKind, std::int64_t>, std::int64_t>{};
  for (auto const& place : work.db.all<Place>("SELECT kind, subject_id, position FROM pack_order WHERE period = :period AND office = :office",
                                              sql::with("period", period.id, "office", coordinator.office)))
    places.emplace(std::pair{place.kind, place.subject_id}, place.position);
  auto const place_of = [&](DraftItem const& item) {
    auto const found = places.find({item.kind, item.subject_id});
    return found == places.end() ? static_cast<std::int64_t>(places.size()) + 1 : found->second;
  };
  std::ranges::stable_sort(items, {}, place_of);
  return items;
}

void move_item(Work& work, Period const& period, OfficeId office, std::vector<DraftItem> draft, PackKind kind, std::int64_t subject_id, int step) {
  auto const found = std::ranges::find_if(draft, [&](DraftItem const& item) { return item.kind == kind && item.subject_id == subject_id; });
  if (found == draft.end()) return;
  auto const at = found - draft.begin();
  auto const to = at + step;
  if (to < 0 || to >= static_cast<std::ptrdiff_t>(draft.size())) return;
  std::swap(draft[static_cast<std::size_t>(at)], draft[static_cast<std::size_t>(to)]);
  auto transaction = sql::Transaction{work.db};
  // Two people of the office at once: one order after the other, the last one stays.
  work.db.lock(Office::kTable, office.number);
  work.db.run("DELETE FROM pack_order WHERE period = :period AND office = :office", sql::with("period", period.id, "office", office));
  auto position = std::int64_t{0};
  for (auto const& item : draft)
    work.db.run("INSERT INTO pack_order (period, office, kind, subject_id, position) VALUES (:period, :office, :kind, :subject_id, :position)",
                sql::with("period", period.id, "office", office, "kind", item.kind, "subject_id", item.subject_id, "position", ++position));
  transaction.commit();
}

}  // namespace timon::routine
