#pragma once
#include <vector>

#include "meetings/meetings.hpp"

namespace timon::meetings {

// What people can do with meetings. Role, visibility, right in that place, revision, content: in this order. `revision_seen`
// 0: the person did not say what they saw.

/// The meeting, when the actor may run it in its place; ends the request otherwise.
Meeting run_by(Work&, MeetingId, std::int64_t revision_seen = 0);
bool may_run(Actor const&, Meeting const&);
/// Inside a deed: holds the meeting until the deed ends, so that nobody closes it meanwhile, and answers it as it is now.
Meeting held_meeting(Work&, MeetingId);

/// Asks the offices of its body to come and builds its agenda. Without a chair in the draft, the body's own presides.
Outcome<Meeting> convene(Work&, Meeting draft);
/// Title, day, hour, length and place of one that is still ahead.
Outcome<Meeting> edit_meeting(Work&, MeetingId, std::int64_t revision_seen, Meeting wanted);
Outcome<Meeting> cancel_meeting(Work&, MeetingId, std::int64_t revision_seen, std::string const& reason);
Outcome<Meeting> open_meeting(Work&, MeetingId, std::int64_t revision_seen);
/// Freezes the minutes, carries over what was not decided, tells those concerned.
Outcome<Meeting> close_meeting(Work&, MeetingId, std::int64_t revision_seen);
/// What was wrong in frozen minutes, beside them.
Outcome<MinutesErratum> add_erratum(Work&, MeetingId, std::string const& text);

Outcome<MeetingRule> put_rule(Work&, MeetingRule wanted);
/// No meeting is convened by it behind that day; those convened stay.
Outcome<MeetingRule> end_rule(Work&, MeetingRuleId, Date until);
/// Convenes the next meetings of every rule, some weeks ahead; answers how many.
std::size_t write_ahead(Work&);

Outcome<Attendance> note_attendance(Work&, MeetingId, Id<Attendance>, std::int64_t revision_seen, AttendanceState, std::string const& stand_in);
/// Asks one office more to come and tells it so; one that was asked already is not asked again.
Outcome<Attendance> invite(Work&, MeetingId, OfficeId);

// The agenda

/// What a rebuilding did, for people: titles.
struct AgendaNews {
  std::vector<std::string> added;
  std::vector<std::string> gone;
};
AgendaNews rebuild_agenda(Work&, MeetingId);
/// One place earlier or later.
void move_item(Work&, MeetingId, AgendaItemId, int step);
Outcome<AgendaItem> add_item(Work&, MeetingId, std::string const& title, std::string const& detail, std::int64_t minutes);
Outcome<AgendaItem> edit_item(Work&, MeetingId, AgendaItemId, std::int64_t revision_seen, std::int64_t minutes, std::string const& note);
/// Dealt with, or to be dealt with again.
Outcome<AgendaItem> mark_item(Work&, MeetingId, AgendaItemId, AgendaState, std::optional<std::string> const& note, std::int64_t revision_seen = 0);
/// It stays away when the agenda is built again. Nothing happens to one on which something was decided.
void remove_item(Work&, MeetingId, AgendaItemId);

// Inside a deed of the caller.
void fill_agenda(Work&, Deed&, Meeting const&, AgendaNews* = nullptr);
/// What waits from earlier meetings of the body comes onto its agenda.
void bring_carried(Work&, Deed&, Meeting const&);
/// The same onto the agenda of the next one, when this one is over.
void bring_to_next(Work&, Deed&, Meeting const& over);

}  // namespace timon::meetings
