#include "world/rows.hpp"

namespace timon::world {
namespace {

void budget_by_results(Goals& all) {
  all.goal("A17", "Presupuesto por resultados en ocho ministerios", "MHA", "Gerencia de Meta, Presupuesto por Resultados")
      .about(Matter::legal, "1.3")
      .span(-330, 110)
      .budget(42'000'000)
      .in({"CAP"})
      .with({"MCP"})
      .need("El presupuesto dice cuánto se gasta y no para qué.")
      .product("Ocho ministerios con programas, indicadores y valor meta.")
      .result("Seis de cada diez pesos con un resultado medido.")
      .done("1,01", "Guía de programas aprobada", -285)
      .verified()
      .done("1,02", "Dos ministerios piloto terminados", -210, -206)
      .verified()
      .done("2,01", "Matriz de cuatro ministerios validada", -130, -128)
      .weight(2)
      .done("2,02", "Matriz de seis ministerios validada", -48, -52)
      .weight(2)
      .verified()
      .due("2,03", "Matriz de ocho ministerios validada", 32)
      .weight(2)
      .done("3,01", "180 analistas formados", -100)
      .beside()
      .due("3,02", "Anexo de resultados enviado a la Legislatura", 96)
      .weight(2)
      .due("3,03", "Tablero público del gasto publicado", 75)
      .beside()
      .done("3,04", "Clasificador por programa cargado en el sistema contable", 6, -22)
      .due("4,01", "Primer informe de desempeño publicado", 110);
}

void land_registry(Goals& all) {
  all.goal("A18", "Catastro digital de 210.000 parcelas", "MHA", "Gerencia de Meta, Catastro")
      .about(Matter::systems, "1.3")
      .span(-620, 175)
      .budget(380'000'000)
      .in({"RCL"})
      .with({"IVI"})
      .quiet(16)
      .need("Un certificado catastral demora 25 días y una de cada cuatro parcelas figura baldía.")
      .product("210.000 parcelas digitalizadas con plano y valuación.")
      .result("Certificado en el día y padrón al día.")
      .done("1,01", "Vuelo fotográfico de 18 ciudades terminado", -560, -541)
      .verified()
      .done("1,02", "Sistema de catastro adjudicado", -480, -471)
      .done("2,01", "60.000 parcelas digitalizadas", -350, -346)
      .weight(2)
      .verified()
      .done("2,02", "120.000 parcelas digitalizadas", -200, -197)
      .weight(2)
      .verified()
      .done("2,03", "160.000 parcelas digitalizadas", -68, -70)
      .weight(2)
      .due("2,04", "210.000 parcelas digitalizadas", 130)
      .weight(2)
      .done("3,01", "Certificado en línea habilitado", -150, -142)
      .done("3,02", "Escribanías con acceso directo", -110)
      .beside()
      .done("3,03", "Valuación fiscal actualizada", 88, -47)
      .reopened(-34, "La Dirección detectó 2.100 parcelas con la valuación anterior; se reabre hasta corregirlas.")
      .beside()
      .due("4,01", "Convenio de intercambio con 31 municipios", -9)
      .beside()
      .due("4,02", "Padrón único publicado", 175);
}

}  // namespace

void tell_treasury(Goals& all) {
  budget_by_results(all);
  land_registry(all);
}

}  // namespace timon::world
