#include <array>

#include "routine/routine.hpp"
#include "world/life.hpp"
#include "world/office_rows.hpp"

namespace timon::world {
namespace {

constexpr auto kPastDays = 53 * 7;                                   // of the published calendar
constexpr auto kWeeks = 12;                                          // of which hand-offs are told
constexpr auto kEarly = std::size_t{4};                              // one office in so many does not wait for Wednesday
constexpr auto kUnsent = "MED|Gerencia de Meta, Descentralización";  // has this week's form still in front
constexpr auto kReturned = "MOS|Gerencia de Meta, Obras Hídricas";   // was asked to complete last week's

constexpr auto kLines = std::array{
    "Semana según lo previsto; lo principal está en los avances.",
    "La ruta crítica se mantiene. La próxima fecha que cuidar es la firma del convenio.",
    "Se necesita que Hacienda confirme la partida antes de fin de mes.",
    "El proveedor pidió una semana más; se evalúa el pedido con Legales.",
    "Se recuperaron dos de las tres jornadas perdidas por lluvia.",
    "Conviene que la autoridad participe de la entrega del jueves.",
    "Falta un dictamen; con él quedan libres tres metas intermedias.",
    "Los municipios confirmaron las sedes. No hay pedidos para esta semana.",
    "El expediente volvió de Contaduría sin observaciones.",
    "La capacitación superó la asistencia prevista.",
};

/// One line, two or none, the same for the same week of the same office.
std::string lines_of(std::size_t number) {
  if (number % 6 == 5) return {};
  auto text = std::string{kLines[number % kLines.size()]};
  if (number % 3 == 0) text += "\n" + std::string{kLines[(number / 3 + 4) % kLines.size()]};
  return text;
}

struct Delivery {
  std::string office;
  InstitutionId institution;
  Date wednesday;
  std::size_t number{};
};

void hand_over(Life& life, std::string const& office, Period const& period, std::string const& lines) {
  auto work = life.as(life.offices.at(office));
  if (work.actor.is_console) return;  // vacant: nobody hands anything over
  accepted(routine::hand_over(work, period.id, life.offices.at(office), lines), office + " hands over");
}

/// The levels above open it on Thursday.
void read(Life& life, Delivery const& delivery) {
  auto const period = routine::period_on(life.db(), delivery.wednesday).value();
  auto const sent = routine::hand_off_of(life.db(), period.id, life.offices.at(delivery.office));
  if (!sent) return;
  for (auto const* level : {"coordinator", "minister"}) {
    if (level == std::string_view{"minister"} && delivery.number % 3 == 1) continue;
    auto const office = life.office_of_level(level, delivery.institution);
    auto work = life.as(office);
    if (!work.actor.is_console) routine::note_reading(work, sent->id, office);
  }
}

/// The coordinator asks for more, and gets it while there is time.
void complete(Life& life, Delivery const& delivery) {
  auto const period = routine::period_on(life.db(), delivery.wednesday).value();
  auto const sent = routine::hand_off_of(life.db(), period.id, life.offices.at(delivery.office));
  auto const coordinator = life.office_of_level("coordinator", delivery.institution);
  auto work = life.as(coordinator);
  if (!sent || work.actor.is_console || work.now >= period.coordinator_until) return;
  auto deed = Deed{work, "hand_off_valued"};
  deed.sign(coordinator);
  deed.insert(Valuation{.hand_off = sent->id,
                        .office = coordinator,
                        .person = work.actor.person,
                        .verb = Verdict::returned,
                        .note = "Falta decir qué se necesita de Hacienda y para cuándo.",
                        .valued_at = work.now});
  deed.commit();
}

void tell_week(Life& life, Delivery const& delivery) {
  auto const& today = life.days().today();
  auto const is_missing = delivery.number % 11 == 3;
  auto const is_late = delivery.number % 9 == 4;
  auto thursday = delivery.wednesday + 1;
  while (!life.days().calendar().is_working(thursday)) ++thursday;
  auto const day = is_late ? thursday : delivery.wednesday;
  if (is_missing || day >= today) return;
  life.on(day, delivery.office + " hands over",
          [&life, delivery] { hand_over(life, delivery.office, routine::period_on(life.db(), delivery.wednesday).value(), lines_of(delivery.number)); });
  if (thursday >= today) return;
  life.on(thursday, delivery.office + " is read", [&life, delivery] { read(life, delivery); });
}

/// Before Wednesday a few have handed off already: on the working day before today, where that is in this week.
void tell_early(Life& life, std::string const& office) {
  auto const today = life.days().today();
  auto const day = life.days().ago(1);
  if (week_of(day) != week_of(today) || life.days().wednesday(0) >= week_of(today)) return;
  life.on(day, office + " hands over early", [&life, office, day] { hand_over(life, office, routine::period_on(life.db(), day).value(), lines_of(1)); });
}

}  // namespace

void tell_hand_offs(Life& life) {
  routine::ensure_periods(life.console(), life.days().today() - kPastDays);
  auto index = std::size_t{0};
  for (auto const& row : office_rows()) {
    auto const office = row.institution + "|" + row.title;
    if (row.role != "goal_manager" || row.until) continue;  // of an office that changed hands, the row of today
    ++index;
    if (index % kEarly == 1) tell_early(life, office);
    for (auto week = kWeeks - 1; week >= 0; --week) {
      auto const delivery = Delivery{office, life.institutions.at(row.institution), life.days().wednesday(week), index * 5 + static_cast<std::size_t>(week) * 7};
      if (office == kUnsent && week_of(delivery.wednesday) == week_of(life.days().today())) continue;
      tell_week(life, delivery);
      if (office != kReturned || week != 1) continue;
      life.on(delivery.wednesday, office + " comes back", [&life, delivery] { complete(life, delivery); });
      life.on(delivery.wednesday, office + " hands over again", [&life, delivery] {
        auto const period = routine::period_on(life.db(), delivery.wednesday).value();
        auto const sent = routine::hand_off_of(life.db(), period.id, life.offices.at(delivery.office));
        if (sent && routine::lies_returned(*sent, routine::valuation_of(life.db(), sent->id)))
          hand_over(life, delivery.office, period, "De Hacienda se necesita la partida del segundo tramo antes del 30.\n" + lines_of(delivery.number));
      });
    }
  }
}

}  // namespace timon::world
