#include "goals/goal_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "goals/form_options.hpp"
#include "goals/form_problems.hpp"
#include "goals/goal_actions.hpp"

namespace timon::goals {
namespace {

constexpr auto kAmountDigitsMax = std::size_t{15};

std::string iso(std::optional<Date> date) { return date ? to_iso(*date) : std::string{}; }
std::string number_of(std::int64_t id) { return id == 0 ? std::string{} : std::to_string(id); }

std::optional<Date> date_in(http::Fields const& fields, char const* name, Problems& problems) {
  auto const text = trimmed(fields[name]);
  if (text.empty()) return std::nullopt;
  auto const date = date_typed(text);
  if (!date) problems.push_back({name, "date.not_one", {std::string{text}}});
  return date;
}

bool has_problem(Problems const& problems, std::initializer_list<std::string_view> fields) {
  return std::any_of(problems.begin(), problems.end(), [&](Problem const& problem) { return std::find(fields.begin(), fields.end(), problem.field) != fields.end(); });
}

std::vector<FormSection> sections_of(Words const& words, Problems const& problems) {
  return {{1, words.text("goal.form.identity"),
           has_problem(problems, {"title", "code", "institution", "objective", "parent", "description", "is_priority", "priority_reason", "is_integrating"})},
          {2, words.text("goal.form.why"), has_problem(problems, {"need", "baseline", "impact"})},
          {3, words.text("goal.form.products"), has_problem(problems, {"product", "result"})},
          {4, words.text("goal.form.who"), has_problem(problems, {"leader", "area", "places", "shares"})},
          {5, words.text("goal.form.dates"), has_problem(problems, {"starts_on", "ends_on"})},
          {6, words.text("goal.form.budget"), has_problem(problems, {"budget", "currency"})},
          {7, words.text("goal.form.publication"), false}};
}

}  // namespace

http::Fields fields_of(Goal const& goal) {
  auto fields = http::Fields{};
  fields.add("title", goal.title), fields.add("code", goal.code), fields.add("institution", number_of(goal.institution.number));
  fields.add("objective", number_of(goal.objective.number)), fields.add("parent", number_of(goal.parent.number)), fields.add("description", goal.description);
  fields.add("is_priority", goal.is_priority ? "1" : ""), fields.add("is_integrating", goal.is_integrating ? "1" : ""), fields.add("is_published", goal.is_published ? "1" : "");
  fields.add("need", goal.need), fields.add("baseline", goal.baseline), fields.add("impact", goal.impact), fields.add("product", goal.product), fields.add("result", goal.result);
  fields.add("leader", number_of(goal.leader.number)), fields.add("area", goal.area), fields.add("starts_on", iso(goal.starts_on)), fields.add("ends_on", iso(goal.ends_on));
  fields.add("budget", amount_text(goal.budget)), fields.add("currency", goal.currency);
  return fields;
}

http::Fields fields_of(Work& work, Goal const& goal) {
  auto fields = fields_of(goal);
  for (auto const& each : places_of(work.db, goal.id)) fields.add("places", number_of(each.place.number));
  for (auto const& each : shares_of(work.db, goal.id)) fields.add("shares", number_of(each.institution.number));
  return fields;
}

GoalLinks links_from(http::Fields const& fields) {
  auto links = GoalLinks{};
  // A box that is not ticked is not sent: the form says which lists it showed.
  auto const offered = fields.all("offers");
  auto const is_offered = [&](char const* name) { return std::find(offered.begin(), offered.end(), name) != offered.end(); };
  if (is_offered("places"))
    for (auto& list = links.places.emplace(); auto const& each : fields.all("places")) list.push_back(PlaceId{integer_from(each).value_or(0)});
  if (is_offered("shares"))
    for (auto& list = links.shares.emplace(); auto const& each : fields.all("shares")) list.push_back(InstitutionId{integer_from(each).value_or(0)});
  links.priority_reason = trimmed(fields["priority_reason"]);
  return links;
}

Goal goal_from(http::Fields const& fields, Goal goal, Problems& problems) {
  auto const text = [&](char const* name) { return std::string{trimmed(fields[name])}; };
  auto const id = [&](char const* name) { return integer_from(fields[name]).value_or(0); };
  goal.title = text("title"), goal.code = text("code"), goal.description = text("description"), goal.area = text("area");
  goal.need = text("need"), goal.baseline = text("baseline"), goal.impact = text("impact"), goal.product = text("product"), goal.result = text("result");
  goal.institution = InstitutionId{id("institution")};
  goal.objective = ObjectiveId{id("objective")};
  goal.parent = GoalId{id("parent")};
  goal.leader = OfficeId{id("leader")};
  goal.is_priority = fields["is_priority"] == "1", goal.is_integrating = fields["is_integrating"] == "1", goal.is_published = fields["is_published"] == "1";
  goal.starts_on = date_in(fields, "starts_on", problems);
  goal.ends_on = date_in(fields, "ends_on", problems);
  goal.currency = text("currency");
  goal.budget = amount_from(fields["budget"]);
  if (!goal.budget && !trimmed(fields["budget"]).empty()) problems.push_back({"budget", "money.not_one"});
  add_of_rules(problems, checked(goal));
  return goal;
}

GoalForm goal_form(Work& work, Goal const* goal, http::Fields const& values, Problems const& problems) {
  auto const& words = work.words;
  auto const field = [&](char const* name, char const* key) { return view::make_field(words, name, key, values[name], problems); };
  auto const required = [&](char const* name, char const* key) {
    auto made = field(name, key);
    made.is_required = true;
    return made;
  };
  auto const area = [&](char const* name, char const* key) {
    auto made = field(name, key);
    made.length_max = static_cast<int>(kTextLengthMax);
    made.rows = 2;
    return made;
  };
  auto const check = [&](char const* name, char const* key) {
    auto made = field(name, key);
    made.is_chosen = values[name] == "1";
    return made;
  };
  auto form = GoalForm{.title = words.text(goal ? "goal.form.edit" : "goal.form.new"),
                       .goal_title = goal ? goal->title : std::string{},
                       .action = goal ? "/metas/" + goal->code + "/editar" : "/metas/nueva",
                       .back = goal ? "/metas/" + goal->code : "/tablero",
                       .draft = goal ? "goal-" + std::to_string(goal->id.number) : "goal-new",
                       .revision = goal ? goal->revision : 0,
                       .sections = sections_of(words, problems)};
  if (goal && goal->approved_on) form.note = words.text("goal.form.approved", {words.date_short(goal->approved_on)});
  form.goal_title_field = required("title", "goal.title");
  form.goal_title_field.rows = 2, form.goal_title_field.length_max = static_cast<int>(kTitleLengthMax);
  form.code = required("code", "goal.code");
  form.code.length_max = static_cast<int>(kCodeLengthMax);
  form.institution = view::with_options(required("institution", "goal.institution"), institution_options(work, goal));
  form.objective = view::with_options(field("objective", "goal.objective"), objective_options(work));
  form.parent = view::with_options(field("parent", "goal.parent"), parent_options(work, goal));
  form.description = area("description", "goal.description");
  form.is_priority = check("is_priority", "goal.is_priority"), form.is_integrating = check("is_integrating", "goal.is_integrating"),
  form.is_published = check("is_published", "goal.is_published");
  form.priority_reason = field("priority_reason", "goal.priority_reason");
  form.priority_reason.length_max = static_cast<int>(kReasonLengthMax);
  form.need = area("need", "goal.need"), form.baseline = area("baseline", "goal.baseline"), form.impact = area("impact", "goal.impact");
  form.product = area("product", "goal.product"), form.result = area("result", "goal.result");
  form.leader = view::with_options(field("leader", "goal.leader"), leader_options(work, goal));
  form.area = field("area", "goal.area");
  auto const several = [&](char const* name, char const* key, std::vector<view::Option> options) {
    auto const chosen = values.all(name);
    auto made = view::make_field(words, name, key, {}, problems);
    for (auto& option : options) {
      option.is_chosen = std::find(chosen.begin(), chosen.end(), option.value) != chosen.end();
      if (option.is_chosen) made.value += (made.value.empty() ? "" : ",") + option.value;
    }
    // What is chosen stands first, however long the list.
    std::stable_partition(options.begin(), options.end(), [](view::Option const& option) { return option.is_chosen; });
    made.options = std::move(options);
    return made;
  };
  form.places = several("places", "goal.places", place_choices(work));
  form.offers_places = !form.places.options.empty();
  form.offers_shares = goal ? may_share(work.actor, *goal) : true;
  if (form.offers_shares) form.shares = several("shares", "goal.shares", sharing_choices(work, goal));
  form.starts_on = field("starts_on", "goal.starts_on"), form.ends_on = field("ends_on", "goal.ends_on");
  form.budget = field("budget", "goal.budget"), form.currency = field("currency", "goal.currency");
  form.currency.length_max = 3;
  if (!problems.empty()) form.problems = view::summary_of(problems, words);
  return form;
}

std::optional<std::int64_t> amount_from(std::string_view text) {
  auto digits = std::string{};
  auto const last = text.find_last_of(",.");
  // The last mark is a decimal one when two digits at most follow it: «412.500» is a whole amount, «412,50» is not.
  auto const has_decimals = last != std::string_view::npos && text.size() - last - 1 <= 2 && text.size() - last - 1 > 0;
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const c = text[i];
    if (c >= '0' && c <= '9') digits += c;
    else if (c != ',' && c != '.' && c != ' ') return std::nullopt;
  }
  if (digits.empty() || digits.size() > kAmountDigitsMax) return std::nullopt;
  auto const decimals = has_decimals ? text.size() - last - 1 : 0;
  digits.append(2 - decimals, '0');
  return integer_from(digits);
}

std::string amount_text(std::optional<std::int64_t> minor_units) {
  if (!minor_units) return {};
  if (*minor_units % 100 == 0) return std::to_string(*minor_units / 100);
  return fmt::format("{},{:02}", *minor_units / 100, *minor_units % 100);
}

}  // namespace timon::goals
