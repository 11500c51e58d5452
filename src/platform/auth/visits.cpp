#include "platform/auth/visits.hpp"

namespace timon::auth {
namespace {

struct Visits {
  Time seen_at;
  std::optional<Time> before_at;
};
BOOST_DESCRIBE_STRUCT(Visits, (), (seen_at, before_at))

}  // namespace

void note_visit(sql::Session& db, PersonId person, Time at) {
  db.run(R"(INSERT INTO visit (person, seen_at) VALUES (:person, :seen_at)
            ON CONFLICT (person) DO UPDATE SET before_at = CASE WHEN visit.seen_at < :long_ago THEN visit.seen_at ELSE visit.before_at END,
              seen_at = CASE WHEN visit.seen_at < excluded.seen_at THEN excluded.seen_at ELSE visit.seen_at END)",
         sql::with("person", person, "seen_at", at, "long_ago", Time{at - kNewVisitAfter}));
}

std::optional<Time> last_visit(sql::Session& db, PersonId person, Time now) {
  auto const visits = db.maybe<Visits>("SELECT seen_at, before_at FROM visit WHERE person = :person", sql::with("person", person));
  if (!visits) return {};
  // What is seen of this visit may not be written down yet.
  return visits->seen_at < now - kNewVisitAfter ? std::optional{visits->seen_at} : visits->before_at;
}

}  // namespace timon::auth
