#pragma once
#include <boost/describe/class.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "platform/http/http.hpp"
#include "platform/view/form.hpp"
#include "platform/view/shape.hpp"

namespace timon::goals {

/// A fact shown above the fields of a deed: «Original: 04 may 2026».
struct DeedFact {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(DeedFact, (), (name, value))

/// What has to be done first, and where.
struct DeedHelp {
  std::string text, link, address;
};
BOOST_DESCRIBE_STRUCT(DeedHelp, (), (text, link, address))

/// A deed with its few fields: a page of its own, or a part of one inside its dialog.
struct DeedForm {
  std::string title;
  std::string text;  // what it does
  std::string action;
  std::string back;  // where one goes without doing it
  std::string submit;
  std::int64_t revision{};  // that the person has in front of them
  std::vector<DeedFact> facts;
  std::optional<view::Field> day, choice, reason;
  std::vector<view::Html> previews;  // what it would do
  bool has_preview{};
  std::string warning;
  bool is_stale{};  // somebody else was there meanwhile
  std::optional<view::ProblemSummary> problems;
  std::vector<DeedHelp> helps;
};
BOOST_DESCRIBE_STRUCT(DeedForm, (), (title, text, action, back, submit, revision, facts, day, choice, reason, previews, has_preview, warning, is_stale, problems, helps))

/// The form in its dialog for who asked from a page, else as a page.
http::Response show_deed(http::Request const&, Work const&, DeedForm const&, int status = 200);

/// The revision that the form was shown with; 0 when it does not say.
std::int64_t revision_of(http::Request const&);
/// A date as a date field sends it; a problem of its field when it is none. Nothing was typed: nothing.
std::optional<Date> date_of(http::Request const&, char const* field, Problems&);

/// One of the rights somewhere, or Forbidden: asked before anything is loaded.
void must_have_one(Actor const&, std::vector<Right> const& rights);

/// A field for a reason of at least ten letters.
view::Field reason_field(Words const&, std::string const& value, Problems const&);

}  // namespace timon::goals
