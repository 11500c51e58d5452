#include "goals/likelihood.hpp"
#include "world/life.hpp"

namespace timon::world {
namespace {

struct Row {
  char const* goal;
  int days_ago;
  DeliveryOdds overall;
  Challenge challenge;
  Quality planning, capacity;
  int stage;
  char const* reason;
};

constexpr Row kRows[] = {
    {"A01", 40, DeliveryOdds::likely, Challenge::high, Quality::adequate, Quality::adequate, 2, "El proyecto está completo y hay contratista. Preocupa la certificación mensual."},
    {"A01", 8, DeliveryOdds::doubtful, Challenge::high, Quality::weak, Quality::adequate, 2,
     "La obra se paró por el certificado 7. Sin redeterminación de precios no hay quien retome el frente norte."},
    {"A02", 12, DeliveryOdds::unlikely, Challenge::very_high, Quality::weak, Quality::critical, 2,
     "Falta el permiso ambiental y el equipo técnico cambió dos veces este año. Conviene replantear el alcance."},
    {"A03", 15, DeliveryOdds::likely, Challenge::medium, Quality::adequate, Quality::strong, 3, "El ritmo de los últimos tres meses alcanza. Hay que cuidar el verano."},
    {"A07", 20, DeliveryOdds::highly_likely, Challenge::medium, Quality::strong, Quality::strong, 3, "Plan claro, equipo estable y presupuesto comprometido hasta el final."},
    {"A22", 20, DeliveryOdds::unrated, Challenge::unrated, Quality::unrated, Quality::unrated, 0, "Se aprobó hace poco: se juzgará con el primer trimestre de ejecución."},
};

}  // namespace

void tell_likelihoods(Life& life) {
  for (auto const& row : kRows) {
    life.on(life.days().day(-row.days_ago), std::string{"likelihood of "} + row.goal, [&life, &row] {
      auto work = life.as(life.office_of_level("committee", life.institutions.at("GOB")));
      accepted(
          goals::judge_delivery(work, life.goals.at(row.goal),
                                {.overall = row.overall, .challenge = row.challenge, .planning = row.planning, .capacity = row.capacity, .stage = row.stage, .reason = row.reason}),
          "likelihood");
    });
  }
}

}  // namespace timon::world
