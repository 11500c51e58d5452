#include "goals/milestone_form.hpp"

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "goals/form_options.hpp"
#include "goals/form_problems.hpp"
#include "goals/schedule.hpp"

namespace timon::goals {
namespace {

std::string number_of(std::int64_t id) { return id == 0 ? std::string{} : std::to_string(id); }

/// A whole number, `otherwise` when nothing was typed, or a problem of its field.
std::int64_t whole(http::Fields const& fields, char const* name, std::int64_t otherwise, Problems& problems) {
  auto const text = trimmed(fields[name]);
  if (text.empty()) return otherwise;
  auto const number = integer_from(text);
  if (!number) problems.push_back({name, "number.not_whole", {std::string{text}}});
  return number.value_or(otherwise);
}

std::vector<view::Option> due_kind_options(Words const& words) {
  return {{"fixed", words.text("choice.due_kind.fixed")}, {"after", words.text("choice.due_kind.after")}, {"open", words.text("choice.due_kind.open")}};
}

view::Field several(Words const& words, char const* name, char const* key, http::Fields const& values, std::vector<view::Option> options, Problems const& problems) {
  auto const chosen = values.all(name);
  auto made = view::make_field(words, name, key, {}, problems);
  for (auto& option : options) {
    option.is_chosen = std::ranges::find(chosen, option.value) != chosen.end();
    if (option.is_chosen) made.value += (made.value.empty() ? "" : ",") + option.value;
  }
  std::ranges::stable_partition(options, [](view::Option const& option) { return option.is_chosen; });
  made.options = std::move(options);
  return made;
}

/// What the form says of the critical path where it is computed.
void add_path(MilestoneForm& form, Work& work, Goal const& goal, Milestone const* milestone) {
  auto const of_goal = milestones_of(work.db, goal.id);
  auto const schedule = schedule_of(of_goal, predecessor_links(work.db, goal.id));
  auto const found = milestone ? schedule.steps.find(milestone->id) : schedule.steps.end();
  if (!schedule.is_computed || found == schedule.steps.end()) return;
  auto const& words = work.words;
  auto const is_on_network = found->second.slack || found->second.starts_on;
  if (!is_on_network) {
    form.path_note = words.text("milestone.path.by_hand");
    return;
  }
  form.is_computed = true;
  form.is_on_path = found->second.is_critical;
  form.path_note = words.text(form.is_on_path ? "milestone.path.computed_on" : "milestone.path.computed_off");
  if (found->second.slack && !form.is_on_path) form.path_note += " " + words.text("milestone.path.slack", {words.plural("milestone.days", *found->second.slack)});
}

}  // namespace

http::Fields fields_of(Work& work, Milestone const& milestone) {
  auto fields = fields_of(milestone);
  for (auto const& link : predecessor_links(work.db, milestone.goal))
    if (link.after == milestone.id) fields.add("predecessors", number_of(link.before.number));
  return fields;
}

std::optional<std::vector<MilestoneId>> predecessors_from(http::Fields const& fields) {
  auto const offers = fields.all("offers");
  if (std::ranges::find(offers, "predecessors") == offers.end()) return std::nullopt;
  auto wanted = std::vector<MilestoneId>{};
  for (auto const& each : fields.all("predecessors")) wanted.push_back(MilestoneId{integer_from(each).value_or(0)});
  return wanted;
}

http::Fields fields_of(Milestone const& milestone) {
  auto fields = http::Fields{};
  fields.add("code", milestone.code), fields.add("title", milestone.title), fields.add("responsible", number_of(milestone.responsible.number)), fields.add("type", milestone.type);
  fields.add("weight", std::to_string(milestone.weight)), fields.add("is_critical", milestone.is_critical ? "1" : "");
  fields.add("due_kind", boost::describe::enum_to_string(milestone.due_kind, "")), fields.add("due_on", milestone.due_on ? to_iso(*milestone.due_on) : "");
  fields.add("after_milestone", number_of(milestone.after_milestone.number)), fields.add("after_days", milestone.after_days ? std::to_string(milestone.after_days) : "");
  fields.add("place", number_of(milestone.place.number)), fields.add("amount", amount_text(milestone.amount)), fields.add("detail", milestone.detail);
  return fields;
}

Milestone milestone_from(http::Fields const& fields, Milestone milestone, Problems& problems) {
  auto const text = [&](char const* name) { return std::string{trimmed(fields[name])}; };
  milestone.code = text("code"), milestone.title = text("title"), milestone.type = text("type"), milestone.detail = text("detail");
  milestone.responsible = OfficeId{integer_from(fields["responsible"]).value_or(0)};
  milestone.place = PlaceId{integer_from(fields["place"]).value_or(0)};
  milestone.weight = whole(fields, "weight", 1, problems);
  milestone.is_critical = fields["is_critical"] == "1";
  milestone.amount = amount_from(fields["amount"]);
  if (!milestone.amount && !trimmed(fields["amount"]).empty()) problems.push_back({"amount", "money.not_one"});
  if (!fields.contains("due_kind")) {
    add_of_rules(problems, checked(milestone));
    return milestone;
  }
  if (!boost::describe::enum_from_string(fields["due_kind"].c_str(), milestone.due_kind)) problems.push_back({"due_kind", "milestone.due_kind.missing"});
  milestone.after_milestone = MilestoneId{integer_from(fields["after_milestone"]).value_or(0)};
  milestone.after_days = whole(fields, "after_days", 0, problems);
  auto const due_on = trimmed(fields["due_on"]);
  milestone.due_on = date_typed(due_on);
  if (!milestone.due_on && !due_on.empty()) problems.push_back({"due_on", "date.not_one", {std::string{due_on}}});
  add_of_rules(problems, checked(milestone));
  return milestone;
}

MilestoneForm milestone_form(Work& work, Goal const& goal, Milestone const* milestone, http::Fields const& values, Problems const& problems) {
  auto const& words = work.words;
  auto const field = [&](char const* name, char const* key) { return view::make_field(words, name, key, values[name], problems); };
  auto const required = [&](char const* name, char const* key) {
    auto made = field(name, key);
    made.is_required = true;
    return made;
  };
  auto const home = "/metas/" + goal.code;
  auto form = MilestoneForm{.title = milestone ? words.text("milestone.form.edit") + " " + milestone->code : words.text("milestone.add"),
                            .goal_title = goal.title,
                            .goal_address = home,
                            .action = milestone ? home + "/" + milestone->code + "/editar" : home + "/metas-intermedias/nueva",
                            .back = milestone ? home + "/" + milestone->code : home,
                            .draft = milestone ? "milestone-" + std::to_string(milestone->id.number) : "milestone-new-" + std::to_string(goal.id.number),
                            .revision = milestone ? milestone->revision : 0,
                            .has_dates = !milestone || !goal.approved_on};
  if (goal.approved_on) form.note = words.text(milestone ? "milestone.form.approved" : "milestone.form.added_later", {words.date_short(goal.approved_on)});
  form.code = required("code", "milestone.code");
  form.code.length_max = static_cast<int>(kCodeLengthMax);
  form.title_field = required("title", "milestone.title");
  form.title_field.rows = 2, form.title_field.length_max = static_cast<int>(kTitleLengthMax);
  form.responsible = view::with_options(field("responsible", "milestone.responsible"), responsible_options(work, goal, milestone ? milestone->responsible : OfficeId{}));
  form.type = field("type", "milestone.type"), form.weight = field("weight", "milestone.weight");
  form.is_critical = field("is_critical", "milestone.is_critical");
  form.is_critical.is_chosen = values["is_critical"] == "1";
  form.due_kind = view::with_options(required("due_kind", "milestone.due_kind"), due_kind_options(words));
  form.due_on = field("due_on", "milestone.due_on");
  form.after_milestone = view::with_options(field("after_milestone", "milestone.after_milestone"), predecessor_options(work, goal, milestone ? milestone->id : MilestoneId{}));
  form.after_days = field("after_days", "milestone.after_days");
  auto others = predecessor_options(work, goal, milestone ? milestone->id : MilestoneId{});
  others.erase(others.begin());  // «none»: here nothing is ticked then
  form.offers_predecessors = !others.empty();
  form.predecessors = several(words, "predecessors", "milestone.predecessors", values, std::move(others), problems);
  add_path(form, work, goal, milestone);
  form.place = view::with_options(field("place", "milestone.place"), place_options(work));
  form.amount = field("amount", "milestone.amount");
  form.detail = field("detail", "milestone.detail");
  form.detail.length_max = static_cast<int>(kTextLengthMax);
  if (!problems.empty()) form.problems = view::summary_of(problems, words);
  return form;
}

}  // namespace timon::goals
