#include "plans/form.hpp"

#include <algorithm>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "goals/goals.hpp"

namespace timon::plans {
namespace {

auto const kRegistered = view::Registered<FormPage>{"plans/form"};

}  // namespace

view::Field& FormMaker::text(std::string const& name, char const* key, std::size_t length_max, bool is_required) {
  auto& field = fields_.emplace_back().text.emplace(made(name, key));
  field.is_required = is_required;
  field.length_max = static_cast<int>(length_max);
  return field;
}

view::Field& FormMaker::area(std::string const& name, char const* key, bool is_required) {
  auto& field = fields_.emplace_back().area.emplace(made(name, key));
  field.is_required = is_required;
  field.length_max = static_cast<int>(kTextLengthMax);
  return field;
}

view::Field& FormMaker::date(std::string const& name, char const* key, bool is_required) {
  auto& field = fields_.emplace_back().date.emplace(made(name, key));
  field.is_required = is_required;
  return field;
}

view::Field& FormMaker::choice(std::string const& name, char const* key, std::vector<view::Option> options) {
  return fields_.emplace_back().choice.emplace(view::with_options(made(name, key), std::move(options)));
}

view::Field& FormMaker::check(std::string const& name, char const* key) {
  auto& field = fields_.emplace_back().check.emplace(made(name, key));
  field.is_chosen = values_[name] == "1";
  return field;
}

std::string FormMaker::error_of(std::string const& name) const {
  auto const at = std::ranges::find(problems_, name, &Problem::field);
  return at == problems_.end() ? std::string{} : view::sentence_of(*at, words_);
}

view::Field& FormMaker::several(std::string const& name, std::string label, std::vector<view::Option> options) {
  auto const chosen = values_.all(name);
  auto& field = fields_.emplace_back().several.emplace(view::Field{.name = name, .label = std::move(label), .error = error_of(name)});
  for (auto& option : options) option.is_chosen = std::ranges::find(chosen, option.value) != chosen.end();
  field.options = std::move(options);
  return field;
}

view::Field& FormMaker::labelled_choice(std::string const& name, std::string label, std::vector<view::Option> options, bool is_required) {
  auto field = view::Field{.name = name, .label = std::move(label), .value = values_[name], .error = error_of(name), .is_required = is_required};
  return fields_.emplace_back().choice.emplace(view::with_options(std::move(field), std::move(options)));
}

FormPage FormMaker::page(std::string const& key, std::string action, std::int64_t revision) {
  auto page = FormPage{.title = words_.text(key + ".title"),
                       .lead = words_.has(key + ".lead") ? words_.text(key + ".lead") : std::string{},
                       .action = std::move(action),
                       .submit = words_.text(words_.has(key + ".submit") ? key + ".submit" : "plans.save"),
                       .revision = revision};
  if (!problems_.empty()) page.problems = view::summary_of(problems_, words_);
  page.fields = std::move(fields_);
  return page;
}

std::int64_t revision_of(http::Request const& request) { return integer_from(request.form["revision"]).value_or(0); }

std::optional<Date> date_of(http::Fields const& fields, char const* field, Problems& problems) {
  auto const text = trimmed(fields[field]);
  if (text.empty()) return std::nullopt;
  auto const date = date_typed(text);
  if (!date) problems.push_back({field, "date.not_one", {std::string{text}}});
  return date;
}

std::string iso(std::optional<Date> date) { return date ? to_iso(*date) : std::string{}; }

http::Response show_form(http::Request const& request, Work& work, FormPage const& page, int status) { return pages::page(request, work, page.title, "plans/form", page, status); }

http::Response show_refused(http::Request const& request, Work& work, FormPage page) {
  if (auto const seen = revision_of(request); seen != 0) page.revision = seen;
  return show_form(request, work, page, 422);
}

http::Response show_stale(http::Request const& request, Work& work, FormPage page) {
  page.is_stale = true;
  return show_form(request, work, page, 409);
}

}  // namespace timon::plans
