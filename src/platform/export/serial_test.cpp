#include "platform/export/serial.hpp"

#include <gtest/gtest.h>

namespace timon::tables {
namespace {

TEST(Serial, names_the_day_that_a_spreadsheet_shows) {
  EXPECT_EQ(iso_from_serial(41050), "2012-05-21");
  EXPECT_EQ(iso_from_serial(41050.529143518521), "2012-05-21 12:41:58");
  EXPECT_EQ(iso_from_serial(39588, true), "2012-05-21");
  EXPECT_EQ(iso_from_serial(1), "1900-01-01");
  EXPECT_EQ(iso_from_serial(61), "1900-03-01");
}

TEST(Serial, is_no_date_when_it_lies_outside_1900_to_2199) {
  EXPECT_EQ(iso_from_serial(0), std::nullopt);
  EXPECT_EQ(iso_from_serial(-3), std::nullopt);
  EXPECT_EQ(iso_from_serial(1e9), std::nullopt);
}

TEST(Serial, comes_back_from_the_day) {
  for (auto const* const iso : {"1900-01-01", "1900-02-28", "1900-03-01", "2012-05-21", "2012-05-21 12:41:58", "2199-12-31"})
    EXPECT_EQ(iso_from_serial(serial_from_iso(iso).value()), iso);
  EXPECT_EQ(serial_from_iso("mañana"), std::nullopt);
}

TEST(Serial, knows_a_date_format_from_others) {
  for (auto const* const format : {"dd/mm/yyyy", "yyyy-mm-dd", "[$-C0A]d mmm yy", "D.M.YY;@"}) EXPECT_TRUE(is_date_format(format)) << format;
  for (auto const* const format : {"General", "0.00", "#,##0 \"días\"", "[Red]0.0", "[h]:mm", "0 \\d", "@"}) EXPECT_FALSE(is_date_format(format)) << format;
}

TEST(ExactDecimal, leaves_the_noise_of_sums_out) {
  EXPECT_EQ(exact_decimal(5736461.44), "5736461.44");
  EXPECT_EQ(exact_decimal(0.1 + 0.2), "0.3");
  EXPECT_EQ(exact_decimal(1e15), "1000000000000000");
  EXPECT_EQ(exact_decimal(-0.0), "0");
}

}  // namespace
}  // namespace timon::tables
