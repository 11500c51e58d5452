#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "platform/words/words.hpp"

namespace timon::view {

/// A choice of a select or of radio buttons.
struct Option {
  std::string value;
  std::string text;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(Option, (), (value, text, is_chosen))

/// One field of a form, shown inside its section by a fragment: {{#title}}{{>platform/view/_field_text}}{{/title}};
/// others are _field_area, _field_date, _field_select, _field_check.
struct Field {
  std::string name;  // also its id
  std::string label;
  std::string value;  // as typed, if it comes back with an error
  std::string help;
  std::string error;
  bool is_required{};
  bool is_chosen{};          // of a check box
  std::string type{"text"};  // of _field_text: email, number, password…
  std::string autocomplete{"off"};
  int rows{3};                    // of _field_area
  int length_max{200};            // letters
  std::vector<Option> options{};  // of _field_select
};
BOOST_DESCRIBE_STRUCT(Field, (), (name, label, value, help, error, is_required, is_chosen, type, autocomplete, rows, length_max, options))

/// A field with the words of `label_key` and, where there are any, of `label_key`.help, and what is wrong with it.
Field make_field(Words const&, std::string name, std::string_view label_key, std::string value, Problems const& = {});
/// The same field with choices; the one with the field's value is chosen.
Field with_options(Field, std::vector<Option>);

/// One line of the summary, leading to its field.
struct ProblemLine {
  std::string field;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ProblemLine, (), (field, text))

/// What is to be put right, for {{#problems}}{{>platform/view/_problems}}{{/problems}} or as an answer of its own.
struct ProblemSummary {
  std::string title;
  std::vector<ProblemLine> lines;
};
BOOST_DESCRIBE_STRUCT(ProblemSummary, (), (title, lines))

ProblemSummary summary_of(Problems const&, Words const&);
/// The problem in words.
std::string sentence_of(Problem const&, Words const&);

}  // namespace timon::view
