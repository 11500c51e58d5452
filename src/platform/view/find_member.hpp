#pragma once
#include <string_view>

#include "platform/view/shape.hpp"

namespace timon::view {

/// What a section's name means in a struct: a member, or the lack of one («not_» before a flag, «no_» before anything else).
struct Section {
  Member const* member{};  // null: the struct knows no such section
  bool is_negated{};
};

inline Section find_section(Shape const& shape, std::string_view name) {
  if (auto const* const member = shape.find(name); member != nullptr && member->size != nullptr) return {member, false};
  auto const is_not = name.starts_with("not_");
  if (!is_not && !name.starts_with("no_")) return {};
  auto const* const member = shape.find(name.substr(is_not ? 4 : 3));
  if (member == nullptr || member->size == nullptr || member->is_flag() != is_not) return {};
  return {member, true};
}

}  // namespace timon::view
