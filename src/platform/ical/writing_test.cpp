#include "platform/ical/writing.hpp"

#include <gtest/gtest.h>

#include "platform/ical/ical.hpp"

namespace timon::ical {
namespace {

auto const kDay = make_date(2026, 5, 22);
auto const kStamp = Time{kDay.day};

TEST(WrittenCalendar, is_read_back_as_it_was_told) {
  auto const name = std::string{"Vence 1,03; «Obra» en A01\\B, muy larga: la inauguración de los ocho centros de atención en los veinticinco departamentos"};
  auto const text = write_calendar("Mi calendario", {{.uid = "a@t", .name = name, .on = kDay}, {.uid = "b@t", .name = "Otra", .on = kDay + 1}}, kStamp);
  auto const days = read_days(text, kDay - 400, kDay + 400);
  ASSERT_TRUE(days) << text;
  EXPECT_EQ(*days, (std::vector<NamedDay>{{kDay, name}, {kDay + 1, "Otra"}}));
  EXPECT_NE(text.find("X-WR-CALNAME:Mi calendario\r\n"), std::string::npos);
}

TEST(WrittenCalendar, folds_lines_and_lets_no_name_break_out_of_its_own) {
  auto const text = write_calendar("x", {{.uid = "a@t", .name = "Uno\r\nBEGIN:VEVENT\nUID:evil", .text = std::string(300, 'a'), .on = kDay}}, kStamp);
  EXPECT_EQ(text.find("\r\nUID:evil"), std::string::npos);
  for (auto at = std::size_t{0}; at < text.size();) {
    auto const end = text.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - at, 76U);
    at = end + 2;
  }
}

TEST(WrittenCalendar, tells_moments_in_utc_and_the_same_bytes_again) {
  auto const events = std::vector<Event>{{.uid = "a@t", .name = "Entrega", .on = kDay, .at = Time{kDay.day} + std::chrono::hours{21}}};
  auto const text = write_calendar("x", events, kStamp);
  EXPECT_NE(text.find("DTSTART:20260522T210000Z"), std::string::npos);
  EXPECT_EQ(text, write_calendar("x", events, kStamp));
}

}  // namespace
}  // namespace timon::ical
