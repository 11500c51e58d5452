#pragma once
#include <boost/json.hpp>

#include "platform/api/values.hpp"
#include "strategy/actor_store.hpp"
#include "strategy/lesson_store.hpp"
#include "strategy/strategy.hpp"

namespace timon::strategy {

// How rows are told by the API.
boost::json::object told(GoalResult const&);
boost::json::object told(Product const&);
boost::json::object told(Stakeholder const&);
boost::json::object told(ChainLink const&);
boost::json::object told(Risk const&);
boost::json::object told(Presentation const&);
boost::json::object told(ClosingReview const&);
boost::json::object told(Lesson const&);
boost::json::object told(LessonLine const&);
boost::json::object told(ActorLine const&);

}  // namespace timon::strategy
