#include "notices/notice_store.hpp"

#include "meetings/meetings.hpp"
#include "petitions/waiting.hpp"

namespace timon::notices {
namespace {

constexpr auto kColumns = R"(SELECT n.id, n.kind, n.subject, n.detail, n.on_day, n.created_at, n.read_at, coalesce(p.name, '') AS by_name,
  n.subject_id,
  coalesce(ob.kind, '') AS obstacle_kind, coalesce(ob.code, op.code, ms.code, pt.code, '') AS code, coalesce(ob.title, op.title, ms.title, o.title, mt.title, dc.text, pt.title, '') AS title,
  coalesce(goal.code, '') AS goal_code, coalesce(o.role, '') AS role, coalesce(op.state, '') AS state, CASE WHEN n.goal IS NULL AND n.subject <> 'obstacle' THEN 1 WHEN EXISTS (
    SELECT 1 FROM (SELECT ot.goal FROM obstacle_target ot WHERE n.subject = 'obstacle' AND ot.obstacle = n.subject_id UNION ALL SELECT n.goal WHERE n.subject <> 'obstacle') c
    JOIN goal vg ON vg.id = c.goal WHERE )";
constexpr auto kTables = R"() THEN 1 ELSE 0 END AS is_visible
  FROM notice n LEFT JOIN goal ON goal.id = n.goal LEFT JOIN person p ON p.id = n.by_person
  LEFT JOIN obstacle ob ON n.subject = 'obstacle' AND ob.id = n.subject_id LEFT JOIN opportunity op ON n.subject = 'opportunity' AND op.id = n.subject_id
  LEFT JOIN milestone ms ON n.subject = 'milestone' AND ms.id = n.subject_id LEFT JOIN office o ON n.subject = 'office' AND o.id = n.subject_id
  LEFT JOIN meeting mt ON n.subject = 'meeting' AND mt.id = n.subject_id LEFT JOIN decision dc ON n.subject = 'decision' AND dc.id = n.subject_id
  LEFT JOIN petition pt ON n.subject = 'petition' AND pt.id = n.subject_id
  WHERE n.person = :person)";

std::string kinds_condition(std::set<NoticeKind> const& kinds, char const* column) {
  if (kinds.empty()) return {};
  auto list = std::string{};
  for (auto const kind : kinds) list += std::string{list.empty() ? "'" : ", '"} + boost::describe::enum_to_string(kind, "") + "'";
  return std::string{" AND "} + column + " IN (" + list + ")";
}

/// What the person may no longer see is told without its name; so is what is no longer there.
NoticeLine withheld(NoticeLine line) {
  if (!line.title.empty() && line.is_visible) return line;
  line.is_visible = false;
  line.obstacle_kind.clear();
  line.code.clear();
  line.title.clear();
  line.goal_code.clear();
  line.state.clear();
  return line;
}

std::vector<NoticeLine> lines(Work& work, std::string const& condition, sql::Parameters parameters) {
  // An obstacle is seen through any goal it lies on now, as its page is; the rest through the goal it was about.
  auto visibility = goals::visible(work, "vg.id", "vg.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  sql::add_parameters(parameters, "person", work.actor.person);
  auto found = work.db.all<NoticeLine>(kColumns + visibility.condition + kTables + condition, parameters);
  for (auto& line : found) {
    // These are seen by their own predicates; there are few of them on a page.
    if (line.subject == NoticeSubject::meeting) line.is_visible = meetings::find_visible(work, MeetingId{line.subject_id}).has_value();
    if (line.subject == NoticeSubject::decision) line.is_visible = meetings::find_visible(work, DecisionId{line.subject_id}).has_value();
    if (line.subject == NoticeSubject::petition) line.is_visible = petitions::find_visible(work, PetitionId{line.subject_id}).has_value();
    line = withheld(std::move(line));
  }
  return found;
}

}  // namespace

std::vector<NoticeLine> lines_of(Work& work, NoticeFilter const& filter, int limit) {
  auto condition = kinds_condition(filter.kinds, "n.kind");
  auto parameters = sql::Parameters{};
  if (filter.is_unread || filter.is_unmailed) condition += " AND n.read_at IS NULL";
  if (filter.is_unmailed) {
    condition += " AND n.mailed_at IS NULL AND n.created_at > :since";
    sql::add_parameters(parameters, "since", work.now - kMailedBack);
  }
  if (filter.before) {
    condition += " AND n.id < :before";
    sql::add_parameters(parameters, "before", filter.before);
  }
  return lines(work, condition + " ORDER BY n.id DESC LIMIT " + std::to_string(limit + 1), std::move(parameters));
}

std::optional<NoticeLine> find_line(Work& work, NoticeId id) {
  auto found = lines(work, " AND n.id = :id", sql::with("id", id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

bool add_notice(sql::Session& db, Notice const& notice) {
  static auto const text = [] {
    auto names = sql::columns<Notice>().substr(4);  // the database gives the number
    auto values = sql::columns<Notice>(":").substr(5);
    return "INSERT INTO notice (" + names + ") VALUES (" + values + ") ON CONFLICT (person, once_key) DO NOTHING";
  }();
  auto members = sql::members_of(notice);
  members.erase(members.begin());
  return db.run(text, members) > 0;
}

bool mark_read(sql::Session& db, PersonId person, NoticeId id, std::optional<Time> at) {
  if (!at) return db.run("UPDATE notice SET read_at = NULL WHERE id = :id AND person = :person", sql::with("id", id, "person", person)) > 0;
  return db.run("UPDATE notice SET read_at = coalesce(read_at, :at) WHERE id = :id AND person = :person", sql::with("at", *at, "id", id, "person", person)) > 0;
}

std::int64_t mark_all_read(sql::Session& db, PersonId person, std::set<NoticeKind> const& kinds, Time at) {
  return db.run("UPDATE notice SET read_at = :at WHERE person = :person AND read_at IS NULL" + kinds_condition(kinds, "kind"), sql::with("at", at, "person", person));
}

std::int64_t unmark_read(sql::Session& db, PersonId person, Time at) {
  return db.run("UPDATE notice SET read_at = NULL WHERE person = :person AND read_at = :at", sql::with("person", person, "at", at));
}

std::int64_t marked_count(sql::Session& db, PersonId person, Time at) {
  return db.one<std::int64_t>("SELECT count(*) FROM notice WHERE person = :person AND read_at = :at", sql::with("person", person, "at", at));
}

void mark_mailed(sql::Session& db, std::vector<NoticeLine> const& told, Time at) {
  auto transaction = sql::Transaction{db};
  for (auto const& line : told) db.run("UPDATE notice SET mailed_at = :at WHERE id = :id AND mailed_at IS NULL", sql::with("at", at, "id", line.id));
  transaction.commit();
}

std::string unread_count_query(std::string_view person) { return "SELECT count(*) FROM notice nt WHERE nt.person = " + std::string{person} + " AND nt.read_at IS NULL"; }

std::int64_t unread_count(sql::Session& db, PersonId person) { return db.one<std::int64_t>(unread_count_query(":reader"), sql::with("reader", person)); }

void settle_past(sql::Session& db, Time now) {
  constexpr auto kNews = std::chrono::hours{24 * 5};
  db.run("UPDATE notice SET mailed_at = created_at");
  db.run("UPDATE notice SET read_at = created_at WHERE created_at < :before", sql::with("before", now - kNews));
  db.run("DELETE FROM job WHERE kind IN ('notice_mail', 'notice_digest')");
}

void forget_old(sql::Session& db, Time now) {
  db.run("DELETE FROM notice WHERE created_at < :before", sql::with("before", now - kNoticesKept));
  db.run("DELETE FROM notice_digest WHERE on_day < :day", sql::with("day", Date{std::chrono::floor<std::chrono::days>(now - kMailedBack)}));
}

}  // namespace timon::notices
