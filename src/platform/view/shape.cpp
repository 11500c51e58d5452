#include "platform/view/shape.hpp"

#include <algorithm>

namespace timon::view {
namespace {

/// By length first: cheaper than by letters, and any order serves.
bool before(std::string_view a, std::string_view b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

}  // namespace

Member const* Shape::find(std::string_view name) const {
  auto const found = std::lower_bound(members.begin(), members.end(), name, [](Member const& member, std::string_view wanted) { return before(member.name, wanted); });
  return found != members.end() && found->name == name ? &*found : nullptr;
}

Shape detail::sorted(std::vector<Member> members) {
  std::sort(members.begin(), members.end(), [](Member const& a, Member const& b) { return before(a.name, b.name); });
  return {std::move(members)};
}

}  // namespace timon::view
