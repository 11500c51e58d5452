#pragma once
#include <boost/describe.hpp>

#include <functional>
#include <optional>
#include <string>

#include "base/outcome.hpp"
#include "platform/work/together.hpp"
#include "platform/work/work.hpp"

namespace timon::portfolio {

constexpr auto kBulkRowsMax = std::size_t{500};

/// The last act of this person that one press may still undo.
struct LastAct {
  std::int64_t id{};
  std::string verb;
  std::string detail;  // the label that was put on or taken off
  bool of_goals{};     // else of milestones
  std::int64_t rows{};
};
BOOST_DESCRIBE_STRUCT(LastAct, (), (id, verb, detail, of_goals, rows))
std::optional<LastAct> last_act(Work&);
/// The same, if it is that act; throws NotFound for one that is not one's own, is of the other kind, was undone or is over its time.
LastAct must_be_last(Work&, std::int64_t act, bool of_goals);

/// Keeps that there was an act; answers its number, under which the caller keeps the rows.
std::int64_t add_act(Work&, std::string const& verb, std::string const& detail, bool of_goals);
/// It is undone once.
void close_act(Work&, std::int64_t act);

/// Does one row of an act, whole or not at all; what ends a request elsewhere is the row's answer here, so that the others go on.
/// Answers why it was not done.
std::optional<Problem> refusal_of(Together&, std::function<Outcome<Done>()> const& deed);

}  // namespace timon::portfolio
