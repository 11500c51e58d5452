#pragma once
#include <span>
#include <string>
#include <string_view>

namespace timon::exchange {

/// One word of a closed list: the code that the program uses, the word that a file carries, and others that are read
/// as the same. All are compared without regard to case and accents; the code is read too.
struct ChoiceWord {
  std::string_view code;
  std::string_view says;
  std::string_view also{};  // separated by «|»
};

using ChoiceWords = std::span<ChoiceWord const>;

extern ChoiceWords const kRoles;           // of a person in an office
extern ChoiceWords const kObstacleTypes;   // written as free text, read leniently by the import
extern ChoiceWords const kObstacleStates;  // SIGOB's «Ignorado» is «descartado»
extern ChoiceWords const kLevels;          // of the ladder
extern ChoiceWords const kOpportunityStates;
extern ChoiceWords const kActorKinds;
extern ChoiceWords const kStances;     // of an actor; no word: nobody knows
extern ChoiceWords const kInfluences;  // of an actor
extern ChoiceWords const kStrengths;   // of a link of the delivery chain
extern ChoiceWords const kSituations;  // of a product
extern ChoiceWords const kReserve;     // of an entry in the action log
extern ChoiceWords const kIndicatorTypes;
extern ChoiceWords const kDirections;
extern ChoiceWords const kAccumulations;
extern ChoiceWords const kFrequencies;
extern ChoiceWords const kReasonsWithoutValue;

/// The code of a word, or an empty text.
std::string_view code_of(ChoiceWords, std::string_view word);
/// The word that a file carries for a code; the code itself when the list does not know it.
std::string_view word_of(ChoiceWords, std::string_view code);
/// The words of the list as a person reads them: «gerente, coordinador, …».
std::string words_of(ChoiceWords);

}  // namespace timon::exchange
