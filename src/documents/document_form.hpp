#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "documents/document_actions.hpp"
#include "platform/view/form.hpp"

namespace timon::documents {

/// The form of new documents, or of what is said of one.
struct FormPage {
  std::string title, about, action, back, goal_address, goal_title;
  std::string milestone, obstacle;  // codes that the form carries along
  std::int64_t revision{};
  bool is_new{};
  std::optional<view::ProblemSummary> problems;
  std::string file_error;
  view::Field link, name, kind, source, dated_on, audience, offices;
};
BOOST_DESCRIBE_STRUCT(FormPage, (),
                      (title, about, action, back, goal_address, goal_title, milestone, obstacle, revision, is_new, problems, file_error, link, name, kind, source, dated_on,
                       audience, offices))

/// What a form said of a document, and what of it was no date or no choice.
struct Typed {
  Document document;
  std::vector<OfficeId> offices;
  Problems problems;
};
Typed typed_in(http::Fields const&);

/// The fields filled with what is known or was typed.
void fill(FormPage&, Work&, http::Fields const& typed, Document const&, std::vector<OfficeId> const& offices, Problems const&);

/// «file» becomes «file: Informe.pdf» only where several were sent; a link is checked. Nothing at all is a problem. The files are
/// looked at and not written yet: whoever takes them calls `keep` before what names them is committed.
struct Brought {
  std::vector<Content> contents;
  Problems problems;
  std::vector<http::Upload const*> uploads;  // of the request, which outlives this
  void keep(files::Shelf const&) const;
};
Brought brought_in(http::Request const&, files::Shelf const&);
/// Is it the file of the current version, which lies damaged or not at all in the store? Then it is put right, and there is no
/// new version of it.
bool mended(sql::Session&, files::Shelf const&, Document const&, Brought const&);

}  // namespace timon::documents
