#include "administration/set_up.hpp"

#include <gtest/gtest.h>

#include "administration/administration.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::administration {
namespace {

constexpr auto kWhy = "Taller de la mañana con la gerencia";

SetUpNote note(int step, Date day, bool completes = false) { return {.step = step, .noted_on = day, .text = kWhy, .completes = completes}; }

TEST(TenSteps, are_done_when_all_is_counted_or_somebody_says_so) {
  auto const none = set_up_steps({}, {});
  for (auto const& step : none) EXPECT_FALSE(step.is_done) << step.number;
  auto const facts = SetUpFacts{.priority = 10, .programmed = 10, .presented = 9, .periods_closed = 1, .published = 10};
  auto const counted = set_up_steps(facts, {});
  EXPECT_FALSE(counted[0].is_done) << "ten goals are not ratified by being there";
  EXPECT_TRUE(counted[1].is_done);
  EXPECT_FALSE(counted[2].is_done);
  EXPECT_EQ(counted[2].done, 9);
  EXPECT_TRUE(counted[8].is_done);
  EXPECT_FALSE(counted[9].is_done);
  EXPECT_TRUE(set_up_steps(facts, {note(1, kToday, true)})[0].is_done);
  EXPECT_FALSE(set_up_steps(facts, {note(1, kToday)})[0].is_done);
}

TEST(TenSteps, accompany_for_three_different_weeks) {
  EXPECT_FALSE(set_up_steps({}, {note(7, kToday), note(7, kToday - 1), note(7, kToday - 7)})[6].is_done);
  EXPECT_TRUE(set_up_steps({}, {note(7, kToday), note(7, kToday - 7), note(7, kToday - 14)})[6].is_done);
  EXPECT_FALSE(set_up_steps({}, {note(7, kToday), note(7, kToday - 7), note(8, kToday - 14)})[6].is_done);
}

TEST(TenSteps, take_notes_of_the_past_with_words) {
  EXPECT_TRUE(checked(note(1, kToday), kToday));
  EXPECT_EQ(checked(note(1, kToday + 1), kToday).error().front().field, "noted_on");
  EXPECT_EQ(checked(note(11, kToday), kToday).error().front().field, "step");
  EXPECT_EQ(checked({.step = 1, .noted_on = kToday, .text = "ok"}, kToday).error().front().field, "text");
}

TEST(TenStepsPage, is_for_who_sets_the_government_up) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_administration_pages(router);
    return router;
  }();
  auto world = SmallWorld{};
  auto const home = std::string{"/puesta-en-marcha/diez-pasos"};
  auto const filled = std::vector<std::pair<std::string, std::string>>{{"noted_on", "2026-05-20"}, {"subject", "Coordinación, Educación"}, {"text", "Visita <primera> al equipo"}};
  auto const cases = std::vector<PageCase>{
      {.name = "the administrator", .as = "administrator", .address = home, .shows = {"Los diez pasos", "0 de 10 pasos", "/guia", "2026-05-22"}},
      {.name = "the delivery unit", .as = "delivery_unit", .address = home + "?paso=7", .shows = {"Acompañar a las coordinaciones", "0 de 3 semanas"}},
      {.name = "nobody else", .as = "coordinator", .address = home, .status = 403},
      {.name = "nor the head", .as = "head", .address = home, .status = 403},
      {.name = "nor by a form", .as = "manager", .method = "POST", .address = home + "?paso=7", .form = filled, .status = 403},
      {.name = "in the future",
       .as = "delivery_unit",
       .method = "POST",
       .address = home + "?paso=7",
       .form = {{"noted_on", "2026-05-23"}, {"text", kWhy}},
       .status = 422,
       .shows = {"futuro", kWhy}},
      {.name = "no such step", .as = "delivery_unit", .method = "POST", .address = home + "?paso=12", .form = filled, .status = 422},
      {.name = "noted", .as = "delivery_unit", .method = "POST", .address = home + "?paso=7", .form = filled, .status = 303, .shows = {"paso=7"}},
      {.name = "shown", .as = "administrator", .address = home + "?paso=7", .shows = {"Visita &lt;primera&gt; al equipo", "1 de 3 semanas", "/1/baja"}},
      {.name = "not undone by others", .as = "manager", .method = "POST", .address = home + "/1/baja", .status = 403},
      {.name = "undone", .as = "administrator", .method = "POST", .address = home + "/1/baja", .status = 303},
      {.name = "once", .as = "administrator", .method = "POST", .address = home + "/1/baja", .status = 404},
      {.name = "gone", .as = "administrator", .address = home + "?paso=7", .hides = {"Visita"}},
      {.name = "said to be done",
       .as = "delivery_unit",
       .method = "POST",
       .address = home + "?paso=10",
       .form = {{"noted_on", "2026-05-20"}, {"text", kWhy}, {"completes", "1"}},
       .status = 303},
      {.name = "one of ten", .as = "delivery_unit", .address = home, .shows = {"1 de 10 pasos"}},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work));
  }
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::administration
