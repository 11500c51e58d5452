#include "feeds/feeds.hpp"
#include "organization/organization.hpp"
#include "platform/auth/secret.hpp"

namespace timon::feeds {
namespace {

constexpr auto kOwnCalendar = Right{"own_calendar"};  // of everybody who has an account

}  // namespace

std::optional<CalendarFeed> feed_of(sql::Session& db, PersonId person) {
  return db.maybe<CalendarFeed>(sql::select<CalendarFeed>("WHERE person = :person"), sql::with("person", person));
}

std::optional<CalendarFeed> find_feed(sql::Session& db, std::string const& secret) {
  return db.maybe<CalendarFeed>(sql::select<CalendarFeed>("WHERE secret_hash = :hash"), sql::with("hash", auth::secret_hash(secret)));
}

std::string create_feed(Work& work) {
  must(work.actor.may_write && work.actor.person, kOwnCalendar);
  auto secret = auth::random_secret();
  auto deed = Deed{work, "calendar_opened"};
  work.db.lock(Person::kTable, work.actor.person.number);  // of two requests at once the second renews what the first made
  auto const before = feed_of(work.db, work.actor.person);
  auto after = before.value_or(CalendarFeed{.person = work.actor.person});
  after.secret_hash = auth::secret_hash(secret);
  after.created_at = work.now;
  if (before) deed.update(*before, after);
  else deed.insert(after);
  deed.commit();
  return secret;
}

bool revoke_feed(Work& work) {
  must(work.actor.may_write && work.actor.person, kOwnCalendar);
  auto const feed = feed_of(work.db, work.actor.person);
  if (!feed) return false;
  auto deed = Deed{work, "calendar_closed"};
  deed.erase(*feed);
  deed.commit();
  return true;
}

std::vector<sql::TableShape> sealed_tables() { return {sql::shape_of<CalendarFeed>()}; }

}  // namespace timon::feeds
