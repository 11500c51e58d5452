#include "plans/priority.hpp"

#include "base/text.hpp"

namespace timon {
namespace {

constexpr auto kCeilingMax = 999;

}  // namespace

Problems problems_of_ceiling(std::optional<std::int64_t> ceiling, std::vector<std::string> const& chosen, std::string const& institution) {
  if (!ceiling || static_cast<std::int64_t>(chosen.size()) < *ceiling) return {};
  if (chosen.empty()) return {{"is_priority", "priority.ceiling.none", {institution}}};
  return {{"is_priority", "priority.ceiling.reached", {institution, std::to_string(*ceiling), join(chosen, ", ")}}};
}

std::optional<std::int64_t> ceiling_from(std::string const& text, char const* field, Problems& problems) {
  auto const typed = trimmed(text);
  if (typed.empty()) return std::nullopt;
  auto const number = integer_from(typed);
  if (number && *number >= 0 && *number <= kCeilingMax) return *number;
  problems.push_back({field, "priority.ceiling.not_one", {std::to_string(kCeilingMax)}});
  return std::nullopt;
}

}  // namespace timon
