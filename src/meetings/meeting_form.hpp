#pragma once
#include "meetings/meeting_view.hpp"
#include "platform/http/http.hpp"

namespace timon::meetings {

/// A form of this module: fields one under another, with what is wrong above.
struct FormPage {
  std::string title, about, action, button, back;
  std::int64_t revision{};
  std::optional<view::ProblemSummary> problems;
  std::vector<view::Field> selects, texts, dates, areas;
};
BOOST_DESCRIBE_STRUCT(FormPage, (), (title, about, action, button, back, revision, problems, selects, texts, dates, areas))

http::Response form_page(http::Request const&, Work const&, FormPage, Problems const&, int status_of_problems = 422);

/// What a form says of a meeting: kind, institution, title, day, hour, length, place.
Meeting typed_meeting(http::Fields const&, Problems&);
void put_meeting_fields(FormPage&, Work&, http::Fields const& typed, Problems const&, bool with_body);
http::Fields fields_of(Meeting const&);

/// Institutions where the actor may run meetings.
std::vector<view::Option> body_options(Work&);

void add_meeting_deed_pages(http::Router&);
void add_rule_pages(http::Router&);
void add_room_pages(http::Router&);
void add_decision_pages(http::Router&);
void add_decision_download_pages(http::Router&);
void add_brief_pages(http::Router&);
void add_pack_pages(http::Router&);
void add_decision_api(http::Router&);

}  // namespace timon::meetings
