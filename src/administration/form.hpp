#pragma once
#include <boost/describe/class.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "platform/http/http.hpp"
#include "platform/view/form.hpp"
#include "platform/work/refusal.hpp"
#include "platform/work/work.hpp"

namespace timon::administration {

/// A field of one kind: exactly one of these is there.
struct FormField {
  std::optional<view::Field> text, area, date, choice, check;
  view::Field const& field() const { return text ? *text : area ? *area : date ? *date : choice ? *choice : *check; }
};
BOOST_DESCRIBE_STRUCT(FormField, (), (text, area, date, choice, check))

/// A field that somebody else changed meanwhile: what each of both wrote.
struct Clash {
  std::string field;
  std::string label;
  std::string typed;
  std::string now;
};
BOOST_DESCRIBE_STRUCT(Clash, (), (field, label, typed, now))

/// A form of the administrator's pages, in a panel of its own or alone on a page.
struct FormView {
  std::string id;  // of its heading
  std::string title;
  std::string lead;  // what it does
  std::string warning;
  std::string action;
  std::string back;
  std::string back_text;
  std::string submit;
  std::int64_t revision{};
  bool is_in_pairs{};  // two fields in a row, not three
  bool is_stale{};
  std::vector<Clash> clashes;
  std::optional<view::ProblemSummary> problems;
  std::vector<FormField> fields;
};
BOOST_DESCRIBE_STRUCT(FormView, (), (id, title, lead, warning, action, back, back_text, submit, revision, is_in_pairs, is_stale, clashes, problems, fields))

/// Puts fields together from what was typed, or what stands there, and what is wrong with it.
class FormMaker {
 public:
  FormMaker(Words const& words, http::Fields const& values, Problems const& problems) : words_{words}, values_{values}, problems_{problems} {}

  view::Field& text(char const* name, char const* key, int length_max, bool is_required = true);
  view::Field& area(char const* name, char const* key, int length_max);
  view::Field& date(char const* name, char const* key);
  /// With «choose» before the options when it must be chosen, else with `none_key` in its place.
  view::Field& choice(char const* name, char const* key, std::vector<view::Option> options, char const* none_key = nullptr);
  view::Field& check(char const* name, char const* key);

  /// The form with these fields; keys of its words begin with `key`: title, lead, submit.
  FormView form(std::string const& key, std::string action, std::int64_t revision);

 private:
  view::Field made(char const* name, char const* key) const { return view::make_field(words_, name, key, values_[name], problems_); }

  Words const& words_;
  http::Fields const& values_;
  Problems const& problems_;
  std::vector<FormField> fields_;
};

/// The fields in which what was typed is not what stands there now.
std::vector<Clash> clashes_of(FormView const& typed, FormView const& now);

/// What a form is made of: values typed or read, and what is wrong with them.
using MakeForm = std::function<FormView(http::Fields const& values, Problems const&)>;
/// The form after it was sent and not taken: what was typed with its problems, still speaking of the revision it was shown with.
FormView refused_form(http::Request const&, MakeForm const&, Problems const&);
/// The form with both versions: what was typed and what stands there now, under the revision of now.
FormView stale_form(http::Request const&, MakeForm const&, http::Fields const& now);

std::int64_t revision_of(http::Request const&);
/// A date as a date field sends it; a problem when it is none or missing.
std::optional<Date> date_of(http::Request const&, char const* field, Problems&);
/// The number of a select, or an id that no row has.
std::int64_t number_of(http::Request const&, char const* field);

}  // namespace timon::administration
