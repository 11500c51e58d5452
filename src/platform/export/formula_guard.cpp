#include "platform/export/formula_guard.hpp"

namespace timon::tables {
namespace {

constexpr auto kFormulaMarks = std::string_view{"=+-@\t\r"};

/// True when a formula mark stands after at least this many apostrophes.
bool opens_a_formula(std::string_view text, std::size_t apostrophes_min) {
  auto const first = text.find_first_not_of('\'');
  if (first == std::string_view::npos || first < apostrophes_min) return false;
  return kFormulaMarks.find(text[first]) != std::string_view::npos;
}

}  // namespace

std::string without_formula(std::string_view text) { return opens_a_formula(text, 0) ? "'" + std::string{text} : std::string{text}; }

std::string_view with_guard_removed(std::string_view text) { return opens_a_formula(text, 1) ? text.substr(1) : text; }

}  // namespace timon::tables
