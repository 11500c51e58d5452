#include "platform/export/serial.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/date.hpp"

namespace timon::tables {
namespace {

constexpr auto kSecondsOfDay = 86'400;
constexpr auto kDigitsOfSpreadsheets = 15;
constexpr auto kDaysFrom1900To1904 = 1462;
constexpr auto kSerialOfFalseLeapDay = 60.0;  // Lotus 1-2-3 believed in 29 February 1900, and spreadsheets still do
constexpr auto kSerialLast = 110'000.0;       // beyond the year 2199

Date serial_origin() { return make_date(1900, 1, 1) - 2; }

std::string two_digits(int value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

}  // namespace

std::string exact_decimal(double value) {
  auto buffer = std::array<char, 512>{};
  auto const rounded = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, kDigitsOfSpreadsheets).ptr;
  value = double_from({buffer.data(), static_cast<std::size_t>(rounded - buffer.data())}).value_or(value);
  auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr;
  auto text = std::string{buffer.data(), end};
  return text == "-0" ? "0" : text;
}

std::optional<double> double_from(std::string_view text) {
  auto value = 0.0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<std::string> iso_from_serial(double serial, bool counts_from_1904) {
  if (counts_from_1904) serial += kDaysFrom1900To1904;
  if (!(serial >= 1.0) || serial > kSerialLast) return std::nullopt;
  auto days = static_cast<int>(std::floor(serial));
  auto seconds = static_cast<int>(std::lround((serial - std::floor(serial)) * kSecondsOfDay));
  if (seconds == kSecondsOfDay) {
    seconds = 0;
    ++days;
  }
  auto const date = serial_origin() + (serial < kSerialOfFalseLeapDay ? days + 1 : days);
  if (year_of(date) > 2199) return std::nullopt;
  auto text = to_iso(date);
  if (seconds > 0) text += ' ' + two_digits(seconds / 3600) + ':' + two_digits(seconds / 60 % 60) + ':' + two_digits(seconds % 60);
  return text;
}

std::optional<double> serial_from_iso(std::string_view iso) {
  auto const date = date_from_iso(iso.substr(0, 10));
  if (!date) return std::nullopt;
  auto serial = static_cast<double>(days_between(serial_origin(), *date));
  if (serial <= kSerialOfFalseLeapDay) serial -= 1;
  if (iso.size() == 10) return serial;
  auto const time = time_from_iso(std::string{iso.substr(0, 10)} + 'T' + std::string{iso.substr(11)} + 'Z');
  if (!time) return std::nullopt;
  return serial + static_cast<double>((*time - Time{date->day}).count()) / kSecondsOfDay;
}

bool is_date_format(std::string_view format) {
  auto quoted = false, bracketed = false, has_date = false;
  for (auto i = std::size_t{0}; i < format.size(); ++i) {
    auto const c = format[i];
    if (c == '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c == '\\' || c == '_' || c == '*') ++i;  // the letter that follows is shown as it is
    else if (c == '[') bracketed = true;
    else if (c == ']') bracketed = false;
    else if (c == ';') break;  // the rest is for negative numbers and text
    else if (!bracketed && (c == 'd' || c == 'D' || c == 'y' || c == 'Y')) has_date = true;
  }
  return has_date;
}

}  // namespace timon::tables
