#include "platform/ical/ical.hpp"

#include <gtest/gtest.h>

namespace timon::ical {
namespace {

auto const kFrom = make_date(2024, 1, 1);
auto const kTo = make_date(2031, 12, 31);

std::string calendar(std::string const& events) { return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//ES\r\n" + events + "END:VCALENDAR\r\n"; }
std::string event(std::string const& lines) { return "BEGIN:VEVENT\r\nUID:1@x\r\n" + lines + "END:VEVENT\r\n"; }

std::vector<NamedDay> days(std::string const& text) {
  auto read = read_days(text, kFrom, kTo);
  EXPECT_TRUE(read) << (read ? "" : read.error().front().message);
  return read ? *read : std::vector<NamedDay>{};
}
std::string refusal(std::string const& text) {
  auto const read = read_days(text, kFrom, kTo);
  return read ? "" : read.error().front().message;
}

TEST(ICalendar, names_one_day) {
  auto const read = days(calendar(event("DTSTART;VALUE=DATE:20260525\r\nSUMMARY:Día de la Revolución de Mayo\r\n")));
  EXPECT_EQ(read, (std::vector<NamedDay>{{make_date(2026, 5, 25), "Día de la Revolución de Mayo"}}));
}

TEST(ICalendar, ends_an_event_before_its_end) {
  auto const read = days(calendar(event("DTSTART;VALUE=DATE:20260216\r\nDTEND;VALUE=DATE:20260218\r\nSUMMARY:Carnaval\r\n")));
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read.back().on, make_date(2026, 2, 17));
}

TEST(ICalendar, takes_a_duration_of_days) { EXPECT_EQ(days(calendar(event("DTSTART;VALUE=DATE:20260216\r\nDURATION:P3D\r\nSUMMARY:Feria\r\n"))).size(), 3U); }

TEST(ICalendar, repeats_every_year_between_the_dates_only) {
  auto const read = days(calendar(event("DTSTART;VALUE=DATE:20100709\r\nRRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20270709\r\nSUMMARY:Independencia\r\n")));
  ASSERT_EQ(read.size(), 7U);
  EXPECT_EQ(read.front().on, make_date(2024, 7, 9));
  EXPECT_EQ(read[3].on, make_date(2028, 7, 9)) << "2027 is excepted";
  EXPECT_EQ(read.back().on, make_date(2031, 7, 9));
}

TEST(ICalendar, sorts_what_it_reads) {
  auto const read =
      days(calendar(event("DTSTART;VALUE=DATE:20261225\r\nSUMMARY:Navidad\r\n") + event("DTSTART;VALUE=DATE:20260101\r\nSUMMARY:Año nuevo, feriado\\, de verdad\r\n")));
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read.front().name, "Año nuevo, feriado, de verdad");
}

TEST(ICalendar, refuses_what_is_none_and_says_what_is_wrong) {
  EXPECT_EQ(refusal("hola"), "ical.not_one");
  EXPECT_EQ(refusal(""), "ical.not_one");
  EXPECT_EQ(refusal(std::string{"\xff\xfe BEGIN:VCALENDAR", 19}), "ical.not_text");
  EXPECT_EQ(refusal(calendar("")), "ical.empty");
  EXPECT_EQ(refusal("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nsin sentido\r\n"), "ical.broken");
  EXPECT_EQ(refusal(calendar(event("SUMMARY:Sin día\r\n"))), "ical.no_day");
  EXPECT_EQ(refusal(calendar(event("DTSTART;VALUE=DATE:20260231\r\nSUMMARY:No existe\r\n"))), "ical.no_day");
  EXPECT_EQ(refusal(calendar(event("DTSTART:20260525T120000Z\r\nSUMMARY:Acto\r\n"))), "ical.not_whole_day");
  EXPECT_EQ(refusal(calendar(event("DTSTART;VALUE=DATE:20260525\r\n"))), "ical.no_name");
  EXPECT_EQ(refusal(calendar(event("DTSTART;VALUE=DATE:20260525\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Feria\r\n"))), "ical.not_yearly");
  EXPECT_EQ(refusal(calendar(event("DTSTART;VALUE=DATE:20260525\r\nDTEND;VALUE=DATE:20270525\r\nSUMMARY:Año sabático\r\n"))), "ical.too_long");
  EXPECT_EQ(refusal(std::string(kFileBytesMax + 1, 'x')), "ical.too_large");
}

TEST(ICalendar, ends_with_a_rule_that_never_ends) {
  EXPECT_EQ(refusal(calendar(event("DTSTART;VALUE=DATE:20260230\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nSUMMARY:Nunca\r\n"))), "ical.no_day");
  EXPECT_EQ(refusal(calendar(event("DTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nSUMMARY:Nunca\r\n"))), "ical.not_yearly");
}

}  // namespace
}  // namespace timon::ical
