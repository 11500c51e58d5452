#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/text.hpp"
#include "strategy/strategy.hpp"
#include "strategy/text_change.hpp"

namespace timon {
namespace {

constexpr auto kDay = Date{std::chrono::sys_days{std::chrono::year{2026} / 5 / 22}};

TEST(Quantity, is_read_as_people_write_it) {
  EXPECT_EQ(quantity_from("5000"), 500000);
  EXPECT_EQ(quantity_from(" 12,5 "), 1250);
  EXPECT_EQ(quantity_from("12.05"), 1205);
  EXPECT_EQ(quantity_from("0"), 0);
  for (auto const* wrong : {"", "1.234", "1.234,5", "-3", "doce", "12,", ",5", "1 000", "1234567890123"}) EXPECT_FALSE(quantity_from(wrong)) << wrong;
}

RC_GTEST_PROP(Quantity, reads_back_what_it_wrote, ()) {
  auto const hundredths = *rc::gen::inRange<std::int64_t>(0, 99'999'999'999);
  RC_ASSERT(quantity_from(quantity_text(hundredths)) == hundredths);
}

TEST(Product, has_a_name_and_a_number_beside_its_unit) {
  EXPECT_TRUE(checked(Product{.name = "centros de atención", .quantity = 800}));
  EXPECT_EQ(checked(Product{.name = " "}).error().front(), (Problem{"name", "product.name.missing"}));
  EXPECT_EQ(checked(Product{.name = "Aulas", .unit = "m2"}).error().front().field, "quantity");
}

TEST(Stakeholder, is_found_without_accents_and_is_of_one_thing) {
  EXPECT_EQ(checked(Stakeholder{.name = " Unión Ganadera "})->folded_name, "union ganadera");
  EXPECT_EQ(checked(Stakeholder{.milestone = MilestoneId{1}, .obstacle = ObstacleId{1}, .name = "Ana"}).error().front().message, "stakeholder.of_two_things");
}

TEST(Chain, names_its_weak_links_and_asks_why_they_are) {
  EXPECT_EQ(checked(ChainLink{.who = "Depósito", .passes = "Kits", .strength = LinkStrength::weak}).error().front().field, "reason");
  EXPECT_EQ(checked(ChainLink{.passes = "Kits"}).error().front().field, "who");
  EXPECT_TRUE(checked(ChainLink{.stakeholder = StakeholderId{3}, .passes = "Kits"}));
  auto const chain = std::vector<ChainLink>{{.who = "A", .strength = LinkStrength::strong}, {.who = "B", .strength = LinkStrength::weak}, {.who = "C"}};
  ASSERT_EQ(weakest(chain).size(), 1U);
  EXPECT_EQ(weakest(chain).front().who, "B");
}

RC_GTEST_PROP(Risk, is_never_less_grave_when_it_is_likelier, ()) {
  auto const step = [] { return static_cast<RiskGrade>(*rc::gen::inRange(0, 3)); };
  auto const one = Risk{.likelihood = step(), .consequence = step()};
  auto likelier = one;
  likelier.likelihood = RiskGrade::high;
  RC_ASSERT(gravity(likelier) >= gravity(one));
  RC_ASSERT(grade(likelier) >= grade(one));
}

TEST(Risk, changes_its_state_with_a_reason) {
  auto const risk = Risk{.title = "Crecida del río"};
  EXPECT_EQ(stated(risk, RiskState::happened, "sí", kDay).error().front().field, "state_reason");
  EXPECT_EQ(stated(risk, RiskState::open, "Sigue como estaba", kDay).error().front().message, "risk.state.same");
  auto happened = stated(risk, RiskState::happened, "El agua llegó al obrador", kDay);
  ASSERT_TRUE(happened);
  EXPECT_EQ(happened->stated_on, kDay);
  happened->obstacle = ObstacleId{7};
  EXPECT_FALSE(stated(*happened, RiskState::open, "El agua bajó del todo", kDay)->obstacle);
}

TEST(Presentation, is_not_in_the_future_and_says_what_to_correct) {
  auto const shown = Presentation{.presented_on = kDay, .office = OfficeId{1}};
  EXPECT_TRUE(checked(shown, kDay));
  EXPECT_EQ(checked(shown, kDay - 1).error().front().message, "date.in_the_future");
  auto unclear = shown;
  unclear.outcome = PresentationOutcome::to_correct;
  EXPECT_EQ(checked(unclear, kDay).error().front().field, "corrections");
  EXPECT_EQ(checked(Presentation{}, kDay).error().size(), 2U);
}

TEST(ClosingReview, says_something) {
  EXPECT_EQ(checked(ClosingReview{}).error().front().message, "review.empty");
  EXPECT_TRUE(checked(ClosingReview{.helped = "El acuerdo con los municipios"}));
  EXPECT_EQ(checked(Lesson{.topic = "Licitación", .text = "Pliegos únicos"})->search_text, "licitacion pliegos unicos");
}

using strategy::PieceKind;
using strategy::text_changes;

TEST(TextChange, tells_what_was_added_and_what_was_removed) {
  auto const pieces = text_changes("La obra avanza bien este mes", "La obra avanza poco este mes y falta cemento");
  auto const expected = std::vector<strategy::TextPiece>{
      {PieceKind::kept, "La obra avanza"}, {PieceKind::removed, "bien"}, {PieceKind::added, "poco"}, {PieceKind::kept, "este mes"}, {PieceKind::added, "y falta cemento"}};
  EXPECT_EQ(pieces, expected);
}

/// What one of the two texts says: pieces that are kept and those of that kind.
std::string side_of(std::vector<strategy::TextPiece> const& pieces, PieceKind kind) {
  auto words = std::vector<std::string>{};
  for (auto const& piece : pieces)
    if (piece.kind == PieceKind::kept || piece.kind == kind) words.push_back(piece.text);
  return join(words, " ");
}

RC_GTEST_PROP(TextChange, gives_both_texts_back, ()) {
  auto const text = [] { return join(*rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("obra", "la", "mes", "agua", "falta")), " "); };
  auto const before = text(), after = text();
  auto const pieces = text_changes(before, after);
  RC_ASSERT(side_of(pieces, PieceKind::removed) == before);
  RC_ASSERT(side_of(pieces, PieceKind::added) == after);
}

}  // namespace
}  // namespace timon
