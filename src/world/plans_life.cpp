#include <algorithm>
#include <map>

#include "plans/integrating_actions.hpp"
#include "plans/plan_actions.hpp"
#include "world/life.hpp"

namespace timon::world {
namespace {

constexpr auto kPlan = "PGR";
constexpr auto kApproved = -290;  // the first version, with the goals of that day
constexpr auto kRatified = -280;
constexpr auto kAmended = -120;
constexpr auto kApprovedAgain = -101;
constexpr auto kOpen = -9;  // an amendment that is being written
constexpr auto kClassified = -60;

struct PriorityRow {
  char const* goal;
  char const* reason;
};

constexpr PriorityRow kPriorities[] = {
    {"A01", "Seis ciudades se inundan cada verano: es el primer compromiso asumido con los intendentes."},
    {"A02", "Sin la planta no hay permiso ambiental para el puerto ni para el parque industrial."},
    {"A03", "Acerca el Estado a quienes hoy viajan un día entero por un trámite."},
    {"A04", "Cuatro empresas esperan el predio con inversión comprometida."},
    {"A05", "Doce mil personas siguen sin documento y sin él no acceden a ningún programa."},
    {"A07", "La sala de cuatro años es obligatoria y faltan lugares en doce localidades."},
    {"A11", "El este de la provincia no tiene un hospital de segundo nivel."},
    {"A13", "Es la política con mayor efecto probado sobre la desigualdad de origen."},
    {"A14", "De él dependen los plazos de las demás metas: sin expediente electrónico nada se acelera."},
    {"A15", "El norte se queda sin energía en cada ola de calor."},
    {"A29", "Compromiso de la campaña con las cámaras de comercio."},
    {"I02", "Reúne las obras de agua y saneamiento, que la Gobernación sigue como un todo."},
};

/// The goals of sustainable development to which the objectives of the plan contribute.
std::map<std::string, std::vector<std::string>> const& sdgs_of() {
  static auto const all = std::map<std::string, std::vector<std::string>>{
      {"1.1", {"ODS 10", "ODS 16"}}, {"1.2", {"ODS 16"}}, {"1.3", {"ODS 16"}}, {"2.1", {"ODS 2"}}, {"2.2", {"ODS 8", "ODS 9"}}, {"2.3", {"ODS 15"}},
      {"3.1", {"ODS 7", "ODS 9"}},   {"3.2", {"ODS 6"}},  {"4.1", {"ODS 4"}},  {"4.2", {"ODS 3"}}, {"4.3", {"ODS 1", "ODS 11"}}};
  return all;
}

struct ProgrammeRow {
  char const* code;
  char const* title;
  char const* parent;
};

constexpr ProgrammeRow kProgrammes[] = {{"10", "Conducción y administración", ""},  {"16", "Modernización del Estado", "10"}, {"20", "Infraestructura social", ""},
                                        {"21", "Agua potable y saneamiento", "20"}, {"22", "Edificación escolar", "20"},      {"23", "Infraestructura sanitaria", "20"},
                                        {"30", "Desarrollo productivo", ""},        {"31", "Parques industriales", "30"},     {"40", "Transmisión de energía", ""}};
std::map<std::string, std::string> const& programmes_of() {
  static auto const all =
      std::map<std::string, std::string>{{"A01", "21"}, {"A02", "21"}, {"A03", "16"}, {"A04", "31"}, {"A07", "22"}, {"A11", "23"}, {"A14", "16"}, {"A15", "40"}};
  return all;
}

Work as_unit(Life& life) { return life.as(life.office_of_level("committee", life.institutions.at("GOB"))); }
Work as_head(Life& life) { return life.as(life.office_of_level("head", life.institutions.at("GOB"))); }
PlanId plan_in(Life& life) { return plans::find_plan(life.db(), kPlan)->id; }

void tell_versions(Life& life) {
  auto const& days = life.days();
  auto const approve = [&life](char const* act, int day) {
    auto work = as_head(life);
    accepted(plans::approve_version(work, plan_in(life), 0,
                                    {.authority = "la Gobernación", .number = act, .on = life.days().day(day), .text = "Publicado en el Boletín Oficial de la Provincia."}),
             "plan approved");
  };
  life.on(days.day(kApproved), "plan dated", [&life] {
    auto work = as_unit(life);
    auto const plan = *plans::find_plan(life.db(), kPlan);
    accepted(plans::edit_plan(work, plan.id, 0, plan,
                              {.description = "El rumbo de la Provincia: un Estado cercano, trabajo, infraestructura e igualdad.",
                               .from_on = life.days().day(kApproved),
                               .until_on = life.days().day(kApproved) + 4 * 365}),
             "plan dated");
  });
  life.on(days.day(kApproved), "plan approved", [approve] { approve("Decreto 118", kApproved); });
  life.on(days.day(kAmended), "plan amended", [&life] {
    auto work = as_unit(life);
    accepted(plans::amend_plan(work, plan_in(life), "Se incorporan las metas acordadas con los ministerios en la revisión del segundo semestre."), "plan amended");
  });
  life.on(days.day(kApprovedAgain), "plan approved again", [approve] { approve("Decreto 37", kApprovedAgain); });
  life.on(days.day(kOpen), "plan open", [&life] {
    auto work = as_unit(life);
    accepted(plans::amend_plan(work, plan_in(life), "Revisión de medio término: se ordenan los objetivos del eje de infraestructura."), "plan open");
  });
}

void tell_ratification(Life& life) {
  life.on(life.days().day(kRatified), "selection ratified", [&life] {
    auto work = as_head(life);
    auto chosen = std::vector<GoalId>{};
    for (auto const& row : kPriorities)
      if (auto const goal = life.goals.find(row.goal); goal != life.goals.end()) chosen.push_back(goal->second);
    accepted(
        plans::ratify(work, plan_in(life), {.authority = "la Gobernación", .number = "Decreto 121", .on = life.days().day(kRatified), .text = "Boletín Oficial, anexo I."}, chosen),
        "selection ratified");
  });
}

void add_programmes(Life& life, Deed& deed) {
  auto const classifier = plans::find_classifier(life.db(), "PROGRAMA")->id;
  auto ids = std::map<std::string, ClassifierValueId>{};
  auto position = std::int64_t{0};
  for (auto const& row : kProgrammes)
    ids[row.code] =
        deed.insert(ClassifierValue{
                        .classifier = classifier, .parent = *row.parent ? ids.at(row.parent) : ClassifierValueId{}, .code = row.code, .title = row.title, .position = ++position})
            .id;
}

ClassifierValueId value_in(Life& life, ClassifierId classifier, std::string const& code) {
  for (auto const& value : plans::values_of(life.db(), classifier))
    if (value.code == code) return value.id;
  throw StoryBroken{"no value " + code};
}

void classify(Life& life, std::string const& code, GoalId id) {
  auto work = as_unit(life);
  auto const goal = goals::find_visible(work, id);
  auto wanted = plans::Classified{};
  auto const sdg = plans::find_classifier(work.db, "ODS")->id;
  for (auto const& [objective, values] : sdgs_of())
    if (life.objectives.at(objective) == goal->objective)
      for (auto const& value : values) wanted[sdg].push_back(value_in(life, sdg, value));
  auto const programme = plans::find_classifier(work.db, "PROGRAMA")->id;
  if (auto const found = programmes_of().find(code); found != programmes_of().end()) wanted[programme].push_back(value_in(life, programme, found->second));
  accepted(plans::classify(work, id, {}, wanted), "classified " + code);
}

/// Who is in charge of a shared goal carries three fifths; the others share the rest.
void share(Life& life, GoalId id) {
  constexpr auto kInCharge = 60, kOthers = 40;
  auto work = as_unit(life);
  auto const goal = goals::find_visible(work, id);
  auto const lines = plans::shares_of(work.db, *goal);
  if (lines.size() < 2) return;
  auto typed = std::vector<TypedShare>{};
  for (auto const& line : lines) typed.push_back({line.institution, std::to_string(line.is_in_charge ? kInCharge : kOthers / static_cast<int>(lines.size() - 1))});
  accepted(plans::set_shares(work, id, typed), "shares");
}

}  // namespace

std::string priority_reason(std::string const& goal) {
  auto const row = std::ranges::find(kPriorities, goal, &PriorityRow::goal);
  return row == std::end(kPriorities) ? std::string{} : row->reason;
}

void tell_plans(Life& life) {
  tell_versions(life);
  tell_ratification(life);
  life.on(life.days().day(kClassified), "goals classified", [&life] {
    auto work = as_unit(life);
    auto deed = Deed{work, "classifiers_started"};
    plans::put_starting_classifiers(work, deed);
    add_programmes(life, deed);
    deed.commit();
    for (auto const& [code, id] : life.goals) classify(life, code, id), share(life, id);
  });
}

}  // namespace timon::world
