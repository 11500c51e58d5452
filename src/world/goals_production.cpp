#include "world/rows.hpp"

namespace timon::world {
namespace {

void pastures(Goals& all) {
  all.goal("A06", "Siembra de 3.000 ha de pasturas cultivadas", "MPR", "Gerencia de Meta, Ganadería")
      .about(Matter::rural, "2.1")
      .span(-350, 39)
      .budget(310'000'000)
      .in({"MAL", "COL", "SIR"})
      .need("El bache forrajero del invierno cuesta 40 kg por vaca.")
      .product("3.000 ha sembradas con 260 productores.")
      .result("Sube seis puntos el destete en los campos del programa.")
      .report("Se llevan sembradas 1.780 ha. Falta semilla certificada para el resto y la ventana de siembra se cierra en pocas semanas.")
      .done("1,01", "Reglamento de aportes publicado", -300)
      .verified()
      .done("1,02", "260 productores inscriptos", -240, -226)
      .done("1,03", "Análisis de suelo de 180 campos terminado", -170, -165)
      .beside()
      .due("1,04", "Semilla certificada para 40 ha de ensayo entregada", -20)
      .beside()
      .done("2,01", "Primeras 1.000 ha sembradas", -110, -96)
      .weight(2)
      .verified()
      .due("2,02", "2.000 ha sembradas", -14)
      .moved(-45, -47, MoveCause::weather, "Sin lluvia suficiente en marzo y abril para implantar.")
      .weight(2)
      .says("1.780 de 2.000 ha sembradas. Se espera lluvia para el fin de semana.")
      .due("2,03", "3.000 ha sembradas", 30)
      .moved(16, -4, MoveCause::weather, "El pronóstico no da piso firme antes de la segunda quincena de junio.")
      .weight(3)
      .done("3,01", "Doce jornadas a campo realizadas", -60, -55)
      .beside()
      .due("3,02", "Evaluación de implantación en 60 campos", 37)
      .moved(-9, -6, MoveCause::procedure, "El convenio con la estación experimental sigue a la firma.")
      .beside()
      .due("4,01", "Aportes liquidados a los 260 productores", 39);
}

void traceability(Goals& all) {
  all.goal("A27", "Trazabilidad de 400.000 cabezas bovinas", "MPR", "Gerencia de Meta, Ganadería")
      .about(Matter::rural, "2.1")
      .span(-200, 330)
      .budget(420'000'000)
      .in({"RCL"})
      .quiet(17)
      .need("Los compradores externos exigen identificar cada animal desde el próximo año.")
      .product("400.000 animales con caravana electrónica y registro en línea.")
      .result("Toda la hacienda que sale de la provincia, identificada.")
      .done("1,01", "Convenio con el organismo sanitario firmado", -160)
      .verified()
      .done("1,02", "Compra de 150.000 caravanas adjudicada", -110, -104)
      .done("2,01", "40 vacunadores habilitados como identificadores", -75, -70)
      .done("2,02", "50.000 cabezas identificadas", -35, -38)
      .weight(2)
      .due("2,03", "150.000 cabezas identificadas", 64)
      .weight(2)
      .due("2,04", "280.000 cabezas identificadas", 190)
      .weight(2)
      .due("2,05", "400.000 cabezas identificadas", 320)
      .weight(2)
      .due("3,01", "Consulta en línea para productores publicada", 92)
      .beside()
      .due("3,02", "Compra de 250.000 caravanas adjudicada", 120)
      .due("4,01", "Primera exportación con trazabilidad completa", 330);
}

void fire_plan(Goals& all) {
  all.goal("A24", "Plan de manejo del fuego en cinco reservas", "TUR", "Gerencia de Meta, Reservas Naturales")
      .about(Matter::rural, "2.3")
      .span(-240, 120)
      .budget(125'000'000)
      .in({"LGR", "ABL"})
      .with({"MPR", "MGJ"})
      .need("En dos temporadas se quemaron 38.000 ha de humedal.")
      .product("Cinco planes de fuego, 90 brigadistas y tres torres.")
      .result("Ningún foco con más de cuatro horas sin respuesta.")
      .done("1,01", "Mapa de riesgo de las cinco reservas terminado", -190)
      .verified()
      .done("1,02", "Planes de fuego de dos reservas aprobados", -120, -115)
      .done("2,01", "45 brigadistas formados", -90, -84)
      .done("2,02", "Dos torres de avistaje en servicio", -30, -33)
      .weight(2)
      .verified()
      .due("1,03", "Planes de fuego de cinco reservas aprobados", 26)
      .due("2,03", "90 brigadistas formados", 57)
      .due("2,04", "Tercera torre de avistaje en servicio", 78)
      .due("3,01", "Acuerdo de quemas con 120 vecinos firmado", 48)
      .beside()
      .done("3,02", "Señalización de accesos terminada", -15, -18)
      .beside()
      .due("4,01", "Simulacro provincial realizado", 120);
}

}  // namespace

void tell_production(Goals& all) {
  pastures(all);
  traceability(all);
  fire_plan(all);
}

}  // namespace timon::world
