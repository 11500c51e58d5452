#pragma once
#include <gtest/gtest.h>

#include "app/application.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/auth/tokens.hpp"
#include "support/small_world.hpp"

namespace timon::app {

constexpr auto kPassword = "cuatro mates al amanecer";

/// A browser in front of the application: it keeps its cookie and finds the form token.
class Door : public testing::Test {
 protected:
  Door() : application_{world_.database(), {.today = kToday, .clock = [this] { return now_; }}} { application_.program().turned_on = kToday.day.time_since_epoch().count(); }

  http::Response ask(std::string method, std::string path, http::Fields form = {}, http::Fields headers = {}, std::string body = {}) {
    auto request = http::Request{.id = "r-1", .method = std::move(method), .form = std::move(form), .headers = std::move(headers), .client_address = "127.0.0.1"};
    request.body = std::move(body);
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
  http::Response with_token(std::string const& token, std::string method, std::string path, std::string body = {}) {
    auto headers = http::Fields{};
    headers.add("authorization", "Bearer " + token);
    return ask(std::move(method), std::move(path), {}, headers, std::move(body));
  }
  static std::string where(http::Response const& answer) { return std::string{http::header_of(answer, "Location")}; }
  static bool holds(http::Response const& answer, std::string_view part) { return answer.body.find(part) != std::string::npos; }

  SmallWorld world_;
  Time now_{kNow};
  Application application_;
  std::string cookie_;
};

}  // namespace timon::app
