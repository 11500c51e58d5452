#pragma once
#include <cstdint>
#include <optional>

#include "base/date.hpp"

namespace timon::auth {

constexpr auto kFailuresFree = 5;                     // wrong passwords before the first wait
constexpr auto kFirstWait = std::chrono::minutes{1};  // doubled at each failure after it
constexpr auto kLongestWait = std::chrono::hours{1};
constexpr auto kFailuresForgotten = std::chrono::hours{24};  // after the last one

/// What is kept of wrong passwords for one address.
struct Failures {
  std::int64_t failures{};
  Time last_at{};
  std::optional<Time> locked_until{};
};

/// How long the address waits after so many failures; zero while some are free.
std::chrono::seconds wait_after(std::int64_t failures);
bool is_locked(Failures const&, Time now);
/// One more.
Failures failed_again(Failures, Time now);
/// How many tries are left before the next wait.
std::int64_t tries_left(Failures const&);

}  // namespace timon::auth
