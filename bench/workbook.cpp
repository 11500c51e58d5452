// Makes a plan workbook of any size, as a folder of CSV files or an XLSX by what the path says: the same every time for
// the same numbers. What `timon import` is measured with.
#include <fmt/core.h>

#include <array>
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <random>

#include "base/date.hpp"
#include "platform/export/workbook.hpp"

namespace timon {
namespace {

struct Size {
  int institutions{40};
  int goals{5000};
  int milestones{10};  // of each goal
};

constexpr auto kLeadersOfInstitution = 10;
constexpr auto kPlaces = 120;
auto const kSubjects = std::array{"Hospital", "Escuela", "Camino rural", "Planta de agua", "Viviendas", "Registro digital", "Centro de salud", "Puente", "Red eléctrica", "Jardín"};
auto const kFacts = std::array{"Proyecto aprobado",           "Pliego publicado",      "Obra adjudicada",    "Contrato firmado",   "Anticipo pagado", "Obra iniciada",
                               "Avance del 50 % certificado", "Equipamiento comprado", "Personal designado", "Servicio habilitado"};

/// A sheet that takes its rows as texts.
tables::Sheet& sheet(tables::Workbook& book, std::string name, std::vector<std::string> header) {
  return book.sheets.emplace_back(tables::Sheet{.name = std::move(name), .header = std::move(header)});
}
void add(tables::Sheet& to, std::vector<std::string> const& texts) {
  auto& row = to.rows.emplace_back(tables::Row{static_cast<int>(to.rows.size()) + 2});
  for (auto const& text : texts) row.cells.push_back(text.empty() ? tables::Cell{} : tables::text_cell(text));
}

class Maker {
 public:
  explicit Maker(Size size) : size_{size} {}

  tables::Workbook run() {
    book_.sheets.reserve(8);
    organize();
    auto& goals = sheet(book_, "metas",
                        {"codigo", "titulo", "descripcion", "institucion", "objetivo", "lider", "inicio", "termino", "necesidad", "producto", "resultado", "prioritaria",
                         "territorio", "presupuesto", "moneda", "publicada", "aprobada_el"});
    auto& milestones = sheet(book_, "metas_intermedias",
                             {"meta", "codigo", "titulo", "responsable", "tipo", "termino", "termino_original", "terminada_el", "peso", "ruta_critica", "depende_de", "territorio",
                              "monto", "avance", "detalle"});
    for (auto number = 0; number < size_.goals; ++number) goal(goals, milestones, number);
    return std::move(book_);
  }

 private:
  int pick(int n) { return static_cast<int>(dice_() % static_cast<unsigned>(n)); }
  std::string institution_of(int number) const { return fmt::format("I{}", 100 + number % size_.institutions); }

  void organize() {
    auto& institutions = sheet(book_, "instituciones", {"codigo", "nombre", "sigla", "superior", "tipo"});
    add(institutions, {"GOB", "Gobierno de la Provincia", "GOB", "", "gobierno"});
    for (auto number = 0; number < size_.institutions; ++number)
      add(institutions, {institution_of(number), fmt::format("Institución {}", number), institution_of(number), "GOB", "ministerio"});
    auto& people = sheet(book_, "personas", {"correo", "nombre", "cargo", "institucion", "rol"});
    for (auto number = 0; number < size_.institutions * kLeadersOfInstitution; ++number)
      add(people, {fmt::format("persona{}@example.org", number), fmt::format("Persona {}", number), leader(number % size_.institutions, number / size_.institutions),
                   institution_of(number), "goal_manager"});
    auto& places = sheet(book_, "territorios", {"codigo", "nombre", "nivel", "superior"});
    for (auto number = 0; number < kPlaces; ++number)
      add(places, {fmt::format("T{:03}", number), fmt::format("Localidad {}", number), number == 0 ? "provincia" : "localidad", number == 0 ? "" : "T000"});
    auto& axes = sheet(book_, "ejes", {"codigo", "titulo"});
    auto& objectives = sheet(book_, "objetivos", {"codigo", "titulo", "eje"});
    for (auto axis = 1; axis <= 5; ++axis) {
      add(axes, {fmt::format("E{}", axis), fmt::format("Eje {}", axis)});
      for (auto objective = 1; objective <= 8; ++objective)
        add(objectives, {fmt::format("E{}.{}", axis, objective), fmt::format("Objetivo {}.{}", axis, objective), fmt::format("E{}", axis)});
    }
  }

  static std::string leader(int institution, int number) { return fmt::format("Gerencia {} de I{}", number, 100 + institution); }

  void goal(tables::Sheet& goals, tables::Sheet& milestones, int number) {
    auto const code = fmt::format("M{:05}", number);
    auto const manager = leader(number % size_.institutions, pick(kLeadersOfInstitution));
    auto const start = start_ + pick(400);
    auto const end = start + 500 + pick(300);
    auto const title = fmt::format("{} n.º {}", kSubjects[static_cast<std::size_t>(pick(kSubjects.size()))], number);
    auto const place = fmt::format("T{:03}", pick(kPlaces));
    add(goals, {code, title, "Obra y servicio para las familias de la zona, con puesta en marcha y personal.", institution_of(number),
                fmt::format("E{}.{}", 1 + pick(5), 1 + pick(8)), manager, to_iso(start), to_iso(end), "Familias sin servicio.", "Servicio en marcha.", "Menos tiempo de espera.",
                number % 9 == 0 ? "sí" : "no", place, std::to_string(1'000'000 + pick(900'000'000)), "ARS", "no", to_iso(start)});
    for (auto order = 0; order < size_.milestones; ++order) {
      auto const due = start + (order + 1) * 450 / (size_.milestones + 1) + pick(20);
      auto const is_moved = pick(5) == 0;
      auto const before = order % 3 == 2 ? code_of(order - 1) : std::string{};
      add(milestones, {code, code_of(order), fmt::format("{}, {}", kFacts[static_cast<std::size_t>(order) % kFacts.size()], title), manager, "Técnico", to_iso(due),
                       to_iso(is_moved ? due - 15 : due), pick(2) == 0 && due < today_ ? to_iso(due) : "", std::to_string(1 + pick(4)), order % 3 == 2 ? "no" : "sí", before, place,
                       std::to_string(10'000 + pick(900'000)), "Avanza según lo previsto.", ""});
    }
  }
  static std::string code_of(int order) { return fmt::format("{},{:02}", 1 + order / 10, 1 + order % 10); }

  Size size_;
  tables::Workbook book_;
  Date start_{*date_from_iso("2024-11-01")}, today_{*date_from_iso("2026-05-22")};
  std::mt19937 dice_{7};
};

}  // namespace
}  // namespace timon

int main(int count, char** words) {
  auto size = timon::Size{};
  auto path = std::string{};
  auto line = CLI::App{"Makes a plan workbook to measure imports with"};
  line.add_option("path", path, "A folder for CSV files, or a file whose name ends in .xlsx")->required();
  line.add_option("--institutions", size.institutions);
  line.add_option("--goals", size.goals);
  line.add_option("--milestones", size.milestones, "Of each goal");
  CLI11_PARSE(line, count, words);
  auto const book = timon::Maker{size}.run();
  if (path.ends_with(".xlsx")) std::ofstream{path, std::ios::binary} << timon::tables::write_xlsx(book);
  else timon::tables::write_csv_folder(book, path);
  for (auto const& sheet : book.sheets) std::cerr << sheet.name << ": " << sheet.rows.size() << '\n';
}
