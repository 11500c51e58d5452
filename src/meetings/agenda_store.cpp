#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "meetings/meeting_store.hpp"
#include "platform/words/words.hpp"
#include "territory/territory.hpp"

namespace timon::meetings {
namespace {

constexpr auto kHeldMax = std::size_t{12};
constexpr auto kGoalsMax = std::size_t{8};  // of one kind: more than that nobody discusses
constexpr auto kSynergiesMax = std::size_t{3};
constexpr auto kRowsMax = 50;                       // of milestones read for one kind: those of more would not fit in its goals
constexpr auto kGoalsCompared = std::int64_t{200};  // above that, pairs are looked for among priority goals only
constexpr auto kFirstLook = 14;                     // days that a body's first meeting looks back

/// A row that may become an item.
struct Found {
  std::int64_t id{};
  GoalId goal;
  std::string code;
  std::string title;
  std::string goal_code;
  std::string goal_title;
  std::optional<Date> from_on;
  std::optional<Date> to_on;
  std::string word;
};
BOOST_DESCRIBE_STRUCT(Found, (), (id, goal, code, title, goal_code, goal_title, from_on, to_on, word))

constexpr auto kReach = "IN (SELECT r.institution FROM institution_reach r WHERE r.top = :top)";
constexpr auto kGoalColumns = "g.id AS goal, g.code AS goal_code, g.title AS goal_title";

class Builder {
 public:
  Builder(Work& work, Meeting const& meeting) : work_{work}, db_{work.db}, meeting_{meeting} {
    auto const last = last_of_body(db_, meeting);
    since_ = last ? last->held_on : work.today - kFirstLook;
  }

  std::vector<AgendaItem> items() {
    held();
    late();
    reprogrammed();
    open_decisions();
    synergies_of_goals();
    opportunities();
    advances();
    return std::move(items_);
  }

 private:
  AgendaItem& add(AgendaKind kind, std::int64_t subject, GoalId goal, std::string const& title, std::string detail) {
    items_.push_back({.meeting = meeting_.id,
                      .kind = kind,
                      .subject_id = subject,
                      .goal = goal,
                      .title = shortened(title, kTitleLengthMax),
                      .detail = std::move(detail),
                      .minutes = minutes_proposed(kind)});
    return items_.back();
  }
  std::vector<Found> found(std::string const& text, sql::Parameters parameters) {
    sql::add_parameters(parameters, "top", meeting_.institution);
    return db_.all<Found>(text, parameters);
  }

  void held() {
    auto levels = std::string{};
    for (auto const level : levels_discussed(meeting_.kind, is_central(db_, meeting_.institution)))
      levels += std::string{levels.empty() ? "'" : ", '"} + boost::describe::enum_to_string(level, "") + "'";
    if (levels.empty()) return;
    auto const rows = found(std::string{"SELECT ob.id, "} + kGoalColumns +
                                ", ob.code, ob.title, ob.reported_on AS from_on, ob.limit_on AS to_on, ob.kind AS word FROM obstacle ob JOIN goal g ON g.id = (SELECT t.goal FROM "
                                "obstacle_target t WHERE t.obstacle = ob.id ORDER BY t.id LIMIT 1) WHERE ob.state IN ('unreviewed', 'in_process') AND ob.level IN (" +
                                levels + ") AND ob.institution " + kReach + " ORDER BY ob.kind DESC, ob.is_blocking DESC, coalesce(ob.limit_on, '9999-12-31'), ob.id LIMIT " +
                                std::to_string(kHeldMax),
                            {});
    for (auto const& row : rows)
      add(AgendaKind::held_obstacle, row.id, row.goal, row.code + " " + row.title,
          work_.words.text("agenda.detail.held_obstacle." + row.word,
                           {row.goal_code, row.goal_title, std::to_string(days_between(row.from_on.value_or(work_.today), work_.today))}));
  }
  /// One item for each goal, with its milestones told in the detail.
  void by_goal(AgendaKind kind, std::vector<Found> const& rows, std::function<std::string(Found const&)> const& told) {
    auto goals = std::vector<std::pair<Found, std::string>>{};
    for (auto const& row : rows) {
      auto const same = std::ranges::find_if(goals, [&](auto const& each) { return each.first.goal == row.goal; });
      if (same == goals.end()) goals.emplace_back(row, told(row));
      else same->second += "; " + told(row);
    }
    if (goals.size() > kGoalsMax) goals.resize(kGoalsMax);
    for (auto const& [row, detail] : goals) add(kind, row.goal.number, row.goal, row.goal_code + " " + row.goal_title, shortened(detail, 500));
  }
  void late() {
    auto const rows =
        found(std::string{"SELECT ms.id, "} + kGoalColumns +
                  ", ms.code, ms.title, ms.due_on AS from_on, NULL AS to_on, '' AS word FROM milestone ms JOIN goal g ON g.id = ms.goal WHERE ms.due_on >= :since AND ms.due_on "
                  "< :today AND ms.finished_on IS NULL AND ms.withdrawn_on IS NULL AND ms.is_critical = 1 AND g.closed_on IS NULL AND g.suspended_on IS NULL AND "
                  "g.is_integrating = 0 AND g.institution " +
                  kReach + " ORDER BY g.is_priority DESC, ms.due_on, g.code, ms.code LIMIT " + std::to_string(kRowsMax),
              sql::with("since", since_, "today", work_.today));
    by_goal(AgendaKind::late, rows, [&](Found const& row) { return work_.words.text("agenda.detail.late", {row.code, row.title, work_.words.date_month_day(row.from_on)}); });
  }
  void reprogrammed() {
    auto const rows =
        found(std::string{"SELECT rp.id, "} + kGoalColumns +
                  ", ms.code, ms.title, rp.from_on, rp.to_on, '' AS word FROM reprogramming rp JOIN milestone ms ON ms.id = rp.milestone JOIN goal g ON g.id = rp.goal WHERE "
                  "rp.moved_on > :since AND rp.moved_on <= :today AND ms.is_critical = 1 AND g.closed_on IS NULL AND g.institution " +
                  kReach + " ORDER BY g.is_priority DESC, rp.id DESC LIMIT " + std::to_string(kRowsMax),
              sql::with("since", since_, "today", work_.today));
    by_goal(AgendaKind::reprogrammed, rows, [&](Found const& row) {
      return work_.words.text("agenda.detail.reprogrammed", {row.code, work_.words.date_month_day(row.from_on), work_.words.date_month_day(row.to_on)});
    });
  }
  void open_decisions() {
    // Overdue ones first, then what falls due by the meeting, then what waits to be verified.
    auto parameters = body_of(meeting_);
    sql::add_parameters(parameters, "day", meeting_.held_on);
    auto const rows = db_.all<Found>(
        "SELECT d.id, d.goal, CAST(d.number AS TEXT) AS code, d.text AS title, o.title AS goal_code, '' AS goal_title, d.due_on AS from_on, NULL AS to_on, d.state AS word FROM "
        "decision d "
        "JOIN meeting m ON m.id = d.meeting JOIN office o ON o.id = d.office WHERE " +
            std::string{kSameBody} +
            " AND (d.state = 'done' OR (d.state IN ('pending', 'in_progress') AND d.due_on <= :day)) ORDER BY CASE WHEN d.state = 'done' THEN 1 ELSE 0 END, d.due_on, d.id LIMIT "
            "12",
        parameters);
    for (auto const& row : rows)
      add(AgendaKind::open_decision, row.id, row.goal, row.code + ". " + row.title,
          work_.words.text(row.word == "done" ? "agenda.detail.decision_done" : "agenda.detail.decision_due", {row.goal_code, work_.words.date_month_day(row.from_on)}));
  }
  void synergies_of_goals() {
    auto const goals = db_.one<std::int64_t>(std::string{"SELECT count(*) FROM goal g WHERE g.closed_on IS NULL AND g.is_integrating = 0 AND g.institution "} + kReach,
                                             sql::with("top", meeting_.institution));
    auto const found = synergies(spans_of_goals(goals > kGoalsCompared ? "g.is_priority = 1 AND " : ""));
    if (found.empty()) return;
    auto const treated = db_.all<AgendaItem>("SELECT " + sql::columns<AgendaItem>("a.") +
                                                 " FROM agenda_item a JOIN meeting m ON m.id = a.meeting WHERE a.kind = 'synergy' AND a.state <> 'removed' AND m.state = 'closed' "
                                                 "AND m.institution = :institution AND m.kind = :kind",
                                             sql::with("institution", meeting_.institution, "kind", meeting_.kind));
    auto names = std::map<PlaceId, std::string>{};
    for (auto const& place : territory::places(db_)) names[place.id] = place.name;
    auto added = std::size_t{0};
    for (auto const& pair : found) {
      if (std::ranges::any_of(treated, [&](AgendaItem const& each) { return each.subject_id == pair.one.number && each.other_id == pair.other.number; })) continue;
      auto places = std::vector<std::string>{};
      for (auto const place : pair.places) places.push_back(names[place]);
      auto const one = name_of(pair.one), other = name_of(pair.other);
      add(AgendaKind::synergy, pair.one.number, pair.one, work_.words.text("agenda.title.synergy", {one, other}), what_is_shared(places, pair.actors)).other_id = pair.other.number;
      if (++added == kSynergiesMax) return;
    }
  }
  std::vector<GoalSpan> spans_of_goals(std::string const& only) {
    // The ministry of a goal is the institution just below the government, however deep its service lies.
    auto const goal = std::string{
        "g.id AS goal, coalesce((SELECT up.top FROM institution_reach up JOIN institution ti ON ti.id = up.top WHERE up.institution = g.institution AND ti.parent IS NOT NULL "
        "ORDER BY up.depth DESC LIMIT 1), g.institution) AS top, g.starts_on, g.ends_on FROM goal g "};
    auto const going_on = only + "g.closed_on IS NULL AND g.is_integrating = 0 AND (g.ends_on IS NULL OR g.ends_on >= :today) AND g.institution " + kReach;
    auto const parameters = sql::with("today", work_.today, "top", meeting_.institution);
    auto spans =
        db_.all<GoalSpan>("SELECT gp.place, '' AS actor, " + goal + "JOIN goal_place gp ON gp.goal = g.id JOIN place pl ON pl.id = gp.place WHERE pl.parent IS NOT NULL AND " +
                              going_on + " ORDER BY gp.goal, gp.place",
                          parameters);
    // One actor may be written with and without accents: the first spelling stands for all.
    auto const actors = db_.all<GoalSpan>("SELECT DISTINCT CAST(NULL AS INTEGER) AS place, min(s.name) OVER (PARTITION BY s.folded_name, s.kind) AS actor, " + goal +
                                              "JOIN stakeholder s ON s.goal = g.id WHERE " + going_on + " ORDER BY 3, 2",
                                          parameters);
    spans.insert(spans.end(), actors.begin(), actors.end());
    return spans;
  }
  std::string what_is_shared(std::vector<std::string> const& places, std::vector<std::string> const& actors) {
    if (actors.empty()) return work_.words.text("agenda.detail.synergy", {join(places, ", ")});
    if (places.empty()) return work_.words.text("agenda.detail.synergy_actors", {join(actors, ", ")});
    return work_.words.text("agenda.detail.synergy_both", {join(places, ", "), join(actors, ", ")});
  }
  std::string name_of(GoalId goal) { return db_.one<std::string>("SELECT code || ' ' || title FROM goal WHERE id = :id", sql::with("id", goal)); }
  void opportunities() {
    auto const rows =
        found(std::string{"SELECT op.id, "} + kGoalColumns +
                  ", op.code, op.title, op.proposed_on AS from_on, NULL AS to_on, op.place AS word FROM opportunity op JOIN goal g ON g.id = op.goal WHERE op.state IN "
                  "('valued', 'endorsed', 'proposed_for_agenda') AND (op.proposed_on IS NULL OR op.proposed_on >= :today) AND g.institution " +
                  kReach + " ORDER BY coalesce(op.proposed_on, '9999-12-31'), op.id LIMIT 8",
              sql::with("today", work_.today));
    for (auto const& row : rows)
      add(AgendaKind::opportunity, row.id, row.goal, row.code + " " + row.title,
          work_.words.text("agenda.detail.opportunity", {work_.words.date_month_day(row.from_on), row.word}));
  }
  void advances() {
    auto const rows =
        found(std::string{"SELECT ms.id, "} + kGoalColumns +
                  ", ms.code, ms.title, ms.finished_on AS from_on, NULL AS to_on, '' AS word FROM milestone ms JOIN goal g ON g.id = ms.goal WHERE ms.finished_on > :since AND "
                  "ms.finished_on <= :today AND ms.is_critical = 1 AND ms.withdrawn_on IS NULL AND g.institution " +
                  kReach + " ORDER BY g.is_priority DESC, ms.finished_on DESC, ms.id LIMIT 6",
              sql::with("since", since_, "today", work_.today));
    for (auto const& row : rows)
      add(AgendaKind::advance, row.id, row.goal, row.goal_code + " " + row.goal_title,
          work_.words.text("agenda.detail.advance", {row.code, row.title, work_.words.date_month_day(row.from_on)}));
  }

  Work& work_;
  sql::Session& db_;
  Meeting const& meeting_;
  Date since_;
  std::vector<AgendaItem> items_;
};

}  // namespace

std::vector<AgendaItem> offered_items(Work& work, Meeting const& meeting) { return Builder{work, meeting}.items(); }

}  // namespace timon::meetings
