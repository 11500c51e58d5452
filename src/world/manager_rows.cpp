#include "world/office_rows.hpp"

namespace timon::world {

/// Leaders of goals, and the areas that answer for their milestones.
std::vector<OfficeRow> manager_rows() {
  return {
      {"GOB", "Gerencia de Meta, Calidad de la Atención", "goal_manager", "Celia Irigaray Bonet", {}, {}, false},
      {"MCP", "Gerencia de Meta, Gobierno Digital", "goal_manager", "Tomás Urdapilla Reca", {}, {}, false},
      {"MED", "Gerencia de Meta, Descentralización", "goal_manager", "Lucía Arteche Pombal", {}, {}, true},
      {"MED", "Gerencia de Meta, Infraestructura Escolar", "goal_manager", "Norberto Sarachu Gil", {}, {}, false},
      {"MED", "Gerencia de Meta, Boleto Estudiantil", "goal_manager", "Daniela Recondo Ayuso", {}, {}, false},
      {"MSA", "Gerencia de Meta, Salud Digital", "goal_manager", "Emilio Zubiaurre Tapial", {}, -151, false},
      {"MSA", "Gerencia de Meta, Salud Digital", "goal_manager", "Paula Goñalons Iriarte", -150, {}, false},
      {"MSA", "Gerencia de Meta, Infraestructura Sanitaria", "goal_manager", "Raúl Etcheverz Molle", {}, {}, false},
      {"MSA", "Gerencia de Meta, Epidemiología", "goal_manager", "Susana Alcorisa Prat", {}, {}, false},
      {"MOS", "Gerencia de Meta, Obras Hídricas", "goal_manager", "Fabio Landaluce Cerro", {}, {}, true},
      {"MOS", "Gerencia de Meta, Saneamiento", "goal_manager", "Inés Olavarrieta Buj", {}, {}, false},
      {"MPR", "Gerencia de Meta, Ganadería", "goal_manager", "Hugo Belaustegui Ramal", {}, {}, false},
      {"MIT", "Gerencia de Meta, Parque Industrial", "goal_manager", "Mónica Astorquia Vell", {}, {}, false},
      {"MIT", "Gerencia de Meta, Ventanilla Única", "goal_manager", "Iván Carrizosa Lugea", {}, {}, false},
      {"MGJ", "Gerencia de Meta, Registro de las Personas", "goal_manager", "Teresa Manchola Uriz", {}, {}, false},
      {"MGJ", "Gerencia de Meta, Acceso a la Justicia", "goal_manager", "Andrés Pallavidal Soto", {}, {}, false},
      {"MDS", "Gerencia de Meta, Primera Infancia", "goal_manager", "Gloria Izaguirreal Bas", {}, {}, false},
      {"MDS", "Gerencia de Meta, Seguridad Alimentaria", "goal_manager", "Martín Colmegnal Ruipe", {}, {}, false},
      {"MHA", "Gerencia de Meta, Presupuesto por Resultados", "goal_manager", "Alicia Dorronsor Vila", {}, {}, false},
      {"MHA", "Gerencia de Meta, Catastro", "goal_manager", "Sergio Mendicutal Lara", {}, {}, false},
      {"VIA", "Gerencia de Meta, Caminos Rurales", "goal_manager", "Oscar Jauregal Tonda", {}, {}, false},
      {"IVI", "Gerencia de Meta, Escrituración", "goal_manager", "Patricia Ansoren Coll", {}, {}, false},
      {"IVI", "Gerencia de Meta, Viviendas", "goal_manager", "Javier Etulain Borda", {}, {}, false},
      {"ENE", "Gerencia de Meta, Transmisión", "goal_manager", "Cecilia Rotaeche Mir", {}, {}, false},
      {"TUR", "Gerencia de Meta, Reservas Naturales", "goal_manager", "Bruno Albizuri Senra", {}, {}, false},
      {"GOB", "Dirección de Atención al Vecino", "milestone_owner", "Viviana Lekuonal Pico", {}, {}, false},
      {"MCP", "Dirección de Redes y Sistemas", "milestone_owner", "Esteban Goicoal Nieva", {}, {}, false},
      {"MED", "Dirección de Procesos y Sedes", "milestone_owner", "Verónica Salaberrí Ochoal", {}, {}, true},
      {"MSA", "Dirección de Hospitales", "milestone_owner", "Carlos Arrizabal Quer", {}, {}, false},
      {"MOS", "Dirección de Inspección de Obras", "milestone_owner", "Liliana Urquizal Fontes", {}, {}, false},
      {"MPR", "Dirección de Ganadería", "milestone_owner", "Gerardo Inchausti Mola", {}, {}, false},
      {"MIT", "Dirección de Parques y Comercio", "milestone_owner", "Yolanda Perurena Sas", {}, {}, false},
      {"MGJ", "Dirección de Delegaciones", "milestone_owner", "Nicolás Aramendial Foz", {}, {}, false},
      {"MDS", "Dirección de Centros y Comedores", "milestone_owner", "Rita Echazarra Llop", {}, {}, false},
      {"MHA", "Dirección de Programas", "milestone_owner", "Guillermo Otamendal Ros", {}, {}, false},
      {"VIA", "Distrito de Conservación", "milestone_owner", "Sandra Irurzun Pala", {}, {}, false},
      {"IVI", "Dirección de Obras y Barrios", "milestone_owner", "Mario Zabalegui Rosal", {}, {}, false},
      {"ENE", "Dirección de Líneas", "milestone_owner", "Florencia Arzallal Vigo", {}, {}, false},
      {"TUR", "Cuerpo de Guardafaunas", "milestone_owner", "Ramiro Etxebal Duro", {}, {}, false},
  };
}

}  // namespace timon::world
