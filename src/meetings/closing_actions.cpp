#include "base/text.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/minutes_paper.hpp"
#include "meetings/telling.hpp"
#include "platform/hash/hash.hpp"

namespace timon::meetings {
namespace {

/// What was not decided waits for the next meeting; what only informed has been told.
void settle_items(Work& work, Deed& deed, Meeting const& meeting) {
  for (auto const& item : items_of(work.db, meeting.id)) {
    if (item.state != AgendaState::pending) continue;
    auto after = item;
    after.state = is_to_resolve(item.kind) ? AgendaState::carried : AgendaState::done;
    deed.update(item, after);
  }
}

void freeze(Work& work, Deed& deed, Meeting const& meeting) {
  auto const paper = minutes_paper(work, meeting);
  auto const hash = sha256(paper.bytes);
  work.db.run("INSERT INTO minutes_file (hash, content) VALUES (:hash, :content) ON CONFLICT (hash) DO NOTHING", sql::with("hash", hash, "content", base64_of(paper.bytes)));
  deed.insert(Minutes{.meeting = meeting.id,
                      .hash = hash,
                      .content_hash = paper.content_hash,
                      .bytes = static_cast<std::int64_t>(paper.bytes.size()),
                      .frozen_at = work.now,
                      .person = work.actor.person});
}

}  // namespace

Outcome<Meeting> close_meeting(Work& work, MeetingId id, std::int64_t revision_seen) {
  run_by(work, id, revision_seen);
  auto deed = Deed{work, "meeting_closed"};
  auto const before = held_meeting(work, id);
  must_be_current(revision_seen, before.revision, Meeting::kTable);
  auto after = closed(before, work.now);
  if (!after) return after;
  *after = deed.update(before, *after);
  settle_items(work, deed, *after);
  bring_to_next(work, deed, *after);
  freeze(work, deed, *after);
  tell(work, MeetingDone{MeetingEvent::closed, *after, {}});
  deed.commit();
  return after;
}

Outcome<MinutesErratum> add_erratum(Work& work, MeetingId id, std::string const& text) {
  auto const meeting = run_by(work, id);
  if (meeting.state != MeetingState::closed) return Problem{"state", "meeting.state.not_closed"};
  auto problems = Problems{};
  check_reason(problems, "erratum", "text", text);
  if (!problems.empty()) return problems;
  auto deed = Deed{work, "erratum_added"};
  work.db.lock(Meeting::kTable, id.number);
  auto const made = deed.insert(MinutesErratum{.meeting = id,
                                               .number = static_cast<std::int64_t>(errata_of(work.db, id).size()) + 1,
                                               .text = std::string{trimmed(text)},
                                               .on_day = work.today,
                                               .at = work.now,
                                               .person = work.actor.person});
  deed.commit();
  return made;
}

}  // namespace timon::meetings
