#pragma once
#include "exchange/known.hpp"

namespace timon::exchange {

/// How a cell names a classifier or a value: «ODS 4: Educación de calidad», the code before the name; the name alone where
/// both are the same.
std::string text_of(Classifier const&);
std::string text_of(ClassifierValue const&);
/// The value that a goal or milestone has, or the empty text.
std::string value_text(Known const&, Classification const&);

/// Found by the whole cell, by the code or by the name, without regard to case and accents.
Classifier* find_classifier(Known&, std::string const& cell);
ClassifierValue const* find_value(std::vector<ClassifierValue> const&, std::string const& cell);

/// A new one as the cell says it: what has no code gets one from its name.
struct Named {
  std::string code, name;
};
Named named_by(std::string const& cell);

}  // namespace timon::exchange
