#include <array>

#include "world/rows.hpp"

namespace timon::world {
namespace {

using Texts = std::vector<std::string>;

Texts const& of(Matter matter, Phase phase) {
  static auto const texts = std::array<std::array<Texts, 3>, 5>{{
      // works
      {{{"Se firmó el acta de inicio y se entregó el terreno a la contratista.", "Se replanteó el sector y se instaló el obrador.", "El pliego está en revisión de Asesoría Legal.",
         "Se recibieron los ensayos de suelo; no hay observaciones.", "Se acordó con el municipio el corte de calles.", "Se pidió a Hacienda la reserva de la partida."},
        {"Se certificó el avance del mes; la cuadrilla trabaja en dos frentes.", "Se retomó tras cuatro días de lluvia. La inspección pidió reforzar el plantel.",
         "Llegó el material que faltaba y se colocó la mitad.", "Avanza según la curva. Sin observaciones de la inspección.", "Se hormigonó el último tramo; resta el fraguado.",
         "La contratista presentó el certificado; está en Contaduría.", "Se pidieron ensayos del hormigón; se esperan para la semana próxima."},
        {"Terminado y medido por la inspección. Se firmó el acta.", "Recepción sin observaciones; se envía el acta a la Unidad de Metas.",
         "Cumplido. Quedan detalles menores que no condicionan.", "Terminado. El certificado final entró a Contaduría."}}},
      // systems
      {{{"Se relevó el proceso actual con las áreas.", "Se definió el alcance y se pidió presupuesto.", "El expediente de compra tiene número y está en Legales.",
         "Se nombró el equipo y se acordó el calendario.", "Se pidió acceso a las bases del organismo."},
        {"Se probó con usuarios; quedan seis ajustes.", "Se corrigieron los ajustes de la prueba anterior.", "Se cargaron los datos del mes y se cotejaron por muestreo.",
         "El proveedor entregó la versión; se prueba esta semana.", "Se capacitó al segundo grupo. Faltan dos áreas.", "Se instaló el equipamiento; falta el enlace de una sede.",
         "Sin novedades de fondo: se espera respuesta del proveedor."},
        {"En servicio desde el lunes, sin incidentes.", "Cumplido. Se publicó la guía para los usuarios.", "Terminado y aprobado por el área.",
         "Hecho. Se archivaron las actas de prueba."}}},
      // social
      {{{"Se acordó el listado con los municipios.", "Se reunió al equipo y se repartieron las localidades.", "Se publicó la convocatoria; cierra en diez días.",
         "Se pidió la partida y se reservaron los insumos.", "Se visitaron seis localidades para definir sedes."},
        {"Se trabajó en cuatro localidades; la asistencia superó lo previsto.", "Se entregó la mitad; el resto sale el jueves.",
         "Se completó el registro de la semana con las escuelas.", "Se sumaron dos equipos para recuperar lo atrasado.", "Sin dificultades. La próxima localidad está confirmada.",
         "Se cotejó el padrón: 3 % de casos por revisar."},
        {"Cumplido. Se remitió el listado de beneficiarios.", "Terminado; la evaluación de los equipos es buena.", "Se llegó al número previsto.",
         "Hecho. Se agradeció por nota a los municipios."}}},
      // rural
      {{{"Se inscribieron los productores y se visitaron los primeros campos.", "Se acordó el calendario con los consorcios.", "Se pidieron tres cotizaciones.",
         "Se relevaron los accesos y los mojones."},
        {"Se avanzó entre dos lluvias; la semana próxima se completa.", "Se visitaron once campos; nueve en condiciones.", "Llegó la segunda entrega de insumos.",
         "El pronóstico es bueno; se trabaja también el sábado.", "Se midió el avance con el equipo técnico.", "Sin novedades: campos con exceso de agua."},
        {"Cumplido y verificado en el campo.", "Terminado. Se enviaron fotos y coordenadas.", "Se llegó a lo previsto con tres días de margen.",
         "Hecho; los productores firmaron las planillas."}}},
      // legal
      {{{"El proyecto entró a Asesoría Legal.", "Se redactó la primera versión y se circuló.", "Se acordó el texto con las áreas.", "Se pidió dictamen a Fiscalía de Estado."},
        {"Dictamen favorable con dos observaciones de forma.", "Se respondieron las observaciones y volvió a la firma.",
         "Se reunió la mesa técnica; queda un artículo por acordar.", "Se trabajó con el segundo grupo según el cronograma.", "Se cotejaron los casos de la semana; sin rechazos.",
         "El organismo pidió una semana más para contestar."},
        {"Firmado y publicado.", "Cumplido. Se notificó a las partes.", "Aprobado sin cambios de fondo.", "Terminado; se archivó copia certificada."}}},
  }};
  return texts[static_cast<std::size_t>(matter)][static_cast<std::size_t>(phase)];
}

Texts const& reports_of(Matter matter) {
  static auto const texts = std::array<Texts, 5>{{
      {"La obra avanza y los certificados están al día.", "Mes con lluvias: se perdieron seis jornadas que se recuperan con un turno más.",
       "Se completó el tramo previsto. La atención está puesta en las compras del trimestre.", "Sin atrasos en la ruta crítica. Se reunió el comité de obra con los municipios.",
       "La inspección pidió reforzar el plantel; la contratista presentó su plan.", "Se certificó lo previsto y se pidió la partida del próximo período."},
      {"Se cumplió lo previsto y aumentó el uso.", "El proveedor atiende los ajustes pedidos; la mesa de ayuda resuelve nueve de cada diez consultas en el día.",
       "Mes de capacitación; las áreas piden más ejemplos.", "Se incorporó una dependencia y se cotejaron los datos por muestreo.",
       "Sin incidentes. Se prepara la próxima etapa con las áreas."},
      {"Los equipos trabajan en todas las localidades previstas.", "Buena respuesta de los municipios; se sumaron voluntarios.",
       "Se revisó el padrón y se corrigieron casos repetidos.", "La entrega llegó completa. Se ajustó el recorrido por el estado de los caminos.", "Mes según lo programado."},
      {"Mes seco: se avanzó más de lo previsto.", "Las lluvias frenaron el trabajo en los bajos.", "Los consorcios cumplieron con su parte.",
       "Se visitó la mitad de los campos y se corrigió el calendario."},
      {"Se acordaron los textos pendientes y se avanzó con las firmas.", "Mes de reuniones con los organismos; sin desacuerdos de fondo.",
       "Se cumplió lo programado y se publicaron los actos.", "Los tiempos de respuesta de los organismos mejoraron."},
  }};
  return texts[static_cast<std::size_t>(matter)];
}

}  // namespace

std::string const& progress_text(Matter matter, Phase phase, std::size_t number) {
  auto const& texts = of(matter, phase);
  return texts[number % texts.size()];
}

std::string const& report_text(Matter matter, std::size_t number) {
  auto const& texts = reports_of(matter);
  return texts[number % texts.size()];
}

}  // namespace timon::world
