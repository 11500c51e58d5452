#include "administration/institution_actions.hpp"

#include "administration/checks.hpp"
#include "obstacles/obstacles.hpp"
#include "territory/territory.hpp"

namespace timon::administration {
namespace {

constexpr auto kAcronymLengthMax = std::size_t{20};
constexpr auto kNameMax = std::size_t{300};

bool lies_below(sql::Session& db, InstitutionId top, InstitutionId below) {
  return db.maybe<std::int64_t>("SELECT depth FROM institution_reach WHERE top = :top AND institution = :below", sql::with("top", top.number, "below", below.number)).has_value();
}

Problems problems_of(Work& work, Institution const& wanted) {
  auto problems = Problems{};
  check_name(problems, "code", wanted.code, kCodeLengthMax);
  check_name(problems, "name", wanted.name, kNameMax);
  check_note(problems, "acronym", wanted.acronym, kAcronymLengthMax);
  check_note(problems, "kind", wanted.kind, kCodeLengthMax);
  if (auto const same = organization::find_institution_by_code(work.db, wanted.code); same && same->id != wanted.id)
    problems.push_back({"code", "institution.code.taken", {same->name}});
  if (wanted.place && !territory::find_place(work.db, wanted.place)) problems.push_back({"place", "holiday.place.unknown"});
  auto const root = organization::root_institution(work.db);
  if (!wanted.parent && root && root->id != wanted.id) problems.push_back({"parent", "institution.parent.missing"});
  if (wanted.parent && !organization::find_institution(work.db, wanted.parent)) problems.push_back({"parent", "institution.parent.missing"});
  if (wanted.parent && wanted.id && lies_below(work.db, wanted.id, wanted.parent)) problems.push_back({"parent", "institution.parent.below"});
  return problems;
}

Institution tidied(Institution wanted) {
  for (auto* text : {&wanted.code, &wanted.name, &wanted.acronym, &wanted.kind}) *text = std::string{trimmed(*text)};
  return wanted;
}

/// Goals are shown and searched by the name of their institution; and who attends what is open below depends on what lies above.
void refresh_goals_of(Work& work, Institution const& before, Institution const& after) {
  if (after.name != before.name || after.acronym != before.acronym || after.code != before.code)
    obstacles::refresh_loads(work, work.db.all<GoalId>("SELECT id FROM goal WHERE institution = :institution", sql::with("institution", after.id)));
  if (after.parent != before.parent)
    obstacles::refresh_loads(work,
                             work.db.all<GoalId>("SELECT DISTINCT t.goal FROM obstacle_target t JOIN obstacle o ON o.id = t.obstacle WHERE o.state IN ('unreviewed', 'in_process') "
                                                 "AND o.institution IN (SELECT r.institution FROM institution_reach r WHERE r.top = :top)",
                                                 sql::with("top", after.id)));
}

}  // namespace

Outcome<Institution> add_institution(Work& work, Institution wanted) {
  must_have(work.actor, {kManagePeople});
  wanted = tidied(std::move(wanted));
  wanted.id = {};
  auto deed = Deed{work, "institution_added"};
  if (auto problems = problems_of(work, wanted); !problems.empty()) return problems;
  auto const institution = deed.insert(wanted);
  organization::rebuild_reach(work.db);
  deed.commit();
  return institution;
}

Outcome<Institution> edit_institution(Work& work, InstitutionId id, std::int64_t revision_seen, Institution wanted) {
  must_have(work.actor, {kManagePeople});
  auto deed = Deed{work, "institution_edited"};
  auto const before = organization::find_institution(work.db, id);
  if (!before) throw NotFound{};
  must_be_current(revision_seen, before->revision, Institution::kTable);
  wanted = tidied(std::move(wanted));
  wanted.id = id;
  if (auto problems = problems_of(work, wanted); !problems.empty()) return problems;
  auto const after = deed.update(*before, wanted);
  if (after.parent != before->parent) organization::rebuild_reach(work.db);
  if (after.parent != before->parent || after.place != before->place) obstacles::set_clocks_anew(work, deed);
  refresh_goals_of(work, *before, after);
  deed.commit();
  return after;
}

}  // namespace timon::administration
