#include "world/rows.hpp"

namespace timon::world {
namespace {

void service_centres(Goals& all) {
  all.goal("A03", "Programa de Descentralización: centros de atención, portal de servicios y reingeniería de procesos", "MED", "Gerencia de Meta, Descentralización")
      .about(Matter::systems, "1.1")
      .span(-330, 167)
      .budget(812'000'000)
      .in({"CAP", "PSA", "MAL", "LGR", "CEI"})
      .with({"MCP"})
      .priority()
      .need("Docentes y familias del interior viajan hasta la capital para trámites que se resuelven en minutos.")
      .baseline("88 de cada 100 trámites se resuelven sólo en la capital.")
      .product("8 centros de atención, un portal de servicios y 32 procesos rediseñados.")
      .result("6 de cada 10 trámites resueltos sin viajar a la capital.")
      .report(
          "Se aprobó la partida y se inició el expediente de equipamiento. La selección de inmuebles sigue pendiente y compromete dos centros. Se propone adjuntar las "
          "localizaciones al decreto.")
      .done("1,01", "Proyecto de descentralización aprobado por el Ministerio", -265)
      .verified()
      .done("1,02", "Decreto de creación de los centros firmado", -230, -221)
      .verified()
      .done("1,03", "Partida presupuestaria asignada", -14, -3)
      .moved(-40, -44, MoveCause::budget, "Hacienda pidió reordenar el anexo de gastos antes de asignar.")
      .done("2,01", "Cuatro analistas de procesos contratados", -180, -171)
      .done("2,02", "16 procesos rediseñados y aprobados", -90, -88)
      .weight(2)
      .done("2,07", "Expediente de equipamiento informático y mobiliario iniciado", -8, -3)
      .beside()
      .due("2,08", "Expediente de equipamiento informático y mobiliario aprobado", 12)
      .moved(-2, -10, MoveCause::supplier, "El proveedor pidió prórroga para la nueva cotización.")
      .beside()
      .due("2,03", "Diez personas contratadas para el desarrollo del portal", 33)
      .moved(14, -12, MoveCause::procedure, "El perfil espera el visto bueno de Hacienda.")
      .beside()
      .due("2,04", "32 procesos rediseñados y aprobados", 96)
      .weight(2)
      .done("3,01", "Propuesta de inmuebles para los centros presentada", -45, -40)
      .due("3,02", "Inmuebles de los ocho centros seleccionados", 20)
      .moved(-18, -10, MoveCause::authority, "El anexo con las localizaciones todavía no tiene la conformidad de la Gobernación.")
      .follows("3,01")
      .weight(2)
      .says("Se relevaron 14 inmuebles en 8 cabeceras. El listado se adjunta al proyecto de decreto para que se elija o se propongan otras localizaciones.")
      .due("4,01", "Portal de servicios con los primeros diez trámites", 70)
      .weight(2)
      .due("5,01", "50 operadores seleccionados para la puesta en funcionamiento", 45)
      .beside()
      .says("31 de 50 operadores seleccionados.")
      .due("5,02", "Capacitación de operadores terminada", 88)
      .beside()
      .due("5,03", "Sedes equipadas", 101)
      .follows("3,02")
      .due("5,04", "Ocho centros de atención habilitados y atendiendo al público", 167)
      .follows("5,03")
      .weight(3)
      .done("8,01", "Indicadores de avance del proyecto definidos", -130)
      .beside()
      .done("8,02", "Manual de procesos del portal de servicios aprobado", -58, -50)
      .beside();
}

void kindergartens(Goals& all) {
  all.goal("A07", "12 jardines de infantes nucleados construidos", "MED", "Gerencia de Meta, Infraestructura Escolar")
      .about(Matter::works, "4.1")
      .span(-460, 207)
      .budget(1'980'000'000)
      .in({"CAP", "PHO", "SIR", "LGR"})
      .with({"MOS"})
      .priority()
      .need("740 niños de cuatro y cinco años no tienen vacante en su localidad.")
      .product("12 jardines de cuatro salas, con patio y cocina.")
      .result("Vacante en su localidad para todo niño de cuatro años.")
      .report("Cinco jardines recibieron a sus niños. Los de la segunda tanda vienen detrás: dos contratistas con plantel reducido. Se pidió el plan de recuperación.")
      .done("1,01", "Terrenos de los 12 jardines transferidos", -400, -381)
      .verified()
      .done("1,02", "Licitación de la primera tanda adjudicada", -340)
      .done("1,03", "Licitación de la segunda tanda adjudicada", -235, -210)
      .done("2,01", "Cinco jardines de la primera tanda terminados", -70, -52)
      .weight(3)
      .verified()
      .done("2,02", "Mobiliario de la primera tanda entregado", -48, -45)
      .due("2,03", "Mobiliario del jardín N.º 3 recibido", -15)
      .beside()
      .due("2,04", "Cuatro jardines de la segunda tanda bajo techo", -11)
      .moved(-62, -70, MoveCause::supplier, "Dos contratistas no completaron el plantel comprometido.")
      .weight(2)
      .says("Tres de cuatro bajo techo. El de Paso Hondo espera las cabriadas, prometidas para la semana próxima.")
      .due("2,05", "Cuatro jardines de la segunda tanda terminados", 94)
      .moved(60, -30, MoveCause::supplier, "Corre con la demora de los techos.")
      .weight(3)
      .due("2,06", "Tres jardines de la tercera tanda terminados", 160)
      .weight(2)
      .done("3,01", "Cargos docentes de la primera tanda creados", -90)
      .beside()
      .due("3,02", "Cargos docentes de la segunda tanda creados", 58)
      .beside()
      .due("4,01", "12 jardines con niños en sala", 207);
}

void student_pass(Goals& all) {
  all.goal("A16", "Boleto estudiantil gratuito en 40 municipios", "MED", "Gerencia de Meta, Boleto Estudiantil")
      .about(Matter::social, "4.1")
      .span(-400, 49)
      .budget(930'000'000)
      .in({"RCL"})
      .with({"MHA"})
      .need("Uno de cada nueve alumnos del secundario falta por no poder pagar el pasaje.")
      .product("Tarjeta y convenio en 40 municipios.")
      .result("48.000 alumnos viajan gratis todos los días de clase.")
      .done("1,01", "Ley del boleto estudiantil reglamentada", -360)
      .verified()
      .done("1,02", "Padrón de alumnos depurado con las escuelas", -310, -300)
      .done("2,01", "Sistema de tarjetas contratado", -240, -233)
      .done("2,02", "Convenios con 15 municipios firmados", -170)
      .verified()
      .done("2,03", "Convenios con 30 municipios firmados", -90, -95)
      .done("3,01", "20.000 tarjetas entregadas", -130, -126)
      .weight(2)
      .done("3,02", "38.000 tarjetas entregadas", -35, -36)
      .weight(2)
      .done("4,01", "Mesa de reclamos en funcionamiento", -110)
      .beside()
      .done("4,02", "Auditoría de viajes del primer semestre terminada", 11, -13)
      .beside()
      .due("2,04", "Convenios con 40 municipios firmados", 21)
      .due("3,03", "48.000 tarjetas entregadas", 49)
      .weight(2);
}

void technical_school(Goals& all) {
  all.goal("A22", "Escuela técnica de Los Ceibos en funcionamiento", "MED", "Gerencia de Meta, Infraestructura Escolar")
      .about(Matter::works, "4.1")
      .span(-280, 290)
      .budget(1'450'000'000)
      .in({"CEI"})
      .with({"MIT"})
      .need("Las industrias de Los Ceibos buscan técnicos a 120 km.")
      .product("Escuela de 14 aulas y 5 talleres con tres orientaciones.")
      .result("90 egresados por año con prácticas en planta.")
      .done("1,01", "Plan de estudios de las tres orientaciones aprobado", -210)
      .verified()
      .done("1,02", "Proyecto de obra aprobado", -180, -172)
      .done("2,01", "Obra adjudicada", -95, -97)
      .done("2,02", "Fundaciones y estructura del ala de aulas terminadas", -24, -26)
      .weight(2)
      .due("2,03", "Ala de aulas bajo techo", 66)
      .weight(2)
      .due("2,04", "Talleres terminados", 175)
      .weight(2)
      .done("3,01", "Convenio de prácticas con nueve empresas firmado", -50, -41)
      .beside()
      .due("3,02", "Equipamiento de talleres comprado", 142)
      .due("3,03", "Planta docente designada", 235)
      .due("4,01", "Primeras 120 inscripciones recibidas", 270)
      .due("4,02", "Clases iniciadas", 290);
}

}  // namespace

void tell_education(Goals& all) {
  service_centres(all);
  kindergartens(all);
  student_pass(all);
  technical_school(all);
}

}  // namespace timon::world
