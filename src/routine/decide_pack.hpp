#pragma once
#include <boost/describe/class.hpp>

#include <map>
#include <string>
#include <vector>

#include "routine/pack.hpp"

namespace timon::routine {

/// A report that the coordinator wants the minister to see.
struct PackReportView {
  std::string title, address, standing, standing_word, verdict, note, told;
  std::vector<std::string> lines;
};
BOOST_DESCRIBE_STRUCT(PackReportView, (), (title, address, standing, standing_word, verdict, note, told, lines))

/// What a coordinator delivered, as it was then.
struct PackOfView {
  std::string title, said;
  std::vector<std::string> lines;
  std::vector<PackReportView> reports;
};
BOOST_DESCRIBE_STRUCT(PackOfView, (), (title, said, lines, reports))

/// The packs on a minister's page, and the order in which they put what waits.
struct Packs {
  std::vector<PackOfView> views;
  std::map<std::pair<PackKind, std::int64_t>, std::int64_t> places;
  bool has_some() const { return !views.empty(); }
};
/// Those of the coordinators below the actor's seats as minister: of this period or, until then, of the one before; and of this
/// month and the one before, until the day on which they are read is over. Who has them in front of them has read them, and the
/// reports in them.
Packs packs_for(Work&);

/// «Visto»: the minister's own hand-off of the period.
struct SeenView {
  std::int64_t office{};
  std::string done;  // «Visto el jue 21 may, 13:05.»
  std::string label;
};
BOOST_DESCRIBE_STRUCT(SeenView, (), (office, done, label))
std::vector<SeenView> seen_views(Work&);

}  // namespace timon::routine
