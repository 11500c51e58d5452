#pragma once
#include <boost/describe.hpp>

#include <string>
#include <vector>

#include "routine/coordination_store.hpp"
#include "routine/hand_off_content.hpp"

namespace timon::routine {

/// A thing of the pack as it was when it was delivered; JSON with these names.
struct PackContent {
  std::string code;   // of the obstacle or opportunity; of a report: of its first goal
  std::string title;  // of a report: of its goal, or of the office that leads several
  std::string kind;   // alert, restriction, opportunity, report
  std::string standing;
  std::string ask;                                          // the decision asked, or what the coordinator said of the report
  std::string verdict;                                      // of a report
  std::string office;                                       // that reports
  std::string lines;                                        // of a report
  std::string on_day;                                       // of an opportunity; when an obstacle climbs
  std::int64_t finished{}, reprogrammed{}, restrictions{};  // what the report told
};
BOOST_DESCRIBE_STRUCT(PackContent, (), (code, title, kind, standing, ask, verdict, office, lines, on_day, finished, reprogrammed, restrictions))
std::string text_of(PackContent const&);
/// What a kept text says; empty for what is none.
PackContent pack_content_from(std::string const& text);

/// What the pack says of itself: kept as the content of the coordinator's hand-off.
struct PackSummary {
  std::int64_t reports{};
  std::int64_t valued{};
  std::int64_t missing{};
};
BOOST_DESCRIBE_STRUCT(PackSummary, (), (reports, valued, missing))
std::string text_of(PackSummary const&);
PackSummary summary_from(std::string const& text);

/// An item of the pack that is being put together, in its order.
struct DraftItem {
  PackKind kind{};
  std::int64_t subject_id{};
  PackContent content;
};

/// What a coordinator's seat would deliver now: open obstacles that the minister holds, reports ticked for the minister,
/// opportunities that wait for the minister's valuation; in the order given by hand, the others by severity.
std::vector<DraftItem> pack_draft(Work&, Period const&, Seat const& coordinator, std::vector<ReportingOffice> const&, std::vector<Report> const&);
/// Moves one item up (-1) or down (1).
void move_item(Work&, Period const&, OfficeId, std::vector<DraftItem> draft, PackKind, std::int64_t subject_id, int step);

/// How a report is called: its goal, or the office where it leads several.
std::string title_of(ReportingOffice const&);

}  // namespace timon::routine
