#include "goals/goal_actions.hpp"
#include "portfolio/tags.hpp"
#include "portfolio/trash.hpp"
#include "world/life.hpp"

namespace timon::world {
namespace {

/// What somebody put on a goal, or on one of its milestones.
struct Row {
  char const* goal;
  char const* milestone;
  int days_ago;
  char const* labels;
};

constexpr Row kRows[] = {
    {"A01", "", 120, "Obra hídrica, Plan de inundaciones"},
    {"A02", "", 118, "Obra hídrica"},
    {"A03", "", 110, "Cerca de casa"},
    {"A05", "", 104, "Cerca de casa"},
    {"A03", "3,02", 27, "Alquileres"},
    {"A07", "", 90, "Primer día"},
    {"A13", "", 88, "Primer día"},
    {"A10", "", 75, "Préstamo externo"},
    {"A15", "", 74, "Préstamo externo"},
    {"A08", "", 61, "Gobierno digital"},
    {"A12", "", 60, "Gobierno digital"},
    {"A14", "", 59, "Gobierno digital"},
};

constexpr auto kDraft = "A90";
constexpr auto kDraftedAgo = 6;  // and given up the same day, so that no closed period knows of it

void label(Life& life, Row const& row) {
  auto const goal = goals::find_visible(life.console(), life.goals.at(row.goal)).value();
  auto work = life.as(goal.leader);
  auto const milestone = *row.milestone ? life.milestones.at(std::string{row.goal} + "/" + row.milestone) : MilestoneId{};
  accepted(portfolio::set_tags(work, goal.id, milestone, portfolio::tags_from(row.labels)), std::string{"labels of "} + row.goal);
}

Work coordinator_of(Life& life, char const* institution) { return life.as(life.office_of_level("coordinator", life.institutions.at(institution))); }

/// A goal that was drafted and given up before anybody approved it.
void draft(Life& life) {
  auto work = coordinator_of(life, "MED");
  accepted(goals::create_goal(work, Goal{.code = kDraft,
                                         .title = "Bibliotecas móviles en las escuelas de islas",
                                         .institution = life.institutions.at("MED"),
                                         .need = "Nueve escuelas de islas no tienen biblioteca y el barco pasa una vez por mes.",
                                         .currency = "ARS"}),
           kDraft);
}

void drop(Life& life) {
  auto work = coordinator_of(life, "MED");
  auto const goal = goals::find_visible(work, std::string{kDraft}).value();
  accepted(portfolio::remove_goal(work, goal.id, goal.revision), kDraft);
}

}  // namespace

void tell_labels(Life& life) {
  for (auto const& row : kRows) life.on(life.days().day(-row.days_ago), std::string{"labels of "} + row.goal, [&life, &row] { label(life, row); });
  life.on(life.days().day(-kDraftedAgo), "a goal that is only drafted", [&life] { draft(life); });
  life.on(life.days().day(-kDraftedAgo), "a draft that is given up", [&life] { drop(life); });
}

}  // namespace timon::world
