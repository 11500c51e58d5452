#include "obstacles/typed_day.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kNoDay = "date.not_one";

}  // namespace

std::optional<Date> typed_day(http::Fields const& fields, char const* field, Problems& problems) {
  auto const text = trimmed(fields[field]);
  auto const day = date_typed(text);
  if (!day && !text.empty()) problems.push_back({field, kNoDay, {std::string{text}}});
  return day;
}

std::string day_text(std::optional<Date> day, std::string_view field, Problems const& problems) {
  if (day) return to_iso(*day);
  auto const refused = std::ranges::find_if(problems, [&](Problem const& problem) { return problem.field == field && problem.message == kNoDay; });
  return refused == problems.end() || refused->details.empty() ? std::string{} : refused->details.front();
}

}  // namespace timon::obstacles
