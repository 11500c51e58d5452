#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "platform/http/http.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/form.hpp"

namespace timon::plans {

/// A field of one kind: exactly one of these is there.
struct FormField {
  std::optional<view::Field> text, area, date, choice, check, several;
};
BOOST_DESCRIBE_STRUCT(FormField, (), (text, area, date, choice, check, several))

/// A form of this module, on a page of its own.
struct FormPage {
  std::string title;
  std::string lead;  // what it does
  std::string action;
  std::string back;
  std::string back_text;
  std::string submit;
  std::string warning;
  std::int64_t revision{};
  bool is_stale{};
  std::optional<view::ProblemSummary> problems;
  std::vector<FormField> fields;
};
BOOST_DESCRIBE_STRUCT(FormPage, (), (title, lead, action, back, back_text, submit, warning, revision, is_stale, problems, fields))

/// Puts fields together from what was typed, or what stands there, and what is wrong with it. Keys of the fields' words begin
/// with the form's noun.
class FormMaker {
 public:
  FormMaker(Words const& words, http::Fields const& values, Problems const& problems) : words_{words}, values_{values}, problems_{problems} {}

  view::Field& text(std::string const& name, char const* key, std::size_t length_max, bool is_required = true);
  view::Field& area(std::string const& name, char const* key, bool is_required = false);
  view::Field& date(std::string const& name, char const* key, bool is_required = false);
  /// The first option is what stands there when nothing is chosen.
  view::Field& choice(std::string const& name, char const* key, std::vector<view::Option> options);
  view::Field& check(std::string const& name, char const* key);
  /// Several may be ticked.
  view::Field& several(std::string const& name, std::string label, std::vector<view::Option> options);
  /// A choice of one, with words that come from data.
  view::Field& labelled_choice(std::string const& name, std::string label, std::vector<view::Option> options, bool is_required);

  /// The page; its words are `key`.title, .lead and .submit.
  FormPage page(std::string const& key, std::string action, std::int64_t revision);

 private:
  view::Field made(std::string const& name, char const* key) const { return view::make_field(words_, name, key, values_[name], problems_); }
  std::string error_of(std::string const& name) const;

  Words const& words_;
  http::Fields const& values_;
  Problems const& problems_;
  std::vector<FormField> fields_;
};

std::int64_t revision_of(http::Request const&);
/// A date as a date field sends it, nothing when nothing was typed; a problem when it is none.
std::optional<Date> date_of(http::Fields const&, char const* field, Problems&);
std::string iso(std::optional<Date>);

/// The form on its page; refused and stale forms keep what was typed and the revision that was seen.
http::Response show_form(http::Request const&, Work&, FormPage const&, int status = 200);
/// The form again after a refusal: 422 for problems; 409, saying so, when somebody else was there meanwhile.
http::Response show_refused(http::Request const&, Work&, FormPage);
http::Response show_stale(http::Request const&, Work&, FormPage);

}  // namespace timon::plans
