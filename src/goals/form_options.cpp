#include "goals/form_options.hpp"

#include <algorithm>

#include "organization/organization.hpp"
#include "territory/territory.hpp"

namespace timon::goals {
namespace {

struct Choice {
  std::int64_t id{};
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (id, text))

std::vector<view::Option> beginning_with(Words const& words, char const* key) { return {{"", words.text(key)}}; }

void add(std::vector<view::Option>& options, std::vector<Choice> choices) {
  for (auto& choice : choices) options.push_back({std::to_string(choice.id), std::move(choice.text)});
}

bool reaches(Actor const& actor, InstitutionId place) {
  return actor.sees_all() || std::any_of(actor.seats.begin(), actor.seats.end(), [&](Seat const& seat) { return seat.reaches(place); });
}

std::string office_text(Words const& words, organization::OfficeName const& office) {
  return office.title + ", " + office.institution_name + " (" + (office.holder.empty() ? words.text("office.vacant") : office.holder) + ")";
}

}  // namespace

std::vector<view::Option> institution_options(Work& work, Goal const* goal) {
  auto options = beginning_with(work.words, "form.choose");
  auto const right = goal ? kEditGoal : kCreateGoal;
  for (auto& institution : organization::institutions(work.db)) {
    auto const stands = goal && goal->institution == institution.id;
    if (stands || work.actor.may(right, institution.id)) options.push_back({std::to_string(institution.id.number), std::move(institution.name)});
  }
  return options;
}

std::vector<view::Option> objective_options(Work& work) {
  auto options = beginning_with(work.words, "form.none");
  // Where several plans are kept, each objective says of which it is.
  add(options,
      work.db.all<Choice>("SELECT b.id, b.code || ' ' || b.title || CASE WHEN (SELECT count(*) FROM plan) > 1 THEN coalesce(' (' || p.name || ')', '') ELSE '' END AS text "
                          "FROM objective b LEFT JOIN axis a ON a.id = b.axis LEFT JOIN plan p ON p.id = a.plan ORDER BY p.id, b.code LIMIT 500"));
  return options;
}

std::vector<view::Option> parent_options(Work& work, Goal const* goal) {
  auto options = beginning_with(work.words, "form.none");
  auto visibility = visible(work, "g.id", "g.institution");
  auto parameters = sql::with("itself", goal ? goal->id.number : 0);
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  add(options, work.db.all<Choice>("SELECT g.id, g.code || ' ' || g.title AS text FROM goal g WHERE g.is_integrating = 1 AND g.id <> :itself AND " + visibility.condition +
                                       " ORDER BY g.code LIMIT 200",
                                   parameters));
  return options;
}

std::vector<view::Option> leader_options(Work& work, Goal const* goal) {
  auto options = beginning_with(work.words, "form.none");
  for (auto const& office : organization::offices(work.db, work.today)) {
    auto const stands = goal && goal->leader == office.id;
    if (stands || (office.role == "goal_manager" && reaches(work.actor, office.institution)))
      options.push_back({std::to_string(office.id.number), office_text(work.words, office)});
  }
  return options;
}

std::vector<view::Option> responsible_options(Work& work, Goal const& goal, OfficeId now) {
  auto options = beginning_with(work.words, "form.none");
  auto const places = work.db.all<InstitutionId>("SELECT institution FROM institution_reach WHERE top = :top", sql::with("top", goal.institution));
  for (auto const& office : organization::offices(work.db, work.today)) {
    auto const is_inside = std::find(places.begin(), places.end(), office.institution) != places.end();
    auto const answers = office.role == "milestone_owner" || office.role == "goal_manager" || office.id == goal.leader;
    if (office.id == now || (answers && (is_inside || office.id == goal.leader))) options.push_back({std::to_string(office.id.number), office_text(work.words, office)});
  }
  return options;
}

std::vector<view::Option> place_options(Work& work) {
  auto options = beginning_with(work.words, "form.none");
  for (auto& place : territory::places(work.db)) options.push_back({std::to_string(place.id.number), std::move(place.name)});
  return options;
}

std::vector<view::Option> place_choices(Work& work) {
  auto options = std::vector<view::Option>{};
  for (auto& place : territory::places(work.db)) options.push_back({std::to_string(place.id.number), std::move(place.name)});
  return options;
}

std::vector<view::Option> sharing_choices(Work& work, Goal const* goal) {
  auto options = std::vector<view::Option>{};
  for (auto& institution : organization::institutions(work.db))
    if (goal == nullptr || goal->institution != institution.id) options.push_back({std::to_string(institution.id.number), std::move(institution.name)});
  return options;
}

std::vector<view::Option> predecessor_options(Work& work, Goal const& goal, MilestoneId itself) {
  auto options = beginning_with(work.words, "form.none");
  for (auto const& milestone : milestones_of(work.db, goal.id))
    if (milestone.id != itself && !milestone.withdrawn_on) options.push_back({std::to_string(milestone.id.number), milestone.code + " " + milestone.title});
  return options;
}

}  // namespace timon::goals
