#include "world/rows.hpp"

namespace timon::world {
namespace {

void industrial_park(Goals& all) {
  all.goal("A04", "Segunda etapa del Parque Industrial Santa Irene habilitada", "MIT", "Gerencia de Meta, Parque Industrial")
      .about(Matter::works, "2.2")
      .span(-420, 98)
      .budget(2'240'000'000)
      .in({"SIR"})
      .with({"ENE", "MOS"})
      .priority()
      .need("31 empresas esperan lote con energía y acceso pavimentado.")
      .product("46 lotes con energía, agua, gas y acceso.")
      .result("1.100 empleos registrados en el parque.")
      .report("El acceso norte y la línea eléctrica son lo que falta. Si la calzada no se contrata este mes, la habilitación se corre a la primavera.")
      .done("1,01", "Mensura de los 46 lotes aprobada", -370)
      .verified()
      .done("1,02", "Reglamento del parque reformado", -335, -330)
      .beside()
      .done("2,01", "Red de agua y desagües terminada", -190, -176)
      .weight(2)
      .verified()
      .done("2,02", "Cordón cuneta y calles internas terminados", -100, -82)
      .weight(2)
      .due("3,01", "Calzada del acceso norte contratada", -17)
      .moved(-75, -80, MoveCause::procedure, "La primera licitación quedó desierta y se llamó de nuevo.")
      .says("Se abrieron tres ofertas. La comisión pidió aclarar el análisis de precios a la primera.")
      .due("3,02", "Permiso ambiental del acceso norte otorgado", 15)
      .beside()
      .moved(-30, -36, MoveCause::procedure, "La evaluación pidió un estudio de escurrimiento.")
      .due("3,03", "Calzada del acceso norte terminada", 74)
      .moved(40, -15, MoveCause::procedure, "Corre con la contratación.")
      .weight(2)
      .due("4,01", "Estación transformadora en servicio", 51)
      .weight(2)
      .due("4,02", "Pliego de la línea de alimentación publicado", -5)
      .moved(-32, -40, MoveCause::authority, "Energía pidió unificar la traza con la línea de 132 kV.")
      .beside()
      .done("5,01", "15 lotes preadjudicados", -40, -34)
      .beside()
      .due("5,02", "30 lotes adjudicados", 80)
      .due("6,01", "Segunda etapa habilitada", 98);
}

void single_window(Goals& all) {
  all.goal("A29", "Ventanilla única para la habilitación de comercios", "MIT", "Gerencia de Meta, Ventanilla Única")
      .about(Matter::systems, "1.1")
      .span(-700, -22)
      .budget(96'000'000)
      .in({"RCL"})
      .with({"MGJ", "MCP"})
      .priority()
      .need("Habilitar un comercio llevaba 74 días y siete mostradores.")
      .baseline("74 días de trámite en promedio.")
      .product("Una ventanilla, en línea y en 12 municipios.")
      .result("Habilitación en nueve días corridos.")
      .close(-16,
             "Producto completo y verificado. Salió bien probar primero en tres municipios; salió mal comprar los tótems antes de medir el uso. Queda a cargo de la Dirección de "
             "Comercio.")
      .report("La ventanilla atiende en los 12 municipios. En el último trimestre la habilitación llevó nueve días. Se entrega a la Dirección de Comercio con su manual.")
      .done("1,01", "Requisitos de los siete organismos reunidos en una guía", -650)
      .verified()
      .done("1,02", "Decreto de ventanilla única firmado", -590, -574)
      .verified()
      .done("1,03", "Requisitos repetidos derogados", -500, -480)
      .done("2,01", "Sistema en prueba en tres municipios", -410, -402)
      .verified()
      .done("2,02", "Firma digital de los siete organismos entregada", -340)
      .beside()
      .done("2,03", "Pago en línea habilitado", -280, -266)
      .moved(-300, -310, MoveCause::supplier, "El banco pidió un mes más para la homologación.")
      .done("3,01", "Seis municipios en línea", -210, -205)
      .verified()
      .done("3,02", "60 agentes municipales capacitados", -180)
      .beside()
      .done("3,03", "Doce municipios en línea", -90, -84)
      .verified()
      .done("4,01", "Encuesta a 400 comerciantes terminada", -60, -58)
      .beside()
      .done("4,02", "Manual de la ventanilla publicado", -40, -37)
      .done("4,03", "Traspaso a la Dirección de Comercio firmado", -22, -24)
      .verified();
}

void guarantee_fund(Goals& all) {
  all.goal("A23", "Fondo de garantía para 800 pequeñas empresas", "MIT", "Gerencia de Meta, Ventanilla Única")
      .about(Matter::legal, "2.2")
      .span(-260, 160)
      .budget(640'000'000)
      .in({"RCL"})
      .with({"MHA"})
      .need("Siete de cada diez pedidos de crédito se rechazan por falta de garantía.")
      .product("Fondo constituido y convenio con cinco bancos.")
      .result("800 empresas con crédito a tasa preferencial.")
      .done("1,01", "Ley de creación del fondo promulgada", -205)
      .verified()
      .done("1,02", "Reglamento operativo aprobado", -165, -160)
      .done("1,03", "Aporte inicial depositado", -120, -122)
      .verified()
      .done("2,01", "Convenios con tres bancos firmados", -85, -79)
      .done("2,02", "Primeras 100 garantías otorgadas", -34, -37)
      .weight(2)
      .due("2,03", "Convenios con cinco bancos firmados", 28)
      .due("2,04", "400 garantías otorgadas", 72)
      .weight(2)
      .due("3,01", "Calificación de riesgo del fondo publicada", 55)
      .beside()
      .done("3,02", "Ronda informativa en diez departamentos terminada", 16, -20)
      .beside()
      .due("4,01", "800 garantías otorgadas", 160)
      .weight(3);
}

}  // namespace

void tell_industry(Goals& all) {
  industrial_park(all);
  single_window(all);
  guarantee_fund(all);
}

}  // namespace timon::world
