#include "goals/milestone_form.hpp"

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "base/text.hpp"
#include "goals/form_options.hpp"

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

}  // namespace

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
  if (!fields.contains("due_kind")) return milestone;
  if (!boost::describe::enum_from_string(fields["due_kind"].c_str(), milestone.due_kind)) problems.push_back({"due_kind", "milestone.due_kind.missing"});
  milestone.after_milestone = MilestoneId{integer_from(fields["after_milestone"]).value_or(0)};
  milestone.after_days = whole(fields, "after_days", 0, problems);
  auto const due_on = trimmed(fields["due_on"]);
  milestone.due_on = date_from_iso(due_on);
  if (!milestone.due_on && !due_on.empty()) problems.push_back({"due_on", "date.not_one", {std::string{due_on}}});
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
  form.place = view::with_options(field("place", "milestone.place"), place_options(work));
  form.amount = field("amount", "milestone.amount");
  form.detail = field("detail", "milestone.detail");
  form.detail.length_max = static_cast<int>(kTextLengthMax);
  if (!problems.empty()) form.problems = view::summary_of(problems, words);
  return form;
}

}  // namespace timon::goals
