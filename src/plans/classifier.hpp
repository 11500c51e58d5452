#pragma once
#include <boost/describe.hpp>

#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "goals/goals.hpp"

namespace timon {

using ClassifierId = Id<struct Classifier>;
using ClassifierValueId = Id<struct ClassifierValue>;

BOOST_DEFINE_ENUM_CLASS(ClassifierKind, sdg, budget_programme, plan, other)
BOOST_DEFINE_ENUM_CLASS(ClassifierScope, goals, milestones, both)

/// A catalogue of values by which goals and milestones are told apart: «ODS», «Programa presupuestario».
struct Classifier {
  static constexpr auto kTable = "classifier";
  ClassifierId id;
  std::string code;
  std::string name;
  ClassifierKind kind{ClassifierKind::other};
  ClassifierScope applies_to{ClassifierScope::goals};
  bool is_multiple{};  // one goal may have several of its values
  bool is_required{};  // asked for in the form; what has none is listed as lacking it
  bool is_retired{};   // stays on what has it, given to nothing more
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Classifier, (), (id, code, name, kind, applies_to, is_multiple, is_required, is_retired, revision))

/// One value of a classifier: a node of its tree.
struct ClassifierValue {
  static constexpr auto kTable = "classifier_value";
  ClassifierValueId id;
  ClassifierId classifier;
  ClassifierValueId parent;
  std::string code;  // «ODS 4»
  std::string title;
  std::int64_t position{};  // among those of the same parent
  bool is_retired{};        // stays on what has it, given to nothing more
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(ClassifierValue, (), (id, classifier, parent, code, title, position, is_retired, revision))

/// That a goal, or one of its milestones, has a value.
struct Classification {
  static constexpr auto kTable = "classification";
  Id<Classification> id;
  ClassifierId classifier;
  ClassifierValueId value;
  GoalId goal;
  MilestoneId milestone;  // none: the goal itself
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Classification, (), (id, classifier, value, goal, milestone, revision))

/// Does it classify goals (`is_milestone` false) or milestones?
bool applies(Classifier const&, bool is_milestone);

/// What a form may say of a classifier or of a value, with blanks cut off; or what to put right.
Outcome<Classifier> checked(Classifier);
Outcome<ClassifierValue> checked(ClassifierValue);

/// A value with how deep it lies below those without a parent.
struct ValueNode {
  ClassifierValue value;
  int depth{};
};
/// Each value below its parent, brothers by position, then by code. What hangs from a value that is not there comes as a root.
std::vector<ValueNode> tree_of(std::vector<ClassifierValue> values);
/// Would the value, hung from `parent`, hang from itself?
bool makes_cycle(std::vector<ClassifierValue> const& values, ClassifierValueId value, ClassifierValueId parent);

/// May these values of one classifier be put on a thing that now has `before`? A retired value may stay, not come; a
/// classifier of one value takes one. The field is «classifier-{id}».
Problems problems_of(Classifier const&, std::vector<ClassifierValue> const& all, std::vector<ClassifierValueId> const& wanted, std::vector<ClassifierValueId> const& before);
/// The field of a form that holds the values of a classifier.
std::string field_of(Classifier const&);

}  // namespace timon
