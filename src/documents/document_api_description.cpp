#include "documents/documents.hpp"

namespace timon::documents {

api::Description api_description() {
  using api::Revision;
  using api::SchemaKind;
  return {{
              {"GET", "/api/v1/goals/{goal}/documents", "listDocuments", "Documents of a goal, of its milestones and obstacles, that the token's person may read; newest first.",
               "document_kind removed limit after", "", 200, "DocumentLine[]", "404"},
              {"POST", "/api/v1/goals/{goal}/documents", "addDocument",
               "Adds a document: multipart/form-data with one file, or a link, and besides title, kind, source, dated_on, audience, offices, milestone, obstacle and note.", "",
               "file", 201, "Document", "400 404 413 422"},
              {"GET", "/api/v1/documents/{document}", "getDocument", "One of them with its versions.", "", "", 200, "Document", "404", Revision::optional},
              {"GET", "/api/v1/documents/{document}/content", "getDocumentContent", "The file of a version, the current one unless asked.", "version", "", 200, "", "404 422"},
              {"POST", "/api/v1/documents/{document}/versions", "addDocumentVersion", "A new version: multipart/form-data with one file or a link, and a note.", "", "file", 201,
               "Document", "400 404 412 413 422", Revision::optional},
              {"POST", "/api/v1/documents/{document}/removal", "removeDocument", "Takes it away with a reason; its versions stay.", "", "Reason", 200, "Document",
               "400 404 412 422", Revision::optional},
              {"GET", "/api/v1/goals/{goal}/evidence", "getEvidenceDemand", "Whether the goal's milestones are finished only with a document, and verified by a second person.", "",
               "", 200, "EvidenceDemand", "404"},
              {"PUT", "/api/v1/goals/{goal}/evidence", "setEvidenceDemand", "Demands it of the goal, or no longer. Where the government demands it of all goals it stays demanded.",
               "", "EvidenceWanted", 200, "EvidenceDemand", "400 404 422"},
          },
          {{"document_kind", "text", "Only of this kind."}, {"removed", "bool", "Removed ones too."}, {"version", "int", "The number of the version."}},
          {{"document", "int", "Id of the document."}},
          {
              {"EvidenceDemand", SchemaKind::answer, "goal required:bool of_all_goals:bool"},
              {"EvidenceWanted", SchemaKind::body, "required:bool!"},
              {"Audience", SchemaKind::choice, "goal_readers institution offices"},
              {"DocumentLine", SchemaKind::answer,
               "id:int goal milestone? obstacle? title kind source dated_on:date? audience:Audience version:int link? hash? name? type? bytes:int added_at:moment removed_on:date? "
               "revision:int"},
              {"DocumentVersion", SchemaKind::answer, "number:int link? hash? name? type? bytes:int scan? note added_at:moment"},
              {"Document", SchemaKind::answer,
               "id:int goal:int milestone:int? obstacle:int? title kind source dated_on:date? audience:Audience offices:[int] version:int versions:[DocumentVersion] added_on:date "
               "removed_on:date? removal revision:int"},
          }};
}

}  // namespace timon::documents
