#pragma once
#include <map>
#include <vector>

#include "documents/documents.hpp"

namespace timon::documents {

/// A document as lists show it, with its current version.
struct DocumentLine {
  DocumentId id;
  std::string title;
  std::string kind;
  std::string source;
  std::optional<Date> dated_on;
  Audience audience{};
  std::int64_t version{};
  std::optional<Date> removed_on;
  std::string removal;
  std::string goal_code;
  std::string milestone_code;
  std::string obstacle_code;
  std::string obstacle_kind;
  std::string link;
  std::string hash;
  std::string name;
  std::string type;
  std::int64_t bytes{};
  std::string scan;
  Time added_at;
  std::string person_name;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(DocumentLine, (),
                      (id, title, kind, source, dated_on, audience, version, removed_on, removal, goal_code, milestone_code, obstacle_code, obstacle_kind, link, hash, name, type,
                       bytes, scan, added_at, person_name, revision))

/// Which documents a list holds; none set: all that the actor may read.
struct DocumentQuery {
  GoalId goal{};
  MilestoneId milestone{};
  ObstacleId obstacle{};
  std::string kind{};
  bool with_removed{};
  DocumentId after{};
  int limit{200};
};

/// Newest first; one more than the limit when there are others behind.
std::vector<DocumentLine> document_lines(Work&, DocumentQuery const&);

struct VersionLine : DocumentVersion {
  std::string person_name;
  std::string office_title;
};
BOOST_DESCRIBE_STRUCT(VersionLine, (DocumentVersion), (person_name, office_title))
/// Newest first.
std::vector<VersionLine> versions_of(sql::Session&, DocumentId);
std::optional<DocumentVersion> version_of(sql::Session&, DocumentId, std::int64_t number);
std::vector<DocumentOffice> offices_of(sql::Session&, DocumentId);
/// The kinds of those of a goal that the actor may read.
std::vector<std::string> kinds_in(Work&, GoalId);
/// The setting that holds those added, one a line.
constexpr auto kKindSetting = "document_kinds";
/// The codes that a form offers: those of every government and those added.
std::vector<std::string> kinds_of(sql::Session&);

}  // namespace timon::documents
