#include "administration/set_up.hpp"

namespace timon::administration {

SetUpFacts set_up_facts(sql::Session& db) {
  return db.one<SetUpFacts>(R"(
    SELECT count(*) AS priority,
      CAST(coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM milestone m WHERE m.goal = g.id AND m.withdrawn_on IS NULL) THEN 1 ELSE 0 END), 0) AS INTEGER) AS programmed,
      CAST(coalesce(sum(CASE WHEN g.approved_on IS NULL THEN 0 ELSE 1 END), 0) AS INTEGER) AS presented,
      (SELECT count(*) FROM snapshot) AS periods_closed,
      CAST(coalesce(sum(g.is_published), 0) AS INTEGER) AS published
    FROM goal g WHERE g.is_priority = 1)");
}

std::vector<SetUpNote> set_up_notes(sql::Session& db) { return db.all<SetUpNote>(sql::select<SetUpNote>("ORDER BY noted_on DESC, id DESC")); }

}  // namespace timon::administration
