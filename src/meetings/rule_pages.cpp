#include "base/text.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_form.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

struct RuleRow {
  std::string title, rhythm, place, institution, end_address, until;
};
BOOST_DESCRIBE_STRUCT(RuleRow, (), (title, rhythm, place, institution, end_address, until))

struct RulesPage {
  std::vector<RuleRow> rows;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(RulesPage, (), (rows, is_empty))

auto const kRegistered = view::Registered<RulesPage>{"meetings/rules"};

http::Response get_rules(http::Request const& request, Work& work) {
  must_have(work.actor, {kRunMeeting});
  auto const& words = work.words;
  auto page = RulesPage{};
  for (auto const& rule : rules(work.db)) {
    if (!work.actor.may(kRunMeeting, rule.institution)) continue;
    auto const place = organization::find_institution(work.db, rule.institution);
    auto row = RuleRow{.title = rule.title,
                       .rhythm = words.plural("meeting.rhythm", rule.every_weeks, {words.text("meeting.weekday." + std::to_string(rule.weekday)), clock_text(rule.starts_at)}),
                       .place = rule.place,
                       .institution = place ? place->name : std::string{},
                       .end_address = {},
                       .until = {}};
    if (rule.until_on) row.until = words.text("meeting.rule_until", {words.date_short(rule.until_on)});
    else if (work.actor.may_write) row.end_address = "/reuniones/reglas/" + std::to_string(rule.id.number) + "/fin";
    page.rows.push_back(std::move(row));
  }
  page.is_empty = page.rows.empty();
  return pages::page(request, work, words.text("meeting.rules"), "meetings/rules", page);
}

FormPage rule_form(Work& work, http::Fields const& typed, Problems const& problems) {
  auto const& words = work.words;
  auto page = FormPage{.title = words.text("meeting.new_rule"),
                       .about = words.text("meeting.rules_text"),
                       .action = "/reuniones/reglas",
                       .button = words.text("meeting.new_rule"),
                       .back = "/reuniones/reglas"};
  put_meeting_fields(page, work, typed, problems, true);
  page.dates.front().label = words.text("meeting.first_on");
  auto weekdays = std::vector<view::Option>{};
  for (auto day = 1; day <= 7; ++day) weekdays.push_back({std::to_string(day), words.text("meeting.weekday." + std::to_string(day))});
  auto const weekday = typed["weekday"].empty() ? std::string{"5"} : typed["weekday"];
  page.selects.push_back(view::with_options(view::make_field(words, "weekday", "meeting.weekday", weekday, problems), std::move(weekdays)));
  auto weeks = view::make_field(words, "every_weeks", "meeting.every_weeks", typed["every_weeks"].empty() ? "1" : typed["every_weeks"], problems);
  weeks.type = "number";
  page.texts.push_back(std::move(weeks));
  return page;
}

http::Response get_new_rule(http::Request const& request, Work& work) {
  must_have(work.actor, {kRunMeeting});
  auto typed = request.query;
  typed.set("held_on", to_iso(work.today));
  typed.set("starts_at", "09:00");
  typed.set("minutes", "60");
  return form_page(request, work, rule_form(work, typed, {}), {});
}

http::Response post_rule(http::Request const& request, Work& work) {
  must_have(work.actor, {kRunMeeting});
  auto problems = Problems{};
  auto const typed = typed_meeting(request.form, problems);
  if (!problems.empty()) return form_page(request, work, rule_form(work, request.form, problems), problems);
  auto const made = put_rule(work, {.kind = typed.kind,
                                    .institution = typed.institution,
                                    .title = typed.title,
                                    .every_weeks = integer_from(request.form["every_weeks"]).value_or(0),
                                    .weekday = integer_from(request.form["weekday"]).value_or(0),
                                    .starts_at = typed.starts_at,
                                    .minutes = typed.minutes,
                                    .place = typed.place,
                                    .from_on = typed.held_on});
  if (!made) return form_page(request, work, rule_form(work, request.form, made.error()), made.error());
  write_ahead(work);
  return http::see_other("/reuniones");
}

http::Response post_end(http::Request const& request, Work& work) {
  auto const ended = end_rule(work, request.path_id<MeetingRuleId>("rule"), work.today);
  (void)ended;  // a rule can always end
  return http::see_other("/reuniones/reglas");
}

}  // namespace

void add_rule_pages(http::Router& router) {
  router.get("/reuniones/reglas", get_rules);
  router.get("/reuniones/reglas/nueva", get_new_rule);
  router.post("/reuniones/reglas", post_rule);
  router.post("/reuniones/reglas/{rule:id}/fin", post_end);
}

}  // namespace timon::meetings
