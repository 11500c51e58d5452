#include "goals/path_drafts.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/view.hpp"
#include "schedule/advice_store.hpp"
#include "schedule/advice_view.hpp"
#include "schedule/pages.hpp"

namespace timon::schedule {
namespace {

constexpr auto kShown = std::size_t{6};  // the rest comes when these are settled

struct AdviceView {
  std::string key, title, text, address;
};
BOOST_DESCRIBE_STRUCT(AdviceView, (), (key, title, text, address))

struct AdvicePanel {
  std::string action, back, more;
  std::vector<AdviceView> advice;
};
BOOST_DESCRIBE_STRUCT(AdvicePanel, (), (action, back, more, advice))

auto const kRegistered = view::Registered<AdvicePanel>{"schedule/_advice"};

AdviceView view_of(Words const& words, Goal const& goal, Advice const& advice) {
  auto const key = "advice." + advice.kind;
  auto view = AdviceView{.key = advice.key, .address = advice.milestone.empty() ? std::string{} : "/metas/" + goal.code + "/" + advice.milestone};
  auto const counts = advice.count > 0;
  view.title = counts ? words.plural(key, advice.count) : words.text(key, advice.details);
  view.text = words.text(key + ".text", advice.details);
  return view;
}

http::Response post_dismissal(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = goals::goal_of(request, work);
  dismiss_advice(work, goal.id, request.form["advice"]);
  auto const& back = request.form["back"];
  auto const home = "/metas/" + goal.code;
  return http::see_other(back.starts_with(home + "/") ? back : home + "/metas-intermedias");
}

}  // namespace

view::Html advice_panel(http::Request const& request, Work& work, Goal const& goal, std::string const& back) {
  if (!work.actor.may_write || !goals::may_plan(work.actor, goal) || goal.closed_on) return {};
  auto const all = open_advice(work, goal);
  if (all.empty()) return {};
  auto panel = AdvicePanel{.action = "/metas/" + goal.code + "/sugerencias", .back = back};
  for (auto const& advice : all)
    if (panel.advice.size() < kShown) panel.advice.push_back(view_of(work.words, goal, advice));
  if (all.size() > kShown) panel.more = work.words.plural("advice.more", static_cast<std::int64_t>(all.size() - kShown));
  return {view::render("schedule/_advice", panel, work.words, pages::around(request, work))};
}

void add_advice_pages(http::Router& router) { router.post("/metas/{goal}/sugerencias", post_dismissal); }

}  // namespace timon::schedule
