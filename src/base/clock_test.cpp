#include "base/clock.hpp"

#include <gtest/gtest.h>

namespace timon {
namespace {

TEST(ClockText, reads_what_it_writes) {
  for (auto const minutes : {0, 570, 1439}) EXPECT_EQ(minutes_of_clock(clock_text(minutes)), minutes);
  for (auto const* wrong : {"", "25:00", "9", "10:61", "ab:cd"}) EXPECT_FALSE(minutes_of_clock(wrong)) << wrong;
}

}  // namespace
}  // namespace timon
