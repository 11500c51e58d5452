#include "notices/notices_testing.hpp"
#include "platform/words/zone.hpp"
#include "support/smtp_sink.hpp"

namespace timon::notices {
namespace {

auto const kMorning = Time{kToday.day + std::chrono::hours{11}};  // 08:00 on the government's clocks

/// Letters go to a real server on this machine.
class Mailed : public Hearing {
 protected:
  /// What is due is done, as the housekeeper does it.
  int round(Time now) {
    plan_digests(world.session(), now, kDefaultZone);
    auto const ground = MailGround{
        .today = local_time(now, kDefaultZone).date, .zone = kDefaultZone, .site = kSite, .government = "Provincia\nde Prueba", .words = [](std::string const& language) {
          return Words::of(language_from(language).value_or(Language::es));
        }};
    auto const handle = [&](jobs::Job const& job, sql::Session& db, Time at) {
      do_mail_job(job, db, at, ground, [&](mail::Message const& message) {
        mail::send({.url = sink.url(), .from = "timon@example.org"}, message, {"job-" + std::to_string(job.id) + "@example.org", at});
      });
    };
    return jobs::run_due(world.session(), {{kMailJob, handle}, {kDigestJob, handle}}, "test", now);
  }
  void speak(std::string const& who, std::string const& language) {
    auto work = world.work();
    auto const before = organization::find_person(work.db, person(who)).value();
    auto after = before;
    after.language = language;
    auto deed = Deed{work, "language_chosen"};
    deed.update(before, after);
    deed.commit();
  }
  void answer() {
    auto work = world.work(world.coordinator());
    ASSERT_TRUE(obstacles::answer_obstacle(work, restriction().id, 0, AnswerVerb::decide, kWhy));
  }
  std::string last_job(char const* column) { return world.session().one<std::string>(std::string{"SELECT "} + column + " FROM job ORDER BY id DESC LIMIT 1"); }

  SmtpSink sink;
};

TEST_F(Mailed, what_climbed_is_in_the_mail_at_once_with_its_link) {
  ASSERT_TRUE(derive(world.manager()));
  round(kNow);
  ASSERT_EQ(sink.mails().size(), 1U);
  auto const mail = sink.mails().front();
  EXPECT_EQ(mail.to, "coordinator@example.org");
  EXPECT_EQ(header_of(mail, "Subject"), "Subió a usted: R-01 Terreno sin escritura");
  auto const text = part_of(mail, "text/plain");
  for (auto const* part : {"Está en sus manos desde hoy:", "* R-01 Terreno sin escritura", "la derivó Persona de Gerencia de Meta, Educación",
                           "https://timon.example.org/restricciones/R-01\r\n", "https://timon.example.org/cuenta/avisos", "Timón, Provincia de Prueba"})
    EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
  EXPECT_NE(part_of(mail, "text/html").find(R"(<a href="https://timon.example.org/restricciones/R-01">)"), std::string::npos) << part_of(mail, "text/html");
  round(kNow + std::chrono::hours{1});
  EXPECT_EQ(sink.mails().size(), 1U) << "neither again nor in the digest";
}

TEST_F(Mailed, several_that_climb_together_are_one_letter) {
  auto const climb = make_date(2026, 5, 29);
  turn(climb);
  round(Time{climb.day + std::chrono::hours{12}});
  ASSERT_EQ(sink.mails().size(), 1U);
  EXPECT_EQ(header_of(sink.mails().front(), "Subject"), "2 asuntos subieron a usted");
}

TEST_F(Mailed, a_digest_leaves_once_a_day_at_its_hour_in_each_language) {
  struct Row {
    char const* language;
    char const* subject;
    char const* says;
  };
  auto day = kToday;
  for (auto const& row :
       {Row{"es", "Un aviso: R-01 Terreno sin escritura", "respondió: hay una decisión."}, Row{"pt", "Um aviso: R-01 Terreno sin escritura", "respondeu: há uma decisão."},
        Row{"en", "One notification: R-01 Terreno sin escritura", "answered: there is a decision."}}) {
    speak("manager", row.language);
    auto by_console = world.work(console(), day);
    ASSERT_TRUE(obstacles::answer_obstacle(by_console, restriction().id, 0, AnswerVerb::decide, kWhy));
    auto const sent = sink.mails().size();
    day = day + 1;
    auto const morning = Time{day.day + std::chrono::hours{10}};
    round(morning);  // 07:00 there
    EXPECT_EQ(sink.mails().size(), sent) << "too early";
    round(morning + std::chrono::minutes{31});
    ASSERT_EQ(sink.mails().size(), sent + 1);
    EXPECT_EQ(header_of(sink.mails().back(), "Subject"), row.subject);
    EXPECT_NE(part_of(sink.mails().back(), "text/plain").find(row.says), std::string::npos) << part_of(sink.mails().back(), "text/plain");
    round(morning + std::chrono::hours{5});
    EXPECT_EQ(sink.mails().size(), sent + 1) << "nothing new, nothing sent";
  }
}

TEST_F(Mailed, what_comes_after_the_digest_waits_for_tomorrow) {
  auto first = world.work();
  ASSERT_TRUE(obstacles::answer_obstacle(first, restriction().id, 0, AnswerVerb::decide, kWhy));
  round(kNow);
  EXPECT_EQ(sink.mails().size(), 1U);
  ASSERT_TRUE(obstacles::answer_obstacle(first, restriction().id, 0, AnswerVerb::delegate, kWhy));
  round(kNow + std::chrono::hours{2});
  EXPECT_EQ(sink.mails().size(), 1U);
  round(kNow + std::chrono::hours{24});
  EXPECT_EQ(sink.mails().size(), 2U);
}

TEST_F(Mailed, what_was_read_is_not_mailed) {
  ASSERT_TRUE(derive(world.manager()));
  ASSERT_TRUE(mark_read(world.session(), person("coordinator"), inbox("coordinator").front().id, kNow));
  round(kNow);
  EXPECT_TRUE(sink.mails().empty());
  EXPECT_EQ(last_job("state"), "done");
}

TEST_F(Mailed, who_wants_none_at_once_gets_it_in_the_digest_and_who_wants_no_digest_gets_none) {
  put_preference(world.session(), person("coordinator"), {.digest_minutes = 9 * 60, .mails_climbs = false});
  ASSERT_TRUE(derive(world.manager()));
  EXPECT_TRUE(mail_jobs().empty());
  round(kMorning);
  EXPECT_TRUE(sink.mails().empty());
  round(kMorning + std::chrono::hours{1});
  EXPECT_EQ(sink.mails().size(), 1U);
  put_preference(world.session(), person("manager"), {.has_digest = false});
  answer();
  round(kNow + std::chrono::hours{24});
  EXPECT_EQ(sink.mails().size(), 1U);
}

TEST_F(Mailed, a_server_that_is_down_delays_a_letter_and_loses_none) {
  ASSERT_TRUE(derive(world.manager()));
  sink.refuse(true);
  round(kNow);
  EXPECT_EQ(last_job("state"), "waiting");
  EXPECT_NE(last_job("last_error").find("451"), std::string::npos);
  auto now = kNow;
  for (auto attempt = 2; attempt < jobs::kAttemptsMax; ++attempt) round(now += jobs::delay_after(attempt));
  EXPECT_EQ(last_job("state"), "waiting");
  sink.refuse(false);
  round(now += std::chrono::hours{6});
  EXPECT_EQ(last_job("state"), "done");
  EXPECT_EQ(sink.mails().size(), 1U);
}

TEST_F(Mailed, a_letter_that_never_leaves_is_dead_and_its_notice_is_in_the_inbox) {
  put_preference(world.session(), person("coordinator"), {.has_digest = false});
  ASSERT_TRUE(derive(world.manager()));
  sink.refuse(true);
  auto now = kNow;
  for (auto attempt = 0; attempt < jobs::kAttemptsMax; ++attempt) round(now += std::chrono::hours{6});
  EXPECT_EQ(last_job("state"), "dead");
  EXPECT_EQ(told("coordinator"), Texts{"climbed_to_you:R-01"});
}

TEST_F(Mailed, a_job_done_twice_sends_once) {
  ASSERT_TRUE(derive(world.manager()));
  round(kNow);
  world.session().run("UPDATE job SET state = 'waiting', attempts = 0");
  round(kNow);
  EXPECT_EQ(sink.mails().size(), 1U);
}

TEST_F(Mailed, a_title_with_a_line_break_starts_no_header) {
  ASSERT_TRUE(derive(world.manager()));
  world.session().run("UPDATE obstacle SET title = :title WHERE code = 'R-01'", sql::with("title", "Terreno\r\nBcc: otro@example.org"));
  round(kNow);
  ASSERT_EQ(sink.mails().size(), 1U);
  EXPECT_EQ(header_of(sink.mails().front(), "Bcc"), "");
  EXPECT_EQ(header_of(sink.mails().front(), "Subject"), "Subió a usted: R-01 Terreno  Bcc: otro@example.org");
}

TEST_F(Mailed, nothing_is_mailed_that_may_no_longer_be_seen) {
  ASSERT_TRUE(derive(world.manager()));
  world.session().run("UPDATE office_holding SET until_on = '2026-05-21' WHERE person = :person", sql::with("person", person("coordinator")));
  round(kNow);
  EXPECT_TRUE(sink.mails().empty());
}

}  // namespace
}  // namespace timon::notices
