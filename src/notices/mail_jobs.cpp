#include <boost/json.hpp>

#include <fmt/format.h>

#include "notices/letter.hpp"
#include "organization/organization.hpp"
#include "platform/words/zone.hpp"

namespace timon::notices {
namespace {

constexpr auto kLinesRead = 500;  // of one person's unread of a week: more is not read in a letter anyway

/// What the job is about.
struct Errand {
  PersonId person;
  std::optional<NoticeKind> kind;  // none: the digest
};

Errand errand_of(jobs::Job const& job) {
  auto const payload = boost::json::parse(job.payload).as_object();
  auto errand = Errand{.person = PersonId{payload.at("person").to_number<std::int64_t>()}, .kind = {}};
  if (job.kind == kDigestJob) return errand;
  auto kind = NoticeKind{};
  if (!boost::describe::enum_from_string(payload.at("kind").as_string().c_str(), kind)) throw mail::Failure{"this program knows no notice of that kind"};
  errand.kind = kind;
  return errand;
}

bool is_wanted(Errand const& errand, NoticePreference const& preference) { return errand.kind ? is_immediate(*errand.kind, preference) : preference.has_digest; }

/// Those who may still be told, in the language of the person.
std::vector<NoticeLine> lines_for(Errand const& errand, Person const& person, sql::Session& db, Time now, MailGround const& ground, Words const& words) {
  auto work = Work{.actor = organization::load_actor(db, person, ground.today),
                   .now = now,
                   .today = ground.today,
                   .db = db,
                   .words = words,
                   .source = journal::Source::clock,
                   .zone = ground.zone};
  auto filter = NoticeFilter{.is_unmailed = true};
  if (errand.kind) filter.kinds = {*errand.kind};
  return lines_of(work, filter, kLinesRead);
}

constexpr auto kDigestsDue = R"(
  SELECT DISTINCT n.person FROM notice n JOIN person p ON p.id = n.person LEFT JOIN notice_preference f ON f.person = n.person
  WHERE n.read_at IS NULL AND n.mailed_at IS NULL AND n.created_at > :since AND p.is_active = 1 AND p.email IS NOT NULL
    AND coalesce(f.has_digest, 1) = 1 AND coalesce(f.digest_minutes, :proposed) <= :minutes
    AND NOT EXISTS (SELECT 1 FROM notice_digest d WHERE d.person = n.person AND d.on_day = :day))";

}  // namespace

void do_mail_job(jobs::Job const& job, sql::Session& db, Time now, MailGround const& ground, Send const& send) {
  auto const errand = errand_of(job);
  auto const person = organization::find_person(db, errand.person);
  if (!person || !person->is_active || !person->email || !is_wanted(errand, preference_of(db, errand.person))) return;
  auto const words = ground.words(person->language);
  auto const lines = lines_for(errand, *person, db, now, ground, words);
  auto shown = lines;
  std::erase_if(shown, [](NoticeLine const& line) { return !line.is_visible; });
  // Sent first, marked then: a server that dies in between sends twice, under the same Message-ID; one that marks first loses it.
  if (!shown.empty()) send(message_of(letter_of(shown, errand.kind, person->name, ground, words), *person->email, words));
  mark_mailed(db, lines, now);
}

std::size_t plan_digests(sql::Session& db, Time now, std::string const& zone) {
  auto const local = local_time(now, zone);
  auto const due = db.all<PersonId>(kDigestsDue, sql::with("since", now - kMailedBack, "proposed", std::int64_t{kDigestMinutes}, "minutes", local.minutes, "day", local.date));
  auto planned = std::size_t{0};
  for (auto const person : due) {
    auto transaction = sql::Transaction{db};
    // Two servers may look at once: the row lets one of them through.
    if (db.run("INSERT INTO notice_digest (person, on_day) VALUES (:person, :day) ON CONFLICT (person, on_day) DO NOTHING", sql::with("person", person, "day", local.date)) > 0) {
      jobs::enqueue(db, kDigestJob, fmt::format(R"({{"person":{}}})", person.number), now);
      ++planned;
    }
    transaction.commit();
  }
  return planned;
}

}  // namespace timon::notices
