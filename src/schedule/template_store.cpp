#include <algorithm>

#include "base/text.hpp"
#include "platform/words/fold.hpp"
#include "platform/words/words.hpp"
#include "schedule/templates.hpp"

namespace timon::schedule {
namespace {

std::vector<PathTemplateStep> steps_of(sql::Session& db, Id<PathTemplate> path) {
  static auto const text = sql::select<PathTemplateStep>("WHERE path = :path ORDER BY days, id");
  return db.all<PathTemplateStep>(text, sql::with("path", path));
}

std::optional<PathTemplate> kept(sql::Session& db, std::string const& code) {
  static auto const text = sql::select<PathTemplate>("WHERE code = :code");
  return db.maybe<PathTemplate>(text, sql::with("code", code));
}

/// «Obra vial» is «obra-vial»: what an address can hold.
std::string code_from(std::string const& name) {
  auto code = std::string{};
  for (auto const letter : fold(name))
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) code += letter;
    else if (!code.empty() && code.back() != '-') code += '-';
  while (!code.empty() && code.back() == '-') code.pop_back();
  return code.substr(0, 36);
}

}  // namespace

std::vector<PathPlan> all_plans(Work& work) {
  auto plans = std::vector<PathPlan>{};
  static auto const text = sql::select<PathTemplate>("ORDER BY name, id");
  auto const all = work.db.all<PathTemplate>(text);
  for (auto const& path : all)
    if (!path.is_withdrawn) plans.push_back({path, steps_of(work.db, path.id)});
  for (auto& plan : shipped_plans(work.words))
    if (std::ranges::find(all, plan.path.code, &PathTemplate::code) == all.end()) plans.push_back(std::move(plan));
  std::ranges::stable_sort(plans, {}, [](PathPlan const& plan) { return collation_key(plan.path.name); });
  return plans;
}

std::optional<PathPlan> find_plan(Work& work, std::string const& code) {
  for (auto& plan : all_plans(work))
    if (plan.path.code == code) return std::move(plan);
  return std::nullopt;
}

Outcome<PathPlan> save_plan(Work& work, PathPlan plan, std::int64_t revision_seen) {
  must_have(work.actor, {kManageTemplates});
  if (auto problems = check(plan); !problems.empty()) return problems;
  auto const is_new = plan.path.code.empty();
  if (is_new) {
    plan.path.code = code_from(plan.path.name);
    // One that was withdrawn gives its name back: a new one takes its row.
    if (plan.path.code.empty() || plan.path.code == "nueva" || find_plan(work, plan.path.code)) return Problem{"name", "template.name.taken"};
  }
  auto const before = kept(work.db, plan.path.code);
  auto deed = Deed{work, is_new ? "template_created" : "template_edited"};
  plan.path.is_withdrawn = false;
  if (before) {
    must_be_current(revision_seen, before->revision, PathTemplate::kTable);
    plan.path.id = before->id;
    plan.path = deed.update(*before, plan.path);
    for (auto const& step : steps_of(work.db, before->id)) deed.erase(step);
  } else {
    plan.path.id = {};
    plan.path = deed.insert(plan.path);
  }
  for (auto& step : plan.steps) {
    step.id = {};
    step.path = plan.path.id;
    step = deed.insert(step);
  }
  deed.commit();
  return plan;
}

void withdraw_plan(Work& work, std::string const& code) {
  must_have(work.actor, {kManageTemplates});
  auto const plan = find_plan(work, code);
  if (!plan) throw NotFound{};
  auto deed = Deed{work, "template_withdrawn"};
  auto after = plan->path;
  after.is_withdrawn = true;
  if (plan->path.id) deed.update(plan->path, after);
  else deed.insert(after);  // one that is shipped is known as withdrawn from here on
  deed.commit();
}

}  // namespace timon::schedule
