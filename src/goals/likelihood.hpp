#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon {

constexpr auto kJudgeDelivery = Right{"judge_delivery"};

/// How likely it is that a goal is delivered, as the delivery unit sees it.
BOOST_DEFINE_ENUM_CLASS(DeliveryOdds, unrated, unlikely, doubtful, likely, highly_likely)
/// How hard the goal is by itself.
BOOST_DEFINE_ENUM_CLASS(Challenge, unrated, low, medium, high, very_high)
/// How good something is on four steps.
BOOST_DEFINE_ENUM_CLASS(Quality, unrated, critical, weak, adequate, strong)

/// A dated judgement of the delivery unit, shown beside the computed standing and counted nowhere.
struct Likelihood {
  static constexpr auto kTable = "likelihood";
  Id<Likelihood> id;
  GoalId goal;
  DeliveryOdds overall{};
  Challenge challenge{};
  Quality planning{};    // planning, implementation and performance management
  Quality capacity{};    // to drive progress
  std::int64_t stage{};  // 1 policy in development … 4 irreversible; 0 unrated
  std::string reason;
  Date judged_on;
  Time judged_at;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Likelihood, (), (id, goal, overall, challenge, planning, capacity, stage, reason, judged_on, judged_at, person, revision))

constexpr auto kDeliveryStages = std::int64_t{4};

/// A judgement has reasons, and all four points unless it says that there is none.
Outcome<Likelihood> checked(Likelihood);

namespace goals {

/// A judgement with the name of who gave it.
struct NamedLikelihood : Likelihood {
  std::string person_name;
};
BOOST_DESCRIBE_STRUCT(NamedLikelihood, (Likelihood), (person_name))

/// Every judgement of a goal, the one that holds first.
std::vector<NamedLikelihood> likelihoods_of(sql::Session&, GoalId);
std::optional<NamedLikelihood> likelihood_of(sql::Session&, GoalId);
/// Judges; what was judged before stays as history.
Outcome<Likelihood> judge_delivery(Work&, GoalId, Likelihood wanted);

void add_likelihood_pages(http::Router&, std::shared_ptr<class Panels const>);
void add_likelihood_api(http::Router&);
std::vector<api::Operation> likelihood_operations();
std::vector<api::Schema> likelihood_schemas();

}  // namespace goals
}  // namespace timon
