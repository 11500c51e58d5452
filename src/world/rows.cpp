#include "world/rows.hpp"

namespace timon::world {

GoalRow& GoalRow::done(std::string milestone, std::string text, int due_day, std::optional<int> on) {
  auto& row = milestones.emplace_back();
  row.code = std::move(milestone);
  row.title = std::move(text);
  row.due = due_day;
  row.finished = on.value_or(due_day);
  return *this;
}

GoalRow& GoalRow::due(std::string milestone, std::string text, int day) {
  done(std::move(milestone), std::move(text), day);
  last().finished.reset();
  return *this;
}

GoalRow& GoalRow::open(std::string milestone, std::string text) {
  due(std::move(milestone), std::move(text), 0);
  last().kind = DueKind::open;
  return *this;
}

GoalRow& GoalRow::after(std::string milestone, std::string text, std::string other, int days) {
  due(std::move(milestone), std::move(text), 0);
  last().kind = DueKind::after;
  last().after = std::move(other);
  last().after_days = days;
  return *this;
}

GoalRow& Goals::goal(std::string code, std::string title, std::string institution, std::string leader) {
  auto& row = rows.emplace_back();
  row.code = std::move(code);
  row.title = std::move(title);
  row.institution = std::move(institution);
  row.leader = std::move(leader);
  return row;
}

namespace {

// Whoever sees that a date will not hold moves it before it passes; a few days late need no move.
constexpr auto kLateEnoughToMove = 9;
constexpr auto kMovedBefore = 4;

MoveRow usual_move(Matter matter, int from, std::size_t number) {
  using enum MoveCause;
  static auto const kUsual = std::vector<std::vector<MoveRow>>{
      {{0, 0, weather, "Se perdieron jornadas por lluvia y suelo anegado."},
       {0, 0, supplier, "La contratista pidió ampliación de plazo y la inspección la conformó."},
       {0, 0, budget, "La partida se habilitó un mes después de lo previsto."}},
      {{0, 0, supplier, "El proveedor entregó la versión con demora."},
       {0, 0, procedure, "El expediente volvió a Legales por una observación de forma."},
       {0, 0, scope, "Las áreas pidieron sumar casos que no estaban relevados."}},
      {{0, 0, procedure, "Los convenios municipales demoraron en firmarse."}, {0, 0, budget, "Se esperó la segunda cuota de la partida."}},
      {{0, 0, weather, "El exceso de agua impidió entrar a los campos."}, {0, 0, supplier, "La entrega de insumos llegó incompleta."}},
      {{0, 0, procedure, "El dictamen llevó más tiempo del previsto."}, {0, 0, authority, "La firma quedó para la vuelta del receso."}},
  };
  auto const& usual = kUsual[static_cast<std::size_t>(matter)];
  auto move = usual[number % usual.size()];
  move.from = from;
  move.at = from - kMovedBefore;
  return move;
}

void move_what_came_late(GoalRow& goal) {
  auto number = goal.code.size() + static_cast<unsigned char>(goal.code.back());
  for (auto& row : goal.milestones) {
    if (!row.finished || !row.moves.empty() || *row.finished - row.due < kLateEnoughToMove) continue;
    row.moves.push_back(usual_move(goal.matter, row.due, number++));
    row.due = *row.finished + 1;
  }
}

}  // namespace

Goals all_goals() {
  auto goals = Goals{};
  for (auto const tell :
       {tell_government, tell_public_works, tell_education, tell_industry, tell_production, tell_health, tell_roads_and_homes, tell_social_development, tell_treasury})
    tell(goals);
  for (auto& goal : goals.rows) move_what_came_late(goal);
  return goals;
}

}  // namespace timon::world
