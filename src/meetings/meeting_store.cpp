#include "meetings/meeting_store.hpp"

#include <stdexcept>

#include "platform/hash/hash.hpp"

namespace timon::meetings {
namespace {

constexpr auto kLines = R"(SELECT m.id, m.kind, m.institution, i.name AS institution_name, m.title, m.held_on, m.starts_at, m.minutes, m.place, m.state,
    (SELECT count(*) FROM agenda_item a WHERE a.meeting = m.id AND a.state <> 'removed') AS items, (SELECT count(*) FROM decision d WHERE d.meeting = m.id) AS decisions,
    coalesce((SELECT x.hash FROM minutes x WHERE x.meeting = m.id), '') AS hash
  FROM meeting m JOIN institution i ON i.id = m.institution WHERE )";

constexpr auto kAttendance = R"(SELECT a.id, a.office, o.title, i.name AS institution_name, a.state, a.stand_in, a.revision,
    coalesce((SELECT p.name FROM office_holding h JOIN person p ON p.id = h.person WHERE h.office = o.id AND h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day)
              ORDER BY h.id LIMIT 1), '') AS holder
  FROM attendance a JOIN office o ON o.id = a.office JOIN institution i ON i.id = o.institution WHERE a.meeting = :meeting ORDER BY a.id)";

std::optional<Meeting> of_body(sql::Session& db, Meeting const& meeting, std::string const& condition) {
  auto parameters = body_of(meeting);
  sql::add_parameters(parameters, "self", meeting.id, "day", meeting.held_on);
  return db.maybe<Meeting>("SELECT " + sql::columns<Meeting>("m.") + " FROM meeting m WHERE " + kSameBody + " AND m.id <> :self AND " + condition, parameters);
}

}  // namespace

sql::Parameters body_of(Meeting const& meeting) { return sql::with("institution", meeting.institution, "kind", meeting.kind, "title", meeting.title, "rule", meeting.rule); }

std::vector<MeetingLine> meeting_lines(Work& work, MeetingQuery const& query) {
  auto parameters = sql::Parameters{};
  auto text = kLines + visible_meetings(work, parameters);
  auto const is_soonest_first = query.is_ahead.value_or(false);
  if (query.is_ahead) text += std::string{" AND m.state "} + (*query.is_ahead ? "" : "NOT ") + "IN ('convened', 'in_session')";
  if (query.kind) {
    text += " AND m.kind = :kind";
    sql::add_parameters(parameters, "kind", *query.kind);
  }
  if (query.institution) {
    text += " AND m.institution = :institution";
    sql::add_parameters(parameters, "institution", query.institution);
  }
  if (query.after) {
    text += std::string{" AND (m.held_on, m.id) "} + (is_soonest_first ? ">" : "<") + " (SELECT z.held_on, z.id FROM meeting z WHERE z.id = :after)";
    sql::add_parameters(parameters, "after", query.after);
  }
  text += is_soonest_first ? " ORDER BY m.held_on, m.id" : " ORDER BY m.held_on DESC, m.id DESC";
  return work.db.all<MeetingLine>(text + " LIMIT " + std::to_string(query.limit + 1), parameters);
}

std::vector<AttendanceLine> attendance_of(sql::Session& db, MeetingId meeting, Date today) {
  return db.all<AttendanceLine>(kAttendance, sql::with("from_day", today, "until_day", today, "meeting", meeting));
}

std::vector<AgendaItem> items_of(sql::Session& db, MeetingId meeting) {
  return db.all<AgendaItem>(sql::select<AgendaItem>("WHERE meeting = :meeting AND state <> 'removed' ORDER BY position, id"), sql::with("meeting", meeting));
}

std::vector<AgendaItem> kept_items_of(sql::Session& db, MeetingId meeting) {
  return db.all<AgendaItem>(sql::select<AgendaItem>("WHERE meeting = :meeting ORDER BY position, id"), sql::with("meeting", meeting));
}

std::optional<AgendaItem> find_item(sql::Session& db, MeetingId meeting, AgendaItemId id) {
  return db.maybe<AgendaItem>(sql::select<AgendaItem>("WHERE meeting = :meeting AND id = :id AND state <> 'removed'"), sql::with("meeting", meeting, "id", id));
}

std::optional<Minutes> minutes_of(sql::Session& db, MeetingId meeting) {
  return db.maybe<Minutes>(sql::select<Minutes>("WHERE meeting = :meeting"), sql::with("meeting", meeting));
}

std::string minutes_file(sql::Session& db, Minutes const& minutes) {
  auto const text = db.one<std::string>("SELECT content FROM minutes_file WHERE hash = :hash", sql::with("hash", minutes.hash));
  auto bytes = bytes_of_base64(text);
  if (!bytes || sha256(*bytes) != minutes.hash) throw std::runtime_error{"the minutes " + minutes.hash + " are not what they were"};
  return std::move(*bytes);
}

std::vector<MinutesErratum> errata_of(sql::Session& db, MeetingId meeting) {
  return db.all<MinutesErratum>(sql::select<MinutesErratum>("WHERE meeting = :meeting ORDER BY number"), sql::with("meeting", meeting));
}

std::vector<MeetingRule> rules(sql::Session& db) { return db.all<MeetingRule>(sql::select<MeetingRule>("ORDER BY kind, title, id")); }

std::optional<MeetingRule> find_rule(sql::Session& db, MeetingRuleId id) { return db.maybe<MeetingRule>(sql::select<MeetingRule>("WHERE id = :id"), sql::with("id", id)); }

std::optional<Meeting> last_of_body(sql::Session& db, Meeting const& meeting) {
  return of_body(db, meeting, "m.state = 'closed' AND m.held_on <= :day ORDER BY m.held_on DESC, m.id DESC LIMIT 1");
}

std::optional<Meeting> next_of_body(sql::Session& db, Meeting const& meeting) {
  return of_body(db, meeting, "m.state = 'convened' AND m.held_on >= :day ORDER BY m.held_on, m.id LIMIT 1");
}

std::vector<AgendaItem> waiting_items(sql::Session& db, Meeting const& meeting) {
  auto parameters = body_of(meeting);
  sql::add_parameters(parameters, "self", meeting.id);
  // What was brought to a meeting that was cancelled afterwards still waits.
  return db.all<AgendaItem>("SELECT " + sql::columns<AgendaItem>("a.") + " FROM agenda_item a JOIN meeting m ON m.id = a.meeting WHERE " + kSameBody +
                                " AND m.state = 'closed' AND m.id <> :self AND a.state = 'carried' AND NOT EXISTS (SELECT 1 FROM agenda_item later JOIN meeting lm ON lm.id = "
                                "later.meeting WHERE later.carried_from = a.id AND lm.state <> 'cancelled') ORDER BY m.held_on, a.position, a.id",
                            parameters);
}

bool is_central(sql::Session& db, InstitutionId institution) {
  return db.one<std::int64_t>("SELECT count(*) FROM institution WHERE id = :id AND parent IS NULL", sql::with("id", institution)) > 0;
}

std::vector<OfficeId> offices_invited(sql::Session& db, Meeting const& meeting) {
  auto here = std::string{"'-'"}, below = std::string{"'-'"};
  switch (meeting.kind) {
    case MeetingKind::committee:
      if (is_central(db, meeting.institution)) here = "'committee_member', 'delivery_unit'", below = "'minister'";
      else here = "'institutional_coordinator', 'minister'", below = "'goal_manager'";
      break;
    case MeetingKind::dispatch: here = "'institutional_coordinator', 'minister'"; break;
    case MeetingKind::stocktake: here = "'head_of_government', 'delivery_unit'"; break;
    case MeetingKind::other: break;
  }
  return db.all<OfficeId>("SELECT o.id FROM office o WHERE o.id = :chair OR (o.institution = :here AND o.role IN (" + here +
                              ")) OR (o.institution IN (SELECT r.institution FROM institution_reach r WHERE r.top = :top) AND o.role IN (" + below + ")) ORDER BY o.id",
                          sql::with("chair", meeting.chair, "here", meeting.institution, "top", meeting.institution));
}

std::optional<organization::OfficeName> chair_of(sql::Session& db, MeetingKind kind, InstitutionId institution, Date today) {
  switch (kind) {
    case MeetingKind::committee: return organization::office_of_level(db, is_central(db, institution) ? "committee" : "minister", institution, today);
    case MeetingKind::dispatch: return organization::office_of_level(db, "minister", institution, today);
    case MeetingKind::stocktake: return organization::office_of_level(db, "head", institution, today);
    case MeetingKind::other: break;
  }
  return organization::office_of_level(db, "coordinator", institution, today);
}

std::vector<Meeting> meetings_of_person(sql::Session& db, PersonId person, Date from, Date until) {
  return db.all<Meeting>("SELECT " + sql::columns<Meeting>("m.") + R"( FROM meeting m WHERE m.held_on >= :from_day AND m.held_on <= :until_day AND EXISTS (
      SELECT 1 FROM attendance a WHERE a.meeting = m.id AND (
        EXISTS (SELECT 1 FROM office_holding h WHERE h.office = a.office AND h.person = :holder AND h.from_on <= m.held_on AND (h.until_on IS NULL OR h.until_on >= m.held_on))
        OR EXISTS (SELECT 1 FROM delegation g WHERE g.office = a.office AND g.person = :stand_in AND g.from_on <= m.held_on AND g.until_on >= m.held_on)))
    ORDER BY m.held_on, m.starts_at, m.id)",
                         sql::with("from_day", from, "until_day", until, "holder", person, "stand_in", person));
}

std::vector<sql::TableShape> sealed_tables() {
  return {sql::shape_of<MeetingRule>(), sql::shape_of<Meeting>(),       sql::shape_of<Attendance>(), sql::shape_of<AgendaItem>(),
          sql::shape_of<Decision>(),    sql::shape_of<DecisionEntry>(), sql::shape_of<Minutes>(),    sql::shape_of<MinutesErratum>()};
}

}  // namespace timon::meetings
