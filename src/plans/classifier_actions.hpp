#pragma once
#include "goals/goals.hpp"
#include "plans/plans.hpp"

namespace timon::plans {

std::optional<Classifier> find_classifier(sql::Session&, ClassifierId);
std::optional<ClassifierValue> find_value(sql::Session&, ClassifierValueId);

/// How many goals and milestones that the actor may see have a value.
struct ValueCount {
  ClassifierValueId value;
  std::int64_t goals{};
  std::int64_t milestones{};
};
BOOST_DESCRIBE_STRUCT(ValueCount, (), (value, goals, milestones))
std::vector<ValueCount> value_counts(Work&, ClassifierId);

/// One of them: the goal, or the milestone when one is named.
struct ClassifiedLine {
  std::string goal_code, goal_title, institution;
  Standing standing{};  // of the goal
  std::string milestone_code, milestone_title;
};
BOOST_DESCRIBE_STRUCT(ClassifiedLine, (), (goal_code, goal_title, institution, standing, milestone_code, milestone_title))
std::vector<ClassifiedLine> classified_lines(Work&, ClassifierValueId);

/// A goal that has no value of a classifier.
struct LackingLine {
  std::string code, title;
};
BOOST_DESCRIBE_STRUCT(LackingLine, (), (code, title))
std::vector<LackingLine> lacking_lines(Work&, ClassifierId, int limit);

/// As `classified_condition`, with `mark` behind the names of its parameters, so that it may stand in a statement twice.
std::string classified_condition(std::string const& goal_column, std::string const& code, std::string const& mark, sql::Parameters&);
/// The same over milestones, by the values that they have themselves.
std::string milestone_classified_condition(std::string const& milestone_column, std::string const& code, std::string const& mark, sql::Parameters&);

/// A value that goals and milestones may be narrowed by.
struct ValueChoice {
  std::string classifier, name;  // code and name of its classifier
  std::string code, title;
};
BOOST_DESCRIBE_STRUCT(ValueChoice, (), (classifier, name, code, title))
/// Those in use that are not retired, by classifier, as many as a list of choices bears; those of milestones alone only where milestones are listed.
enum class ValuesFor { goals, milestones };
std::vector<ValueChoice> value_choices(sql::Session&, ValuesFor);
/// The board is narrowed by them from now on.
void filter_the_board();

/// Does another value hang from it?
bool has_below(sql::Session&, ClassifierValueId);
/// Does anything have the value?
bool is_used(sql::Session&, ClassifierValueId);
/// Does something that the actor sees have it?
bool is_seen_used(Work&, ClassifierValueId);
bool is_used(sql::Session&, ClassifierId);

// What an administrator does with the catalogue. Role, existence, revision, content.
Outcome<Classifier> add_classifier(Work&, Classifier);
Outcome<Classifier> edit_classifier(Work&, ClassifierId, std::int64_t revision_seen, Classifier wanted);
Outcome<ClassifierValue> add_value(Work&, ClassifierId, ClassifierValue);
/// Its code, title, parent and whether it is retired.
Outcome<ClassifierValue> edit_value(Work&, ClassifierValueId, std::int64_t revision_seen, ClassifierValue wanted);
/// One place up (-1) or down (1) among those of its parent.
Outcome<Done> shift_value(Work&, ClassifierValueId, int step);
/// A value that nothing has and from which nothing hangs goes; any other may be retired.
Outcome<Done> remove_value(Work&, ClassifierValueId, std::int64_t revision_seen);
/// The starting ones, in a deed of their own.
void start_classifiers(Work&);
/// Are some of the starting ones missing?
bool lacks_starting_classifiers(sql::Session&);

/// May the actor say which values the goal, or the milestone, has?
bool may_classify(Actor const&, Goal const&);

}  // namespace timon::plans
