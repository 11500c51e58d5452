#include "documents/document_actions.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/document_store.hpp"

namespace timon::documents {
namespace {

/// The history of a goal is read by all who see it: what is for fewer is not told there.
bool is_told(Document const& document) { return document.audience == Audience::goal_readers; }

void thread(Deed& deed, Document const& before, Document const& after) {
  if (is_told(before) && is_told(after)) deed.thread(after.goal.number);
}

Goal goal_of(Work& work, Document const& document) {
  auto goal = goals::find_visible(work, document.goal);
  if (!goal) throw NotFound{};
  return std::move(*goal);
}

/// Visible, the actor's to change, and as they saw it.
Document changeable(Work& work, DocumentId id, std::int64_t revision_seen) {
  must_bring(work);
  auto found = find_visible(work, id);
  if (!found) throw NotFound{};
  must(may_change(work, goal_of(work, *found), *found), kEditGoal);
  must_be_current(revision_seen, found->revision, Document::kTable);
  return std::move(*found);
}

DocumentVersion version_row(Work const& work, Document const& document, Content const& content) {
  return {.document = document.id,
          .number = document.version,
          .link = content.link,
          .hash = content.file.hash,
          .name = content.file.name,
          .type = content.file.type,
          .bytes = content.file.bytes,
          .scan = content.scan,
          .note = std::string{trimmed(content.note)},
          .added_at = work.now,
          .person = work.actor.person,
          .office = work.actor.seats.empty() ? OfficeId{} : work.actor.seats.front().office};
}

Problems wrong_note(Content const& content) {
  auto const note = trimmed(content.note);
  if (length_of(note) <= kNoteLettersMax && is_plain_text(note)) return {};
  return {{"note", "document.text.long", {std::to_string(kNoteLettersMax)}}};
}

/// Each once, and each an office there is.
Problems unknown_offices(Work& work, std::vector<OfficeId> const& offices) {
  for (auto const office : offices)
    if (!organization::find_office(work.db, office, work.today)) return {{"offices", "document.offices.unknown"}};
  return {};
}

/// The rows become those of `offices`; for any other audience there are none.
void put_offices(Deed& deed, sql::Session& db, Document const& document, std::vector<OfficeId> offices) {
  if (document.audience != Audience::offices) offices.clear();
  std::ranges::sort(offices);
  auto const again = std::ranges::unique(offices);
  offices.erase(again.begin(), again.end());
  for (auto const& row : offices_of(db, document.id))
    if (std::erase(offices, row.office) == 0) deed.erase(row);
  for (auto const office : offices) deed.insert(DocumentOffice{.document = document.id, .office = office});
}

/// Milestone and obstacle are of the goal, or they are not there.
struct Ground {
  Goal goal;
  std::optional<Milestone> milestone;
  std::optional<Obstacle> obstacle;
};
Ground ground_of(Work& work, Document const& draft) {
  auto ground = Ground{.goal = goal_of(work, draft), .milestone = {}, .obstacle = {}};
  if (draft.milestone) {
    ground.milestone = goals::find_visible(work, draft.milestone);
    if (!ground.milestone || ground.milestone->goal != draft.goal) throw NotFound{};
  }
  if (draft.obstacle) {
    ground.obstacle = obstacles::find_visible(work, draft.obstacle);
    auto const targets = obstacles::targets_of(work.db, draft.obstacle);
    if (!ground.obstacle || std::ranges::find(targets, draft.goal, &ObstacleTarget::goal) == targets.end()) throw NotFound{};
  }
  return ground;
}

}  // namespace

void must_bring(Work& work) {
  auto const& actor = work.actor;
  if (actor.is_console) return;
  must(actor.may_write, kReport);
  for (auto const right : {kEditGoal, kEditOwn, kReport, kReportOwn})
    if (actor.may(right)) return;
  for (auto const& seat : actor.seats) {
    if (!seat.level.empty()) return;
    if (work.db.one<std::int64_t>("SELECT count(*) FROM obstacle_type_office WHERE office = :office", sql::with("office", seat.office)) > 0) return;
  }
  must(actor.person && work.db.maybe<DocumentId>("SELECT id FROM document WHERE person = :person LIMIT 1", sql::with("person", actor.person)), kReport);
}

bool may_add(Work const& work, Goal const& goal, std::optional<Milestone> const& milestone, std::optional<Obstacle> const& obstacle) {
  if (!work.actor.may_write) return false;
  if (obstacle && (obstacles::is_held_by(work.actor, *obstacle, work.db) || obstacles::attends(work, *obstacle))) return true;
  auto const of = milestone.value_or(Milestone{});
  return goals::may_edit(work.actor, goal, of) || goals::may_report(work.actor, goal, of);
}

bool may_change(Work const& work, Goal const& goal, Document const& document) {
  if (!work.actor.may_write) return false;
  return goals::may_edit(work.actor, goal, {}) || (document.person && document.person == work.actor.person);
}

Outcome<Document> add_document(Work& work, Document draft, std::vector<OfficeId> const& offices, Content const& content) {
  must_bring(work);
  auto const ground = ground_of(work, draft);
  must(may_add(work, ground.goal, ground.milestone, ground.obstacle), kReport);
  auto ready = checked(std::move(draft), kinds_of(work.db), offices, work.today);
  if (!ready) return ready;
  if (auto problems = unknown_offices(work, offices); !problems.empty()) return problems;
  if (auto problems = wrong_note(content); !problems.empty()) return problems;
  ready->id = {};
  ready->version = 1;
  ready->added_on = work.today;
  ready->person = work.actor.person;
  ready->removed_on.reset();
  ready->removal.clear();
  auto deed = Deed{work, "document_added"};
  thread(deed, *ready, *ready);
  *ready = deed.insert(*ready);
  deed.insert(version_row(work, *ready, content));
  put_offices(deed, work.db, *ready, offices);
  deed.commit();
  return ready;
}

Outcome<DocumentVersion> add_version(Work& work, DocumentId id, std::int64_t revision_seen, Content const& content) {
  auto const before = changeable(work, id, revision_seen);
  if (before.is_removed()) return Problem{"file", "document.removed.already"};
  if (auto problems = wrong_note(content); !problems.empty()) return problems;
  auto const last = version_of(work.db, id, before.version);
  if (last && !content.file.hash.empty() && last->hash == content.file.hash) return Problem{"file", "document.version.same"};
  auto after = before;
  ++after.version;
  auto deed = Deed{work, "document_renewed", std::string{trimmed(content.note)}};
  thread(deed, before, after);
  after = deed.update(before, after);
  auto version = deed.insert(version_row(work, after, content));
  deed.commit();
  return version;
}

Outcome<Document> edit_document(Work& work, DocumentId id, std::int64_t revision_seen, Document draft, std::vector<OfficeId> const& offices) {
  auto const before = changeable(work, id, revision_seen);
  auto after = before;
  after.title = std::move(draft.title);
  after.kind = std::move(draft.kind);
  after.source = std::move(draft.source);
  after.dated_on = draft.dated_on;
  after.audience = draft.audience;
  // A kind that was taken from the list stays where it is.
  auto kinds = kinds_of(work.db);
  kinds.push_back(before.kind);
  auto ready = checked(std::move(after), kinds, offices, work.today);
  if (!ready) return ready;
  if (auto problems = unknown_offices(work, offices); !problems.empty()) return problems;
  auto deed = Deed{work, "document_changed"};
  thread(deed, before, *ready);
  *ready = deed.update(before, *ready);
  put_offices(deed, work.db, *ready, offices);
  deed.commit();
  return ready;
}

Outcome<Document> remove_document(Work& work, DocumentId id, std::int64_t revision_seen, std::string const& reason) {
  auto const before = changeable(work, id, revision_seen);
  auto after = removed(before, reason, work.today);
  if (!after) return after;
  auto deed = Deed{work, "document_removed", after->removal};
  thread(deed, before, *after);
  *after = deed.update(before, *after);
  deed.commit();
  return after;
}

Outcome<Document> restore_document(Work& work, DocumentId id, std::int64_t revision_seen) {
  auto const before = changeable(work, id, revision_seen);
  auto after = restored(before);
  if (!after) return after;
  auto deed = Deed{work, "document_restored"};
  thread(deed, before, *after);
  *after = deed.update(before, *after);
  deed.commit();
  return after;
}

namespace {

/// The document that a change is about; none: the change is about something else.
std::optional<DocumentId> document_in(Work& work, journal::Change const& change) {
  if (change.object == Document::kTable) return DocumentId{change.object_id};
  if (change.object == DocumentVersion::kTable)
    return work.db.maybe<DocumentId>("SELECT document FROM document_version WHERE id = :id", sql::with("id", change.object_id)).value_or(DocumentId{});
  if (change.object == DocumentOffice::kTable) return DocumentId{};  // who else reads it is for those who change it
  return std::nullopt;
}

}  // namespace

bool hides_change(Work& work, journal::Change const& change) {
  auto const document = document_in(work, change);
  return document && !find_visible(work, *document);
}

}  // namespace timon::documents
