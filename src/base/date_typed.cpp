#include "base/date_typed.hpp"

#include "base/text.hpp"

namespace timon {

std::optional<Date> date_typed(std::string_view text) {
  auto const bare = trimmed(text);
  if (auto const day = date_from_iso(bare)) return day;
  auto const parts = split(bare, '/');
  if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
  auto const day = integer_from(parts[0]), month = integer_from(parts[1]), year = integer_from(parts[2]);
  if (!day || !month || !year || *day < 1 || *day > 31 || *month < 1 || *month > 12) return std::nullopt;
  return checked_date(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
}

std::string date_as_typed(Date day) {
  auto const iso = to_iso(day);
  return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

}  // namespace timon
