// An administrator comes to a government that has nothing yet, through the door that people use.
#include "app/application_testing.hpp"

namespace timon::app {
namespace {

/// A government as `timon user add` leaves it: one institution, one office, one person.
class FirstSignIn : public testing::Test {
 protected:
  FirstSignIn() : application_{database_.database(), {.today = kToday, .clock = [] { return kNow; }}} {
    application_.program().turned_on = kToday.day.time_since_epoch().count();
    auto work = database_.work();
    auto deed = Deed{work, "user_added"};
    auto const government = deed.insert(Institution{.code = "GOB", .name = "Gobierno", .kind = "government"});
    auto const office = deed.insert(Office{.institution = government.id, .title = "Administración del sistema", .role = "administrator"});
    auto const person = deed.insert(Person{.email = "admin@example.org", .name = "Ana", .language = "es"});
    deed.insert(OfficeHolding{.office = office.id, .person = person.id, .from_on = kToday});
    organization::rebuild_reach(work.db);
    password_ = auth::give_one_time_password(work, person.id);
    deed.commit();
  }
  http::Response ask(std::string method, std::string path, http::Fields form = {}) {
    auto request = http::Request{.id = "r-1", .method = std::move(method), .form = std::move(form), .client_address = "127.0.0.1"};
    request.path_text = request.path = std::move(path);
    if (!cookie_.empty()) {
      request.cookies.add(auth::kSessionCookie, cookie_);
      if (auto const session = auth::find_session(database_.session(), cookie_, kNow)) request.form.add("csrf", session->csrf);
    }
    auto answer = application_.answer(request, 0);
    auto const set = std::string{http::header_of(answer, "Set-Cookie")};
    if (set.starts_with("timon_sesion=")) cookie_ = set.substr(13, set.find(';') - 13);
    return answer;
  }
  static http::Fields fields(std::initializer_list<std::pair<char const*, char const*>> all) {
    auto form = http::Fields{};
    for (auto const& [name, value] : all) form.add(name, value);
    return form;
  }
  static std::string where(http::Response const& answer) { return std::string{http::header_of(answer, "Location")}; }

  TestDatabase database_;
  Application application_;
  std::string cookie_, password_;
};

TEST_F(FirstSignIn, leads_to_the_setting_up_until_the_government_has_a_name) {
  EXPECT_EQ(ask("POST", "/ingresar", fields({{"email", "admin@example.org"}, {"password", password_.c_str()}})).status, 303);
  auto const changed = ask("POST", "/cuenta/clave", fields({{"old_password", password_.c_str()}, {"password", kPassword}, {"repeated", kPassword}}));
  EXPECT_EQ(where(changed), "/puesta-en-marcha");
  EXPECT_EQ(where(ask("GET", "/")), "/puesta-en-marcha");
  auto const page = ask("GET", "/puesta-en-marcha");
  EXPECT_NE(page.body.find("0 de 5 pasos"), std::string::npos);
  auto const named = ask("POST", "/puesta-en-marcha/gobierno",
                         fields({{"government_name", "Provincia"}, {"time_zone", "America/Lima"}, {"locale", "es-PE"}, {"weekday_1", "1"}, {"revision", "1"}}));
  EXPECT_EQ(where(named), "/puesta-en-marcha");
  EXPECT_EQ(organization::root_institution(database_.session())->name, "Provincia") << "it stands for the government itself";
  EXPECT_EQ(where(ask("GET", "/")), "/tablero");
  EXPECT_NE(ask("GET", "/tablero").body.find("href=\"/puesta-en-marcha\">Ver la puesta en marcha"), std::string::npos);
}

}  // namespace
}  // namespace timon::app
