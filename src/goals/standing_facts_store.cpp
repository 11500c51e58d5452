#include "goals/standing_facts_store.hpp"

#include "platform/sql/list.hpp"

namespace timon::goals {
namespace {

struct Title {
  GoalId goal;
  OfficeId office;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(Title, (), (goal, office, title))

/// Rows of some goals, each handed to the facts of its own.
class Gatherer {
 public:
  Gatherer(sql::Session& db, std::vector<GoalId> const& goals) : db_{db}, list_{sql::list_of("goal", goals, parameters_)} {}

  std::vector<StandingFacts> gathered() {
    hold();
    db_.each<Goal>(sql::select<Goal>("WHERE id IN (" + list_ + ") ORDER BY id"), parameters_, [&](Goal goal) {
      place_[goal.id] = all_.size();
      all_.push_back({.goal = std::move(goal), .names = {}, .milestones = {}, .loads = {}, .responsible = {}, .kept = {}, .kept_milestones = {}});
    });
    each<StandingNames>(R"(SELECT g.id AS goal, coalesce(b.axis, 0) AS axis, i.code AS institution_code, i.name AS institution_name, i.acronym, coalesce(o.title, '') AS leader
                           FROM goal g JOIN institution i ON i.id = g.institution LEFT JOIN objective b ON b.id = g.objective LEFT JOIN office o ON o.id = g.leader
                           WHERE g.id IN ()",
                        "", [](StandingFacts& facts, StandingNames names) { facts.names = std::move(names); });
    each<Milestone>("SELECT " + sql::columns<Milestone>() + " FROM milestone WHERE goal IN (", "ORDER BY code, id",
                    [](StandingFacts& facts, Milestone milestone) { facts.milestones.push_back(std::move(milestone)); });
    each<Title>("SELECT DISTINCT m.goal, o.id AS office, o.title FROM milestone m JOIN office o ON o.id = m.responsible WHERE m.goal IN (", "",
                [](StandingFacts& facts, Title title) { facts.responsible[title.office] = std::move(title.title); });
    each<Load>("SELECT " + sql::columns<Load>() + " FROM goal_load WHERE goal IN (", "ORDER BY milestone",
               [](StandingFacts& facts, Load load) { facts.loads.push_back(std::move(load)); });
    each<GoalStanding>("SELECT " + sql::columns<GoalStanding>() + " FROM goal_standing WHERE goal IN (", "",
                       [](StandingFacts& facts, GoalStanding standing) { facts.kept = std::move(standing); });
    each<MilestoneStanding>("SELECT " + sql::columns<MilestoneStanding>() + " FROM milestone_standing WHERE goal IN (", "", [](StandingFacts& facts, MilestoneStanding standing) {
      auto const milestone = standing.milestone;
      facts.kept_milestones.emplace(milestone, std::move(standing));
    });
    return std::move(all_);
  }

 private:
  /// In one order for everybody, so that two writers never wait for each other. SQLite has one writer.
  void hold() {
    if (db_.engine() == sql::Engine::postgresql) db_.all<GoalId>("SELECT id FROM goal WHERE id IN (" + list_ + ") ORDER BY id FOR NO KEY UPDATE", parameters_);
  }

  template <class Row, class Put>
  void each(std::string const& select, std::string const& order, Put&& put) {
    db_.each<Row>(select + list_ + ") " + order, parameters_, [&](Row row) {
      if (auto const found = place_.find(row.goal); found != place_.end()) put(all_[found->second], std::move(row));
    });
  }

  sql::Session& db_;
  sql::Parameters parameters_{};
  std::string list_;
  std::map<GoalId, std::size_t> place_{};
  std::vector<StandingFacts> all_{};
};

}  // namespace

std::vector<StandingFacts> standing_facts(sql::Session& db, std::vector<GoalId> const& goals) {
  return goals.empty() ? std::vector<StandingFacts>{} : Gatherer{db, goals}.gathered();
}

}  // namespace timon::goals
