#include "platform/view/form.hpp"

#include <cstdint>

#include "platform/view/view.hpp"

namespace timon::view {
namespace {

auto const kRegistered = {
    Registered<Field>{"platform/view/_field_text"},   Registered<Field>{"platform/view/_field_area"},  Registered<Field>{"platform/view/_field_date"},
    Registered<Field>{"platform/view/_field_select"}, Registered<Field>{"platform/view/_field_check"},
};
auto const kRegisteredProblems = Registered<ProblemSummary>{"platform/view/_problems"};

}  // namespace

std::string sentence_of(Problem const& problem, Words const& words) { return words.text(problem.message, problem.details); }

Field make_field(Words const& words, std::string name, std::string_view label_key, std::string value, Problems const& problems) {
  auto field = Field{.name = std::move(name), .label = words.text(label_key), .value = std::move(value)};
  auto const help_key = std::string{label_key} + ".help";
  if (words.has(help_key)) field.help = words.text(help_key);
  for (auto const& problem : problems) {
    if (problem.field == field.name && field.error.empty()) field.error = sentence_of(problem, words);
  }
  return field;
}

Field with_options(Field field, std::vector<Option> options) {
  for (auto& option : options) option.is_chosen = option.value == field.value;
  field.options = std::move(options);
  return field;
}

ProblemSummary summary_of(Problems const& problems, Words const& words) {
  auto summary = ProblemSummary{words.plural("problems.title", static_cast<std::int64_t>(problems.size())), {}};
  for (auto const& problem : problems) summary.lines.push_back({problem.field, sentence_of(problem, words)});
  return summary;
}

}  // namespace timon::view
