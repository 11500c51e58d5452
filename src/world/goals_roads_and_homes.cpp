#include "world/rows.hpp"

namespace timon::world {
namespace {

void rural_roads(Goals& all) {
  all.goal("A10", "640 km de caminos rurales enripiados y con alcantarillas", "VIA", "Gerencia de Meta, Caminos Rurales")
      .about(Matter::works, "3.1").span(-450, 196).budget(3'420'000'000).in({"MAL", "COL", "ABL", "DLO"}).with({"MPR", "MED"})
      .need("Con 30 mm de lluvia quedan aisladas 64 escuelas y 900 tambos.").product("640 km de ripio y 210 alcantarillas.").result("Ningún paraje aislado más de un día.")
      .judge(-6, "El tramo atrasado se recupera con las dos cuadrillas que llegaron; el término de la meta no está en riesgo.")
      .report("Se llevan 372 km. El tramo Arroyo Blanco – Dos Lomas quedó atrás por el agua sobre la traza; se piden dos cuadrillas más.")
      .done("1,01", "Plan de caminos acordado con 31 comunas", -400).verified()
      .done("1,02", "Cantera de Monte Alto habilitada", -350, -338)
      .done("2,01", "Primeros 160 km terminados", -250, -243).weight(2).verified()
      .done("2,02", "320 km terminados", -95, -80).weight(2)
      .due("4,02", "Tramo Arroyo Blanco – Dos Lomas terminado", -10).moved(-42, -45, MoveCause::weather, "Agua sobre la traza durante 25 días.").weight(2).says("Faltan 14 km. Se trabaja desde los dos extremos; la cantera entrega con normalidad.")
      .due("2,03", "480 km terminados", 70).weight(2)
      .due("2,04", "640 km terminados", 190).weight(2)
      .done("3,01", "90 alcantarillas colocadas", -140, -133)
      .due("3,02", "150 alcantarillas colocadas", 34)
      .due("3,03", "210 alcantarillas colocadas", 165)
      .done("5,01", "Seis motoniveladoras compradas", -210, -196).moved(-240, -246, MoveCause::supplier, "El fabricante corrió la entrega un mes.").beside()
      .done("5,02", "40 maquinistas formados", -120).beside()
      .due("6,01", "Consorcios camineros a cargo del mantenimiento", 196).beside();
}

void power_line(Goals& all) {
  all.goal("A15", "Línea de 132 kV Paso Hondo – Monte Alto", "ENE", "Gerencia de Meta, Transmisión")
      .about(Matter::works, "3.1").span(-260, 252).budget(6'150'000'000).in({"PHO", "MAL"}).with({"MOS"}).priority()
      .need("Monte Alto corta la energía 90 horas cada verano.").product("84 km de línea y una estación transformadora.").result("Menos de ocho horas de corte por usuario y por año.")
      .done("1,01", "Traza y servidumbres acordadas con 61 propietarios", -170, -161).verified()
      .done("1,02", "Audiencia pública ambiental realizada", -130)
      .done("2,01", "Obra adjudicada", -70, -72).weight(2)
      .done("2,02", "Obrador instalado y replanteo terminado", -25, -27)
      .due("2,03", "120 torres montadas", 80).weight(2)
      .due("2,04", "268 torres montadas", 170).weight(2)
      .due("2,05", "84 km de conductor tendidos", 222).weight(2)
      .due("3,01", "Transformador recibido en obra", 128).moved(105, -18, MoveCause::supplier, "El astillero corrió el embarque tres semanas.")
      .due("3,02", "Estación transformadora terminada", 215).weight(2)
      .due("3,03", "Convenio de compensación a 61 propietarios pagado", -3).beside()
      .due("4,01", "Línea energizada", 252);
}

void title_deeds(Goals& all) {
  all.goal("A09", "4.500 escrituras de viviendas sociales entregadas", "IVI", "Gerencia de Meta, Escrituración")
      .about(Matter::legal, "4.3").span(-400, 182).budget(140'000'000).in({"CAP", "PSA", "CEI", "VHO"}).with({"MGJ"})
      .need("9.800 familias pagaron su casa y no tienen título.").baseline("1.900 escrituras por año.").product("4.500 escrituras inscriptas y entregadas.").result("Familias con título que pueden heredar, vender o pedir crédito.")
      .report("Van 2.160 escrituras. El Registro inscribe 60 por semana y hacen falta 90: se pidió el segundo turno.")
      .done("1,01", "Padrón de barrios por escriturar aprobado", -350).verified()
      .done("1,02", "Convenio con el Colegio de Escribanos firmado", -300, -291).verified()
      .done("1,03", "Mensuras de 28 barrios aprobadas", -190, -172)
      .done("2,01", "800 escrituras entregadas", -200, -188).weight(2)
      .done("2,02", "1.600 escrituras entregadas", -95, -78).weight(2).verified()
      .due("2,03", "2.400 escrituras entregadas", -13).moved(-38, -41, MoveCause::procedure, "El Registro demora 40 días la inscripción.").weight(2).says("2.160 de 2.400 entregadas; 310 esperan inscripción.")
      .due("2,04", "3.400 escrituras entregadas", 84).weight(2)
      .due("2,05", "4.500 escrituras entregadas", 182).weight(2)
      .due("3,01", "Mensuras de 41 barrios aprobadas", 46)
      .done("3,02", "Línea telefónica de consultas abierta", -70).beside()
      .due("3,03", "Segundo turno de inscripción acordado con el Registro", 12).added(-30).beside();
}

void homes(Goals& all) {
  all.goal("A19", "1.200 viviendas con servicios en nueve departamentos", "IVI", "Gerencia de Meta, Viviendas")
      .about(Matter::works, "4.3").span(-480, 150).budget(7'800'000'000).in({"CAP", "CEI", "VHO", "SIR", "DLO"}).with({"MOS", "ENE"})
      .need("El registro de demanda tiene 14.300 familias.").product("1.200 viviendas con agua, cloaca, luz y gas.").result("1.200 familias dejan de alquilar o de vivir hacinadas.")
      .done("1,01", "Suelo para 1.200 viviendas comprado", -420, -409).verified()
      .done("1,02", "Obras adjudicadas en nueve departamentos", -340, -333)
      .done("2,01", "300 viviendas terminadas", -215, -201).weight(2).verified()
      .done("2,02", "560 viviendas terminadas", -120, -118).weight(2).verified()
      .done("2,03", "780 viviendas terminadas", -33, -35).weight(2)
      .due("2,04", "980 viviendas terminadas", 52).weight(2)
      .due("2,05", "1.200 viviendas terminadas", 138).weight(2)
      .done("3,01", "Sorteo público de las primeras 780 viviendas", -60).beside()
      .due("3,02", "Sorteo público de 420 viviendas", 95).beside()
      .done("3,03", "Redes de servicios de cuatro barrios terminadas", -45, -50)
      .due("3,04", "Redes de servicios de nueve barrios terminadas", 120)
      .due("4,01", "Llaves entregadas a 1.200 familias", 150)
      .due("3,05", "Alumbrado con paneles en tres barrios", 60).beside().withdrawn(-75, "La cooperativa asumió la obra con fondos propios; se quita del plan.");
}

}  // namespace

void tell_roads_and_homes(Goals& all) {
  rural_roads(all);
  power_line(all);
  title_deeds(all);
  homes(all);
}

}  // namespace timon::world
