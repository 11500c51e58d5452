#include "world/rows.hpp"

namespace timon::world {
namespace {

void digital_province(Goals& all) {
  all.goal("I01", "Provincia digital", "MCP", "Gerencia de Meta, Gobierno Digital")
      .about(Matter::systems, "1.1")
      .span(-640, 180)
      .integrating()
      .with({"MGJ", "MSA", "MED"})
      .need("Cada organismo compra su sistema y ninguno conversa con otro.")
      .product("Cuatro metas con una identidad, una red y un expediente.")
      .result("Ningún vecino presenta dos veces el mismo papel.")
      .done("1,01", "Norma de interoperabilidad aprobada", -560)
      .verified()
      .done("1,02", "Identidad digital del vecino en servicio", -280, -262)
      .done("1,03", "Catálogo común de trámites publicado", -90)
      .due("1,04", "Red provincial de fibra en 12 cabeceras", 75)
      .due("1,05", "Historia de trámites del vecino en línea", 180);
}

void delegations(Goals& all) {
  all.goal("A05", "26 delegaciones digitales, un centro de documentación rápida y 50 operativos documentarios ejecutados", "MGJ", "Gerencia de Meta, Registro de las Personas")
      .about(Matter::systems, "1.1")
      .span(-560, -143)
      .budget(460'000'000)
      .in({"RCL"})
      .part_of("I01")
      .priority()
      .need("Sacar el documento llevaba 70 días y dos viajes.")
      .product("26 delegaciones, un centro rápido y 50 operativos en parajes.")
      .result("Documento en la mano en doce días.")
      .report("Quedan tres delegaciones por falta de enlace. El término venció; se acordó cerrar con 26 y no reducir el número.")
      .done("1,01", "Convenio de toma digital firmado", -520)
      .verified()
      .done("1,02", "Equipos de captura comprados", -455, -440)
      .done("2,01", "Diez delegaciones digitales abiertas", -370, -361)
      .weight(2)
      .verified()
      .done("2,02", "18 delegaciones digitales abiertas", -280, -262)
      .weight(2)
      .verified()
      .due("2,03", "26 delegaciones digitales abiertas", -60)
      .moved(-170, -176, MoveCause::supplier, "Tres edificios siguen sin enlace.")
      .moved(-110, -114, MoveCause::supplier, "El tendido a Dos Lomas no comenzó.")
      .weight(3)
      .says("23 de 26 abiertas. Faltan Dos Lomas, Colonia del Este y Arroyo Blanco, sin enlace.")
      .done("2,04", "Centro de documentación rápida abierto", -220, -214)
      .weight(2)
      .done("3,01", "15 operativos en parajes realizados", -400)
      .done("3,02", "30 operativos en parajes realizados", -290, -285)
      .due("3,03", "50 operativos en parajes realizados", -40)
      .moved(-150, -156, MoveCause::weather, "Nueve operativos suspendidos por caminos cortados.")
      .says("46 de 50 operativos. Los cuatro que faltan tienen fecha acordada con las comunas.")
      .done("3,04", "Convenio con 14 municipios firmado", -310, -304)
      .beside()
      .done("3,05", "Unidad móvil equipada", -340, -322)
      .beside()
      .due("3,07", "Calendario de operativos informado a los municipios", -30)
      .beside()
      .done("4,01", "Turnos en línea habilitados", -190, -186)
      .beside()
      .done("4,02", "Tablero de tiempos de entrega publicado", -160);
}

void electronic_file(Goals& all) {
  all.goal("A14", "Expediente electrónico en todos los ministerios", "MCP", "Gerencia de Meta, Gobierno Digital")
      .about(Matter::systems, "1.2")
      .span(-520, 70)
      .budget(230'000'000)
      .in({"CAP"})
      .with({"MHA", "MGJ", "GOB"})
      .part_of("I01")
      .priority()
      .need("Un expediente pasaba 46 días en tránsito entre mesas.")
      .baseline("46 días en tránsito; 1,2 millones de hojas por año.")
      .product("Nueve ministerios con expediente y firma digital.")
      .result("Ningún expediente nuevo en papel.")
      .done("1,01", "Ley de expediente electrónico reglamentada", -480)
      .verified()
      .done("1,02", "Autoridad de firma digital constituida", -410, -402)
      .verified()
      .done("2,01", "Dos ministerios con expediente electrónico", -330, -321)
      .weight(2)
      .done("2,02", "Cuatro ministerios con expediente electrónico", -220, -218)
      .weight(2)
      .verified()
      .done("2,03", "Siete ministerios con expediente electrónico", -90, -92)
      .weight(2)
      .verified()
      .due("2,04", "Nueve ministerios con expediente electrónico", 48)
      .weight(2)
      .done("3,01", "1.500 firmas entregadas", -240)
      .beside()
      .done("3,02", "3.000 firmas entregadas", -75, -69)
      .beside()
      .done("3,03", "Mesa de ayuda en funcionamiento", -310, -300)
      .done("4,01", "Archivo histórico clasificado", -28, -30)
      .due("4,02", "Conexión con el Tribunal de Cuentas", 25)
      .beside()
      .due("4,03", "Mesas de entradas en papel cerradas", 70);
}

void family_courts(Goals& all) {
  all.goal("A26", "Oralidad en los juzgados de familia de tres circunscripciones", "MGJ", "Gerencia de Meta, Acceso a la Justicia")
      .about(Matter::legal, "1.2")
      .span(-290, 215)
      .budget(118'000'000)
      .in({"CAP", "PSA", "MAL"})
      .need("Un reclamo de cuota alimentaria demora once meses.")
      .product("Nueve juzgados con audiencia oral y gestión común.")
      .result("Resolución en 60 días en ocho de cada diez casos.")
      .done("1,01", "Protocolo de audiencia oral aprobado", -235)
      .verified()
      .done("1,02", "Acuerdo con el Poder Judicial firmado", -195, -190)
      .done("2,01", "Tres juzgados con audiencia oral", -110, -112)
      .weight(2)
      .verified()
      .done("2,02", "Salas de grabación equipadas", -50, -55)
      .due("2,03", "Seis juzgados con audiencia oral", 64)
      .weight(2)
      .due("2,04", "Nueve juzgados con audiencia oral", 180)
      .weight(2)
      .done("3,01", "70 agentes formados en gestión de audiencias", -85)
      .beside()
      .due("3,02", "140 agentes formados en gestión de audiencias", -11)
      .beside()
      .due("4,01", "Evaluación externa publicada", 215);
}

void service_charters(Goals& all) {
  all.goal("A28", "Carta de servicios en 40 oficinas públicas", "GOB", "Gerencia de Meta, Calidad de la Atención")
      .about(Matter::legal, "1.2")
      .span(-28, 300)
      .in({"RCL"})
      .unpublished()
      .not_approved()
      .need("El vecino no sabe qué puede exigir ni en qué plazo.")
      .product("40 cartas de servicios publicadas y medidas.")
      .result("Ocho de cada diez vecinos conformes con la atención.")
      .due("1,01", "Modelo de carta aprobado", 34)
      .due("1,02", "Diez oficinas piloto elegidas", 52)
      .due("2,01", "Diez cartas publicadas", 110)
      .weight(2)
      .due("2,02", "25 cartas publicadas", 190)
      .weight(2)
      .due("2,03", "40 cartas publicadas", 270)
      .weight(2)
      .due("3,01", "Medición de cumplimiento publicada", 300)
      .open("3,02", "Premio a la mejor atención entregado")
      .beside();
}

}  // namespace

void tell_government(Goals& all) {
  digital_province(all);
  delegations(all);
  electronic_file(all);
  family_courts(all);
  service_charters(all);
}

}  // namespace timon::world
