// A visit ends when nobody looks for four hours; what changed is told from there.
#include "platform/auth/visits.hpp"

#include <gtest/gtest.h>

#include "support/small_world.hpp"

namespace timon::auth {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

TEST(Visits, begin_anew_after_four_hours) {
  auto world = SmallWorld{};
  auto& db = world.session();
  auto const person = world.manager().person;
  EXPECT_FALSE(last_visit(db, person, kNow)) << "never here";
  note_visit(db, person, kNow);
  EXPECT_FALSE(last_visit(db, person, kNow + minutes{30})) << "still the first visit";
  note_visit(db, person, kNow + hours{3});
  EXPECT_FALSE(last_visit(db, person, kNow + hours{4}));
  EXPECT_EQ(last_visit(db, person, kNow + hours{8}), kNow + hours{3}) << "before anything of the new visit is written down";
  note_visit(db, person, kNow + hours{8});
  EXPECT_EQ(last_visit(db, person, kNow + hours{8} + minutes{1}), kNow + hours{3});
  note_visit(db, person, kNow + hours{9});
  EXPECT_EQ(last_visit(db, person, kNow + hours{10}), kNow + hours{3}) << "one goes on looking";
  EXPECT_FALSE(last_visit(db, world.stranger().person, kNow + hours{10})) << "everybody has visits of their own";
}

}  // namespace
}  // namespace timon::auth
