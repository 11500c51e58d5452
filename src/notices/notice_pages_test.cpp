#include <boost/json.hpp>

#include "base/clock.hpp"
#include "notices/notices_testing.hpp"
#include "platform/api/problem.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::notices {
namespace {

/// The inbox of the coordinator holds R-01, derived; that of the manager its answer.
class Inbox : public Hearing {
 protected:
  Inbox() {
    EXPECT_TRUE(derive(world.manager()));
    auto work = world.work(world.coordinator());
    EXPECT_TRUE(obstacles::answer_obstacle(work, restriction().id, 0, AnswerVerb::decide, kWhy));
  }
  http::Response ask(PageCase const& scenario, Time now = kNow) {
    static auto const routes = [] {
      auto router = http::Router{};
      add_notice_pages(router);
      add_notice_api(router);
      return router;
    }();
    auto work = world.work(world.person(scenario.as));
    work.now = now;
    return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
  }
  void expect(PageCase const& scenario, Time now = kNow) { expect_page(scenario, ask(scenario, now)); }
  std::string address(std::string const& who) { return "/avisos/" + std::to_string(inbox(who).front().id.number); }
  boost::json::value json(std::string const& who, std::string method, std::string address) {
    auto const answer = ask({.name = address, .as = who, .method = std::move(method), .address = address});
    EXPECT_EQ(answer.status, 200) << address;
    return boost::json::parse(answer.body);
  }
};

TEST_F(Inbox, shows_each_person_their_own) {
  expect({.name = "what climbed",
          .as = "coordinator",
          .address = "/avisos",
          .shows = {"1 sin leer", "viernes 22 de mayo de 2026", "R-01 Terreno sin escritura", "Subió a usted: la derivó", "unread", "Marcar todo como leído", "/cuenta/avisos",
                    address("coordinator")},
          .hides = {"respondió"}});
  expect({.name = "what was answered", .as = "manager", .address = "/avisos", .shows = {"respondió: hay una decisión."}, .hides = {"Subió a usted", kWhy}});
  expect({.name = "nothing", .as = "minister", .address = "/avisos", .shows = {"No hay avisos", "0 sin leer"}, .hides = {"R-01", "Marcar todo"}});
}

TEST_F(Inbox, is_filtered_by_what_it_is_about) {
  expect({.name = "in one's hands", .as = "coordinator", .address = "/avisos?ver=a-su-cargo", .shows = {"R-01", "aria-current=\"true\">A su cargo"}});
  expect({.name = "answers", .as = "coordinator", .address = "/avisos?ver=respuestas", .shows = {"No hay avisos de esta clase"}, .hides = {"R-01", "Marcar todo"}});
  expect({.name = "nonsense shows all", .as = "coordinator", .address = "/avisos?ver=nada", .shows = {"R-01"}});
}

TEST_F(Inbox, leads_to_the_thing_and_marks_it_read) {
  auto const first = address("coordinator");
  expect({.name = "a look ahead", .as = "coordinator", .method = "HEAD", .address = first, .status = 303});
  EXPECT_EQ(unread_count(world.session(), person("coordinator")), 1);
  expect({.name = "opened", .as = "coordinator", .address = first, .status = 303, .shows = {"Location: /restricciones/R-01"}});
  EXPECT_EQ(unread_count(world.session(), person("coordinator")), 0);
  expect({.name = "marked unread again", .as = "coordinator", .method = "POST", .address = first + "/lectura", .form = {{"unread", "1"}}, .status = 303});
  EXPECT_EQ(unread_count(world.session(), person("coordinator")), 1);
  expect({.name = "marked read",
          .as = "coordinator",
          .method = "POST",
          .address = first + "/lectura",
          .form = {{"ver", "a-su-cargo"}},
          .status = 303,
          .shows = {"/avisos?ver=a-su-cargo"}});
  EXPECT_EQ(unread_count(world.session(), person("coordinator")), 0);
}

TEST_F(Inbox, is_nobody_elses) {
  auto const first = address("coordinator");
  for (auto const* who : {"manager", "minister", "head", "delivery_unit", "auditor", "administrator", "stranger"}) {
    expect({.name = std::string{who} + " opens", .as = who, .address = first, .status = 404});
    expect({.name = std::string{who} + " marks", .as = who, .method = "POST", .address = first + "/lectura", .status = 404});
    expect({.name = std::string{who} + " by the API", .as = who, .method = "POST", .address = "/api/v1/notices/" + first.substr(8) + "/reading", .status = 404});
  }
  EXPECT_EQ(unread_count(world.session(), person("coordinator")), 1);
  auto work = world.work();
  EXPECT_TRUE(lines_of(work, {}, 10).empty()) << "the console has no inbox";
}

TEST_F(Inbox, is_read_at_once_and_unread_again) {
  expect({.name = "all", .as = "coordinator", .method = "POST", .address = "/avisos/lectura", .status = 303, .shows = {"/avisos?marcados=2026-05-22T12:00:00Z"}});
  EXPECT_EQ(unread_count(world.session(), person("coordinator")), 0);
  EXPECT_EQ(unread_count(world.session(), person("manager")), 1) << "one's own only";
  expect({.name = "says so", .as = "coordinator", .address = "/avisos?marcados=2026-05-22T12:00:00Z", .shows = {"Se marcó 1 aviso como leído.", "Deshacer"}});
  expect({.name = "not for ever", .as = "coordinator", .address = "/avisos?marcados=2026-05-22T12:00:00Z", .hides = {"Deshacer"}}, kNow + std::chrono::hours{1});
  expect({.name = "undone", .as = "coordinator", .method = "POST", .address = "/avisos/lectura/deshacer", .form = {{"at", "2026-05-22T12:00:00Z"}}, .status = 303});
  EXPECT_EQ(unread_count(world.session(), person("coordinator")), 1);
}

TEST_F(Inbox, is_told_by_the_api) {
  auto const list = json("coordinator", "GET", "/api/v1/notices?unread=true&kind=climbed_to_you");
  auto const& item = list.at("items").as_array().at(0);
  EXPECT_EQ(item.at("kind"), "climbed_to_you");
  EXPECT_EQ(item.at("subject").at("code"), "R-01");
  EXPECT_EQ(item.at("subject").at("kind"), "restriction");
  EXPECT_EQ(item.at("goal"), "A01");
  EXPECT_EQ(item.at("address"), "/restricciones/R-01");
  EXPECT_TRUE(item.at("read_at").is_null());
  EXPECT_EQ(list.at("unread"), 1);
  auto const one = "/api/v1/notices/" + std::to_string(item.at("id").to_number<int>()) + "/reading";
  EXPECT_EQ(json("coordinator", "POST", one).at("read_at"), "2026-05-22T12:00:00Z");
  EXPECT_TRUE(json("coordinator", "DELETE", one).at("read_at").is_null());
  EXPECT_EQ(json("coordinator", "POST", "/api/v1/notices/reading").at("marked"), 1);
  EXPECT_TRUE(json("coordinator", "GET", "/api/v1/notices?unread=true").at("items").as_array().empty());
  EXPECT_THROW(ask({.name = "no kind", .as = "manager", .address = "/api/v1/notices?kind=gossip"}), api::BadRequest);
}

TEST_F(Inbox, goes_on_page_by_page) {
  auto work = world.work(world.manager());
  for (auto i = 0; i < 60; ++i)
    ASSERT_TRUE(add_notice(work.db, {.person = person("manager"),
                                     .kind = NoticeKind::reassigned,
                                     .subject = NoticeSubject::office,
                                     .subject_id = world.office("Obras Escolares").id.number,
                                     .detail = "1",
                                     .on_day = kToday,
                                     .once_key = "test/" + std::to_string(i),
                                     .created_at = kNow}));
  auto const first = ask({.name = "first", .as = "manager", .address = "/avisos"});
  auto const at = first.body.find("/avisos?antes=");
  ASSERT_NE(at, std::string::npos);
  auto const next = first.body.substr(at, first.body.find('"', at) - at);
  expect({.name = "second", .as = "manager", .address = next, .shows = {"hay una decisión"}, .hides = {"?antes="}});
}

TEST(NoticePreference, reads_an_hour_as_people_write_it) {
  EXPECT_EQ(*minutes_from("07:30"), 450);
  EXPECT_EQ(*minutes_from("23:59"), 1439);
  EXPECT_EQ(*minutes_from("07:30:00"), 450);
  for (auto const* wrong : {"", "7", "24:00", "07:60", "a:b", "-1:00", "07-30"}) EXPECT_FALSE(minutes_from(wrong)) << wrong;
  EXPECT_EQ(clock_text(kDigestMinutes), "07:30");
}

}  // namespace
}  // namespace timon::notices
