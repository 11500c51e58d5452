#include <algorithm>

#include "base/text.hpp"
#include "plans/integrating_actions.hpp"
#include "plans/plan_pages.hpp"

namespace timon::plans {
namespace {

using http::Request;
using http::Response;

struct SharedGoalLine {
  Standing standing{};
  std::string standing_word, text, address, in_charge, percent;
  bool is_in_charge{};
};
BOOST_DESCRIBE_STRUCT(SharedGoalLine, (), (standing, standing_word, text, address, in_charge, percent, is_in_charge))

struct SharingInstitution {
  std::string name, count;
  std::vector<SharedGoalLine> goals;
};
BOOST_DESCRIBE_STRUCT(SharingInstitution, (), (name, count, goals))

/// «/participaciones».
struct SharesPage {
  std::vector<SharingInstitution> institutions;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(SharesPage, (), (institutions, is_empty))

auto const kRegistered = view::Registered<SharesPage>{"plans/shares"};

std::string field_of(InstitutionId institution) { return "percent-" + std::to_string(institution.number); }

Response get_shares(Request const& request, Work& work) {
  auto const& words = work.words;
  auto page = SharesPage{};
  auto const lines = shared_lines(work);
  for (auto at = lines.begin(); at != lines.end();) {
    auto const end = std::find_if(at, lines.end(), [&](SharedLine const& line) { return line.institution != at->institution; });
    auto view = SharingInstitution{.name = at->institution_name, .count = words.plural("share.count", std::int64_t{end - at})};
    for (; at != end; ++at)
      view.goals.push_back({at->standing, goals::word_of(words, at->standing), at->goal_code + " " + at->goal_title, "/metas/" + at->goal_code,
                            at->is_in_charge ? words.text("share.in_charge") : at->in_charge,
                            at->percent ? words.percent(static_cast<double>(*at->percent)) : words.text("share.unsaid"), at->is_in_charge});
    page.institutions.push_back(std::move(view));
  }
  page.is_empty = page.institutions.empty();
  return pages::page(request, work, words.text("share.list"), "plans/shares", page);
}

FormPage form_of(Work& work, Goal const& goal, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  auto const lines = shares_of(work.db, goal);
  for (auto const& line : lines) {
    auto& field = maker.text(field_of(line.institution), "share.percent", 5, false);
    field.label = line.name + (line.is_in_charge ? " (" + work.words.text("share.in_charge") + ")" : "");
  }
  auto page = maker.page("share.edit", "/metas/" + goal.code + "/participacion", shares_revision(lines));
  page.back = "/metas/" + goal.code + "/base";
  page.back_text = goal.code + " " + goal.title;
  if (lines.size() < 2) page.warning = work.words.text("share.alone");
  return page;
}

Goal shareable(Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal});
  auto goal = goals::goal_of(request, work);
  must(may_set_shares(work.actor, goal), kEditGoal);
  return goal;
}

Response get_form(Request const& request, Work& work) {
  auto const goal = shareable(request, work);
  auto values = http::Fields{};
  for (auto const& line : shares_of(work.db, goal))
    if (line.percent) values.add(field_of(line.institution), std::to_string(*line.percent));
  return show_form(request, work, form_of(work, goal, values, {}));
}

Response post_form(Request const& request, Work& work) {
  auto const goal = shareable(request, work);
  auto typed = std::vector<TypedShare>{};
  for (auto const& line : shares_of(work.db, goal)) typed.push_back({line.institution, request.form[field_of(line.institution)]});
  try {
    auto const done = set_shares(work, goal.id, typed, revision_of(request));
    if (!done) return show_refused(request, work, form_of(work, goal, request.form, done.error()));
    return http::see_other("/metas/" + goal.code + "/base");
  } catch (Stale const&) {
    return show_stale(request, work, form_of(work, goal, request.form, {}));
  }
}

}  // namespace

void add_share_pages(http::Router& router) {
  router.get("/participaciones", get_shares);
  router.get("/metas/{goal}/participacion", get_form);
  router.post("/metas/{goal}/participacion", post_form);
}

}  // namespace timon::plans
