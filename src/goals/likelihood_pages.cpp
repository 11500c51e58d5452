#include "base/text.hpp"
#include "goals/goal_page.hpp"
#include "goals/likelihood.hpp"
#include "goals/standing_store.hpp"
#include "platform/pages/pages.hpp"

namespace timon::goals {
namespace {

/// One judgement in words.
struct LikelihoodView {
  std::string overall, by, reason;
  std::vector<TitledText> points;
};
BOOST_DESCRIBE_STRUCT(LikelihoodView, (), (overall, by, reason, points))

/// «/metas/{goal}/probabilidad».
struct LikelihoodPage {
  GoalHead head;
  std::optional<LikelihoodView> current;
  std::vector<LikelihoodView> earlier;
  bool may_judge{};
  std::string address;
  std::optional<view::ProblemSummary> problems;
  std::vector<view::Field> points;
  view::Field reason;
};
BOOST_DESCRIBE_STRUCT(LikelihoodPage, (), (head, current, earlier, may_judge, address, problems, points, reason))

auto const kRegistered = view::Registered<LikelihoodPage>{"goals/likelihood"};

template <class E>
std::string word(Words const& words, char const* point, E value) {
  return words.text(std::string{"choice."} + point + "." + boost::describe::enum_to_string(value, ""));
}

LikelihoodView view_of(Work const& work, NamedLikelihood const& judged) {
  auto const& words = work.words;
  return {.overall = word(words, "overall", judged.overall),
          .by = words.text("likelihood.by", {judged.person_name, words.date_short(judged.judged_on)}),
          .reason = judged.reason,
          .points = {{words.text("likelihood.challenge"), word(words, "challenge", judged.challenge)},
                     {words.text("likelihood.planning"), word(words, "planning", judged.planning)},
                     {words.text("likelihood.capacity"), word(words, "capacity", judged.capacity)},
                     {words.text("likelihood.stage"), words.text("choice.stage." + std::to_string(judged.stage))}}};
}

template <class E>
view::Field choice(Words const& words, char const* point, std::string const& typed, Problems const& problems) {
  auto options = std::vector<view::Option>{};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) { options.push_back({each.name, word(words, point, each.value)}); });
  return view::with_options(view::make_field(words, point, std::string{"likelihood."} + point, typed.empty() ? "unrated" : typed, problems), std::move(options));
}

void add_form(LikelihoodPage& page, Work const& work, http::Fields const& typed, Problems const& problems) {
  auto const& words = work.words;
  page.points.push_back(choice<Challenge>(words, "challenge", typed["challenge"], problems));
  page.points.push_back(choice<Quality>(words, "planning", typed["planning"], problems));
  page.points.push_back(choice<Quality>(words, "capacity", typed["capacity"], problems));
  auto stages = std::vector<view::Option>{};
  for (auto stage = std::int64_t{0}; stage <= kDeliveryStages; ++stage) stages.push_back({std::to_string(stage), words.text("choice.stage." + std::to_string(stage))});
  page.points.push_back(view::with_options(view::make_field(words, "stage", "likelihood.stage", typed["stage"].empty() ? "0" : typed["stage"], problems), std::move(stages)));
  page.points.push_back(choice<DeliveryOdds>(words, "overall", typed["overall"], problems));
  page.reason = view::make_field(words, "reason", "likelihood.reason", typed["reason"], problems);
  page.reason.is_required = true;
  page.reason.rows = 4;
  page.reason.length_max = static_cast<int>(kReasonLengthMax);
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
}

http::Response show(http::Request const& request, Work& work, Goal const& goal, Panels const& panels, Problems const& problems = {}) {
  auto page = LikelihoodPage{.head = goal_head(work, goal, standing_of(work.db, goal.id).value_or(GoalStanding{}), panels, GoalTab::none),
                             .may_judge = work.actor.may(kJudgeDelivery, goal.institution),
                             .address = "/metas/" + goal.code + "/probabilidad"};
  for (auto const& judged : likelihoods_of(work.db, goal.id)) {
    if (!page.current) page.current = view_of(work, judged);
    else page.earlier.push_back(view_of(work, judged));
  }
  if (page.may_judge) add_form(page, work, request.form, problems);
  return pages::page(request, work, work.words.text("likelihood.title"), "goals/likelihood", page, problems.empty() ? 200 : 422);
}

/// A word that is none of the choice's is a problem of its field; nothing said is «unrated».
template <class E>
E chosen(http::Fields const& form, char const* point, Problems& problems) {
  auto value = E{};
  if (!form[point].empty() && !boost::describe::enum_from_string(form[point].c_str(), value)) problems.push_back({point, "likelihood.point.missing"});
  return value;
}

http::Response post(http::Request const& request, Work& work, Panels const& panels) {
  must_have(work.actor, {kJudgeDelivery});
  auto const goal = goal_of(request, work);
  auto problems = Problems{};
  auto const wanted = Likelihood{.overall = chosen<DeliveryOdds>(request.form, "overall", problems),
                                 .challenge = chosen<Challenge>(request.form, "challenge", problems),
                                 .planning = chosen<Quality>(request.form, "planning", problems),
                                 .capacity = chosen<Quality>(request.form, "capacity", problems),
                                 .stage = integer_from(request.form["stage"]).value_or(0),
                                 .reason = request.form["reason"]};
  if (!problems.empty()) return show(request, work, goal, panels, problems);
  auto const judged = judge_delivery(work, goal.id, wanted);
  if (!judged) return show(request, work, goal, panels, judged.error());
  return http::see_other("/metas/" + goal.code + "/probabilidad");
}

}  // namespace

void add_likelihood_pages(http::Router& router, std::shared_ptr<Panels const> panels) {
  router.get("/metas/{goal}/probabilidad", [panels](http::Request const& request, Work& work) { return show(request, work, goal_of(request, work), *panels); });
  router.post("/metas/{goal}/probabilidad", [panels](http::Request const& request, Work& work) { return post(request, work, *panels); });
}

}  // namespace timon::goals
