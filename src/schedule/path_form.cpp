#include "schedule/path_form.hpp"

#include <boost/describe/enum_from_string.hpp>

#include <algorithm>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "goals/schedule.hpp"
#include "platform/hash/hash.hpp"
#include "platform/words/words.hpp"
#include "schedule/recurring.hpp"
#include "schedule/templates.hpp"

namespace timon::schedule {
namespace {

/// «{periodo}» in a title: the month and the year, or the week.
std::string titled(Words const& words, std::string title, Date day, RecurringUnit unit) {
  constexpr auto kPlace = std::string_view{"{periodo}"};
  auto const period =
      unit == RecurringUnit::months ? words.month(day) : words.text("recurring.week", {std::to_string(week_number(day)), std::to_string(year_of(week_of(day) + 3))});
  auto const at = title.find(kPlace);
  if (at == std::string::npos) return title + ", " + period;
  return title.replace(at, kPlace.size(), period);
}

std::vector<goals::PathDraft> series_from(http::Request const& request, Work& work, Problems& problems) {
  auto const& form = request.form;
  auto series = Recurring{};
  auto const from = day_at(request, "from", problems), until = day_at(request, "until", problems);
  auto const every = integer_from(trimmed(form["every"]));
  if (!boost::describe::enum_from_string(form["unit"].c_str(), series.unit)) series.unit = RecurringUnit::months;
  if (!every) problems.push_back({"every", "recurring.every.out_of_bounds"});
  if (trimmed(form["code"]).empty()) problems.push_back({"code", "milestone.code.missing"});
  if (trimmed(form["title"]).empty()) problems.push_back({"title", "milestone.title.missing"});
  if (!problems.empty()) return {};
  series.from = *from, series.until = *until, series.every = *every;
  problems = check(series);
  if (!problems.empty()) return {};
  auto const calendar = organization::working_calendar(work.db);
  auto drafts = std::vector<goals::PathDraft>{};
  auto const first = std::string{trimmed(form["code"])}, title = std::string{trimmed(form["title"])};
  for (auto const& day : days_of(series)) {
    auto draft = goals::PathDraft{.milestone = {.code = code_after(first, drafts.size()),
                                                .title = titled(work.words, title, day, series.unit),
                                                .responsible = OfficeId{integer_from(form["responsible"]).value_or(0)},
                                                .is_critical = false,
                                                .due_kind = DueKind::fixed,
                                                .due_on = working_day_from(calendar, day)}};
    if (form["chained"] == "1" && !drafts.empty()) draft.predecessors = {drafts.back().milestone.code};
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

std::vector<goals::PathDraft> template_from(http::Request const& request, Work& work, Problems& problems) {
  auto const plan = find_plan(work, request.form["template"]);
  if (!plan) problems.push_back({"template", "template.unknown"});
  auto const from = day_at(request, "from", problems);
  if (!problems.empty()) return {};
  auto drafts = drafts_of(*plan, *from, organization::working_calendar(work.db));
  for (auto& draft : drafts) draft.milestone.responsible = OfficeId{integer_from(request.form["responsible"]).value_or(0)};
  return drafts;
}

std::vector<goals::PathDraft> copy_from(http::Request const& request, Work& work, Problems& problems) {
  auto const source = goals::find_visible(work, request.form["source"]);
  if (!source) problems.push_back({"source", "path.source.unknown"});
  auto const from = day_at(request, "from", problems);
  if (!problems.empty()) return {};
  auto const plan = plan_of(*source, goals::milestones_of(work.db, source->id), goals::predecessor_links(work.db, source->id));
  auto drafts = drafts_of(plan, *from, organization::working_calendar(work.db));
  for (auto& draft : drafts) draft.milestone.responsible = OfficeId{integer_from(request.form["responsible"]).value_or(0)};
  if (drafts.empty()) problems.push_back({"source", "path.source.empty"});
  return drafts;
}

}  // namespace

std::optional<Date> day_at(http::Request const& request, char const* field, Problems& problems) {
  auto const text = std::string{trimmed(request.form[field])};
  auto const day = date_typed(text);
  if (text.empty()) problems.push_back({field, "path.date.missing"});
  else if (!day) problems.push_back({field, "date.not_one", {text}});
  return day;
}

std::vector<goals::PathDraft> drafts_from(http::Request const& request, Work& work, Problems& problems) {
  auto const& kind = request.form["tipo"];
  if (kind == "periodicas") return series_from(request, work, problems);
  return kind == "copia" ? copy_from(request, work, problems) : template_from(request, work, problems);
}

std::vector<DraftRow> rows_of(Words const& words, std::vector<goals::PathDraft> const& drafts) {
  auto rows = std::vector<DraftRow>{};
  for (auto const& draft : drafts)
    rows.push_back({draft.milestone.code, draft.milestone.title, words.date_short(draft.milestone.due_on), join(draft.predecessors, "; "), draft.milestone.weight});
  return rows;
}

std::string mark_of(std::vector<goals::PathDraft> const& drafts) {
  constexpr auto kDigits = std::size_t{24};
  auto text = std::string{};
  for (auto const& [milestone, predecessors] : drafts)
    text += milestone.code + "\n" + milestone.title + "\n" + (milestone.due_on ? to_iso(*milestone.due_on) : "") + "\n" + join(predecessors, ";") + "\n" +
            std::to_string(milestone.weight) + "\n" + std::to_string(milestone.responsible.number) + "\n";
  return sha256(text).substr(0, kDigits);
}

std::vector<view::Option> template_options(Work& work) {
  auto options = std::vector<view::Option>{};
  for (auto const& plan : all_plans(work))
    options.push_back({plan.path.code, plan.path.name + " (" + work.words.plural("template.steps", static_cast<std::int64_t>(plan.steps.size())) + ")"});
  return options;
}

}  // namespace timon::schedule
