#include "meetings/meeting_form.hpp"

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

auto const kRegistered = view::Registered<FormPage>{"meetings/form"};

}  // namespace

http::Response form_page(http::Request const& request, Work const& work, FormPage page, Problems const& problems, int status_of_problems) {
  if (!problems.empty()) page.problems = view::summary_of(problems, work.words);
  auto const title = page.title;
  return pages::page(request, work, title, "meetings/form", page, problems.empty() ? 200 : status_of_problems);
}

Meeting typed_meeting(http::Fields const& fields, Problems& problems) {
  auto meeting = Meeting{.institution = InstitutionId{integer_from(fields["institution"]).value_or(0)}, .title = fields["title"], .place = fields["place"]};
  boost::describe::enum_from_string(fields["kind"].c_str(), meeting.kind);
  if (auto const day = date_typed(fields["held_on"])) meeting.held_on = *day;
  else problems.push_back({"held_on", "meeting.held_on.wrong"});
  if (auto const at = minutes_of_clock(fields["starts_at"])) meeting.starts_at = *at;
  else problems.push_back({"starts_at", "meeting.starts_at.wrong"});
  meeting.minutes = integer_from(fields["minutes"]).value_or(0);
  return meeting;
}

std::vector<view::Option> body_options(Work& work) {
  auto options = std::vector<view::Option>{};
  for (auto const& institution : organization::institutions(work.db))
    if (work.actor.is_console || work.actor.may(kRunMeeting, institution.id)) options.push_back({std::to_string(institution.id.number), institution.name});
  return options;
}

void put_meeting_fields(FormPage& page, Work& work, http::Fields const& typed, Problems const& problems, bool with_body) {
  auto const& words = work.words;
  if (with_body) {
    auto kinds = std::vector<view::Option>{};
    for (auto const kind : {MeetingKind::committee, MeetingKind::dispatch, MeetingKind::stocktake, MeetingKind::other})
      kinds.push_back({boost::describe::enum_to_string(kind, ""), word_of(words, "meeting.kind", kind)});
    page.selects.push_back(view::with_options(view::make_field(words, "kind", "meeting.kind", typed["kind"], problems), std::move(kinds)));
    page.selects.push_back(view::with_options(view::make_field(words, "institution", "meeting.institution", typed["institution"], problems), body_options(work)));
  }
  auto title = view::make_field(words, "title", "meeting.title", typed["title"], problems);
  title.is_required = true;
  title.length_max = static_cast<int>(kTitleLengthMax);
  page.texts.push_back(std::move(title));
  page.dates.push_back(view::make_field(words, "held_on", "meeting.held_on", typed["held_on"], problems));
  page.dates.back().is_required = true;
  for (auto const* name : {"starts_at", "minutes", "place"}) {
    auto field = view::make_field(words, name, std::string{"meeting."} + name, typed[name], problems);
    if (std::string_view{name} == "starts_at") field.type = "time";
    if (std::string_view{name} == "minutes") field.type = "number";
    page.texts.push_back(std::move(field));
  }
}

http::Fields fields_of(Meeting const& meeting) {
  auto fields = http::Fields{};
  fields.add("title", meeting.title);
  fields.add("held_on", to_iso(meeting.held_on));
  fields.add("starts_at", clock_text(meeting.starts_at));
  fields.add("minutes", std::to_string(meeting.minutes));
  fields.add("place", meeting.place);
  return fields;
}

}  // namespace timon::meetings
