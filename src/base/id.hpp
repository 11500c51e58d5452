#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace timon {

/// The number of one row, tied to its kind: an Id<Alert> cannot be passed where an Id<Milestone> is meant.
template <class Kind>
struct Id {
  std::int64_t number{};
  friend auto operator<=>(Id const&, Id const&) = default;
  /// False for a row that the database has not numbered yet.
  explicit operator bool() const { return number != 0; }
};

}  // namespace timon

template <class Kind>
struct std::hash<timon::Id<Kind>> {
  std::size_t operator()(timon::Id<Kind> id) const noexcept { return std::hash<std::int64_t>{}(id.number); }
};
