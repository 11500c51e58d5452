#include "goals/standing_store.hpp"

#include <gtest/gtest.h>

#include "support/small_world.hpp"

namespace timon::goals {
namespace {

TEST(StandingStore, shows_the_small_world_in_every_standing) {
  auto world = SmallWorld{};
  auto const standing = [&](char const* code) { return standing_of(world.session(), world.goal(code).id)->standing; };
  EXPECT_EQ(standing("A01"), Standing::stopped);
  EXPECT_EQ(standing("A02"), Standing::late);
  EXPECT_EQ(standing("B01"), Standing::on_course);
  EXPECT_EQ(standing("C01"), Standing::finished);
}

}  // namespace
}  // namespace timon::goals
