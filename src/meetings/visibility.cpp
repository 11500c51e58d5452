#include "meetings/meetings.hpp"

namespace timon::meetings {
namespace {

/// «:mark_1, :mark_2»: the actor's offices today; each name stands once in a statement.
std::string my_offices(Actor const& actor, char const* mark, sql::Parameters& parameters) {
  auto list = std::string{};
  for (auto const& seat : actor.seats) {
    auto const name = std::string{mark} + "_" + std::to_string(parameters.size());
    sql::add_parameters(parameters, name, seat.office);
    list += (list.empty() ? ":" : ", :") + name;
  }
  return list.empty() ? "0" : list;
}

/// The institutions over which the actor watches: a seat without a level of its own, or a manager's, looks at no body.
std::string my_bodies(Actor const& actor, sql::Parameters& parameters) {
  auto list = std::string{};
  for (auto const& seat : actor.seats) {
    if (!seat.sees_reach || seat.level.empty() || seat.level == "manager") continue;
    auto const name = "body_" + std::to_string(parameters.size());
    sql::add_parameters(parameters, name, seat.institution);
    list += (list.empty() ? ":" : ", :") + name;
  }
  return "SELECT bodies.institution FROM institution_reach bodies WHERE bodies.top IN (" + (list.empty() ? "0" : list) + ")";
}

}  // namespace

std::string visible_meetings(Work const& work, sql::Parameters& parameters) {
  if (work.actor.sees_all()) return "1 = 1";
  auto const bodies = my_bodies(work.actor, parameters);
  auto const chairs = my_offices(work.actor, "chair", parameters);
  auto const invited = my_offices(work.actor, "invited", parameters);
  return "(m.institution IN (" + bodies + ") OR m.chair IN (" + chairs + ") OR EXISTS (SELECT 1 FROM attendance va WHERE va.meeting = m.id AND va.office IN (" + invited + ")))";
}

std::string goal_join(Work const& work, sql::Parameters& parameters) {
  auto goal = goals::visible(work, "dg.id", "dg.institution");
  for (auto& parameter : goal.parameters) parameters.push_back(std::move(parameter));
  return "LEFT JOIN goal dg ON dg.id = d.goal AND " + goal.condition;
}

std::string visible_decisions(Work const& work, sql::Parameters& parameters) {
  if (work.actor.sees_all()) return "1 = 1";
  auto const bodies = my_bodies(work.actor, parameters);
  auto const chairs = my_offices(work.actor, "chair", parameters);
  auto const mine = my_offices(work.actor, "mine", parameters);
  // Who was asked to come reads the minutes, and so what was decided there.
  auto const invited = my_offices(work.actor, "guest", parameters);
  return "(d.institution IN (" + bodies + ") OR d.chair IN (" + chairs + ") OR d.office IN (" + mine +
         ") OR dg.id IS NOT NULL OR EXISTS (SELECT 1 FROM attendance va WHERE va.meeting = d.meeting AND va.office IN (" + invited + ")))";
}

std::optional<Meeting> find_visible(Work& work, MeetingId id) {
  auto parameters = sql::with("id", id);
  auto const seen = visible_meetings(work, parameters);
  return work.db.maybe<Meeting>("SELECT " + sql::columns<Meeting>("m.") + " FROM meeting m WHERE m.id = :id AND " + seen, parameters);
}

std::optional<Decision> find_visible(Work& work, DecisionId id) {
  auto parameters = sql::with("id", id);
  auto const goal = goal_join(work, parameters);
  auto const seen = visible_decisions(work, parameters);
  return work.db.maybe<Decision>("SELECT " + sql::columns<Decision>("d.") + " FROM decision d " + goal + " WHERE d.id = :id AND " + seen, parameters);
}

}  // namespace timon::meetings
