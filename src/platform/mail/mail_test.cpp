#include "platform/mail/mail.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/mail/encode.hpp"
#include "support/smtp_sink.hpp"

namespace timon::mail {
namespace {

auto const kAt = Time{make_date(2026, 5, 22).day + std::chrono::hours{12}};
auto const kStamp = Stamp{"job-17.example.org", kAt};

Server server_at(std::string url) { return {.url = std::move(url), .from = "timon@example.org", .from_name = "Timón, Río Claro"}; }
Message letter() {
  return {.to = "ana@example.org",
          .subject = "R-17 subió a usted: «Terreno sin escritura»",
          .text = "Está en sus manos.\nhttps://timon.example.org/restricciones/R-17\n.\nFin.\n",
          .html = "<p>Está en sus manos.</p>\n"};
}
std::string why_not(Server const& server, Message const& message) {
  try {
    send(server, message, kStamp);
  } catch (Failure const& failure) {
    return failure.what();
  }
  return {};
}
/// The headers of a letter, unfolded.
std::vector<std::string> headers_of(std::string const& letter) {
  auto lines = std::vector<std::string>{};
  auto const head = letter.substr(0, letter.find("\r\n\r\n"));
  for (auto at = std::size_t{0}; at <= head.size();) {
    auto const end = std::min(head.find("\r\n", at), head.size());
    auto const line = head.substr(at, end - at);
    if (line.starts_with(' ') && !lines.empty()) lines.back() += line;
    else lines.push_back(line);
    at = end + 2;
  }
  return lines;
}

TEST(Mail, arrives_as_it_was_written) {
  auto sink = SmtpSink{};
  send(server_at(sink.url()), letter(), kStamp);
  ASSERT_EQ(sink.mails().size(), 1U);
  auto const mail = sink.mails().front();
  EXPECT_EQ(mail.from, "timon@example.org");
  EXPECT_EQ(mail.to, "ana@example.org");
  EXPECT_EQ(header_of(mail, "Subject"), letter().subject);
  EXPECT_EQ(header_of(mail, "From"), "Timón, Río Claro <timon@example.org>");
  EXPECT_EQ(header_of(mail, "Date"), "Fri, 22 May 2026 12:00:00 +0000");
  EXPECT_EQ(header_of(mail, "Message-ID"), "<job-17.example.org>");
  EXPECT_EQ(header_of(mail, "Auto-Submitted"), "auto-generated");
  EXPECT_EQ(part_of(mail, "text/plain"), "Está en sus manos.\r\nhttps://timon.example.org/restricciones/R-17\r\n.\r\nFin.\r\n");
  EXPECT_EQ(part_of(mail, "text/html"), "<p>Está en sus manos.</p>\r\n");
}

TEST(Mail, says_why_it_was_not_taken) {
  auto sink = SmtpSink{};
  sink.refuse(true);
  EXPECT_NE(why_not(server_at(sink.url()), letter()).find("451"), std::string::npos);
  sink.refuse(false);
  EXPECT_EQ(why_not(server_at(sink.url()), letter()), "");
}

TEST(Mail, says_that_nobody_answers_and_tells_no_password) {
  auto gone = std::string{};
  { gone = SmtpSink{}.url(); }
  auto server = server_at(gone);
  server.user = "timon";
  server.password = "secreto del faro";
  auto const why = why_not(server, letter());
  EXPECT_NE(why.find("mail server did not take"), std::string::npos);
  EXPECT_EQ(why.find("secreto"), std::string::npos);
}

TEST(Mail, says_who_sends_it_to_a_server_that_asks) {
  auto sink = SmtpSink{};
  sink.ask_password("timon", "secreto del faro");
  auto server = server_at(sink.url());
  EXPECT_NE(why_not(server, letter()).find("530"), std::string::npos);
  server.user = "timon";
  server.password = "otro secreto";
  server.encryption = Encryption::none;
  auto const why = why_not(server, letter());
  EXPECT_NE(why, "");
  EXPECT_EQ(why.find("secreto"), std::string::npos) << why;
  server.password = "secreto del faro";
  EXPECT_EQ(why_not(server, letter()), "");
  EXPECT_EQ(sink.mails().size(), 1U);
}

TEST(Mail, goes_nowhere_in_clear_when_encryption_is_required) {
  auto sink = SmtpSink{};
  auto server = server_at(sink.url());
  server.encryption = Encryption::required;
  EXPECT_NE(why_not(server, letter()), "");
  EXPECT_TRUE(sink.mails().empty());
}

TEST(Mail, takes_only_plain_addresses) {
  for (auto const* good : {"ana@example.org", "a.b+c@x.y", "o'neil@example.org"}) EXPECT_TRUE(is_address(good)) << good;
  for (auto const* bad : {"", "ana", "@example.org", "ana@", "a@b@c", "ana@example.org\r\nBcc: x@y.z", "ana example@x.y", "<ana@x.y>", "ana@x.y,b@x.y", "peña@x.y"})
    EXPECT_FALSE(is_address(bad)) << bad;
  auto message = letter();
  message.to = "ana@example.org\r\nBcc: otro@example.org";
  EXPECT_THROW(written(server_at("smtp://127.0.0.1:1"), message, kStamp), Failure);
}

TEST(Mail, folds_a_long_subject_between_whole_letters) {
  auto message = letter();
  message.subject.clear();
  for (auto i = 0; i < 40; ++i) message.subject += "ñandú ";
  auto sink = SmtpSink{};
  send(server_at(sink.url()), message, kStamp);
  EXPECT_EQ(header_of(sink.mails().front(), "Subject"), message.subject);
}

RC_GTEST_PROP(Mail, never_gets_a_header_from_its_subject, (std::string const& noise, std::string const& name)) {
  auto message = letter();
  message.subject = noise + "\r\nBcc: otro@example.org\nX: " + noise;
  auto server = server_at("smtp://127.0.0.1:1");
  server.from_name = name + "\r\nBcc: otro@example.org";
  auto names = std::vector<std::string>{};
  for (auto const& header : headers_of(written(server, message, kStamp))) names.push_back(header.substr(0, header.find(':')));
  RC_ASSERT(names == (std::vector<std::string>{"From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress", "MIME-Version", "Content-Type"}));
}

RC_GTEST_PROP(Mail, has_short_plain_lines_whatever_is_said, (std::string const& text)) {
  auto const encoded = quoted_printable(text);
  auto length = std::size_t{0};
  for (auto i = std::size_t{0}; i < encoded.size(); ++i) {
    auto const letter = static_cast<unsigned char>(encoded[i]);
    RC_ASSERT(letter < 0x7F && (letter >= 0x20 || letter == '\t' || letter == '\r' || letter == '\n'));
    RC_ASSERT(letter != '\n' || (i > 0 && encoded[i - 1] == '\r'));
    length = letter == '\n' ? 0 : length + 1;
    RC_ASSERT(length <= 77U);
  }
  RC_ASSERT(encoded.empty() || encoded.ends_with("\r\n"));
}

}  // namespace
}  // namespace timon::mail
