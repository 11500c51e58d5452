#include "world/obstacle_rows.hpp"

namespace timon::world {

using enum ObstacleType;
using enum AnswerVerb;

void tell_closed_restrictions(Obstacles& all) {
  all.restriction({"A05/2,01"}, "Sede de la delegación de Puerto Sauce sin título", legal, 290)
      .blocks()
      .about("El edificio cedido no tiene título inscripto y el seguro no lo cubre.")
      .asks("Autorizar el comodato municipal.")
      .derive(287, "El comodato lo firma el Ministerio.")
      .log(286, "El municipio ofreció un comodato por diez años.")
      .resolve(280, "Se cerró con un comodato municipal y cláusula de titularidad.");
  all.restriction({"A29/1,02"}, "Dos organismos no aceptan la declaración jurada", coordination, 425)
      .blocks()
      .about("Bromatología y Bomberos piden inspección previa.")
      .derive(421, "Son de otros ministerios.")
      .derive(419, "Requiere acuerdo de dos ministros.")
      .answer(416, decide, "Inspección posterior dentro de los 30 días.")
      .resolve(410, "Los dos organismos firmaron el protocolo de inspección posterior.");
  all.restriction({"A29/2,03"}, "El banco no homologa el pago en línea", external, 212)
      .blocks()
      .about("La homologación depende de una versión que el banco aún no publicó.")
      .log(210, "El banco dio fecha para la versión.")
      .derive(208, "Se pide gestión de la Coordinación.")
      .resolve(205, "El banco habilitó un ambiente de prueba y homologó en una semana.");
  all.restriction({"A02/2,01"}, "Cañería retenida en aduana", external, 95)
      .blocks()
      .about("Falta un certificado de origen.")
      .derive(91, "El trámite lo firma el Ministerio.")
      .derive(89, "Excede a la Coordinación.")
      .resolve(84, "Se presentó el certificado digital y se liberó la carga.");
  all.restriction({"A01/2,03"}, "Bomba de repuesto fuera de especificación", technical_administrative, 78)
      .blocks()
      .about("La bomba recibida no alcanza el caudal pedido.")
      .log(76, "Se notificó al proveedor.")
      .resolve(73, "El proveedor la reemplazó a su costo.");
  all.restriction({"A04/2,02"}, "Cordón cuneta observado por la inspección", technical_administrative, 75)
      .blocks()
      .about("Tres cuadras con pendiente invertida.")
      .log(74, "La contratista aceptó rehacer dos cuadras.")
      .derive(71, "Sin acuerdo por la tercera.")
      .resolve(68, "Rehecho y recibido; el costo quedó a cargo de la contratista.");
  all.restriction({"A07/2,01"}, "Gas sin conexión en dos jardines", coordination, 60)
      .blocks()
      .about("La distribuidora pide una planta reductora.")
      .derive(56, "Requiere convenio con la distribuidora.")
      .derive(54, "El convenio lo firma el Ministerio.")
      .answer(52, decide, "Se firma el convenio por los dos jardines.")
      .resolve(45, "La distribuidora conectó los dos jardines.");
  all.restriction({"A08/2,02"}, "Servidores sin espacio para las imágenes", technical_administrative, 52)
      .blocks()
      .about("Las imágenes ocupan el doble de lo previsto.")
      .log(51, "Se liberó espacio de pruebas.")
      .resolve(47, "Se amplió el almacenamiento con la partida de equipos.");
  all.restriction({"A09/2,02"}, "Falta de papel de seguridad para escrituras", financial, 70)
      .blocks()
      .about("El proveedor único entregó la mitad.")
      .derive(66, "La compra por excepción la autoriza la Coordinación.")
      .resolve(64, "Compra por excepción autorizada; entrega en cinco días.");
  all.restriction({"A10/2,02"}, "Cantera cerrada por vencimiento del permiso minero", legal, 88)
      .blocks()
      .about("El permiso venció y la renovación lleva 90 días.")
      .log(86, "Se presentó la renovación.")
      .reserved(85, "El vecino lindero amenaza con un amparo si no se riega el camino.")
      .derive(84, "La autoridad minera es de otro ministerio.")
      .derive(82, "No hubo respuesta.")
      .derive(79, "Se pide al Comité una prórroga del permiso.")
      .answer(77, decide, "Prórroga por 120 días con plan de riego del camino.")
      .resolve(74, "Permiso prorrogado; la cantera retomó la entrega.");
  all.restriction({"A11/2,02"}, "Vidrios de fachada sin ensayo de seguridad", technical_administrative, 76)
      .blocks()
      .about("Falta el ensayo de impacto.")
      .resolve(72, "Ensayo presentado y aprobado.");
  all.restriction({"A13/2,03"}, "Concurso impugnado en cuatro cargos", legal, 48)
      .blocks()
      .about("Cuatro postulantes impugnaron el orden de mérito.")
      .log(46, "Se pidió informe al jurado.")
      .derive(44, "Resuelve la Asesoría del Ministerio.")
      .resolve(42, "Asesoría rechazó tres impugnaciones y se repitió un examen.");
  all.restriction({"A14/2,03"}, "Dos ministerios sin firmantes designados", political, 80)
      .blocks()
      .about("Sin firmantes no se habilita el expediente.")
      .derive(76, "Son otros ministerios.")
      .resolve(68, "Los dos ministerios designaron firmantes tras el Comité.");
  all.restriction({"A16/2,03"}, "Tres empresas piden actualizar la tarifa", financial, 84)
      .blocks()
      .about("Las empresas no firman con la tarifa vigente.")
      .derive(80, "La tarifa la fija otra área.")
      .derive(78, "Acuerdo con Hacienda.")
      .resolve(74, "Fórmula de actualización trimestral acordada.");
  all.restriction({"A18/2,03"}, "Imágenes con error de georreferencia", technical_administrative, 64)
      .blocks()
      .about("Dos ciudades con 1,4 m de corrimiento.")
      .log(62, "Se midieron 30 puntos de control.")
      .resolve(59, "El proveedor reprocesó las dos ciudades sin cargo.");
  all.restriction({"A19/2,03"}, "Terreno ocupado en el barrio norte", social, 55)
      .blocks()
      .about("Once familias ocupan el sector donde van 40 viviendas.")
      .log(54, "Desarrollo Social relevó a las familias.")
      .reserved(53, "Dos de las familias tienen causa penal abierta; se evita el desalojo.")
      .derive(51, "Requiere acuerdo con Desarrollo Social.")
      .derive(49, "Requiere lotes alternativos.")
      .answer(45, decide, "Once lotes con servicios en el barrio vecino.")
      .resolve(38, "Las once familias se mudaron a lotes con servicios.");
  all.restriction({"A20/2,01"}, "Napa con arsénico en dos parajes", technical_administrative, 62)
      .blocks()
      .about("El análisis supera el límite.")
      .log(61, "Se analizó una segunda napa a 90 m.")
      .resolve(57, "Se perforó a 90 m; análisis dentro de norma.");
  all.restriction({"A22/2,01"}, "Oferta única por encima del presupuesto", financial, 82)
      .blocks()
      .about("La oferta supera en 22 % el presupuesto oficial.")
      .derive(78, "La adjudicación la decide el Ministerio.")
      .derive(77, "Se pide autorización.")
      .answer(74, reject, "No se adjudica con ese precio; se abre mejora de oferta.")
      .resolve(72, "La mejora de oferta quedó en 6 % y se adjudicó.");
  all.restriction({"A25/2,02"}, "Productores sin factura electrónica", informative_communicational, 36)
      .blocks()
      .about("60 productores no pueden cobrar.")
      .log(35, "Se pidió ayuda a la agencia de recaudación.")
      .resolve(31, "Jornada de alta masiva: 57 productores facturan.");
  all.restriction({"A15/2,01"}, "Impugnación de la adjudicación", legal, 62)
      .blocks()
      .about("El segundo oferente impugnó.")
      .derive(58, "Dictamina la Asesoría del Ministerio.")
      .derive(57, "El acto lo firma el Ministerio.")
      .resolve(53, "Impugnación rechazada con dictamen; contrato firmado.");
  all.restriction({"A12/2,02"}, "Farmacias sin lector de código", technical_administrative, 66)
      .about("Catorce farmacias sin lector.")
      .discard(63, "Las farmacias leen con el teléfono: no hace falta el lector.");
}

}  // namespace timon::world
