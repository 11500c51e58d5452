#include "world/rows.hpp"

namespace timon::world {
namespace {

void early_childhood(Goals& all) {
  all.goal("A13", "Primera infancia: 60 centros con equipo completo", "MDS", "Gerencia de Meta, Primera Infancia")
      .about(Matter::social, "4.1")
      .span(-360, 192)
      .budget(690'000'000)
      .in({"RCL"})
      .with({"MSA", "MED"})
      .priority()
      .need("22 de los 60 centros atienden sin estimuladora ni nutricionista.")
      .product("60 centros con equipo de cinco profesionales y equipamiento.")
      .result("Todo niño de los centros con control de crecimiento al día.")
      .done("1,01", "Estándares de atención aprobados", -310)
      .verified()
      .done("1,02", "Diagnóstico de los 60 centros terminado", -260, -255)
      .done("2,01", "Concurso de 80 cargos publicado", -200, -203)
      .done("2,02", "20 centros con equipo completo", -130, -126)
      .weight(2)
      .verified()
      .done("2,03", "32 centros con equipo completo", -40, -43)
      .weight(2)
      .due("2,04", "46 centros con equipo completo", 79)
      .weight(2)
      .due("2,05", "60 centros con equipo completo", 185)
      .weight(2)
      .done("3,01", "Kits de estimulación entregados a 30 centros", -72, -66)
      .beside()
      .due("3,02", "Kits de estimulación entregados a 60 centros", -6)
      .beside()
      .due("3,03", "Refacción de ocho centros terminada", 140)
      .moved(120, -50, MoveCause::scope, "Se suma el centro de Dos Lomas, que no estaba en el listado.")
      .beside()
      .due("4,01", "Registro de controles en línea en los 60 centros", 192);
}

void school_meals(Goals& all) {
  all.goal("A25", "Comedores escolares con compra local en 30 localidades", "MDS", "Gerencia de Meta, Seguridad Alimentaria")
      .about(Matter::social, "4.3")
      .span(-230, 140)
      .budget(510'000'000)
      .in({"ABL", "COL", "PHO", "DLO"})
      .with({"MED", "MPR"})
      .quiet(19)
      .need("Los comedores compran a 300 km lo que se produce al lado.")
      .product("30 comedores con tres proveedores locales cada uno.")
      .result("La mitad del gasto en alimentos frescos queda en la localidad.")
      .done("1,01", "Régimen de compra local aprobado", -185)
      .verified()
      .done("1,02", "240 productores habilitados como proveedores", -140, -131)
      .done("2,01", "Diez comedores con compra local", -80, -78)
      .weight(2)
      .verified()
      .done("2,02", "18 comedores con compra local", -29, -32)
      .weight(2)
      .due("2,03", "30 comedores con compra local", 82)
      .weight(3)
      .done("3,01", "90 cocineras capacitadas", -60)
      .beside()
      .due("3,02", "Cámaras de frío en seis localidades", 54)
      .due("3,03", "180 cocineras capacitadas", 68)
      .beside()
      .open("3,04", "Segundo llamado a proveedores de lácteos")
      .beside()
      .due("4,01", "Evaluación nutricional de 2.000 alumnos terminada", 140);
}

}  // namespace

void tell_social_development(Goals& all) {
  early_childhood(all);
  school_meals(all);
}

}  // namespace timon::world
