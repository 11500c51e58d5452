#include "obstacles/raise_form.hpp"

#include "base/text.hpp"
#include "obstacles/obstacle_page_store.hpp"
#include "obstacles/obstacle_words.hpp"
#include "obstacles/typed_day.hpp"

namespace timon::obstacles {
namespace {

view::Field area(Words const& words, char const* name, std::string const& key, std::string value, Problems const& problems) {
  auto field = view::make_field(words, name, key, std::move(value), problems);
  field.rows = 2;
  field.length_max = static_cast<int>(kTextLengthMax);
  return field;
}

view::Field office_field(Work& work, OfficeId chosen, InstitutionId place, Problems const& problems) {
  auto field = view::make_field(work.words, "responsible", "obstacle.responsible", chosen ? std::to_string(chosen.number) : std::string{}, problems);
  auto options = std::vector<view::Option>{{"", work.words.text("obstacle.responsible.none")}};
  for (auto const& office : offices_near(work.db, place)) options.push_back({std::to_string(office.id.number), office.title + " · " + office.place});
  return view::with_options(std::move(field), std::move(options));
}

}  // namespace

RaiseForm raise_form(Work& work, Obstacle const& draft, InstitutionId place, Problems const& problems) {
  auto const& words = work.words;
  auto form = RaiseForm{.revision = draft.revision};
  form.name = view::make_field(words, "title", "obstacle.title", draft.title, problems);
  form.name.is_required = true;
  form.name.length_max = static_cast<int>(kTitleLengthMax);
  form.type = view::with_options(view::make_field(words, "type", "obstacle.type", boost::describe::enum_to_string(draft.type, ""), problems),
                                 options_of<ObstacleType>(words, "obstacle.type"));
  form.type.is_required = true;
  form.description = area(words, "description", "obstacle.description", draft.description, problems);
  form.treatment_what = area(words, "treatment_what", "obstacle.treatment_what", draft.treatment_what, problems);
  form.treatment_with_whom = area(words, "treatment_with_whom", "obstacle.treatment_with_whom", draft.treatment_with_whom, problems);
  form.treatment_when = area(words, "treatment_when", "obstacle.treatment_when", draft.treatment_when, problems);
  form.decision_asked = area(words, "decision_asked", "obstacle.decision_asked", draft.decision_asked, problems);
  form.limit_on = view::make_field(words, "limit_on", "obstacle.limit_on", day_text(draft.limit_on, "limit_on", problems), problems);
  form.limit_on.is_required = draft.kind == ObstacleKind::alert;
  if (draft.kind == ObstacleKind::restriction) {
    form.is_blocking = view::make_field(words, "is_blocking", "obstacle.is_blocking.form", "1", problems);
    form.is_blocking->is_required = true;
    form.is_blocking->is_chosen = draft.is_blocking;
  }
  form.responsible = office_field(work, draft.responsible, place, problems);
  for (auto const& option : form.type.options) form.types.push_back({option.text, words.text("obstacle.type_help." + option.value)});
  if (!problems.empty()) form.problems = view::summary_of(problems, words);
  return form;
}

Obstacle typed_obstacle(http::Request const& request, ObstacleKind kind, Problems& problems) {
  auto const& form = request.form;
  auto draft = Obstacle{.kind = kind,
                        .title = form["title"],
                        .description = form["description"],
                        .treatment_what = form["treatment_what"],
                        .treatment_with_whom = form["treatment_with_whom"],
                        .treatment_when = form["treatment_when"],
                        .decision_asked = form["decision_asked"]};
  boost::describe::enum_from_string(form["type"].c_str(), draft.type);
  draft.responsible = OfficeId{integer_from(form["responsible"]).value_or(0)};
  draft.limit_on = typed_day(form, "limit_on", problems);
  draft.is_blocking = kind == ObstacleKind::restriction && form["is_blocking"] == "1";
  draft.revision = integer_from(form["revision"]).value_or(0);
  return draft;
}

}  // namespace timon::obstacles
