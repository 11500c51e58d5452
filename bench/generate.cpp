// Makes a government of any size for the benchmarks: the same every time for the same numbers. Every row goes through a
// deed, so the journal is as full as in real life.
#include <CLI/CLI.hpp>

#include <chrono>
#include <iostream>
#include <random>

#include "obstacles/obstacles.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/auth/tokens.hpp"
#include "platform/resources/resources.hpp"
#include "platform/sql/migration.hpp"
#include "platform/words/words.hpp"

namespace timon {
namespace {

struct Size {
  int institutions{40};
  int users{500};
  int goals{2000};
  int milestones{10};  // of each goal
  int obstacles{4000};
};

constexpr auto kGoalsPerTransaction = 250;
auto const kSubjects = std::array{"Hospital", "Escuela", "Camino rural", "Planta de agua", "Viviendas", "Registro digital", "Centro de salud", "Puente", "Red eléctrica", "Jardín"};
auto const kPlaces = std::array{"del norte", "de la costa", "de la sierra", "del valle", "de San Martín", "de Río Claro", "de la ribera", "del oeste"};
auto const kFacts = std::array{"Proyecto aprobado",           "Pliego publicado",      "Obra adjudicada",    "Contrato firmado",   "Anticipo pagado", "Obra iniciada",
                               "Avance del 50 % certificado", "Equipamiento comprado", "Personal designado", "Servicio habilitado"};

class Generator {
 public:
  Generator(Work& work, Size size) : work_{work}, size_{size} {}

  void run() {
    organize();
    for (auto from = 0; from < size_.goals; from += kGoalsPerTransaction) {
      auto transaction = sql::Transaction{work_.db};
      for (auto number = from; number < std::min(size_.goals, from + kGoalsPerTransaction); ++number) goal(number);
      transaction.commit();
      std::cerr << "\r" << std::min(size_.goals, from + kGoalsPerTransaction) << " of " << size_.goals << " goals" << std::flush;
    }
    std::cerr << "\n";
    // The planner of PostgreSQL chooses by figures that a fresh load does not have yet.
    work_.db.script("ANALYZE");
    obstacles::rebuild(work_);
    goals::rebuild(work_);
    work_.db.script("ANALYZE");
  }

  PersonId unit, manager;

 private:
  int pick(int n) { return std::uniform_int_distribution<>{0, n - 1}(dice_); }

  PersonId person(Deed& deed, int number, OfficeId office) {
    auto const person = deed.insert(Person{.email = "user" + std::to_string(number) + "@example.org", .name = "Persona " + std::to_string(number)});
    deed.insert(OfficeHolding{.office = office, .person = person.id, .from_on = work_.today - 700, .until_on = {}});
    return person.id;
  }

  void organize() {
    auto deed = Deed{work_, "world_made"};
    auto const root = deed.insert(Institution{.code = "GOB", .name = "Gobierno de la Provincia", .acronym = "GOB", .kind = "gobierno"});
    for (auto number = 0; number < size_.institutions; ++number) {
      auto const parent = number % 4 == 0 ? root.id : institutions_[static_cast<std::size_t>(number - number % 4)];
      auto const code = "I" + std::to_string(100 + number);
      institutions_.push_back(deed.insert(Institution{.code = code, .name = "Institución " + code, .acronym = code, .parent = parent, .kind = "ministerio"}).id);
    }
    auto user = 0;
    auto const office = [&](InstitutionId institution, std::string title, std::string role) {
      return deed.insert(Office{.institution = institution, .title = std::move(title), .role = std::move(role)}).id;
    };
    unit = person(deed, user++, office(root.id, "Unidad de gestión", "delivery_unit"));
    person(deed, user++, office(root.id, "Gobernación", "head_of_government"));
    for (auto const institution : institutions_) {
      person(deed, user++, office(institution, "Coordinación institucional", "institutional_coordinator"));
      person(deed, user++, office(institution, "Titular", "minister"));
    }
    leaders_.resize(institutions_.size());
    for (auto number = 0; user < size_.users; ++number, ++user) {
      auto const at = static_cast<std::size_t>(number) % institutions_.size();
      auto const leader = office(institutions_[at], "Gerencia de meta " + std::to_string(number), "goal_manager");
      auto const who = person(deed, user, leader);
      leaders_[at].push_back(leader);
      if (at == 5 && !manager) manager = who;
    }
    organization::rebuild_reach(work_.db);
    deed.commit();
  }

  void goal(int number) {
    auto const at = static_cast<std::size_t>(number) % institutions_.size();
    auto const& leaders = leaders_[at];
    auto deed = Deed{work_, "goal_created"};
    auto const start = work_.today - 200 - pick(400);
    auto const title = std::string{kSubjects[static_cast<std::size_t>(pick(10))]} + " " + kPlaces[static_cast<std::size_t>(pick(8))] + " n.º " + std::to_string(number);
    auto const goal = deed.insert(Goal{.code = "M" + std::to_string(10000 + number),
                                       .title = title,
                                       .description = "Meta de la plataforma de gobierno.",
                                       .institution = institutions_[at],
                                       .leader = leaders[static_cast<std::size_t>(pick(static_cast<int>(leaders.size())))],
                                       .starts_on = start,
                                       .ends_on = start + 300 + pick(500),
                                       .need = "Familias sin servicio.",
                                       .product = "Servicio en marcha.",
                                       .result = "Menos tiempo de espera.",
                                       .is_priority = number % 9 == 0,
                                       .currency = "ARS",
                                       .approved_on = start,
                                       .updated_at = work_.now - std::chrono::hours{pick(900)}});
    deed.thread(goal.id.number);
    auto milestones = std::vector<MilestoneId>{};
    for (auto order = 0; order < size_.milestones; ++order) {
      auto const due = start + (order + 1) * 450 / (size_.milestones + 1) + pick(30);
      auto const is_done = due < work_.today && pick(10) < 8;
      auto const code = std::to_string(1 + order / 10) + "," + (order % 10 < 9 ? "0" : "") + std::to_string(order % 10 + 1);
      milestones.push_back(deed.insert(Milestone{.goal = goal.id,
                                                 .code = code,
                                                 .title = std::string{kFacts[static_cast<std::size_t>(order) % kFacts.size()]} + ", " + title,
                                                 .line = line_of(code),
                                                 .responsible = goal.leader,
                                                 .type = "Técnico",
                                                 .is_critical = order % 3 != 2,
                                                 .due_kind = DueKind::fixed,
                                                 .due_on = due,
                                                 .due_original = due - pick(3) * 15,
                                                 .finished_on = is_done ? std::optional{due} : std::nullopt,
                                                 .progress = "Avanza según lo previsto.",
                                                 .moves = pick(5) == 0,
                                                 .updated_at = goal.updated_at})
                               .id);
    }
    for (auto due = static_cast<long>(number + 1) * size_.obstacles / size_.goals - static_cast<long>(number) * size_.obstacles / size_.goals; due > 0; --due)
      obstacle(deed, goal, milestones[static_cast<std::size_t>(pick(size_.milestones))]);
    deed.commit();
  }

  void obstacle(Deed& deed, Goal const& goal, MilestoneId milestone) {
    auto const is_alert = pick(3) > 0;
    auto obstacle = Obstacle{.kind = is_alert ? ObstacleKind::alert : ObstacleKind::restriction,
                             .code = (is_alert ? "A-" : "R-") + std::to_string(++obstacles_),
                             .title = "Trámite pendiente " + std::to_string(obstacles_),
                             .type = ObstacleType::financial,
                             .description = "Falta la firma.",
                             .limit_on = work_.today + pick(90),
                             .is_blocking = !is_alert,
                             .state = pick(3) == 0 ? ObstacleState::resolved : ObstacleState::in_process,
                             .institution = goal.institution,
                             .holder = goal.leader,
                             .level_since = work_.today - pick(4),
                             .runs_since = work_.today,
                             .climbs_on = work_.today + 1 + pick(9),
                             .reported_at = work_.now,
                             .reported_on = work_.today - pick(90)};
    obstacle = deed.insert(obstacle);
    deed.insert(ObstacleTarget{.obstacle = obstacle.id, .goal = goal.id, .milestone = milestone});
    deed.insert(Stay{.obstacle = obstacle.id, .level = Level::manager, .office = goal.leader, .arrived_on = obstacle.level_since, .ending = ""});
  }

  Work& work_;
  Size size_;
  std::mt19937 dice_{7};
  std::vector<InstitutionId> institutions_;
  std::vector<std::vector<OfficeId>> leaders_;
  int obstacles_{};
};

int generate(std::string const& address, Date today, Size size) {
  auto database = sql::Database{address};
  auto session = sql::Session{database};
  auto migrations = std::vector<sql::Migration>{};
  for (auto const& resource : resources::migrations()) migrations.push_back({resource.name, resource.content});
  auto const now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  sql::migrate(session, migrations, now);
  auto work =
      Work{.actor = {.name = "consola", .is_console = true}, .now = now, .today = today, .db = session, .words = Words::of(Language::es), .source = journal::Source::console};
  auto generator = Generator{work, size};
  generator.run();
  auto const cookie = [&](PersonId person) { return auth::open_session(session, person, now, "bench"); };
  std::cout << "UNIT=" << cookie(generator.unit) << "\nMANAGER=" << cookie(generator.manager) << "\n";
  return 0;
}

}  // namespace
}  // namespace timon

int main(int argc, char** argv) {
  auto app = CLI::App{"Makes a government for the benchmarks"};
  auto database = std::string{}, today = std::string{"2026-05-22"};
  auto size = timon::Size{};
  app.add_option("--database", database)->required();
  app.add_option("--today", today);
  app.add_option("--goals", size.goals);
  app.add_option("--milestones", size.milestones);
  app.add_option("--obstacles", size.obstacles);
  app.add_option("--users", size.users);
  app.add_option("--institutions", size.institutions);
  CLI11_PARSE(app, argc, argv);
  return timon::generate(database, timon::date_from_iso(today).value(), size);
}
