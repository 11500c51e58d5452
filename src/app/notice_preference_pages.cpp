#include "app/routes.hpp"
#include "app/visit.hpp"
#include "base/clock.hpp"
#include "notices/notices.hpp"
#include "organization/organization.hpp"
#include "platform/work/refusal.hpp"

namespace timon::app {
namespace {

using http::Request;
using http::Response;

struct NoticePreferencesPage {
  std::string saved, mail_note;
  std::optional<view::ProblemSummary> problems;
  view::Field has_digest, digest_at, mails_climbs, mails_dates;
};
BOOST_DESCRIBE_STRUCT(NoticePreferencesPage, (), (saved, mail_note, problems, has_digest, digest_at, mails_climbs, mails_dates))

auto const kRegistered = view::Registered<NoticePreferencesPage>{"app/notice_preferences"};

PersonId reader_of(Work const& work) {
  if (!visit_of(work).session) throw NotFound{};
  return visit_of(work).session->person;
}

/// Why no mail comes, whatever is chosen here.
std::string mail_note(Work& work) {
  if (!visit_of(work).program().sends_mail) return work.words.text("account.notices.no_server");
  auto const person = organization::find_person(work.db, reader_of(work)).value();
  return person.email ? work.words.text("account.notices.to", {*person.email}) : work.words.text("account.notices.no_address");
}

view::Field check_field(Words const& words, char const* name, char const* key, bool is_chosen) {
  auto field = view::make_field(words, name, key, "1");
  field.is_chosen = is_chosen;
  return field;
}

Response shown(Request const& request, Work& work, NoticePreference const& preference, std::string digest_at, Problems const& problems = {}) {
  auto const& words = work.words;
  auto page = NoticePreferencesPage{.mail_note = mail_note(work),
                                    .has_digest = check_field(words, "has_digest", "account.notices.digest", preference.has_digest),
                                    .digest_at = view::make_field(words, "digest_at", "account.notices.digest_at", std::move(digest_at), problems),
                                    .mails_climbs = check_field(words, "mails_climbs", "account.notices.climbs", preference.mails_climbs),
                                    .mails_dates = check_field(words, "mails_dates", "account.notices.dates", preference.mails_dates)};
  page.digest_at.type = "time";
  page.digest_at.is_required = true;
  if (request.query["listo"] == "1") page.saved = words.text("account.notices.saved");
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, words.text("account.notices.title"), "app/notice_preferences", page, problems.empty() ? 200 : 422);
}

Response get_preferences(Request const& request, Work& work) {
  auto const preference = notices::preference_of(work.db, reader_of(work));
  return shown(request, work, preference, clock_text(preference.digest_minutes));
}

Response post_preferences(Request const& request, Work& work) {
  auto const is_on = [&](char const* name) { return request.form[name] == "1"; };
  auto wanted = NoticePreference{.has_digest = is_on("has_digest"), .mails_climbs = is_on("mails_climbs"), .mails_dates = is_on("mails_dates")};
  auto const minutes = minutes_from(request.form["digest_at"]);
  if (!minutes) return shown(request, work, wanted, request.form["digest_at"], minutes.error());
  wanted.digest_minutes = *minutes;
  notices::put_preference(work.db, reader_of(work), wanted);
  return http::see_other("/cuenta/avisos?listo=1");
}

}  // namespace

void add_notice_preference_routes(http::Router& router) {
  router.get("/cuenta/avisos", get_preferences);
  router.post("/cuenta/avisos", post_preferences);
}

}  // namespace timon::app
