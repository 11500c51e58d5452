#pragma once
#include <tuple>
#include <type_traits>

#include "exchange/plan_format.hpp"
#include "exchange/plan_rows.hpp"

namespace timon::exchange {

/// A column of the file and the member that holds it: the one place where both names meet.
template <class Row, class T>
struct Column {
  ColumnFormat format;
  Given<T> Row::*member;
};

template <class Row, class T>
Column<Row, T> column(std::string_view name, Given<T> Row::*member, ColumnKind kind, ColumnFormat format = {}) {
  format.name = name;
  format.kind = kind;
  return {format, member};
}

inline constexpr auto kTextLettersMax = 30'000;  // of a description; a spreadsheet cell holds 32,767
inline constexpr auto kNameLettersMax = 200;

inline constexpr auto kKey = ColumnFormat{.is_key = true, .is_filled = true};
inline constexpr auto kFilled = ColumnFormat{.is_filled = true};
inline constexpr auto kName = ColumnFormat{.letters_max = kNameLettersMax};
inline constexpr auto kLong = ColumnFormat{.letters_max = kTextLettersMax};

constexpr ColumnFormat naming(Names names, bool is_key = false) { return {.is_key = is_key, .is_filled = is_key, .names = names}; }
inline ColumnFormat one_of(ChoiceWords choices) { return {.choices = choices}; }

inline auto columns_of(std::type_identity<InstitutionRow>) {
  using R = InstitutionRow;
  using enum ColumnKind;
  return std::tuple{column("codigo", &R::code, code, kKey),    column("nombre", &R::name, text, kFilled),
                    column("sigla", &R::acronym, text, kName), column("superior", &R::parent, code, naming(Names::institution)),
                    column("tipo", &R::type, text, kName),     column("territorio", &R::place, code, naming(Names::place))};
}

inline auto columns_of(std::type_identity<PersonRow>) {
  using R = PersonRow;
  using enum ColumnKind;
  return std::tuple{column("correo", &R::mail, text, kName), column("nombre", &R::name, text, kName), column("cargo", &R::office, text, kName),
                    column("institucion", &R::institution, code, naming(Names::institution)), column("rol", &R::role, choice, one_of(kRoles))};
}

inline auto columns_of(std::type_identity<PlaceRow>) {
  using R = PlaceRow;
  using enum ColumnKind;
  return std::tuple{column("codigo", &R::code, code, kKey), column("nombre", &R::name, text, {.is_filled = true, .letters_max = kNameLettersMax}),
                    column("nivel", &R::level, text, kName), column("superior", &R::parent, code, naming(Names::place))};
}

inline auto columns_of(std::type_identity<AxisRow>) {
  using R = AxisRow;
  using enum ColumnKind;
  return std::tuple{column("codigo", &R::code, code, kKey), column("titulo", &R::title, text, kFilled)};
}

inline auto columns_of(std::type_identity<ObjectiveRow>) {
  using R = ObjectiveRow;
  using enum ColumnKind;
  return std::tuple{column("codigo", &R::code, code, kKey), column("titulo", &R::title, text, kFilled), column("eje", &R::axis, code, naming(Names::axis))};
}

inline auto columns_of(std::type_identity<GoalRow>) {
  using R = GoalRow;
  using enum ColumnKind;
  return std::tuple{
      column("codigo", &R::code, code, kKey),
      column("titulo", &R::title, text, kFilled),
      column("descripcion", &R::description, text, kLong),
      column("institucion", &R::institutions, codes, naming(Names::institution)),
      column("objetivo", &R::objective, code, naming(Names::objective)),
      column("lider", &R::leader, person, kName),
      column("area", &R::area, text, kName),
      column("inicio", &R::starts_on, date),
      column("termino", &R::ends_on, date),
      column("necesidad", &R::need, text, kLong),
      column("linea_base", &R::baseline, text, kLong),
      column("producto", &R::product, text, kLong),
      column("resultado", &R::result, text, kLong),
      column("impacto", &R::impact, text, kLong),
      column("prioritaria", &R::is_priority, yes_no),
      column("integradora", &R::is_integrating, yes_no),
      column("pertenece_a", &R::parent, code, naming(Names::goal)),
      column("territorio", &R::places, codes, naming(Names::place)),
      column("presupuesto", &R::budget, decimal),
      column("moneda", &R::currency, text, {.letters_max = 3}),
      column("publicada", &R::is_published, yes_no),
      column("aprobada_el", &R::approved_on, date),
      column("motivo", &R::reason, text, {.is_extra = true}),
  };
}

inline auto columns_of(std::type_identity<ShareRow>) {
  using R = ShareRow;
  using enum ColumnKind;
  return std::tuple{column("meta", &R::goal, code, naming(Names::goal, true)), column("institucion", &R::institution, code, naming(Names::institution, true)),
                    column("porcentaje", &R::percent, integer)};
}

inline auto columns_of(std::type_identity<ProductRow>) {
  using R = ProductRow;
  using enum ColumnKind;
  return std::tuple{column("meta", &R::goal, code, naming(Names::goal, true)),
                    column("nombre", &R::name, text, kKey),
                    column("cantidad", &R::quantity, decimal),
                    column("unidad", &R::unit, text, kName),
                    column("nuevo", &R::is_new, yes_no),
                    column("situacion", &R::situation, choice, {.is_extra = true, .choices = kSituations})};
}

inline auto columns_of(std::type_identity<MilestoneRow>) {
  using R = MilestoneRow;
  using enum ColumnKind;
  return std::tuple{
      column("meta", &R::goal, code, naming(Names::goal, true)),
      column("codigo", &R::code, milestone_code, kKey),
      column("titulo", &R::title, text, kFilled),
      column("responsable", &R::responsible, person, kName),
      column("tipo", &R::type, text, kName),
      column("termino", &R::due, due, naming(Names::milestone)),
      column("termino_original", &R::due_original, date),
      column("terminada_el", &R::finished_on, date),
      column("peso", &R::weight, decimal, {.is_positive = true}),
      column("ruta_critica", &R::is_critical, yes_no),
      column("depende_de", &R::depends_on, milestones, naming(Names::milestone)),
      column("territorio", &R::places, codes, naming(Names::place)),
      column("monto", &R::amount, decimal),
      column("avance", &R::progress, text, kLong),
      column("detalle", &R::detail, text, kLong),
      column("programada_el", &R::programmed_on, date),
      column("programada_por", &R::programmed_by, text, kName),
      column("motivo", &R::reason, text, {.is_extra = true}),
  };
}

inline auto columns_of(std::type_identity<ActorRow>) {
  using R = ActorRow;
  using enum ColumnKind;
  return std::tuple{column("objeto", &R::objects, objects, naming(Names::object, true)),
                    column("clase", &R::kind, choice, one_of(kActorKinds)),
                    column("nombre", &R::name, text, kKey),
                    column("rol", &R::role, text, kName),
                    column("postura", &R::stance, choice, one_of(kStances)),
                    column("influencia", &R::influence, choice, one_of(kInfluences))};
}

inline auto columns_of(std::type_identity<ChainRow>) {
  using R = ChainRow;
  using enum ColumnKind;
  return std::tuple{column("meta", &R::goal, code, naming(Names::goal, true)),
                    column("posicion", &R::position, integer, kKey),
                    column("actor", &R::actor, text),
                    column("quien", &R::who, text),
                    column("pasa", &R::passes, text, kFilled),
                    column("fuerza", &R::strength, choice, one_of(kStrengths)),
                    column("motivo", &R::reason, text, kLong)};
}

inline auto columns_of(std::type_identity<ClassifierRow>) {
  using R = ClassifierRow;
  using enum ColumnKind;
  return std::tuple{column("objeto", &R::objects, objects, naming(Names::object, true)), column("clasificador", &R::classifier, text, kKey),
                    column("valor", &R::value, text, kFilled)};
}

inline auto columns_of(std::type_identity<ReportRow>) {
  using R = ReportRow;
  using enum ColumnKind;
  return std::tuple{column("meta", &R::goal, code, naming(Names::goal, true)), column("fecha", &R::reported_on, date, kKey), column("quien", &R::who, text, kName),
                    column("texto", &R::text, text, {.is_filled = true, .letters_max = kTextLettersMax})};
}

inline auto columns_of(std::type_identity<ObstacleRow>) {
  using R = ObstacleRow;
  using enum ColumnKind;
  return std::tuple{
      column("codigo", &R::code, code),
      column("meta", &R::goals, codes, naming(Names::goal)),
      column("meta_intermedia", &R::milestones, milestones, naming(Names::milestone)),
      column("titulo", &R::title, text, kFilled),
      column("tipo", &R::type, text, kName),
      column("descripcion", &R::description, text, kLong),
      column("que", &R::what, text, kLong),
      column("con_quien", &R::with_whom, text, kLong),
      column("cuando", &R::when, text, kLong),
      column("decision_pedida", &R::decision_asked, text, kLong),
      column("responsable", &R::responsible, person, kName),
      column("fecha_limite", &R::limit_on, date),
      column("bloqueante", &R::is_blocking, yes_no),
      column("estado", &R::state, choice, one_of(kObstacleStates)),
      column("ambito", &R::level, choice, one_of(kLevels)),
      column("reportada_el", &R::reported_on, date),
      column("reportada_por", &R::reported_by, text, kName),
  };
}

inline auto columns_of(std::type_identity<ActionRow>) {
  using R = ActionRow;
  using enum ColumnKind;
  return std::tuple{column("asunto", &R::subject, code, naming(Names::obstacle, true)), column("fecha", &R::taken_at, moment), column("quien", &R::who, text, kName),
                    column("texto", &R::text, text, {.is_key = true, .is_filled = true, .letters_max = kTextLettersMax}), column("reserva", &R::reserve, choice, one_of(kReserve))};
}

inline auto columns_of(std::type_identity<OpportunityRow>) {
  using R = OpportunityRow;
  using enum ColumnKind;
  return std::tuple{
      column("codigo", &R::code, code),
      column("meta", &R::goals, codes, naming(Names::goal)),
      column("meta_intermedia", &R::milestones, milestones, naming(Names::milestone)),
      column("titulo", &R::title, text, kFilled),
      column("fecha_propuesta", &R::proposed_at, moment),
      column("lugar", &R::place, text),
      column("autoridad", &R::authority, text, kName),
      column("mensaje", &R::message, text, kLong),
      column("embargo", &R::embargo_until, date),
      column("estado", &R::state, choice, one_of(kOpportunityStates)),
  };
}

inline auto columns_of(std::type_identity<IndicatorRow>) {
  using R = IndicatorRow;
  using enum ColumnKind;
  return std::tuple{
      column("meta", &R::goal, code, naming(Names::goal)),
      column("codigo", &R::code, code, kKey),
      column("nombre", &R::name, text, kFilled),
      column("unidad", &R::unit, text, kName),
      column("tipo", &R::type, choice, one_of(kIndicatorTypes)),
      column("sentido", &R::direction, choice, one_of(kDirections)),
      column("acumulacion", &R::accumulation, choice, one_of(kAccumulations)),
      column("frecuencia", &R::frequency, choice, one_of(kFrequencies)),
      column("formula", &R::formula, text, {.letters_max = 2000}),
      column("linea_base", &R::baseline, decimal),
      column("fecha_base", &R::baseline_on, date),
      column("decimales", &R::decimals, integer),
      column("tolerancia", &R::tolerance, decimal),
  };
}

inline auto columns_of(std::type_identity<VariableRow>) {
  using R = VariableRow;
  using enum ColumnKind;
  return std::tuple{column("indicador", &R::indicator, code, naming(Names::indicator, true)),
                    column("simbolo", &R::symbol, text, {.is_key = true, .is_filled = true, .letters_max = 20}),
                    column("nombre", &R::name, text),
                    column("unidad", &R::unit, text, kName),
                    column("fuente", &R::source, text, kLong),
                    column("acumulacion", &R::accumulation, choice, one_of(kAccumulations))};
}

inline auto columns_of(std::type_identity<ValueRow>) {
  using R = ValueRow;
  using enum ColumnKind;
  return std::tuple{column("indicador", &R::indicator, code, naming(Names::indicator, true)), column("periodo", &R::period, period, kKey), column("valor", &R::value, decimal),
                    column("motivo_sin_dato", &R::reason, choice, one_of(kReasonsWithoutValue))};
}

/// Calls `visit(name, rows)` for each sheet, in the order in which they are written.
template <class Plan, class Visit>
void for_each_sheet(Plan& plan, Visit&& visit) {
  visit("instituciones", plan.institutions);
  visit("personas", plan.people);
  visit("territorios", plan.places);
  visit("ejes", plan.axes);
  visit("objetivos", plan.objectives);
  visit("metas", plan.goals);
  visit("participaciones", plan.shares);
  visit("productos", plan.products);
  visit("metas_intermedias", plan.milestones);
  visit("actores", plan.actors);
  visit("cadena", plan.chain);
  visit("clasificadores", plan.classifiers);
  visit("reportes", plan.reports);
  visit("alertas", plan.alerts);
  visit("restricciones", plan.restrictions);
  visit("acciones", plan.actions);
  visit("oportunidades", plan.opportunities);
  visit("indicadores", plan.indicators);
  visit("variables", plan.variables);
  visit("valores_meta", plan.expected_values);
  visit("valores", plan.values);
}

/// Calls `visit(column)` for each column of the row's sheet, from left to right.
template <class Row, class Visit>
void for_each_column(Visit&& visit) {
  std::apply([&](auto const&... columns) { (visit(columns), ...); }, columns_of(std::type_identity<Row>{}));
}

}  // namespace timon::exchange
