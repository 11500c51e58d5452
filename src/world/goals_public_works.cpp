#include "world/rows.hpp"

namespace timon::world {
namespace {

void drainage(Goals& all) {
  all.goal("A01", "Obras de desagüe pluvial en seis ciudades", "MOS", "Gerencia de Meta, Obras Hídricas")
      .about(Matter::works, "3.2")
      .span(-540, 50)
      .budget(4'860'000'000)
      .in({"CAP", "PSA", "LGR"})
      .with({"MHA"})
      .part_of("I02")
      .priority()
      .need("Dos lluvias de 80 mm en una hora dejan bajo agua 1.900 viviendas en seis ciudades.")
      .baseline("11 km de conductos, de 1978, sin planos conforme a obra.")
      .product("24 km de conductos pluviales y 3 estaciones de bombeo.")
      .result("Ninguna vivienda anegada con lluvias de hasta 80 mm en una hora.")
      .suspend(-9, "El Comité suspende la meta hasta que se acuerde con la contratista el certificado 7 y se retome el frente de obra norte.")
      .report("La obra está parada en los dos frentes del norte. El Comité pidió el dictamen y la nueva curva de inversiones antes de reanudar.")
      .done("1,01", "Proyecto ejecutivo de las seis cuencas aprobado", -500)
      .verified()
      .done("1,02", "Pliego de la licitación publicado", -460, -449)
      .follows("1,01")
      .done("1,03", "Contrato de obra firmado", -390, -372)
      .follows("1,02")
      .verified()
      .due("2,01", "Conducto principal de la avenida Norte terminado", -21)
      .follows("1,03")
      .moved(-120, -128, MoveCause::weather, "Las lluvias de otoño impidieron excavar durante 40 días corridos.")
      .moved(-70, -76, MoveCause::supplier, "La contratista redujo el plantel hasta cobrar el certificado 6.")
      .weight(3)
      .says("Obra parada desde la segunda quincena del mes pasado. Se mantiene la vigilancia y el bombeo provisorio.")
      .done("2,02", "Conducto de la cuenca sur terminado", -160, -150)
      .weight(3)
      .done("2,03", "Estación de bombeo del puerto en funcionamiento", -95, -80)
      .weight(2)
      .verified()
      .due("2,04", "Desagüe de la calle Mitre terminado", -12)
      .follows("1,03")
      .moved(-60, -66, MoveCause::procedure, "Falta el permiso de cruce bajo las vías del ramal.")
      .weight(2)
      .due("2,05", "Dos estaciones de bombeo del norte en funcionamiento", 24)
      .weight(2)
      .follows("2,01")
      .done("3,01", "Plan de mantenimiento de conductos acordado con los seis municipios", -110)
      .beside()
      .due("3,02", "Planos conforme a obra entregados", 40)
      .beside()
      .due("4,01", "Recepción provisoria de la obra", 50)
      .follows("2,05")
      .follows("2,04")
      .due("3,03", "Cuadrillas municipales capacitadas", 32)
      .beside()
      .added(-130);
}

void sewage_plant(Goals& all) {
  all.goal("A02", "Planta de tratamiento de efluentes de Puerto Sauce", "MOS", "Gerencia de Meta, Saneamiento")
      .about(Matter::works, "3.2")
      .span(-430, 131)
      .budget(2'940'000'000)
      .in({"PSA"})
      .part_of("I02")
      .priority()
      .need("La ciudad vuelca al río sin tratar los efluentes de 31.000 personas.")
      .product("Planta de 6.200 m³ por día y 14 km de colectores.")
      .result("El vuelco cumple la norma en las doce muestras del año.")
      .baseline("Laguna de 1986, colmada.")
      .report("La permuta del terreno sigue sin firma y detiene la obra civil. El Comité tiene el asunto; la partida del saldo se pidió al Gobierno.")
      .done("1,01", "Estudio de impacto ambiental aprobado", -380)
      .verified()
      .done("1,02", "Proyecto ejecutivo de la planta aprobado", -330, -318)
      .due("1,03", "Terreno de la planta a nombre de la Provincia", -26)
      .moved(-150, -155, MoveCause::procedure, "La Escribanía observó la mensura y hubo que rehacerla.")
      .moved(-80, -84, MoveCause::authority, "La permuta requiere acuerdo del Concejo, que no sesionó.")
      .weight(2)
      .says("El Concejo trató la permuta sin despacho. Falta el dictamen conjunto para el nuevo proyecto de ordenanza.")
      .done("2,01", "Primer tramo de colectores terminado", -120, -104)
      .weight(2)
      .due("2,02", "Segundo tramo de colectores terminado", -8)
      .moved(-55, -58, MoveCause::budget, "El saldo de obra quedó sin partida en el ajuste del trimestre.")
      .weight(2)
      .due("2,03", "Obra civil de la planta iniciada", 18)
      .follows("1,03")
      .moved(-20, -38, MoveCause::authority, "No puede iniciarse sin la titularidad del terreno.")
      .weight(2)
      .done("3,01", "Tarifa de saneamiento acordada con el ente regulador", -60, -49)
      .beside()
      .due("3,02", "Operadores de planta seleccionados", 75)
      .beside()
      .due("2,04", "Obra civil de la planta terminada", 112)
      .follows("2,03")
      .weight(3)
      .after("4,01", "Puesta en marcha con vuelco en norma", "2,04", 19)
      .open("4,02", "Convenio de monitoreo del río con la universidad")
      .beside();
}

void rural_water(Goals& all) {
  all.goal("A20", "Red de agua potable para 22 parajes rurales", "MOS", "Gerencia de Meta, Saneamiento")
      .about(Matter::works, "3.2")
      .span(-310, 205)
      .budget(1'120'000'000)
      .in({"MAL", "ABL", "PHO", "COL"})
      .with({"MDS"})
      .part_of("I02")
      .need("3.400 vecinos de parajes se abastecen con camiones cisterna.")
      .product("22 perforaciones con tanque, bomba solar y red domiciliaria.")
      .result("Agua segura todos los días en 22 escuelas y 860 viviendas.")
      .done("1,01", "Relevamiento de parajes y napas terminado", -270)
      .done("1,02", "Convenios con 11 comunas firmados", -215, -209)
      .verified()
      .done("1,03", "Compra de bombas y paneles adjudicada", -150, -141)
      .done("2,01", "Seis perforaciones en Monte Alto terminadas", -75, -70)
      .weight(2)
      .verified()
      .done("2,02", "Cinco perforaciones en Arroyo Blanco terminadas", -20, -16)
      .weight(2)
      .due("2,03", "Seis perforaciones en Paso Hondo terminadas", 36)
      .weight(2)
      .due("2,04", "Cinco perforaciones en Colonia del Este terminadas", 98)
      .weight(2)
      .done("3,01", "Comisiones vecinales de agua formadas en 11 parajes", -33, -30)
      .beside()
      .due("3,02", "Comisiones vecinales de agua formadas en los otros 11", 86)
      .beside()
      .due("4,01", "22 redes domiciliarias en servicio", 190)
      .due("4,02", "Análisis de calidad de las 22 redes publicados", 205)
      .beside();
}

void sanitation(Goals& all) {
  all.goal("I02", "Agua y saneamiento para todos", "MOS", "Gerencia de Meta, Saneamiento")
      .about(Matter::works, "3.2")
      .span(-600, 240)
      .integrating()
      .priority()
      .need("El agua, los efluentes y los desagües se planifican por separado y compiten por las mismas cuadrillas.")
      .product("Tres metas con un tablero, un cronograma y una compra común de materiales.")
      .result("Nueve de cada diez vecinos con agua segura y saneamiento.")
      .done("1,01", "Cronograma común de obras acordado", -540)
      .done("1,02", "Compra conjunta de cañerías adjudicada", -360, -351)
      .done("1,03", "Auditoría de medio término publicada", -120)
      .due("1,04", "Segunda compra conjunta adjudicada", 64)
      .due("1,05", "Informe de cobertura publicado", 240);
}

}  // namespace

void tell_public_works(Goals& all) {
  sanitation(all);
  drainage(all);
  sewage_plant(all);
  rural_water(all);
}

}  // namespace timon::world
