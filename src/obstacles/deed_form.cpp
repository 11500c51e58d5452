#include "obstacles/deed_form.hpp"

#include <algorithm>

#include "base/date_typed.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_words.hpp"

namespace timon::obstacles {
namespace {

bool is_open(Obstacle const& obstacle, Work const&) { return obstacle.is_open(); }
bool is_below_the_top(Obstacle const& obstacle, Work const&) { return obstacle.is_open() && level_above(obstacle.level); }
bool is_above_the_ground(Obstacle const& obstacle, Work const&) { return obstacle.is_open() && level_below(obstacle.level); }
bool runs(Obstacle const& obstacle, Work const&) { return obstacle.is_open() && obstacle.runs_since; }
bool stands(Obstacle const& obstacle, Work const&) { return obstacle.is_open() && !obstacle.runs_since; }
bool is_open_alert(Obstacle const& obstacle, Work const&) { return obstacle.is_open() && obstacle.kind == ObstacleKind::alert; }

std::string key_of(DeedSpec const& spec) { return std::string{"ladder."} + spec.key; }

/// «Derivar a Ministerio, Educación»: where a move leads is said before it is made.
std::string title_of(Work& work, Obstacle const& obstacle, DeedSpec const& spec) {
  auto const level = spec.has_decision ? level_above(obstacle.level) : std::string_view{spec.noun} == "devolucion" ? level_below(obstacle.level) : std::nullopt;
  if (!level) return work.words.text(key_of(spec) + ".title", {obstacle.code});
  auto const holder = holder_on(work, obstacle, *level);
  return work.words.text(key_of(spec) + ".title", {holder ? holder->title : level_names(work).of(*level)});
}

std::string note_of(Work& work, Obstacle const& obstacle, DeedSpec const& spec) {
  auto const key = key_of(spec) + ".note";
  if (!spec.has_decision) return work.words.has(key) ? work.words.text(key) : std::string{};
  auto const above = level_above(obstacle.level);
  auto const days = above ? ladder_days(work.db).of(*above) : std::nullopt;
  return days ? work.words.plural(key, *days) : work.words.text("level.climbs_without_limit");
}

view::Field field_of(Work& work, DeedSpec const& spec, char const* field, std::string const& label_key, std::string value, Problems const& problems) {
  auto made = view::make_field(work.words, field, label_key, std::move(value), problems);
  made.name = std::string{spec.noun} + "-" + field;
  return made;
}

bool is_of_a_field(DeedSpec const& spec, std::string const& field) {
  return field == spec.text_field || (spec.has_decision && field == "decision_asked") || (spec.has_until && field == "until");
}

}  // namespace

std::vector<DeedSpec> const& deed_specs() {
  static auto const specs = std::vector<DeedSpec>{
      {"devolucion", "return", "corner-up-left", "reason", false, false, is_above_the_ground,
       [](Work& work, ObstacleId id, DeedGiven const& given) { return return_obstacle(work, id, given.revision, given.text); }},
      {"derivacion", "derive", "stairs-up", "reason", true, false, is_below_the_top,
       [](Work& work, ObstacleId id, DeedGiven const& given) { return derive_obstacle(work, id, given.revision, given.text, given.decision_asked); }},
      {"resolucion", "resolve", "check", "text", false, false, is_open,
       [](Work& work, ObstacleId id, DeedGiven const& given) { return resolve_obstacle(work, id, given.revision, given.text); }},
      {"conversion", "convert", "arrows-exchange", "", false, false, is_open_alert,
       [](Work& work, ObstacleId id, DeedGiven const& given) { return convert_alert(work, id, given.revision); }},
      {"pausa", "pause", "player-pause", "reason", false, true, runs,
       [](Work& work, ObstacleId id, DeedGiven const& given) { return pause_obstacle(work, id, given.revision, given.text, given.until); }},
      {"reanudacion", "resume", "player-play", "", false, false, stands,
       [](Work& work, ObstacleId id, DeedGiven const& given) { return resume_obstacle(work, id, given.revision); }},
      {"descarte", "discard", "circle-x", "reason", false, false, is_open,
       [](Work& work, ObstacleId id, DeedGiven const& given) { return discard_obstacle(work, id, given.revision, given.text); }},
  };
  return specs;
}

DeedForm deed_form(Work& work, Obstacle const& obstacle, DeedSpec const& spec, DeedGiven const& typed, Problems const& problems) {
  auto const key = key_of(spec);
  auto const back = address_of(obstacle);
  auto form = DeedForm{.noun = spec.noun,
                       .icon = spec.icon,
                       .button = work.words.text(key + ".button"),
                       .title = title_of(work, obstacle, spec),
                       .note = note_of(work, obstacle, spec),
                       .address = back + "/" + spec.noun,
                       .back = back,
                       .revision = typed.revision != 0 ? typed.revision : obstacle.revision};
  auto const has_text = *spec.text_field != '\0';
  form.is_ready = !has_text;
  if (has_text) {
    form.text = field_of(work, spec, spec.text_field, key + ".text", typed.text, problems);
    form.text->is_required = true;
    form.text->length_max = static_cast<int>(kReasonLengthMax);
  }
  if (spec.has_decision)
    form.decision_asked = field_of(work, spec, "decision_asked", "ladder.decision_asked", typed.decision_asked.empty() ? obstacle.decision_asked : typed.decision_asked, problems);
  if (form.decision_asked) form.decision_asked->length_max = static_cast<int>(kTextLengthMax);
  if (spec.has_until) {
    form.until = field_of(work, spec, "until", "ladder.until", typed.until == Date{} ? std::string{} : to_iso(typed.until), problems);
    form.until->is_required = true;
  }
  auto others = problems;
  std::erase_if(others, [&](Problem const& problem) { return is_of_a_field(spec, problem.field); });
  for (auto& problem : others) problem.field.clear();
  if (!others.empty()) form.problems = view::summary_of(others, work.words);
  return form;
}

DeedGiven deed_given(http::Request const& request, DeedSpec const& spec) {
  auto const field = [&](std::string const& name) { return request.form[std::string{spec.noun} + "-" + name]; };
  return {.revision = integer_from(request.form["revision"]).value_or(0),
          .text = *spec.text_field != '\0' ? field(spec.text_field) : std::string{},
          .decision_asked = field("decision_asked"),
          .until = date_typed(field("until")).value_or(Date{})};
}

bool may_act(Work& work, Obstacle const& obstacle) {
  auto const has_level = std::any_of(work.actor.seats.begin(), work.actor.seats.end(), [](Seat const& seat) { return !seat.level.empty(); });
  return work.actor.is_console || (has_level && work.actor.may_write && is_held_by(work.actor, obstacle, work.db));
}

std::vector<DeedForm> deed_forms(Work& work, Obstacle const& obstacle) {
  auto forms = std::vector<DeedForm>{};
  if (!may_act(work, obstacle)) return forms;
  for (auto const& spec : deed_specs())
    if (spec.is_offered(obstacle, work)) forms.push_back(deed_form(work, obstacle, spec));
  return forms;
}

}  // namespace timon::obstacles
