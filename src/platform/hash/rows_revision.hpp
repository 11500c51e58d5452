#pragma once
#include <cstdint>
#include <string>

#include "platform/hash/hash.hpp"

namespace timon {

/// A number that tells one state of several rows from another, as a revision does for one row: a form that shows them all carries
/// it, and what was changed meanwhile is noticed. `state` names each row and what it says. Never 0, which is «did not say».
inline std::int64_t revision_of_rows(std::string const& state) {
  constexpr auto kDigits = std::size_t{15};  // of sixteen in a number of 64 bits: it stays positive
  return std::stoll("1" + sha256(state).substr(0, kDigits - 1), nullptr, 16);
}

}  // namespace timon
