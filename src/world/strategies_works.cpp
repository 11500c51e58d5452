#include "world/strategy_rows.hpp"

namespace timon::world {

using enum LinkStrength;
using enum RiskGrade;

namespace {

constexpr auto kPerson = StakeholderKind::person;
constexpr auto kInstitution = StakeholderKind::institution;

StrategyRow storm_drains() {
  return {.goal = "A01",
          .towards_conflict =
              "El corte de la avenida Norte enfrenta a comerciantes y obra: se trabaja por cuadras, con paso peatonal, y se avisa con diez días. La contratista no sigue sin "
              "redeterminación: Hacienda y Obras Hídricas acuerdan el índice en una mesa semanal.",
          .results = {{"1.900 viviendas bajo agua con 80 mm en una hora", Situation::present, {{"conductos de 1978", 11, "km"}}},
                      {"Ninguna vivienda anegada con lluvias de hasta 80 mm en una hora", Situation::expected, {{"conductos pluviales", 24, "km"}, {"estaciones de bombeo", 3}}}},
          .actors = {{"Ministerio de Hacienda", kInstitution, "Aprueba la redeterminación de precios", Stance::neutral, Influence::high, "Mesa semanal con el índice a la vista."},
                     {"Empresa contratista del frente norte", kInstitution, "Ejecuta el conducto principal", Stance::against, Influence::high,
                      "Ningún acuerdo de palabra: acta en cada reunión.", "2,01"},
                     {"Cámara de comercio de la avenida Norte", kInstitution, "Representa a los frentistas", Stance::against, Influence::medium,
                      "Corte por cuadras y cartel con la fecha de apertura."},
                     {"Presidenta de la vecinal Sur", kPerson, "Avisa de obstrucciones", Stance::favour, Influence::low, "Recorrida mensual con la inspección."}},
          .chain = {{"Obras Hídricas", "Proyecto y certificados", adequate, "Los certificados salen con tres semanas de demora."},
                    {"Hacienda", "Pago de certificados", weak, "La redeterminación no tiene índice acordado y el certificado 7 está impago."},
                    {"Contratista", "Conductos terminados", weak, "Paró el frente norte hasta cobrar."},
                    {"Municipios", "Limpieza y mantenimiento", adequate, "Plan acordado; faltan cuadrillas capacitadas."},
                    {"1.900 familias", "No se inundan"}},
          .risks = {{"Lluvia extraordinaria con zanjas abiertas", medium, high, "Bombas de guardia en el obrador y cierre de zanjas antes de cada alerta."},
                    {"Hallazgo de un caño de gas sin plano", high, medium, "Cateo manual cada 20 metros en el casco viejo.", RiskState::happened, 18,
                     "Apareció un ramal de 1964 en Mitre al 400; la distribuidora lo desvió en cuatro días."}},
          .first = PresentationOutcome::to_correct,
          .corrections = "Agregar quién mantiene los conductos después de la recepción.",
          .lessons = {{15, LessonType::technical, "Interferencias", "Catear a mano el casco viejo: los planos de la distribuidora terminan en 1975."}}};
}

StrategyRow sewage_plant() {
  return {.goal = "A02",
          .towards_conflict = "El Concejo une la permuta del terreno a otras obras. Se lleva un acuerdo único con fechas, firmado por la Provincia y la ciudad.",
          .results = {{"31.000 personas vuelcan al río sin tratar", Situation::present, {{"laguna colmada de 1986", 1}}},
                      {"El vuelco cumple la norma en las doce muestras del año", Situation::expected, {{"capacidad de la planta", 6200, "m³ por día"}, {"colectores", 14, "km"}}}},
          .actors = {{"Concejo Deliberante de Puerto Sauce", kInstitution, "Aprueba la permuta", Stance::neutral, Influence::high, "Acuerdo único con fechas.", "1,03"},
                     {"Fiscalía de Estado", kInstitution, "Dictamina sobre la permuta", Stance::neutral, Influence::high, "Pedido conjunto con Asesoría Legal.", "",
                      "Permuta del terreno de la planta sin dictamen"},
                     {"Universidad provincial", kInstitution, "Mide la calidad del río", Stance::favour, Influence::medium, ""}},
          .chain = {{"Fiscalía y Concejo", "Terreno a nombre de la Provincia", weak, "Sin dictamen la ordenanza no se trata."},
                    {"Contratista", "Planta construida", LinkStrength::unknown, ""},
                    {"Ente regulador", "Tarifa que paga la operación", strong, "Acordada."},
                    {"Operadores", "Agua tratada", LinkStrength::unknown, ""},
                    {"El río y sus vecinos", "Vuelco dentro de la norma"}},
          .risks = {{"Crecida que cubra el acceso a la obra", medium, medium, "Terraplén de acceso antes de la obra civil."},
                    {"Impugnación de la audiencia ambiental", low, high, "Actas y grabación publicadas el mismo día."}}};
}

StrategyRow kindergartens() {
  return {.goal = "A07",
          .towards_conflict = "Las localidades de la tercera tanda piden cambiar el orden. El orden sale de la cantidad de niños sin vacante y está publicado.",
          .results = {{"740 niños de cuatro y cinco años sin vacante", Situation::present},
                      {"Vacante en su localidad para todo niño de cuatro años", Situation::expected, {{"jardines de cuatro salas", 12}, {"cargos docentes", 96}}}},
          .actors = {{"Ministerio de Hacienda", kInstitution, "Crea los cargos", Stance::neutral, Influence::high, "Pedir los cargos con la obra al 50 %.", "3,02"},
                     {"Cooperadora escolar de Dos Lomas", kInstitution, "Cuida el terreno", Stance::favour, Influence::low, ""}},
          .chain = {{"Infraestructura Escolar", "Proyecto y licitación", strong, "Proyecto tipo aprobado."},
                    {"Contratistas", "Jardín terminado", adequate, "Una de las tres empresas viene atrasada."},
                    {"Hacienda y Educación", "Cargos creados y cubiertos", adequate, "El concurso lleva 70 días."},
                    {"Niñas y niños", "En sala"}},
          .risks = {{"Concurso docente desierto en localidades chicas", medium, high, "Vivienda docente en las dos más lejanas."}},
          .lessons = {{50, LessonType::procurement, "Mobiliario", "Comprar el mobiliario por tanda y no por jardín: bajó el precio un 18 % y llegó junto."}}};
}

StrategyRow rural_roads() {
  return {.goal = "A10",
          .towards_conflict = "Cada consorcio quiere su camino primero. El orden se fija con los consorcios en abril y se cumple aunque cambie el presidente.",
          .results = {{"Ningún paraje aislado más de un día", Situation::expected, {{"ripio", 640, "km"}, {"alcantarillas", 210}}}},
          .actors = {{"Federación de consorcios camineros", kInstitution, "Ejecuta la mitad de los tramos", Stance::favour, Influence::high, "Asamblea en abril."},
                     {"Dueños de campos linderos", kPerson, "Ceden franja para ensanche", Stance::against, Influence::medium, "Alambrado nuevo a cargo de la obra."}},
          .risks = {{"Otoño con más de 300 mm en un mes", medium, high, "Dos canteras con ripio acopiado fuera del bajo."}},
          .lessons = {{95, LessonType::territory, "Canteras", "Abrir una cantera a menos de 40 km de cada tramo: el flete era la mitad del costo."}}};
}

}  // namespace

std::vector<StrategyRow> strategies_of_works() { return {storm_drains(), sewage_plant(), kindergartens(), rural_roads()}; }

}  // namespace timon::world
