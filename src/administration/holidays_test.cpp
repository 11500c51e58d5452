#include <gtest/gtest.h>

#include "administration/holiday_actions.hpp"
#include "administration/settings_actions.hpp"
#include "obstacles/obstacles.hpp"
#include "support/small_world.hpp"
#include "territory/territory.hpp"

namespace timon::administration {
namespace {

auto const kTuesday = make_date(2026, 5, 26);

class Holidays : public testing::Test {
 protected:
  Work work() { return world.work(world.administrator()); }
  std::int64_t count() { return world.session().one<std::int64_t>("SELECT count(*) FROM holiday"); }
  std::optional<Date> climbs() { return world.obstacle(SmallWorld::kRestriction).climbs_on; }
  static std::string calendar(std::string const& day, std::string const& name) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:" + day + "\nSUMMARY:" + name + "\nEND:VEVENT\nEND:VCALENDAR\n";
  }
  /// A province with a town in it; the ministry of education lies in the town.
  std::pair<PlaceId, PlaceId> places() {
    auto console = world.work();
    auto deed = Deed{console, "places_made"};
    auto const province = deed.insert(Place{.code = "P", .name = "Provincia", .level = "provincia"});
    auto const town = deed.insert(Place{.code = "T", .name = "Ciudad", .level = "ciudad", .parent = province.id});
    auto const before = world.institution("MED");
    auto after = before;
    after.place = town.id;
    deed.update(before, after);
    deed.commit();
    return {province.id, town.id};
  }
  SmallWorld world;
};

TEST_F(Holidays, move_the_day_on_which_silence_lifts) {
  ASSERT_EQ(climbs(), make_date(2026, 5, 29));
  auto asked = work();
  auto const added = add_holiday(asked, {.on_day = kTuesday, .name = " Día de prueba "});
  ASSERT_TRUE(added);
  EXPECT_EQ(added->name, "Día de prueba");
  EXPECT_EQ(climbs(), make_date(2026, 6, 1)) << "one working day less, over the weekend";
  remove_holiday(asked, added->id, added->revision);
  EXPECT_EQ(climbs(), make_date(2026, 5, 29));
  ASSERT_TRUE(restore_holiday(asked, added->id));
  EXPECT_EQ(climbs(), make_date(2026, 6, 1));
}

TEST_F(Holidays, are_refused_twice_on_a_day_and_without_a_name) {
  auto asked = work();
  auto const twice = add_holiday(asked, {.on_day = make_date(2026, 5, 25), .name = ""});
  ASSERT_FALSE(twice);
  ASSERT_EQ(twice.error().size(), 2U);
  EXPECT_EQ(twice.error()[0].field, "holiday_name");
  EXPECT_EQ(twice.error()[1].message, "holiday.taken");
}

TEST_F(Holidays, of_a_place_count_there_and_below_only) {
  auto const [province, town] = places();
  auto asked = work();
  ASSERT_TRUE(add_holiday(asked, {.on_day = kTuesday, .name = "Patrona de la provincia", .place = province}));
  auto& db = world.session();
  EXPECT_FALSE(organization::working_calendar(db, world.institution("MED").id).is_working(kTuesday)) << "the town lies in the province";
  EXPECT_FALSE(organization::working_calendar(db, world.institution("MED-N").id).is_working(kTuesday)) << "where the nearest institution above lies";
  EXPECT_TRUE(organization::working_calendar(db, world.institution("MSA").id).is_working(kTuesday));
  EXPECT_TRUE(organization::working_calendar(db).is_working(kTuesday));
  EXPECT_EQ(climbs(), make_date(2026, 6, 1)) << "the restriction lies in the ministry of education";
  ASSERT_TRUE(add_holiday(asked, {.on_day = kTuesday, .name = "Fundación de la ciudad", .place = town})) << "another place, another holiday";
  EXPECT_FALSE(add_holiday(asked, {.on_day = kTuesday, .name = "Otra", .place = town}));
}

TEST_F(Holidays, come_from_a_calendar_once) {
  auto asked = work();
  auto const first = import_holidays(asked, calendar("20260709", "Independencia"), {});
  ASSERT_TRUE(first);
  EXPECT_EQ(first->added, 1U);
  auto const again = import_holidays(asked, calendar("20260709", "Independencia"), {});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->added, 0U);
  EXPECT_EQ(again->skipped, 1U);
}

TEST_F(Holidays, stay_as_they_are_when_a_calendar_is_nonsense) {
  auto asked = work();
  auto const before = count();
  auto const refused = import_holidays(asked, calendar("20260709", "Independencia").substr(0, 80) + "DTSTART:manana\nEND:VEVENT\nEND:VCALENDAR\n", {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().field, "file");
  EXPECT_EQ(count(), before);
}

TEST_F(Holidays, are_for_who_manages_settings) {
  auto asked = world.work(world.coordinator());
  EXPECT_THROW((void)add_holiday(asked, {.on_day = kTuesday, .name = "Mío"}), Forbidden);
  EXPECT_THROW((void)import_holidays(asked, "", {}), Forbidden);
  EXPECT_THROW(remove_holiday(asked, Id<Holiday>{1}, 0), Forbidden);
  auto manages = work();
  EXPECT_THROW(remove_holiday(manages, Id<Holiday>{999}, 0), NotFound);
  EXPECT_THROW((void)restore_holiday(manages, Id<Holiday>{999}), NotFound);
}

GovernmentSettings wanted() { return {.name = "Provincia", .zone = "America/Lima", .locale = "es-PE", .works = {false, true, true, true, true, false, false, false}}; }

TEST_F(Holidays, follow_the_weekdays_that_are_worked) {
  auto asked = work();
  ASSERT_TRUE(set_government(asked, government_revision(asked.db), wanted()));
  EXPECT_EQ(climbs(), make_date(2026, 6, 2)) << "Friday does not count any more";
  EXPECT_EQ(government_settings(asked.db).zone, "America/Lima");
  EXPECT_EQ(organization::setting(asked.db, "government_name", ""), "Provincia");
}

TEST_F(Holidays, keep_the_settings_when_something_is_wrong) {
  auto asked = work();
  auto wrong = GovernmentSettings{.name = " ", .zone = "Marte/Base", .locale = "es-XX"};
  auto const refused = set_government(asked, 0, wrong);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().size(), 4U);
  auto const seen = government_revision(asked.db);
  ASSERT_TRUE(set_government(asked, seen, wanted()));
  EXPECT_THROW((void)set_government(asked, seen, wanted()), Stale);
  EXPECT_TRUE(set_government(asked, government_revision(asked.db), wanted())) << "the same again changes nothing";
}

}  // namespace
}  // namespace timon::administration
