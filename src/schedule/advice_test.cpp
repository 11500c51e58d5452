// What is suggested on a path, and what is left alone.
#include "schedule/advice.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace timon::schedule {
namespace {

auto const kToday = make_date(2026, 5, 22);

Milestone at(std::int64_t id, int days, char const* title = "Contrato firmado") {
  return {.id = MilestoneId{id}, .goal = GoalId{1}, .code = "1,0" + std::to_string(id), .title = title, .line = "1", .due_kind = DueKind::fixed, .due_on = kToday + days};
}

std::vector<std::string> kinds(std::vector<Milestone> const& milestones, std::vector<PathLink> const& links = {}, WeekLoads const& loads = {}) {
  auto kinds = std::vector<std::string>{};
  for (auto const& advice : advice_on(Goal{.id = GoalId{1}}, milestones, links, loads, kToday, Language::es)) kinds.push_back(advice.kind);
  return kinds;
}
bool holds(std::vector<std::string> const& kinds, char const* kind) { return std::ranges::find(kinds, kind) != kinds.end(); }

TEST(Advice, hears_a_fact_in_three_languages) {
  for (auto const* title :
       {"Proyecto aprobado por el Ministerio", "8 sedes equipadas", "Decreto hecho público", "Portal en funcionamiento", "Ofertas evaluadas y obra adjudicada", "Obra concluída"})
    EXPECT_TRUE(tells_a_fact(title, Language::es)) << title;
  for (auto const* title : {"Capacitación de operadores", "Comprar 40 equipos", "Medidas del estado", "Portal de servicios", "Red de agua"})
    EXPECT_FALSE(tells_a_fact(title, Language::es)) << title;
  EXPECT_TRUE(tells_a_fact("Contract signed", Language::en));
  EXPECT_FALSE(tells_a_fact("Training of staff", Language::en));
}

TEST(Advice, points_at_more_than_sixty_days_without_a_milestone) {
  EXPECT_FALSE(holds(kinds({at(1, 10), at(2, 70)}), "gap"));
  EXPECT_TRUE(holds(kinds({at(1, 10), at(2, 71)}), "gap"));
  EXPECT_FALSE(holds(kinds({at(1, -200), at(2, -10)}), "gap")) << "what lies behind is history";
}

TEST(Advice, points_at_a_path_that_ends_all_at_once) {
  EXPECT_TRUE(holds(kinds({at(1, 20), at(2, 90), at(3, 95), at(4, 100)}), "last"));
  EXPECT_FALSE(holds(kinds({at(1, 20), at(2, 30), at(3, 40), at(4, 100)}), "last"));
}

TEST(Advice, points_at_a_person_with_too_much_in_one_week) {
  auto one = at(1, 3);
  one.responsible = OfficeId{7};
  auto const week = week_of(*one.due_on);
  EXPECT_FALSE(holds(kinds({one}, {}, {{{OfficeId{7}, week}, 4}}), "week"));
  EXPECT_TRUE(holds(kinds({one}, {}, {{{OfficeId{7}, week}, 5}}), "week"));
}

TEST(Advice, points_at_what_nobody_linked) {
  EXPECT_TRUE(holds(kinds({at(1, 10), at(2, 20)}), "links"));
  auto const linked = kinds({at(1, 10), at(2, 20), at(3, 30)}, {{MilestoneId{1}, MilestoneId{2}}});
  EXPECT_EQ(std::ranges::count(linked, "alone"), 1);
  EXPECT_FALSE(holds(linked, "links"));
}

TEST(Advice, says_nothing_of_what_is_done_or_withdrawn) {
  auto done = at(1, -10, "Capacitación"), gone = at(2, 10, "Capacitación");
  done.finished_on = kToday - 5;
  gone.withdrawn_on = kToday;
  EXPECT_TRUE(kinds({done, gone}).empty());
}

}  // namespace
}  // namespace timon::schedule
