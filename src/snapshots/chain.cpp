#include "snapshots/chain.hpp"

#include <fmt/format.h>

#include "platform/hash/hash.hpp"

namespace timon::snapshots {

std::string line_of(GoalId goal, std::string const& code, InstitutionId institution, bool is_integrating, std::string const& hash) {
  return fmt::format("{}|{}|{}|{}|{}", goal.number, code, institution.number, is_integrating ? 1 : 0, hash);
}

std::string chained(std::string const& before, std::string const& line) { return sha256(before + "\n" + line); }

std::string hash_of(Snapshot const& snapshot, std::string const& period_code) {
  return sha256(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", snapshot.previous_hash, period_code, to_iso(snapshot.as_of), to_iso(snapshot.made_at), snapshot.goals, snapshot.zone,
                            snapshot.locale, snapshot.content_hash));
}

}  // namespace timon::snapshots
