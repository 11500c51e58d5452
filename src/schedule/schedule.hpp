#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "goals/panels.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon {

/// A path that a government keeps to begin with: «obra vial», «ley», «programa social».
struct PathTemplate {
  static constexpr auto kTable = "path_template";
  Id<PathTemplate> id;
  std::string code;  // of its address
  std::string name;
  std::string about;  // when it serves
  bool is_withdrawn{};
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(PathTemplate, (), (id, code, name, about, is_withdrawn, revision))

/// A milestone of a template, so many days after the beginning.
struct PathTemplateStep {
  static constexpr auto kTable = "path_template_step";
  Id<PathTemplateStep> id;
  Id<PathTemplate> path;
  std::string code;
  std::string title;
  std::int64_t days{};
  std::int64_t weight{1};
  std::string predecessors;  // codes with blanks
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(PathTemplateStep, (), (id, path, code, title, days, weight, predecessors, revision))

/// A suggestion that somebody put aside for a goal: «No hace falta».
struct AdviceDismissal {
  static constexpr auto kTable = "advice_dismissal";
  Id<AdviceDismissal> id;
  GoalId goal;
  std::string advice;
  Date dismissed_on;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(AdviceDismissal, (), (id, goal, advice, dismissed_on, person, revision))

namespace schedule {

/// The Gantt of a goal as a section of it, suggestions beside its milestones, and what a move does to opportunities.
void add_schedule_panels(goals::Panels&);
/// /plantillas, /metas/asistente, generators of milestones, and what is done from the panels.
void add_schedule_pages(http::Router&);
void add_schedule_api(http::Router&);
api::Description api_description();

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace schedule
}  // namespace timon
