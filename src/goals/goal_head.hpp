#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/board_view.hpp"
#include "goals/panels.hpp"
#include "goals/standing_store.hpp"
#include "goals/standing_words.hpp"

namespace timon::goals {

/// The sections of a goal, one page each; none: a page beside them.
enum class GoalTab { none, summary, base, milestones, obstacles, opportunities, history };

/// A judgement beside the computed standing.
struct OverrideView {
  Standing standing{};
  std::string standing_word;
  std::string text;  // «según la Coordinación, hasta el 05 jun 2026»
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(OverrideView, (), (standing, standing_word, text, reason))

/// A deed that this person may do here: a link that opens its form.
struct DeedLink {
  std::string text;
  std::string address;
  bool is_primary{};
};
BOOST_DESCRIBE_STRUCT(DeedLink, (), (text, address, is_primary))

/// What stands above every section of a goal.
struct GoalHead {
  std::string code;
  std::string title;
  std::string institution;
  std::string institution_address;
  Standing standing{};
  std::string standing_word;
  bool is_published{}, is_priority{}, is_integrating{}, is_draft{};
  ReasonView reason;
  std::optional<OverrideView> judged;
  std::string leader, area, starts, ends, updated;
  bool is_past{};
  view::Thermometer thermometer;
  std::vector<ChoiceLink> tabs;
  std::string edit_address;
  std::vector<DeedLink> deeds;
  std::string likelihood;  // of delivery, as the delivery unit judges it
  std::string likelihood_address;
};
BOOST_DESCRIBE_STRUCT(GoalHead, (),
                      (code, title, institution, institution_address, standing, standing_word, is_published, is_priority, is_integrating, is_draft, reason, judged, leader, area,
                       starts, ends, updated, is_past, thermometer, tabs, edit_address, deeds, likelihood, likelihood_address))

/// `section`: the path of the module's section that is shown, «/dinero»; `current` is none then.
GoalHead goal_head(Work&, Goal const&, GoalStanding const&, Panels const&, GoalTab current, std::string const& section = {});

/// «Gerencia de Meta, Educación (Ana Ruiz)», or the office alone while it is vacant.
std::string office_words(Work&, OfficeId);

}  // namespace timon::goals
