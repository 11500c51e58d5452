#include "world/obstacle_rows.hpp"

namespace timon::world {

using enum ObstacleType;
using enum AnswerVerb;

void tell_open_restrictions(Obstacles& all) {
  all.alert({"A03/3,02"}, "Reformulación del objetivo específico", informative_communicational, 12, 5)
      .about("La demora en la selección de los inmuebles impedirá la habilitación de dos centros.")
      .treat("Adjuntar al proyecto de decreto un detalle de las posibles localizaciones, para que se elija o se planteen alternativas.",
             "Asesoría Legal del Ministerio, Dirección de Catastro, Secretaría General de la Gobernación", "Anexo listo en dos días; firma antes de la fecha límite")
      .asks("Autorizar que el anexo con 14 localizaciones se adjunte al decreto, sin esperar la escritura de las tres que faltan.")
      .log(11, "Se pidió a Catastro la titularidad de los inmuebles.")
      .convert(7)
      .blocks()
      .log(6, "Relevados 14 inmuebles en ocho cabeceras departamentales.")
      .derive(2, "La decisión excede a la Gerencia.", "Autorizar que el anexo con 14 localizaciones se adjunte al decreto, sin esperar la escritura de las tres que faltan.")
      .reserved(1, "Dicha situación se le ha informado a la Ministra; prefiere tratarla antes del Comité.");
  all.restriction({"A02/1,03"}, "Permuta del terreno de la planta sin dictamen", legal, 16)
      .blocks()
      .limit(14)
      .about("La ordenanza de permuta no se trata sin dictamen conjunto de Fiscalía y Asesoría. Sin terreno no empieza la obra civil.")
      .treat("Dictamen conjunto y sesión extraordinaria del Concejo", "Fiscalía de Estado, Concejo de Puerto Sauce", "Dictamen en diez días; sesión antes de fin de mes")
      .asks("Pedir a Fiscalía de Estado el dictamen conjunto y acordar con el Concejo una sesión extraordinaria.")
      .log(15, "Se envió el proyecto de permuta con la mensura corregida.")
      .derive(11, "El Concejo pide la palabra del Ministerio.")
      .derive(9, "Hace falta gestión ante Fiscalía.")
      .reserved(8, "El bloque de la mayoría pide sumar al acuerdo la pavimentación de dos calles.")
      .derive(4, "El dictamen conjunto requiere acuerdo de gobierno.", "Pedir a Fiscalía de Estado el dictamen conjunto antes de la fecha límite.");
  all.restriction({"A02/2,02"}, "Saldo de obra sin partida", financial, 21)
      .blocks()
      .limit(18)
      .about("El ajuste del trimestre dejó fuera 118 millones del segundo tramo. La contratista bajó el ritmo.")
      .treat("Reasignar partida dentro del plan de obras", "Ministerio de Hacienda", "Antes del próximo certificado")
      .asks("Autorizar la reasignación de 118 millones de pesos desde obras no iniciadas.")
      .derive(18, "Hacienda no contesta a la Gerencia.")
      .derive(16, "La reasignación la firma el Ministerio.");
  all.restriction({"A01/2,01"}, "Obra paralizada por el certificado 7", technical_administrative, 6)
      .blocks()
      .limit(12)
      .about("La contratista paró los frentes del norte hasta cobrar el certificado 7, observado por la redeterminación.")
      .treat("Resolver la observación y pagar", "Dirección de Certificaciones, Contaduría General", "Dos semanas")
      .asks("Conformar el certificado 7 con la redeterminación provisoria.")
      .log(5, "Se conformó la comisión que revisa la redeterminación.")
      .derive(1, "La Gerencia no firma redeterminaciones.");
  all.restriction({"A01/2,04"}, "Cruce de vías sin permiso del ramal", legal, 8)
      .blocks()
      .limit(9)
      .about("La administradora del ramal pide un seguro que el contrato no previó.")
      .treat("Ampliar la póliza o firmar acta compromiso", "Administradora del ramal, Asesoría Legal", "Antes de retomar la obra")
      .asks("Aprobar la ampliación de la póliza con cargo a imprevistos.");
  all.restriction({"A14/4,02", "A08/3,03", "A12/3,03"}, "La red provincial de fibra no llega a los edificios del interior", coordination, 9)
      .unit()
      .blocks()
      .limit(20)
      .about("Un mismo tendido demora tres metas: hospitales, farmacias de hospital y Tribunal de Cuentas esperan el mismo tramo.")
      .treat("Un solo orden de tendido para las tres metas", "Dirección de Redes, Salud Pública, Energía", "Orden acordado en la próxima reunión")
      .asks("Fijar el orden de tendido y habilitar enlaces provisorios donde el tramo demore más de 60 días.")
      .log(8, "Dirección de Redes informó el avance por tramo: faltan 61 km.")
      .derive(6, "El orden lo fija más de un ministerio.")
      .derive(4, "Coordinación no llegó a acuerdo con Energía.");
  all.restriction({"A09/2,03"}, "El Registro inscribe 60 escrituras por semana", technical_administrative, 3)
      .limit(16)
      .about("Hay 310 escrituras firmadas que esperan inscripción; al ritmo actual son cinco semanas.")
      .treat("Segundo turno de inscripción", "Registro de la Propiedad", "Desde el mes próximo")
      .asks("Acordar con el Registro un segundo turno por 90 días.");
  all.restriction({"A07/2,03"}, "Mobiliario retenido por falta de acta", technical_administrative, 9)
      .blocks()
      .limit(7)
      .about("El proveedor no entrega el mobiliario del jardín N.º 3 hasta que se firme el acta de la entrega anterior.")
      .treat("Firmar el acta y coordinar el flete", "Dirección de Patrimonio", "Esta quincena")
      .asks("Designar quien firme el acta en lugar del agente con licencia.")
      .log(8, "Se pidió a Patrimonio otro firmante.")
      .derive(6, "El agente que firma está con licencia.")
      .derive(4, "Patrimonio depende de otra secretaría.")
      .pause(2, "El proveedor ofreció entregar con remito; se espera su nota.", 9);
  all.restriction({"A06/2,03"}, "Faltan 1.200 bolsas de semilla certificada", external, 6)
      .limit(13)
      .about("El semillero entregó la mitad de lo comprado y pide renegociar el precio.")
      .treat("Entrega parcial y compra directa del resto", "Semillero, Contaduría", "Antes de que cierre la ventana de siembra")
      .asks("Autorizar la compra directa de 600 bolsas.")
      .log(5, "El semillero ofreció 300 bolsas para la semana próxima.")
      .derive(2, "La compra directa la autoriza la Coordinación.");
  all.restriction({"A11/4,01"}, "Carta de crédito del tomógrafo sin emitir", financial, 4)
      .limit(22)
      .about("El banco pide la garantía provincial antes de emitir la carta de crédito.")
      .treat("Emitir la garantía", "Ministerio de Hacienda, banco agente", "Diez días")
      .asks("Elevar a Hacienda el pedido de garantía.")
      .log(2, "Se completó la carpeta de la garantía y se envió al banco.");
}

void tell_open_alerts(Obstacles& all) {
  all.alert({"A03/2,08"}, "Cotización de mobiliario por vencer", technical_administrative, 4, 4)
      .about("La cotización vence en días y el expediente aún no tiene dictamen.")
      .treat("Pedir prórroga de la oferta", "Compras, proveedor", "Esta semana");
  all.alert({"A03/2,03"}, "Perfil de personal sin visto bueno de Hacienda", coordination, 9, 18)
      .about("Sin visto bueno no se publica la convocatoria.")
      .asks("Hablar con Hacienda por el visto bueno del perfil.")
      .derive(6, "Hacienda responde a la Coordinación, no a la Gerencia.")
      .answer(4, decide, "Hablo con Hacienda el jueves y confirmo por nota.");
  all.alert({"A07/2,04"}, "Cabriadas del jardín de Paso Hondo sin fecha de entrega", technical_administrative, 5, -2)
      .about("El taller no confirma fecha y se atrasa el techo del cuarto jardín.")
      .treat("Visita al taller", "Inspección de obra", "Esta semana");
  all.alert({"A06/1,04"}, "Faltan 40 ha de semilla certificada para ensayo", financial, 14, -7)
      .about("La partida del ensayo no alcanza tras el aumento.")
      .log(12, "Se pidió una ampliación de la partida.")
      .derive(10, "La ampliación la pide la Coordinación.")
      .answer(4, ask_for_data, "Envíen el precio actualizado por bolsa y el saldo.");
  all.alert({"A04/3,02"}, "Permiso ambiental del acceso norte en revisión", legal, 12, -10)
      .about("El estudio de escurrimiento se presentó incompleto.")
      .log(11, "Se encargó el complemento del estudio.")
      .derive(9, "La autoridad ambiental pide firma del Ministerio.")
      .derive(7, "El plazo del permiso corre contra la obra.")
      .pause(5, "La consultora entrega el complemento en tres semanas.", 16);
  all.alert({"A04/4,02"}, "Traza de la línea compartida con la de 132 kV", coordination, 3, 19)
      .about("Las dos líneas pueden usar los mismos postes en 6 km.")
      .asks("Acordar con Energía la traza común.");
  all.alert({"A08/2,04"}, "Renuncia de dos analistas del proveedor", external, 7, 11)
      .about("El equipo de migración queda con tres personas.")
      .derive(4, "El contrato prevé sanción que aplica la Coordinación.")
      .derive(3, "Se pide al Ministerio exigir el reemplazo.")
      .answer(1, delegate, "La Dirección de Sistemas exige el reemplazo por escrito y lo informa en 48 horas.");
  all.alert({"A10/2,03"}, "Pronóstico de lluvias sobre el tramo norte", external, 8, 21)
      .about("Se esperan 120 mm en diez días sobre la traza.")
      .treat("Adelantar alcantarillas y mover equipos", "Consorcios camineros", "Antes del fin de semana");
  all.alert({"A11/3,02"}, "Concurso de cargos sin jurado completo", political, 5, 30)
      .about("Dos especialidades no tienen jurado designado.")
      .derive(3, "La designación la firma el Ministerio.");
  all.alert({"A15/3,01"}, "Demora del astillero en el transformador", external, 10, 35)
      .about("El embarque puede correrse otra quincena.")
      .log(8, "El agente de cargas confirmó espacio en el segundo buque.")
      .derive(5, "Se necesita gestión ante la aseguradora.")
      .derive(3, "La multa contractual la decide el Ministerio.", "Definir si se aplica la multa o se acepta el segundo embarque.");
  all.alert({"A19/2,04"}, "Cemento con entrega a cupo", external, 2, 25).about("La fábrica entrega el 70 % de lo pedido.");
  all.alert({"A20/2,03"}, "Perforista con equipo en reparación", technical_administrative, 4, 15)
      .about("Uno de los dos equipos estará detenido diez días.")
      .log(3, "Se pidió un equipo prestado a Vialidad.");
  all.alert({"A05/2,03"}, "Tres edificios sin enlace", coordination, 15, 8)
      .about("Las delegaciones de tres localidades no pueden abrir sin enlace.")
      .log(13, "Se relevó un enlace provisorio por radio.")
      .derive(11, "La red es de otro organismo.")
      .give_back(9, "Coticen el enlace por radio y vuelvan con el costo.")
      .derive(5, "Cotizado: 14 millones por los tres enlaces.", "Autorizar los enlaces por radio con cargo a la meta.")
      .answer(3, decide, "Autorizado. Se imputa a la partida de equipamiento.");
}

}  // namespace timon::world
