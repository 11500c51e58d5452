#include "goals/history.hpp"

#include <algorithm>

#include "goals/telling.hpp"
#include "organization/organization.hpp"
#include "platform/api/values.hpp"
#include "platform/words/words.hpp"
#include "platform/work/listeners.hpp"

namespace timon::goals {
namespace {

struct NamedEntry : journal::Entry {
  std::string person_name;
  std::string office_title;
  std::string stood_in_name;
};
BOOST_DESCRIBE_STRUCT(NamedEntry, (journal::Entry), (person_name, office_title, stood_in_name))

constexpr auto kChangesRead = std::int64_t{100};  // of one entry: an import may hold as many as a plan

constexpr auto kNamed =
    "SELECT j.id, j.at, j.person, j.office, j.stands_in_for, j.source, j.event, j.reason, j.previous_hash, j.hash, coalesce(p.name, '') AS person_name, "
    "coalesce(o.title, '') AS office_title, coalesce(y.name, '') AS stood_in_name "
    "FROM journal j LEFT JOIN person p ON p.id = j.person LEFT JOIN office o ON o.id = j.office LEFT JOIN person y ON y.id = j.stands_in_for WHERE ";

/// A reserved line of a log tells that something was noted, never what: its own list knows who may read it.
void hide_reserved(journal::Change& change) {
  if (change.object != "action_entry") return;
  for (auto* const image : {&change.before, &change.after}) {
    if (!*image) continue;
    auto error = boost::json::error_code{};
    auto value = boost::json::parse(**image, error);
    if (error || !value.is_object()) continue;
    auto& object = value.as_object();
    auto const* const reserved = object.if_contains("is_reserved");
    if (!reserved || !reserved->is_int64() || reserved->as_int64() == 0) continue;
    object["text"] = nullptr;
    *image = boost::json::serialize(object);
  }
}

/// A goal's own new row has no thread yet: it is found by what it is.
constexpr auto kOfGoal = "(thread = :thread OR (object = 'goal' AND object_id = :goal))";

void read_changes(sql::Session& db, HistoryEntry& entry, std::optional<GoalId> thread) {
  auto parameters = sql::with("entry", entry.entry.id);
  auto from = std::string{" FROM journal_change WHERE entry = :entry"};
  if (thread) {
    from += std::string{" AND "} + kOfGoal;
    sql::add_parameters(parameters, "thread", *thread);
    sql::add_parameters(parameters, "goal", *thread);
  }
  entry.changes = db.all<journal::Change>("SELECT " + sql::columns<journal::Change>() + from + " ORDER BY id LIMIT " + std::to_string(kChangesRead), parameters);
  entry.changes_total = static_cast<std::int64_t>(entry.changes.size());
  if (entry.changes_total == kChangesRead) entry.changes_total = db.one<std::int64_t>("SELECT count(*)" + from, parameters);
}

/// What modules above keep from the actor: the history tells that something was done, never with what or why.
void hide_of_above(Work& work, HistoryEntry& entry) {
  auto const hidden = std::erase_if(entry.changes, [&](journal::Change const& change) {
    return std::ranges::any_of(listeners_of<HidesChange>(), [&](HidesChange const& hides) { return hides(work, change); });
  });
  entry.changes_total -= static_cast<std::int64_t>(hidden);
  if (hidden > 0) entry.entry.reason.clear();
}

HistoryPage page_of(Work& work, std::string const& text, sql::Parameters const& parameters, std::optional<GoalId> thread, int limit) {
  auto page = HistoryPage{};
  auto const reads_reserved = may_read(work.actor, Right{"read_reserved"});
  for (auto& row : work.db.all<NamedEntry>(text + " ORDER BY j.id DESC LIMIT " + std::to_string(limit + 1), parameters)) {
    if (page.entries.size() == static_cast<std::size_t>(limit)) {
      page.has_more = true;
      break;
    }
    auto& entry = page.entries.emplace_back();
    entry.person = row.stood_in_name.empty() ? row.person_name : work.words.text("history.stands_in", {row.person_name, row.stood_in_name});
    entry.office = row.office_title;
    entry.entry = static_cast<journal::Entry&&>(row);
    read_changes(work.db, entry, thread);
    for (auto& change : entry.changes)
      if (!reads_reserved) hide_reserved(change);
    hide_of_above(work, entry);
  }
  return page;
}

boost::json::value image_of(std::optional<std::string> const& text) {
  if (!text) return nullptr;
  auto error = boost::json::error_code{};
  auto value = boost::json::parse(*text, error);
  return error ? boost::json::value(*text) : value;
}

}  // namespace

bool may_read(Actor const& actor, Right right) {
  return actor.is_console || std::any_of(actor.seats.begin(), actor.seats.end(), [&](Seat const& seat) { return seat.has(right); });
}

void hide_changes(HidesChange hides) { listeners_of<HidesChange>().push_back(std::move(hides)); }

HistoryPage history_of(Work& work, GoalId goal, std::int64_t before_entry, int limit) {
  // An entry that touches a goal often is listed once: the index of changes gives the entries, newest first.
  auto const text =
      std::string{kNamed} +
      "j.id IN (SELECT c.entry FROM journal_change c WHERE c.thread = :thread UNION SELECT d.entry FROM journal_change d WHERE d.object = 'goal' AND d.object_id = :goal)" +
      (before_entry ? " AND j.id < :before_entry" : "");
  auto parameters = sql::with("thread", goal, "goal", goal);
  if (before_entry) sql::add_parameters(parameters, "before_entry", before_entry);
  return page_of(work, text, parameters, goal, limit);
}

HistoryPage journal_page(Work& work, std::int64_t before_entry, int limit) {
  auto const text = std::string{kNamed} + (before_entry ? "j.id < :before_entry" : "1 = 1");
  return page_of(work, text, before_entry ? sql::with("before_entry", before_entry) : sql::Parameters{}, std::nullopt, limit);
}

boost::json::object told(HistoryEntry const& history) {
  auto changes = boost::json::array{};
  for (auto const& change : history.changes)
    changes.push_back(boost::json::object{{"object", change.object}, {"id", change.object_id}, {"before", image_of(change.before)}, {"after", image_of(change.after)}});
  auto const& entry = history.entry;
  return {{"id", entry.id},       {"at", api::of(entry.at)}, {"person", history.person},      {"office", history.office},
          {"event", entry.event}, {"reason", entry.reason},  {"changes", std::move(changes)}, {"changes_total", history.changes_total},
          {"hash", entry.hash}};
}

}  // namespace timon::goals
