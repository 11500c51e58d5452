// What happens when two people are at the same plan, share or classification at the same moment.
#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <thread>

#include "plans/classifier_actions.hpp"
#include "plans/integrating_actions.hpp"
#include "plans/plan_actions.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::plans {
namespace {

class PlansAtOnce : public testing::Test {
 protected:
  PlansAtOnce() {
    auto work = world.work(world.delivery_unit());
    plan = *add_plan(work, {.code = "PG", .name = "Plan de gobierno"}, {});
    axis = *add_axis(work, plan.id, {.code = "X1", .title = "Educación"});
    objective = *add_objective(work, axis.id, {.code = "X1.1", .title = "Más escuelas"});
    if (!place_goal(work, world.goal("A01").id, objective.id)) throw std::runtime_error{"not placed"};
  }
  /// The deed in a session and thread of its own; whoever comes second may find it changed.
  std::thread by(Actor const& actor, std::function<void(Work&)> deed) {
    return std::thread{[this, actor, deed = std::move(deed)] {
      auto session = sql::Session{world.database()};
      auto work = TestDatabase::work_on(session, actor);
      try {
        deed(work);
      } catch (Stale const&) {
        ++stale;
      }
    }};
  }
  http::Response page(char const* as, char const* method, std::string const& address, std::vector<std::pair<std::string, std::string>> const& form = {}) {
    auto router = http::Router{};
    auto panels = goals::Panels{};
    add_plan_pages(router, panels);
    auto work = world.work(world.person(as));
    return page_answer(router, page_request(method, address, form), work);
  }

  SmallWorld world;
  Plan plan;
  Axis axis;
  Objective objective;
  std::atomic<int> stale{0};
};

Act const kAct{.authority = "Gobernación", .number = "Decreto 1", .on = kToday, .text = {}};

TEST_F(PlansAtOnce, never_go_from_under_an_axis) {
  auto const unit = world.delivery_unit();
  for (auto round = 0; round < 6; ++round) {
    auto work = world.work(unit);
    auto const mistaken = *add_plan(work, {.code = "ERR" + std::to_string(round), .name = "Por error"}, {});
    auto added = std::atomic<bool>{false}, removed = std::atomic<bool>{false};
    auto one = by(unit, [&](Work& theirs) {
      try {
        added = static_cast<bool>(add_axis(theirs, mistaken.id, {.code = "M" + std::to_string(round), .title = "Un eje"}));
      } catch (NotFound const&) {
        added = false;  // the plan went first
      }
    });
    auto other = by(unit, [&](Work& theirs) { removed = static_cast<bool>(remove_plan(theirs, mistaken.id, 0)); });
    one.join(), other.join();
    EXPECT_NE(added, removed) << "one of both, whoever comes first";
    EXPECT_EQ(find_plan(work.db, mistaken.code).has_value(), added);
  }
}

TEST_F(PlansAtOnce, stand_as_they_were_frozen) {
  auto const head = world.head(), unit = world.delivery_unit();
  auto one = by(unit, [&](Work& work) {
    for (auto i = 0; i < 12; ++i) (void)add_axis(work, plan.id, {.code = "N" + std::to_string(i), .title = "Otro eje"});
  });
  auto other = by(head, [&](Work& work) { EXPECT_TRUE(approve_version(work, plan.id, 0, kAct)); });
  one.join();
  other.join();
  auto work = world.work(console());
  auto const frozen = versions_of(work.db, plan.id).front();
  EXPECT_EQ(frozen.state, VersionState::approved);
  EXPECT_EQ(content_from(frozen.content), content_of(work.db, plan)) << "nothing came in behind the approval";
}

TEST_F(PlansAtOnce, are_approved_once_and_amended_once) {
  auto const head = world.head(), unit = world.delivery_unit();
  auto done = std::atomic<int>{0};
  auto const approve = [&](Work& work) { done += approve_version(work, plan.id, 0, kAct) ? 1 : 0; };
  auto one = by(head, approve), other = by(unit, approve);
  one.join();
  other.join();
  EXPECT_EQ(done, 1);
  done = 0;
  auto const amend = [&](Work& work) { done += amend_plan(work, plan.id, "Entró el programa de caminos rurales") ? 1 : 0; };
  auto third = by(unit, amend), fourth = by(unit, amend);
  third.join();
  fourth.join();
  EXPECT_EQ(done, 1);
  auto work = world.work(console());
  EXPECT_EQ(versions_of(work.db, plan.id).size(), 2U);
}

TEST_F(PlansAtOnce, answer_shares_that_changed_meanwhile_with_what_was_typed) {
  auto const goal = world.goal("A01");
  auto const health = world.institution("MSA").id;
  auto work = world.work(world.coordinator());
  {
    auto deed = Deed{work, "goal_shared"};
    deed.insert(GoalShare{.goal = goal.id, .institution = health});
    deed.commit();
  }
  auto const own = "percent-" + std::to_string(goal.institution.number), theirs = "percent-" + std::to_string(health.number);
  auto const seen = std::to_string(shares_revision(shares_of(work.db, goal)));
  EXPECT_NE(page("coordinator", "GET", "/metas/A01/participacion").body.find("name=\"revision\" value=\"" + seen + "\""), std::string::npos);
  EXPECT_EQ(page("coordinator", "POST", "/metas/A01/participacion", {{own, "60"}, {theirs, "40"}, {"revision", seen}}).status, 303);
  auto const second = page("coordinator", "POST", "/metas/A01/participacion", {{own, "33"}, {theirs, "22"}, {"revision", seen}});
  EXPECT_EQ(second.status, 409);
  EXPECT_NE(second.body.find("value=\"33\""), std::string::npos) << "what was typed stays";
  EXPECT_EQ(shares_of(work.db, goal).front().percent, 60) << "and nothing was overwritten";
  auto const now = std::to_string(shares_revision(shares_of(work.db, goal)));
  EXPECT_NE(second.body.find("value=\"" + now + "\""), std::string::npos) << "sending it again means it";
  EXPECT_EQ(page("coordinator", "POST", "/metas/A01/participacion", {{own, "33"}, {theirs, "22"}, {"revision", now}}).status, 303);
}

TEST_F(PlansAtOnce, answer_a_classification_that_changed_meanwhile_with_what_was_ticked) {
  auto administrator = world.work(world.administrator());
  start_classifiers(administrator);
  auto const sdg = *find_classifier(administrator.db, "ODS");
  auto const values = values_of(administrator.db, sdg.id);
  auto const goal = world.goal("A01").id;
  auto const field = "classifier-" + std::to_string(sdg.id.number);
  auto const seen = std::to_string(classifications_revision(classifications_of(administrator.db, goal)));
  EXPECT_EQ(page("manager", "POST", "/metas/A01/clasificadores", {{field, std::to_string(values[3].id.number)}, {"revision", seen}}).status, 303);
  auto const second = page("coordinator", "POST", "/metas/A01/clasificadores", {{field, std::to_string(values[8].id.number)}, {"revision", seen}});
  EXPECT_EQ(second.status, 409);
  EXPECT_EQ(classifications_of(administrator.db, goal).front().value, values[3].id);
  auto const now = std::to_string(classifications_revision(classifications_of(administrator.db, goal)));
  EXPECT_EQ(page("coordinator", "POST", "/metas/A01/clasificadores", {{field, std::to_string(values[8].id.number)}, {"revision", now}}).status, 303);
}

TEST_F(PlansAtOnce, show_a_large_tree_one_axis_and_one_page_at_a_time) {
  auto work = world.work(console());
  {
    auto deed = Deed{work, "objective_added"};
    for (auto i = 1000; i < 1310; ++i) deed.insert(Objective{.axis = axis.id, .code = "Z" + std::to_string(i), .title = "Objetivo"});
    deed.commit();
  }
  auto const address = "/planes/PG?eje=" + std::to_string(axis.id.number);
  auto const text = [&](std::string const& of) { return page("manager", "GET", of).body; };
  auto const closed = text("/planes/PG");
  EXPECT_NE(closed.find("311 objetivos, 1 meta"), std::string::npos);
  EXPECT_EQ(closed.find("Z1000"), std::string::npos);
  auto const first = text(address);
  EXPECT_NE(first.find("Veinte escuelas nuevas"), std::string::npos);
  EXPECT_NE(first.find("Z1000"), std::string::npos);
  EXPECT_EQ(first.find("Z1200"), std::string::npos);
  EXPECT_NE(first.find("Página 1 de 4"), std::string::npos);
  auto const last = text(address + "&pagina=99");
  EXPECT_NE(last.find("Z1309"), std::string::npos);
  EXPECT_EQ(last.find("Veinte escuelas"), std::string::npos);
  EXPECT_EQ(page("stranger", "GET", address).body.find("Veinte escuelas"), std::string::npos);
}

}  // namespace
}  // namespace timon::plans
