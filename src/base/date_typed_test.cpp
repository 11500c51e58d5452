#include "base/date_typed.hpp"

#include <gtest/gtest.h>

namespace timon {
namespace {

TEST(DateTyped, is_read_as_browsers_send_it_and_as_people_write_it) {
  for (auto const* text : {"2026-09-01", "01/09/2026", "1/9/2026", " 01/09/2026 "}) EXPECT_EQ(date_typed(text), make_date(2026, 9, 1)) << text;
}

TEST(DateTyped, is_told_as_it_is_typed) { EXPECT_EQ(date_as_typed(make_date(2026, 9, 1)), "01/09/2026"); }

TEST(DateTyped, is_nothing_where_there_is_no_such_day) {
  for (auto const* text : {"", "mañana", "31/02/2026", "2026-13-45", "09/2026", "1/9/26", "1/13/2026", "0/1/2026", "1/1/2026/1", "01-09-2026", "-1/9/2026"})
    EXPECT_FALSE(date_typed(text)) << text;
}

}  // namespace
}  // namespace timon
