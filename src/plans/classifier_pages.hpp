#pragma once
#include "goals/panels.hpp"
#include "plans/classifier_actions.hpp"

namespace timon::plans {

/// /clasificadores: the catalogue.
void add_classifier_pages(http::Router&);
void add_classifier_value_pages(http::Router&);
/// «/metas/{goal}/clasificadores» and those of a milestone: what it has.
void add_classification_pages(http::Router&);

/// The classifier that «/clasificadores/{classifier}/…» names; throws NotFound.
Classifier classifier_at(http::Request const&, Work&);
std::string address_of(Classifier const&);

/// A classifier and what of it a goal or milestone has: «ODS 4 Educación de calidad».
struct ClassifiedView {
  std::string name;
  std::vector<std::string> values;
  bool is_missing{};  // it must have one
};
BOOST_DESCRIBE_STRUCT(ClassifiedView, (), (name, values, is_missing))
std::vector<ClassifiedView> classified_views(Work&, GoalId, MilestoneId);

}  // namespace timon::plans
