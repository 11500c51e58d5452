#include "world/meeting_rows.hpp"

namespace timon::world {

std::vector<DispatchRow> dispatch_rows() {
  return {{"MOS", "Despacho de Obras", {1, 3, 5, 7, 9, 11}}, {"MED", "Despacho de Educación", {2, 4, 6, 8, 10, 12}}, {"MSA", "Despacho de Salud", {1, 4, 7, 10, 13}}};
}

std::vector<DecisionRow> decision_rows() {
  using enum Fate;
  return {
      // Overdue: one that climbed by silence, one that is about to.
      {4, "", "Publicar el pliego de la línea de alta tensión", "A15", "minister", in_progress, -10, "El pliego volvió de Legales con observaciones."},
      {3, "MOS", "Entregar los planos conforme a obra del desagüe", "A01", "manager", pending, -3},
      // Open, in time.
      {1, "", "Entregar la titularidad de los tres inmuebles restantes", "A03", "manager", in_progress, 4, "Se pidieron los informes de dominio."},
      {1, "", "Convocar a Fiscalía por la permuta del terreno", "A02", "coordinator", pending, 6},
      {1, "", "Reasignar dos cuadrillas al tramo más atrasado", "A10", "manager", in_progress, 14, "Una cuadrilla ya trabaja en el tramo."},
      {1, "", "Informar el cronograma de compras del parque industrial", "A04", "manager", in_progress, 9, "Hacienda confirmó la partida."},
      {1, "MOS", "Acordar con los municipios el corte de calles", "A01", "manager", in_progress, 7, "Dos municipios firmaron."},
      {1, "MSA", "Presentar el plan de capacitación de los hospitales", "A08", "manager", in_progress, 12, "El plan está en revisión."},
      {1, "MSA", "Definir el equipamiento de la guardia", "A11", "manager", pending, 19},
      {2, "", "Publicar la guía de la ventanilla única", "A29", "manager", in_progress, 5, "La guía está diagramada."},
      {2, "", "Proponer fechas para la entrega de escrituras", "A09", "manager", pending, 11},
      {2, "MED", "Presentar el cronograma de aperturas de jardines", "A07", "manager", pending, 21},
      {2, "MED", "Cotejar el padrón del boleto con las escuelas", "A16", "manager", in_progress, 8, "Se cotejaron 18 municipios."},
      {3, "", "Completar el inventario de caminos con alcantarilla", "A10", "manager", in_progress, 16, "Se relevó la mitad."},
      {3, "", "Presentar el convenio con los viveros", "A06", "manager", pending, 13},
      // Done: they wait for the chair.
      {1, "", "Informar a los municipios el calendario de operativos", "A05", "manager", done, 3, "Se envió la nota a los 26 municipios."},
      {1, "MOS", "Remitir el certificado de la planta", "A02", "manager", done, 4, "Entró a Contaduría."},
      {2, "", "Cargar las parcelas observadas", "A18", "manager", done, 9, "Se cargaron las 340."},
      {2, "MED", "Nombrar a la directora de la escuela técnica", "A22", "minister", done, 10, "Se firmó la designación."},
      // Cancelled, with their reason.
      {4, "", "Comprar un grupo electrógeno para el hospital", "A11", "manager", cancelled, 10, "Lo provee la contratista según el pliego."},
      {7, "", "Alquilar una sede transitoria en la capital", "A03", "coordinator", cancelled, 12, "Se cedió un edificio propio."},
      {10, "MSA", "Contratar un relevamiento externo", "A12", "manager", cancelled, 9, "Lo hizo el equipo del ministerio."},
      // Verified.
      {3, "", "Firmar el convenio con catorce municipios", "A05", "minister", verified, 7, "Firmado."},
      {3, "MOS", "Elevar el proyecto de ampliación de la red", "A20", "manager", verified, 6, "Elevado."},
      {4, "", "Aprobar el esquema de oralidad de familia", "A26", "coordinator", verified, 9, "Aprobado por acordada."},
      {4, "MED", "Completar las comisiones evaluadoras", "A07", "coordinator", verified, 8, "Completas."},
      {4, "MSA", "Publicar el calendario de vacunación", "A21", "manager", verified, 5, "Publicado."},
      {5, "", "Resolver la observación de Contaduría", "A17", "manager", verified, 8, "Resuelta."},
      {5, "", "Relevar las oficinas de la carta de servicios", "A28", "manager", verified, 9, "Relevadas 40."},
      {5, "MOS", "Habilitar el desvío en la ruta", "A10", "manager", verified, 4, "Habilitado."},
      {6, "", "Acordar la compra conjunta de insumos", "A25", "manager", verified, 10, "Acordada con cuatro consorcios."},
      {6, "MED", "Enviar a Legales el pliego de los jardines", "A07", "manager", verified, 5, "Enviado."},
      {7, "", "Designar enlaces de los ocho ministerios", "A17", "coordinator", verified, 7, "Designados."},
      {7, "MOS", "Rectificar el presupuesto de la planta", "A02", "manager", verified, 9, "Rectificado."},
      {7, "MSA", "Reponer los equipos de cuatro hospitales", "A08", "manager", verified, 11, "Repuestos."},
      {8, "", "Fijar el circuito de firmas del expediente", "A14", "manager", verified, 9, "Fijado."},
      {8, "MED", "Publicar la nómina de escuelas alcanzadas", "A16", "manager", verified, 6, "Publicada."},
      {9, "", "Cerrar el convenio de trazabilidad", "A27", "manager", verified, 10, "Cerrado."},
      {9, "MOS", "Resolver la servidumbre de paso", "A20", "manager", verified, 12, "Resuelta."},
      {10, "", "Presentar el mapa de riesgo de las reservas", "A24", "manager", verified, 8, "Presentado."},
      {10, "MED", "Definir el equipamiento de los talleres", "A22", "manager", verified, 9, "Definido."},
      {11, "", "Acordar la tasa del fondo de garantía", "A23", "manager", verified, 7, "Acordada con el banco."},
      {11, "MOS", "Presentar la curva de inversión", "A01", "manager", verified, 6, "Presentada."},
      {12, "", "Definir los lotes de la primera entrega", "A19", "manager", verified, 10, "Definidos."},
      {12, "MED", "Confirmar los inmuebles de dos centros", "A03", "manager", verified, 9, "Confirmados."},
      {13, "", "Reunir a los equipos de primera infancia", "A13", "manager", verified, 5, "Reunidos."},
      {14, "", "Ratificar las metas prioritarias del año", "A14", "minister", verified, 6, "Ratificadas."},
  };
}

}  // namespace timon::world
