#include <fmt/format.h>

#include "platform/hash/hash.hpp"
#include "snapshots/chain.hpp"
#include "snapshots/snapshot_store.hpp"

namespace timon::snapshots {
namespace {

constexpr auto kComplaintsMax = std::size_t{100};

struct ContentRow {
  std::string hash;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ContentRow, (), (hash, text))

/// The hash that the rows of a period give now, and how many they are.
std::pair<std::string, std::int64_t> recomputed(sql::Session& db, PeriodId period) {
  auto hash = std::string{};
  auto count = std::int64_t{0};
  db.each<ChainLine>("SELECT " + sql::columns<ChainLine>() + " FROM period_goal WHERE period = :period ORDER BY goal", sql::with("period", period), [&](ChainLine const& line) {
    hash = chained(hash, text_of(line));
    ++count;
  });
  return {hash, count};
}

}  // namespace

std::vector<std::string> verify(sql::Session& db) {
  auto complaints = std::vector<std::string>{};
  auto const complain = [&](std::string text) {
    if (complaints.size() < kComplaintsMax) complaints.push_back(std::move(text));
  };
  db.each<ContentRow>("SELECT hash, text FROM frozen_content", {}, [&](ContentRow row) {
    if (sha256(row.text) != row.hash) complain(fmt::format("frozen_content {}: its text is not the one that was frozen", row.hash));
  });
  auto previous = std::string{};
  for (auto const& kept :
       db.all<KeptPeriod>("SELECT " + sql::columns<Snapshot>("s.") + ", p.code, p.kind, p.starts_on, p.ends_on FROM snapshot s JOIN period p ON p.id = s.period ORDER BY s.id")) {
    if (kept.previous_hash != previous) complain(fmt::format("period {}: it does not follow the period closed before it", kept.code));
    auto const [hash, count] = recomputed(db, kept.period);
    if (hash != kept.content_hash || count != kept.goals) complain(fmt::format("period {}: its goals are not those that were frozen", kept.code));
    if (hash_of(kept, kept.code) != kept.hash) complain(fmt::format("period {}: its record was changed", kept.code));
    previous = kept.hash;
  }
  return complaints;
}

}  // namespace timon::snapshots
