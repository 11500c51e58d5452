#include "documents/evidence.hpp"

#include "organization/organization.hpp"

namespace timon::documents {
namespace {

std::optional<EvidenceDemand> demand_of(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<EvidenceDemand>("WHERE goal = :goal");
  return db.maybe<EvidenceDemand>(text, sql::with("goal", goal));
}

}  // namespace

bool is_evidence_demanded_of_all(sql::Session& db) { return organization::setting(db, kEvidenceSetting, "") == kEvidenceOfAll; }

bool is_evidence_demanded(sql::Session& db, GoalId goal) { return is_evidence_demanded_of_all(db) || demand_of(db, goal).has_value(); }

std::set<GoalId> those_with_evidence_demanded(sql::Session& db, std::vector<GoalId> const& goals) {
  if (is_evidence_demanded_of_all(db)) return {goals.begin(), goals.end()};
  auto demanded = std::set<GoalId>{};
  if (goals.size() == 1) {
    if (demand_of(db, goals.front())) demanded.insert(goals.front());
    return demanded;
  }
  auto const asked = std::set<GoalId>{goals.begin(), goals.end()};
  for (auto const goal : db.all<GoalId>("SELECT goal FROM evidence_demand ORDER BY goal"))
    if (asked.contains(goal)) demanded.insert(goal);
  return demanded;
}

Problems problems_of_evidence(sql::Session& db, Goal const& goal, Milestone const& milestone) {
  if (!is_evidence_demanded(db, goal.id) || evidence_count(db, milestone.id) > 0) return {};
  return {{"finished_on", "document.evidence.missing", {milestone.code}}};
}

bool may_demand_evidence(Actor const& actor, Goal const& goal) { return actor.may(kEditGoal, goal.institution); }

Outcome<Done> demand_evidence(Work& work, GoalId id, bool is_demanded) {
  must_have(work.actor, {kEditGoal});
  auto const goal = goals::find_visible(work, id);
  if (!goal) throw NotFound{};
  must(may_demand_evidence(work.actor, *goal), kEditGoal);
  auto transaction = sql::Transaction{work.db};
  auto const before = demand_of(work.db, id);
  if (before.has_value() == is_demanded) return Done{};
  auto deed = Deed{work, is_demanded ? "evidence_demanded" : "evidence_released"};
  deed.thread(id.number);
  if (is_demanded) deed.insert(EvidenceDemand{.goal = id, .demanded_on = work.today, .person = work.actor.person});
  else deed.erase(*before);
  deed.commit();
  transaction.commit();
  return Done{};
}

Outcome<Done> demand_evidence_of_all(Work& work, std::int64_t revision_seen, bool is_demanded) {
  must_have(work.actor, {kManageSettings});
  must_be_current(revision_seen, organization::settings_revision(work.db, {kEvidenceSetting}), Setting::kTable);
  if (is_evidence_demanded_of_all(work.db) == is_demanded) return Done{};
  auto deed = Deed{work, is_demanded ? "evidence_demanded_of_all" : "evidence_released_of_all"};
  organization::put_setting(work.db, deed, kEvidenceSetting, is_demanded ? kEvidenceOfAll : "");
  deed.commit();
  return Done{};
}

}  // namespace timon::documents
