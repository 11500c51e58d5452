#include "ledger/integrity_store.hpp"

namespace timon::ledger {
namespace {

/// True for the milestones of a figure. A row is one promise: dated when its plan was approved, or added to it since.
std::string condition_of(Keeping keeping) {
  auto const stays = std::string{"m.withdrawn_on IS NULL AND "};
  switch (keeping) {
    case Keeping::kept: return stays + "m.moves = 0";
    case Keeping::once: return stays + "m.moves = 1";
    case Keeping::twice: return stays + "m.moves = 2";
    case Keeping::often: return stays + "m.moves >= 3";
    case Keeping::added: return stays + "m.is_added_later = 1";
    case Keeping::withdrawn: return "m.withdrawn_on IS NOT NULL";
    case Keeping::on_time: return stays + "m.finished_on IS NOT NULL AND m.finished_on <= m.due_original";
    case Keeping::afterwards: return stays + "m.finished_on IS NOT NULL AND m.finished_on > m.due_original";
  }
  return "1 = 0";
}

constexpr auto kFrom = " FROM milestone m JOIN goal g ON g.id = m.goal JOIN goal_standing s ON s.goal = m.goal";

std::string where(Work& work, PromiseQuery const& query, sql::Parameters& parameters) {
  auto seen = goals::visible(work, "s.goal", "s.institution");
  auto text = " WHERE g.approved_on IS NOT NULL AND m.due_original IS NOT NULL AND " + seen.condition;
  for (auto& parameter : seen.parameters) parameters.push_back(std::move(parameter));
  if (query.institution) {
    text += " AND s.institution IN (SELECT f.institution FROM institution_reach f WHERE f.top = :institution)";
    sql::add_parameters(parameters, "institution", query.institution);
  }
  if (query.exactly) {
    text += " AND s.institution = :exactly";
    sql::add_parameters(parameters, "exactly", query.exactly);
  }
  if (query.axis) {
    text += " AND s.axis = :axis";
    sql::add_parameters(parameters, "axis", query.axis);
  }
  if (query.keeping) text += " AND " + condition_of(*query.keeping);
  return text;
}

std::string counted(Keeping keeping, char const* name) { return ", sum(CASE WHEN " + condition_of(keeping) + " THEN 1 ELSE 0 END) AS " + name; }

}  // namespace

std::vector<IntegrityRow> integrity_rows(Work& work, PromiseQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const condition = where(work, query, parameters);
  return work.db.all<IntegrityRow>(
      "SELECT s.institution, s.institution_code AS code, s.institution_name AS name, sum(CASE WHEN m.withdrawn_on IS NULL THEN 1 ELSE 0 END) AS milestones" +
          counted(Keeping::kept, "kept") + counted(Keeping::once, "once") + counted(Keeping::twice, "twice") + counted(Keeping::often, "often") + counted(Keeping::added, "added") +
          counted(Keeping::withdrawn, "withdrawn") + counted(Keeping::on_time, "on_time") + counted(Keeping::afterwards, "afterwards") + kFrom + condition +
          " GROUP BY s.institution, s.institution_code, s.institution_name ORDER BY s.institution_name, s.institution",
      parameters);
}

std::vector<PromisedLine> promised_lines(Work& work, PromiseQuery const& query) {
  auto parameters = sql::Parameters{};
  auto condition = where(work, query, parameters);
  if (query.keeping != Keeping::withdrawn) condition += " AND m.withdrawn_on IS NULL";
  return work.db.all<PromisedLine>(
      "SELECT m.id, s.code AS goal_code, s.title AS goal_title, s.institution_name, m.code, m.title, m.due_original, m.due_on, m.finished_on, "
      "m.withdrawn_on, m.is_added_later, m.moves" +
          std::string{kFrom} + condition + " ORDER BY m.moves DESC, s.title, m.code, m.id LIMIT " + std::to_string(query.limit + 1) + " OFFSET " + std::to_string(query.skip),
      parameters);
}

}  // namespace timon::ledger
