#include "platform/work/memory.hpp"

#include <gtest/gtest.h>

namespace timon {
namespace {

class Remembered : public testing::Test {
 protected:
  int asked(Mark mark, std::string const& key = "choices") {
    return *memory.of<int>(mark, key, [&] { return ++times; });
  }
  Memory memory;
  int times{};
  Date today{make_date(2026, 5, 22)};
};

TEST_F(Remembered, is_read_once_while_nothing_is_written) {
  EXPECT_EQ(asked({7, today}), 1);
  EXPECT_EQ(asked({7, today}), 1);
  EXPECT_EQ(asked({7, today}, "other"), 2);
}

TEST_F(Remembered, is_read_again_after_a_deed_and_on_another_day) {
  EXPECT_EQ(asked({7, today}), 1);
  EXPECT_EQ(asked({8, today}), 2);
  EXPECT_EQ(asked({8, today + 1}), 3);
}

TEST_F(Remembered, is_not_put_back_by_a_request_that_began_before_the_deed) {
  EXPECT_EQ(asked({8, today}), 1);
  EXPECT_EQ(asked({7, today}), 2) << "it reads for itself";
  EXPECT_EQ(asked({8, today}), 1) << "and takes nothing away from those after it";
}

TEST_F(Remembered, is_never_taken_for_what_it_is_not) {
  EXPECT_EQ(asked({7, today}), 1);
  EXPECT_EQ(*memory.of<std::string>({7, today}, "choices", [] { return std::string{"text"}; }), "text");
}

}  // namespace
}  // namespace timon
