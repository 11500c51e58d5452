#include "base/text.hpp"
#include "goals/deed_form.hpp"
#include "goals/goal_actions.hpp"
#include "goals/goal_page.hpp"

namespace timon::goals {
namespace {

/// One deed on a goal: its noun in the address, its words, and what it does.
struct GoalDeed {
  char const* noun;           // «suspension»
  char const* key;            // «deed.suspend»: .text and .submit besides
  std::vector<Right> rights;  // one of them somewhere, or there is no such page
  bool asks_reason;
  bool asks_judgement;
  std::function<Outcome<Done>(Work&, GoalId, http::Request const&)> act;
  std::optional<AdvisedDeed> advised{};
};

template <class T>
Outcome<Done> done(Outcome<T> outcome) {
  if (!outcome) return outcome.error();
  return Done{};
}

Outcome<Done> judge(Work& work, GoalId id, http::Request const& request) {
  must_have(work.actor, {kOverrideStanding});
  auto problems = Problems{};
  auto const until_on = date_of(request, "until_on", problems);
  auto standing = Standing{};
  if (!boost::describe::enum_from_string(request.form["standing"].c_str(), standing)) problems.push_back({"standing", "goal.standing.missing"});
  if (!until_on && problems.empty()) problems.push_back({"until_on", "standing.override.until_on", {std::to_string(kOverrideDaysMax)}});
  if (!problems.empty()) return problems;
  return done(judge_standing(work, id, standing, request.form["reason"], *until_on));
}

std::vector<GoalDeed> const& deeds() {
  static auto const all = std::vector<GoalDeed>{
      {"aprobacion",
       "deed.approve",
       {kApproveGoal},
       false,
       false,
       [](Work& work, GoalId id, http::Request const& request) { return done(approve_goal(work, id, revision_of(request))); },
       AdvisedDeed::approval},
      {"suspension",
       "deed.suspend",
       {kSuspendGoal},
       true,
       false,
       [](Work& work, GoalId id, http::Request const& request) { return done(suspend_goal(work, id, revision_of(request), request.form["reason"])); }},
      {"reanudacion",
       "deed.resume",
       {kSuspendGoal},
       false,
       false,
       [](Work& work, GoalId id, http::Request const& request) { return done(resume_goal(work, id, revision_of(request))); }},
      {"cierre",
       "deed.close",
       {kApproveGoal},
       true,
       false,
       [](Work& work, GoalId id, http::Request const& request) { return done(close_goal(work, id, revision_of(request), request.form["reason"])); },
       AdvisedDeed::closing},
      {"reapertura",
       "deed.reopen_goal",
       {kApproveGoal},
       false,
       false,
       [](Work& work, GoalId id, http::Request const& request) { return done(reopen_goal(work, id, revision_of(request))); }},
      {"juicio", "deed.judge", {kOverrideStanding}, true, true, judge},
  };
  return all;
}

view::Field standing_field(Words const& words, std::string value, Problems const& problems) {
  auto options = std::vector<view::Option>{{"", words.text("form.choose")}};
  for (auto const standing : {Standing::stopped, Standing::late, Standing::on_course, Standing::finished})
    options.push_back({boost::describe::enum_to_string(standing, ""), word_of(words, standing)});
  auto field = view::with_options(view::make_field(words, "standing", "goal.judged_as", std::move(value), problems), std::move(options));
  field.is_required = true;
  return field;
}

/// What modules above have to say before it is done, in one paragraph.
std::string advice_on(Work& work, Goal const& goal, GoalDeed const& deed, Panels const& panels) {
  auto said = std::vector<std::string>{};
  if (deed.advised)
    for (auto const& advise : panels.advice_on(*deed.advised))
      if (auto text = advise(work, goal); !text.empty()) said.push_back(std::move(text));
  return join(said, " ");
}

DeedForm form_of(Work& work, http::Request const& request, Goal const& goal, GoalDeed const& deed, Panels const& panels, Problems const& problems) {
  auto const& words = work.words;
  auto const key = std::string{deed.key};
  auto form = DeedForm{.title = words.text(key),
                       .text = goal.title + ". " + words.text(key + ".text"),
                       .action = "/metas/" + goal.code + "/" + deed.noun,
                       .back = "/metas/" + goal.code,
                       .submit = words.text(key),
                       .revision = goal.revision,
                       .warning = advice_on(work, goal, deed, panels)};
  if (deed.asks_judgement) {
    form.choice = standing_field(words, request.form["standing"], problems);
    form.day = view::make_field(words, "until_on", "deed.judge.until_on", request.form["until_on"], problems);
    form.day->is_required = true;
  }
  if (deed.asks_reason) form.reason = reason_field(words, request.form["reason"], problems);
  if (!problems.empty()) form.problems = view::summary_of(problems, words);
  return form;
}

http::Response get_deed(http::Request const& request, Work& work, GoalDeed const& deed, Panels const& panels) {
  must_have_one(work.actor, deed.rights);
  return show_deed(request, work, form_of(work, request, goal_of(request, work), deed, panels, {}));
}

http::Response post_deed(http::Request const& request, Work& work, GoalDeed const& deed, Panels const& panels) {
  must_have_one(work.actor, deed.rights);
  auto const goal = goal_of(request, work);
  try {
    auto const outcome = deed.act(work, goal.id, request);
    if (!outcome) return show_deed(request, work, form_of(work, request, goal, deed, panels, outcome.error()), 422);
  } catch (Stale const&) {
    auto form = form_of(work, request, goal_of(request, work), deed, panels, {});
    form.is_stale = true;
    return show_deed(request, work, form, 409);
  }
  return http::see_other("/metas/" + goal.code);
}

}  // namespace

void add_goal_deed_pages(http::Router& router, std::shared_ptr<Panels const> panels) {
  for (auto const& deed : deeds()) {
    auto const path = std::string{"/metas/{goal}/"} + deed.noun;
    router.get(path, [&deed, panels](http::Request const& request, Work& work) { return get_deed(request, work, deed, *panels); });
    router.post(path, [&deed, panels](http::Request const& request, Work& work) { return post_deed(request, work, deed, *panels); });
  }
}

}  // namespace timon::goals
