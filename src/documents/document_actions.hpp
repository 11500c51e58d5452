#pragma once
#include <vector>

#include "documents/documents.hpp"
#include "goals/telling.hpp"

namespace timon::documents {

/// What a version holds: a file that was taken into the store, or a link.
struct Content {
  std::string link;
  files::KeptFile file;
  std::string scan;
  std::string note;
};

/// Asked before anything is loaded: might the actor bring or change documents anywhere? Whoever edits or reports goals, holds
/// obstacles by level or attends those of a type, and whoever brought one. Throws Forbidden.
void must_bring(Work&);
/// May the actor bring documents there? Who edits the goal, who reports on it or on the milestone, and who answers for the
/// obstacle.
bool may_add(Work const&, Goal const&, std::optional<Milestone> const&, std::optional<Obstacle> const&);
/// May the actor change, renew or take away this one? Who edits the goal, and who brought it.
bool may_change(Work const&, Goal const&, Document const&);

/// Adds a document with its first version. `offices`: who reads it when it is for named offices.
Outcome<Document> add_document(Work&, Document draft, std::vector<OfficeId> const& offices, Content const&);
Outcome<DocumentVersion> add_version(Work&, DocumentId, std::int64_t revision_seen, Content const&);
Outcome<Document> edit_document(Work&, DocumentId, std::int64_t revision_seen, Document draft, std::vector<OfficeId> const& offices);
/// Takes it away with a reason; its versions stay, and it can be brought back.
Outcome<Document> remove_document(Work&, DocumentId, std::int64_t revision_seen, std::string const& reason);
Outcome<Document> restore_document(Work&, DocumentId, std::int64_t revision_seen);

/// True for a change in the journal about a document that the actor may not read.
bool hides_change(Work&, journal::Change const&);

}  // namespace timon::documents
