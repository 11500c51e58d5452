#include <fstream>

#include "app/application_testing.hpp"
#include "app/config_file.hpp"
#include "app/console.hpp"
#include "app/housekeeper.hpp"
#include "app/mail_handlers.hpp"
#include "notices/notices.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "support/small_world.hpp"
#include "support/smtp_sink.hpp"

namespace timon::app {
namespace {

constexpr auto kWhy = "Sin la escritura no se puede empezar";

MailOptions options_to(std::string server) { return {.server = std::move(server), .from = "timon@example.org", .site = "https://timon.example.org/"}; }

std::string refusal_of(MailOptions const& options) {
  try {
    mail_settings_of(options);
  } catch (Refusal const& refusal) {
    return refusal.text;
  }
  return {};
}

TEST(MailSettings, are_complete_or_refused) {
  EXPECT_FALSE(mail_settings_of({}).server.is_set()) << "no server, no mail";
  auto const settings = mail_settings_of(options_to("smtp://127.0.0.1:25"));
  EXPECT_EQ(settings.site, "https://timon.example.org");
  EXPECT_EQ(settings.server.encryption, mail::Encryption::if_offered);
  EXPECT_NE(refusal_of(options_to("http://mail.example.org")), "");
  EXPECT_EQ(refusal_of(options_to("smtp://ana:secreto@mail.example.org")).find("secreto"), std::string::npos);
  EXPECT_NE(refusal_of(options_to("smtp://ana:secreto@mail.example.org")), "");
  for (auto spoil : {+[](MailOptions& o) { o.from = "nadie"; }, +[](MailOptions& o) { o.site.clear(); }, +[](MailOptions& o) { o.encryption = "maybe"; },
                     +[](MailOptions& o) { o.password_file = "/no/such/file"; }}) {
    auto options = options_to("smtp://127.0.0.1:25");
    spoil(options);
    EXPECT_NE(refusal_of(options), "");
  }
}

TEST(MailSettings, send_no_password_in_clear_unless_told_to) {
  auto options = options_to("smtp://mail.example.org:587");
  options.user = "timon";
  EXPECT_EQ(mail_settings_of(options).server.encryption, mail::Encryption::required);
  options.encryption = "none";
  EXPECT_EQ(mail_settings_of(options).server.encryption, mail::Encryption::none);
}

TEST(MailSettings, are_read_from_the_file) {
  auto const path = testing::TempDir() + "timon-mail.toml";
  std::ofstream{path} << "public_address = \"https://x.example\"\n[mail]\nserver = \"smtp://m.example\"\nfrom = \"t@x.example\"\npassword_file = \"/run/p\"\n";
  auto const file = read_config(path);
  EXPECT_EQ(file.public_address, "https://x.example");
  EXPECT_EQ(file.mail_server, "smtp://m.example");
  EXPECT_EQ(file.mail_password_file, "/run/p");
  std::ofstream{path} << "[mail]\nsever = \"smtp://m.example\"\n";
  EXPECT_THROW(read_config(path), WrongConfig);
}

class NoticesOfTheProgram : public Door {
 protected:
  void derive() {
    auto work = world_.work(world_.manager());
    ASSERT_TRUE(obstacles::derive_obstacle(work, world_.obstacle("R-01").id, 0, kWhy, ""));
  }
  std::string state() { return world_.session().one<std::string>("SELECT state FROM job"); }
};

TEST_F(NoticesOfTheProgram, ring_the_bell_and_are_chosen_by_each) {
  sign_in_for_good("coordinator");
  EXPECT_TRUE(holds(get("/cuenta"), "Avisos: 0 sin leer"));
  derive();
  auto const account = get("/cuenta");
  EXPECT_TRUE(holds(account, "Avisos: 1 sin leer"));
  EXPECT_TRUE(holds(account, "/cuenta/avisos"));
  EXPECT_TRUE(holds(get("/cuenta/avisos"), "no tiene servidor de correo"));
  auto form = http::Fields{};
  form.add("digest_at", "18:05");
  form.add("has_digest", "1");
  EXPECT_EQ(where(post("/cuenta/avisos", form)), "/cuenta/avisos?listo=1");
  auto const kept = notices::preference_of(world_.session(), person("coordinator"));
  EXPECT_EQ(kept.digest_minutes, 18 * 60 + 5);
  EXPECT_TRUE(kept.has_digest && !kept.mails_climbs && !kept.mails_dates);
  form.set("digest_at", "25:00");
  auto const refused = post("/cuenta/avisos", form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(holds(refused, "Escriba la hora como 07:30."));
  EXPECT_EQ(ask("POST", "/cuenta/avisos").status, 403) << "no form token";
}

TEST_F(NoticesOfTheProgram, are_mailed_by_the_housekeeper) {
  auto sink = SmtpSink{};
  auto housekeeper = Housekeeper{world_.database(), application_, mail_handlers(mail_settings_of(options_to(sink.url())), kToday)};
  application_.program().sends_mail = true;
  derive();
  housekeeper.round(world_.session());
  ASSERT_EQ(sink.mails().size(), 1U);
  EXPECT_EQ(sink.mails().front().to, "coordinator@example.org");
  EXPECT_NE(part_of(sink.mails().front(), "text/plain").find("https://timon.example.org/restricciones/R-01"), std::string::npos);
  auto work = world_.work(world_.coordinator());
  ASSERT_TRUE(obstacles::answer_obstacle(work, world_.obstacle("R-01").id, 0, AnswerVerb::decide, kWhy));
  now_ += std::chrono::minutes{2};
  housekeeper.round(world_.session());
  ASSERT_EQ(sink.mails().size(), 2U) << "noon is past the hour of the digest";
  EXPECT_EQ(sink.mails().back().to, "manager@example.org");
}

TEST_F(NoticesOfTheProgram, wait_for_a_server_that_is_down) {
  auto url = std::string{};
  { url = SmtpSink{}.url(); }
  auto housekeeper = Housekeeper{world_.database(), application_, mail_handlers(mail_settings_of(options_to(url)), kToday)};
  derive();
  housekeeper.round(world_.session());
  EXPECT_EQ(state(), "waiting");
  EXPECT_NE(world_.session().one<std::string>("SELECT last_error FROM job").find("mail server did not take"), std::string::npos);
}

TEST_F(NoticesOfTheProgram, stay_in_the_inbox_without_a_server) {
  auto housekeeper = Housekeeper{world_.database(), application_, mail_handlers({}, kToday)};
  derive();
  housekeeper.round(world_.session());
  EXPECT_EQ(state(), "done");
  EXPECT_EQ(notices::unread_count(world_.session(), person("coordinator")), 1);
}

TEST_F(NoticesOfTheProgram, come_with_the_turn_of_the_day) {
  auto work = world_.work(console(), make_date(2026, 5, 29));
  turn_the_day(work);
  EXPECT_EQ(notices::unread_count(world_.session(), person("coordinator")), 6)
      << "the restriction and the alert; of the week and of the month, what they have not delivered themselves and who below has not";
  turn_the_day(work);
  EXPECT_EQ(notices::unread_count(world_.session(), person("coordinator")), 6);
}

}  // namespace
}  // namespace timon::app
