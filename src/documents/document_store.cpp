#include "documents/document_store.hpp"

#include "documents/evidence.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "organization/organization.hpp"
#include "platform/hash/hash.hpp"

namespace timon::documents {
namespace {

/// «:mark_1, :mark_2»: each name stands once in a statement.
template <class Pick>
std::string list_of(Actor const& actor, char const* mark, sql::Parameters& parameters, Pick pick) {
  auto list = std::string{};
  for (auto const& seat : actor.seats) {
    auto const id = pick(seat);
    if (!id) continue;
    auto const name = std::string{mark} + "_" + std::to_string(parameters.size());
    sql::add_parameters(parameters, name, id);
    list += (list.empty() ? ":" : ", :") + name;
  }
  return list.empty() ? "0" : list;
}

std::string my_offices(Actor const& actor, char const* mark, sql::Parameters& parameters) {
  return list_of(actor, mark, parameters, [](Seat const& seat) { return seat.office; });
}

/// Who keeps the government's books reads everything, reserved lines of logs and documents for few too.
bool audits(Actor const& actor) {
  return actor.is_console || std::ranges::any_of(actor.seats, [](Seat const& seat) { return seat.role == "auditor"; });
}

constexpr auto kLines = R"(
  SELECT d.id, d.title, d.kind, d.source, d.dated_on, d.audience, d.version, d.removed_on, d.removal, dv.code AS goal_code, coalesce(m.code, '') AS milestone_code,
    coalesce(o.code, '') AS obstacle_code, coalesce(o.kind, '') AS obstacle_kind, n.link, n.hash, n.name, n.type, n.bytes, n.scan, n.added_at,
    coalesce(p.name, '') AS person_name, d.revision
  FROM document d JOIN goal dv ON dv.id = d.goal JOIN document_version n ON n.document = d.id AND n.number = d.version
  LEFT JOIN milestone m ON m.id = d.milestone LEFT JOIN obstacle o ON o.id = d.obstacle LEFT JOIN person p ON p.id = n.person WHERE )";

struct HashRow {
  std::string hash;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(HashRow, (), (hash, title))

}  // namespace

std::string visible(Work const& work, sql::Parameters& parameters) {
  auto goal = goals::visible(work, "dv.id", "dv.institution");
  for (auto& parameter : goal.parameters) parameters.push_back(std::move(parameter));
  if (audits(work.actor)) return goal.condition;
  sql::add_parameters(parameters, "document_reader", work.actor.person);
  auto const tops = list_of(work.actor, "document_top", parameters, [](Seat const& seat) { return seat.sees_reach || seat.sees_all ? seat.institution : InstitutionId{}; });
  auto const leads = my_offices(work.actor, "document_leader", parameters);
  auto const named = my_offices(work.actor, "document_office", parameters);
  return "(" + goal.condition + " AND (d.audience = 'goal_readers' OR d.person = :document_reader OR (d.audience = 'institution' AND (dv.leader IN (" + leads +
         ") OR EXISTS (SELECT 1 FROM institution_reach dr WHERE dr.institution = dv.institution AND dr.top IN (" + tops +
         ")))) OR (d.audience = 'offices' AND EXISTS (SELECT 1 FROM document_office dn WHERE dn.document = d.id AND dn.office IN (" + named + ")))))";
}

std::optional<Document> find_visible(Work& work, DocumentId id) {
  auto parameters = sql::with("id", id);
  auto const seen = visible(work, parameters);
  return work.db.maybe<Document>("SELECT " + sql::columns<Document>("d.") + " FROM document d JOIN goal dv ON dv.id = d.goal WHERE d.id = :id AND " + seen, parameters);
}

std::vector<DocumentLine> document_lines(Work& work, DocumentQuery const& query) {
  auto parameters = sql::Parameters{};
  auto text = kLines + visible(work, parameters);
  auto const add = [&](char const* condition, char const* name, auto const& value) {
    sql::add_parameters(parameters, name, value);
    text += std::string{" AND "} + condition + ":" + name;
  };
  if (query.goal) add("d.goal = ", "of_goal", query.goal);
  if (query.milestone) add("d.milestone = ", "of_milestone", query.milestone);
  if (query.obstacle) add("d.obstacle = ", "of_obstacle", query.obstacle);
  if (!query.kind.empty()) add("d.kind = ", "of_kind", query.kind);
  if (!query.with_removed) text += " AND d.removed_on IS NULL";
  if (query.after) add("d.id < ", "after_id", query.after);
  return work.db.all<DocumentLine>(text + " ORDER BY d.id DESC LIMIT " + std::to_string(query.limit + 1), parameters);
}

std::vector<VersionLine> versions_of(sql::Session& db, DocumentId document) {
  return db.all<VersionLine>("SELECT " + sql::columns<DocumentVersion>("n.") +
                                 ", coalesce(p.name, '') AS person_name, coalesce(o.title, '') AS office_title FROM document_version n LEFT JOIN person p ON p.id = n.person LEFT "
                                 "JOIN office o ON o.id = n.office WHERE n.document = :document ORDER BY n.number DESC",
                             sql::with("document", document));
}

std::optional<DocumentVersion> version_of(sql::Session& db, DocumentId document, std::int64_t number) {
  static auto const text = sql::select<DocumentVersion>("WHERE document = :document AND number = :number");
  return db.maybe<DocumentVersion>(text, sql::with("document", document, "number", number));
}

std::vector<DocumentOffice> offices_of(sql::Session& db, DocumentId document) {
  static auto const text = sql::select<DocumentOffice>("WHERE document = :document ORDER BY id");
  return db.all<DocumentOffice>(text, sql::with("document", document));
}

std::vector<std::string> kinds_of(sql::Session& db) {
  auto kinds = std::vector<std::string>{std::begin(kKinds), std::end(kKinds)};
  for (auto& added : split(organization::setting(db, kKindSetting, ""), '\n')) kinds.push_back(std::move(added));
  return kinds;
}

std::vector<std::string> kinds_in(Work& work, GoalId goal) {
  auto parameters = sql::with("goal", goal);
  auto const seen = visible(work, parameters);
  return work.db.all<std::string>("SELECT DISTINCT d.kind FROM document d JOIN goal dv ON dv.id = d.goal WHERE d.goal = :goal AND d.removed_on IS NULL AND " + seen + " ORDER BY 1",
                                  parameters);
}

std::int64_t evidence_count(sql::Session& db, MilestoneId milestone) {
  return db.one<std::int64_t>("SELECT count(*) FROM document WHERE milestone = :milestone AND removed_on IS NULL", sql::with("milestone", milestone));
}

std::vector<std::string> verify(sql::Session& db, files::Store const& store) {
  auto complaints = std::vector<std::string>{};
  db.each<HashRow>("SELECT n.hash, min(d.title) AS title FROM document_version n JOIN document d ON d.id = n.document WHERE n.hash <> '' GROUP BY n.hash ORDER BY n.hash", {},
                   [&](HashRow const& row) {
                     try {
                       if (!store.read(row.hash)) complaints.push_back("document_version " + row.hash + ": its file is missing («" + row.title + "»)");
                     } catch (std::runtime_error const&) {
                       complaints.push_back("document_version " + row.hash + ": its file is not what it was («" + row.title + "»)");
                     }
                   });
  return complaints;
}

std::vector<sql::TableShape> sealed_tables() {
  return {sql::shape_of<Document>(), sql::shape_of<DocumentVersion>(), sql::shape_of<DocumentOffice>(), sql::shape_of<EvidenceDemand>()};
}

}  // namespace timon::documents
