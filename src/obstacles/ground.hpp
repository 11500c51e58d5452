#pragma once
#include <optional>
#include <string>

#include "obstacles/obstacle_words.hpp"
#include "platform/http/http.hpp"

namespace timon::obstacles {

/// A milestone of a goal, or the goal itself, on which something is to be registered.
struct Ground {
  Goal goal;
  std::optional<Milestone> milestone;
  std::string address() const { return address_of_target(goal.code, milestone ? milestone->code : std::string{}); }
  std::string label() const { return milestone ? milestone->code + " " + milestone->title : goal.code + " " + goal.title; }
};

/// What «/metas/{goal}» or «/metas/{goal}/{milestone}» names; NotFound when the actor may not see it.
inline Ground ground_of(http::Request const& request, Work& work) {
  auto goal = goals::find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  auto ground = Ground{std::move(*goal), {}};
  if (!request.path_words.contains("milestone")) return ground;
  ground.milestone = goals::find_visible(work, ground.goal.id, request.path_words["milestone"]);
  if (!ground.milestone) throw NotFound{};
  return ground;
}

/// What a dialog shows once the thing is registered.
struct RegisteredView {
  std::string text;
  std::string code;
  std::string address;
};
BOOST_DESCRIBE_STRUCT(RegisteredView, (), (text, code, address))

}  // namespace timon::obstacles
