#include <algorithm>

#include "base/text.hpp"
#include "organization/organization.hpp"
#include "plans/plan_pages.hpp"
#include "plans/priority_actions.hpp"

namespace timon::plans {
namespace {

using http::Request;
using http::Response;

struct PriorityLine {
  Standing standing{};
  std::string standing_word, text, address, reason, decided;
};
BOOST_DESCRIBE_STRUCT(PriorityLine, (), (standing, standing_word, text, address, reason, decided))

struct InstitutionView {
  std::string name, count;
  bool is_full{};
  std::vector<PriorityLine> goals;
};
BOOST_DESCRIBE_STRUCT(InstitutionView, (), (name, count, is_full, goals))

/// «/prioritarias».
struct PrioritiesPage {
  std::string about;
  std::vector<InstitutionView> institutions;
  bool is_empty{}, may_set{};
};
BOOST_DESCRIBE_STRUCT(PrioritiesPage, (), (about, institutions, is_empty, may_set))

auto const kRegistered = view::Registered<PrioritiesPage>{"plans/priorities"};

std::string field_of(InstitutionId institution) { return "own-" + std::to_string(institution.number); }

/// Only who looks at an institution sees all of its priorities: to others the count of a ceiling would say more than they see.
bool looks_at(Actor const& actor, InstitutionId institution) {
  return actor.sees_all() || std::ranges::any_of(actor.seats, [&](Seat const& seat) { return seat.sees_reach && seat.reaches(institution); });
}

Response get_priorities(Request const& request, Work& work) {
  auto const& words = work.words;
  auto page = PrioritiesPage{.may_set = work.actor.may(kManageSettings)};
  auto const goals = priority_goals(work);
  for (auto at = goals.begin(); at != goals.end();) {
    auto const end = std::find_if(at, goals.end(), [&](PriorityGoal const& goal) { return goal.institution != at->institution; });
    auto const ceiling = looks_at(work.actor, at->institution) ? ceiling_of(work.db, at->institution) : std::nullopt;
    auto const count = std::int64_t{end - at};
    auto view = InstitutionView{.name = at->institution_name,
                                .count = ceiling ? words.text("priority.of_ceiling", {words.number(count), words.number(*ceiling)}) : words.plural("priority.count", count),
                                .is_full = ceiling && count >= *ceiling};
    for (; at != end; ++at)
      view.goals.push_back({at->standing, goals::word_of(words, at->standing), at->code + " " + at->title, "/metas/" + at->code,
                            at->reason.empty() ? words.text("priority.no_reason") : at->reason,
                            at->decided_on ? words.text("priority.decided", {words.date_short(at->decided_on), at->decided_by}) : std::string{}});
    page.institutions.push_back(std::move(view));
  }
  page.is_empty = page.institutions.empty();
  auto const general = ceilings(work.db).general;
  page.about = general.empty() ? words.text("priority.no_ceiling") : words.text("priority.general_ceiling", {general});
  return pages::page(request, work, words.text("priority.list"), "plans/priorities", page);
}

FormPage ceilings_form(Work& work, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.text("general", "priority.general", 3, false);
  for (auto const& institution : organization::institutions(work.db)) {
    auto& field = maker.text(field_of(institution.id), "priority.own", 3, false);
    field.label = institution.name;
  }
  auto page = maker.page("priority.ceilings", "/prioritarias/topes", ceilings_revision(work.db));
  page.back = "/prioritarias";
  page.back_text = work.words.text("priority.list");
  return page;
}

Response get_ceilings(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const now = ceilings(work.db);
  auto values = http::Fields{};
  values.add("general", now.general);
  for (auto const& [institution, text] : now.own) values.add(field_of(institution), text);
  return show_form(request, work, ceilings_form(work, values, {}));
}

Response post_ceilings(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto wanted = Ceilings{.general = request.form["general"]};
  for (auto const& institution : organization::institutions(work.db)) wanted.own.emplace_back(institution.id, request.form[field_of(institution.id)]);
  try {
    auto const done = set_ceilings(work, revision_of(request), wanted);
    if (!done) return show_refused(request, work, ceilings_form(work, request.form, done.error()));
    return http::see_other("/prioritarias");
  } catch (Stale const&) {
    return show_stale(request, work, ceilings_form(work, request.form, {}));
  }
}

FormPage choice_form(Work& work, Goal const& goal, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.text("priority_reason", "priority.reason", kReasonLengthMax);
  auto page = maker.page(goal.is_priority ? "priority.drop" : "priority.choose", "/metas/" + goal.code + "/prioridad", goal.revision);
  page.back = "/metas/" + goal.code + "/base";
  page.back_text = goal.code + " " + goal.title;
  if (auto const ceiling = ceiling_of(work.db, goal.institution); ceiling && !goal.is_priority) {
    auto const chosen = priorities_of(work.db, goal.institution, goal.id);
    page.warning = work.words.text("priority.room", {std::to_string(chosen.size()), std::to_string(*ceiling), chosen.empty() ? "–" : join(chosen, ", ")});
  }
  return page;
}

Goal choosable(Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal});
  auto goal = goals::goal_of(request, work);
  must(may_prioritise(work.actor, goal), kEditGoal);
  return goal;
}

Response get_choice(Request const& request, Work& work) { return show_form(request, work, choice_form(work, choosable(request, work), {}, {})); }

Response post_choice(Request const& request, Work& work) {
  auto const goal = choosable(request, work);
  try {
    auto const done = choose_priority(work, goal.id, revision_of(request), !goal.is_priority, request.form["priority_reason"]);
    if (!done) return show_refused(request, work, choice_form(work, goal, request.form, done.error()));
    return http::see_other("/metas/" + goal.code + "/base");
  } catch (Stale const&) {
    return show_stale(request, work, choice_form(work, goal, request.form, {}));
  }
}

}  // namespace

void add_priority_pages(http::Router& router) {
  router.get("/prioritarias", get_priorities);
  router.get("/prioritarias/topes", get_ceilings);
  router.post("/prioritarias/topes", post_ceilings);
  router.get("/metas/{goal}/prioridad", get_choice);
  router.post("/metas/{goal}/prioridad", post_choice);
}

}  // namespace timon::plans
