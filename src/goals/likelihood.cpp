#include "goals/likelihood.hpp"

#include "goals/goal_actions.hpp"

namespace timon {

Outcome<Likelihood> checked(Likelihood likelihood) {
  auto problems = Problems{};
  check_reason(problems, "goal", "reason", likelihood.reason);
  if (likelihood.stage < 0 || likelihood.stage > kDeliveryStages) problems.push_back({"stage", "likelihood.point.missing"});
  else if (likelihood.overall != DeliveryOdds::unrated) {
    if (likelihood.challenge == Challenge::unrated) problems.push_back({"challenge", "likelihood.point.missing"});
    if (likelihood.planning == Quality::unrated) problems.push_back({"planning", "likelihood.point.missing"});
    if (likelihood.capacity == Quality::unrated) problems.push_back({"capacity", "likelihood.point.missing"});
    if (likelihood.stage == 0) problems.push_back({"stage", "likelihood.point.missing"});
  }
  if (!problems.empty()) return problems;
  return likelihood;
}

namespace goals {
namespace {

std::string select_named(std::string const& rest) {
  return "SELECT " + sql::columns<Likelihood>("l.") +
         ", coalesce(p.name, '') AS person_name FROM likelihood l LEFT JOIN person p ON p.id = l.person WHERE l.goal = :goal ORDER BY l.id DESC" + rest;
}

}  // namespace

std::vector<NamedLikelihood> likelihoods_of(sql::Session& db, GoalId goal) { return db.all<NamedLikelihood>(select_named(""), sql::with("goal", goal)); }
std::optional<NamedLikelihood> likelihood_of(sql::Session& db, GoalId goal) { return db.maybe<NamedLikelihood>(select_named(" LIMIT 1"), sql::with("goal", goal)); }

Outcome<Likelihood> judge_delivery(Work& work, GoalId id, Likelihood wanted) {
  must_have(work.actor, {kJudgeDelivery});
  auto const goal = find_visible(work, id);
  if (!goal) throw NotFound{};
  must(work.actor.may(kJudgeDelivery, goal->institution), kJudgeDelivery);
  wanted.id = {};
  wanted.goal = id;
  wanted.judged_on = work.today;
  wanted.judged_at = work.now;
  wanted.person = work.actor.person;
  auto judged = checked(std::move(wanted));
  if (!judged) return judged;
  auto deed = Deed{work, "delivery_judged", judged->reason};
  deed.thread(id.number);
  if (auto const* const seat = work.actor.seat_for(kJudgeDelivery, goal->institution)) deed.sign(seat->office);
  *judged = deed.insert(*judged);
  deed.commit();
  return judged;
}

}  // namespace goals
}  // namespace timon
