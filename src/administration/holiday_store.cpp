#include <boost/json.hpp>

#include "administration/holiday_actions.hpp"

namespace timon::administration {

std::vector<HolidayLine> holidays_of(sql::Session& db, int year) {
  return db.all<HolidayLine>(R"(
    SELECT h.id, h.on_day, h.name, coalesce(p.name, '') AS place, h.revision FROM holiday h LEFT JOIN place p ON p.id = h.place
    WHERE h.on_day >= :first AND h.on_day <= :last ORDER BY h.on_day, h.id)",
                             sql::with("first", make_date(year, 1, 1), "last", make_date(year, 12, 31)));
}

std::optional<Holiday> removed_holiday(sql::Session& db, Id<Holiday> id) {
  auto const image =
      db.maybe<std::string>("SELECT before FROM journal_change WHERE object = 'holiday' AND object_id = :id AND after IS NULL AND before IS NOT NULL ORDER BY id DESC LIMIT 1",
                            sql::with("id", id.number));
  if (!image) return std::nullopt;
  auto error = boost::json::error_code{};
  auto const value = boost::json::parse(*image, error);
  if (error || !value.is_object()) return std::nullopt;
  auto const& row = value.as_object();
  auto const* const day = row.if_contains("on_day");
  auto const* const name = row.if_contains("name");
  auto const* const place = row.if_contains("place");
  if (day == nullptr || !day->is_string() || name == nullptr || !name->is_string()) return std::nullopt;
  auto const date = date_from_iso(day->as_string());
  if (!date) return std::nullopt;
  return Holiday{.id = id, .on_day = *date, .name = std::string{name->as_string()}, .place = PlaceId{place != nullptr && place->is_int64() ? place->as_int64() : 0}};
}

}  // namespace timon::administration
