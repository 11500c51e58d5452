#include "world/rows.hpp"

namespace timon::world {
namespace {

void health_record(Goals& all) {
  all.goal("A08", "Historia clínica electrónica en 14 hospitales", "MSA", "Gerencia de Meta, Salud Digital")
      .about(Matter::systems, "1.1")
      .span(-380, 162)
      .budget(540'000'000)
      .in({"CAP", "LGR", "PHO", "MAL"})
      .with({"MCP"})
      .part_of("I01")
      .need("Cada hospital guarda su papel: un paciente derivado repite estudios.")
      .baseline("2 hospitales con historia electrónica parcial.")
      .product("14 hospitales con historia clínica y turnos en línea.")
      .result("Cuatro de cada cinco consultas quedan en la historia electrónica.")
      .report("Ocho hospitales cargan sus consultas. La migración de fichas del Hospital Central está atrasada y arrastra a los seis del interior.")
      .done("1,01", "Norma de datos clínicos aprobada", -330)
      .verified()
      .done("1,02", "Sistema adjudicado", -260, -247)
      .done("2,01", "Tres hospitales de la capital en línea", -160, -151)
      .weight(2)
      .verified()
      .done("2,02", "Ocho hospitales en línea", -60, -44)
      .weight(2)
      .due("2,03", "Fichas del Hospital Central migradas", -19)
      .moved(-48, -52, MoveCause::scope, "Aparecieron 60.000 fichas sin número de documento que hay que revisar a mano.")
      .weight(2)
      .says("Migradas 142.000 de 190.000 fichas. Se suman dos turnos de carga hasta fin de mes.")
      .due("2,04", "Seis hospitales del interior en línea", 83)
      .weight(2)
      .done("3,01", "Redes internas de ocho hospitales renovadas", -110, -101)
      .due("3,02", "Redes internas de seis hospitales renovadas", 30)
      .due("3,03", "Enlace de fibra a los seis hospitales del interior", 26)
      .beside()
      .done("4,01", "1.100 agentes capacitados", -55, -50)
      .beside()
      .due("4,02", "2.000 agentes capacitados", 120)
      .beside()
      .due("5,01", "14 hospitales con turnos en línea", 162);
}

void new_hospital(Goals& all) {
  all.goal("A11", "Nuevo Hospital de Laguna Grande", "MSA", "Gerencia de Meta, Infraestructura Sanitaria")
      .about(Matter::works, "4.2")
      .span(-470, 210)
      .budget(5'300'000'000)
      .in({"LGR"})
      .with({"MOS"})
      .priority()
      .need("El hospital actual tiene 28 camas para 41.000 personas y ninguna de terapia.")
      .product("Hospital de 70 camas, con terapia, dos quirófanos y maternidad.")
      .result("Nueve de cada diez pacientes atendidos sin derivar.")
      .report("La obra avanza según el plan. La compra del tomógrafo depende de la carta de crédito; se puso en conocimiento de Hacienda.")
      .done("1,01", "Proyecto médico y arquitectónico aprobado", -400)
      .verified()
      .done("1,02", "Obra adjudicada", -330, -322)
      .done("2,01", "Estructura terminada", -200, -190)
      .weight(2)
      .verified()
      .done("2,02", "Cerramientos y cubierta terminados", -85, -88)
      .weight(2)
      .done("2,03", "Instalaciones de gases y climatización del ala norte terminadas", -10, -12)
      .due("2,04", "Instalaciones del ala sur terminadas", 61)
      .weight(2)
      .due("2,05", "Obra terminada", 128)
      .weight(2)
      .done("3,01", "Plan de personal aprobado", -66, -60)
      .beside()
      .due("3,02", "142 cargos concursados", 118)
      .due("4,01", "Tomógrafo comprado", 44)
      .beside()
      .due("4,02", "Equipamiento instalado y probado", 172)
      .due("5,01", "Hospital abierto con sus 70 camas", 210)
      .weight(2);
}

void digital_prescription(Goals& all) {
  all.goal("A12", "Receta digital en las 12 cabeceras departamentales", "MSA", "Gerencia de Meta, Salud Digital")
      .about(Matter::systems, "1.1")
      .span(-300, 84)
      .budget(88'000'000)
      .in({"RCL"})
      .part_of("I01")
      .need("Los pacientes crónicos vuelven cada mes por un papel.")
      .product("Receta digital en hospitales y 210 farmacias.")
      .result("Siete de cada diez recetas crónicas sin papel.")
      .done("1,01", "Resolución que da validez a la receta digital firmada", -250)
      .verified()
      .done("1,02", "Acuerdo con el Colegio de Farmacéuticos firmado", -205, -198)
      .done("2,01", "Prueba en dos cabeceras terminada", -150, -149)
      .done("2,02", "Seis cabeceras en línea", -80, -77)
      .weight(2)
      .verified()
      .done("2,03", "Nueve cabeceras en línea", 9, -12)
      .done("3,01", "120 farmacias adheridas", -95)
      .beside()
      .done("3,02", "180 farmacias adheridas", -20, -15)
      .beside()
      .due("2,04", "Doce cabeceras en línea", 38)
      .due("3,03", "Enlace propio en cuatro farmacias de hospital", 18)
      .beside()
      .due("3,04", "210 farmacias adheridas", 70)
      .beside()
      .due("4,01", "Receta en papel sólo por excepción", 84);
}

void vaccination(Goals& all) {
  all.goal("A21", "Vacunación antigripal del 95 % de los mayores de 65 años", "MSA", "Gerencia de Meta, Epidemiología")
      .about(Matter::social, "4.2")
      .span(-120, 68)
      .budget(74'000'000)
      .in({"RCL"})
      .with({"MDS"})
      .need("El invierno pasado hubo 310 internaciones evitables.")
      .baseline("Cobertura de 71 % el año anterior.")
      .product("64.000 dosis aplicadas, 9.000 de ellas en domicilio.")
      .result("Cobertura de 95 % antes del invierno.")
      .done("1,01", "Padrón de mayores actualizado con los municipios", -90)
      .done("1,02", "64.000 dosis recibidas y distribuidas", -52, -54)
      .verified()
      .done("2,01", "Equipos móviles formados en 12 departamentos", -44, -45)
      .done("2,02", "20.000 dosis aplicadas", -24, -26)
      .done("2,03", "36.000 dosis aplicadas", -7, -8)
      .weight(2)
      .due("2,04", "52.000 dosis aplicadas", 22)
      .weight(2)
      .done("3,01", "Campaña en radios comunitarias iniciada", -40)
      .beside()
      .due("3,02", "Visita a 9.000 mayores que no salen de su casa", 46)
      .due("3,03", "Planilla de dosis de las farmacias cotejada", -4)
      .beside()
      .due("4,01", "Cobertura de 95 % verificada por muestreo", 68);
}

}  // namespace

void tell_health(Goals& all) {
  health_record(all);
  new_hospital(all);
  digital_prescription(all);
  vaccination(all);
}

}  // namespace timon::world
