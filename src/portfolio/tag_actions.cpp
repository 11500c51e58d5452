#include <algorithm>

#include "portfolio/tags.hpp"

namespace timon::portfolio {
namespace {

constexpr auto kKnownMax = 200;

struct Subject {
  Goal goal;
  std::vector<Tag> tags;
};

Subject seen(Work& work, GoalId id, MilestoneId milestone_id) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto goal = goals::find_visible(work, id);
  if (!goal) throw NotFound{};
  auto is_allowed = may_edit(work.actor, *goal);
  if (milestone_id) {
    auto const milestone = goals::find_visible(work, milestone_id);
    if (!milestone || milestone->goal != id) throw NotFound{};
    is_allowed = goals::may_edit(work.actor, *goal, *milestone);
  }
  must(is_allowed, kEditGoal);
  auto tags = tags_of(work.db, id, milestone_id);
  return {std::move(*goal), std::move(tags)};
}

bool has(std::vector<Tag> const& tags, std::string const& folded) { return std::ranges::find(tags, folded, &Tag::folded) != tags.end(); }

}  // namespace

std::vector<Tag> tags_of(sql::Session& db, GoalId goal, MilestoneId milestone) {
  if (!milestone) return db.all<Tag>(sql::select<Tag>("WHERE goal = :goal AND milestone IS NULL ORDER BY folded"), sql::with("goal", goal));
  return db.all<Tag>(sql::select<Tag>("WHERE goal = :goal AND milestone = :milestone ORDER BY folded"), sql::with("goal", goal, "milestone", milestone));
}

std::vector<std::string> known_tags(Work& work) {
  auto const visibility = goals::visible(work, "g.id", "g.institution");
  return work.db.all<std::string>("SELECT min(t.name) AS name FROM tag t JOIN goal g ON g.id = t.goal WHERE " + visibility.condition +
                                      " GROUP BY t.folded ORDER BY t.folded LIMIT " + std::to_string(kKnownMax),
                                  visibility.parameters);
}

Outcome<std::vector<Tag>> set_tags(Work& work, GoalId id, MilestoneId milestone, std::vector<std::string> const& names, std::int64_t revision_seen) {
  seen(work, id, milestone);
  auto deed = Deed{work, "tags_changed"};
  deed.thread(id.number);
  // Two who label the same thing do it one after the other, and none takes away what the other has just put on.
  work.db.lock(Goal::kTable, id.number);
  auto const tags = tags_of(work.db, id, milestone);
  must_be_current(revision_seen, tags_revision(tags), Tag::kTable);
  if (auto problems = problems_of_tags(names, "tags"); !problems.empty()) return problems;
  auto wanted = std::vector<std::string>{};
  for (auto const& name : names) wanted.push_back(folded_tag(name));
  for (auto const& tag : tags)
    if (std::ranges::find(wanted, tag.folded) == wanted.end()) deed.erase(tag);
  for (auto i = std::size_t{0}; i < names.size(); ++i)
    if (!has(tags, wanted[i])) deed.insert(Tag{.goal = id, .milestone = milestone, .name = names[i], .folded = wanted[i]});
  deed.commit();
  return tags_of(work.db, id, milestone);
}

Outcome<bool> add_tag(Work& work, GoalId id, MilestoneId milestone, std::string const& name) {
  auto const subject = seen(work, id, milestone);
  if (has(subject.tags, folded_tag(name))) return false;
  auto names = std::vector<std::string>{name};
  for (auto const& tag : subject.tags) names.push_back(tag.name);
  if (auto problems = problems_of_tags(names, "tag"); !problems.empty()) return problems;
  auto deed = Deed{work, "tags_changed"};
  deed.thread(id.number);
  deed.insert(Tag{.goal = id, .milestone = milestone, .name = name, .folded = folded_tag(name)});
  deed.commit();
  return true;
}

Outcome<bool> remove_tag(Work& work, GoalId id, MilestoneId milestone, std::string const& name) {
  auto const subject = seen(work, id, milestone);
  auto const tag = std::ranges::find(subject.tags, folded_tag(name), &Tag::folded);
  if (tag == subject.tags.end()) return false;
  auto deed = Deed{work, "tags_changed"};
  deed.thread(id.number);
  deed.erase(*tag);
  deed.commit();
  return true;
}

}  // namespace timon::portfolio
