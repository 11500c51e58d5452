#include "organization/organization.hpp"

namespace timon::organization {

std::vector<Institution> institutions(sql::Session& db) {
  static auto const text = sql::select<Institution>("ORDER BY name, id");
  return db.all<Institution>(text);
}

std::optional<Institution> find_institution(sql::Session& db, InstitutionId id) {
  static auto const text = sql::select<Institution>("WHERE id = :id");
  return db.maybe<Institution>(text, sql::with("id", id));
}

std::optional<Institution> find_institution_by_code(sql::Session& db, std::string const& code) {
  static auto const text = sql::select<Institution>("WHERE code = :code");
  return db.maybe<Institution>(text, sql::with("code", code));
}

std::optional<Institution> root_institution(sql::Session& db) {
  static auto const text = sql::select<Institution>("WHERE parent IS NULL ORDER BY id LIMIT 1");
  return db.maybe<Institution>(text);
}

void forget_reach(sql::Session& db) { db.run("DELETE FROM institution_reach"); }

void rebuild_reach(sql::Session& db) {
  auto transaction = sql::Transaction{db};
  db.run("DELETE FROM institution_reach");
  // A tree deeper than 30 is a circle: the rule of the import refuses it, this bound keeps the query finite.
  db.run(R"(WITH RECURSIVE reach (top, institution, depth) AS (
              SELECT id, id, 0 FROM institution
              UNION ALL SELECT r.top, i.id, r.depth + 1 FROM reach r JOIN institution i ON i.parent = r.institution WHERE r.depth < 30)
            INSERT INTO institution_reach (top, institution, depth) SELECT top, institution, min(depth) FROM reach GROUP BY top, institution)");
  transaction.commit();
}

}  // namespace timon::organization
