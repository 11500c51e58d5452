#include "administration/form.hpp"

#include <algorithm>

#include "administration/page_under.hpp"
#include "base/date_typed.hpp"
#include "base/text.hpp"

namespace timon::administration {
namespace {

auto const kRegistered = view::Registered<FormView>{"administration/form"};

/// What a field shows: the words of its choice, not their number.
std::string shown(view::Field const& field) {
  if (field.is_chosen) return "✓";
  auto const chosen = std::find_if(field.options.begin(), field.options.end(), [](view::Option const& option) { return option.is_chosen; });
  return chosen != field.options.end() ? chosen->text : field.value;
}

std::vector<Tab> tabs(Words const& words, std::string_view current, std::initializer_list<std::pair<char const*, char const*>> all) {
  auto made = std::vector<Tab>{};
  for (auto const& [key, address] : all) made.push_back({words.text(key), address, current == address});
  return made;
}

}  // namespace

view::Field& FormMaker::text(char const* name, char const* key, int length_max, bool is_required) {
  auto& field = fields_.emplace_back().text.emplace(made(name, key));
  field.is_required = is_required;
  field.length_max = length_max;
  return field;
}

view::Field& FormMaker::area(char const* name, char const* key, int length_max) {
  auto& field = fields_.emplace_back().area.emplace(made(name, key));
  field.is_required = true;
  field.length_max = length_max;
  return field;
}

view::Field& FormMaker::date(char const* name, char const* key) {
  auto& field = fields_.emplace_back().date.emplace(made(name, key));
  field.is_required = true;
  return field;
}

view::Field& FormMaker::choice(char const* name, char const* key, std::vector<view::Option> options, char const* none_key) {
  options.insert(options.begin(), {"", words_.text(none_key != nullptr ? none_key : "administration.choose")});
  auto& field = fields_.emplace_back().choice.emplace(view::with_options(made(name, key), std::move(options)));
  field.is_required = none_key == nullptr;
  return field;
}

view::Field& FormMaker::check(char const* name, char const* key) {
  auto& field = fields_.emplace_back().check.emplace(made(name, key));
  field.is_chosen = values_[name] == "1";
  return field;
}

FormView FormMaker::form(std::string const& key, std::string action, std::int64_t revision) {
  auto view = FormView{.id = key.substr(key.rfind('.') + 1),
                       .title = words_.text(key + ".title"),
                       .lead = words_.has(key + ".lead") ? words_.text(key + ".lead") : std::string{},
                       .action = std::move(action),
                       .submit = words_.text(words_.has(key + ".submit") ? key + ".submit" : "administration.save"),
                       .revision = revision};
  if (!problems_.empty()) view.problems = view::summary_of(problems_, words_);
  view.fields = std::move(fields_);
  return view;
}

std::vector<Clash> clashes_of(FormView const& typed, FormView const& now) {
  auto clashes = std::vector<Clash>{};
  for (auto const& each : typed.fields) {
    auto const& mine = each.field();
    for (auto const& other : now.fields) {
      auto const& theirs = other.field();
      if (mine.name == theirs.name && mine.value != theirs.value) clashes.push_back({mine.name, mine.label, shown(mine), shown(theirs)});
    }
  }
  return clashes;
}

FormView refused_form(http::Request const& request, MakeForm const& make, Problems const& problems) {
  auto form = make(request.form, problems);
  if (auto const seen = revision_of(request); seen != 0) form.revision = seen;
  return form;
}

FormView stale_form(http::Request const& request, MakeForm const& make, http::Fields const& now) {
  auto form = make(request.form, {});
  form.is_stale = true;
  form.clashes = clashes_of(form, make(now, {}));
  return form;
}

std::int64_t revision_of(http::Request const& request) { return integer_from(request.form["revision"]).value_or(0); }
std::int64_t number_of(http::Request const& request, char const* field) { return integer_from(request.form[field]).value_or(0); }

std::optional<Date> date_of(http::Request const& request, char const* field, Problems& problems) {
  auto const text = trimmed(request.form[field]);
  auto const date = date_typed(text);
  if (!date) problems.push_back({field, text.empty() ? "administration.missing" : "date.not_one", {std::string{text}}});
  return date;
}

std::vector<Tab> settings_tabs(Words const& words, std::string_view current) {
  return tabs(words, current,
              {{"settings.tab", "/ajustes"},
               {"ladder_setup.tab", "/ajustes/escalera"},
               {"routine_setup.tab", "/ajustes/rutina"},
               {"document.tab", "/ajustes/documentos"},
               {"money.rules", "/presupuesto/reglas"},
               {"job.tab", "/tareas"}});
}

std::vector<Tab> people_tabs(Words const& words, std::string_view current) {
  return tabs(words, current, {{"person.tab", "/personas"}, {"office.tab", "/cargos"}, {"institution.tab", "/instituciones"}, {"delegation.tab", "/subrogancias"}});
}

}  // namespace timon::administration
