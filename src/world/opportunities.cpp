#include "world/obstacle_rows.hpp"

namespace timon::world {

using enum ValuationVerb;

std::vector<OpportunityRow> all_opportunities() {
  auto const head = std::string{"Jefatura de Gobierno"};
  return {
      {.goal = "A29", .milestone = "4,03", .title = "Entrega de la ventanilla única a doce municipios", .on = -20, .proposed = 40, .place = "Centro de Convenciones, Capital", .authority = head, .message = "Habilitar un comercio lleva nueve días.",
       .words = {{38, advance, "Lista para mostrar."}, {35, advance, "Con los doce intendentes."}, {31, advance, "Va a la agenda."}, {28, advance, "Confirmada."}, {12, advance, "Realizada, con 180 comerciantes."}}},
      {.goal = "A19", .milestone = "2,03", .title = "Entrega de llaves a 220 familias en Villa Horizonte", .on = -31, .proposed = 45, .place = "Barrio Los Álamos, Villa Horizonte", .authority = head, .message = "Una casa con todos los servicios.",
       .words = {{43, advance, "Viviendas con final de obra."}, {41, advance, "Acompañar con el Instituto."}, {38, advance, "Propuesta."}, {35, advance, "En agenda."}, {19, advance, "Realizada."}}},
      {.goal = "A13", .milestone = "2,04", .title = "Apertura del centro de primera infancia de Dos Lomas", .on = 2, .proposed = 18, .place = "Centro Semillas, Dos Lomas", .authority = head, .message = "Cinco profesionales para 90 niños.",
       .words = {{16, advance, "Equipo completo."}, {14, advance, "Buena repercusión local."}, {10, advance, "El Comité la propone."}, {7, advance, "Confirmada por Ceremonial."}}},
      {.goal = "A16", .milestone = "3,03", .title = "Entrega de la tarjeta estudiantil número 40.000", .on = 4, .proposed = 12, .place = "Escuela secundaria 12, Los Ceibos", .authority = "Ministra de Educación", .message = "Viajar a la escuela no cuesta.",
       .words = {{10, advance, "Tarjetas impresas."}, {8, advance, "Con alumnos y familias."}, {5, advance, "Propuesta para la agenda."}}},
      {.goal = "A20", .milestone = "2,03", .title = "Primera canilla de agua segura en el paraje El Algarrobal", .on = 7, .proposed = 10, .place = "Escuela rural 214, Paso Hondo", .authority = head, .message = "Agua segura en la escuela y en 38 casas.",
       .words = {{8, advance, "La perforación dio buen caudal."}, {5, advance, "Coordinar con Desarrollo Social."}}},
      {.goal = "A21", .milestone = "2,04", .title = "Jornada de vacunación en clubes de jubilados", .on = 9, .proposed = 6, .place = "Ocho clubes de la Capital", .authority = "Ministro de Salud Pública", .message = "Antes del frío, la vacuna.", .words = {{4, advance, "Hay dosis y equipos."}}},
      {.goal = "A03", .milestone = "5,04", .title = "Apertura del primer centro de atención del interior", .on = 20, .proposed = 8, .place = "Puerto Sauce", .authority = head, .message = "Los trámites de Educación, cerca de casa."},
      {.goal = "A24", .milestone = "2,03", .title = "Egreso de 45 brigadistas", .on = 33, .proposed = 5, .place = "Reserva Laguna Grande", .authority = "Ministro de Producción", .message = "90 brigadistas para cinco reservas.", .by_coordinator = false},
      {.goal = "A11", .milestone = "2,04", .title = "Recorrida por el nuevo hospital con la cooperadora", .on = 26, .proposed = 4, .place = "Obra del hospital, Laguna Grande", .authority = head, .message = "El hospital, ala por ala.", .by_coordinator = true},
      {.goal = "A14", .milestone = "2,04", .title = "Último expediente en papel", .on = 48, .proposed = 11, .place = "Archivo General, Capital", .authority = head, .message = "46 días menos de espera.", .words = {{9, advance, "Lista para anunciar."}, {6, advance, "Con los nueve ministerios."}}},
      {.goal = "A04", .milestone = "5,02", .title = "Firma de 15 adjudicaciones de lotes", .on = 40, .proposed = 14, .place = "Parque Industrial Santa Irene", .authority = head, .message = "Quince empresas nuevas.", .words = {{12, decline, "Conviene esperar a que el acceso norte tenga contrato."}}},
      {.goal = "A10", .milestone = "2,03", .title = "Inauguración del kilómetro 400", .on = 15, .proposed = 20, .place = "Colonia del Este", .authority = head, .message = "Camino firme para 64 escuelas.", .words = {{18, advance, "Fecha tentativa."}, {16, advance, "Con los consorcios."}, {13, decline, "El tramo vecino sigue atrasado; se propone más adelante."}}},
      {.goal = "A23", .milestone = "2,04", .title = "Garantía número 400 a una cooperativa textil", .on = 61, .proposed = 3, .place = "Los Ceibos", .authority = "Ministra de Industria, Trabajo y Comercio", .message = "Crédito para crecer.", .by_coordinator = true},
      {.goal = "A09", .milestone = "2,04", .title = "Entrega de 300 escrituras en el barrio Jardín", .on = 29, .proposed = 9, .place = "Barrio Jardín, Capital", .authority = head, .message = "La casa, también en los papeles.", .words = {{7, advance, "Escrituras inscriptas."}, {5, advance, "Sumar al Registro."}, {3, advance, "El Comité la propone."}}},
  };
}

}  // namespace timon::world
