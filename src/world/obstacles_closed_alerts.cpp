#include "world/obstacle_rows.hpp"

namespace timon::world {

using enum ObstacleType;
using enum AnswerVerb;

void tell_closed_alerts(Obstacles& all) {
  all.alert({"A29/2,01"}, "Sistema de prueba sin respaldo", technical_administrative, 300, -400)
      .about("No hay copia diaria.")
      .log(298, "Se pidió espacio de respaldo.")
      .resolve(296, "Copia diaria programada y probada.");
  all.alert({"A03/1,03"}, "Partida en riesgo por el cierre del trimestre", financial, 24, -20)
      .about("Si no se asigna antes del cierre vuelve a rentas generales.")
      .derive(21, "El cierre lo maneja Hacienda.")
      .answer(19, decide, "Hacienda la asigna con el ajuste del mes.")
      .resolve(3, "Partida asignada y registrada.");
  all.alert({"A06/2,01"}, "Sembradora compartida con otro programa", coordination, 84, -100)
      .about("Dos programas la piden la misma semana.")
      .log(83, "Se acordó un calendario.")
      .resolve(80, "Calendario firmado por los dos programas.");
  all.alert({"A10/5,01"}, "Motoniveladoras con entrega incierta", external, 150, -200)
      .about("El fabricante no confirma fecha.")
      .derive(146, "La multa la aplica la Coordinación.")
      .resolve(143, "Entregadas con multa de dos puntos.");
  all.alert({"A11/2,03"}, "Gases medicinales sin matrícula del instalador", legal, 30, -15)
      .about("La matrícula vence antes de la prueba.")
      .log(29, "Se pidió la renovación.")
      .convert(26)
      .log(25, "El colegio profesional dio turno.")
      .resolve(21, "Matrícula renovada; prueba hecha.");
  all.alert({"A14/3,02"}, "Tarjetas de firma agotadas", financial, 70, -80)
      .about("Quedan 40 tarjetas.")
      .log(69, "Se amplió la orden de compra.")
      .resolve(66, "600 tarjetas recibidas.");
  all.alert({"A16/3,02"}, "Plástico de tarjetas con demora", external, 40, -44)
      .about("El proveedor corre la entrega.")
      .discard(37, "El proveedor entregó antes de la fecha: la alerta no tiene objeto.");
  all.alert({"A17/2,02"}, "Ministerio sin analista designado", political, 50, -60)
      .about("No hay quien valide la matriz.")
      .log(48, "Se propuso un analista a préstamo.")
      .derive(46, "La designación es de otro ministerio.")
      .resolve(44, "Analista designado por seis meses.");
  all.alert({"A19/2,02"}, "Aumento del acero", financial, 100, -125)
      .about("El acero subió 18 % en un mes.")
      .derive(97, "Redeterminación de precios.")
      .resolve(90, "Redeterminación aprobada y pagada.");
  all.alert({"A21/1,02"}, "Cámara de frío sin grupo electrógeno", technical_administrative, 45, -58)
      .about("Un corte largo pierde 12.000 dosis.")
      .log(44, "Energía ofreció un equipo.")
      .resolve(42, "Grupo electrógeno instalado y probado.");
  all.alert({"A24/2,02"}, "Acceso a la torre anegado", external, 35, -40)
      .about("El camino está bajo agua.")
      .log(33, "Vialidad evaluó el terraplén.")
      .convert(31)
      .derive(28, "El terraplén lo hace Vialidad.")
      .resolve(25, "Terraplén de 600 m terminado; la torre se montó.");
  all.alert({"A26/2,02"}, "Equipos de grabación sin licencia", legal, 52, -68)
      .about("La licencia no cubre nueve salas.")
      .log(50, "Se cotizó la ampliación.")
      .resolve(47, "Licencia ampliada a nueve salas.");
  all.alert({"A25"}, "Proveedores concentrados en tres localidades", social, 60, -60)
      .about("El 70 % de la compra va a tres localidades.")
      .log(58, "Se visitaron seis localidades sin proveedores.")
      .resolve(52, "Se habilitaron 26 proveedores de otras seis localidades.");
  all.alert({"A27/2,02"}, "Caravanas con número repetido", technical_administrative, 33, -38)
      .about("Un lote de 400 viene repetido.")
      .resolve(30, "El fabricante reemplazó el lote.");
  all.alert({"A23/2,02"}, "Banco pide cupo por rubro", external, 36, -42)
      .about("Un banco quiere limitar a dos rubros.")
      .discard(33, "El convenio no admite cupos: se respondió por nota.");
}

}  // namespace timon::world
