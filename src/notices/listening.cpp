#include <mutex>

#include "meetings/telling.hpp"
#include "notices/notice_actions.hpp"
#include "notices/recipient_store.hpp"
#include "obstacles/telling.hpp"
#include "petitions/telling.hpp"
#include "routine/telling.hpp"

namespace timon::notices {
namespace {

using obstacles::ObstacleDone;
using obstacles::OpportunityDone;

/// Why people are told of it; none: nobody is.
std::optional<NoticeKind> kind_of(ObstacleDone const& done) {
  switch (done.kind) {
    case ActionKind::reported: return done.verb == "converted" ? std::nullopt : std::optional{NoticeKind::raised_to_you};  // a conversion tells of itself
    case ActionKind::derived:
    case ActionKind::silence: return NoticeKind::climbed_to_you;
    case ActionKind::returned: return NoticeKind::returned;
    case ActionKind::answered: return NoticeKind::answered;
    case ActionKind::resolved: return NoticeKind::resolved;
    case ActionKind::discarded: return NoticeKind::discarded;
    case ActionKind::converted: return NoticeKind::converted;
    default: return std::nullopt;
  }
}

/// Who is told: the new holder of what came to them, those who asked when there is an answer, both of a return.
std::set<PersonId> people_for(Work& work, NoticeKind kind, Obstacle const& after) {
  if (kind == NoticeKind::raised_to_you || kind == NoticeKind::climbed_to_you) return people_of(work.db, after.holder, work.today);
  return askers_of(work.db, after, work.today);
}

std::string detail_of(ObstacleDone const& done) {
  if (done.kind == ActionKind::answered) return done.verb;
  if (done.kind == ActionKind::converted) return done.before.code;
  return done.kind == ActionKind::derived || done.kind == ActionKind::silence ? boost::describe::enum_to_string(done.kind, "") : "";
}

void hear(Work& work, ObstacleDone const& done) {
  auto const kind = kind_of(done);
  if (!kind) return;
  auto const subject = *kind == NoticeKind::converted ? restriction_of(work.db, done.after.id) : done.after.id;
  auto notice = Notice{.kind = *kind, .subject = NoticeSubject::obstacle, .subject_id = subject.number, .goal = first_goal_of(work.db, done.after.id), .detail = detail_of(done)};
  notice.once_key = key_of(notice, std::to_string(done.after.revision));
  mail_soon(work, *kind, tell_people(work, std::move(notice), people_for(work, *kind, done.after)).urgent);
}

void hear(Work& work, OpportunityDone const& done) {
  auto notice = Notice{.kind = NoticeKind::valued,
                       .subject = NoticeSubject::opportunity,
                       .subject_id = done.after.id.number,
                       .goal = done.after.goal,
                       .detail = boost::describe::enum_to_string(done.after.state, "")};
  notice.once_key = key_of(notice, std::to_string(done.after.revision));
  tell_people(work, std::move(notice), leaders_of(work.db, done.after.goal, work.today));
}

NoticeKind kind_of(routine::RoutineEvent event) {
  switch (event) {
    case routine::RoutineEvent::hand_off_due: return NoticeKind::hand_off_due;
    case routine::RoutineEvent::hand_off_missing: return NoticeKind::hand_off_missing;
    case routine::RoutineEvent::hand_off_returned: return NoticeKind::hand_off_returned;
    case routine::RoutineEvent::missing_below: return NoticeKind::hand_off_below;
    case routine::RoutineEvent::reminder: break;
  }
  return NoticeKind::reminder;
}

void hear(Work& work, routine::RoutineDone const& done) {
  auto const is_below = done.event == routine::RoutineEvent::missing_below;
  auto notice = Notice{.kind = kind_of(done.event),
                       .subject = NoticeSubject::office,
                       .subject_id = done.office.number,
                       .detail = is_below ? std::to_string(done.count) : done.period.code,
                       .on_day = local_time(is_below ? done.period.coordinator_until : done.period.manager_until, work.zone).date};
  notice.once_key = key_of(notice, done.period.code + "/" + done.occasion);
  tell_people(work, std::move(notice), people_of(work.db, done.office, work.today));
}

using meetings::DecisionDone;
using meetings::MeetingDone;
using meetings::MeetingEvent;

/// What a closed meeting decided, to those who do it.
void tell_assigned(Work& work, Meeting const& meeting) {
  for (auto const& line : decisions_taken(work.db, meeting.id)) {
    auto notice = Notice{.kind = NoticeKind::decision_assigned, .subject = NoticeSubject::decision, .subject_id = line.id, .detail = {}, .on_day = line.on_day};
    notice.once_key = key_of(notice, "taken");
    tell_people(work, std::move(notice), people_of(work.db, line.office, work.today));
  }
}

void hear(Work& work, MeetingDone const& done) {
  auto const is_closed = done.event == MeetingEvent::closed;
  auto notice = Notice{.kind = is_closed ? NoticeKind::meeting_closed : NoticeKind::meeting_convened,
                       .subject = NoticeSubject::meeting,
                       .subject_id = done.meeting.id.number,
                       .detail = boost::describe::enum_to_string(done.event, ""),
                       .on_day = done.meeting.held_on};
  notice.once_key = key_of(notice, std::to_string(done.meeting.revision));
  tell_people(work, std::move(notice), done.office ? people_of(work.db, done.office, work.today) : guests_of(work.db, done.meeting.id, work.today));
  if (is_closed) tell_assigned(work, done.meeting);
}

void hear(Work& work, DecisionDone const& done) {
  if (done.kind == DecisionEntryKind::progress || done.kind == DecisionEntryKind::taken) return;
  auto notice = Notice{.kind = NoticeKind::decision_changed,
                       .subject = NoticeSubject::decision,
                       .subject_id = done.after.id.number,
                       .detail = boost::describe::enum_to_string(done.kind, ""),
                       .on_day = done.after.due_on};
  notice.once_key = key_of(notice, std::to_string(done.after.revision));
  auto people = people_of(work.db, done.kind == DecisionEntryKind::done ? done.after.chair : done.after.office, work.today);
  if (done.kind == DecisionEntryKind::silence)
    if (auto const above = organization::office_of_level(work.db, boost::describe::enum_to_string(done.after.level, ""), done.after.institution, work.today))
      people.merge(people_of(work.db, above->id, work.today));
  tell_people(work, std::move(notice), std::move(people));
}

/// The office asked learns of the question, of what was added to it and of its withdrawal; who asked, of the answer.
void hear(Work& work, petitions::PetitionDone const& done) {
  using petitions::PetitionEvent;
  auto const& petition = done.petition;
  auto const is_answer = done.event == PetitionEvent::answered;
  auto notice = Notice{.kind = done.event == PetitionEvent::asked ? NoticeKind::petition_asked : NoticeKind::petition_answered,
                       .subject = NoticeSubject::petition,
                       .subject_id = petition.id.number,
                       .detail = is_answer ? petition.verb : boost::describe::enum_to_string(done.event, ""),
                       .on_day = petition.due_on};
  notice.once_key = key_of(notice, std::to_string(petition.revision));
  tell_people(work, std::move(notice), people_of(work.db, is_answer ? petition.asked_by : petition.asked_of, work.today));
}

}  // namespace

void listen_to_deeds() {
  static auto once = std::once_flag{};
  std::call_once(once, [] {
    routine::listen([](Work& work, routine::RoutineDone const& done) { hear(work, done); });
    obstacles::listen(
        {.on_obstacle = [](Work& work, ObstacleDone const& done) { hear(work, done); }, .on_opportunity = [](Work& work, OpportunityDone const& done) { hear(work, done); }});
    petitions::listen([](Work& work, petitions::PetitionDone const& done) { hear(work, done); });
    meetings::listen({.on_meeting = [](Work& work, MeetingDone const& done) { hear(work, done); }, .on_decision = [](Work& work, DecisionDone const& done) { hear(work, done); }});
  });
}

}  // namespace timon::notices
