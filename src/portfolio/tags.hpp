#pragma once
#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "goals/goals.hpp"

namespace timon {

/// A free label that people put on a goal, or on one of its milestones: «inauguración», «obra delegada».
struct Tag {
  static constexpr auto kTable = "tag";
  Id<Tag> id;
  GoalId goal;
  MilestoneId milestone;  // none: the goal itself
  std::string name;
  std::string folded;  // by which it is found: case and accents make no other label
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Tag, (), (id, goal, milestone, name, folded, revision))

namespace portfolio {

constexpr auto kTagLengthMax = std::size_t{40};
constexpr auto kTagsMax = std::size_t{10};  // on one thing

/// By which a label is found.
std::string folded_tag(std::string_view name);
/// The labels of a text with commas between them, each once, without empty ones, in the order in which they were typed.
std::vector<std::string> tags_from(std::string_view text);
/// What is wrong with them, at that field: too long, too many.
Problems problems_of_tags(std::vector<std::string> const&, std::string const& field);

/// May the actor edit the goal? Who may, labels it and its milestones, and puts a draft in the trash.
bool may_edit(Actor const&, Goal const&);

/// Of the goal itself (no milestone) or of one of its milestones, by name.
std::vector<Tag> tags_of(sql::Session&, GoalId, MilestoneId = {});
/// Names of labels in use on goals that the actor sees, by name.
std::vector<std::string> known_tags(Work&);

/// The board and the list of milestones are narrowed by label («tag=»): at the start of the program.
void filter_by_tags();

/// Changes with the labels, as a revision does with one row.
std::int64_t tags_revision(std::vector<Tag> const&);
/// Puts these labels on it and takes the others away. Role, visibility, right in that place, revision (0: they did not say), content.
Outcome<std::vector<Tag>> set_tags(Work&, GoalId, MilestoneId, std::vector<std::string> const& names, std::int64_t revision_seen = 0);
/// One label more, or one less; false when it was so already.
Outcome<bool> add_tag(Work&, GoalId, MilestoneId, std::string const& name);
Outcome<bool> remove_tag(Work&, GoalId, MilestoneId, std::string const& name);

}  // namespace portfolio
}  // namespace timon
