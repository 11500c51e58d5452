#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "platform/view/frame.hpp"
#include "routine/period.hpp"

namespace timon {
class Words;

namespace routine {

/// What the ribbon tells of a period, counted over what the person sees.
struct RibbonFacts {
  PeriodKind kind{};
  Date starts_on;
  Date ends_on;
  Time manager_until;
  Time coordinator_until;
  Date minister_on;
  Date committee_on;
  std::int64_t handed{};                                                      // managers' offices that handed off
  std::int64_t expected{};                                                    // managers' offices
  std::int64_t valued{};                                                      // hand-offs that coordinators valued
  std::int64_t decided{};                                                     // answers of ministers
  std::int64_t held{};                                                        // open obstacles that the committee holds
  std::string manager_name, coordinator_name, minister_name, committee_name;  // as the government calls its levels; empty: as the words do
};
BOOST_DESCRIBE_STRUCT(RibbonFacts, (),
                      (kind, starts_on, ends_on, manager_until, coordinator_until, minister_on, committee_on, handed, expected, valued, decided, held, manager_name,
                       coordinator_name, minister_name, committee_name))

/// Its steps in words: what is done has its figure, the step in progress its hour too, what is to come says what it does.
view::Ribbon ribbon_of(Words const&, RibbonFacts const&, Time now, std::string const& zone);

}  // namespace routine
}  // namespace timon
