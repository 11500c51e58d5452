#include "exchange/choice_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/folded.hpp"

namespace timon::exchange {
namespace {

constexpr auto kRoleWords = std::array<ChoiceWord, 11>{{
    {"milestone_owner", "milestone_owner", "responsable de meta intermedia"},
    {"goal_manager", "goal_manager", "gerente de meta|gerente|lider"},
    {"institutional_coordinator", "institutional_coordinator", "coordinador institucional|coordinador|coordinadora"},
    {"minister", "minister", "ministro|ministra"},
    {"committee_member", "committee_member", "integrante del comite|miembro del comite"},
    {"delivery_unit", "delivery_unit", "unidad de cumplimiento|secretaria del comite"},
    {"head_of_government", "head_of_government", "jefe de gobierno|jefa de gobierno|gobernador|gobernadora"},
    {"verifier", "verifier", "verificador|verificadora"},
    {"evaluator", "evaluator", "evaluador|evaluadora"},
    {"auditor", "auditor", "auditora"},
    {"administrator", "administrator", "administrador|administradora"},
}};

constexpr auto kObstacleTypeWords = std::array<ChoiceWord, 8>{{
    {"technical_administrative", "técnico-administrativa", "tecnico-administrativo|tecnica-administrativa|administrativa|administrativo|tecnica|tecnico"},
    {"financial", "financiera", "financiero|presupuestaria|presupuestario|financeira"},
    {"legal", "legal", "juridica|juridico|normativa"},
    {"political", "política", "politico"},
    {"informative_communicational", "informativo-comunicacional", "informativa-comunicacional|comunicacional|informativa|informativo"},
    {"coordination", "coordinación", "coordenacao"},
    {"social", "social", "conflicto social"},
    {"external", "externa", "externo|causa externa"},
}};

constexpr auto kObstacleStateWords = std::array<ChoiceWord, 5>{{
    {"unreviewed", "sin revisar", "no revisado|no revisada|nueva|nuevo"},
    {"in_process", "en proceso", "em andamento|abierta|abierto"},
    {"resolved", "resuelto", "resuelta|resolvido|resolvida|solucionado|solucionada"},
    {"discarded", "descartado", "descartada|ignorado|ignorada|ignored"},
    {"converted", "convertido", "convertida|convertida en restriccion|convertido en restriccion"},
}};

constexpr auto kLevelWords = std::array<ChoiceWord, 5>{{
    {"manager", "gerente", "gerente de meta|lider"},
    {"coordinator", "coordinador", "coordinadora|coordinador institucional|coordinadora institucional"},
    {"minister", "ministro", "ministra"},
    {"committee", "comité", "comite de metas"},
    {"head", "jefe de gobierno", "jefe|jefa|jefa de gobierno|gobernador|gobernadora|head_of_government"},
}};

constexpr auto kOpportunityStateWords = std::array<ChoiceWord, 8>{{
    {"proposed", "propuesta", "proposta|nueva"},
    {"validated", "validada", "validada por el gerente"},
    {"valued", "valorada por coordinación", "valorada por el coordinador|validada por el coordinador"},
    {"endorsed", "valorada por ministerio", "valorada por el ministro|valorada por la ministra"},
    {"proposed_for_agenda", "propuesta para agenda", "propuesta a la agenda"},
    {"on_agenda", "en agenda", "agendada"},
    {"held", "realizada", "realizado|celebrada"},
    {"declined", "declinada", "declinado|rechazada|descartada"},
}};

constexpr auto kActorKindWords = std::array<ChoiceWord, 2>{{{"person", "persona", "individual|pessoa"}, {"institution", "institución", "institucional|instituicao|organizacion"}}};
constexpr auto kStanceWords =
    std::array<ChoiceWord, 3>{{{"favour", "a favor", "favorable|apoya"}, {"neutral", "neutral", "neutro|neutra"}, {"against", "en contra", "contrario|contraria|contra"}}};
constexpr auto kInfluenceWords = std::array<ChoiceWord, 3>{{{"low", "baja", "bajo|baixa"}, {"medium", "media", "medio"}, {"high", "alta", "alto"}}};
constexpr auto kStrengthWords =
    std::array<ChoiceWord, 3>{{{"strong", "fuerte", "forte"}, {"adequate", "adecuada", "adecuado|suficiente|adequada"}, {"weak", "débil", "fraca|fraco"}}};
constexpr auto kSituationWords = std::array<ChoiceWord, 2>{{{"present", "presente", "actual|de partida|atual"}, {"expected", "esperada", "esperado|futura"}}};
constexpr auto kReserveWords = std::array<ChoiceWord, 2>{{{"internal", "interna", "interno|no"}, {"reserved", "reservada", "reservado|si"}}};
constexpr auto kIndicatorTypeWords = std::array<ChoiceWord, 4>{{{"impact", "impacto"}, {"result", "resultado"}, {"product", "producto", "produto|output"}, {"input", "insumo"}}};
constexpr auto kDirectionWords = std::array<ChoiceWord, 2>{{{"ascending", "ascendente", "creciente|up"}, {"descending", "descendente", "decreciente|down"}}};
constexpr auto kAccumulationWords = std::array<ChoiceWord, 6>{{
    {"flow", "flujo", "fluxo"},
    {"accumulated", "acumulado", "acumulada"},
    {"stock", "stock", "existencia"},
    {"capacity", "capacidad", "capacidade"},
    {"reduction", "reducción", "reducao"},
    {"annual_reduction", "reducción anual", "reducao anual"},
}};
constexpr auto kFrequencyWords = std::array<ChoiceWord, 8>{{
    {"weekly", "semanal"},
    {"monthly", "mensual", "mensal"},
    {"bimonthly", "bimestral"},
    {"quarterly", "trimestral"},
    {"four_monthly", "cuatrimestral", "quadrimestral"},
    {"half_yearly", "semestral"},
    {"yearly", "anual"},
    {"two_yearly", "bienal", "bianual"},
}};
constexpr auto kReasonWords = std::array<ChoiceWord, 4>{{
    {"not_yet_due", "aún no corresponde", "todavia no corresponde|no vencido"},
    {"not_collected", "no se recogió", "no recogido|sin dato|no disponible"},
    {"not_applicable", "no aplica", "no corresponde|n/a|na"},
    {"suppressed", "reservado", "suprimido|secreto estadistico"},
}};

bool is_word(ChoiceWord const& choice, std::string const& word) {
  if (word == folded(choice.code) || word == folded(choice.says)) return true;
  auto const others = split(choice.also, '|');
  return std::any_of(others.begin(), others.end(), [&](auto const& other) { return folded(other) == word; });
}

}  // namespace

ChoiceWords const kRoles{kRoleWords};
ChoiceWords const kObstacleTypes{kObstacleTypeWords};
ChoiceWords const kObstacleStates{kObstacleStateWords};
ChoiceWords const kLevels{kLevelWords};
ChoiceWords const kOpportunityStates{kOpportunityStateWords};
ChoiceWords const kActorKinds{kActorKindWords};
ChoiceWords const kStances{kStanceWords};
ChoiceWords const kInfluences{kInfluenceWords};
ChoiceWords const kStrengths{kStrengthWords};
ChoiceWords const kSituations{kSituationWords};
ChoiceWords const kReserve{kReserveWords};
ChoiceWords const kIndicatorTypes{kIndicatorTypeWords};
ChoiceWords const kDirections{kDirectionWords};
ChoiceWords const kAccumulations{kAccumulationWords};
ChoiceWords const kFrequencies{kFrequencyWords};
ChoiceWords const kReasonsWithoutValue{kReasonWords};

std::string_view code_of(ChoiceWords choices, std::string_view word) {
  auto const wanted = folded(word);
  auto const found = std::find_if(choices.begin(), choices.end(), [&](auto const& choice) { return is_word(choice, wanted); });
  return found == choices.end() ? std::string_view{} : found->code;
}

std::string_view word_of(ChoiceWords choices, std::string_view code) {
  auto const found = std::find_if(choices.begin(), choices.end(), [&](auto const& choice) { return choice.code == code; });
  return found == choices.end() ? code : found->says;
}

std::string words_of(ChoiceWords choices) {
  auto words = std::vector<std::string>{};
  for (auto const& choice : choices) words.emplace_back(choice.says);
  return join(words, ", ");
}

}  // namespace timon::exchange
