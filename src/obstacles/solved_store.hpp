#pragma once
#include <boost/describe.hpp>

#include <map>
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

/// A solved alert or restriction: what closed it, how long it took, and what is worth knowing of it.
struct SolvedLine {
  ObstacleId id;
  ObstacleKind kind{};
  std::string code;
  std::string title;
  ObstacleType type{};
  Level level{};  // that solved it
  std::string closing;
  Date reported_on;
  Date closed_on;
  std::int64_t score{};
};
BOOST_DESCRIBE_STRUCT(SolvedLine, (), (id, kind, code, title, type, level, closing, reported_on, closed_on, score))

/// Solved ones that the actor may see and that share words with `text`, the most alike first; of the same type before
/// others. Without words: the newest. Among the newest two thousand, so that it answers while somebody types.
std::vector<SolvedLine> solved_like(Work&, std::string const& text, std::optional<ObstacleType> type, int limit);

/// Entries of the logs marked as lessons, by obstacle, as far as the actor may read them.
std::map<ObstacleId, std::vector<std::string>> lessons_of(Work&, std::vector<SolvedLine> const&);

/// The part of a word that stays when it is in the plural or of the other gender: «contrat» of «contratos».
std::string stem_of(std::string const& folded_word);

}  // namespace timon::obstacles
