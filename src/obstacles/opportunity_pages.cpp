#include "base/text.hpp"
#include "obstacles/ground.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "obstacles/opportunity_form.hpp"
#include "obstacles/opportunity_view.hpp"
#include "platform/pages/pages.hpp"

namespace timon::obstacles {
namespace {

auto const kPage = view::Registered<OpportunityView>{"obstacles/opportunity"};
auto const kForm = view::Registered<OpportunityForm>{"obstacles/opportunity_form"};
auto const kList = view::Registered<OpportunityList>{"obstacles/opportunities"};

std::string address_of(Opportunity const& opportunity) { return "/oportunidades/" + opportunity.code; }

Opportunity opportunity_at(http::Request const& request, Work& work) {
  auto found = find_visible_opportunity(work, request.path_words["code"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

http::Response form_answer(http::Request const& request, Work& work, OpportunityForm form, int status) {
  form.is_in_dialog = request.wants_fragment();
  if (form.is_in_dialog) return pages::fragment(request, work, "obstacles/opportunity_form", form, status);
  auto const title = form.title;
  return pages::page(request, work, title, "obstacles/opportunity_form", form, status);
}

http::Response new_form(http::Request const& request, Work& work, Ground const& ground, Opportunity const& draft, Problems const& problems = {}) {
  auto form = opportunity_form(work, draft, problems);
  form.title = work.words.text("opportunity.new");
  form.about = work.words.text("obstacle.on", {ground.label()});
  form.address = ground.address() + "/oportunidades";
  form.back = ground.address();
  form.crumb = ground.label();
  form.button = work.words.text("opportunity.propose");
  return form_answer(request, work, std::move(form), problems.empty() ? 200 : 422);
}

http::Response get_new(http::Request const& request, Work& work) {
  must_have(work.actor, {kRaiseObstacle});
  auto const ground = ground_of(request, work);
  must(may_raise(work.actor, ground.goal), kRaiseObstacle);
  return new_form(request, work, ground, {});
}

http::Response post_new(http::Request const& request, Work& work) {
  must_have(work.actor, {kRaiseObstacle});
  auto const ground = ground_of(request, work);
  auto problems = Problems{};
  auto draft = typed_opportunity(request, problems);
  draft.goal = ground.goal.id;
  if (ground.milestone) draft.milestone = ground.milestone->id;
  if (!problems.empty()) return new_form(request, work, ground, draft, problems);
  auto const proposed = propose_opportunity(work, draft);
  if (!proposed) return new_form(request, work, ground, draft, proposed.error());
  if (!request.wants_fragment()) return http::see_other(address_of(*proposed));
  return pages::fragment(request, work, "obstacles/_registered", RegisteredView{work.words.text("opportunity.proposed"), proposed->code, address_of(*proposed)}, 201);
}

OpportunityForm form_of(Work& work, Opportunity const& opportunity, Opportunity const& draft, Problems const& problems = {}) {
  auto form = opportunity_form(work, draft, problems);
  form.title = work.words.text("obstacle.edit_title", {opportunity.code});
  form.about = opportunity.title;
  form.address = address_of(opportunity) + "/edicion";
  form.back = address_of(opportunity);
  form.crumb = opportunity.code;
  form.button = work.words.text("obstacle.save");
  return form;
}

http::Response edit_form(http::Request const& request, Work& work, Opportunity const& opportunity, Opportunity const& draft, Problems const& problems = {}) {
  return form_answer(request, work, form_of(work, opportunity, draft, problems), problems.empty() ? 200 : 422);
}

/// True when others were there since that revision: the deed was not done, or is another's by now.
bool is_overtaken(http::Request const& request, Work& work, std::int64_t revision_seen, std::function<void()> const& deed) {
  try {
    deed();
    return false;
  } catch (Stale const&) {
    return true;
  } catch (Forbidden const&) {
    if (revision_seen == 0 || revision_seen >= opportunity_at(request, work).revision) throw;
    return true;
  }
}

/// What happened, on the opportunity's own page, with what was typed.
http::Response clash_page(http::Request const& request, Work& work, std::int64_t revision_seen, std::string typed) {
  auto const now = opportunity_at(request, work);
  auto view = opportunity_view(work, now, typed, {});
  view.meanwhile = meanwhile(work, now, revision_seen);
  view.meanwhile->can_be_sent = view.form.has_value();
  if (!view.form) view.meanwhile->typed = std::move(typed);
  return pages::page(request, work, now.code + " " + now.title, "obstacles/opportunity", view, 409);
}

http::Response edit_clash(http::Request const& request, Work& work, Opportunity draft) {
  auto const now = opportunity_at(request, work);
  if (!now.is_open()) return clash_page(request, work, draft.revision, draft.message.empty() ? draft.title : draft.message);
  auto told = meanwhile(work, now, draft.revision);
  draft.revision = now.revision;
  auto form = form_of(work, now, draft);
  told.fields = differing(form, form_of(work, now, now));
  told.can_be_sent = true;
  form.meanwhile = std::move(told);
  return form_answer(request, work, std::move(form), 409);
}

http::Response get_edit(http::Request const& request, Work& work) {
  must_have(work.actor, {kRaiseObstacle});
  auto const opportunity = opportunity_at(request, work);
  must(may_raise(work.actor, goals::find_visible(work, opportunity.goal).value()), kRaiseObstacle);
  return edit_form(request, work, opportunity, opportunity);
}

http::Response post_edit(http::Request const& request, Work& work) {
  must_have(work.actor, {kRaiseObstacle});
  auto const opportunity = opportunity_at(request, work);
  auto problems = Problems{};
  auto const wanted = typed_opportunity(request, problems);
  if (!problems.empty()) return edit_form(request, work, opportunity, wanted, problems);
  auto saved = Outcome<Opportunity>{opportunity};
  if (is_overtaken(request, work, wanted.revision, [&] { saved = edit_opportunity(work, opportunity.id, wanted.revision, wanted); })) return edit_clash(request, work, wanted);
  if (!saved) return edit_form(request, work, opportunity, wanted, saved.error());
  return http::see_other(address_of(opportunity));
}

http::Response opportunity_page(http::Request const& request, Work& work, Opportunity const& opportunity, std::string text = {}, Problems const& problems = {}) {
  return pages::page(request, work, opportunity.code + " " + opportunity.title, "obstacles/opportunity", opportunity_view(work, opportunity, std::move(text), problems),
                     problems.empty() ? 200 : 422);
}

http::Response get_opportunity(http::Request const& request, Work& work) { return opportunity_page(request, work, opportunity_at(request, work)); }

http::Response post_valuation(http::Request const& request, Work& work) {
  must_have(work.actor, {kRaiseObstacle});
  auto const opportunity = opportunity_at(request, work);
  auto const& text = request.form["text"];
  auto verb = ValuationVerb::advance;
  boost::describe::enum_from_string(request.form["verb"].c_str(), verb);
  auto const seen = integer_from(request.form["revision"]).value_or(0);
  auto valued = Outcome<Opportunity>{opportunity};
  if (is_overtaken(request, work, seen, [&] { valued = value_opportunity(work, opportunity.id, seen, verb, text); })) return clash_page(request, work, seen, text);
  if (!valued) return opportunity_page(request, work, opportunity, text, valued.error());
  return http::see_other(address_of(opportunity));
}

http::Response get_list(http::Request const& request, Work& work) {
  return pages::page(request, work, work.words.text("opportunity.list"), "obstacles/opportunities",
                     opportunity_list(work, request.query["state"] == "all", integer_from(request.query["page"]).value_or(1)));
}

}  // namespace

void add_opportunity_pages(http::Router& router) {
  router.get("/oportunidades", get_list);
  router.get("/oportunidades/{code}", get_opportunity);
  router.get("/oportunidades/{code}/edicion", get_edit);
  router.post("/oportunidades/{code}/edicion", post_edit);
  router.post("/oportunidades/{code}/valoracion", post_valuation);
  for (auto const* base : {"/metas/{goal}", "/metas/{goal}/{milestone}"}) {
    router.get(base + std::string{"/oportunidades/nueva"}, get_new);
    router.post(base + std::string{"/oportunidades"}, post_new);
  }
}

}  // namespace timon::obstacles
