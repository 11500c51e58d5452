#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "goals/panels.hpp"
#include "plans/classifier.hpp"
#include "plans/integrating.hpp"
#include "plans/plan_version.hpp"
#include "plans/priority.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon {

constexpr auto kManagePlans = Right{"manage_plans"};  // the tree of a plan and its versions
constexpr auto kApprovePlan = Right{"approve_plan"};  // the act that approves a version, the act that ratifies the goals

namespace plans {

/// /clasificadores, /planes, /prioritarias, and the deeds of goals and milestones that belong to them.
void add_plan_pages(http::Router&, goals::Panels&);
/// /api/v1/classifiers, /api/v1/plans, and the values of goals and milestones.
void add_plan_api(http::Router&);
api::Description api_description();

// Classifiers
std::vector<Classifier> classifiers(sql::Session&);  // retired ones too, by code
std::optional<Classifier> find_classifier(sql::Session&, std::string const& code);
/// Of one classifier, retired ones too, in the order of the tree.
std::vector<ClassifierValue> values_of(sql::Session&, ClassifierId);
/// What the goal has, its milestones' values left out; or what one of its milestones has.
std::vector<Classification> classifications_of(sql::Session&, GoalId, MilestoneId = {});
/// Of what one thing has, all together.
std::int64_t classifications_revision(std::vector<Classification> const&);
/// SQL that is true for the rows of the query whose goal column has the value «ODS:ODS 4», a classifier's code and that of its value,
/// or one below it; «ODS» alone is any of its values. The parameters are «:classified» and «:classified_by».
std::string classified_condition(std::string const& goal_column, std::string const& code, sql::Parameters&);
/// The classifiers that every government begins with, as far as none has their code: the sustainable development goals and an
/// empty one of budget programmes.
void put_starting_classifiers(Work&, Deed&);

/// The values that a goal or milestone is to have, by classifier; classifiers that are not named stay as they are.
using Classified = std::map<ClassifierId, std::vector<ClassifierValueId>>;
/// Role, visibility, right in that place, revision, content. Answers what it has now.
Outcome<std::vector<Classification>> classify(Work&, GoalId, MilestoneId, Classified const&, std::int64_t revision_seen = 0);

// Priorities
/// How many priorities an institution may have: its own ceiling, else that of all. None: as many as one likes.
std::optional<std::int64_t> ceiling_of(sql::Session&, InstitutionId);
/// Codes of the goals that are priorities of the institution.
std::vector<std::string> priorities_of(sql::Session&, InstitutionId, GoalId except);

// Plans
/// Makes the program refuse what this module's rules refuse when goals are written, and narrow the board by classifiers: once.
void watch_goals();

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace plans
}  // namespace timon
