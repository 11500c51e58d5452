#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/path_drafts.hpp"
#include "platform/http/http.hpp"
#include "platform/sql/session.hpp"
#include "platform/view/form.hpp"

namespace timon::schedule {

/// A milestone as it would be made.
struct DraftRow {
  std::string code, title, due, after;
  std::int64_t weight{1};
};
BOOST_DESCRIBE_STRUCT(DraftRow, (), (code, title, due, after, weight))

std::vector<DraftRow> rows_of(Words const&, std::vector<goals::PathDraft> const&);
/// Says which milestones were shown: what is made is what was seen, or it is seen again first.
std::string mark_of(std::vector<goals::PathDraft> const&);
/// What making them would be refused for: they are made and taken back, so that one rule says what is shown and what is made.
template <class Make>
Problems tried(Work& work, Make const& make) {
  auto const never_committed = sql::Transaction{work.db};
  auto const made = make();
  return made ? Problems{} : made.error();
}

/// The date of a field, or a problem of it.
std::optional<Date> day_at(http::Request const&, char const* field, Problems&);

/// The milestones that a form asks for by its «tipo»: a series, a template, or the path of another goal.
std::vector<goals::PathDraft> drafts_from(http::Request const&, Work&, Problems&);

/// The choices of templates, the first chosen unless another is.
std::vector<view::Option> template_options(Work&);

}  // namespace timon::schedule
