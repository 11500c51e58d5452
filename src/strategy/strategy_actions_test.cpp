#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "obstacles/raising.hpp"
#include "strategy/actor_store.hpp"
#include "strategy/lesson_store.hpp"
#include "strategy/row_actions.hpp"
#include "support/small_world.hpp"

namespace timon::strategy {
namespace {

class Strategy : public testing::Test {
 protected:
  template <class T>
  T added(T row, char const* goal = "A01") {
    auto work = world.work(console());
    auto saved = save_row(work, world.goal(goal).id, 0, std::move(row));
    if (!saved) throw std::runtime_error{saved.error().front().message};
    return std::move(*saved);
  }
  SmallWorld world;
};

TEST_F(Strategy, is_written_by_who_may_edit_the_goal) {
  auto const goal = world.goal("A01").id;
  auto const row = added(Product{.name = "Aulas"});
  struct Row {
    char const* name;
    Actor actor;
    char const* answer;
  };
  auto const rows = std::vector<Row>{{"owner", world.owner(), "forbidden"},
                                     {"manager", world.manager(), "done"},
                                     {"coordinator", world.coordinator(), "done"},
                                     {"minister", world.minister(), "forbidden"},
                                     {"verifier", world.verifier(), "forbidden"},
                                     {"head", world.head(), "forbidden"},
                                     {"evaluator", world.evaluator(), "forbidden"},
                                     {"auditor", world.auditor(), "forbidden"},
                                     {"administrator", world.administrator(), "forbidden"},
                                     {"stranger", world.stranger(), "hidden"},
                                     {"strange coordinator", world.strange_coordinator(), "hidden"}};
  auto const asked = [&](Actor const& actor, auto deed) -> std::string {
    auto work = world.work(actor);
    try {
      deed(work);
      return "done";
    } catch (Forbidden const&) {
      return "forbidden";
    } catch (NotFound const&) {
      return "hidden";
    }
  };
  for (auto const& each : rows) {
    EXPECT_EQ(asked(each.actor, [&](Work& work) { (void)save_row(work, goal, 0, Product{.name = "Más aulas"}); }), each.answer) << each.name;
    EXPECT_EQ(asked(each.actor, [&](Work& work) { move_row<Product>(work, goal, row.id, Step::down); }), each.answer) << each.name;
    EXPECT_EQ(asked(each.actor, [&](Work& work) { (void)save_row(work, goal, 0, Lesson{.text = "Pedir tres cotizaciones"}); }), each.answer) << each.name;
  }
  EXPECT_EQ(asked(world.stranger(), [&](Work& work) { remove_row<Product>(work, goal, 0, row.id); }), "hidden");
  EXPECT_EQ(asked(world.manager(), [&](Work& work) { remove_row<Product>(work, world.goal("A02").id, 0, row.id); }), "hidden") << "a row of another goal";
}

TEST_F(Strategy, ties_products_to_results_and_lets_go_of_them) {
  auto const result = added(GoalResult{.text = "Menos viajes"});
  auto const product = added(Product{.result = result.id, .name = "Centros", .quantity = 800});
  EXPECT_EQ(product.sequence, 1);
  auto work = world.work(world.manager());
  auto const foreign = added(GoalResult{.text = "De otra meta"}, "A02");
  EXPECT_EQ(save_row(work, world.goal("A01").id, 0, Product{.result = foreign.id, .name = "Kits"}).error().front().field, "result");
  remove_row<GoalResult>(work, world.goal("A01").id, result.revision, result.id);
  auto const left = products_of(work.db, world.goal("A01").id);
  ASSERT_EQ(left.size(), 1U);
  EXPECT_FALSE(left.front().result);
  EXPECT_EQ(left.front().quantity, 800);
}

TEST_F(Strategy, keeps_the_chain_in_order) {
  auto const goal = world.goal("A01").id;
  auto const actor = added(Stakeholder{.name = "Municipio de Paso Hondo"});
  for (auto const* who : {"Compras", "Depósito", "Escuela"}) added(ChainLink{.who = who, .passes = "Kits"});
  auto const last = added(ChainLink{.stakeholder = actor.id, .passes = "Kits"});
  auto work = world.work(world.manager());
  move_row<ChainLink>(work, goal, last.id, Step::up);
  auto const order = [&] {
    auto names = std::string{};
    for (auto const& link : chain_of(work.db, goal)) names += (link.who.empty() ? "-" : link.who) + " ";
    return names;
  };
  EXPECT_EQ(order(), "Compras Depósito - Escuela ");
  move_row<ChainLink>(work, goal, chain_of(work.db, goal).front().id, Step::up);
  EXPECT_EQ(order(), "Compras Depósito - Escuela ");
  remove_row<Stakeholder>(work, goal, 0, actor.id);
  EXPECT_EQ(order(), "Compras Depósito Municipio de Paso Hondo Escuela ");
}

TEST_F(Strategy, refuses_what_somebody_else_changed) {
  auto const risk = added(Risk{.title = "Crecida del río"});
  auto work = world.work(world.manager());
  auto wanted = risk;
  wanted.title = "Crecida del río Claro";
  ASSERT_TRUE(save_row(work, world.goal("A01").id, risk.revision, wanted));
  EXPECT_THROW((void)save_row(work, world.goal("A01").id, risk.revision, wanted), Stale);
}

TEST_F(Strategy, makes_an_alert_of_a_risk_that_happened_or_nothing_at_all) {
  auto const goal = world.goal("A01").id;
  auto const risk = added(Risk{.title = "Crecida del río", .response = "Mudar el obrador"});
  auto work = world.work(world.manager());
  auto const wrong = Obstacle{.kind = ObstacleKind::alert, .title = risk.title};
  EXPECT_FALSE(state_risk(work, goal, risk.id, 0, RiskState::happened, "El agua llegó al obrador", wrong)) << "an alert has a limit date";
  EXPECT_EQ(risks_of(work.db, goal).front().state, RiskState::open);
  auto const alert = Obstacle{.kind = ObstacleKind::alert, .title = risk.title, .description = "El agua llegó al obrador", .limit_on = kToday + 10};
  auto const done = state_risk(work, goal, risk.id, 0, RiskState::happened, "El agua llegó al obrador", alert);
  ASSERT_TRUE(done);
  auto const raised = obstacles::find_visible(work, done->obstacle);
  ASSERT_TRUE(raised);
  EXPECT_EQ(raised->title, "Crecida del río");
  EXPECT_EQ(obstacles::targets_of(work.db, raised->id).front().goal, goal);
}

TEST_F(Strategy, finds_actors_of_goals_milestones_and_obstacles_for_who_sees_them) {
  auto const milestone = world.milestone("A01", "1,02").id;
  auto const obstacle = world.obstacle(SmallWorld::kRestriction).id;
  added(Stakeholder{.name = "Unión Ganadera", .stance = Stance::against});
  added(Stakeholder{.milestone = milestone, .name = "Union ganadera"});
  added(Stakeholder{.obstacle = obstacle, .name = "Unión Ganadera"});
  added(Stakeholder{.kind = StakeholderKind::person, .name = "Ana Ruiz"}, "B01");
  auto coordinator = world.work(world.coordinator());
  auto const lines = actor_lines(coordinator, {.q = "UNION"});
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines.front().goals, 1);
  EXPECT_EQ(lines.front().milestones, 1);
  EXPECT_EQ(lines.front().obstacles, 1);
  EXPECT_EQ(lines.front().against, 1);
  EXPECT_EQ(places_of(coordinator, StakeholderKind::institution, "union ganadera").size(), 3U);
  EXPECT_TRUE(actor_lines(coordinator, {.q = "ruiz"}).empty());
  auto stranger = world.work(world.stranger());
  EXPECT_EQ(actor_lines(stranger, {}).size(), 1U);
  EXPECT_TRUE(places_of(stranger, StakeholderKind::institution, "union ganadera").empty());
  auto head = world.work(world.head());
  EXPECT_EQ(actor_lines(head, {}).size(), 2U);
  auto const first = actor_lines(head, {.limit = 1});
  ASSERT_EQ(first.size(), 2U);
  EXPECT_EQ(actor_lines(head, {.after = first.front().folded_name + "|person", .limit = 1}).front().folded_name, first.back().folded_name);
  auto work = world.work(console());
  EXPECT_EQ(save_row(work, world.goal("A02").id, 0, Stakeholder{.milestone = milestone, .name = "X"}).error().front().field, "subject");
  EXPECT_EQ(save_row(work, world.goal("A02").id, 0, Stakeholder{.obstacle = obstacle, .name = "X"}).error().front().field, "subject");
}

TEST_F(Strategy, names_an_actor_of_ours_by_itself) { EXPECT_EQ(added(Stakeholder{.institution = world.institution("MSA").id}).name, world.institution("MSA").name); }

TEST_F(Strategy, finds_lessons_by_word_and_by_likeness_for_who_sees_the_goal) {
  added(Lesson{.type = LessonType::procurement, .topic = "Licitación", .text = "Publicar el pliego único antes de marzo"}, "A02");
  added(Lesson{.type = LessonType::people, .text = "Nombrar un suplente para cada cargo"}, "B01");
  auto coordinator = world.work(world.coordinator());
  EXPECT_EQ(find_lessons(coordinator, {.q = "LICITACION pliego"}).size(), 1U);
  EXPECT_EQ(find_lessons(coordinator, {.q = "suplente"}).size(), 0U) << "another ministry's";
  EXPECT_EQ(find_lessons(coordinator, {.type = LessonType::people}).size(), 0U);
  auto head = world.work(world.head());
  EXPECT_EQ(find_lessons(head, {}).size(), 2U);
  auto const newest = find_lessons(head, {.limit = 1});
  ASSERT_EQ(newest.size(), 2U);
  EXPECT_EQ(find_lessons(head, {.before = newest.front().id, .limit = 1}).front().id, newest.back().id);
  EXPECT_TRUE(find_lessons(head, {.q = "\"'&|!*"}).empty());
  auto goal = world.goal("A01");
  goal.need = "Llegar a marzo con el pliego publicado";
  auto const alike = lessons_like(coordinator, goal, 5);
  ASSERT_EQ(alike.size(), 1U);
  EXPECT_EQ(alike.front().goal_code, "A02");
  EXPECT_TRUE(lessons_like(coordinator, world.goal("A02"), 5).empty()) << "one's own are not those of others";
}

TEST_F(Strategy, reviews_a_goal_once_it_has_ended) {
  auto work = world.work(console());
  EXPECT_EQ(save_row(work, world.goal("A01").id, 0, ClosingReview{.went_well = "Todo"}).error().front().message, "review.not_closed");
  auto const review = save_row(work, world.goal("C01").id, 0, ClosingReview{.went_well = "El acuerdo"});
  ASSERT_TRUE(review);
  EXPECT_EQ(review->written_on, kToday);
}

TEST_F(Strategy, is_written_first_by_one_of_two) {
  auto const goal = world.goal("A01").id;
  auto const manager = world.manager();
  auto done = std::atomic<int>{0}, stale = std::atomic<int>{0};
  auto const write = [&] {
    return std::thread{[&] {
      auto session = sql::Session{world.database()};
      auto work = TestDatabase::work_on(session, manager);
      try {
        done += save_row(work, goal, 0, GoalStrategy{.towards_conflict = "Negociar"}) ? 1 : 0;
      } catch (Stale const&) {
        ++stale;
      }
    }};
  };
  auto one = write(), other = write();
  one.join();
  other.join();
  EXPECT_EQ(done, 1);
  EXPECT_EQ(stale, 1);
}

TEST_F(Strategy, makes_one_version_of_a_report_official) {
  auto const goal = world.goal("A01").id;
  auto manager = world.work(world.manager());
  auto const report = goals::report_goal(manager, goal, "Avanza según lo previsto");
  ASSERT_TRUE(report);
  EXPECT_THROW((void)make_official(manager, goal, report->id), Forbidden);
  auto stranger = world.work(world.strange_coordinator());
  EXPECT_THROW((void)make_official(stranger, goal, report->id), NotFound);
  auto coordinator = world.work(world.coordinator());
  EXPECT_THROW((void)make_official(coordinator, world.goal("A02").id, report->id), NotFound);
  ASSERT_TRUE(make_official(coordinator, goal, report->id));
  EXPECT_EQ(make_official(coordinator, goal, report->id).error().front().message, "reports.already_official");
}

}  // namespace
}  // namespace timon::strategy
