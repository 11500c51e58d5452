#include "goals/goals.hpp"
#include "platform/work/memory.hpp"
#include "portfolio/bulk_acts.hpp"

namespace timon::portfolio {

std::optional<LastAct> last_act(Work& work) {
  if (!work.actor.person || !work.actor.may_write) return std::nullopt;
  // Most people never do one: for them no page asks again until somebody writes something.
  auto const count = [&] { return work.db.one<std::int64_t>("SELECT count(*) FROM bulk_act WHERE person = :person", sql::with("person", work.actor.person)); };
  if (*remembered<std::int64_t>(work, "bulk_acts", count) == 0) return std::nullopt;
  return work.db.maybe<LastAct>(
      "SELECT a.id, a.verb, a.detail, a.of_goals, (SELECT count(*) FROM bulk_item i WHERE i.act = a.id) + (SELECT count(*) FROM bulk_goal w WHERE w.act = a.id) AS rows "
      "FROM bulk_act a WHERE a.id = (SELECT max(b.id) FROM bulk_act b WHERE b.person = :person) AND a.undone = 0 AND a.done_at >= :since",
      sql::with("person", work.actor.person, "since", work.now - goals::kUndoWindow));
}

LastAct must_be_last(Work& work, std::int64_t act, bool of_goals) {
  auto last = last_act(work);
  if (!last || last->id != act || last->of_goals != of_goals) throw NotFound{};
  return std::move(*last);
}

std::int64_t add_act(Work& work, std::string const& verb, std::string const& detail, bool of_goals) {
  return work.db.one<std::int64_t>("INSERT INTO bulk_act (person, verb, detail, of_goals, done_at, undone) VALUES (:person, :verb, :detail, :of_goals, :done_at, 0) RETURNING id",
                                   sql::with("person", work.actor.person, "verb", verb, "detail", detail, "of_goals", of_goals, "done_at", work.now));
}

void close_act(Work& work, std::int64_t act) { work.db.run("UPDATE bulk_act SET undone = 1 WHERE id = :act", sql::with("act", act)); }

}  // namespace timon::portfolio
