#include "world/strategy_rows.hpp"

namespace timon::world {

using enum LinkStrength;
using enum RiskGrade;

namespace {

constexpr auto kPerson = StakeholderKind::person;
constexpr auto kInstitution = StakeholderKind::institution;

StrategyRow service_centres() {
  return {
      .goal = "A03",
      .towards_conflict =
          "Las delegaciones de la capital pierden trámites y personal: se acordó que nadie cambia de ciudad sin su consentimiento y que cada centro toma operadores de su zona. "
          "Los municipios que no tienen centro entran por el portal. Hacienda acompaña si la partida no crece: los alquileres que se dejan pagan el mantenimiento.",
      .results = {{"88 de cada 100 trámites se resuelven sólo en la capital",
                   Situation::present,
                   {{"mesa de entradas en la capital", 1}, {"delegaciones con atención parcial", 3}}},
                  {"6 de cada 10 trámites resueltos sin viajar a la capital", Situation::expected, {{"centros de atención habilitados", 8}, {"portal de servicios", 1}}},
                  {"El trámite docente más largo baja de 60 a 20 días", Situation::expected, {{"procesos rediseñados", 32, "", false}, {"operadores capacitados", 50}}}},
      .actors = {{"Ministerio de Hacienda", kInstitution, "Aprueba la partida y los cargos", Stance::neutral, Influence::high,
                  "Mostrar el ahorro en alquileres antes de pedir cada cargo; reunión quincenal con Presupuesto."},
                 {"Secretaría General de la Gobernación", kInstitution, "Da conformidad a las localizaciones", Stance::favour, Influence::high,
                  "Llevar el anexo completo, con tres alternativas por cabecera.", "3,02"},
                 {"Gremio de personal administrativo", kInstitution, "Representa a las delegaciones de la capital", Stance::against, Influence::medium,
                  "Mesa mensual; acta que asegura que los traslados son voluntarios."},
                 {"Intendencia de Laguna Grande", kInstitution, "Cede el inmueble del centro", Stance::favour, Influence::medium, "Convenio de comodato por diez años.", "3,02"},
                 {"Dirección de Catastro", kInstitution, "Informa la titularidad de los inmuebles", Stance::favour, Influence::low, "Pedir los ocho informes juntos.", "",
                  "Reformulación del objetivo específico"}},
      .chain = {{"Ministerio de Educación", "Decreto y partida", strong, "El decreto está firmado y la partida asignada."},
                {"Secretaría General de la Gobernación", "Localizaciones aprobadas", weak, "El anexo espera conformidad desde hace semanas; nadie tiene plazo para darla."},
                {"Dirección de Arquitectura", "Inmuebles adecuados", adequate, "Dos cuadrillas para ocho sedes: alcanza si no empiezan todas juntas."},
                {"Proveedores de equipamiento", "Sedes equipadas", adequate, "Licitación en curso con tres oferentes."},
                {"Operadores de cada centro", "Trámites resueltos en el lugar", LinkStrength::unknown, ""},
                {"Docentes y familias", "Dejan de viajar a la capital"}},
      .risks = {{"El proveedor del portal deja el contrato antes de la puesta en marcha", low, high, "Código y datos en el servidor de la Provincia desde el primer mes."},
                {"Los operadores seleccionados no aceptan residir en la cabecera", medium, medium, "Lista de suplentes por localidad y viáticos el primer trimestre."},
                {"Cambio de intendente que retira el inmueble cedido", low, medium, "Comodato inscripto antes de invertir.", RiskState::gone, 25,
                 "Los comodatos de Laguna Grande y Monte Alto quedaron inscriptos."}},
      .first = PresentationOutcome::to_correct,
      .corrections = "Decir qué pasa con el personal de la capital y con qué partida se mantiene cada centro.",
      .lessons = {{30, LessonType::legal, "Inmuebles", "Pedir la titularidad a Catastro antes de proponer una localización: tres de catorce no estaban a nombre del municipio."}}};
}

StrategyRow clinical_records() {
  return {.goal = "A08",
          .towards_conflict =
              "Parte de los médicos teme más pantalla y menos paciente. Cada hospital elige dos referentes de guardia que prueban primero; sin su visto bueno no se avanza.",
          .results = {{"Cada derivación repite estudios", Situation::present, {{"hospitales con historia electrónica parcial", 2}}},
                      {"Cuatro de cada cinco consultas quedan en la historia electrónica", Situation::expected, {{"hospitales en línea", 14}, {"agentes capacitados", 2000}}},
                      {"El turno se pide sin hacer fila", Situation::expected, {{"hospitales con turnos en línea", 14}}}},
          .actors = {{"Colegio Médico", kInstitution, "Opina sobre el registro de la consulta", Stance::neutral, Influence::high, "Participa en la norma de datos clínicos."},
                     {"Dirección del Hospital Central", kInstitution, "Migra el archivo más grande", Stance::against, Influence::high,
                      "Migración de noche y con personal de refuerzo; informe semanal a la dirección.", "2,03"},
                     {"Dirección Provincial de Energía", kInstitution, "Asegura la alimentación de los enlaces", Stance::favour, Influence::medium, "", "3,03"}},
          .chain = {{"Ministerio de Salud Pública", "Norma y sistema", strong, "Norma aprobada y contrato vigente."},
                    {"Empresa adjudicada", "Sistema instalado en cada hospital", adequate, "Cumple con una semana de demora en promedio."},
                    {"Redes internas de los hospitales", "Señal en cada consultorio", weak, "En seis hospitales la red tiene más de quince años."},
                    {"Guardias y consultorios", "Consulta registrada", adequate, "Los referentes ya capacitan a sus pares."},
                    {"Pacientes", "No repiten estudios"}},
          .risks = {{"Corte prolongado de energía en un hospital del interior", medium, high, "Modo sin conexión por doce horas y equipos en los dos hospitales más lejanos."},
                    {"Fuga de datos de pacientes", low, high, "Auditoría externa antes de sumar el décimo hospital."}},
          .lessons = {{44, LessonType::people, "Capacitación", "Capacitar en el turno de noche: los cursos de día dejan afuera a la mitad de enfermería."}}};
}

StrategyRow early_childhood() {
  return {.goal = "A13",
          .towards_conflict = "Los municipios temen quedarse con el gasto de los equipos. El convenio dice quién paga cada cargo y hasta cuándo.",
          .results = {{"Todo niño de los centros con control de crecimiento al día", Situation::expected, {{"centros con equipo de cinco profesionales", 60}}}},
          .actors = {{"Foro de intendentes", kInstitution, "Firma los convenios", Stance::neutral, Influence::high, "Convenio único, con el gasto por año a la vista."},
                     {"Ministerio de Salud Pública", kInstitution, "Aporta pediatras", Stance::favour, Influence::medium, ""}},
          .chain = {{"Ministerio de Desarrollo Social", "Convenio y fondos", adequate, "Los fondos salen por trimestre."},
                    {"Municipios", "Centro abierto y limpio", weak, "Once centros comparten edificio y no tienen horario propio."},
                    {"Equipo de cada centro", "Control y acompañamiento", adequate, ""},
                    {"Familias", "Llevan al niño cada mes"}},
          .risks = {{"Renuncia de profesionales en las localidades más lejanas", high, medium, "Plus por zona y rotación cada dos años."}}};
}

StrategyRow student_fare() {
  return {.goal = "A16",
          .towards_conflict = "Las empresas de transporte piden tarifa completa; se paga por viaje validado y se adelanta el primer mes.",
          .results = {{"48.000 alumnos viajan gratis todos los días de clase", Situation::expected, {{"municipios con convenio", 40}, {"tarjetas entregadas", 48000}}}},
          .actors = {{"Cámara de transporte de pasajeros", kInstitution, "Presta el servicio", Stance::against, Influence::high, "Pago a quince días contra viajes validados."},
                     {"Referente de la Cámara en el interior", kPerson, "Reúne a las empresas chicas", Stance::favour, Influence::medium, "Visita mensual."}},
          .lessons = {{70, LessonType::coordination, "Convenios", "Un solo modelo de convenio para los 40 municipios ahorró cuatro meses de idas y vueltas."}}};
}

}  // namespace

std::vector<StrategyRow> strategies_of_services() { return {service_centres(), clinical_records(), early_childhood(), student_fare()}; }

StrategyRow strategy_of_the_finished() {
  return {.goal = "A29",
          .towards_conflict = "Los organismos que cobran tasas propias temían perderlas: se garantizó el mismo ingreso por dos años.",
          .results = {{"74 días de trámite en promedio", Situation::present, {{"mostradores que visitar", 7}}},
                      {"Habilitación en nueve días corridos", Situation::expected, {{"ventanilla en línea", 1}, {"municipios adheridos", 12}, {"agentes capacitados", 60}}}},
          .actors = {{"Ministerio de Gobierno y Justicia", kInstitution, "Deroga requisitos repetidos", Stance::favour, Influence::high, ""},
                     {"Banco de la Provincia", kInstitution, "Cobra las tasas en línea", Stance::neutral, Influence::medium,
                      "Homologación con un calendario firmado por las dos partes."}},
          .chain = {{"Siete organismos", "Requisitos unificados", strong, "La guía común los obliga por decreto."},
                    {"Dirección de Comercio", "Ventanilla atendida", strong, ""},
                    {"Municipios", "Inspección en plazo", adequate, ""},
                    {"Comerciantes", "Abren en nueve días"}},
          .lessons = {{14, LessonType::planning, "Pruebas", "Probar primero en tres municipios distintos entre sí: lo que falló en el más chico habría parado a los doce."},
                      {14, LessonType::procurement, "Equipamiento", "No comprar tótems antes de medir el uso: nueve de cada diez trámites se hicieron desde el teléfono."},
                      {13, LessonType::coordination, "Organismos", "Garantizar por dos años el ingreso de las tasas destrabó a los organismos que se oponían."},
                      {13, LessonType::money, "Cobro en línea", "Pedir la homologación del banco al empezar: llevó un mes más que el sistema."}}};
}

ClosingReview review_of_the_finished() {
  return {.went_well = "Empezar por la guía de requisitos y recién después por el sistema. Probar en tres municipios antes de extender a doce.",
          .went_badly = "Se compraron doce tótems que casi nadie usa. El pago en línea llegó tarde porque la homologación del banco se pidió al final.",
          .helped = "El decreto firmado por los siete organismos el mismo día y un gerente con dedicación completa.",
          .stop_doing = "Comprar equipamiento antes de medir el uso. Capacitar a los agentes con el sistema a medio terminar."};
}

}  // namespace timon::world
