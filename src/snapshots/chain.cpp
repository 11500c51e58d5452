#include "snapshots/chain.hpp"

#include <fmt/format.h>

#include "platform/hash/hash.hpp"

namespace timon::snapshots {

std::string text_of(ChainLine const& line) {
  return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", line.goal.number, line.code, line.institution.number, line.is_integrating ? 1 : 0, line.standing, line.rank, line.board_key,
                     line.hash);
}

std::string chained(std::string const& before, std::string const& line) { return sha256(before + "\n" + line); }

std::string hash_of(Snapshot const& snapshot, std::string const& period_code) {
  return sha256(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", snapshot.previous_hash, period_code, to_iso(snapshot.as_of), to_iso(snapshot.made_at), snapshot.goals, snapshot.zone,
                            snapshot.locale, snapshot.content_hash));
}

}  // namespace timon::snapshots
