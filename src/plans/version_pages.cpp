#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "plans/plan_pages.hpp"
#include "platform/hash/hash.hpp"

namespace timon::plans {
namespace {

using http::Request;
using http::Response;

struct FrozenLine {
  std::string kind, code, title, address;
  bool is_axis{}, is_objective{}, is_goal{};
};
BOOST_DESCRIBE_STRUCT(FrozenLine, (), (kind, code, title, address, is_axis, is_objective, is_goal))

struct DifferenceLine {
  std::string change, what, before, after;
};
BOOST_DESCRIBE_STRUCT(DifferenceLine, (), (change, what, before, after))

struct VersionChoice {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(VersionChoice, (), (text, address, is_current))

/// «/planes/{plan}/versiones/{number}».
struct VersionPage {
  std::string plan, plan_address, title, about, reason, act_text, fingerprint, check, compared;
  bool is_draft{}, is_intact{}, is_same{}, has_compared{};
  std::vector<FrozenLine> lines;
  std::vector<VersionChoice> others;
  std::vector<DifferenceLine> differences;
};
BOOST_DESCRIBE_STRUCT(VersionPage, (),
                      (plan, plan_address, title, about, reason, act_text, fingerprint, check, compared, is_draft, is_intact, is_same, has_compared, lines, others, differences))

auto const kRegistered = view::Registered<VersionPage>{"plans/version"};

/// Titles of goals are for those who see them, frozen or not.
PlanContent seen_of(Work& work, PlanContent content) {
  if (work.actor.sees_all() || work.actor.is_console) return content;
  auto const seen = seen_goals(work, content);
  std::erase_if(content.branches, [&](Branch const& branch) { return branch.kind == BranchKind::goal && std::ranges::find(seen, GoalId{branch.id}) == seen.end(); });
  return content;
}

PlanContent content_at(Work& work, Plan const& plan, PlanVersion const& version) {
  return seen_of(work, version.is_draft() ? content_of(work.db, plan) : content_from(version.content));
}

std::string name_of(Branch const& branch) { return branch.code + " " + branch.title; }

/// The name of what a branch hangs from.
std::string parent_name(PlanContent const& content, Branch const& branch) {
  auto const kind = branch.kind == BranchKind::goal ? BranchKind::objective : BranchKind::axis;
  auto const at = std::ranges::find_if(content.branches, [&](Branch const& other) { return other.kind == kind && other.id == branch.parent; });
  return at == content.branches.end() ? std::string{} : name_of(*at);
}

DifferenceLine line_of(Words const& words, BranchDifference const& difference, PlanContent const& before, PlanContent const& after) {
  auto const& branch = difference.change == BranchChange::removed ? difference.before : difference.after;
  auto line = DifferenceLine{.change = words.text(std::string{"plan_version.change."} + boost::describe::enum_to_string(difference.change, "")),
                             .what = words.text(std::string{"branch."} + boost::describe::enum_to_string(branch.kind, "")) + " " + branch.code};
  auto const is_moved = difference.change == BranchChange::moved;
  if (difference.change != BranchChange::added) line.before = is_moved ? parent_name(before, difference.before) : name_of(difference.before);
  if (difference.change != BranchChange::removed) line.after = is_moved ? parent_name(after, difference.after) : name_of(difference.after);
  return line;
}

/// The version that this one is compared with: the one that is asked for, else the one before it.
PlanVersion const* other_version(Request const& request, std::vector<PlanVersion> const& versions, PlanVersion const& version) {
  auto const asked = integer_from(request.query["con"]).value_or(version.number - 1);
  auto const at = std::ranges::find(versions, asked, &PlanVersion::number);
  return at == versions.end() || at->number == version.number ? nullptr : &*at;
}

void put_comparison(Work& work, VersionPage& page, Plan const& plan, PlanVersion const& version, PlanVersion const& other, PlanContent const& content) {
  auto const against = content_at(work, plan, other);
  auto const is_earlier = other.number < version.number;
  auto const& before = is_earlier ? against : content;
  auto const& after = is_earlier ? content : against;
  for (auto const& difference : differences(before, after)) page.differences.push_back(line_of(work.words, difference, before, after));
  page.compared = work.words.text("plan_version.compared", {std::to_string(std::min(other.number, version.number)), std::to_string(std::max(other.number, version.number))});
  page.has_compared = true;
  page.is_same = page.differences.empty();
}

Response get_version(Request const& request, Work& work) {
  auto const plan = plan_at(request, work);
  auto const& words = work.words;
  auto const versions = versions_of(work.db, plan.id);
  auto const at = std::ranges::find(versions, integer_from(request.path_words["version"]).value_or(0), &PlanVersion::number);
  if (at == versions.end()) throw NotFound{};
  auto const& version = *at;
  auto page = VersionPage{.plan = plan.name,
                          .plan_address = address_of(plan),
                          .title = words.text("plan_version.number", {std::to_string(version.number)}),
                          .about = version.is_draft() ? words.text("plan_version.draft_since", {words.date_short(version.opened_on)})
                                                      : words.text("plan_version.approved_by", {act_words(words, version.authority, version.act_number, version.act_on)}),
                          .reason = version.reason,
                          .act_text = version.act_text,
                          .fingerprint = version.fingerprint,
                          .is_draft = version.is_draft()};
  page.is_intact = !version.is_draft() && sha256(version.content) == version.fingerprint;
  if (!version.is_draft()) page.check = words.text(page.is_intact ? "plan_version.intact" : "plan_version.broken");
  auto const content = content_at(work, plan, version);
  for (auto const& branch : content.branches)
    page.lines.push_back({.kind = words.text(std::string{"branch."} + boost::describe::enum_to_string(branch.kind, "")),
                          .code = branch.code,
                          .title = branch.title,
                          .address = branch.kind == BranchKind::goal ? "/metas/" + branch.code : std::string{},
                          .is_axis = branch.kind == BranchKind::axis,
                          .is_objective = branch.kind == BranchKind::objective,
                          .is_goal = branch.kind == BranchKind::goal});
  auto const* const other = other_version(request, versions, version);
  for (auto const& each : versions)
    if (each.number != version.number)
      page.others.push_back({words.text("plan_version.number", {std::to_string(each.number)}), request.path + "?con=" + std::to_string(each.number), other == &each});
  if (other) put_comparison(work, page, plan, version, *other, content);
  return pages::page(request, work, plan.name + ", " + page.title, "plans/version", page);
}

Plan approvable(Request const& request, Work& work) {
  must_have(work.actor, {kApprovePlan});
  return plan_at(request, work);
}

FormPage approval_form(Work& work, Plan const& plan, http::Fields const& values, Problems const& problems) {
  auto const versions = versions_of(work.db, plan.id);
  auto maker = FormMaker{work.words, values, problems};
  put_act_fields(maker, "act.text");
  auto page = maker.page("plan_version.approval", address_of(plan) + "/aprobacion", versions.empty() ? 0 : versions.front().revision);
  page.back = address_of(plan);
  page.back_text = plan.name;
  page.warning = work.words.text("plan_version.approval.warning");
  return page;
}

Response get_approval(Request const& request, Work& work) { return show_form(request, work, approval_form(work, approvable(request, work), {}, {})); }

Response post_approval(Request const& request, Work& work) {
  auto const plan = approvable(request, work);
  auto problems = Problems{};
  auto act = act_from(request.form, problems);
  if (problems.empty()) {
    try {
      auto const done = approve_version(work, plan.id, revision_of(request), std::move(act));
      if (done) return http::see_other(address_of(plan) + "/versiones/" + std::to_string(done->number));
      problems = done.error();
    } catch (Stale const&) {
      return show_stale(request, work, approval_form(work, plan, request.form, {}));
    }
  }
  return show_refused(request, work, approval_form(work, plan, request.form, problems));
}

FormPage amendment_form(Work& work, Plan const& plan, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.area("reason", "plan_version.reason", true);
  auto page = maker.page("plan_version.amendment", address_of(plan) + "/enmienda", 0);
  page.back = address_of(plan);
  page.back_text = plan.name;
  return page;
}

Response get_amendment(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  return show_form(request, work, amendment_form(work, plan_at(request, work), {}, {}));
}

Response post_amendment(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  auto const plan = plan_at(request, work);
  auto const opened = amend_plan(work, plan.id, request.form["reason"]);
  if (!opened) return show_refused(request, work, amendment_form(work, plan, request.form, opened.error()));
  return http::see_other(address_of(plan));
}

}  // namespace

std::string act_words(Words const& words, std::string const& authority, std::string const& number, std::optional<Date> on) {
  return words.text("act.words", {number, authority, words.date_short(on)});
}

void put_act_fields(FormMaker& maker, char const* text_key) {
  maker.text("authority", "act.authority", kTitleLengthMax);
  maker.text("act_number", "act.act_number", kTitleLengthMax);
  maker.date("act_on", "act.act_on", true);
  maker.area("act_text", text_key);
}

Act act_from(http::Fields const& fields, Problems& problems) {
  return {.authority = fields["authority"], .number = fields["act_number"], .on = date_of(fields, "act_on", problems), .text = fields["act_text"]};
}

void add_version_pages(http::Router& router) {
  router.get("/planes/{plan}/versiones/{version:id}", get_version);
  router.get("/planes/{plan}/aprobacion", get_approval);
  router.post("/planes/{plan}/aprobacion", post_approval);
  router.get("/planes/{plan}/enmienda", get_amendment);
  router.post("/planes/{plan}/enmienda", post_amendment);
}

}  // namespace timon::plans
