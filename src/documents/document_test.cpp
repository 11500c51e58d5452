#include "documents/document.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon::documents {
namespace {

auto const kToday = date_from_iso("2026-05-22").value();
auto const kKnown = std::vector<std::string>{"evidence", "act"};

std::string refusal(Outcome<Document> const& outcome) { return outcome ? "" : outcome.error().front().field + ": " + outcome.error().front().message; }
std::string refusal(Outcome<std::string> const& outcome) { return outcome ? "" : outcome.error().front().message; }

Document draft() { return {.title = " Acta de inicio ", .kind = "act"}; }

TEST(Document, is_taken_with_a_title_and_a_known_kind) {
  auto const ready = checked(draft(), kKnown, {}, kToday);
  ASSERT_TRUE(ready);
  EXPECT_EQ(ready->title, "Acta de inicio");
  auto untitled = draft();
  untitled.title = "  ";
  EXPECT_EQ(refusal(checked(untitled, kKnown, {}, kToday)), "title: document.title.missing");
  auto strange = draft();
  strange.kind = "song";
  EXPECT_EQ(refusal(checked(strange, kKnown, {}, kToday)), "kind: document.kind.unknown");
}

TEST(Document, comes_from_no_future_and_has_a_reader) {
  auto later = draft();
  later.dated_on = kToday + 1;
  EXPECT_EQ(refusal(checked(later, kKnown, {}, kToday)), "dated_on: document.dated_on.future");
  auto closed = draft();
  closed.audience = Audience::offices;
  EXPECT_EQ(refusal(checked(closed, kKnown, {}, kToday)), "offices: document.offices.missing");
  EXPECT_TRUE(checked(closed, kKnown, {OfficeId{3}}, kToday));
}

TEST(Document, is_taken_away_with_a_reason_and_brought_back) {
  EXPECT_EQ(refusal(removed(draft(), " no ", kToday)), "reason: document.removal.short");
  auto const gone = removed(draft(), "Era de otra meta", kToday);
  ASSERT_TRUE(gone);
  EXPECT_EQ(gone->removed_on, kToday);
  EXPECT_EQ(refusal(removed(*gone, "Otra vez más", kToday)), "reason: document.removed.already");
  auto const back = restored(*gone);
  ASSERT_TRUE(back);
  EXPECT_FALSE(back->is_removed());
  EXPECT_EQ(back->removal, "");
  EXPECT_FALSE(restored(*back));
}

TEST(Link, leads_where_it_says_and_only_by_tls) {
  for (auto const* good : {"https://boletin.rioclaro.gob/decreto/412?x=1#a", " https://www.example.org "}) EXPECT_TRUE(checked_link(good)) << good;
  EXPECT_EQ(refusal(checked_link("")), "document.link.missing");
  for (auto const* plain : {"http://example.org", "javascript:alert(1)", "//example.org", "data:text/html,x", "ftp://example.org"})
    EXPECT_EQ(refusal(checked_link(plain)), "document.link.https") << plain;
  for (auto const* wrong :
       {"https://", "https://localhost", "https://banco.gob@malo.example/", "https://a b.org", "https://ex\"ample.org", "https://exam_ple.org", "https://x.org/\\y"})
    EXPECT_EQ(refusal(checked_link(wrong)), "document.link.wrong") << wrong;
}

TEST(Kinds, are_added_once_each_and_beside_those_there_are) {
  EXPECT_EQ(*checked_kinds(" Dictamen \r\nDictamen\n\nact\nPlano"), (std::vector<std::string>{"Dictamen", "Plano"}));
  EXPECT_FALSE(checked_kinds(std::string(81, 'x')));
}

TEST(TitleOfFile, is_its_name_for_people) {
  EXPECT_EQ(title_of_file("C:\\obras\\Informe_de_avance.2.pdf"), "Informe de avance.2");
  EXPECT_EQ(title_of_file("acta"), "acta");
}

RC_GTEST_PROP(Link, never_holds_what_would_leave_an_attribute, ()) {
  auto const text = *rc::gen::container<std::string>(rc::gen::element('a', '/', '?', '"', '<', '>', ' ', '`', '\\', '\n', '&', '=', '\''));
  auto const link = checked_link("https://example.org/" + text);
  if (!link) return;
  RC_ASSERT(link->find_first_of("\"<> `\\\n\r\t") == std::string::npos);
}

RC_GTEST_PROP(Document, that_is_brought_back_is_what_it_was, (std::string const& title)) {
  auto const before = Document{.title = title, .kind = "act"};
  auto const gone = removed(before, "Por error", kToday);
  RC_ASSERT(static_cast<bool>(gone));
  auto const back = restored(*gone);
  RC_ASSERT(static_cast<bool>(back));
  RC_ASSERT(back->title == before.title && !back->removed_on && back->removal.empty());
}

}  // namespace
}  // namespace timon::documents
