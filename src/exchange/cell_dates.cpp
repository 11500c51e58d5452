#include <array>

#include "base/text.hpp"
#include "exchange/cell_values.hpp"
#include "platform/export/serial.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSerialFirst = 10'000.0;  // 1927; smaller numbers in a date column are days, months or years gone astray

/// A text such as «21/5/2012 12:41» in its numbers.
struct Pieces {
  std::array<int, 3> numbers{};
  std::array<std::size_t, 3> digits{};
};

std::optional<Pieces> pieces_of(std::string_view text) {
  auto pieces = Pieces{};
  auto piece = std::size_t{0};
  for (auto const c : text) {
    if (c >= '0' && c <= '9') {
      if (++pieces.digits[piece] > 4) return std::nullopt;
      pieces.numbers[piece] = pieces.numbers[piece] * 10 + (c - '0');
    } else if (c == '/' || c == '-' || c == '.') {
      if (pieces.digits[piece] == 0 || ++piece > 2) return std::nullopt;
    } else {
      return std::nullopt;
    }
  }
  if (piece != 2 || pieces.digits[2] == 0) return std::nullopt;
  return pieces;
}

std::string slashed(int day, int month, int year) {
  auto const two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(day) + '/' + two(month) + '/' + std::to_string(year);
}

int days_of_month(int year, int month) {
  for (auto day = 31; day > 28; --day)
    if (checked_date(year, month, day)) return day;
  return 28;
}

CellReading<Date> no_such_day(int day, int month, int year) {
  if (month > 12 && month <= 31 && day >= 1 && day <= 12 && checked_date(year, day, month))
    return {.problem = Problem{{}, "cell.date.month_first", {slashed(month, day, year)}}, .fix = slashed(month, day, year)};
  if (year < 1900 || year > 2199) return {.problem = Problem{{}, "cell.date.year_out_of_range", {std::to_string(year)}}};
  if (month < 1 || month > 12 || day < 1 || day > 31) return {.problem = Problem{{}, "cell.date.no_such_day"}};

  auto const last = days_of_month(year, month);
  auto const details = std::vector<std::string>{std::to_string(last), slashed(last, month, year), std::to_string(year)};
  // Only these months have fewer than 31 days; each has its sentence, because languages write their names differently.
  auto const* const key = month == 2   ? "cell.date.february_is_shorter"
                          : month == 4 ? "cell.date.april_is_shorter"
                          : month == 6 ? "cell.date.june_is_shorter"
                          : month == 9 ? "cell.date.september_is_shorter"
                                       : "cell.date.november_is_shorter";
  return {.problem = Problem{{}, key, details}};
}

CellReading<Date> date_from(Pieces const& pieces) {
  auto const year_first = pieces.digits[0] == 4;
  auto const day = pieces.numbers[year_first ? 2 : 0], month = pieces.numbers[1];
  auto const year = pieces.numbers[year_first ? 0 : 2];
  if (!year_first && pieces.digits[2] == 2) {
    auto const whole = slashed(day, month, 2000 + year);
    auto const exists = checked_date(2000 + year, month, day).has_value();
    return {.problem = Problem{{}, "cell.date.short_year", {whole}}, .fix = exists ? whole : ""};
  }
  if (auto const date = checked_date(year, month, day)) return {.value = *date};
  return no_such_day(day, month, year);
}

/// «12:41» or «12:41:58» as the second of the day.
std::optional<int> second_of_day(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  if (auto const dot = text.find('.'); dot != std::string_view::npos) text = text.substr(0, dot);
  auto const parts = split(text, ':');
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  auto seconds = 0;
  for (auto i = std::size_t{0}; i < 3; ++i) {
    auto const part = i < parts.size() ? integer_from(parts[i]).value_or(-1) : 0;
    if (part < 0 || part > (i == 0 ? 23 : 59)) return std::nullopt;
    seconds = seconds * 60 + static_cast<int>(part);
  }
  return seconds;
}

CellReading<Moment> unreadable() { return {.problem = Problem{{}, "cell.date.unreadable"}}; }

CellReading<Moment> moment_from_text(std::string_view text) {
  auto const gap = text.find_first_of("T ");
  auto const pieces = pieces_of(text.substr(0, gap));
  if (!pieces) return unreadable();
  auto const date = date_from(*pieces);
  if (!date.value) return {.problem = date.problem, .fix = date.fix};
  auto moment = Moment{*date.value};
  if (gap == std::string_view::npos) return {.value = moment};
  moment.second_of_day = second_of_day(trimmed(text.substr(gap + 1)));
  if (!moment.second_of_day) return unreadable();
  if (*moment.second_of_day == 0) moment.second_of_day.reset();  // spreadsheets write a bare day as midnight
  return {.value = moment};
}

}  // namespace

CellReading<Moment> read_moment(tables::Cell const& cell) {
  auto const text = trimmed(cell.text);
  if (cell.kind == tables::CellKind::boolean) return unreadable();
  if (auto const serial = text.find_first_not_of("0123456789.") == std::string_view::npos ? tables::double_from(text) : std::nullopt;
      serial && *serial >= kSerialFirst && cell.kind != tables::CellKind::date) {
    auto const iso = tables::iso_from_serial(*serial);
    return iso ? moment_from_text(*iso) : unreadable();
  }
  return moment_from_text(text);
}

CellReading<Date> read_date(tables::Cell const& cell) {
  auto const moment = read_moment(cell);
  if (!moment.value) return {.problem = moment.problem, .fix = moment.fix};
  return {.value = moment.value->day};
}

std::string to_text(Moment const& moment) {
  if (!moment.second_of_day) return to_iso(moment.day);
  auto text = to_iso(Time{moment.day.day} + std::chrono::seconds{*moment.second_of_day});
  text[10] = ' ';
  text.pop_back();
  return text;
}

}  // namespace timon::exchange
