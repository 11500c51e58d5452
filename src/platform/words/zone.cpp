#include "platform/words/zone.hpp"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>
#include <string>

namespace timon {
namespace {

using ZoneByName = std::map<std::string, std::unique_ptr<icu::TimeZone>, std::less<>>;
constexpr auto kZonesKept = std::size_t{64};  // a government has one; the limit is against invented names

icu::TimeZone const& zone_named(std::string_view name) {
  // One table per worker: looking a zone up costs far more than asking it.
  thread_local auto zones = ZoneByName{};
  if (auto const found = zones.find(name); found != zones.end()) return *found->second;
  if (zones.size() >= kZonesKept) zones.clear();
  auto const id = icu::UnicodeString::fromUTF8(icu::StringPiece{name.data(), static_cast<int>(name.size())});
  auto zone = std::unique_ptr<icu::TimeZone>{icu::TimeZone::createTimeZone(id)};
  return *zones.emplace(std::string{name}, std::move(zone)).first->second;
}

std::chrono::seconds offset(double milliseconds, bool is_local, std::string_view name) {
  auto raw = 0;
  auto saving = 0;
  auto error = U_ZERO_ERROR;
  zone_named(name).getOffset(milliseconds, is_local, raw, saving, error);
  return std::chrono::seconds{(raw + saving) / 1000};
}

}  // namespace

bool is_zone(std::string_view name) {
  if (name.empty() || name.size() > 64) return false;
  auto const id = icu::UnicodeString::fromUTF8(icu::StringPiece{name.data(), static_cast<int>(name.size())});
  auto const zone = std::unique_ptr<icu::TimeZone>{icu::TimeZone::createTimeZone(id)};
  return *zone != icu::TimeZone::getUnknown();
}

LocalTime local_time(Time time, std::string_view zone) {
  auto const local = time + offset(1000.0 * static_cast<double>(time.time_since_epoch().count()), false, zone);
  auto const day = std::chrono::floor<std::chrono::days>(local);
  return {{day}, static_cast<int>(std::chrono::floor<std::chrono::minutes>(local - day).count())};
}

Time time_at(Date date, int minutes_since_midnight, std::string_view zone) {
  auto const local = Time{date.day} + std::chrono::minutes{minutes_since_midnight};
  return local - offset(1000.0 * static_cast<double>(local.time_since_epoch().count()), true, zone);
}

}  // namespace timon
