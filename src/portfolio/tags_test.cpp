// Labels: typed with commas, found without regard to case and accents, put on many rows and taken off again.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"
#include "goals/board_pages.hpp"
#include "portfolio/bulk.hpp"
#include "portfolio/milestone_query.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/tags.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::portfolio {
namespace {

TEST(Labels, are_what_stands_between_commas_each_once) {
  EXPECT_EQ(tags_from(" Obra  delegada, inauguración,, OBRA DELEGADA ,"), (std::vector<std::string>{"Obra delegada", "inauguración"}));
  EXPECT_TRUE(tags_from(" , ,").empty());
  EXPECT_EQ(folded_tag(" Inauguración "), folded_tag("inauguracion"));
}

TEST(Labels, are_refused_when_too_long_or_too_many) {
  EXPECT_EQ(problems_of_tags({std::string(kTagLengthMax + 1, 'a')}, "tags").front().message, "portfolio.tag.too_long");
  auto many = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i <= kTagsMax; ++i) many.push_back("t" + std::to_string(i));
  EXPECT_EQ(problems_of_tags(many, "tags").front().message, "portfolio.tag.too_many");
}

RC_GTEST_PROP(Labels, typed_again_are_the_same, ()) {
  auto text = std::string{};
  for (auto const& piece : *rc::gen::arbitrary<std::vector<std::string>>())
    for (auto const letter : piece + ",") text += letter >= ' ' && letter <= '~' ? letter : 'a';
  auto const once = tags_from(text);
  RC_ASSERT(tags_from(join(once, ", ")) == once);
}

class LabelsOfMilestones : public testing::Test {
 protected:
  LabelsOfMilestones() { filter_by_tags(); }
  std::int64_t found(Work& work, std::string const& address) { return milestone_totals(work, query_of(work, page_request("GET", address))).all(); }
  BulkOrder order(BulkVerb verb, std::vector<Milestone> const& milestones) {
    auto order = BulkOrder{.verb = verb, .chosen = {}, .reason = "", .label = "Inauguración"};
    for (auto const& milestone : milestones) order.chosen.push_back({milestone.id, milestone.revision});
    return order;
  }
  SmallWorld world;
};

TEST_F(LabelsOfMilestones, are_put_on_many_found_and_taken_off_with_one_press) {
  auto work = world.work(world.manager());
  auto const first = world.milestone("A01", "1,03"), second = world.milestone("A02", "1,02");
  ASSERT_TRUE(add_tag(work, first.goal, first.id, "inauguracion"));
  auto const outcome = do_bulk(work, order(BulkVerb::tag, {first, second, world.milestone("B01", "1,02")}));
  ASSERT_TRUE(outcome);
  EXPECT_EQ(found(work, "/m?tag=INAUGURACION"), 2);
  auto stranger = world.work(world.stranger());
  EXPECT_EQ(found(stranger, "/m?tag=inauguracion"), 0);
  undo_bulk(work, outcome->act);
  EXPECT_EQ(found(work, "/m?tag=inauguracion"), 1) << "what had it before keeps it";
}

TEST_F(LabelsOfMilestones, of_a_goal_find_all_of_its_milestones) {
  auto work = world.work(world.manager());
  ASSERT_TRUE(set_tags(work, world.goal("A01").id, {}, {"Delegada"}));
  EXPECT_EQ(found(work, "/m?tag=delegada"), found(work, "/m?goal=A01"));
  EXPECT_EQ(known_tags(work), std::vector<std::string>{"Delegada"});
}

TEST_F(LabelsOfMilestones, of_goals_narrow_the_board_to_those_that_are_seen) {
  auto work = world.work(world.manager());
  ASSERT_TRUE(set_tags(work, world.goal("A01").id, {}, {"Delegada"}));
  auto const panels = std::make_shared<goals::Panels>();
  add_portfolio_panels(*panels);
  auto routes = http::Router{};
  goals::add_board_pages(routes, panels);
  auto const board = [&](Actor const& actor, std::string const& address) {
    auto its = world.work(actor);
    return page_answer(routes, page_request("GET", address), its);
  };
  expect_page({.name = "its own", .shows = {"Veinte escuelas nuevas", "Etiqueta Delegada", "<option value=\"delegada\" selected"}, .hides = {"Aulas con conexión"}},
              board(world.manager(), "/tablero?tag=DELEGADA"));
  expect_page({.name = "nobody learns the labels of goals unseen", .hides = {"Delegada", "Veinte escuelas"}}, board(world.stranger(), "/tablero"));
  expect_page({.name = "none", .shows = {"Ninguna meta coincide"}}, board(world.manager(), "/tablero?tag=otra"));
}

TEST_F(LabelsOfMilestones, all_fall_on_one_day_when_one_is_said) {
  auto work = world.work(world.manager());
  auto moved = BulkOrder{.verb = BulkVerb::dates, .chosen = {{world.milestone("A02", "1,02").id, 0}}, .to_on = kToday + 30, .reason = "Se hace junto con la obra"};
  ASSERT_TRUE(do_bulk(work, moved));
  EXPECT_EQ(world.milestone("A02", "1,02").due_on, kToday + 30);
}

TEST_F(LabelsOfMilestones, have_a_form_of_their_own) {
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  auto const item = std::to_string(world.milestone("A01", "1,02").id.number) + ":0";
  auto const open_item = std::to_string(world.milestone("A01", "1,03").id.number) + ":0";
  auto const cases = std::vector<PageCase>{
      {.name = "form", .as = "manager", .address = "/metas/A01/1,02/etiquetas", .shows = {"name=\"tags\"", "Separadas con comas"}},
      {.name = "not for the head", .as = "head", .address = "/metas/A01/1,02/etiquetas", .status = 403},
      {.name = "nor for strangers", .as = "stranger", .address = "/metas/A01/etiquetas", .status = 404},
      {.name = "saved",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,02/etiquetas",
       .form = {{"tags", "Obra, Inauguración"}},
       .status = 303,
       .shows = {"/metas/A01/1,02"}},
      {.name = "as they were", .as = "manager", .address = "/metas/A01/1,02/etiquetas", .shows = {"Inauguración, Obra", "En uso:"}},
      {.name = "too long",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/etiquetas",
       .form = {{"tags", std::string(kTagLengthMax + 1, 'x')}},
       .status = 422,
       .shows = {"demasiado larga", std::string(kTagLengthMax + 1, 'x')}},
      {.name = "a chip of the list", .as = "manager", .address = "/metas-intermedias?tag=obra", .shows = {"Etiqueta Obra", "1 meta intermedia."}},
      {.name = "many rows", .as = "manager", .address = "/metas-intermedias/lote?acto=tag&item=" + item, .shows = {"name=\"label\"", "En uso:"}},
      {.name = "no label",
       .as = "manager",
       .method = "POST",
       .address = "/metas-intermedias/lote",
       .form = {{"acto", "tag"}, {"item", item}, {"label", ""}},
       .status = 422,
       .shows = {"Escriba la etiqueta"}},
      {.name = "dates without a cause",
       .as = "manager",
       .method = "POST",
       .address = "/metas-intermedias/lote",
       .form = {{"acto", "dates"}, {"item", open_item}, {"days", "5"}, {"cause", ""}, {"reason", "Una razón entera"}},
       .status = 422,
       .shows = {"Elija el motivo", "Una razón entera"}},
      {.name = "a day that is none",
       .as = "manager",
       .method = "POST",
       .address = "/metas-intermedias/lote",
       .form = {{"acto", "dates"}, {"item", item}, {"to_on", "31/31"}, {"reason", "Una razón entera"}},
       .status = 422,
       .shows = {"Escriba una fecha que exista"}},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work));
  }
}

TEST_F(LabelsOfMilestones, saved_views_of_the_board_are_renamed_by_their_owner) {
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  auto const cases = std::vector<PageCase>{
      {.name = "kept",
       .as = "manager",
       .method = "POST",
       .address = "/metas-intermedias/vistas",
       .form = {{"page", "board"}, {"name", "Detenidas"}, {"words", "standing=stopped"}, {"sharing", "private"}},
       .status = 303,
       .shows = {"/tablero?standing=stopped"}},
      {.name = "no such page", .as = "manager", .method = "POST", .address = "/metas-intermedias/vistas", .form = {{"page", "otra"}, {"name", "x"}}, .status = 404},
      {.name = "form", .as = "manager", .address = "/metas-intermedias/vistas/1/nombre", .shows = {"value=\"Detenidas\""}},
      {.name = "not of others", .as = "stranger", .address = "/metas-intermedias/vistas/1/nombre", .status = 404},
      {.name = "without a name",
       .as = "manager",
       .method = "POST",
       .address = "/metas-intermedias/vistas/1/nombre",
       .form = {{"name", ""}},
       .status = 422,
       .shows = {"Escriba un nombre"}},
      {.name = "renamed",
       .as = "manager",
       .method = "POST",
       .address = "/metas-intermedias/vistas/1/nombre",
       .form = {{"name", "Las detenidas"}},
       .status = 303,
       .shows = {"/tablero?"}},
      {.name = "as it is called now", .as = "manager", .address = "/metas-intermedias/vistas/1/nombre", .shows = {"value=\"Las detenidas\""}},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work));
  }
}

}  // namespace
}  // namespace timon::portfolio
