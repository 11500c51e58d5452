#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>

#include "obstacles/meanwhile.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/http/http.hpp"
#include "platform/view/form.hpp"

namespace timon::obstacles {

/// The form of an opportunity, new or to be changed; on a page or inside a dialog.
struct OpportunityForm {
  std::string title, about, address, back, crumb, button;
  bool is_in_dialog{};
  std::int64_t revision{};
  std::optional<view::ProblemSummary> problems;
  std::optional<Meanwhile> meanwhile;  // others were there since the form was shown
  view::Field name, proposed_on, proposed_at, place, authority, message, embargo_on;
};
BOOST_DESCRIBE_STRUCT(OpportunityForm, (),
                      (title, about, address, back, crumb, button, is_in_dialog, revision, problems, meanwhile, name, proposed_on, proposed_at, place, authority, message,
                       embargo_on))

OpportunityForm opportunity_form(Work&, Opportunity const& draft, Problems const& problems = {});
Opportunity typed_opportunity(http::Request const&, Problems&);

}  // namespace timon::obstacles
