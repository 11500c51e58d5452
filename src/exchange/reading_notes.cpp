#include "exchange/reading_notes.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSaidLettersMax = std::size_t{120};  // of a cell that is quoted back

CellProblem at(CellPlace const& place, Problem problem, std::string fix = {}) {
  problem.field = place.column;
  return {std::string{place.sheet}, place.line, std::string{place.column}, shortened(place.said, kSaidLettersMax), std::move(problem), std::move(fix)};
}

}  // namespace

void note_problem(PlanReading& reading, CellPlace const& place, Problem problem, std::string fix) { reading.problems.push_back(at(place, std::move(problem), std::move(fix))); }

void note_warning(PlanReading& reading, CellPlace const& place, Problem problem) { reading.warnings.push_back(at(place, std::move(problem))); }

void note_question(PlanReading& reading, CellPlace const& place) {
  auto const found =
      std::find_if(reading.questions.begin(), reading.questions.end(), [&](auto const& question) { return question.sheet == place.sheet && question.column == place.column; });
  if (found != reading.questions.end()) ++found->cells;
  else reading.questions.push_back({std::string{place.sheet}, std::string{place.column}, std::string{place.said}, 1});
}

}  // namespace timon::exchange
