#pragma once
#include "plans/classifier_actions.hpp"
#include "platform/api/values.hpp"

namespace timon::plans {

/// A classifier with its values, and how many of what the actor sees has each.
boost::json::object told(Work&, Classifier const&);
/// One value, as it stands among those of its classifier.
boost::json::object told(Work&, ClassifierValue const&);

}  // namespace timon::plans
