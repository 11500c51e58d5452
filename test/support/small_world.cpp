#include "support/small_world.hpp"

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "obstacles/obstacle_actions.hpp"

namespace timon {
namespace {

auto const kPlanned = make_date(2026, 3, 2);    // the day on which the plan was made and approved
auto const kReported = make_date(2026, 5, 20);  // the Wednesday of this week

template <class T>
T must_be(Outcome<T> outcome) {
  if (!outcome) throw sql::Failure{"the small world is refused: " + outcome.error().front().field + " " + outcome.error().front().message};
  return *outcome;
}

/// The tree, its offices and who sits in them, as one deed of the console.
class Founding {
 public:
  explicit Founding(TestDatabase& database) : work_{database.work(console(), kPlanned)}, deed_{work_, "organization_imported"} {}

  void everything() {
    auto const government = institution("GOB", "Gobierno de la Provincia", {});
    auto const education = institution("MED", "Ministerio de Educación", government);
    institution("MED-N", "Servicio de Nivel Inicial", education);
    auto const health = institution("MSA", "Ministerio de Salud", government);
    institution("MSA-H", "Servicio de Hospitales", health);
    auto const roads = institution("MOP-V", "Servicio de Vialidad", institution("MOP", "Ministerio de Obras", government));
    office(government, "Gobernación", "head_of_government", "head");
    office(government, "Unidad de Gestión", "delivery_unit", "delivery_unit");
    office(government, "Comité de Metas", "committee_member", "committee");
    office(government, "Evaluación", "evaluator", "evaluator");
    office(government, "Auditoría", "auditor", "auditor");
    office(government, "Administración del sistema", "administrator", "administrator");
    office(education, "Gerencia de Meta, Educación", "goal_manager", "manager");
    office(education, "Coordinación, Educación", "institutional_coordinator", "coordinator");
    office(education, "Ministerio, Educación", "minister", "minister");
    office(education, "Obras Escolares", "milestone_owner", "owner");
    office(education, "Verificación, Educación", "verifier", "verifier");
    office(health, "Gerencia de Meta, Salud", "goal_manager", "stranger");
    office(health, "Coordinación, Salud", "institutional_coordinator", "strange_coordinator");
    office(health, "Ministerio, Salud", "minister", "strange_minister");
    office(roads, "Gerencia de Meta, Vialidad", "goal_manager", "lonely_manager");
    deed_.insert(Holiday{.on_day = make_date(2026, 5, 25), .name = "Feriado nacional"});
    auto const plan = deed_.insert(Plan{.code = "PLAN", .name = "Plan de Gobierno"});
    auto const axis = deed_.insert(Axis{.plan = plan.id, .code = "E1", .title = "Bienestar"});
    deed_.insert(Objective{.axis = axis.id, .code = "O1", .title = "Más derechos para todos"});
    organization::rebuild_reach(work_.db);
    deed_.commit();
  }

 private:
  InstitutionId institution(std::string code, std::string name, InstitutionId parent) {
    return deed_.insert(Institution{.code = code, .name = std::move(name), .acronym = code, .parent = parent, .kind = "ministerio"}).id;
  }
  void office(InstitutionId place, std::string title, std::string role, std::string const& who) {
    auto const post = deed_.insert(Office{.institution = place, .title = title, .role = std::move(role)});
    auto const person = deed_.insert(Person{.email = who + "@example.org", .name = "Persona de " + title});
    deed_.insert(OfficeHolding{.office = post.id, .person = person.id, .from_on = make_date(2026, 1, 1)});
  }

  Work work_;
  Deed deed_;
};

/// Plans a goal with its four milestones, has it approved, and the first milestone done in April.
void plan_goal(TestDatabase& database, Goal goal, OfficeId responsible) {
  auto work = database.work(console(), kPlanned);
  auto const objective = work.db.one<ObjectiveId>("SELECT id FROM objective");
  goal.objective = objective;
  goal.starts_on = kPlanned;
  goal.ends_on = make_date(2026, 11, 5);
  auto const id = must_be(goals::create_goal(work, goal)).id;
  auto const add = [&](std::string code, std::string title, Date due_on) {
    return must_be(
        goals::create_milestone(work, id, {.code = std::move(code), .title = std::move(title), .responsible = responsible, .due_kind = DueKind::fixed, .due_on = due_on}));
  };
  auto const first = add("1,01", "Pliego aprobado", make_date(2026, 4, 10));
  add("1,02", "Contrato firmado", make_date(2026, 5, 15));
  auto const third = add("1,03", "Obra iniciada", make_date(2026, 6, 19));
  must_be(goals::create_milestone(work, id,
                                  {.code = "1,04",
                                   .title = "Vecinos informados",
                                   .responsible = responsible,
                                   .is_critical = false,
                                   .due_kind = DueKind::after,
                                   .after_milestone = third.id,
                                   .after_days = 14}));
  must_be(goals::approve_goal(work, id, 0));
  auto in_april = database.work(console(), make_date(2026, 4, 9));
  must_be(goals::finish_milestone(in_april, first.id, 0, in_april.today));
}

Goal goal_with(sql::Session& db, std::string const& code) { return db.one<Goal>(sql::select<Goal>("WHERE code = :code"), sql::with("code", code)); }

Milestone milestone_with(sql::Session& db, std::string const& goal_code, std::string const& code) {
  static auto const text = sql::select<Milestone>("WHERE goal = :goal AND code = :code");
  return db.one<Milestone>(text, sql::with("goal", goal_with(db, goal_code).id, "code", code));
}

Office office_with(sql::Session& db, std::string const& title) { return db.one<Office>(sql::select<Office>("WHERE title = :title"), sql::with("title", title)); }

Actor actor_with(sql::Session& db, std::string const& name, Date today) {
  return organization::load_actor(db, organization::find_person_by_email(db, name + "@example.org").value(), today);
}

void finish(TestDatabase& database, std::string const& goal_code, std::string const& code) {
  auto work = database.work(console(), make_date(2026, 5, 14));
  must_be(goals::finish_milestone(work, milestone_with(work.db, goal_code, code).id, 0, work.today));
}

void raise(TestDatabase& database, ObstacleKind kind, std::string const& goal_code, std::string title) {
  auto work = database.work(actor_with(database.session(), "manager", kReported), kReported);
  auto const milestone = milestone_with(work.db, goal_code, "1,03");
  must_be(obstacles::raise_obstacle(work, {.kind = kind, .title = std::move(title), .decision_asked = "Autorizar la ampliación", .limit_on = make_date(2026, 6, 30)},
                                    {{.goal = milestone.goal, .milestone = milestone.id}}));
}

void fill(TestDatabase& database) {
  Founding{database}.everything();
  auto& db = database.session();
  auto const plan = [&](char const* code, char const* title, char const* place, char const* leader, OfficeId responsible) {
    plan_goal(database, {.code = code, .title = title, .institution = organization::find_institution_by_code(db, place)->id, .leader = office_with(db, leader).id}, responsible);
  };
  auto const school_works = office_with(db, "Obras Escolares").id;
  plan("A01", "Veinte escuelas nuevas", "MED", "Gerencia de Meta, Educación", school_works);
  plan("A02", "Aulas con conexión", "MED", "Gerencia de Meta, Educación", school_works);
  plan("B01", "Hospital de la costa", "MSA", "Gerencia de Meta, Salud", office_with(db, "Gerencia de Meta, Salud").id);
  plan("C01", "Puente del norte", "MOP-V", "Gerencia de Meta, Vialidad", office_with(db, "Gerencia de Meta, Vialidad").id);
  for (auto const* code : {"A01", "B01", "C01"}) finish(database, code, "1,02");
  for (auto const* code : {"1,03", "1,04"}) finish(database, "C01", code);
  raise(database, ObstacleKind::restriction, "A01", "Terreno sin escritura");
  raise(database, ObstacleKind::alert, "A02", "El proveedor avisa demoras");
  auto work = database.work(console(), kReported);
  must_be(obstacles::propose_opportunity(work, {.goal = goal_with(db, "B01").id, .title = "Inauguración de la guardia", .proposed_on = make_date(2026, 6, 30), .place = "Costa"}));
  auto today = database.work();
  goals::turn_day(today);
}

}  // namespace

SmallWorld::SmallWorld() : TestDatabase{"small_world", fill} {}

Actor SmallWorld::person(std::string const& name, Date today) { return actor_with(session(), name, today); }
Actor SmallWorld::owner() { return person("owner"); }
Actor SmallWorld::manager() { return person("manager"); }
Actor SmallWorld::coordinator() { return person("coordinator"); }
Actor SmallWorld::minister() { return person("minister"); }
Actor SmallWorld::verifier() { return person("verifier"); }
Actor SmallWorld::committee() { return person("committee"); }
Actor SmallWorld::delivery_unit() { return person("delivery_unit"); }
Actor SmallWorld::head() { return person("head"); }
Actor SmallWorld::evaluator() { return person("evaluator"); }
Actor SmallWorld::auditor() { return person("auditor"); }
Actor SmallWorld::administrator() { return person("administrator"); }
Actor SmallWorld::stranger() { return person("stranger"); }
Actor SmallWorld::strange_coordinator() { return person("strange_coordinator"); }
Actor SmallWorld::lonely_manager() { return person("lonely_manager"); }

Goal SmallWorld::goal(std::string const& code) { return goal_with(session(), code); }
Milestone SmallWorld::milestone(std::string const& goal_code, std::string const& code) { return milestone_with(session(), goal_code, code); }
Obstacle SmallWorld::obstacle(std::string const& code) { return session().one<Obstacle>(sql::select<Obstacle>("WHERE code = :code"), sql::with("code", code)); }
Institution SmallWorld::institution(std::string const& code) { return organization::find_institution_by_code(session(), code).value(); }
Office SmallWorld::office(std::string const& title) { return office_with(session(), title); }

}  // namespace timon
