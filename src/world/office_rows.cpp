#include "world/office_rows.hpp"

namespace timon::world {

std::vector<InstitutionRow> institution_rows() {
  return {
      {"GOB", "Gobernación de Río Claro", "GOB", "", "gobierno"},
      {"MCP", "Ministerio de Coordinación y Planificación", "MCyP", "GOB", "ministerio"},
      {"MED", "Ministerio de Educación", "ME", "GOB", "ministerio"},
      {"MSA", "Ministerio de Salud Pública", "MSP", "GOB", "ministerio"},
      {"MOS", "Ministerio de Obras y Servicios Públicos", "MOSP", "GOB", "ministerio"},
      {"MPR", "Ministerio de Producción", "MP", "GOB", "ministerio"},
      {"MIT", "Ministerio de Industria, Trabajo y Comercio", "MITC", "GOB", "ministerio"},
      {"MGJ", "Ministerio de Gobierno y Justicia", "MGyJ", "GOB", "ministerio"},
      {"MDS", "Ministerio de Desarrollo Social", "MDS", "GOB", "ministerio"},
      {"MHA", "Ministerio de Hacienda", "MH", "GOB", "ministerio"},
      {"VIA", "Vialidad Provincial", "VP", "MOS", "organismo"},
      {"IVI", "Instituto de Vivienda", "IV", "MOS", "organismo"},
      {"ENE", "Dirección Provincial de Energía", "DPE", "MOS", "organismo"},
      {"TUR", "Agencia de Ambiente y Turismo", "AAT", "MPR", "organismo"},
  };
}

std::vector<PlaceRow> place_rows() {
  return {{"RCL", "Provincia de Río Claro", "provincia", ""}, {"CAP", "Capital", "departamento", "RCL"},    {"PSA", "Puerto Sauce", "departamento", "RCL"},
          {"LGR", "Laguna Grande", "departamento", "RCL"},    {"MAL", "Monte Alto", "departamento", "RCL"}, {"PHO", "Paso Hondo", "departamento", "RCL"},
          {"SIR", "Santa Irene", "departamento", "RCL"},      {"CEI", "Los Ceibos", "departamento", "RCL"}, {"ABL", "Arroyo Blanco", "departamento", "RCL"},
          {"COL", "Colonia del Este", "departamento", "RCL"}, {"DLO", "Dos Lomas", "departamento", "RCL"},  {"VHO", "Villa Horizonte", "departamento", "RCL"},
          {"BSE", "Barranca Seca", "departamento", "RCL"}};
}

std::vector<AxisRow> axis_rows() { return {{"1", "Un Estado cercano"}, {"2", "Producción y trabajo"}, {"3", "Infraestructura para crecer"}, {"4", "Bienestar e igualdad"}}; }

std::vector<AxisRow> objective_rows() {
  return {{"1.1", "Acercar los trámites y servicios a cada departamento"},
          {"1.2", "Simplificar y transparentar la gestión"},
          {"1.3", "Ordenar los recursos por resultados"},
          {"2.1", "Aumentar la producción ganadera y agrícola"},
          {"2.2", "Radicar industrias y dar crédito a las pequeñas empresas"},
          {"2.3", "Cuidar el ambiente del que vive el turismo"},
          {"3.1", "Conectar la provincia con caminos y energía"},
          {"3.2", "Llevar agua y saneamiento a todas las localidades"},
          {"4.1", "Que cada niña y cada niño aprenda cerca de su casa"},
          {"4.2", "Mejorar la atención de la salud"},
          {"4.3", "Asegurar vivienda y alimentación"}};
}

std::vector<OfficeRow> office_rows() {
  auto rows = std::vector<OfficeRow>{
      {"GOB", "Jefatura de Gobierno", "head_of_government", "Aurelia Montiel Sarmiola", {}, {}, true},
      {"GOB", "Unidad de Metas", "delivery_unit", "Ismael Quirogal Ponte", {}, {}, true},
      {"GOB", "Secretaría General de la Gobernación", "minister", "Fermín Aldao Rivasola", {}, {}, false},
      {"GOB", "Coordinación Institucional, Gobernación", "institutional_coordinator", "Noelia Barrantes Oteizar", {}, {}, false},
      {"GOB", "Comité de Metas, vocalía de Infraestructura", "committee_member", "Heriberto Lasarte Dovil", {}, {}, true},
      {"GOB", "Comité de Metas, vocalía Social", "committee_member", "Marcia Ullibarri Tenorel", {}, {}, false},
      {"GOB", "Dirección de Verificación", "verifier", "Teodoro Balmes Iraizoz", {}, {}, true},
      {"GOB", "Dirección de Evaluación", "evaluator", "Lidia Zamarreño Costal", {}, {}, true},
      {"GOB", "Auditoría Interna", "auditor", "Rubén Escalante Pujadal", {}, {}, true},
      {"GOB", "Administración del sistema", "administrator", "Damián Ferreruela Oses", {}, {}, true},
      {"MCP", "Ministra de Coordinación y Planificación", "minister", "Elvira Caturla Mendizal", {}, {}, false},
      {"MCP", "Coordinación Institucional, Coordinación y Planificación", "institutional_coordinator", "Gastón Iribarne Solaun", {}, {}, false},
      {"MED", "Ministra de Educación", "minister", "Clara Benavídez Urtasol", {}, {}, true},
      {"MED", "Coordinación Institucional, Educación", "institutional_coordinator", "Julián Arozamena Rial", {}, {}, true},
      {"MSA", "Ministro de Salud Pública", "minister", "Horacio Pellicer Vandoma", {}, -301, false},
      {"MSA", "Ministro de Salud Pública", "minister", "Santiago Lumbreras Oyar", -300, {}, false},
      {"MSA", "Subsecretaría de Salud", "committee_member", "Irene Castroviejo Malda", {}, {}, false},
      {"MSA", "Coordinación Institucional, Salud Pública", "institutional_coordinator", "Beatriz Tolosana Griful", {}, {}, false},
      {"MOS", "Ministro de Obras y Servicios Públicos", "minister", "Ernesto Villafañe Orbea", {}, {}, true},
      {"MOS", "Coordinación Institucional, Obras y Servicios Públicos", "institutional_coordinator", "Mirta Galdeano Surroca", {}, {}, true},
      {"MPR", "Ministro de Producción", "minister", "Leandro Ochotorena Paz", {}, {}, false},
      {"MPR", "Coordinación Institucional, Producción", "institutional_coordinator", "Silvina Arrambide Coto", {}, -46, false},
      {"MIT", "Ministra de Industria, Trabajo y Comercio", "minister", "Valeria Monfort Echaniz", {}, {}, false},
      {"MIT", "Coordinación Institucional, Industria", "institutional_coordinator", "Pablo Ridruejo Samper", {}, {}, false},
      {"MGJ", "Ministro de Gobierno y Justicia", "minister", "Rodolfo Tamariz Lecumbe", {}, {}, false},
      {"MGJ", "Coordinación Institucional, Gobierno y Justicia", "institutional_coordinator", "Adela Finochi Berruz", {}, {}, false},
      {"MDS", "Ministra de Desarrollo Social", "minister", "Graciela Sotomayor Indart", {}, {}, false},
      {"MDS", "Coordinación Institucional, Desarrollo Social", "institutional_coordinator", "Matías Borrajo Luzuriel", {}, {}, false},
      {"MHA", "Ministro de Hacienda", "minister", "Octavio Rementería Faura", {}, {}, false},
      {"MHA", "Coordinación Institucional, Hacienda", "institutional_coordinator", "Rosana Villaverde Acotal", {}, {}, false},
  };
  for (auto& row : manager_rows()) rows.push_back(std::move(row));
  return rows;
}

}  // namespace timon::world
