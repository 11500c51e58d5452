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

/// What a form of a deed gave.
struct DeedGiven {
  std::int64_t revision{};
  std::string text;
  std::string decision_asked;
  Date until{};  // a day long past when none was given: the rule refuses it with its own words
};

/// One deed on the ladder: the noun of its address, what its form asks for, and who does it.
struct DeedSpec {
  char const* noun;  // «derivacion»
  char const* key;   // of its words, under «ladder.»: «derive»
  char const* icon;
  char const* text_field;  // how the rule calls the text; empty: none is asked
  bool has_decision;
  bool has_until;
  bool (*is_offered)(Obstacle const&, Work const&);
  Outcome<Obstacle> (*act)(Work&, ObstacleId, DeedGiven const&);
};

std::vector<DeedSpec> const& deed_specs();

/// The form of a deed, in a dialog of the page or on a page of its own. Several stand on one page, so the names of their
/// fields, which are their ids too, begin with the noun.
struct DeedForm {
  std::string noun;
  std::string icon;
  std::string button;
  std::string title;
  std::string note;
  std::string address;
  std::string back;
  std::int64_t revision{};
  bool is_ready{};                               // it asks for nothing and is done by one press
  std::optional<view::ProblemSummary> problems;  // what belongs to no field of it
  std::optional<view::Field> text;
  std::optional<view::Field> decision_asked;
  std::optional<view::Field> until;
  std::optional<Meanwhile> meanwhile;  // others were there since the form was shown
};
BOOST_DESCRIBE_STRUCT(DeedForm, (), (noun, icon, button, title, note, address, back, revision, is_ready, problems, text, decision_asked, until, meanwhile))

DeedForm deed_form(Work&, Obstacle const&, DeedSpec const&, DeedGiven const& typed = {}, Problems const& = {});
DeedGiven deed_given(http::Request const&, DeedSpec const&);
/// Those that the actor is offered on this obstacle, each with an empty form.
std::vector<DeedForm> deed_forms(Work&, Obstacle const&);
/// May the actor move it: hold it, on a level of the ladder?
bool may_act(Work&, Obstacle const&);

}  // namespace timon::obstacles
