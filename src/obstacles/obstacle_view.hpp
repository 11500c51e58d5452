#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "obstacles/deed_form.hpp"
#include "obstacles/ladder_view.hpp"
#include "obstacles/log_view.hpp"
#include "obstacles/obstacle_words.hpp"
#include "platform/view/shape.hpp"

namespace timon::obstacles {

struct TargetView {
  Standing standing{};
  std::string standing_word;
  std::string label;
  std::string address;
  std::string goal_title;
  std::string goal_address;
  std::string goal_note;  // of a milestone, where there are targets on several goals
  std::string milestone_code;
};
BOOST_DESCRIBE_STRUCT(TargetView, (), (standing, standing_word, label, address, goal_title, goal_address, goal_note, milestone_code))

struct RelativeView {
  std::string text;
  std::string address;
  std::string code;
};
BOOST_DESCRIBE_STRUCT(RelativeView, (), (text, address, code))

/// A way to answer what was asked.
struct VerbView {
  std::string value;
  std::string text;
  std::string icon;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(VerbView, (), (value, text, icon, is_chosen))

struct AnswerForm {
  std::string address;
  std::int64_t revision{};
  std::vector<VerbView> verbs;
  view::Field text;
};
BOOST_DESCRIBE_STRUCT(AnswerForm, (), (address, revision, verbs, text))

struct LogForm {
  std::string address;
  std::string text;
  bool is_lesson{};
  std::string error;
  std::vector<view::Option> readers;
};
BOOST_DESCRIBE_STRUCT(LogForm, (), (address, text, is_lesson, error, readers))

/// A named value of «Qué ocurre».
struct FactView {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(FactView, (), (name, value))

/// A milestone that would come late: «3,02 Edificio terminado», «12 jun 2026», «+14 días, por 3,01».
struct ImpactRow {
  std::string address, label, goal, from, to, days, because;
};
BOOST_DESCRIBE_STRUCT(ImpactRow, (), (address, label, goal, from, to, days, because))

/// «Qué se atrasa».
struct ImpactView {
  std::string note;  // until which day it is reckoned
  std::vector<ImpactRow> rows;
  std::string more;                // of a long list
  std::vector<std::string> goals;  // whose end would pass
  std::vector<RelativeView> opportunities;
};
BOOST_DESCRIBE_STRUCT(ImpactView, (), (note, rows, more, goals, opportunities))

/// Everything on the page of an alert or restriction.
struct ObstacleView {
  std::string code, title, kind_name, kind_icon, kind_class, state_name, state_icon, age, affects;
  std::vector<TargetView> targets;
  std::vector<RelativeView> relatives;
  std::optional<TargetView> crumb;
  std::string decision_asked, asked_by, held_by, attended_by;
  bool is_held_by_me{};
  std::string closing, closed;         // of one that is closed
  std::string overdue;                 // an alert whose limit date is past
  std::string convert_address;         // where the holder may make a restriction of it
  std::optional<Meanwhile> meanwhile;  // others were there since the page was shown
  std::optional<view::ProblemSummary> problems;
  std::optional<AnswerForm> answer;
  std::vector<DeedForm> head_deeds, small_deeds, dialogs;
  std::string edit_address;
  std::string split_address, targets_address;  // where who holds it divides it, or lays it on more
  std::optional<ImpactView> impact;
  std::string description;
  std::vector<FactView> facts;
  std::string treatment_what, treatment_with_whom, treatment_when;
  bool has_treatment{};
  std::optional<LogForm> log_form;
  std::vector<EntryView> entries;
  LadderView ladder;
  std::vector<view::Html> panels;  // of modules above
};
BOOST_DESCRIBE_STRUCT(ObstacleView, (),
                      (code, title, kind_name, kind_icon, kind_class, state_name, state_icon, age, affects, targets, relatives, crumb, decision_asked, asked_by, held_by,
                       attended_by, is_held_by_me, closing, closed, overdue, convert_address, meanwhile, problems, answer, head_deeds, small_deeds, dialogs, edit_address,
                       split_address, targets_address, impact, description, facts, treatment_what, treatment_with_whom, treatment_when, has_treatment, log_form, entries, ladder,
                       panels))

/// What a person typed into one of the two forms of the page and what was wrong with it.
struct ObstacleTyped {
  AnswerVerb verb{AnswerVerb::decide};
  std::string answer;
  std::string action;
  bool is_reserved{};
  bool is_lesson{};
  Problems answer_problems;
  Problems action_problems;
  std::optional<Meanwhile> meanwhile{};
};

/// The page of an obstacle, with what came back to it.
http::Response obstacle_page(http::Request const&, Work&, Obstacle const&, ObstacleTyped const& typed = {}, int status = 200);
ObstacleView obstacle_view(Work&, Obstacle const&, ObstacleTyped const& typed = {});
/// May the actor change its texts, or add to its log?
bool may_edit(Work&, Obstacle const&);
bool may_log(Work&, Obstacle const&);

}  // namespace timon::obstacles
