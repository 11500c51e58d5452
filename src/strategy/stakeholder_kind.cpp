#include "strategy/options.hpp"
#include "strategy/row_kind.hpp"

namespace timon::strategy {
namespace {

/// «m12» is a milestone, «o7» something in the way; empty is the whole goal.
void put_subject(Stakeholder& actor, std::string const& about) {
  auto const number = about.size() > 1 ? integer_from(std::string_view{about}.substr(1)).value_or(-1) : 0;
  actor.milestone = {};
  actor.obstacle = {};
  if (about.starts_with('m')) actor.milestone = MilestoneId{number};
  else if (about.starts_with('o')) actor.obstacle = ObstacleId{number};
  else if (!about.empty()) actor.milestone = MilestoneId{-1};
}

std::string subject_of(Stakeholder const& actor) {
  if (actor.milestone) return "m" + std::to_string(actor.milestone.number);
  return actor.obstacle ? "o" + std::to_string(actor.obstacle.number) : std::string{};
}

bool lies_on(Work& work, ObstacleId obstacle, GoalId goal) {
  auto const targets = obstacles::targets_of(work.db, obstacle);
  return std::any_of(targets.begin(), targets.end(), [&](ObstacleTarget const& target) { return target.goal == goal; });
}

std::vector<view::Option> subject_options(Work& work, Goal const& goal) {
  auto options = std::vector<view::Option>{{"", work.words.text("stakeholder.subject.goal")}};
  for (auto const& milestone : milestone_options(work, goal)) options.push_back({"m" + milestone.value, milestone.text});
  for (auto const& obstacle : obstacles::obstacles_of(work.db, goal.id))
    if (obstacle.is_open()) options.push_back({"o" + std::to_string(obstacle.id.number), obstacle.code + " " + obstacle.title});
  return options;
}

}  // namespace

Outcome<Stakeholder> RowKind<Stakeholder>::checked(Work& work, Goal const& goal, Stakeholder actor) {
  auto problems = Problems{};
  if (actor.milestone && !work.db.maybe<MilestoneId>("SELECT id FROM milestone WHERE id = :id AND goal = :goal", sql::with("id", actor.milestone, "goal", goal.id)))
    problems.push_back({"subject", "stakeholder.subject.unknown"});
  if (actor.obstacle && !lies_on(work, actor.obstacle, goal.id)) problems.push_back({"subject", "stakeholder.subject.unknown"});
  auto const institution = actor.institution ? organization::find_institution(work.db, actor.institution) : std::nullopt;
  if (actor.institution && !institution) problems.push_back({"institution", "goal.institution.unknown"});
  auto const office = actor.office ? organization::find_office(work.db, actor.office, work.today) : std::nullopt;
  if (actor.office && !office) problems.push_back({"office", "goal.leader.unknown"});
  if (!problems.empty()) return problems;
  // Who is one of ours need not be written out.
  if (trimmed(actor.name).empty() && office) actor.name = actor.kind == StakeholderKind::person && !office->holder.empty() ? office->holder : office->title;
  else if (trimmed(actor.name).empty() && institution) actor.name = institution->name;
  return timon::checked(std::move(actor));
}

Stakeholder RowKind<Stakeholder>::typed(Work&, Goal const&, http::Fields const& values, Stakeholder actor, Problems& problems) {
  actor.kind = chosen_in(values, "kind", actor.kind, problems);
  actor.name = values["name"];
  actor.institution = id_in<struct Institution>(values, "institution");
  actor.office = id_in<struct Office>(values, "office");
  actor.role = trimmed(values["role"]);
  actor.stance = chosen_in(values, "stance", actor.stance, problems);
  actor.influence = chosen_in(values, "influence", actor.influence, problems);
  actor.approach = values["approach"];
  put_subject(actor, values["subject"]);
  return actor;
}

http::Fields RowKind<Stakeholder>::values(Stakeholder const& actor) {
  auto values = http::Fields{};
  values.add("kind", text_of(actor.kind));
  values.add("name", actor.name);
  values.add("institution", text_of(actor.institution));
  values.add("office", text_of(actor.office));
  values.add("role", actor.role);
  values.add("subject", subject_of(actor));
  values.add("stance", text_of(actor.stance));
  values.add("influence", text_of(actor.influence));
  values.add("approach", actor.approach);
  return values;
}

void RowKind<Stakeholder>::fields(Work& work, Goal const& goal, FormBuilder& form) {
  form.choice_of<StakeholderKind>("kind");
  form.text("name");
  form.choice("institution", institution_options(work));
  form.choice("office", office_options(work, goal));
  form.text("role");
  form.choice("subject", subject_options(work, goal));
  form.choice_of<Stance>("stance");
  form.choice_of<Influence>("influence");
  form.area("approach");
}

Outcome<ChainLink> RowKind<ChainLink>::checked(Work& work, Goal const& goal, ChainLink link) {
  if (link.stakeholder && !work.db.maybe<StakeholderId>("SELECT id FROM stakeholder WHERE id = :id AND goal = :goal", sql::with("id", link.stakeholder, "goal", goal.id)))
    return Problem{"stakeholder", "link.stakeholder.unknown"};
  return timon::checked(std::move(link));
}

ChainLink RowKind<ChainLink>::typed(Work&, Goal const&, http::Fields const& values, ChainLink link, Problems& problems) {
  link.stakeholder = id_in<struct Stakeholder>(values, "stakeholder");
  link.who = values["who"];
  link.passes = trimmed(values["passes"]);
  link.strength = chosen_in(values, "strength", link.strength, problems);
  link.reason = values["reason"];
  return link;
}

http::Fields RowKind<ChainLink>::values(ChainLink const& link) {
  auto values = http::Fields{};
  values.add("stakeholder", text_of(link.stakeholder));
  values.add("who", link.who);
  values.add("passes", link.passes);
  values.add("strength", text_of(link.strength));
  values.add("reason", link.reason);
  return values;
}

void RowKind<ChainLink>::fields(Work& work, Goal const& goal, FormBuilder& form) {
  auto actors = std::vector<view::Option>{{"", work.words.text("link.other")}};
  for (auto const& actor : stakeholders_of(work.db, goal.id))
    if (!actor.obstacle) actors.push_back({std::to_string(actor.id.number), actor.name});
  form.choice("stakeholder", std::move(actors));
  form.text("who");
  form.text("passes", FormBuilder::Need::required);
  form.choice_of<LinkStrength>("strength");
  form.area("reason");
}

}  // namespace timon::strategy
