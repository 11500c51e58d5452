#include <algorithm>

#include "administration/checks.hpp"
#include "administration/people_actions.hpp"
#include "administration/people_store.hpp"
#include "base/date_typed.hpp"
#include "platform/work/deed.hpp"

namespace timon::administration {
namespace {

constexpr auto kYearAhead = 366;

std::vector<OfficeHolding> holdings(sql::Session& db, OfficeId office) {
  static auto const text = sql::select<OfficeHolding>("WHERE office = :office ORDER BY from_on, id");
  return db.all<OfficeHolding>(text, sql::with("office", office.number));
}

bool is_over(OfficeHolding const& holding, Date day) { return holding.until_on && *holding.until_on < day; }

Problems problems_of(Work& work, Office const& wanted) {
  auto problems = Problems{};
  check_name(problems, "office_title", wanted.title);
  if (!organization::find_institution(work.db, wanted.institution)) problems.push_back({"institution", "office.institution.missing"});
  auto const roles = organization::roles(work.db);
  if (std::none_of(roles.begin(), roles.end(), [&](Role const& role) { return role.code == wanted.role; })) problems.push_back({"role", "office.role.missing"});
  if (work.db.maybe<std::int64_t>("SELECT id FROM office WHERE institution = :institution AND title = :title AND id <> :itself",
                                  sql::with("institution", wanted.institution.number, "title", wanted.title, "itself", wanted.id.number)))
    problems.push_back({"office_title", "office.title.taken"});
  return problems;
}

/// Somebody active must go on managing people on that day, or nobody could ever put it right.
bool somebody_manages_people(sql::Session& db, Date day, OfficeId but) {
  return db
      .maybe<std::int64_t>(R"(
        SELECT h.id FROM office_holding h JOIN person p ON p.id = h.person JOIN office o ON o.id = h.office JOIN role r ON r.code = o.role
        WHERE p.is_active = 1 AND h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day) AND o.id <> :but
          AND ' ' || r.rights || ' ' LIKE '% manage_people %' LIMIT 1)",
                           sql::with("from_day", day, "until_day", day, "but", but.number))
      .has_value();
}

bool manages_people(sql::Session& db, Office const& office) {
  auto const roles = organization::roles(db);
  return std::any_of(roles.begin(), roles.end(),
                     [&](Role const& role) { return role.code == office.role && (" " + role.rights + " ").find(" manage_people ") != std::string::npos; });
}

Problems problems_of(Work& work, Office const& office, std::vector<OfficeHolding> const& held, PersonId person, Date from) {
  auto problems = Problems{};
  auto const found = person ? organization::find_person(work.db, person) : std::nullopt;
  if (person && (!found || !found->is_active)) problems.push_back({"person", "holder.person.missing"});
  if (from > work.today + kYearAhead || from < work.today - kYearAhead) problems.push_back({"from_on", "holder.from.far"});
  for (auto const& each : held) {
    if (is_over(each, from)) continue;
    if (each.from_on > work.today) problems.push_back({"from_on", "holder.planned"});
    else if (each.from_on >= from) problems.push_back({"from_on", "holder.from.before", {date_as_typed(each.from_on)}});
    else if (each.person == person) problems.push_back({"person", "holder.person.same"});
    if (!problems.empty()) break;
  }
  if (!person && held.empty()) problems.push_back({"person", "holder.person.missing"});
  if (!person && manages_people(work.db, office) && !somebody_manages_people(work.db, from, office.id)) problems.push_back({"person", "holder.last_administrator"});
  return problems;
}

/// Was the term of the one ended in the deed that planned the other?
bool was_shortened_with(sql::Session& db, Id<OfficeHolding> ended, Id<OfficeHolding> planned) {
  return db
      .maybe<std::int64_t>(
          "SELECT e.id FROM journal_change e JOIN journal_change p ON p.entry = e.entry WHERE e.object = 'office_holding' AND e.object_id = :ended "
          "AND p.object = 'office_holding' AND p.object_id = :planned LIMIT 1",
          sql::with("ended", ended.number, "planned", planned.number))
      .has_value();
}

}  // namespace

Outcome<Office> add_office(Work& work, Office wanted) {
  must_have(work.actor, {kManagePeople});
  wanted.id = {};
  wanted.title = std::string{trimmed(wanted.title)};
  auto deed = Deed{work, "office_added"};
  if (auto problems = problems_of(work, wanted); !problems.empty()) return problems;
  auto const office = deed.insert(wanted);
  deed.commit();
  return office;
}

Outcome<Office> edit_office(Work& work, OfficeId id, std::int64_t revision_seen, Office wanted) {
  must_have(work.actor, {kManagePeople});
  auto deed = Deed{work, "office_edited"};
  auto const before = find_office_row(work.db, id);
  if (!before) throw NotFound{};
  must_be_current(revision_seen, before->revision, Office::kTable);
  wanted.id = id;
  wanted.title = std::string{trimmed(wanted.title)};
  auto problems = problems_of(work, wanted);
  if (manages_people(work.db, *before) && !manages_people(work.db, wanted) && !somebody_manages_people(work.db, work.today, id))
    problems.push_back({"role", "holder.last_administrator"});
  if (!problems.empty()) return problems;
  auto const after = deed.update(*before, wanted);
  deed.commit();
  return after;
}

std::int64_t holders_revision(sql::Session& db, OfficeId office) {
  return 1 + db.one<std::int64_t>(
                 "SELECT coalesce(max(id), 0) FROM journal_change WHERE object = 'office_holding' AND object_id IN (SELECT id FROM office_holding WHERE office = "
                 ":office)",
                 sql::with("office", office.number));
}

Outcome<Done> change_holder(Work& work, OfficeId id, std::int64_t revision_seen, PersonId person, Date from) {
  must_have(work.actor, {kManagePeople});
  auto deed = Deed{work, "holder_changed"};
  work.db.lock(Office::kTable, id.number);
  auto const office = find_office_row(work.db, id);
  if (!office) throw NotFound{};
  must_be_current(revision_seen, holders_revision(work.db, id), OfficeHolding::kTable);
  auto const held = holdings(work.db, id);
  if (auto problems = problems_of(work, *office, held, person, from); !problems.empty()) return problems;
  for (auto const& each : held) {
    if (is_over(each, from)) continue;
    auto ended = each;
    ended.until_on = from - 1;
    deed.update(each, ended);
  }
  if (person) deed.insert(OfficeHolding{.office = id, .person = person, .from_on = from});
  deed.commit();
  return Done{};
}

void cancel_change(Work& work, OfficeId id, Id<OfficeHolding> holding, std::int64_t revision_seen) {
  must_have(work.actor, {kManagePeople});
  auto deed = Deed{work, "holder_change_cancelled"};
  auto const held = holdings(work.db, id);
  auto const planned = std::find_if(held.begin(), held.end(), [&](OfficeHolding const& each) { return each.id == holding && each.from_on > work.today; });
  if (planned == held.end()) throw NotFound{};
  must_be_current(revision_seen, planned->revision, OfficeHolding::kTable);
  deed.erase(*planned);
  for (auto const& each : held) {
    // A term that ended that day anyway stays as it was; only what the planned change shortened goes on.
    if (each.until_on != planned->from_on - 1 || !was_shortened_with(work.db, each.id, planned->id)) continue;
    auto again = each;
    again.until_on.reset();
    deed.update(each, again);
  }
  deed.commit();
}

}  // namespace timon::administration
