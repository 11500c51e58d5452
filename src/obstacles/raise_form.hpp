#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "obstacles/meanwhile.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/http/http.hpp"
#include "platform/view/form.hpp"

namespace timon::obstacles {

/// What a type of obstacle is, with an example, for who must choose one.
struct TypeHelp {
  std::string name;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TypeHelp, (), (name, text))

/// The form of an alert or restriction, new or to be changed; on a page or inside a dialog.
struct RaiseForm {
  std::string title;
  std::string about;    // where it will lie
  std::string address;  // where the form goes
  std::string back;
  std::string crumb;
  std::string button;
  bool is_in_dialog{};
  std::vector<std::string> items;  // what is merged into it
  std::int64_t revision{};
  std::optional<view::ProblemSummary> problems;
  std::optional<Meanwhile> meanwhile;  // others were there since the form was shown
  view::Field name, type, description, treatment_what, treatment_with_whom, treatment_when, decision_asked, limit_on;
  std::optional<view::Field> is_blocking;
  view::Field responsible;
  std::vector<TypeHelp> types;
};
BOOST_DESCRIBE_STRUCT(RaiseForm, (),
                      (title, about, address, back, crumb, button, is_in_dialog, items, revision, problems, meanwhile, name, type, description, treatment_what, treatment_with_whom,
                       treatment_when, decision_asked, limit_on, is_blocking, responsible, types))

/// The fields filled from the draft. `place`: where offices are looked for.
RaiseForm raise_form(Work&, Obstacle const& draft, InstitutionId place, Problems const& problems = {});
/// What was typed.
Obstacle typed_obstacle(http::Request const&, ObstacleKind, Problems&);

}  // namespace timon::obstacles
