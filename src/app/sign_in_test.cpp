#include "app/application_testing.hpp"
#include "support/small_world.hpp"

namespace timon::app {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

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

}  // namespace
}  // namespace timon::app
