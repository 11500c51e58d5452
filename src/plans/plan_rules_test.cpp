#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "plans/classifier.hpp"
#include "plans/integrating.hpp"
#include "plans/plan_version.hpp"
#include "plans/priority.hpp"

namespace timon {
namespace {

constexpr auto kReason = "Así lo pidió la Legislatura";
auto const kDay = make_date(2026, 5, 22);

ClassifierValue value(std::int64_t id, std::int64_t parent, char const* code, std::int64_t position = 0) {
  return {.id = ClassifierValueId{id}, .classifier = ClassifierId{1}, .parent = ClassifierValueId{parent}, .code = code, .title = code, .position = position};
}

TEST(ClassifierTree, puts_each_value_below_its_parent_by_position_then_code) {
  auto const nodes = tree_of({value(3, 1, "1.2"), value(2, 1, "1.1"), value(4, 0, "0", 2), value(1, 0, "1", 1), value(5, 99, "lost", 3)});
  auto codes = std::vector<std::string>{};
  for (auto const& node : nodes) codes.push_back(std::to_string(node.depth) + " " + node.value.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"0 1", "1 1.1", "1 1.2", "0 0", "0 lost"}));
}

TEST(ClassifierTree, knows_a_value_that_would_hang_from_itself) {
  auto const values = std::vector{value(1, 0, "1"), value(2, 1, "2"), value(3, 2, "3")};
  EXPECT_TRUE(makes_cycle(values, ClassifierValueId{1}, ClassifierValueId{3}));
  EXPECT_TRUE(makes_cycle(values, ClassifierValueId{2}, ClassifierValueId{2}));
  EXPECT_FALSE(makes_cycle(values, ClassifierValueId{3}, ClassifierValueId{1}));
  EXPECT_FALSE(makes_cycle(values, ClassifierValueId{1}, {}));
}

RC_GTEST_PROP(ClassifierTree, shows_every_value_of_a_tree_once, ()) {
  auto const count = *rc::gen::inRange(0, 12);
  auto values = std::vector<ClassifierValue>{};
  for (auto id = 1; id <= count; ++id) values.push_back(value(id, *rc::gen::inRange(0, id), ("v" + std::to_string(id)).c_str(), *rc::gen::inRange(0, 3)));
  auto seen = std::set<std::int64_t>{};
  for (auto const& node : tree_of(values)) RC_ASSERT(seen.insert(node.value.id.number).second);
  RC_ASSERT(seen.size() == values.size());
}

TEST(Classification, refuses_two_of_one_an_unknown_a_retired_newcomer_and_a_missing_one) {
  auto retired = value(2, 0, "ODS 2");
  retired.is_retired = true;
  auto const all = std::vector{value(1, 0, "ODS 1"), retired};
  auto classifier = Classifier{.id = ClassifierId{1}, .code = "ODS", .name = "ODS"};
  auto const key = [&](std::vector<ClassifierValueId> const& wanted, std::vector<ClassifierValueId> const& before = {}) {
    auto const problems = problems_of(classifier, all, wanted, before);
    return problems.empty() ? std::string{} : problems.front().field + " " + problems.front().message;
  };
  auto const one = ClassifierValueId{1}, two = ClassifierValueId{2};
  EXPECT_EQ(key({one}), "");
  EXPECT_EQ(key({one, two}), "classifier-1 classification.only_one");
  EXPECT_EQ(key({ClassifierValueId{9}}), "classifier-1 classification.unknown");
  EXPECT_EQ(key({two}), "classifier-1 classification.retired");
  EXPECT_EQ(key({two}, {two}), "") << "what has it keeps it";
  classifier.is_required = true;
  EXPECT_EQ(key({}), "classifier-1 classification.missing");
}

TEST(Classifier, takes_blanks_inside_the_code_of_a_value_but_not_of_its_own) {
  EXPECT_TRUE(checked(ClassifierValue{.code = " ODS 4 ", .title = "Educación"}));
  EXPECT_EQ(checked(ClassifierValue{.code = "ODS/4", .title = "Educación"}).error().front().field, "code");
  EXPECT_EQ(checked(Classifier{.code = "O D S", .name = "ODS"}).error().front().message, "code.not_one");
}

Branch branch(BranchKind kind, std::int64_t id, std::int64_t parent, std::string title) { return {kind, id, parent, std::to_string(id), std::move(title)}; }

TEST(PlanVersions, tell_what_was_added_removed_renamed_and_moved) {
  auto const before = PlanContent{"P", "Plan", {branch(BranchKind::axis, 1, 0, "Uno"), branch(BranchKind::axis, 2, 0, "Dos"), branch(BranchKind::objective, 3, 1, "Tres")}};
  auto const after = PlanContent{"P", "Plan", {branch(BranchKind::axis, 1, 0, "Primero"), branch(BranchKind::axis, 4, 0, "Cuatro"), branch(BranchKind::objective, 3, 4, "Tres")}};
  auto told = std::vector<std::pair<BranchChange, std::int64_t>>{};
  for (auto const& each : differences(before, after)) told.emplace_back(each.change, each.change == BranchChange::removed ? each.before.id : each.after.id);
  EXPECT_EQ(told, (std::vector<std::pair<BranchChange, std::int64_t>>{{BranchChange::renamed, 1}, {BranchChange::added, 4}, {BranchChange::moved, 3}, {BranchChange::removed, 2}}));
}

PlanContent any_content() {
  auto content = PlanContent{.code = "P", .name = *rc::gen::element<std::string>("Plan", "Otro \"plan\"")};
  auto const count = *rc::gen::inRange(0, 8);
  auto ids = std::set<std::int64_t>{};
  for (auto i = 0; i < count; ++i)
    if (auto const id = *rc::gen::inRange<std::int64_t>(1, 9); ids.insert(id).second)
      content.branches.push_back(branch(*rc::gen::element(BranchKind::axis, BranchKind::objective, BranchKind::goal), id, *rc::gen::inRange<std::int64_t>(0, 3),
                                        *rc::gen::element<std::string>("Agua", "Ñandú", "«Luz»")));
  return content;
}

RC_GTEST_PROP(PlanVersions, differ_in_nothing_from_themselves_and_mirror_what_is_added, ()) {
  auto const one = any_content(), other = any_content();
  RC_ASSERT(differences(one, one).empty());
  auto const count = [](std::vector<BranchDifference> const& all, BranchChange change) { return std::ranges::count(all, change, &BranchDifference::change); };
  RC_ASSERT(count(differences(one, other), BranchChange::added) == count(differences(other, one), BranchChange::removed));
  RC_ASSERT(count(differences(one, other), BranchChange::moved) == count(differences(other, one), BranchChange::moved));
}

RC_GTEST_PROP(PlanVersions, come_back_from_what_is_kept_of_them, ()) {
  auto const content = any_content();
  RC_ASSERT(content_from(json_of(content)) == content);
}

TEST(PlanVersions, are_approved_by_an_act_and_amended_with_a_reason) {
  auto const content = PlanContent{"P", "Plan", {branch(BranchKind::goal, 1, 2, "Meta")}};
  auto const draft = PlanVersion{.plan = PlanId{1}, .number = 1};
  auto const act = Act{.authority = "Gobernación", .number = "Decreto 12/2026", .on = kDay};
  auto const done = approved(draft, act, content, PersonId{3}, kDay);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->fingerprint.size(), 64U);
  EXPECT_EQ(approved(*done, act, content, PersonId{3}, kDay).error().front().message, "plan_version.state.approved");
  EXPECT_EQ(approved(draft, act, {}, PersonId{3}, kDay).error().front().message, "plan_version.no_goals");
  EXPECT_EQ(approved(draft, {.authority = "G", .number = "1", .on = kDay + 1}, content, {}, kDay).error().front().message, "act.act_on.ahead");
  EXPECT_EQ(approved(draft, {}, content, {}, kDay).error().size(), 3U);
  EXPECT_EQ(amended(draft, kReason, {}, kDay).error().front().message, "plan_version.state.draft");
  EXPECT_EQ(amended(*done, "no", {}, kDay).error().front().field, "reason");
  EXPECT_EQ(amended(*done, kReason, {}, kDay)->number, 2);
}

TEST(PlanTerms, cannot_end_before_they_begin) {
  auto const plan = Plan{.code = "P", .name = "Plan"};
  EXPECT_TRUE(problems_of(plan, {.from_on = kDay, .until_on = kDay}).empty());
  EXPECT_EQ(problems_of(plan, {.from_on = kDay, .until_on = kDay - 1}).front().field, "until_on");
}

RC_GTEST_PROP(BranchOrder, loses_nobody_and_goes_back_the_way_it_came, ()) {
  auto order = std::vector<std::int64_t>{};
  auto const count = *rc::gen::inRange(1, 9);
  for (auto id = 1; id <= count; ++id) order.push_back(id);
  auto const id = *rc::gen::inRange<std::int64_t>(1, count + 1);
  auto const up = shifted(order, id, -1);
  RC_ASSERT(std::set<std::int64_t>(up.begin(), up.end()).size() == order.size());
  if (id > 1) RC_ASSERT(shifted(up, id, 1) == order);
  else RC_ASSERT(up == order);
}

TEST(PriorityCeiling, names_what_is_chosen_when_it_is_reached) {
  EXPECT_TRUE(problems_of_ceiling(std::nullopt, {"A01", "A02"}, "Educación").empty());
  EXPECT_TRUE(problems_of_ceiling(3, {"A01", "A02"}, "Educación").empty());
  auto const problems = problems_of_ceiling(2, {"A01", "A02"}, "Educación");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().details, (std::vector<std::string>{"Educación", "2", "A01, A02"}));
  EXPECT_EQ(problems_of_ceiling(0, {}, "Salud").front().message, "priority.ceiling.none");
}

TEST(PriorityCeiling, is_a_number_or_nothing) {
  auto problems = Problems{};
  EXPECT_EQ(ceiling_from(" 4 ", "general", problems), 4);
  EXPECT_EQ(ceiling_from("", "general", problems), std::nullopt);
  EXPECT_TRUE(problems.empty());
  for (auto const* text : {"-1", "cuatro", "1000", "2.5"}) EXPECT_EQ(ceiling_from(text, "general", problems), std::nullopt);
  EXPECT_EQ(problems.size(), 4U);
}

TEST(Shares, add_up_to_a_hundred_at_most) {
  auto const typed = [](char const* a, char const* b) { return percents_from({{InstitutionId{1}, a}, {InstitutionId{2}, b}}); };
  EXPECT_EQ(typed("60", "40 %")->at(InstitutionId{2}), 40);
  EXPECT_EQ(typed("60", "")->size(), 1U);
  EXPECT_EQ(typed("60", "41").error().front().message, "share.percent.too_much");
  EXPECT_EQ(typed("0", "x").error().size(), 2U);
}

RC_GTEST_PROP(PartSums, never_pass_the_whole_and_keep_currencies_apart, ()) {
  auto parts = std::vector<PartFigures>{};
  auto const count = *rc::gen::inRange(0, 6);
  for (auto i = 0; i < count; ++i) {
    auto const weight = *rc::gen::inRange<std::int64_t>(0, 20);
    parts.push_back({.weight = weight,
                     .weight_finished = *rc::gen::inRange<std::int64_t>(0, weight + 1),
                     .weight_expected = *rc::gen::inRange<std::int64_t>(0, weight + 1),
                     .budget = 100,
                     .currency = *rc::gen::element<std::string>("ARS", "USD")});
  }
  auto const sum = sum_of(parts);
  RC_ASSERT(sum.progress >= 0 && sum.progress <= 1000);
  auto money = std::int64_t{0};
  for (auto const& [currency, amount] : sum.budgets) money += amount;
  RC_ASSERT(money == 100 * count);
}

}  // namespace
}  // namespace timon
