#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/panels.hpp"
#include "goals/schedule.hpp"

namespace timon::goals {

/// A milestone that slips, on the dialog that moves a date.
struct SlipView {
  Standing standing{};
  std::string standing_word;
  std::string address, label, now, would_be, days;
};
BOOST_DESCRIBE_STRUCT(SlipView, (), (standing, standing_word, address, label, now, would_be, days))

/// What happens if a date is moved, before it is.
struct MovePreview {
  std::string id, field;  // of this part, and of the date it goes by
  std::string address;    // that answers it anew for another date
  std::string summary;
  std::vector<SlipView> slips;
  std::string goal_end, parent_end, published, late_note;
  std::vector<std::string> effects;  // told by modules above
  std::string moves_label;           // «Correr también las 2 que dependen de ella…»
  bool moves_successors{};
  bool has_slips{}, has_effects{};
};
BOOST_DESCRIBE_STRUCT(MovePreview, (),
                      (id, field, address, summary, slips, goal_end, parent_end, published, late_note, effects, moves_label, moves_successors, has_slips, has_effects))

/// The effect of a move as facts.
struct MoveImpact {
  std::vector<Slip> slips;                    // without the milestone itself; those that take it from their slack have no days
  std::optional<Date> goal_ends_on, goal_to;  // when the goal's end would pass
  std::string parent_code;
  std::optional<Date> parent_ends_on;
  bool is_published{};
  std::vector<std::string> effects;
};
MoveImpact move_impact(Work&, Goal const&, Milestone const&, std::optional<Date> to, Panels const&);

/// The part of the dialog; `moves_successors` is what was ticked, `field` the id of the date's field.
view::Html move_preview(http::Request const&, Work&, Goal const&, Milestone const&, std::optional<Date> to, Panels const&, bool moves_successors,
                        std::string const& field = "due_on");

}  // namespace timon::goals
