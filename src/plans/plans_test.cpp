#include "plans/plans.hpp"

#include <gtest/gtest.h>

#include "goals/board.hpp"
#include "goals/goal_actions.hpp"
#include "plans/classifier_actions.hpp"
#include "plans/integrating_actions.hpp"
#include "plans/plan_actions.hpp"
#include "plans/priority_actions.hpp"
#include "support/small_world.hpp"

namespace timon::plans {
namespace {

constexpr auto kWhy = "La escolaridad es la primera promesa del gobierno";

class Plans : public testing::Test {
 protected:
  Plans() {
    watch_goals();
    auto work = world.work(world.delivery_unit());
    plan = add_plan(work, {.code = "PG", .name = "Plan de gobierno"}, {.description = "", .from_on = kToday}).operator*();
    axis = *add_axis(work, plan.id, {.code = "X1", .title = "Educación"});
    other = *add_axis(work, plan.id, {.code = "X2", .title = "Salud"});
    objective = *add_objective(work, axis.id, {.code = "X1.1", .title = "Más escuelas"});
    for (auto const* code : {"A01", "B01"})
      if (!place_goal(work, world.goal(code).id, objective.id)) throw std::runtime_error{"not placed"};
  }
  std::vector<std::string> axis_codes() {
    auto codes = std::vector<std::string>{};
    auto work = world.work(console());
    for (auto const& each : axes_of(work.db, plan.id)) codes.push_back(each.code);
    return codes;
  }
  void approve() {
    auto work = world.work(world.head());
    ASSERT_TRUE(approve_version(work, plan.id, 0, {.authority = "Gobernación", .number = "Decreto 1", .on = kToday}));
  }

  SmallWorld world;
  Plan plan;
  Axis axis, other;
  Objective objective;
};

TEST_F(Plans, grow_by_the_delivery_unit_alone) {
  for (auto const& actor : {world.manager(), world.coordinator(), world.minister(), world.head(), world.auditor(), world.administrator()}) {
    auto work = world.work(actor);
    EXPECT_THROW((void)add_plan(work, {.code = "Q", .name = "Otro"}, {}), Forbidden) << actor.name;
    EXPECT_THROW((void)add_axis(work, plan.id, {.code = "X9", .title = "Otro"}), Forbidden) << actor.name;
    EXPECT_THROW((void)remove_axis(work, other.id, 0), Forbidden) << actor.name;
    EXPECT_THROW((void)place_goal(work, world.goal("A01").id, {}), Forbidden) << actor.name;
  }
}

TEST_F(Plans, keep_the_order_that_buttons_give) {
  auto work = world.work(world.delivery_unit());
  EXPECT_EQ(axis_codes(), (std::vector<std::string>{"X1", "X2"}));
  ASSERT_TRUE(shift_axis(work, other.id, -1));
  EXPECT_EQ(axis_codes(), (std::vector<std::string>{"X2", "X1"}));
  ASSERT_TRUE(add_axis(work, plan.id, {.code = "A9", .title = "Último"}));
  EXPECT_EQ(axis_codes(), (std::vector<std::string>{"X2", "X1", "A9"}));
}

TEST_F(Plans, let_nothing_go_from_which_something_hangs) {
  auto work = world.work(world.delivery_unit());
  EXPECT_EQ(remove_axis(work, axis.id, 0).error().front().message, "axis.not_empty");
  EXPECT_EQ(remove_objective(work, objective.id, 0).error().front().message, "objective.not_empty");
  ASSERT_TRUE(remove_axis(work, other.id, 0));
  EXPECT_THROW((void)remove_axis(work, other.id, 0), NotFound);
  EXPECT_EQ(add_axis(work, plan.id, {.code = "X1", .title = "Otra"}).error().front().message, "branch.code.taken_in");
}

TEST_F(Plans, say_in_which_plan_a_code_is_used) {
  auto work = world.work(world.delivery_unit());
  auto const second = *add_plan(work, {.code = "PROV", .name = "Plan provincial"}, {});
  auto const refused = add_axis(work, second.id, {.code = "X1", .title = "Otra"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().details, (std::vector<std::string>{"X1", "Plan de gobierno"}));
  auto const own = *add_axis(work, second.id, {.code = "P1", .title = "Propio"});
  auto const below = add_objective(work, own.id, {.code = "X1.1", .title = "Otro"});
  ASSERT_FALSE(below);
  EXPECT_EQ(below.error().front().message, "branch.code.taken_in");
  EXPECT_EQ(below.error().front().details.back(), "Plan de gobierno");
  EXPECT_EQ(add_plan(work, {.code = "PG", .name = "Otro"}, {}).error().front().message, "branch.code.taken");
}

TEST_F(Plans, go_while_nothing_hangs_from_their_first_draft) {
  auto work = world.work(world.delivery_unit());
  auto const mistaken = *add_plan(work, {.code = "ERR", .name = "Plan por error"}, {.description = "Sobra"});
  for (auto const& actor : {world.manager(), world.coordinator(), world.head(), world.auditor(), world.administrator()}) {
    auto theirs = world.work(actor);
    EXPECT_THROW((void)remove_plan(theirs, mistaken.id, 0), Forbidden) << actor.name;
  }
  auto const branch = *add_axis(work, mistaken.id, {.code = "Q1", .title = "Eje"});
  EXPECT_EQ(remove_plan(work, mistaken.id, 0).error().front().message, "plan.removal.axes");
  ASSERT_TRUE(remove_axis(work, branch.id, 0));
  EXPECT_THROW((void)remove_plan(work, mistaken.id, 9), Stale);
  ASSERT_TRUE(remove_plan(work, mistaken.id, mistaken.revision));
  EXPECT_FALSE(find_plan(work.db, "ERR"));
  EXPECT_TRUE(versions_of(work.db, mistaken.id).empty());
  EXPECT_THROW((void)remove_plan(work, mistaken.id, 0), NotFound);
  EXPECT_THROW((void)amend_plan(work, mistaken.id, kWhy), NotFound);
  approve();
  EXPECT_EQ(remove_plan(work, plan.id, 0).error().front().message, "plan.removal.approved");
}

TEST_F(Plans, are_frozen_by_an_act_and_change_after_an_amendment) {
  approve();
  auto work = world.work(world.delivery_unit());
  EXPECT_EQ(edit_axis(work, axis.id, 0, {.code = "X1", .title = "Otra"}).error().front().message, "plan_version.needed");
  EXPECT_EQ(shift_axis(work, axis.id, 1).error().front().message, "plan_version.needed");
  EXPECT_EQ(place_goal(work, world.goal("A01").id, {}).error().front().message, "plan_version.needed");
  auto elsewhere = world.goal("A01");
  elsewhere.objective = {};
  EXPECT_EQ(goals::edit_goal(work, elsewhere.id, 0, elsewhere).error().front().message, "plan_version.needed") << "not by the goal's own form either";
  auto const second = amend_plan(work, plan.id, kWhy);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->number, 2);
  ASSERT_TRUE(edit_axis(work, axis.id, 0, {.code = "X1", .title = "Escuelas"}));
  ASSERT_TRUE(edit_objective(work, objective.id, 0, {.axis = other.id, .code = "X1.1", .title = "Más escuelas"}));
  auto const before = content_from(versions_of(work.db, plan.id).back().content);
  auto changes = std::vector<BranchChange>{};
  for (auto const& each : differences(before, content_of(work.db, plan))) changes.push_back(each.change);
  EXPECT_EQ(changes, (std::vector<BranchChange>{BranchChange::renamed, BranchChange::moved}));
  approve();
  EXPECT_EQ(versions_of(work.db, plan.id).size(), 2U);
}

TEST_F(Plans, show_only_goals_that_are_seen) {
  auto stranger = world.work(world.stranger());
  auto const goals = goals_of(stranger, plan.id);
  ASSERT_EQ(goals.size(), 1U);
  EXPECT_EQ(goals.front().code, "B01");
  EXPECT_EQ(seen_goals(stranger, content_of(stranger.db, plan)).size(), 1U);
  auto administrator = world.work(world.administrator());
  EXPECT_THROW(must_read_plans(administrator.actor), Forbidden);
}

TEST_F(Plans, ratify_a_selection_by_an_act) {
  auto const act = Act{.authority = "Gobernación", .number = "Decreto 7", .on = kToday};
  auto coordinator = world.work(world.coordinator());
  EXPECT_THROW((void)ratify(coordinator, plan.id, act, {world.goal("A01").id}), Forbidden);
  auto work = world.work(world.delivery_unit());
  EXPECT_EQ(ratify(work, plan.id, act, {}).error().front().field, "goals");
  auto const second = add_plan(work, {.code = "OTRO", .name = "Otro plan"}, {});
  ASSERT_TRUE(second);
  EXPECT_EQ(ratify(work, second->id, act, {world.goal("A01").id}).error().front().message, "ratification.goals.unknown");
  EXPECT_EQ(goal_counts(work).count(second->id), 0U);
  EXPECT_EQ(goal_counts(work).at(plan.id), static_cast<std::int64_t>(goals_of(work, plan.id).size()));
  ASSERT_TRUE(ratify(work, plan.id, act, {world.goal("A01").id}));
  EXPECT_EQ(ratification_of(work.db, world.goal("A01").id)->act_number, "Decreto 7");
  EXPECT_FALSE(ratification_of(work.db, world.goal("B01").id));
  auto stranger = world.work(world.stranger());
  EXPECT_TRUE(ratifications_of(stranger, plan.id).front().goals.empty());
}

TEST_F(Plans, record_each_priority_and_hold_the_ceiling) {
  auto administrator = world.work(world.administrator());
  ASSERT_TRUE(set_ceilings(administrator, 0, {.general = "1", .own = {}}));
  EXPECT_EQ(set_ceilings(administrator, 0, {.general = "uno", .own = {}}).error().front().field, "general");
  auto manager = world.work(world.manager());
  EXPECT_THROW((void)choose_priority(manager, world.goal("A01").id, 0, true, kWhy), Forbidden);
  auto stranger = world.work(world.strange_coordinator());
  EXPECT_THROW((void)choose_priority(stranger, world.goal("A01").id, 0, true, kWhy), NotFound);
  auto work = world.work(world.coordinator());
  EXPECT_EQ(choose_priority(work, world.goal("A01").id, 0, true, "sí").error().front().field, "priority_reason");
  ASSERT_TRUE(choose_priority(work, world.goal("A01").id, 0, true, kWhy));
  auto const full = choose_priority(work, world.goal("A02").id, 0, true, kWhy);
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().front().details.back(), "A01");
  ASSERT_TRUE(choose_priority(work, world.goal("A01").id, 0, false, "Ya se cumplió lo más urgente"));
  ASSERT_TRUE(choose_priority(work, world.goal("A02").id, 0, true, kWhy));
  EXPECT_EQ(choices_of(work.db, world.goal("A01").id).size(), 2U);
  ASSERT_EQ(priority_goals(work).size(), 1U);
  EXPECT_EQ(priority_goals(work).front().reason, kWhy);
}

TEST_F(Plans, give_shares_to_who_shares) {
  auto const a01 = world.goal("A01");
  auto work = world.work(world.coordinator());
  auto const health = world.institution("MSA").id;
  EXPECT_EQ(set_shares(work, a01.id, {{health, "40"}}).error().front().message, "share.institution.unknown");
  {
    auto deed = Deed{work, "goal_shared"};
    deed.insert(GoalShare{.goal = a01.id, .institution = health});
    deed.commit();
  }
  EXPECT_EQ(set_shares(work, a01.id, {{a01.institution, "70"}, {health, "40"}}).error().front().message, "share.percent.too_much");
  ASSERT_TRUE(set_shares(work, a01.id, {{a01.institution, "60"}, {health, "40"}}));
  ASSERT_TRUE(set_shares(work, a01.id, {{a01.institution, "70"}, {health, ""}}));
  auto const lines = shares_of(work.db, a01);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines.front().percent, 70);
  EXPECT_EQ(lines.back().percent, std::nullopt);
  EXPECT_EQ(shared_lines(work).size(), 2U);
  auto manager = world.work(world.manager());
  EXPECT_THROW((void)set_shares(manager, a01.id, {}), Forbidden);
}

TEST_F(Plans, refuse_an_integrating_goal_that_is_a_part_of_its_own_part) {
  auto work = world.work(world.delivery_unit());
  auto const whole = *goals::create_goal(work, {.code = "I01", .title = "Todo", .institution = world.institution("GOB").id, .is_integrating = true});
  auto const part = *goals::create_goal(work, {.code = "I02", .title = "Parte", .institution = world.institution("GOB").id, .is_integrating = true, .parent = whole.id});
  auto turned = whole;
  turned.parent = part.id;
  EXPECT_EQ(goals::edit_goal(work, whole.id, 0, turned).error().front().message, "goal.parent.cycle");
  turned = whole;
  turned.is_integrating = false;
  EXPECT_EQ(goals::edit_goal(work, whole.id, 0, turned).error().front().message, "goal.is_integrating.has_parts");
}

TEST_F(Plans, ask_the_reason_of_a_priority_in_the_goals_form_too) {
  auto work = world.work(world.coordinator());
  auto wanted = world.goal("A01");
  wanted.is_priority = true;
  EXPECT_EQ(goals::edit_goal(work, wanted.id, 0, wanted).error().front().field, "priority_reason");
  ASSERT_TRUE(goals::edit_goal(work, wanted.id, 0, wanted, {.priority_reason = kWhy}));
  EXPECT_EQ(choices_of(work.db, wanted.id).front().reason, kWhy);
}

TEST_F(Plans, sum_the_parts_of_an_integrating_goal_that_are_seen) {
  auto work = world.work(console());
  auto const whole = world.goal("C01");
  auto deed = Deed{work, "goal_edited"};
  auto integrating = whole;
  integrating.is_integrating = true;
  deed.update(whole, integrating);
  for (auto const* code : {"A01", "B01"}) {
    auto const before = world.goal(code);
    auto after = before;
    after.parent = whole.id;
    deed.update(before, after);
  }
  goals::refresh_standing(work, {whole.id, world.goal("A01").id, world.goal("B01").id});
  deed.commit();
  auto all = world.work(world.auditor());
  auto const parts = parts_of(all, whole.id);
  ASSERT_EQ(parts.size(), 2U);
  for (auto const& part : parts) {
    auto const sum = sum_of({{.weight = part.weight, .weight_finished = part.weight_finished, .weight_expected = part.weight_expected}});
    EXPECT_EQ(sum.progress, part.progress) << "as the board shows it";
    EXPECT_EQ(sum.expected, part.expected);
  }
  EXPECT_EQ(parts.front().stopped + parts.front().late + parts.front().on_course + parts.front().finished, 4);
  auto stranger = world.work(world.stranger());
  EXPECT_EQ(parts_of(stranger, whole.id).size(), 1U);
}

TEST_F(Plans, classify_goals_by_what_the_administrator_manages) {
  auto administrator = world.work(world.administrator());
  start_classifiers(administrator);
  start_classifiers(administrator);  // twice does no harm
  EXPECT_FALSE(lacks_starting_classifiers(administrator.db));
  auto const sdg = *find_classifier(administrator.db, "ODS");
  auto const values = values_of(administrator.db, sdg.id);
  ASSERT_EQ(values.size(), 17U);
  auto delivery = world.work(world.delivery_unit());
  EXPECT_THROW((void)add_classifier(delivery, {.code = "Z", .name = "Z"}), Forbidden);

  auto const a01 = world.goal("A01").id;
  auto work = world.work(world.manager());
  ASSERT_TRUE(classify(work, a01, {}, {{sdg.id, {values[3].id, values[4].id}}}));
  ASSERT_TRUE(classify(work, a01, {}, {{sdg.id, {values[3].id}}}));
  EXPECT_EQ(classifications_of(work.db, a01).size(), 1U);
  EXPECT_EQ(classify(work, a01, world.milestone("A01", "1,02").id, {{sdg.id, {values[3].id}}}).error().front().message, "classification.no_classifier") << "of goals only";
  auto stranger = world.work(world.stranger());
  EXPECT_THROW((void)classify(stranger, a01, {}, {}), NotFound);
  auto owner = world.work(world.owner());
  EXPECT_THROW((void)classify(owner, a01, {}, {}), Forbidden);

  EXPECT_EQ(remove_value(administrator, values[3].id, 0).error().front().message, "classifier_value.used_unseen");
  EXPECT_EQ(edit_value(administrator, values[0].id, 0, {.parent = values[0].id, .code = "ODS 1", .title = "x"}).error().front().message, "classifier_value.parent.cycle");
  auto retired = values[3];
  retired.is_retired = true;
  ASSERT_TRUE(edit_value(administrator, values[3].id, 0, retired));
  ASSERT_TRUE(classify(work, a01, {}, {{sdg.id, {values[3].id}}})) << "what has it keeps it";
  ASSERT_TRUE(remove_value(administrator, values[5].id, 0));
}

TEST_F(Plans, count_as_they_list_for_everybody) {
  auto administrator = world.work(world.administrator());
  start_classifiers(administrator);
  auto const sdg = *find_classifier(administrator.db, "ODS");
  auto const value = values_of(administrator.db, sdg.id)[3].id;
  auto console_work = world.work(console());
  for (auto const* code : {"A01", "A02", "B01"}) ASSERT_TRUE(classify(console_work, world.goal(code).id, {}, {{sdg.id, {value}}}));
  for (auto const& [actor, count] : std::vector<std::pair<Actor, std::int64_t>>{{world.manager(), 2}, {world.stranger(), 1}, {world.auditor(), 3}, {world.administrator(), 0}}) {
    auto work = world.work(actor);
    auto const counts = value_counts(work, sdg.id);
    EXPECT_EQ(counts.empty() ? 0 : counts.front().goals, count) << actor.name;
    EXPECT_EQ(static_cast<std::int64_t>(classified_lines(work, value).size()), count) << actor.name;
  }
  auto work = world.work(world.auditor());
  auto parameters = sql::Parameters{};
  auto const condition = classified_condition("g.id", "ODS:ODS 4", parameters);
  EXPECT_EQ(work.db.one<std::int64_t>("SELECT count(*) FROM goal g WHERE " + condition, parameters), 3);
}

TEST_F(Plans, a_code_means_the_value_of_its_own_classifier) {
  auto administrator = world.work(world.administrator());
  auto console_work = world.work(console());
  auto values = std::vector<ClassifierValue>{};
  for (auto const* code : {"UNO", "DOS"}) {
    auto const classifier = *add_classifier(administrator, {.code = code, .name = code});
    values.push_back(*add_value(administrator, classifier.id, {.code = "1", .title = "El primero"}));
  }
  auto const below = *add_value(administrator, values[0].classifier, {.parent = values[0].id, .code = "1.1", .title = "Debajo"});
  ASSERT_TRUE(classify(console_work, world.goal("A01").id, {}, {{below.classifier, {below.id}}}));
  ASSERT_TRUE(classify(console_work, world.goal("B01").id, {}, {{values[1].classifier, {values[1].id}}}));
  auto const found = [&](Work& work, std::string const& asked) {
    auto query = goals::BoardQuery{};
    query.others = {{"classified", asked}};
    auto codes = std::vector<std::string>{};
    for (auto const& row : goals::board(work, query).rows) codes.push_back(row.code);
    EXPECT_EQ(goals::board_totals(work, query).all(), static_cast<std::int64_t>(codes.size())) << asked;
    return codes;
  };
  for (auto const& actor : {world.auditor(), world.coordinator()}) {
    auto work = world.work(actor);
    EXPECT_EQ(found(work, "UNO:1"), std::vector<std::string>{"A01"}) << actor.name << ": with what lies below it";
    EXPECT_EQ(found(work, "UNO"), std::vector<std::string>{"A01"});
    EXPECT_TRUE(found(work, "1").empty()) << "no classifier is called so";
    EXPECT_TRUE(found(work, "UNO:2").empty());
  }
  auto auditor = world.work(world.auditor());
  EXPECT_EQ(found(auditor, "DOS:1"), std::vector<std::string>{"B01"});
}

}  // namespace
}  // namespace timon::plans
