#include "app/application_testing.hpp"
#include "app/housekeeper.hpp"
#include "feeds/feeds.hpp"
#include "goals/goals.hpp"
#include "support/small_world.hpp"

namespace timon::app {
namespace {

using std::chrono::hours;

TEST_F(Door, the_api_asks_for_a_token_and_says_so) {
  auto const answer = get("/api/v1/board");
  EXPECT_EQ(answer.status, 401);
  EXPECT_EQ(answer.type, "application/problem+json");
  EXPECT_TRUE(http::header_of(answer, "WWW-Authenticate").starts_with("Bearer"));
  EXPECT_EQ(with_token("tmn_invented", "GET", "/api/v1/board").status, 401);
}

TEST_F(Door, a_token_opens_the_api_and_no_page) {
  auto const opener = token("manager", auth::Scope::read);
  EXPECT_NE(with_token(opener, "GET", "/api/v1/board").status, 401);
  EXPECT_EQ(with_token(opener, "GET", "/cuenta").status, 303);
  EXPECT_TRUE(cookie_.empty());
}

TEST_F(Door, a_token_that_reads_changes_nothing) {
  auto const answer = with_token(token("manager", auth::Scope::read), "POST", "/api/v1/alerts");
  EXPECT_EQ(answer.status, 403);
  EXPECT_TRUE(holds(answer, "api.scope_missing"));
}

TEST_F(Door, a_token_ends_by_the_real_clock) {
  auto const opener = token("manager", auth::Scope::read);
  now_ += hours{24 * 30};
  EXPECT_NE(with_token(opener, "GET", "/api/v1/board").status, 401);
  now_ += hours{24};
  EXPECT_EQ(with_token(opener, "GET", "/api/v1/board").status, 401);
}

TEST_F(Door, a_revoked_token_is_out_at_once) {
  auto const opener = token("manager", auth::Scope::write);
  auto work = world_.work();
  EXPECT_TRUE(auth::revoke_token(work, person("manager"), auth::tokens_of(work.db, person("manager"), now_).front().id));
  EXPECT_EQ(with_token(opener, "GET", "/api/v1/board").status, 401);
}

TEST_F(Door, unknown_paths_are_404_and_wrong_methods_405) {
  EXPECT_EQ(get("/no-hay").status, 404);
  auto const answer = ask("DELETE", "/ingresar");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(http::header_of(answer, "Allow"), "GET, HEAD, POST");
}

TEST_F(Door, entering_as_a_role_is_for_demonstrations_on_this_machine) {
  EXPECT_EQ(ask("POST", "/entrar-como").status, 404);
  auto work = world_.work();
  auto deed = Deed{work, "setting_changed"};
  deed.insert(Setting{.name = "demo", .value = "1"});
  deed.commit();
  EXPECT_TRUE(holds(get("/ingresar"), "Demostración: entrar como"));
  auto headers = http::Fields{};
  headers.add("x-forwarded-for", "192.0.2.7");
  EXPECT_EQ(ask("POST", "/entrar-como", {}, headers).status, 404);
}

TEST_F(Door, whoever_comes_second_with_the_same_is_told_so) {
  sign_in_for_good("manager");
  auto other = world_.work(world_.person("owner"));
  feeds::create_feed(other);
  world_.session().run("CREATE UNIQUE INDEX one_at_a_moment ON calendar_feed (created_at)");  // as if both had made the same
  EXPECT_EQ(post("/cuenta/calendario").status, 409);
  world_.session().run("DROP INDEX one_at_a_moment");
  EXPECT_EQ(post("/cuenta/calendario").status, 200);
}

TEST_F(Door, the_day_is_turned_once) {
  auto work = world_.work(console());
  EXPECT_TRUE(turn_the_day_alone(work));
  EXPECT_EQ(goals::turned_on(world_.session()), kToday);
  auto const entries = [&] { return world_.session().one<std::int64_t>("SELECT count(*) FROM journal"); };
  auto const before = entries();
  EXPECT_TRUE(turn_the_day_alone(work));
  EXPECT_EQ(entries(), before);
}

TEST_F(Door, is_ready_when_the_turn_of_the_day_is_done) {
  EXPECT_EQ(get("/readyz").status, 200);
  application_.program().turned_on = 0;
  EXPECT_EQ(get("/readyz").status, 503);
  EXPECT_EQ(get("/healthz").status, 200);
}

}  // namespace
}  // namespace timon::app
