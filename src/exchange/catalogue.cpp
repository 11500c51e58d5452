#include "exchange/catalogue.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/words/fold.hpp"

namespace timon::exchange {
namespace {

constexpr auto kBetween = std::string_view{": "};
constexpr auto kCodeLettersMax = std::size_t{40};

std::string text_of(std::string const& code, std::string const& name) { return code == name ? code : code + std::string{kBetween} + name; }

/// By the whole cell first: a name may hold a colon itself.
bool is_meant(std::string const& cell, std::string const& code, std::string const& name) {
  auto const said = fold(cell);
  return said == fold(text_of(code, name)) || said == fold(code) || said == fold(name);
}

}  // namespace

std::string text_of(Classifier const& classifier) { return text_of(classifier.code, classifier.name); }
std::string text_of(ClassifierValue const& value) { return text_of(value.code, value.title); }

std::string value_text(Known const& known, Classification const& classification) {
  auto const values = known.classifier_values.find(classification.classifier.number);
  if (values == known.classifier_values.end()) return {};
  auto const found = std::find_if(values->second.begin(), values->second.end(), [&](ClassifierValue const& each) { return each.id == classification.value; });
  return found == values->second.end() ? std::string{} : text_of(*found);
}

Classifier* find_classifier(Known& known, std::string const& cell) {
  for (auto& each : known.classifiers)
    if (is_meant(cell, each.code, each.name)) return &each;
  return nullptr;
}

ClassifierValue const* find_value(std::vector<ClassifierValue> const& values, std::string const& cell) {
  auto const found = std::find_if(values.begin(), values.end(), [&](ClassifierValue const& each) { return is_meant(cell, each.code, each.title); });
  return found == values.end() ? nullptr : &*found;
}

Named named_by(std::string const& cell) {
  auto const mark = cell.find(kBetween);
  auto const code = mark == std::string::npos ? cell : cell.substr(0, mark);
  auto const name = mark == std::string::npos ? cell : cell.substr(mark + kBetween.size());
  auto const is_code_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ' '; };
  if (!code.empty() && code.size() <= kCodeLettersMax && std::all_of(code.begin(), code.end(), is_code_letter)) return {code, name};
  auto made = fold(cell).substr(0, kCodeLettersMax);
  for (auto& letter : made)
    if (!is_code_letter(letter) || letter == ' ') letter = '-';
  return {made, cell};
}

}  // namespace timon::exchange
