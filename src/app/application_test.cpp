#include "app/application.hpp"

#include <gtest/gtest.h>

#include "platform/auth/accounts.hpp"
#include "platform/auth/tokens.hpp"
#include "support/small_world.hpp"

namespace timon::app {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr auto kPassword = "cuatro mates al amanecer";

/// A browser in front of the application: it keeps its cookie and finds the form token.
class Door : public testing::Test {
 protected:
  Door() : application_{world_.database(), {.today = kToday, .clock = [this] { return now_; }}} {
    application_.program().turned_on = kToday.day.time_since_epoch().count();
  }

  http::Response ask(std::string method, std::string path, http::Fields form = {}, http::Fields headers = {}) {
    auto request = http::Request{.id = "r-1", .method = std::move(method), .form = std::move(form), .headers = std::move(headers), .client_address = "127.0.0.1"};
    auto const mark = path.find('?');
    request.path_text = request.path = path.substr(0, mark);
    if (mark != std::string::npos) {
      request.query_text = path.substr(mark + 1);
      auto const equals = request.query_text.find('=');
      request.query.add(request.query_text.substr(0, equals), request.query_text.substr(equals + 1));
    }
    if (!cookie_.empty()) request.cookies.add(auth::kSessionCookie, cookie_);
    auto answer = application_.answer(request, 0);
    auto const set = std::string{http::header_of(answer, "Set-Cookie")};
    if (set.starts_with("timon_sesion=")) cookie_ = set.substr(13, set.find(';') - 13);
    return answer;
  }
  http::Response get(std::string path) { return ask("GET", std::move(path)); }
  http::Response post(std::string path, http::Fields form = {}) {
    form.add("csrf", csrf());
    return ask("POST", std::move(path), std::move(form));
  }
  http::Response sign_in(std::string const& name, std::string const& password, std::string const& back = "") {
    auto form = http::Fields{};
    form.add("email", name + "@example.org");
    form.add("password", password);
    form.add("volver", back);
    return ask("POST", "/ingresar", form);
  }
  std::string csrf() {
    auto const session = auth::find_session(world_.session(), cookie_, now_);
    return session ? session->csrf : "";
  }
  PersonId person(std::string const& name) { return world_.person(name).person; }
  std::string one_time_password(std::string const& name) {
    auto work = world_.work();
    return auth::give_one_time_password(work, person(name));
  }
  void sign_in_for_good(std::string const& name) {
    auto const first = one_time_password(name);
    EXPECT_EQ(sign_in(name, first).status, 303);
    EXPECT_EQ(change(first, kPassword).status, 303);
  }
  http::Response change(std::string const& old_password, std::string const& wanted) {
    auto form = http::Fields{};
    form.add("old_password", old_password);
    form.add("password", wanted);
    form.add("repeated", wanted);
    return post("/cuenta/clave", form);
  }
  std::string token(std::string const& name, auth::Scope scope) {
    auto work = world_.work();
    return *auth::create_token(work, person(name), "prueba", scope, 30);
  }
  http::Response with_token(std::string const& token, std::string method, std::string path) {
    auto headers = http::Fields{};
    headers.add("authorization", "Bearer " + token);
    return ask(std::move(method), std::move(path), {}, headers);
  }
  static std::string where(http::Response const& answer) { return std::string{http::header_of(answer, "Location")}; }
  static bool holds(http::Response const& answer, std::string_view part) { return answer.body.find(part) != std::string::npos; }

  SmallWorld world_;
  Time now_{kNow};
  Application application_;
  std::string cookie_;
};

TEST_F(Door, a_page_without_session_leads_to_the_sign_in_and_back) {
  auto const answer = get("/cuenta?listo=idioma");
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(where(answer), "/ingresar?volver=%2Fcuenta%3Flisto%3Didioma");
  sign_in_for_good("coordinator");
  cookie_.clear();
  EXPECT_EQ(where(sign_in("coordinator", kPassword, "/cuenta?listo=idioma")), "/cuenta?listo=idioma");
}

TEST_F(Door, never_sends_anybody_to_another_host) {
  sign_in_for_good("coordinator");
  for (auto const* elsewhere : {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"}) {
    cookie_.clear();
    EXPECT_EQ(where(sign_in("coordinator", kPassword, elsewhere)), "/") << elsewhere;
  }
}

TEST_F(Door, the_first_password_must_be_changed_before_anything_else) {
  auto const first = one_time_password("manager");
  EXPECT_EQ(sign_in("manager", first).status, 303);
  EXPECT_EQ(where(get("/cuenta")), "/cuenta/clave");
  EXPECT_EQ(get("/api/v1/nothing-here").status, 404);
  EXPECT_EQ(change(first, "corta").status, 422);
  EXPECT_EQ(change(first, kPassword).status, 303);
  EXPECT_EQ(get("/cuenta").status, 200);
  EXPECT_EQ(where(get("/")), "/mi-semana");
}

TEST_F(Door, an_unknown_address_and_a_wrong_password_are_answered_alike) {
  one_time_password("manager");
  auto const wrong = sign_in("manager", "x");
  auto const unknown = sign_in("manages", "x");
  EXPECT_EQ(wrong.status, 422);
  auto text = wrong.body;
  text.replace(text.find("manager@"), 8, "manages@");
  EXPECT_EQ(text, unknown.body);
  for (auto i = 0; i < 4; ++i) EXPECT_EQ(sign_in("manages", "x").status, i < 3 ? 422 : 429);
}

TEST_F(Door, the_wait_grows_and_ends) {
  auto const password = one_time_password("manager");
  for (auto i = 0; i < 4; ++i) EXPECT_EQ(sign_in("manager", "x").status, 422);
  EXPECT_EQ(http::header_of(sign_in("manager", "x"), "Retry-After"), "60");
  EXPECT_EQ(sign_in("manager", password).status, 429);
  now_ += seconds{60};
  EXPECT_EQ(http::header_of(sign_in("manager", "x"), "Retry-After"), "120");
  now_ += seconds{119};
  EXPECT_EQ(sign_in("manager", password).status, 429);
  now_ += seconds{1};
  EXPECT_EQ(sign_in("manager", password).status, 303);
  EXPECT_EQ(sign_in("manager", "x").status, 422);
}

TEST_F(Door, failures_and_changes_are_in_the_journal) {
  sign_in_for_good("manager");
  sign_in("manager", "x");
  token("manager", auth::Scope::read);
  auto const events = world_.session().all<std::string>("SELECT event FROM journal WHERE event LIKE '%password%' OR event LIKE 'sign_in%' OR event LIKE 'token%' ORDER BY id");
  EXPECT_EQ(events, (std::vector<std::string>{"one_time_password_given", "password_changed", "sign_in_failed", "token_created"}));
}

TEST_F(Door, a_form_needs_the_token_of_its_session) {
  sign_in_for_good("manager");
  auto form = http::Fields{};
  form.add("language", "pt");
  auto const refused = ask("POST", "/cuenta/idioma", form);
  EXPECT_EQ(refused.status, 403);
  EXPECT_TRUE(holds(refused, "El formulario venció"));
  EXPECT_EQ(post("/cuenta/idioma", form).status, 303);
  auto headers = http::Fields{};
  headers.add("x-csrf-token", csrf());
  EXPECT_EQ(ask("POST", "/cuenta/idioma", form, headers).status, 303);
  EXPECT_TRUE(holds(get("/cuenta"), "Minha conta"));
}

TEST_F(Door, another_site_cannot_send_a_form_not_even_the_sign_in) {
  sign_in_for_good("manager");
  auto headers = http::Fields{};
  headers.add("sec-fetch-site", "cross-site");
  headers.add("x-csrf-token", csrf());
  EXPECT_EQ(ask("POST", "/cuenta/idioma", {}, headers).status, 403);
  EXPECT_EQ(ask("POST", "/ingresar", {}, headers).status, 403);
}

TEST_F(Door, a_session_ends_after_twelve_idle_hours_or_seven_days) {
  sign_in_for_good("manager");
  now_ += hours{12};
  EXPECT_EQ(get("/cuenta").status, 303);
  sign_in("manager", kPassword);
  auto const end = now_ + hours{24 * 7};
  for (; now_ + hours{11} < end; now_ += hours{11}) {
    EXPECT_EQ(get("/cuenta").status, 200);
    application_.program().sightings.keep(world_.session());
  }
  now_ = end;
  EXPECT_EQ(get("/cuenta").status, 303);
}

TEST_F(Door, a_session_can_be_ended_from_another) {
  sign_in_for_good("manager");
  auto const old_cookie = std::exchange(cookie_, "");
  sign_in("manager", kPassword);
  EXPECT_EQ(post("/cuenta/sesiones/cierre").status, 303);
  EXPECT_EQ(get("/cuenta").status, 200);
  cookie_ = old_cookie;
  EXPECT_EQ(get("/cuenta").status, 303);
}

TEST_F(Door, nobody_ends_the_session_of_another_person) {
  sign_in_for_good("coordinator");
  auto const victim = auth::find_session(world_.session(), cookie_, now_)->id;
  cookie_.clear();
  sign_in_for_good("manager");
  EXPECT_EQ(post("/cuenta/sesiones/" + std::to_string(victim) + "/cierre").status, 404);
}

TEST_F(Door, leaving_ends_the_session_itself) {
  sign_in_for_good("manager");
  auto const stolen = cookie_;
  EXPECT_EQ(where(post("/salir")), "/ingresar");
  cookie_ = stolen;
  EXPECT_EQ(get("/cuenta").status, 303);
}

TEST_F(Door, a_person_who_is_not_active_any_more_is_out_at_once) {
  sign_in_for_good("manager");
  world_.session().run("UPDATE person SET is_active = 0 WHERE id = :id", sql::with("id", person("manager")));
  EXPECT_EQ(get("/cuenta").status, 303);
}

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
  EXPECT_EQ(http::header_of(answer, "Allow"), "GET, POST");
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

TEST_F(Door, is_ready_when_the_turn_of_the_day_is_done) {
  EXPECT_EQ(get("/readyz").status, 200);
  application_.program().turned_on = 0;
  EXPECT_EQ(get("/readyz").status, 503);
  EXPECT_EQ(get("/healthz").status, 200);
}

}  // namespace
}  // namespace timon::app
