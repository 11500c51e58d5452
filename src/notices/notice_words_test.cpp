#include "notices/notice_words.hpp"

#include <gtest/gtest.h>

#include "notices/letter.hpp"
#include "notices/notice_filter.hpp"
#include "obstacles/obstacles.hpp"

namespace timon::notices {
namespace {

/// The details that a kind may come with.
std::vector<std::string> details_of(NoticeKind kind) {
  auto details = std::vector<std::string>{""};
  if (kind == NoticeKind::climbed_to_you) details = {"derived", "silence"};
  if (kind == NoticeKind::answered) boost::mp11::mp_for_each<boost::describe::describe_enumerators<AnswerVerb>>([&](auto each) { details.emplace_back(each.name); });
  if (kind == NoticeKind::meeting_convened) details = {"convened", "moved", "cancelled"};
  if (kind == NoticeKind::decision_changed) details = {"done", "sent_back", "verified", "cancelled", "silence"};
  if (kind == NoticeKind::petition_answered) details = {"decide", "delegate", "ask_for_data", "reject", "completed", "withdrawn"};
  if (kind == NoticeKind::valued) boost::mp11::mp_for_each<boost::describe::describe_enumerators<OpportunityState>>([&](auto each) { details.emplace_back(each.name); });
  if (details.size() > 1 && details.front().empty()) details.erase(details.begin());
  return details;
}

TEST(NoticeWords, say_every_kind_in_every_language) {
  auto const missing = missing_words();
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<NoticeKind>>([&](auto kind) {
    for (auto const language : {Language::es, Language::pt, Language::en})
      for (auto const subject : {NoticeSubject::obstacle, NoticeSubject::milestone})
        for (auto const& detail : details_of(kind.value)) {
          auto const line = NoticeLine{.kind = kind.value, .subject = subject, .detail = detail, .is_visible = true, .code = "R-01", .title = "Terreno"};
          EXPECT_FALSE(sentence_of(line, Words::of(language)).empty()) << kind.name;
        }
  });
  for (auto const group : {NoticeGroup::mine, NoticeGroup::dates, NoticeGroup::answers}) EXPECT_FALSE(word_of(Words::of(Language::es), group).empty());
  for (auto const& choice : kChoices) EXPECT_TRUE(Words::of(Language::es).has(choice.key)) << choice.key;
  EXPECT_EQ(missing_words(), missing);
}

TEST(NoticeWords, name_one_thing_in_a_subject_and_count_several) {
  auto const missing = missing_words();
  auto const ground = MailGround{.today = make_date(2026, 5, 22), .zone = "", .site = "https://timon.example.org", .government = "", .words = {}};
  auto const line = NoticeLine{.kind = NoticeKind::warned, .is_visible = true, .obstacle_kind = "alert", .code = "A-02", .title = "Demoras"};
  for (auto const language : {Language::es, Language::pt, Language::en})
    for (auto const kind : {std::optional{NoticeKind::climbed_to_you}, std::optional{NoticeKind::due_tomorrow}, std::optional<NoticeKind>{}}) {
      auto const& words = Words::of(language);
      EXPECT_NE(letter_of({line}, kind, "Ana", ground, words).subject.find("A-02 Demoras"), std::string::npos);
      auto const many = letter_of(std::vector<NoticeLine>(50, line), kind, "Ana", ground, words);
      EXPECT_NE(many.subject.find("50"), std::string::npos);
      EXPECT_EQ(many.groups.front().lines.size(), kLetterLinesMax);
      EXPECT_NE(many.more.find("10"), std::string::npos);
      EXPECT_EQ(many.groups.front().lines.front().address, "https://timon.example.org/alertas/A-02");
    }
  EXPECT_EQ(missing_words(), missing);
}

TEST(NoticeWords, gather_every_kind_in_one_group) {
  auto all = std::size_t{0};
  for (auto const group : {NoticeGroup::mine, NoticeGroup::dates, NoticeGroup::answers}) all += kinds_of(group).size();
  EXPECT_EQ(all, boost::mp11::mp_size<boost::describe::describe_enumerators<NoticeKind>>::value);
}

TEST(NoticeWords, lead_to_addresses_that_keep_their_comma) {
  EXPECT_EQ(address_of({.subject = NoticeSubject::milestone, .is_visible = true, .code = "3,02", .goal_code = "A 1/2"}), "/metas/A%201%2F2/3%2C02");
  EXPECT_EQ(address_of({.subject = NoticeSubject::office, .is_visible = true, .role = "minister"}), "/control");
}

}  // namespace
}  // namespace timon::notices
