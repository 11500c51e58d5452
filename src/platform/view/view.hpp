#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "platform/view/shape.hpp"
#include "platform/words/words.hpp"

namespace timon::view {

/// What every template may name beside the members of its struct.
struct Around {
  std::string language;
  std::string base_path;
  std::string csrf;  // goes into each form: {{>platform/view/_csrf}}
};
BOOST_DESCRIBE_STRUCT(Around, (), (language, base_path, csrf))

namespace detail {
std::string render(std::string_view name, Shape const&, void const* model, Words const&, Around const&);
std::vector<std::string> check(std::string_view name, Shape const&);
// The same with the text of a template instead of its name.
std::string render_source(std::string_view source, Shape const&, void const* model, Words const&);
std::vector<std::string> check_source(std::string_view source, Shape const&);
void register_template(std::string name, Shape const* (*shape)());
}  // namespace detail

/// The template filled from a described struct: text, numbers, Ids and enums are {{name}}; a flag, a text that is not empty,
/// an optional, a list and a struct are {{#name}}…{{/name}}; {{#not_name}} is for a flag that is off, {{#no_name}} for nothing there.
template <class Model>
std::string render(std::string_view name, Model const& model, Words const& words, Around const& around = {}) {
  return detail::render(name, *detail::shape_of<Model>(), &model, words, around);
}

/// What is wrong between a template and its struct: names that the struct lacks, sections left open, HTML not marked.
template <class Model>
std::vector<std::string> check(std::string_view name) {
  return detail::check(name, *detail::shape_of<Model>());
}

/// Ties a template to the struct that fills it, so that the start and a test can check them all:
///   static auto const kRegistered = view::Registered<BoardPage>{"goals/board"};
template <class Model>
struct Registered {
  explicit Registered(std::string name) { detail::register_template(std::move(name), &detail::shape_of<Model>); }
};

/// The complaints about every registered template.
std::vector<std::string> check_all();
/// The names under which templates are registered.
std::vector<std::string> registered_templates();
/// Every template of the program.
std::vector<std::string> all_templates();

/// Where a browser finds an asset, with its fingerprint: «/estaticos/timon.0123456789abcdef.css».
std::string asset_address(std::string_view name);

/// The same HTML under a sub-path: every address that begins with one slash gets it. Pages have it done by view::page.
std::string below(std::string_view base_path, std::string html);

}  // namespace timon::view
