#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"

namespace timon {

using DocumentId = Id<struct Document>;

/// Who reads a document: all who see the goal; those who look over the institution in charge, and the goal's leader; the
/// offices named.
BOOST_DEFINE_ENUM_CLASS(Audience, goal_readers, institution, offices)

/// A file or a link that belongs to a goal, to one of its milestones or to an alert or restriction. It has a title; what it
/// holds are its versions.
struct Document {
  static constexpr auto kTable = "document";
  DocumentId id;
  GoalId goal;
  MilestoneId milestone;  // as evidence of it
  ObstacleId obstacle;
  std::string title;
  std::string kind;    // a code of documents::kKinds, or a name that the administrator added
  std::string source;  // who made it: «Dirección de Catastro»
  std::optional<Date> dated_on;
  Audience audience{};
  std::int64_t version{1};  // the current one
  Date added_on;
  PersonId person;  // who brought it
  std::optional<Date> removed_on;
  std::string removal;  // why
  std::int64_t revision{};

  bool is_removed() const { return removed_on.has_value(); }
};
BOOST_DESCRIBE_STRUCT(Document, (), (id, goal, milestone, obstacle, title, kind, source, dated_on, audience, version, added_on, person, removed_on, removal, revision))

/// One version: a file in the store or an address elsewhere. Never changed.
struct DocumentVersion {
  static constexpr auto kTable = "document_version";
  Id<DocumentVersion> id;
  DocumentId document;
  std::int64_t number{1};
  std::string link;  // https, or empty: a file
  std::string hash;  // SHA-256
  std::string name;
  std::string type;
  std::int64_t bytes{};
  std::string scan;  // clean, unexamined, or empty where no scanner was set
  std::string note;  // what is new in it
  Time added_at;
  PersonId person;
  OfficeId office;
  std::int64_t revision{};

  bool is_link() const { return !link.empty(); }
};
BOOST_DESCRIBE_STRUCT(DocumentVersion, (), (id, document, number, link, hash, name, type, bytes, scan, note, added_at, person, office, revision))

struct DocumentOffice {
  static constexpr auto kTable = "document_office";
  Id<DocumentOffice> id;
  DocumentId document;
  OfficeId office;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(DocumentOffice, (), (id, document, office, revision))

namespace documents {

constexpr auto kTitleLettersMax = std::size_t{300};
constexpr auto kSourceLettersMax = std::size_t{300};
constexpr auto kNoteLettersMax = std::size_t{300};
constexpr auto kReasonLettersMin = std::size_t{5};
constexpr auto kReasonLettersMax = std::size_t{1000};
constexpr auto kLinkLettersMax = std::size_t{2000};
constexpr auto kFilesAtOnceMax = std::size_t{10};

/// What every government has; an administrator adds others.
constexpr char const* kKinds[] = {"evidence", "act", "study", "photograph", "contract", "other"};

constexpr auto kKindLettersMax = std::size_t{80};
constexpr auto kKindsMax = std::size_t{40};
/// The names that an administrator adds, one a line: trimmed, each once, none of those that are there already.
Outcome<std::vector<std::string>> checked_kinds(std::string const& lines);

/// What people say of a document: trimmed, of a known kind, not from the future, and read by somebody.
Outcome<Document> checked(Document, std::vector<std::string> const& kinds, std::vector<OfficeId> const& offices, Date today);
/// «https://…» of a host, without a password in it: the address a browser may be sent to.
Outcome<std::string> checked_link(std::string);
/// «Informe de avance» of «C:\x\Informe_de_avance.pdf».
std::string title_of_file(std::string const& name);
Outcome<Document> removed(Document, std::string const& reason, Date today);
Outcome<Document> restored(Document);

}  // namespace documents
}  // namespace timon
