#include "obstacles/opportunity_form.hpp"

#include "base/clock.hpp"
#include "obstacles/typed_day.hpp"

namespace timon::obstacles {
namespace {

view::Field line(Words const& words, char const* name, std::string const& key, std::string value, Problems const& problems) {
  auto field = view::make_field(words, name, key, std::move(value), problems);
  field.length_max = static_cast<int>(kTitleLengthMax);
  return field;
}

}  // namespace

OpportunityForm opportunity_form(Work& work, Opportunity const& draft, Problems const& problems) {
  auto const& words = work.words;
  auto form = OpportunityForm{.revision = draft.revision};
  form.name = line(words, "title", "opportunity.title", draft.title, problems);
  form.name.is_required = true;
  form.proposed_on = view::make_field(words, "proposed_on", "opportunity.proposed_on", day_text(draft.proposed_on, "proposed_on", problems), problems);
  form.proposed_on.is_required = true;
  form.proposed_at = view::make_field(words, "proposed_at", "opportunity.proposed_at",
                                      draft.proposed_minutes.value_or(kNoSuchTime) >= 0 ? clock_text(*draft.proposed_minutes) : std::string{}, problems);
  form.proposed_at.type = "time";
  form.place = line(words, "place", "opportunity.place", draft.place, problems);
  form.authority = line(words, "authority", "opportunity.authority", draft.authority, problems);
  form.message = view::make_field(words, "message", "opportunity.message", draft.message, problems);
  form.message.length_max = static_cast<int>(kTextLengthMax);
  form.embargo_on = view::make_field(words, "embargo_on", "opportunity.embargo_on", day_text(draft.embargo_on, "embargo_on", problems), problems);
  if (!problems.empty()) form.problems = view::summary_of(problems, words);
  return form;
}

Opportunity typed_opportunity(http::Request const& request, Problems& problems) {
  auto const& form = request.form;
  return {.title = form["title"],
          .proposed_on = typed_day(form, "proposed_on", problems),
          .proposed_minutes = form["proposed_at"].empty() ? std::nullopt : std::optional{minutes_of_clock(form["proposed_at"]).value_or(kNoSuchTime)},
          .place = form["place"],
          .authority = form["authority"],
          .message = form["message"],
          .embargo_on = typed_day(form, "embargo_on", problems),
          .revision = integer_from(form["revision"]).value_or(0)};
}

}  // namespace timon::obstacles
