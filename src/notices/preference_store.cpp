#include "notices/notices.hpp"

namespace timon::notices {

NoticePreference preference_of(sql::Session& db, PersonId person) {
  return db.maybe<NoticePreference>("SELECT has_digest, digest_minutes, mails_climbs, mails_dates FROM notice_preference WHERE person = :person", sql::with("person", person))
      .value_or(NoticePreference{});
}

void put_preference(sql::Session& db, PersonId person, NoticePreference const& wanted) {
  db.run(R"(INSERT INTO notice_preference (person, has_digest, digest_minutes, mails_climbs, mails_dates)
    VALUES (:person, :has_digest, :digest_minutes, :mails_climbs, :mails_dates)
    ON CONFLICT (person) DO UPDATE SET has_digest = excluded.has_digest, digest_minutes = excluded.digest_minutes, mails_climbs = excluded.mails_climbs,
      mails_dates = excluded.mails_dates)",
         sql::with("person", person, "has_digest", wanted.has_digest, "digest_minutes", wanted.digest_minutes, "mails_climbs", wanted.mails_climbs, "mails_dates",
                   wanted.mails_dates));
}

}  // namespace timon::notices
