#include "platform/auth/lockout.hpp"

#include <algorithm>

namespace timon::auth {

std::chrono::seconds wait_after(std::int64_t failures) {
  if (failures < kFailuresFree) return std::chrono::seconds{0};
  auto wait = std::chrono::seconds{kFirstWait};
  for (auto i = std::int64_t{kFailuresFree}; i < failures && wait < kLongestWait; ++i) wait *= 2;
  return std::min(wait, std::chrono::seconds{kLongestWait});
}

bool is_locked(Failures const& known, Time now) { return known.locked_until && *known.locked_until > now; }

Failures failed_again(Failures known, Time now) {
  if (now - known.last_at >= kFailuresForgotten) known.failures = 0;
  ++known.failures;
  known.last_at = now;
  auto const wait = wait_after(known.failures);
  known.locked_until = wait.count() > 0 ? std::optional{now + wait} : std::nullopt;
  return known;
}

std::int64_t tries_left(Failures const& known) { return std::max<std::int64_t>(1, kFailuresFree - known.failures); }

}  // namespace timon::auth
