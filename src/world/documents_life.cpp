#include "documents/document_actions.hpp"
#include "documents/evidence.hpp"
#include "platform/pdf/pdf.hpp"
#include "world/life.hpp"

namespace timon::world {
namespace {

/// A paper of the story: of a goal, or of one of its milestones. What begins with «https» is a link; a file's ending says what
/// is made of the text.
struct Row {
  char const* goal;
  char const* milestone;
  int days_ago;
  char const* title;
  char const* kind;
  char const* source;
  char const* file;
  Audience audience;
  char const* text;
};

constexpr auto kAll = Audience::goal_readers;

constexpr Row kRows[] = {
    {"A03", "", 229, "Decreto de creación de los centros de atención", "act", "Boletín Oficial", "https://boletin.rioclaro.example/decreto-412-2025", kAll, ""},
    {"A03", "2,02", 86, "Informe de los 16 procesos rediseñados", "evidence", "Dirección de Procesos", "informe_procesos.pdf", kAll,
     "Se rediseñaron 16 procesos y se aprobaron con las áreas que los usan. El tiempo medio de un trámite pasó de nueve días a tres. Quedan 16 procesos para la segunda etapa, que "
     "comienza con "
     "los de títulos y certificados."},
    {"A03", "3,01", 39, "Propuesta de inmuebles para los ocho centros", "study", "Gerencia de Descentralización", "propuesta_inmuebles.csv", kAll,
     "localidad;inmueble;metros;alquiler mensual\nPuerto Sauce;Ex sede del correo;240;1.150.000\nMonte Alto;Planta baja de la terminal;180;820.000\nLos Ceibos;Casa de la "
     "cooperativa;210;0\n"
     "Laguna Grande;Local municipal;195;0\n"},
    {"A03", "3,02", 6, "Tasación de dos inmuebles en negociación", "study", "Tribunal de Tasaciones", "tasacion_reservada.txt", Audience::institution,
     "Valor máximo recomendado para cada alquiler. Mientras la negociación esté abierta se lee solo en la institución a cargo.\n"},
    {"A03", "1,03", 3, "Resolución que asigna la partida", "act", "Ministerio de Hacienda", "resolucion_partida.pdf", kAll,
     "Se asignan 812 millones de pesos al Programa de Descentralización, con cargo al ejercicio vigente. Comuníquese, publíquese y archívese."},
    {"A07", "2,01", 51, "Actas de recepción provisoria de cinco jardines", "evidence", "Dirección de Arquitectura Escolar", "actas_recepcion.pdf", kAll,
     "Se reciben en forma provisoria las obras de los jardines 1, 2, 4, 5 y 6. Observaciones menores en cercos y veredas, con plazo de treinta días."},
    {"A07", "1,02", 338, "Contrato de la primera tanda", "contract", "Dirección de Arquitectura Escolar", "contrato_primera_tanda.pdf", Audience::institution,
     "Contrato de obra pública por ajuste alzado para cinco jardines de infantes nucleados."},
    {"A16", "3,02", 34, "Planilla de tarjetas entregadas por municipio", "evidence", "Unidad del Boleto Estudiantil", "tarjetas_por_municipio.csv", kAll,
     "municipio;entregadas;pendientes\nCapital;9.840;120\nPuerto Sauce;6.310;85\nMonte Alto;4.120;60\nLos Ceibos;3.870;44\n"},
    {"A01", "", 60, "Estudio hidráulico de las seis cuencas", "study", "Instituto del Agua", "https://agua.rioclaro.example/estudios/cuencas", kAll, ""},
};

std::string bytes_of(Row const& row, Time now) {
  auto const name = std::string{row.file};
  if (!name.ends_with(".pdf")) return row.text;
  auto paper = pdf::Document{.title = row.title, .head_left = row.source, .made_at = now};
  paper.add(pdf::Part::title, row.title);
  paper.add(pdf::Part::lead, row.source);
  paper.add(pdf::Part::paragraph, row.text);
  return pdf::written(paper);
}

documents::Content content_of(Row const& row, files::Shelf const* shelf, Time now) {
  auto const file = std::string{row.file};
  if (file.starts_with("https")) return {.link = file, .file = {}, .scan = {}, .note = {}};
  auto taken = accepted(shelf->take({.field = "file", .name = file, .type = "", .body = bytes_of(row, now)}), file);
  return {.link = {}, .file = std::move(taken.file), .scan = std::move(taken.scan), .note = {}};
}

void bring(Life& life, Row const& row, files::Shelf const* shelf) {
  auto const goal = goals::find_visible(life.console(), life.goals.at(row.goal)).value();
  auto work = life.as(goal.leader);
  auto draft = Document{.goal = goal.id, .title = row.title, .kind = row.kind, .source = row.source, .dated_on = work.today, .audience = row.audience};
  if (*row.milestone) draft.milestone = life.milestones.at(std::string{row.goal} + "/" + row.milestone);
  accepted(documents::add_document(work, draft, {}, content_of(row, shelf, work.now)), row.title);
}

/// The institution's coordinator asks to see what is declared done.
void demand(Life& life, char const* goal) {
  auto const found = goals::find_visible(life.console(), life.goals.at(goal)).value();
  auto work = life.as(life.office_of_level("coordinator", found.institution));
  accepted(documents::demand_evidence(work, found.id, true), goal);
}

}  // namespace

void tell_documents(Life& life, documents::SharedShelf shelf) {
  for (auto const* goal : {"A03", "A16"}) life.on(life.days().day(0), std::string{"evidence of "} + goal, [&life, goal] { demand(life, goal); });
  for (auto const& row : kRows) {
    if (!shelf && !std::string_view{row.file}.starts_with("https")) continue;
    life.on(life.days().day(-row.days_ago), std::string{"document of "} + row.goal, [&life, &row, shelf] { bring(life, row, shelf.get()); });
  }
}

}  // namespace timon::world
