#pragma once
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "documents/documents.hpp"
#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "world/days.hpp"
#include "world/world.hpp"

namespace timon::world {

/// The story went where the rules do not let it: a mistake in the tables.
struct StoryBroken : std::logic_error {
  using logic_error::logic_error;
};

/// What a deed of the story gives; throws StoryBroken, with the keys of the problems, when it was refused.
template <class T>
T accepted(Outcome<T> outcome, std::string const& what) {
  if (outcome) return *std::move(outcome);
  auto text = what;
  for (auto const& problem : outcome.error()) text += ", " + problem.field + ": " + problem.message;
  throw StoryBroken{text};
}

/// The two years as they are lived: happenings by day, done through the actions by the person of that day.
class Life {
 public:
  Life(Work& console, DemoDays days) : console_{console}, days_{std::move(days)} {}

  DemoDays const& days() const { return days_; }
  sql::Session& db() { return console_.db; }
  Work& console() { return console_; }

  /// Something that happens that day. Happenings of one day are done in the order in which they were told.
  void on(Date day, std::string what, std::function<void()> deed);
  /// What a chapter needs while it is lived.
  void keep(std::shared_ptr<void> chapter) { chapters_.push_back(std::move(chapter)); }
  /// Lives all of it up to the eve of today; what silence lifts climbs each day.
  void live(Progress const& progress);

  /// The moment's work in the name of the office's holder, or of who stands in; the console when the office is vacant.
  Work as(OfficeId office);
  /// What the clock does at that moment.
  Work at_clock() { return at_moment(console_.actor, journal::Source::clock); }
  /// The same for a person in their own name.
  Work as(PersonId person);
  /// The office of that level for the institution.
  OfficeId office_of_level(char const* level, InstitutionId institution);

  // What was founded, by code or by «institution|title».
  std::map<std::string, InstitutionId> institutions;
  std::map<std::string, PlaceId> places;
  std::map<std::string, ObjectiveId> objectives;
  std::map<std::string, OfficeId> offices;
  std::map<std::string, GoalId> goals;
  std::map<std::string, MilestoneId> milestones;  // «A03/3,02»

 private:
  struct Happening {
    Date day;
    std::string what;
    std::function<void()> deed;
  };
  void let_days_turn(Date until);
  void let_silence_climb(Date until);
  void let_decisions_climb(Date until);
  Work at_moment(Actor actor, journal::Source source);

  Work& console_;
  DemoDays days_;
  std::vector<Happening> happenings_;
  std::vector<std::shared_ptr<void>> chapters_;
  Date day_{};
  Time now_{};
};

/// Institutions, offices, people, places, plan, calendar and settings, as the console founds them.
void found(Life& life);
/// The shapes of the departments on the map.
void draw_places(Life& life);
/// Tells the life of all goals, of what stands in their way, and of their occasions.
void tell_goals(Life& life);
void tell_obstacles(Life& life);
void tell_opportunities(Life& life);
/// Tells what managers handed over in the last weeks; publishes the calendar first.
void tell_hand_offs(Life& life);
/// What coordinators say of them on Thursday morning, and what ministers read in the afternoon.
void tell_coordination(Life& life);
void tell_ministers(Life& life);
/// Tells the meetings of the committee and the ministers, and what became of their decisions.
void tell_meetings(Life& life);
/// What the delivery unit thinks of some goals.
void tell_likelihoods(Life& life);
/// What the treasury recorded of each goal's budget.
void tell_money(Life& life);
/// The plan approved and amended, the selection ratified, goals classified and shared.
void tell_plans(Life& life);
/// Why the government made that goal a priority; empty: it did not.
std::string priority_reason(std::string const& goal);
/// The papers that back what goals report.
void tell_documents(Life& life, documents::SharedShelf shelf);
/// The labels that people put on goals, and a draft that was given up.
void tell_labels(Life& life);
/// The clock closes the last weeks and the month, so that there is a past to open.
void tell_periods(Life& life);
/// When each was last here, so that what changed since has a beginning.
void note_visits(Life& life);

}  // namespace timon::world
