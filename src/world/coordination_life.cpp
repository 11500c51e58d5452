#include <algorithm>
#include <array>

#include "petitions/petition_actions.hpp"
#include "routine/coordination_actions.hpp"
#include "world/life.hpp"
#include "world/office_rows.hpp"

namespace timon::world {
namespace {

constexpr auto kWeeks = 12;
constexpr auto kOpenDesk = "MED|Coordinación Institucional, Educación";  // has this week's pack still in front

constexpr auto kStrictDesk = "MOS|Coordinación Institucional, Obras y Servicios Públicos";
constexpr auto kStrictWeek = 3;

constexpr auto kNotes = std::array{
    "Semana sin novedades que pidan su intervención.",
    "Lo único que frena es la firma de la partida; el resto va según lo previsto.",
    "Conviene hablar con Hacienda antes del viernes.",
    "Hubo avances de obra; las fechas movidas tienen causa y fecha nueva.",
};
constexpr auto kReservations = std::array{
    "El avance es menor que el contado: falta el acta de recepción.",
    "De acuerdo con la fecha nueva, pero el motivo se explica mejor con el dictamen.",
    "Falta decir quién firma por la otra parte.",
};

struct Desk {
  std::string office;
  InstitutionId institution;
  Date wednesday;
  std::size_t number{};
  bool is_open{};    // values one report and leaves the rest for today
  bool is_strict{};  // sends the first report back, and it does not come again
};

Date thursday_of(Life& life, Date wednesday) {
  auto thursday = wednesday + 1;
  while (!life.days().calendar().is_working(thursday)) ++thursday;
  return thursday;
}

/// Values what has come, marks what the minister should see, and hands the pack over.
void coordinate(Life& life, Desk const& desk) {
  auto const office = life.offices.at(desk.office);
  auto work = life.as(office);
  auto const period = routine::period_on(life.db(), desk.wednesday);
  if (work.actor.is_console || !period) return;
  auto const offices = routine::reporting_offices(life.db(), Level::manager, desk.institution, work.today);
  auto number = desk.number;
  for (auto const& report : routine::reports_of(life.db(), period->id, offices)) {
    ++number;
    routine::note_reading(work, report.hand_off.id, office);
    if (desk.is_strict && number == desk.number + 1) {
      accepted(routine::value_hand_off(work, report.hand_off.id, office, {}, Verdict::returned, "Falta el valor de abril y decir cuántas localidades ya empezaron.", false),
               "returned");
      continue;
    }
    auto const has_doubts = number % 7 == 0;
    auto const note = has_doubts ? std::string{kReservations[number % kReservations.size()]} : std::string{};
    accepted(routine::value_hand_off(work, report.hand_off.id, office, {}, has_doubts ? Verdict::reservations : Verdict::conform, note, has_doubts || number % 4 == 0),
             desk.office + " values");
    if (desk.is_open) return;
  }
  if (!desk.is_open) accepted(routine::deliver_pack(work, period->id, office, 0, kNotes[desk.number % kNotes.size()]), desk.office + " delivers");
}

/// The minister opens the pack and marks the week as seen.
void look(Life& life, Desk const& desk) {
  auto const minister = life.office_of_level("minister", desk.institution);
  auto work = life.as(minister);
  auto const period = routine::period_on(life.db(), desk.wednesday);
  if (work.actor.is_console || !period) return;
  auto const pack = routine::hand_off_of(life.db(), period->id, life.offices.at(desk.office));
  if (!pack) return;
  routine::note_reading(work, pack->id, minister);
  for (auto const& item : routine::pack_of(life.db(), pack->id))
    if (item.kind == PackKind::hand_off) routine::note_reading(work, HandOffId{item.subject_id}, minister);
  if (!routine::hand_off_of(life.db(), period->id, minister)) accepted(routine::hand_over(work, period->id, minister, ""), "the week is seen");
}

template <class Tell>
void each_desk(Life& life, Tell tell) {
  auto index = std::size_t{0};
  for (auto const& row : office_rows()) {
    if (row.role != "institutional_coordinator" || row.until) continue;
    ++index;
    for (auto week = kWeeks - 1; week >= 0; --week) {
      auto desk = Desk{row.institution + "|" + row.title, life.institutions.at(row.institution), life.days().wednesday(week), index * 3 + static_cast<std::size_t>(week) * 5};
      desk.is_open = desk.office == kOpenDesk && week == 0;
      desk.is_strict = desk.office == kStrictDesk && week == kStrictWeek;
      if (desk.number % 13 != 6 || desk.is_open || desk.is_strict) tell(desk);
    }
  }
}

}  // namespace

void tell_coordination(Life& life) {
  each_desk(life, [&](Desk const& desk) {
    auto const thursday = thursday_of(life, desk.wednesday);
    // Some weeks it is Friday before the pack is ready.
    auto const day = desk.number % 8 == 5 && !desk.is_strict ? thursday + 1 : thursday;
    if (day < life.days().today()) life.on(day, desk.office + " coordinates", [&life, desk] { coordinate(life, desk); });
  });
}

void tell_ministers(Life& life) {
  auto const asking = life.days().ago(2);
  life.on(asking, "the coordinator of education asks for cars", [&life, asking] {
    auto const coordinator = life.offices.at(kOpenDesk);
    auto work = life.as(coordinator);
    if (work.actor.is_console) return;
    accepted(petitions::ask(work, {.kind = PetitionKind::resources,
                                   .title = "Dos vehículos para las visitas a los centros del interior",
                                   .text = "Hay 14 visitas de inspección en junio y un solo vehículo. Alcanza con una asignación hasta el 30.",
                                   .asked_by = coordinator,
                                   .asked_of = life.office_of_level("minister", life.institutions.at("MED")),
                                   .due_on = asking + 14}),
             "resources are asked");
  });
  each_desk(life, [&](Desk const& desk) {
    auto const day = thursday_of(life, desk.wednesday) + (desk.number % 5 == 2 ? 1 : 0);
    if (day < life.days().today() && desk.number % 6 != 3) life.on(day, desk.office + " is read above", [&life, desk] { look(life, desk); });
  });
}

}  // namespace timon::world
