#pragma once
#include <string>

#include "snapshots/snapshots.hpp"

namespace timon::snapshots {

/// A goal in a period, as its row in `period_goal` has it: all that the frozen board counts and sorts by.
struct ChainLine {
  GoalId goal;
  std::string code;
  InstitutionId institution;
  bool is_integrating{};
  std::string standing;
  std::int64_t rank{}, board_key{};
  std::string hash;  // of its content
};
BOOST_DESCRIBE_STRUCT(ChainLine, (), (goal, code, institution, is_integrating, standing, rank, board_key, hash))

/// What the chain says of it.
std::string text_of(ChainLine const&);
/// The next link: of what was before and the line.
std::string chained(std::string const& before, std::string const& line);
/// The hash of a whole period: of its content, what it says of itself and the period before.
std::string hash_of(Snapshot const&, std::string const& period_code);

}  // namespace timon::snapshots
