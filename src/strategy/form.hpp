#pragma once
#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <optional>
#include <string>
#include <vector>

#include "platform/http/http.hpp"
#include "platform/view/form.hpp"
#include "platform/work/work.hpp"

namespace timon::strategy {

/// A field of a form, of one of the kinds that there are.
struct FormField {
  std::optional<view::Field> text, area, choice, day, check;
};
BOOST_DESCRIBE_STRUCT(FormField, (), (text, area, choice, day, check))

/// The form of one row: a page of its own, or a part of one inside its dialog.
struct RowForm {
  std::string title, about, action, back, submit;
  std::int64_t revision{};
  std::string removal;  // where the row is taken away; empty: it may not be
  std::vector<FormField> fields;
  bool is_stale{};
  std::optional<view::ProblemSummary> problems;
};
BOOST_DESCRIBE_STRUCT(RowForm, (), (title, about, action, back, submit, revision, removal, fields, is_stale, problems))

/// Puts a form together from the values it shows: labels are «product.name», choices «choice.situation.present».
class FormBuilder {
 public:
  FormBuilder(Words const& words, std::string key, http::Fields const& values, Problems const& problems)
      : words_{words}, key_{std::move(key)}, values_{values}, problems_{problems} {}

  enum class Need { optional, required };
  void text(char const* name, Need need = Need::optional, std::size_t length_max = 300);
  void area(char const* name, Need need = Need::optional, std::size_t length_max = 4000);
  void day(char const* name, Need need = Need::optional);
  void check(char const* name);
  void choice(char const* name, std::vector<view::Option> options, Need need = Need::optional);
  /// One of the words of an enumeration.
  template <class E>
  void choice_of(char const* name) {
    auto options = std::vector<view::Option>{};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) {
      options.push_back({each.name, words_.text(std::string{"choice."} + name + "." + each.name)});
    });
    choice(name, std::move(options), Need::required);
  }
  std::vector<FormField> take() { return std::move(fields_); }

 private:
  view::Field field(char const* name, Need need) const;

  Words const& words_;
  std::string key_;
  http::Fields const& values_;
  Problems const& problems_;
  std::vector<FormField> fields_;
};

/// A date as a form or JSON tells it; a problem of its field when it is none. Nothing was typed: nothing.
std::optional<Date> day_in(http::Fields const&, char const* name, Problems&);
/// The word of an enumeration; a problem when it is none of them. Nothing was typed: as it was.
template <class E>
E chosen_in(http::Fields const& values, char const* name, E before, Problems& problems) {
  auto const& text = values[name];
  auto value = before;
  if (!text.empty() && !boost::describe::enum_from_string(text.c_str(), value)) problems.push_back({name, "choice.unknown", {text}});
  return value;
}
template <class K>
Id<K> id_in(http::Fields const& values, char const* name) {
  return Id<K>{integer_from(values[name]).value_or(0)};
}
inline std::string text_of(std::optional<Date> const& day) { return day ? to_iso(*day) : std::string{}; }
template <class K>
std::string text_of(Id<K> id) {
  return id ? std::to_string(id.number) : std::string{};
}
template <class E>
  requires std::is_enum_v<E>
std::string text_of(E value) {
  return boost::describe::enum_to_string(value, "");
}

}  // namespace timon::strategy
