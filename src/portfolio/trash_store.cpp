#include <array>

#include "portfolio/portfolio.hpp"
#include "portfolio/tags.hpp"
#include "portfolio/trash.hpp"

namespace timon::portfolio {
namespace {

constexpr auto kShownMax = std::size_t{200};

/// Rows of other subjects that name a goal or a milestone and are no part of it.
struct Reference {
  char const* what;
  char const* of_goal;       // SQL from the table on, with the number at its end; empty: names no goal
  char const* of_milestone;  // the same
};

constexpr auto kReferences = std::array{
    Reference{"obstacles", "obstacle_target WHERE goal = ", "obstacle_target WHERE milestone = "},
    Reference{"opportunities", "opportunity WHERE goal = ", "opportunity WHERE milestone = "},
    Reference{"agenda", "agenda_item WHERE goal = ", ""},
    Reference{"decisions", "decision WHERE goal = ", "decision WHERE milestone = "},
    Reference{"documents", "document WHERE goal = ", "document WHERE milestone = "},
    Reference{"petitions", "petition WHERE goal = ", ""},
    Reference{"money", "budget_line WHERE goal = ", ""},
    Reference{"ratifications", "ratified_goal WHERE goal = ", ""},
    Reference{"parts", "goal WHERE parent = ", ""},
    Reference{"judgements", "likelihood WHERE goal = ", ""},
    Reference{"reviews", "programming_review r JOIN milestone m ON m.id = r.milestone WHERE m.goal = ", "programming_review WHERE milestone = "},
    Reference{"followers", "", "milestone WHERE after_milestone = "},
};

struct NamedItem : TrashItem {
  std::string person_name, institution_name;
};
BOOST_DESCRIBE_STRUCT(NamedItem, (TrashItem), (person_name, institution_name))

}  // namespace

std::vector<Mention> mentions_of(sql::Session& db, GoalId goal, MilestoneId milestone) {
  auto mentions = std::vector<Mention>{};
  for (auto const& reference : kReferences) {
    auto const from = std::string{milestone ? reference.of_milestone : reference.of_goal};
    if (from.empty()) continue;
    auto const count = db.one<std::int64_t>("SELECT count(*) FROM " + from + ":number", sql::with("number", milestone ? milestone.number : goal.number));
    if (count > 0) mentions.push_back({reference.what, count});
  }
  return mentions;
}

std::vector<TrashLine> trash_lines(Work& work) {
  must_have(work.actor, {kRestoreTrash, kEditGoal, kEditOwn});
  auto lines = std::vector<TrashLine>{};
  // What is removed before any approval is little: who may restore which of it is asked of each.
  work.db.each<NamedItem>(
      "SELECT t.id, t.subject, t.goal, t.code, t.title, t.goal_code, t.goal_title, t.institution, t.leader, '' AS content, t.person, t.removed_at, t.removed_on, t.until_on, "
      "t.revision, "
      "coalesce(p.name, '') AS person_name, i.name AS institution_name FROM trash_item t JOIN institution i ON i.id = t.institution LEFT JOIN person p ON p.id = t.person "
      "WHERE t.until_on >= :today ORDER BY t.removed_at DESC, t.id DESC",
      sql::with("today", work.today), [&](NamedItem item) {
        if (lines.size() >= kShownMax || !may_restore(work.actor, item)) return;
        auto person_name = std::move(item.person_name), institution_name = std::move(item.institution_name);
        lines.push_back({std::move(item), std::move(person_name), std::move(institution_name)});
      });
  return lines;
}

void turn_day(Work& work) { empty_trash(work); }

std::vector<sql::TableShape> sealed_tables() { return {sql::shape_of<Tag>(), sql::shape_of<TrashItem>()}; }

}  // namespace timon::portfolio
