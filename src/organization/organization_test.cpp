#include "organization/organization.hpp"

#include <gtest/gtest.h>

#include "support/small_world.hpp"

namespace timon::organization {
namespace {

class Organizations : public testing::Test {
 protected:
  std::string holder(char const* level, char const* place) {
    auto const office = office_of_level(world.session(), level, world.institution(place).id, kToday);
    return office ? office->title : "";
  }
  SmallWorld world;
};

TEST_F(Organizations, have_a_level_held_by_the_nearest_office_upwards) {
  EXPECT_EQ(holder("minister", "MED"), "Ministerio, Educación");
  EXPECT_EQ(holder("minister", "MED-N"), "Ministerio, Educación");
  EXPECT_EQ(holder("committee", "MED-N"), "Unidad de Gestión");
  EXPECT_EQ(holder("head", "MOP-V"), "Gobernación");
  EXPECT_EQ(holder("coordinator", "MOP-V"), "") << "vacant: what lies beside or below holds nothing";
}

TEST_F(Organizations, give_a_person_the_seats_of_the_day) {
  auto const manager = world.manager();
  ASSERT_EQ(manager.seats.size(), 1U);
  EXPECT_EQ(manager.seats.front().level, "manager");
  EXPECT_TRUE(manager.seats.front().reaches(world.institution("MED-N").id));
  EXPECT_FALSE(manager.seats.front().reaches(world.institution("GOB").id));
  EXPECT_TRUE(world.person("manager", make_date(2025, 12, 31)).seats.empty());
}

TEST_F(Organizations, give_who_is_no_longer_active_nothing) {
  auto person = find_person_by_email(world.session(), "manager@example.org").value();
  person.is_active = false;
  EXPECT_TRUE(load_actor(world.session(), person, kToday).seats.empty());
}

TEST_F(Organizations, tell_for_whom_somebody_stands_in) {
  auto work = world.work();
  auto deed = Deed{work, "delegation_made"};
  deed.insert(Delegation{.office = world.office("Ministerio, Educación").id, .person = world.coordinator().person, .from_on = kToday, .until_on = kToday, .reason = "viaje"});
  deed.commit();
  auto const seats = world.coordinator().seats;
  ASSERT_EQ(seats.size(), 2U);
  auto const minister = world.minister().person;
  EXPECT_TRUE((seats[0].stands_in_for == minister) != (seats[1].stands_in_for == minister));
  EXPECT_EQ(world.person("coordinator", kToday + 1).seats.size(), 1U);
}

TEST_F(Organizations, count_their_own_working_days) {
  auto const calendar = working_calendar(world.session());
  EXPECT_FALSE(calendar.is_working(make_date(2026, 5, 25)));
  EXPECT_TRUE(calendar.is_working(make_date(2026, 5, 26)));
  auto work = world.work();
  auto deed = Deed{work, "setting_changed"};
  deed.insert(Setting{.name = "working_weekdays", .value = "7 1 2 3 4"});
  deed.commit();
  auto const other = working_calendar(world.session());
  EXPECT_TRUE(other.is_working(make_date(2026, 5, 24))) << "a Sunday";
  EXPECT_FALSE(other.is_working(make_date(2026, 5, 22))) << "a Friday";
}

TEST_F(Organizations, reach_from_the_top_to_every_leaf) {
  auto& db = world.session();
  EXPECT_EQ(db.one<std::int64_t>("SELECT count(*) FROM institution_reach WHERE top = :top", sql::with("top", root_institution(db)->id)), 7);
  EXPECT_EQ(db.one<std::int64_t>("SELECT max(depth) FROM institution_reach"), 2);
}

}  // namespace
}  // namespace timon::organization
