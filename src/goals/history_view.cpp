#include "goals/history_view.hpp"

#include <set>

#include "base/text.hpp"
#include "goals/changed_value.hpp"
#include "goals/standing_words.hpp"

namespace timon::goals {
namespace {

/// Of these nobody asks in a history: they follow from the deed itself.
bool is_silent(std::string_view column) {
  for (auto const* name : {"id",     "revision", "seal",  "goal",    "milestone",    "updated_at",   "reported_at",  "moved_at",    "moved_on", "reported_on", "week_of", "person",
                           "office", "line",     "moves", "by_name", "is_no_change", "scheduled_on", "scheduled_by", "verified_by", "from_on",  "to_on",       "cause",   "reason"})
    if (column == name) return true;
  return false;
}

boost::json::object image_of(std::optional<std::string> const& text) {
  auto error = boost::json::error_code{};
  auto value = text ? boost::json::parse(*text, error) : boost::json::value{};
  return !error && value.is_object() ? std::move(value.as_object()) : boost::json::object{};
}

/// Of these a new row is a change of the goal itself.
bool tells_when_new(std::string_view object) {
  return object == "goal_report" || object == "progress_report" || object == "goal_place" || object == "goal_share" || object == "tag";
}

/// Answers how many there was no room for.
std::int64_t add_changes(std::vector<ChangeView>& to, ChangedValues& values, std::string const& of, journal::Change const& change, std::size_t changes_max) {
  auto left_out = std::int64_t{0};
  auto const before = image_of(change.before), after = image_of(change.after);
  // A new row tells nothing of a change; what was written in it stands on its own page.
  if (!change.before && !tells_when_new(change.object)) return 0;
  auto const is_gone = !change.after && tells_when_new(change.object);
  for (auto const& [column, value] : is_gone ? before : after) {
    if (is_silent(column)) continue;
    auto const* const old = before.if_contains(column);
    if (!is_gone && old != nullptr && *old == value) continue;
    auto field = values.field_of(change.object, column);
    if (field.empty()) continue;
    if (to.size() == changes_max) ++left_out;
    else to.push_back({of, std::move(field), old ? values.shown(column, *old) : std::string{}, is_gone ? values.shown(column, nullptr) : values.shown(column, value)});
  }
  return left_out;
}

std::string name_of(std::vector<Milestone> const& milestones, std::int64_t id) {
  for (auto const& milestone : milestones)
    if (milestone.id.number == id) return milestone.code + " " + milestone.title;
  return {};
}

/// The milestone whose row changed, or on which what changed lies; 0: none.
std::int64_t milestone_of(journal::Change const& change) {
  if (change.object == "milestone") return change.object_id;
  auto const image = image_of(change.after ? change.after : change.before);
  auto const* const id = image.if_contains("milestone");
  return id != nullptr && id->is_int64() ? id->as_int64() : 0;
}

/// Deeds that one press does to many rows of a goal, each of which is told by its name.
bool tells_of_many(HistoryEntry const& entry, std::set<std::int64_t> const& milestones) {
  auto const& event = entry.entry.event;
  return milestones.size() > 1 && (event.starts_with("milestones_") || event == "tags_changed" || event == "bulk_undone");
}

std::set<std::int64_t> milestones_in(HistoryEntry const& entry) {
  auto all = std::set<std::int64_t>{};
  for (auto const& change : entry.changes)
    if (auto const id = milestone_of(change); id != 0) all.insert(id);
  return all;
}

/// «R-17 Reformulación…»: what modules above put on a goal has a code and a title of its own.
std::string own_name_of(journal::Change const& change, boost::json::object const& image) {
  auto const* const code = image.if_contains("code");
  auto const* const title = image.if_contains("title");
  if (change.object == "goal" || code == nullptr || title == nullptr || !code->is_string() || !title->is_string()) return {};
  return std::string{code->as_string()} + " " + std::string{title->as_string()};
}

/// The milestone that the deed was about, or what lies on the goal, if it was about one.
std::string object_of(HistoryEntry const& entry, std::vector<Milestone> const& milestones) {
  for (auto const& change : entry.changes) {
    if (change.object == "milestone") return name_of(milestones, change.object_id);
    auto const image = image_of(change.after ? change.after : change.before);
    if (auto name = own_name_of(change, image); !name.empty()) return name;
    if (auto const* const id = image.if_contains("milestone"); id != nullptr && id->is_int64()) return name_of(milestones, id->as_int64());
  }
  return {};
}

std::string who_of(Words const& words, HistoryEntry const& entry) {
  if (!entry.office.empty()) return entry.person.empty() ? entry.office : entry.office + " · " + entry.person;
  if (!entry.person.empty()) return entry.person;
  return words.text(std::string{"source."} + boost::describe::enum_to_string(entry.entry.source, ""));
}

}  // namespace

std::vector<HistoryView> history_views(Work& work, HistoryPage const& page, std::vector<Milestone> const& milestones, std::size_t changes_max) {
  auto const zone = work.zone;
  auto values = ChangedValues{work};
  auto views = std::vector<HistoryView>{};
  for (auto const& entry : page.entries) {
    auto const key = "event." + entry.entry.event;
    auto& view = views.emplace_back(HistoryView{.at = work.words.moment(entry.entry.at, zone),
                                                .at_iso = to_iso(entry.entry.at),
                                                .event = work.words.text(work.words.has(key) ? key : "event.other"),
                                                .object = object_of(entry, milestones),
                                                .who = who_of(work.words, entry),
                                                .reason = entry.entry.reason});
    auto const touched = milestones_in(entry);
    auto const is_of_many = tells_of_many(entry, touched);
    if (is_of_many) view.object = work.words.plural("history.milestones", static_cast<std::int64_t>(touched.size()));
    auto left_out = entry.changes_total - static_cast<std::int64_t>(entry.changes.size());
    for (auto const& change : entry.changes)
      left_out += add_changes(view.changes, values, is_of_many ? name_of(milestones, milestone_of(change)) : std::string{}, change, changes_max);
    if (left_out > 0) view.more = work.words.plural(view.changes.empty() ? "history.changes" : "history.more", left_out);
  }
  return views;
}

}  // namespace timon::goals
