#include "platform/sql/alone.hpp"

namespace timon::sql {

bool Alone::take() {
  if (session_.engine() == Engine::sqlite) return true;
  return session_.one<std::int64_t>("SELECT CASE WHEN pg_try_advisory_lock(CAST(:key AS BIGINT)) THEN 1 ELSE 0 END", with("key", key_)) == 1;
}

Alone::~Alone() {
  if (!is_held_ || session_.engine() == Engine::sqlite) return;
  try {
    session_.one<std::int64_t>("SELECT CASE WHEN pg_advisory_unlock(CAST(:key AS BIGINT)) THEN 1 ELSE 0 END", with("key", key_));
  } catch (Failure const&) {
    // The connection is gone, and the key with it.
  }
}

}  // namespace timon::sql
