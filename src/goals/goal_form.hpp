#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goal_links.hpp"
#include "platform/http/http.hpp"
#include "platform/view/form.hpp"

namespace timon::goals {

/// A field that somebody else changed meanwhile: what each of both wrote.
struct Clash {
  std::string field;  // its id on the form
  std::string label;
  std::string typed;
  std::string now;
};
BOOST_DESCRIBE_STRUCT(Clash, (), (field, label, typed, now))

/// One part of a long form.
struct FormSection {
  int number{};
  std::string title;
  bool has_problem{};
};
BOOST_DESCRIBE_STRUCT(FormSection, (), (number, title, has_problem))

/// «/metas/nueva» and «/metas/{goal}/editar».
struct GoalForm {
  std::string title;  // «Editar la meta»
  std::string goal_title;
  std::string note;  // «Plan aprobado el 12 ene 2026…»
  std::string action;
  std::string back;
  std::string draft;  // under which the browser keeps what is not sent yet
  std::int64_t revision{};
  bool is_stale{};  // somebody else saved meanwhile
  std::vector<Clash> clashes;
  std::optional<view::ProblemSummary> problems;
  std::vector<FormSection> sections;
  view::Field goal_title_field, code, institution, objective, parent, description, is_priority, priority_reason, is_integrating;
  view::Field need, baseline, impact, product, result;
  view::Field leader, area;
  view::Field places, shares;  // several may be chosen; the value is their numbers with commas
  bool offers_places{}, offers_shares{};
  view::Field starts_on, ends_on;
  view::Field budget, currency;
  view::Field is_published;
};
BOOST_DESCRIBE_STRUCT(GoalForm, (),
                      (title, goal_title, note, action, back, draft, revision, is_stale, clashes, problems, sections, goal_title_field, code, institution, objective, parent,
                       description, is_priority, priority_reason, is_integrating, need, baseline, impact, product, result, leader, area, places, shares, offers_places, offers_shares, starts_on,
                       ends_on, budget, currency, is_published))

/// What the fields of the form hold for a goal, under their names.
http::Fields fields_of(Goal const&);
/// The same with its places and who shares it.
http::Fields fields_of(Work&, Goal const&);
/// The links that the fields say; absent where the form did not offer them.
GoalLinks links_from(http::Fields const&);
/// The goal that the fields say, on the ground of another; what cannot be read is a problem of its field.
Goal goal_from(http::Fields const&, Goal ground, Problems&);
/// The form with those values in it. `goal` is the one that is edited; none for a new one.
GoalForm goal_form(Work&, Goal const* goal, http::Fields const& values, Problems const&);
/// The fields in which what was typed is not what stands there now.
std::vector<Clash> clashes_of(GoalForm const& typed, GoalForm const& now);

/// «412500000,50» as minor units; a group mark does no harm. Nothing for what is no amount.
std::optional<std::int64_t> amount_from(std::string_view text);
/// The same way back.
std::string amount_text(std::optional<std::int64_t> minor_units);

}  // namespace timon::goals
