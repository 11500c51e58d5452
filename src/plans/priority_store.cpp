#include <algorithm>

#include "organization/organization.hpp"
#include "plans/priority_actions.hpp"

namespace timon::plans {
namespace {

constexpr auto kCeiling = "priority_ceiling";  // and «priority_ceiling.{institution}»

std::string name_of(InstitutionId institution) { return std::string{kCeiling} + "." + std::to_string(institution.number); }

/// The last choice of each goal: what is recorded is never changed, so the one with the highest number is it.
constexpr auto kGoals = R"(
  SELECT g.id, g.code, g.title, g.institution, i.name AS institution_name, s.standing, coalesce(c.reason, '') AS reason, c.decided_on, coalesce(p.name, '') AS decided_by
  FROM goal g JOIN institution i ON i.id = g.institution JOIN goal_standing s ON s.goal = g.id
    LEFT JOIN priority_choice c ON c.id = (SELECT MAX(l.id) FROM priority_choice l WHERE l.goal = g.id AND l.is_chosen = 1) LEFT JOIN person p ON p.id = c.person
  WHERE g.is_priority = 1 AND )";

}  // namespace

std::vector<PriorityGoal> priority_goals(Work& work) {
  auto const visibility = goals::visible(work, "g.id", "g.institution");
  return work.db.all<PriorityGoal>(kGoals + visibility.condition + " ORDER BY i.name, i.id, g.code", visibility.parameters);
}

std::vector<ChoiceLine> choices_of(sql::Session& db, GoalId goal) {
  return db.all<ChoiceLine>(
      "SELECT c.is_chosen, c.reason, c.decided_on, coalesce(p.name, '') AS person FROM priority_choice c LEFT JOIN person p ON p.id = c.person WHERE c.goal = :goal "
      "ORDER BY c.id DESC",
      sql::with("goal", goal));
}

std::optional<std::int64_t> ceiling_of(sql::Session& db, InstitutionId institution) {
  auto const own = organization::setting(db, name_of(institution), "");
  auto ignored = Problems{};
  return ceiling_from(own.empty() ? organization::setting(db, kCeiling, "") : own, "", ignored);
}

std::vector<std::string> priorities_of(sql::Session& db, InstitutionId institution, GoalId except) {
  return db.all<std::string>("SELECT code FROM goal WHERE institution = :institution AND is_priority = 1 AND id <> :except ORDER BY code",
                             sql::with("institution", institution, "except", except.number));
}

Ceilings ceilings(sql::Session& db) {
  auto const settings = organization::settings_beginning(db, kCeiling);
  auto const value = [&](std::string const& name) {
    auto const found = settings.find(name);
    return found == settings.end() ? std::string{} : found->second;
  };
  auto all = Ceilings{.general = value(kCeiling)};
  for (auto const& institution : organization::institutions(db)) all.own.emplace_back(institution.id, value(name_of(institution.id)));
  return all;
}

std::int64_t ceilings_revision(sql::Session& db) {
  auto names = std::vector<std::string>{kCeiling};
  for (auto const& each : organization::settings_beginning(db, std::string{kCeiling} + ".")) names.push_back(each.first);
  return organization::settings_revision(db, names);
}

void put_ceilings(Work& work, Deed& deed, Ceilings const& wanted) {
  auto const now = ceilings(work.db);
  if (wanted.general != now.general) organization::put_setting(work.db, deed, kCeiling, wanted.general);
  for (auto const& [institution, text] : wanted.own) {
    auto const before = std::ranges::find(now.own, institution, &std::pair<InstitutionId, std::string>::first);
    if (before != now.own.end() && before->second != text) organization::put_setting(work.db, deed, name_of(institution), text);
  }
}

}  // namespace timon::plans
