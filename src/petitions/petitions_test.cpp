#include "petitions/petitions.hpp"

#include <gtest/gtest.h>

#include "petitions/petition_actions.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::petitions {
namespace {

constexpr auto kWhy = "Aprobado con fondos de reserva";

class Petitions : public testing::Test {
 protected:
  Petition asked(Actor actor, PetitionKind kind, char const* of) {
    auto work = world.work(std::move(actor));
    auto made = ask(work, {.kind = kind, .title = "Dos agrimensores por un mes", .asked_of = world.office(of).id});
    if (!made) throw std::runtime_error{made.error().front().message};
    return std::move(*made);
  }
  Petition read(PetitionId id) {
    auto work = world.work(console());
    return find_visible(work, id).value();
  }
  SmallWorld world;
};

TEST_F(Petitions, go_up_for_resources_and_down_as_instructions) {
  auto const up = asked(world.manager(), PetitionKind::resources, "Coordinación, Educación");
  EXPECT_EQ(up.code, "P-01");
  EXPECT_EQ(up.state, PetitionState::open);
  auto const down = asked(world.coordinator(), PetitionKind::instruction, "Gerencia de Meta, Educación");
  EXPECT_EQ(down.code, "P-02");
  auto manager = world.work(world.manager());
  EXPECT_EQ(ask(manager, {.kind = PetitionKind::instruction, .title = "Al revés", .asked_of = world.office("Coordinación, Educación").id}).error().front().message,
            "petition.asked_of.out_of_reach");
  auto stranger = world.work(world.stranger());
  EXPECT_EQ(ask(stranger, {.kind = PetitionKind::resources, .title = "A otro ministerio", .asked_of = world.office("Coordinación, Educación").id}).error().front().message,
            "petition.asked_of.out_of_reach");
}

TEST_F(Petitions, are_answered_by_the_office_asked_and_withdrawn_by_the_one_that_asked) {
  auto const petition = asked(world.manager(), PetitionKind::resources, "Coordinación, Educación");
  for (auto const& actor : {world.manager(), world.minister(), world.head(), world.auditor()}) {
    auto work = world.work(actor);
    EXPECT_THROW((void)answer(work, petition.id, 0, AnswerVerb::decide, kWhy), Forbidden) << actor.name;
  }
  auto stranger = world.work(world.stranger());
  EXPECT_THROW((void)answer(stranger, petition.id, 0, AnswerVerb::decide, kWhy), NotFound);
  auto coordinator = world.work(world.coordinator());
  EXPECT_THROW((void)withdraw(coordinator, petition.id, 0, kWhy), Forbidden);
  EXPECT_THROW((void)answer(coordinator, petition.id, petition.revision + 1, AnswerVerb::decide, kWhy), Stale);
  EXPECT_EQ(answer(coordinator, petition.id, 0, AnswerVerb::decide, "sí").error().front().field, "answer");
  ASSERT_TRUE(answer(coordinator, petition.id, 0, AnswerVerb::decide, kWhy));
  EXPECT_EQ(read(petition.id).state, PetitionState::answered);
  EXPECT_EQ(read(petition.id).read_on, kToday);
  EXPECT_EQ(answer(coordinator, petition.id, 0, AnswerVerb::reject, kWhy).error().front().message, "petition.state.final");
}

TEST_F(Petitions, come_back_for_data_and_are_asked_again) {
  auto const petition = asked(world.manager(), PetitionKind::resources, "Coordinación, Educación");
  auto coordinator = world.work(world.coordinator());
  ASSERT_TRUE(answer(coordinator, petition.id, 0, AnswerVerb::ask_for_data, "¿En qué departamentos?"));
  EXPECT_TRUE(read(petition.id).is_open());
  auto manager = world.work(world.manager());
  ASSERT_TRUE(complete(manager, petition.id, 0, "En Paso Hondo y La Quebrada"));
  EXPECT_EQ(read(petition.id).verb, "");
  EXPECT_NE(read(petition.id).text.find("Paso Hondo"), std::string::npos);
  ASSERT_TRUE(withdraw(manager, petition.id, 0, "Ya los prestó Catastro"));
  EXPECT_EQ(read(petition.id).state, PetitionState::withdrawn);
}

TEST_F(Petitions, are_counted_as_they_are_listed_by_everybody) {
  asked(world.manager(), PetitionKind::resources, "Coordinación, Educación");
  asked(world.coordinator(), PetitionKind::instruction, "Gerencia de Meta, Educación");
  for (auto const& actor : {world.owner(), world.manager(), world.coordinator(), world.minister(), world.head(), world.auditor(), world.administrator(), world.stranger()}) {
    auto work = world.work(actor);
    EXPECT_EQ(asked_count(work), static_cast<std::int64_t>(petition_lines(work, PetitionView::to_me, true, {}, 50).size())) << actor.name;
    for (auto const& line : petition_lines(work, PetitionView::all, false, {}, 50)) EXPECT_TRUE(find_visible(work, line.id)) << actor.name;
  }
  auto const seen = [&](Actor const& actor) {
    auto work = world.work(actor);
    return petition_lines(work, PetitionView::all, false, {}, 50).size();
  };
  EXPECT_EQ(seen(world.minister()), 2U);
  EXPECT_EQ(seen(world.head()), 2U);
  EXPECT_EQ(seen(world.owner()), 0U);
  EXPECT_EQ(seen(world.stranger()), 0U);
  auto head = world.work(world.head());
  auto const first = petition_lines(head, PetitionView::all, false, {}, 1);
  ASSERT_EQ(first.size(), 2U);
  EXPECT_EQ(petition_lines(head, PetitionView::all, false, first[0].id, 1).front().id, first[1].id);
}

http::Response page(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_petition_pages(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

TEST(PetitionPages, ask_answer_and_keep_what_was_typed) {
  auto world = SmallWorld{};
  auto const coordination = std::to_string(world.office("Coordinación, Educación").id.number);
  auto const cases = std::vector<PageCase>{
      {.name = "nothing yet", .as = "manager", .address = "/pedidos", .shows = {"Nada por responder", "/pedidos/nuevo"}},
      {.name = "who only reads cannot ask", .as = "auditor", .address = "/pedidos", .hides = {"/pedidos/nuevo"}},
      {.name = "nor by address", .as = "auditor", .address = "/pedidos/nuevo", .status = 403},
      {.name = "the form names who may be asked",
       .as = "manager",
       .address = "/pedidos/nuevo?kind=resources",
       .shows = {"Coordinación, Educación"},
       .hides = {"Gerencia de Meta, Salud"}},
      {.name = "wrong in three places",
       .as = "manager",
       .method = "POST",
       .address = "/pedidos",
       .form = {{"kind", "resources"}, {"text", "Para <mayo>"}, {"goal", "ZZ9"}, {"due_on", "mañana"}},
       .status = 422,
       .shows = {"No encontramos la meta «ZZ9»", "Escriba la fecha", "Para &lt;mayo&gt;", "value=\"ZZ9\""}},
      {.name = "without saying what",
       .as = "manager",
       .method = "POST",
       .address = "/pedidos",
       .form = {{"kind", "resources"}, {"asked_of", coordination}},
       .status = 422,
       .shows = {"Escriba"}},
      {.name = "asked",
       .as = "manager",
       .method = "POST",
       .address = "/pedidos",
       .form = {{"kind", "resources"}, {"title", "Dos agrimensores"}, {"asked_of", coordination}, {"goal", "A01"}, {"due_on", "2026-06-05"}},
       .status = 303,
       .shows = {"Location: /pedidos/P-01"}},
      {.name = "the asker sees it unread",
       .as = "manager",
       .address = "/pedidos/P-01",
       .shows = {"Sin leer", "A01 Veinte escuelas nuevas", "/pedidos/P-01/retiro"},
       .hides = {"/pedidos/P-01/respuesta"}},
      {.name = "who is asked answers", .as = "coordinator", .address = "/pedidos/P-01", .shows = {"/pedidos/P-01/respuesta", "value=\"ask_for_data\""}, .hides = {"/retiro"}},
      {.name = "and was seen to read", .as = "manager", .address = "/pedidos?de=by_me", .shows = {"P-01 Dos agrimensores", "Leído el 22 may"}},
      {.name = "strangers find nothing", .as = "stranger", .address = "/pedidos/P-01", .status = 404},
      {.name = "too short an answer",
       .as = "coordinator",
       .method = "POST",
       .address = "/pedidos/P-01/respuesta",
       .form = {{"verb", "reject"}, {"respuesta-answer", "no"}},
       .status = 422,
       .shows = {">no</textarea>", "value=\"reject\" checked"}},
      {.name = "answered", .as = "coordinator", .method = "POST", .address = "/pedidos/P-01/respuesta", .form = {{"verb", "decide"}, {"respuesta-answer", kWhy}}, .status = 303},
      {.name = "the answer is read by who asked", .as = "manager", .address = "/pedidos/P-01", .shows = {"Decidido el 22 may 2026", kWhy}, .hides = {"/retiro"}},
      {.name = "closed ones are asked for", .as = "manager", .address = "/pedidos?de=by_me&estado=todos", .shows = {"P-01 Dos agrimensores", "Respondido"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, page(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::petitions
