#include "administration/job_actions.hpp"

#include "organization/organization.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/work/refusal.hpp"

namespace timon::administration {

void revive_job(Work& work, std::int64_t id) {
  must_have(work.actor, {kManageSettings});
  auto transaction = sql::Transaction{work.db};
  if (!jobs::revive(work.db, id, work.now)) throw NotFound{};
  // A job is no sealed row: the journal tells what was done, not what it holds.
  auto const office = work.actor.seats.empty() ? OfficeId{} : work.actor.seats.front().office;
  journal::append(work.db, {.at = work.now, .person = work.actor.person, .office = office, .source = work.source, .event = "job_revived"}, {{.object = "job", .object_id = id}});
  transaction.commit();
}

}  // namespace timon::administration
