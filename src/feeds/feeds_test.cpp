#include "feeds/feeds.hpp"

#include <gtest/gtest.h>

#include "platform/ical/ical.hpp"
#include "platform/words/words.hpp"
#include "routine/routine.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::feeds {
namespace {

class Feeds : public testing::Test {
 protected:
  Feeds() {
    auto const sources = std::make_shared<Sources>();
    add_own_sources(*sources);
    add_feed_pages(router, sources);
  }
  http::Response asked(Actor actor, char const* method, std::string const& address, Date today = kToday) {
    auto work = world.work(std::move(actor), today);
    return page_answer(router, page_request(method, address), work);
  }
  std::string address_of(Actor actor) {
    auto work = world.work(std::move(actor));
    return "/calendario/feed/" + create_feed(work) + ".ics";
  }
  std::string calendar_of(Actor actor) { return asked({}, "GET", address_of(std::move(actor))).body; }
  SmallWorld world;
  http::Router router;
};

bool holds(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

TEST_F(Feeds, tell_what_is_mine_and_nothing_else) {
  world.session().run("UPDATE action_entry SET text = 'palabras reservadas', is_reserved = 1");
  auto const manager = calendar_of(world.manager());
  EXPECT_TRUE(holds(manager, "1\\,03 Obra iniciada")) << manager;
  EXPECT_TRUE(holds(manager, "R-01"));
  EXPECT_FALSE(holds(manager, "O-01")) << "another ministry's";
  EXPECT_FALSE(holds(manager, "reservadas"));
  auto const owner = calendar_of(world.owner());
  EXPECT_TRUE(holds(owner, "1\\,03 Obra iniciada"));
  EXPECT_FALSE(holds(owner, "R-01")) << "held by the manager";
  auto const stranger = calendar_of(world.stranger());
  EXPECT_TRUE(holds(stranger, "O-01"));
  EXPECT_FALSE(holds(stranger, "R-01"));
  EXPECT_FALSE(holds(calendar_of(world.administrator()), "BEGIN:VEVENT"));
}

TEST_F(Feeds, forget_what_a_closed_goal_had_to_do) {
  auto const address = address_of(world.manager());
  EXPECT_TRUE(holds(asked({}, "GET", address).body, "1\\,03 Obra iniciada"));
  world.session().run("UPDATE goal SET closed_on = '2026-05-20'");
  EXPECT_FALSE(holds(asked({}, "GET", address).body, "1\\,03 Obra iniciada"));
}

TEST_F(Feeds, tell_the_meetings_and_the_decisions_of_ones_offices) {
  auto& db = world.session();
  auto const office = world.office("Gerencia de Meta, Educación");
  db.run(
      "INSERT INTO meeting (kind, institution, title, chair, held_on, starts_at, minutes, place, state, reason, revision, seal) SELECT 'committee', institution, title || ' se "
      "reúne', "
      "id, '2026-05-26', 600, 60, 'Sala 1', 'convened', '', 1, '' FROM office WHERE id = :office",
      sql::with("office", office.id));
  db.run("INSERT INTO attendance (meeting, office, state, stand_in, revision, seal) SELECT id, chair, 'invited', '', 1, '' FROM meeting");
  db.run(
      "INSERT INTO decision (year, number, meeting, institution, chair, text, office, taken_on, due_on, state, note, level, silent_climbs, revision, seal) SELECT 2026, 1, id, "
      "institution, chair, 'Firmar el convenio', chair, '2026-05-22', '2026-05-27', 'pending', '', 'manager', 0, 1, '' FROM meeting");
  auto const manager = calendar_of(world.manager());
  EXPECT_TRUE(holds(manager, "se reúne")) << manager;
  EXPECT_TRUE(holds(manager, "Sala 1"));
  EXPECT_TRUE(holds(manager, "Firmar el convenio"));
  auto const stranger = calendar_of(world.stranger());
  EXPECT_FALSE(holds(stranger, "se reúne"));
  EXPECT_FALSE(holds(stranger, "Firmar el convenio"));
  EXPECT_FALSE(holds(calendar_of(world.head()), "Sala 1")) << "who may see it is not asked to it";
  db.run("UPDATE meeting SET state = 'cancelled'");
  db.run("UPDATE decision SET state = 'done'");
  auto const later = calendar_of(world.manager());
  EXPECT_FALSE(holds(later, "se reúne"));
  EXPECT_FALSE(holds(later, "Firmar el convenio"));
}

TEST_F(Feeds, wait_for_the_end_of_an_embargo) {
  auto const address = address_of(world.stranger());
  world.session().run("UPDATE opportunity SET embargo_on = '2026-06-01'");
  EXPECT_FALSE(holds(asked({}, "GET", address).body, "O-01"));
  EXPECT_TRUE(holds(asked({}, "GET", address, make_date(2026, 6, 1)).body, "O-01"));
}

TEST_F(Feeds, remind_of_the_hour_of_the_hand_off_by_role) {
  auto work = world.work();
  routine::ensure_periods(work);
  auto const manager = calendar_of(world.manager());
  EXPECT_TRUE(holds(manager, "2026-S22"));
  EXPECT_TRUE(holds(manager, "DTSTART:2026052")) << "a moment in UTC";
  EXPECT_FALSE(holds(calendar_of(world.auditor()), "2026-S22"));
}

TEST_F(Feeds, are_read_back_day_by_day) {
  auto const text = calendar_of(world.stranger());
  auto const days = ical::read_days(text, kToday - 400, kToday + 400);
  ASSERT_TRUE(days) << text;
  EXPECT_FALSE(days->empty());
}

TEST_F(Feeds, answer_to_the_secret_only_until_it_is_taken_back) {
  auto const first = address_of(world.manager());
  EXPECT_EQ(asked({}, "GET", first).status, 200);
  EXPECT_EQ(http::header_of(asked({}, "GET", first), "ETag"), http::header_of(asked({}, "GET", first), "ETag"));
  auto const second = address_of(world.manager());
  EXPECT_EQ(asked({}, "GET", first).status, 404) << "a new address ends the old one";
  EXPECT_EQ(asked({}, "GET", second).status, 200);
  EXPECT_EQ(asked({}, "GET", second.substr(0, second.size() - 4)).status, 404);
  EXPECT_EQ(asked({}, "GET", "/calendario/feed/x.ics").status, 404);
  world.session().run("UPDATE person SET is_active = 0 WHERE id = :id", sql::with("id", world.manager().person));
  EXPECT_EQ(asked({}, "GET", second).status, 404);
  world.session().run("UPDATE person SET is_active = 1");
  EXPECT_EQ(asked(world.manager(), "POST", "/cuenta/calendario/anulacion").status, 303);
  EXPECT_EQ(asked({}, "GET", second).status, 404);
}

TEST_F(Feeds, show_the_address_once) {
  EXPECT_TRUE(holds(asked(world.manager(), "GET", "/cuenta/calendario").body, "Crear la dirección"));
  auto const made = asked(world.manager(), "POST", "/cuenta/calendario").body;
  EXPECT_TRUE(holds(made, "/calendario/feed/"));
  auto const again = asked(world.manager(), "GET", "/cuenta/calendario").body;
  EXPECT_FALSE(holds(again, "/calendario/feed/"));
  EXPECT_TRUE(holds(again, "/cuenta/calendario/anulacion"));
  EXPECT_EQ(asked({}, "GET", "/cuenta/calendario").status, 404);
  auto reader = world.manager();
  reader.may_write = false;
  EXPECT_EQ(asked(reader, "POST", "/cuenta/calendario").status, 403);
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::feeds
