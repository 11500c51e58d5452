#pragma once
#include <vector>

#include "meetings/meetings.hpp"

namespace timon::meetings {

/// A meeting as a list shows it.
struct MeetingLine {
  MeetingId id;
  MeetingKind kind{};
  InstitutionId institution;
  std::string institution_name;
  std::string title;
  Date held_on;
  std::int64_t starts_at{};
  std::int64_t minutes{};
  std::string place;
  MeetingState state{};
  std::int64_t items{};
  std::int64_t decisions{};
  std::string hash;  // of its minutes
};
BOOST_DESCRIBE_STRUCT(MeetingLine, (), (id, kind, institution, institution_name, title, held_on, starts_at, minutes, place, state, items, decisions, hash))

/// Which ones: those ahead come soonest first, those that are over newest first.
struct MeetingQuery {
  std::optional<bool> is_ahead;
  InstitutionId institution;
  std::optional<MeetingKind> kind;
  MeetingId after;
  int limit{50};
};
/// Those behind `after`, `limit` and one more.
std::vector<MeetingLine> meeting_lines(Work&, MeetingQuery const&);

struct AttendanceLine {
  Id<Attendance> id;
  OfficeId office;
  std::string title;
  std::string institution_name;
  std::string holder;
  AttendanceState state{};
  std::string stand_in;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(AttendanceLine, (), (id, office, title, institution_name, holder, state, stand_in, revision))
std::vector<AttendanceLine> attendance_of(sql::Session&, MeetingId, Date today);

/// Those on the agenda, in their order.
std::vector<AgendaItem> items_of(sql::Session&, MeetingId);
/// These and the ones somebody removed: what a rebuilding must not offer again.
std::vector<AgendaItem> kept_items_of(sql::Session&, MeetingId);
/// One that is on the agenda.
std::optional<AgendaItem> find_item(sql::Session&, MeetingId, AgendaItemId);
std::optional<Minutes> minutes_of(sql::Session&, MeetingId);
/// The bytes; throws std::runtime_error when they are not what their hash says.
std::string minutes_file(sql::Session&, Minutes const&);
std::vector<MinutesErratum> errata_of(sql::Session&, MeetingId);
std::vector<MeetingRule> rules(sql::Session&);
std::optional<MeetingRule> find_rule(sql::Session&, MeetingRuleId);

/// Meetings `m` of the same body: its rule tells, so that one that was renamed still belongs to it; without a rule its title.
constexpr auto kSameBody = "m.institution = :institution AND m.kind = :kind AND (m.title = :title OR m.rule = :rule)";
/// What kSameBody names.
sql::Parameters body_of(Meeting const&);
/// The last closed one of the same body before that day; the next one convened behind it.
std::optional<Meeting> last_of_body(sql::Session&, Meeting const&);
std::optional<Meeting> next_of_body(sql::Session&, Meeting const&);
/// Items that were carried over by meetings of the body and stand on no later agenda.
std::vector<AgendaItem> waiting_items(sql::Session&, Meeting const&);
/// The offices that are asked to come to a meeting of the kind.
std::vector<OfficeId> offices_invited(sql::Session&, Meeting const&);
bool is_central(sql::Session&, InstitutionId);
/// The office that chairs such a body today; none: nobody holds that level.
std::optional<organization::OfficeName> chair_of(sql::Session&, MeetingKind, InstitutionId, Date today);

/// What the data offers for the agenda of the meeting, as of that day.
std::vector<AgendaItem> offered_items(Work&, Meeting const&);

}  // namespace timon::meetings
