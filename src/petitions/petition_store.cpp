#include "petitions/petition_actions.hpp"

namespace timon::petitions {
namespace {

/// «:office_0, :office_1»: the actor's offices today.
std::string my_offices(Actor const& actor, std::string const& mark, sql::Parameters& parameters) {
  auto list = std::string{};
  for (auto const& seat : actor.seats) {
    auto const name = "office_" + mark + std::to_string(parameters.size());
    sql::add_parameters(parameters, name, seat.office);
    list += (list.empty() ? ":" : ", :") + name;
  }
  return list.empty() ? "0" : list;
}

std::string mine(Work const& work, PetitionView view, sql::Parameters& parameters) {
  auto const of_me = "p.asked_of IN (" + my_offices(work.actor, "of", parameters) + ")";
  if (view == PetitionView::to_me) return of_me;
  auto const by_me = "p.asked_by IN (" + my_offices(work.actor, "by", parameters) + ")";
  return view == PetitionView::by_me ? by_me : "(" + of_me + " OR " + by_me + ")";
}

/// The one predicate of lists, single ones and counts.
std::string visible(Work const& work, sql::Parameters& parameters) {
  if (work.actor.sees_all()) return "1 = 1";
  auto tops = std::string{};
  for (auto const& seat : work.actor.seats) {
    // Who watches over an institution sees what its offices ask; a seat without a level looks at its own only.
    if (!seat.sees_reach || seat.level.empty() || seat.level == "manager") continue;
    auto const name = "top_" + std::to_string(parameters.size());
    sql::add_parameters(parameters, name, seat.institution);
    tops += (tops.empty() ? ":" : ", :") + name;
  }
  auto const own = mine(work, PetitionView::all, parameters);
  if (tops.empty()) return own;
  return "(" + own + " OR EXISTS (SELECT 1 FROM office v JOIN institution_reach w ON w.institution = v.institution WHERE v.id IN (p.asked_by, p.asked_of) AND w.top IN (" + tops +
         ")))";
}

constexpr auto kLines = R"(
  SELECT p.id, p.code, p.kind, p.title, p.state, p.verb, p.asked_by, b.title AS asked_by_title, p.asked_of, a.title AS asked_of_title, p.asked_on, p.due_on, p.read_on, p.answered_on,
    coalesce(g.code, '') AS goal_code
  FROM petition p JOIN office b ON b.id = p.asked_by JOIN office a ON a.id = p.asked_of LEFT JOIN goal g ON g.id = p.goal WHERE )";
constexpr auto kOrder = "CASE WHEN p.state = 'open' THEN 0 ELSE 1 END, coalesce(p.due_on, '9999-12-31'), p.id";

struct Place {
  std::int64_t rank{};
  std::string due;
};
BOOST_DESCRIBE_STRUCT(Place, (), (rank, due))

std::optional<Petition> find(Work& work, std::string const& condition, sql::Parameters parameters) {
  auto const seen = visible(work, parameters);
  return work.db.maybe<Petition>("SELECT " + sql::columns<Petition>("p.") + " FROM petition p WHERE " + condition + " AND " + seen, parameters);
}

}  // namespace

std::string visible_petitions(Work const& work, sql::Parameters& parameters) { return visible(work, parameters); }

std::vector<PetitionLine> petition_lines(Work& work, PetitionView view, bool open_only, PetitionId after, int limit) {
  auto parameters = sql::Parameters{};
  auto text = kLines + visible(work, parameters);
  if (view != PetitionView::all) text += " AND " + mine(work, view, parameters);
  if (open_only) text += " AND p.state = 'open'";
  if (after) {
    auto const last = work.db.maybe<Place>("SELECT CASE WHEN state = 'open' THEN 0 ELSE 1 END AS rank, coalesce(due_on, '9999-12-31') AS due FROM petition WHERE id = :id",
                                           sql::with("id", after));
    if (last) {
      text += std::string{" AND ("} + kOrder + ") > (:after_rank, :after_due, :after_id)";
      sql::add_parameters(parameters, "after_rank", last->rank, "after_due", last->due, "after_id", after);
    }
  }
  return work.db.all<PetitionLine>(text + " ORDER BY " + kOrder + " LIMIT " + std::to_string(limit + 1), parameters);
}

std::optional<Petition> find_visible(Work& work, PetitionId id) { return find(work, "p.id = :id", sql::with("id", id)); }
std::optional<Petition> find_visible(Work& work, std::string const& code) { return find(work, "p.code = :code", sql::with("code", code)); }

std::string asked_count_query(Work const& work, sql::Parameters& parameters) {
  auto const condition = mine(work, PetitionView::to_me, parameters);
  return "SELECT count(*) FROM petition p WHERE p.state = 'open' AND " + condition;
}

std::int64_t asked_count(Work const& work) {
  auto parameters = sql::Parameters{};
  auto const text = asked_count_query(work, parameters);
  return work.db.one<std::int64_t>(text, parameters);
}

namespace {

/// Of the actor's offices, and not waiting for what was asked back.
std::string waiting_condition(Work const& work, sql::Parameters& parameters) { return "p.state = 'open' AND p.verb = '' AND " + mine(work, PetitionView::to_me, parameters); }

}  // namespace

std::vector<WaitingPetition> waiting_petitions(Work& work, int limit) {
  auto parameters = sql::Parameters{};
  auto const condition = waiting_condition(work, parameters);
  auto visibility = goals::visible(work, "g.id", "g.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return work.db.all<WaitingPetition>(
      "SELECT p.id, p.code, p.kind, p.title, p.text, b.title AS asked_by_title, coalesce(g.code, '') AS goal_code, coalesce(g.title, '') AS goal_title, p.due_on, p.read_on, "
      "p.revision FROM petition p JOIN office b ON b.id = p.asked_by LEFT JOIN goal g ON g.id = p.goal AND " +
          visibility.condition + " WHERE " + condition + " ORDER BY " + kOrder + " LIMIT " + std::to_string(limit),
      parameters);
}

std::string waiting_count_query(Work const& work, sql::Parameters& parameters) { return "SELECT count(*) FROM petition p WHERE " + waiting_condition(work, parameters); }

std::vector<PetitionTrack> petition_tracks(Work& work, Date since, int limit) {
  auto parameters = sql::with("since", since);
  auto const seen = visible(work, parameters);
  return work.db.all<PetitionTrack>(
      "SELECT p.code, p.title, a.title AS asked_of_title, r.level, p.asked_on, p.read_on, p.answered_on FROM petition p JOIN office a ON a.id = p.asked_of JOIN role r ON r.code = "
      "a.role WHERE p.asked_on > :since AND p.state <> 'withdrawn' AND " +
          seen + " ORDER BY p.asked_on DESC, p.id DESC LIMIT " + std::to_string(limit),
      parameters);
}

std::vector<organization::OfficeName> offices_to_ask(Work& work, PetitionKind kind, Seat const& from) {
  // Above: offices of higher levels in the institutions over this one. Below: offices of lower levels in its reach.
  constexpr auto kRank = "CASE r.level WHEN 'manager' THEN 0 WHEN 'coordinator' THEN 1 WHEN 'minister' THEN 2 WHEN 'committee' THEN 3 WHEN 'head' THEN 4 ELSE -1 END";
  auto level = Level{};
  auto const rank = boost::describe::enum_from_string(from.level.c_str(), level) ? static_cast<std::int64_t>(level) : std::int64_t{-1};
  auto parameters = sql::with("rank", rank, "place", from.institution, "from_day", work.today, "until_day", work.today, "self", from.office);
  auto const places =
      kind == PetitionKind::resources ? "SELECT x.top FROM institution_reach x WHERE x.institution = :place" : "SELECT x.institution FROM institution_reach x WHERE x.top = :place";
  auto const compared = kind == PetitionKind::resources ? " > " : " < ";
  auto const text = std::string{R"(SELECT o.id, o.institution, o.title, i.name AS institution_name, o.role,
      coalesce((SELECT p.name FROM office_holding h JOIN person p ON p.id = h.person WHERE h.office = o.id AND h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day) ORDER BY h.id LIMIT 1), '') AS holder
    FROM office o JOIN institution i ON i.id = o.institution JOIN role r ON r.code = o.role
    WHERE o.id <> :self AND o.institution IN ()"} +
                    places + ") AND (" + kRank + compared + ":rank" + (kind == PetitionKind::resources ? ")" : " AND (r.level <> '' OR r.code = 'milestone_owner'))") +
                    " ORDER BY " + kRank + (kind == PetitionKind::resources ? "" : " DESC") + ", i.name, o.title, o.id LIMIT 500";
  return work.db.all<organization::OfficeName>(text, parameters);
}

std::vector<sql::TableShape> sealed_tables() { return {sql::shape_of<Petition>()}; }

}  // namespace timon::petitions
